import Terminal

extension StyledLine {
  /// A line with text at the left edge and text at the right edge.
  static func spread(_ start: [Span], _ end: Span, columns: Int) -> StyledLine {
    StyledLine(start).padded(to: columns - end.text.displayWidth).followed(by: StyledLine([end]))
  }

  /// One line of a menu; a mark before the selected line shows the selection without colour.
  static func choice(_ title: String, isPicked: Bool, columns: Int) -> StyledLine {
    StyledLine([
      Span(isPicked ? "▸ " : "  ", .accent),
      Span(title.shortened(to: columns - 2), isPicked ? .selected : .title),
    ])
  }

  /// The line padded with spaces up to a column.
  func padded(to columns: Int) -> StyledLine {
    StyledLine(spans + [Span(String(repeating: " ", count: max(0, columns - displayWidth)))])
  }

  /// The line with another line's spans appended.
  func followed(by other: StyledLine) -> StyledLine { StyledLine(spans + other.spans) }
}

extension [StyledLine] {
  /// A text wrapped into lines of one style; all lines but the first are indented by
  /// `hanging` columns.
  static func wrapped(
    _ text: String, _ style: Style = .plain, to columns: Int, hanging: Int = 2
  ) -> [StyledLine] {
    TerminalText(text).lines(wrappedTo: columns, hanging: hanging).map {
      StyledLine([Span($0, style)])
    }
  }

  /// A text wrapped into lines of one style, none of them indented.
  static func paragraph(_ text: String, _ style: Style = .plain, to columns: Int) -> [StyledLine] {
    wrapped(text, style, to: columns, hanging: 0)
  }

  /// Joins blocks of lines with an empty line between them; drops empty blocks.
  static func spaced(_ blocks: [[StyledLine]]) -> [StyledLine] {
    Array(blocks.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  /// Joins two blocks of lines side by side; the second starts at a column.
  func beside(_ others: [StyledLine], at column: Int) -> [StyledLine] {
    (0..<Swift.max(count, others.count)).map { row in
      let line = row < count ? self[row] : StyledLine()
      guard row < others.count, !others[row].spans.isEmpty else { return line }
      return line.padded(to: column).followed(by: others[row])
    }
  }
}

extension String {
  /// The text aligned right in so many columns; for digits only, which are one column wide.
  func alignedRight(in columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - count)) + self
  }
}
