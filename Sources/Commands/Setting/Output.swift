import Foundation
import Terminal

/// A stream to print on; it takes `TerminalText` and finished documents, and nothing else.
struct Output: Sendable {
  let descriptor: Int32

  /// Prints a text and a line break.
  func print(_ text: TerminalText) throws(Failure) {
    try write(Array((text.string + "\n").utf8))
  }

  /// Writes a document whose format has made it safe.
  func write(_ document: [UInt8]) throws(Failure) {
    var rest = document[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .outputFailed(reason: String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether a person sees it.
  var isTerminal: Bool { isatty(descriptor) == 1 }
}
