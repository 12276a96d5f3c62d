import Glibc

/// How many characters a terminal shows.
public struct TerminalSize: Hashable, Sendable {
  /// Characters in a line, at least 1.
  public let columns: Int
  /// Lines, at least 1.
  public let rows: Int

  /// A size; less than 1 becomes 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// The size that `COLUMNS` and `LINES` say; 80 and 24 where they say nothing that can be.
  public init(columns: String?, lines: String?) {
    let number = { (text: String?) in
      text.flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
    self.init(columns: number(columns) ?? 80, rows: number(lines) ?? 24)
  }

  /// The size of a terminal; nil for what is none, or does not know its own.
  public init?(of descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    self.init(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
