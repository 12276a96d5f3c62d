import Foundation
import Reports
import Terminal

/// A stream to print on; it takes `TerminalText` and finished documents, and nothing else.
struct Output: Sendable {
  let descriptor: Int32

  /// Prints a text and a line break, in lines that fit where a person sees them, and are no longer
  /// than is asked for.
  func print(_ text: TerminalText, columnsAtMost limit: Int = .max) throws(Failure) {
    let columns = TerminalSize(of: descriptor)?.columns
    let lines = columns.map { text.wrapped(to: min($0, limit)) } ?? text
    try write(Array((lines.string + "\n").utf8))
  }

  /// Writes a text over the line that a terminal's cursor stands on; what goes wrong does not
  /// matter.
  func redraw(_ text: TerminalText) {
    try? write(Array(("\r" + text.string + "\u{1B}[K").utf8))
  }

  /// Prints JSON, which is never broken into other lines than its own.
  func print(_ json: JSONValue, onOneLine: Bool = false) throws(Failure) {
    try write(Array(((onOneLine ? json.line : json.pretty()) + "\n").utf8))
  }

  /// Prints a document of JSON that consists of arrays, an element at a time: 100,000 entries need
  /// no more memory than one.
  func print(
    documentOf name: String, _ arrays: [(key: String, elements: AnySequence<JSONValue>)]
  ) throws(Failure) {
    var text = JSONDocumentText(name)
    for (key, elements) in arrays {
      text.beginArray(key)
      for element in elements {
        text.append(element)
        if text.byteCount >= Self.pieceSize { try write(text.consumeBytes()) }
      }
      text.endArray()
    }
    text.end()
    try write(text.consumeBytes())
  }

  /// How many bytes of a long document are written at a time.
  private static let pieceSize = 1 << 16

  /// Writes a document whose format has made it safe.
  func write(_ document: [UInt8]) throws(Failure) {
    var rest = document[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { throw .outputClosed }
      guard count >= 0 else { throw .outputFailed(reason: String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether a person sees the stream on a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }
}
