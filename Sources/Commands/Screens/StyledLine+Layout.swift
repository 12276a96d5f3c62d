import Terminal

extension StyledLine {
  /// A line whose end stands at the right edge.
  static func spread(_ start: [Span], _ end: Span, columns: Int) -> StyledLine {
    StyledLine(start).padded(to: columns - end.text.displayWidth).followed(by: StyledLine([end]))
  }

  /// One of several things to pick from; the mark before the picked one says so without colour.
  static func choice(_ title: String, isPicked: Bool, columns: Int) -> StyledLine {
    StyledLine([
      Span(isPicked ? "▸ " : "  ", .accent),
      Span(title.shortened(to: columns - 2), isPicked ? .selected : .title),
    ])
  }

  /// The line with spaces behind it up to a column.
  func padded(to columns: Int) -> StyledLine {
    StyledLine(spans + [Span(String(repeating: " ", count: max(0, columns - displayWidth)))])
  }

  /// The line with another behind it.
  func followed(by other: StyledLine) -> StyledLine { StyledLine(spans + other.spans) }
}

extension [StyledLine] {
  /// A text in one style, in as many lines as it needs; those that go on are indented by so many
  /// columns.
  static func wrapped(
    _ text: String, _ style: Style = .plain, to columns: Int, hanging: Int = 2
  ) -> [StyledLine] {
    TerminalText(text).lines(wrappedTo: columns, hanging: hanging).map {
      StyledLine([Span($0, style)])
    }
  }

  /// A text in one style, in as many lines as it needs, all of which begin where the first does.
  static func paragraph(_ text: String, _ style: Style = .plain, to columns: Int) -> [StyledLine] {
    wrapped(text, style, to: columns, hanging: 0)
  }

  /// Blocks of lines one below another, an empty line between them; those without lines are
  /// dropped.
  static func spaced(_ blocks: [[StyledLine]]) -> [StyledLine] {
    Array(blocks.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  /// Two blocks of lines side by side, the second beginning at a column.
  func beside(_ others: [StyledLine], at column: Int) -> [StyledLine] {
    (0..<Swift.max(count, others.count)).map { row in
      let line = row < count ? self[row] : StyledLine()
      guard row < others.count, !others[row].spans.isEmpty else { return line }
      return line.padded(to: column).followed(by: others[row])
    }
  }
}

extension String {
  /// The text at the right of so many columns; it has digits, and nothing wide.
  func alignedRight(in columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - count)) + self
  }
}
