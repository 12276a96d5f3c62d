import Glibc

/// A terminal's size in characters.
public struct TerminalSize: Hashable, Sendable {
  /// The columns, at least 1.
  public let columns: Int
  /// The rows, at least 1.
  public let rows: Int

  /// A size; values below 1 become 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// The size in `COLUMNS` and `LINES`; 80 and 24 for missing or invalid values.
  public init(columns: String?, lines: String?) {
    let number = { (text: String?) in
      text.flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
    self.init(columns: number(columns) ?? 80, rows: number(lines) ?? 24)
  }

  /// The size of a terminal; nil when the descriptor is no terminal or has no size.
  public init?(of descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    self.init(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
