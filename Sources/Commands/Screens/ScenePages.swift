import Flashcards
import Terminal

/// The pages of a sitting's scenes.
extension SittingScreen {
  /// The scene as a page.
  func scenePage(_ layout: Layout) -> Page {
    var page =
      switch scene {
      case .introduction(let card): introduction(of: card, layout)
      case .question(let card, let kind): question(card, kind, layout)
      case .reveal(let card, let kind, let response): reveal(card, kind, response, layout)
      case .choice(let card, let choice, let chosen): self.choice(card, choice, chosen, layout)
      case .ended: Page()
      }
    page.title = progress.isPractice ? words.practiceTitle(progress.deck) : progress.deck
    page.status = progress.status(words)
    page.note = note
    page.keys = hints.map(hint)
    return page
  }

  private func introduction(of card: StudyCard, _ layout: Layout) -> Page {
    let columns = layout.textColumns
    let entry = card.entry
    if let before = card.changedFrom { return change(of: entry, from: before, columns: columns) }
    var body: [StyledLine] = .paragraph(words.newEntry, .accent, to: columns)
    body += [StyledLine()] + .paragraph(entry.term, .title, to: columns)
    for name in words.names(of: entry) { body += .paragraph(name, to: columns) }
    if !entry.definition.isEmpty {
      body += [StyledLine()] + .paragraph(entry.definition, to: columns)
    }
    return Page(body: body)
  }

  private func change(of entry: Entry, from before: Entry, columns: Int) -> Page {
    var body: [StyledLine] = .paragraph(words.changedEntry, .accent, to: columns)
    body += [StyledLine()] + .paragraph(entry.term, .title, to: columns)
    for diff in words.differences(before, entry) {
      body += [StyledLine()]
      body += .wrapped(words.before(diff.before).collapsingSpaces, .dim, to: columns)
      body += [StyledLine()] + .wrapped(words.after(diff.after).collapsingSpaces, to: columns)
    }
    return Page(body: body)
  }

  private func question(_ card: StudyCard, _ kind: ReviewKind, _ layout: Layout) -> Page {
    var page = Page(body: prompt(card, kind, layout))
    guard card.question.key != nil else { return page }
    let columns = layout.textColumns
    let window = editor.window(columns: columns - 2)
    page.below = [
      StyledLine(), StyledLine([Span(words.yourAnswer, .dim)]),
      StyledLine([Span("> ", .accent), Span(window.text, .typed)]),
    ]
    if !isCommanding { page.cursor = Frame.Cursor(row: 2, column: 2 + window.cursor) }
    if layout.isRoomy {
      page.below += [StyledLine()] + .paragraph(words.leniency, .dim, to: columns)
    }
    return page
  }

  /// What is asked, which stands in the same place before and after the answer.
  private func prompt(_ card: StudyCard, _ kind: ReviewKind, _ layout: Layout) -> [StyledLine] {
    let columns = layout.textColumns
    let question = card.question
    let isRepeat = kind == .drill && !progress.isPractice
    let style: Style = question.given == .definition ? .plain : .title
    let context = question.context.map { [StyledLine].paragraph("(\($0))", to: columns) } ?? []
    return .paragraph(words.asks(question, isRepeat: isRepeat), .dim, to: columns)
      + (layout.isRoomy ? [StyledLine()] : [])
      + .paragraph(question.prompt, style, to: columns) + context
  }
}

// MARK: - The answer

extension SittingScreen {
  private func reveal(
    _ card: StudyCard, _ kind: ReviewKind, _ response: Response, _ layout: Layout
  ) -> Page {
    let columns = layout.textColumns
    let prompt = prompt(card, kind, layout)
    var page = Page(body: prompt + [StyledLine()], anchor: prompt.count + 1)
    var isAnswerShown = false
    if case .typed(let typed, let judgement?) = response {
      page.body += verdict(judgement, on: typed, columns: columns)
      isAnswerShown = judgement.verdict != .blank && judgement.expected == card.question.answer
    }
    if !isAnswerShown { page.body += answer(card.question.answer, columns: columns) }
    page.body += background(of: card, columns: columns)
    page.below = [StyledLine()] + grades(card, kind, response, columns: columns)
    page.standsAtBottom = true
    return page
  }

