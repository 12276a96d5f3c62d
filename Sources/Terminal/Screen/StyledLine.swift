/// A text in one style.
public struct Span: Hashable, Sendable {
  /// The text, on one line.
  public let text: TerminalText
  /// Its style.
  public let style: Style

  /// A text in a style; line breaks become spaces.
  public init(_ text: TerminalText, _ style: Style = .plain) {
    self.text =
      text.string.contains("\n")
      ? TerminalText(unchecked: String(text.string.map { $0 == "\n" ? " " : $0 })) : text
    self.style = style
  }

  /// A text in a style, sanitised.
  public init(_ text: String, _ style: Style = .plain) {
    self.init(TerminalText(text), style)
  }
}

/// One line of a screen.
///
///     StyledLine([Span("Enter", .key), Span(" to begin")]).displayWidth  // 14
public struct StyledLine: Hashable, Sendable {
  /// The spans from left to right.
  public let spans: [Span]

  /// A line of spans; drops empty ones.
  public init(_ spans: [Span] = []) {
    self.spans = spans.filter { !$0.text.string.isEmpty }
  }

  /// The columns the line takes.
  public var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  /// The start of the line that fits some columns, without half characters.
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

  /// The bytes that print the line and reset the style.
  func text(in colors: ColorMode) -> String {
    spans.reduce(into: "") { line, span in
      let sequence = span.style.sequence(in: colors)
      line += sequence + span.text.string + (sequence.isEmpty ? "" : "\u{1B}[m")
    }
  }
}
