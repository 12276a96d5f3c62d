/// A text in one style; there is no style without a text.
public struct Span: Hashable, Sendable {
  /// The text, on one line.
  public let text: TerminalText
  /// Its style.
  public let style: Style

  /// A text in a style; its line breaks become spaces.
  public init(_ text: TerminalText, _ style: Style = .plain) {
    self.text =
      text.string.contains("\n")
      ? TerminalText(unchecked: String(text.string.map { $0 == "\n" ? " " : $0 })) : text
    self.style = style
  }

  /// A text in a style, made safe to print.
  public init(_ text: String, _ style: Style = .plain) {
    self.init(TerminalText(text), style)
  }
}

/// A line of a screen.
///
///     StyledLine([Span("Enter", .key), Span(" to begin")]).displayWidth  // 14
public struct StyledLine: Hashable, Sendable {
  /// Its pieces from left to right.
  public let spans: [Span]

  /// A line of pieces, of which those without text are dropped; an empty line of none.
  public init(_ spans: [Span] = []) {
    self.spans = spans.filter { !$0.text.string.isEmpty }
  }

  /// The columns the line takes.
  public var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  /// As much of the line as fits so many columns, never half a character.
  func prefix(columns: Int) -> StyledLine {
    var (kept, room) = ([Span](), columns)
    for span in spans {
      let text = span.text.prefix(columns: room)
      kept.append(Span(text, span.style))
      if text != span.text { break }
      room -= text.displayWidth
    }
    return StyledLine(kept)
  }

  /// The bytes that print the line, and leave no style on.
  func text(in colors: ColorMode) -> String {
    spans.reduce(into: "") { line, span in
      let sequence = span.style.sequence(in: colors)
      line += sequence + span.text.string + (sequence.isEmpty ? "" : "\u{1B}[m")
    }
  }
}