  private func answer(_ text: String, columns: Int) -> [StyledLine] {
    .paragraph(words.theAnswer, .dim, to: columns) + .paragraph(text, .title, to: columns)
  }

  private func verdict(_ judgement: Judgement, on typed: String, columns: Int) -> [StyledLine] {
    let (sign, style) = judgement.verdict.sign
    let line = [StyledLine].wrapped(
      "\(sign) \(words.verdict(judgement.verdict))", style, to: columns, hanging: 2)
    guard judgement.verdict != .blank else { return line }
    let diff = DiffLines(
      Diff(typed: typed, expected: judgement.expected), labels: words.diffLabels,
      columns: columns)
    return line + diff.styled
  }

  /// What the entry means, where the card asks for one of its names by another.
  private func background(of card: StudyCard, columns: Int) -> [StyledLine] {
    let (question, definition) = (card.question, card.entry.definition)
    guard ![question.given, question.asked].contains(.definition), !definition.isEmpty else {
      return []
    }
    return [StyledLine()] + .paragraph(definition, .dim, to: columns)
  }

  /// The keys that grade, and what each will do to the card.
  private func grades(
    _ card: StudyCard, _ kind: ReviewKind, _ response: Response, columns: Int
  ) -> [StyledLine] {
    let keys = GradeKey.allCases
    let outlooks = keys.map { Outlook($0, kind, from: card.schedule) }
    let names = keys.map { "\($0.rawValue) \(words.name($0))" }
    let styles = keys.map { $0 == response.proposedKey ? Style.selected : .key }
    let cells = outlooks.map { progress.isPractice ? [] : words.outlookInShort($0) }
    let width = columns / keys.count
    guard (names + cells.joined()).allSatisfy({ $0.displayWidth < width }) else {
      let line = zip(names, styles).map { [Span($0, $1), Span(" ")] }
      let groups = grouped(zip(keys, outlooks).map { ($0, $1) }).map { keys, outlook in
        words.outlook(keys, outlook)
      }
      return [StyledLine(Array(line.joined()))]
        + (progress.isPractice
          ? [] : groups.flatMap { [StyledLine].wrapped($0, to: columns, hanging: 2) })
    }
    let heads = zip(names, styles).map { [Span($0, $1), Span.gap(width - $0.displayWidth)] }
    let rows = (0..<(cells.map(\.count).max() ?? 0)).map { row in
      StyledLine(
        cells.map { cell in
          let text = row < cell.count ? cell[row] : ""
          return Span(text + String(repeating: " ", count: width - text.displayWidth), .dim)
        })
    }
    return [StyledLine(Array(heads.joined()))] + rows
  }
}

extension Span {
  /// Empty columns.
  static func gap(_ columns: Int) -> Span { Span(String(repeating: " ", count: max(0, columns))) }
}

extension Verdict {
  /// A sign for the verdict, and how it looks.
  fileprivate var sign: (String, Style) {
    switch self {
    case .right: ("✓", .good)
    case .slip: ("~", .accent)
    case .wrong, .blank: ("×", .bad)
    }
  }
}

// MARK: - The line of keys

extension SittingScreen {
  /// What the keys do in the scene that is shown, the most important first.
  var hints: [Hint] {
    let others: [Hint] = [.help, .undo, .leave, .bury, .suspend]
    switch scene {
    case .introduction: return [.goOn] + others
    case .question(let card, _):
      guard card.question.key != nil else { return [.show] + others }
      return isCommanding ? [.typeOn] + others : [.check, .otherKeys]
    case .reveal(_, _, let response):
      let mayOverrule = response.verdict?.mayBeOverruled ?? false
      return [.goOn, .grade] + (mayOverrule ? [.right] : []) + others
    case .choice(_, _, let chosen):
      let main: [Hint] =
        chosen != nil ? [.goOn] : progress.isPractice ? [.choose] : [.choose, .passOver]
      return main + others
    case .ended: return []
    }
  }

  private func hint(_ hint: Hint) -> (key: String, action: String) {
    guard hint == .goOn, case .reveal(_, _, let response) = scene else { return words.hint(hint) }
    let proposed = response.proposedKey
    return (words.hint(.goOn).key, "\(proposed.rawValue) \(words.name(proposed))")
  }
}
