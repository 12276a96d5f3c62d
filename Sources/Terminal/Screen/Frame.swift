/// The content of a terminal screen at one moment.
public struct Frame: Hashable, Sendable {
  /// The cursor's position, row and column from 0.
  public struct Cursor: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The column.
    public let column: Int

    /// A cursor at a position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The terminal's size.
  public let size: TerminalSize
  /// The lines from the top, cut to the size; missing lines are empty.
  public let lines: [StyledLine]
  /// The cursor; nil hides it.
  public let cursor: Cursor?

  /// A screen of lines; lines are cut to the size, and a cursor outside is hidden.
  public init(_ lines: [StyledLine], size: TerminalSize, cursor: Cursor? = nil) {
    self.size = size
    self.lines = lines.prefix(size.rows).map { line in
      line.displayWidth <= size.columns ? line : line.prefix(columns: size.columns)
    }
    let isInside = cursor.map {
      (0..<size.rows).contains($0.row) && (0..<size.columns).contains($0.column)
    }
    self.cursor = isInside == true ? cursor : nil
  }

  fileprivate func line(_ row: Int) -> StyledLine {
    row < lines.count ? lines[row] : StyledLine()
  }
}

// MARK: - From one to the next

extension Frame {
  /// The bytes that change one screen into this one: only differing lines are drawn.
  ///
  /// Draws everything without a previous screen, or after a change of size. Terminals with mode
  /// 2026 show the change at once; others ignore the request.
  func redrawing(_ previous: Frame?, in colors: ColorMode) -> String {
    let isNew = previous?.size != size
    let base = previous.flatMap { isNew ? nil : $0 } ?? Frame([], size: size)
    let changes = (0..<max(lines.count, base.lines.count))
      .filter { line($0) != base.line($0) }
      .map { Control.move(to: Cursor(row: $0, column: 0)) + text(ofLine: $0, in: colors) }
      .joined()
    if !isNew, changes.isEmpty { return moveCursor(from: base.cursor) }
    let clear = isNew ? Control.hideCursor + Control.clear : ""
    let hide = base.cursor == nil ? "" : Control.hideCursor
    return Control.beginChange + clear + hide + changes + moveCursor(from: nil) + Control.endChange
  }

  private func text(ofLine row: Int, in colors: ColorMode) -> String {
    // After the last column the cursor stays on the drawn character, and erasing would delete it.
    let rest = line(row).displayWidth < size.columns ? Control.eraseLine : ""
    return line(row).text(in: colors) + rest
  }

  private func moveCursor(from shown: Cursor?) -> String {
    guard let cursor else { return shown == nil ? "" : Control.hideCursor }
    if cursor == shown { return "" }
    return Control.move(to: cursor) + (shown == nil ? Control.showCursor : "")
  }
}

/// Control sequences.
private enum Control {
  static let beginChange = "\u{1B}[?2026h"
  static let endChange = "\u{1B}[?2026l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let clear = "\u{1B}[m\u{1B}[2J"
  static let eraseLine = "\u{1B}[K"

  static func move(to cursor: Frame.Cursor) -> String {
    "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
  }
}
