import Foundation
import JSON
import Terminal

/// An output stream; accepts sanitised text and finished documents only.
struct Output: Sendable {
  let descriptor: Int32
  /// The signs that the locale can show.
  var signs = DrawingSigns.unicode
  /// How the terminal writes letters; documents are UTF-8 in any case.
  var encoding = TextEncoding.utf8

  /// Prints a text and a line break, wrapped to the terminal's width and to the column limit.
  func print(_ text: TerminalText, columnsAtMost limit: Int = .max) throws(Failure) {
    let columns = TerminalSize(of: descriptor)?.columns
    let lines = columns.map { text.wrapped(to: min($0, limit)) } ?? text
    try write(encoding.bytes(of: signs.applied(to: lines.string) + "\n"))
  }

  /// Replaces the line under the terminal's cursor; write errors are ignored, as a progress bar
  /// must not fail an import.
  func redraw(_ text: TerminalText) {
    try? write(encoding.bytes(of: "\r" + signs.applied(to: text.string) + "\u{1B}[K"))
  }

  /// Prints JSON, never wrapped.
  func print(_ json: JSONValue, onOneLine: Bool = false) throws(Failure) {
    try write(Array(((onOneLine ? json.line : json.pretty()) + "\n").utf8))
  }

  /// Prints a JSON document of arrays element by element, so that 100,000 entries need no more
  /// memory than one.
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

  /// How many bytes of a long document are written at once.
  private static let pieceSize = 1 << 16

  /// Writes bytes that their format has already made safe.
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

  /// Whether the stream is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }
}
