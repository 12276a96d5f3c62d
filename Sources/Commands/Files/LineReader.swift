import Foundation
import Terminal

/// Reads lines from a descriptor, each when it is asked for, without reading ahead of the input.
final class LineReader {
  enum Line: Hashable {
    case text(String)
    /// The input has ended.
    case end
    /// Ctrl-C, SIGTERM or SIGHUP came while waiting.
    case interrupted
  }

  private let descriptor: Int32
  private let encoding: TextEncoding
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  /// The most bytes of a line that are kept; the rest of a longer line is dropped.
  private static let longestLine = 65_536

  /// Reads from standard input unless another descriptor is given.
  init(descriptor: Int32 = STDIN_FILENO, encoding: TextEncoding = .utf8) {
    self.descriptor = descriptor
    self.encoding = encoding
  }

  /// Whether the input is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The next line without its line break; waits for it.
  func next() -> Line {
    while true {
      if let line = next(within: nil) { return line }
    }
  }

  /// The next line; nil when it does not come within some milliseconds.
  func next(within milliseconds: Int?) -> Line? {
    while true {
      if Interruption.hasHappened { return .interrupted }
      if let line = consumeLine() { return .text(line) }
      if hasEnded { return consumeRest().map { .text($0) } ?? .end }
      guard fill(within: milliseconds) else { return nil }
    }
  }

  private func consumeLine() -> String? {
    guard let end = buffer[start...].firstIndex(of: 0x0A) else { return nil }
    defer { start = end + 1 }
    return text(buffer[start..<end])
  }

  private func consumeRest() -> String? {
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return text(buffer[start...])
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return encoding.text(of: line.prefix(Self.longestLine))
  }

  /// Reads what is there; false when nothing came within some milliseconds.
  private func fill(within milliseconds: Int?) -> Bool {
    buffer.removeSubrange(..<start)
    start = 0
    if buffer.count > Self.longestLine { buffer.removeSubrange(Self.longestLine...) }
    guard Interruption.wait(for: descriptor, milliseconds: milliseconds) else { return false }
    if Interruption.hasHappened { return true }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 {
      buffer += bytes[..<count]
    } else if count == 0 || errno != EINTR {
      hasEnded = true
    }
    return true
  }
}

extension Context {
  /// Reads the lines of standard input as the person's terminal writes them.
  func lineReader() -> LineReader { LineReader(encoding: environment.encoding) }
}
