import Terminal

extension StyledLine {
  /// A line whose end stands at the right edge.
  static func spread(_ start: [Span], _ end: Span, columns: Int) -> StyledLine {
    StyledLine(start).padded(to: columns - end.text.displayWidth).followed(by: StyledLine([end]))
  }

  /// The line with spaces behind it up to a column.
  func padded(to columns: Int) -> StyledLine {
    StyledLine(spans + [Span(String(repeating: " ", count: max(0, columns - displayWidth)))])
  }

  /// The line with another behind it.
  func followed(by other: StyledLine) -> StyledLine { StyledLine(spans + other.spans) }
}

extension [StyledLine] {
  /// A text in one style, in as many lines as it needs.
  static func wrapped(_ text: String, _ style: Style = .plain, to columns: Int) -> [StyledLine] {
    // A name may have line breaks, a span has none.
    Span(text).text.lines(wrappedTo: columns).map { StyledLine([Span($0, style)]) }
  }

  /// Blocks of lines one below another, an empty line between them; those without lines are dropped.
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
