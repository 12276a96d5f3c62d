import Flashcards
import Terminal

/// The page of a multiple-choice question, before and after the answer.
extension SittingScreen {
  func choice(
    _ card: StudyCard, _ choice: Choice, _ chosen: Choice.Option?, _ layout: Layout
  ) -> Page {
    let columns = layout.textColumns
    let question = card.question
    let style: Style = question.given == .definition ? .plain : .title
    var page = Page(
      body: .paragraph(words.choose(question.asked), .dim, to: columns)
        + (layout.isRoomy ? [StyledLine()] : [])
        + .paragraph(question.prompt, style, to: columns)
        + (question.context.map { .paragraph("(\($0))", to: columns) } ?? []))
    let verdictLine = page.body.count + 1
    if let verdict {
      // Above the options: below them, a small window would not show it.
      let style: Style = verdict == .right ? .good : .bad
      page.body += [StyledLine()]
      page.body += .paragraph(words.verdict(verdict, onChoice: question.asked), style, to: columns)
    }
    append(choice, chosen, to: &page, verdictLine: verdictLine, layout)
    if verdict != nil { page.body += background(of: card, columns: columns) }
    return page
  }

  /// Appends the options; the verdict and the right one, or the one pointed at, are the focus.
  private func append(
    _ choice: Choice, _ chosen: Choice.Option?, to page: inout Page, verdictLine: Int,
    _ layout: Layout
  ) {
    for (index, option) in choice.options.enumerated() {
      if index == 0 || layout.isRoomy { page.body.append(StyledLine()) }
      let lines = line(option, number: index + 1, chosen, columns: layout.textColumns)
      if chosen != nil, option.isRight {
        page.focus = verdictLine..<page.body.count + lines.count
      }
      if chosen == nil, pointedOption == index {
        page.focus = page.body.count..<page.body.count + lines.count
      }
      page.body += lines
    }
  }

  /// One option with its number.
  ///
  /// `>` stands before the one that the arrows point at; once answered, ✓ before the right option and
  /// × before a wrong choice.
  private func line(
    _ option: Choice.Option, number: Int, _ chosen: Choice.Option?, columns: Int
  ) -> [StyledLine] {
    let (sign, style): (String, Style) =
      switch (chosen, option.isRight) {
      case (.none, _): number - 1 == pointedOption ? (">", .selected) : (" ", .plain)
      case (.some, true): ("✓", .good)
      case (.some(option), false): ("×", .bad)
      case (.some, false): (" ", .dim)
      }
    let lines = [StyledLine].paragraph(option.text, style, to: columns - 5)
    return lines.enumerated().map { index, line in
      let head = index == 0 ? [Span("\(sign) ", style), Span("\(number)", .key)] : [Span.gap(3)]
      return StyledLine(head + [Span.gap(2)] + line.spans)
    }
  }
}
