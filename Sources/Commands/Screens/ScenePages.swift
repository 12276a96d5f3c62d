import Flashcards
import Terminal

/// The pages of a sitting's scenes.
extension SittingScreen {
  /// The scene's page.
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
    page.note = statusNotes
    page.name(hints, in: words)
    if case .reveal(_, _, let response) = scene {
      page.keys[0].action = words.name(response.proposedKey)
    }
    return page
  }

  /// The note in the lower rule: what the last answer or decision did; after a key that no option of
  /// a choice has, the keys that they have.
  private var statusNotes: [StatusNote] {
    if isAtALoss, case .choice(_, let choice, _) = scene {
      return [StatusNote(words.choiceKeys(choice.options.count))]
    }
    guard let note else { return [] }
    return ([words.note(note)] + words.notesInShort(note, isTyping: isTyping)).map {
      StatusNote($0, name: note.name)
    }
  }

  private func introduction(of card: StudyCard, _ layout: Layout) -> Page {
    let columns = layout.textColumns
    let entry = card.entry
    if let before = card.changedFrom { return change(of: entry, from: before, columns: columns) }
    var body: [StyledLine] = .paragraph(words.newEntry, .accent, to: columns)
    if layout.isRoomy { body.append(StyledLine()) }
    body += .paragraph(entry.term, .title, to: columns)
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
    let columns = layout.textColumns
    guard card.question.isTyped else {
      if layout.isRoomy || ignoresWords {
        let style: Style = ignoresWords ? .accent : .dim
        page.below = [StyledLine()] + .paragraph(words.recallHint, style, to: columns)
      }
      return page
    }
    let window = editor.window(columns: columns - 2)
    page.below = [
      StyledLine(), StyledLine([Span(words.yourAnswer, .dim)]),
      StyledLine([Span("> ", .accent), Span(window.text, .typed)]),
    ]
    if !isCommanding { page.cursor = Frame.Cursor(row: 2, column: 2 + window.cursor) }
    if layout.isRoomy {
      let hint = card.question.key == nil ? words.comparison : words.leniency
      page.below += [StyledLine()] + .paragraph(hint, .dim, to: columns)
    }
    return page
  }

  /// The question, laid out alike before and after the answer, so that it does not jump.
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
    let gap = layout.isRoomy ? [StyledLine()] : []
    var page = Page(body: prompt(card, kind, layout) + gap)
    let start = page.body.count
    var isAnswerShown = false
    if case .typed(_, let judgement?) = response {
      page.body += verdict(judgement.verdict, columns: columns)
      isAnswerShown = judgement.verdict != .blank && judgement.expected == card.question.answer
    } else if case .typed(let text, nil) = response, !text.isEmpty {
      page.body += .wrapped("\(words.diffLabels.typed) \(text)", to: columns, hanging: 2)
    }
    if !isAnswerShown { page.body += answer(card.question.answer, columns: columns) }
    page.focus = start..<page.body.count
    page.body += background(of: card, columns: columns)
    page.below = gap + grades(card, kind, response, columns: columns)
    page.standsAtBottom = true
    return page
  }

  private func answer(_ text: String, columns: Int) -> [StyledLine] {
    .paragraph(words.theAnswer, .dim, to: columns) + .paragraph(text, .title, to: columns)
  }

  private func verdict(_ verdict: Verdict, columns: Int) -> [StyledLine] {
    let (sign, style) = verdict.sign
    let line = [StyledLine].wrapped(
      "\(sign) \(words.verdict(verdict))", style, to: columns, hanging: 2)
    guard let diff else { return line }
    return line + DiffLines(diff, labels: words.diffLabels, columns: columns).styled
  }

  /// The entry's definition, for cards that ask one of its names by another.
  func background(of card: StudyCard, columns: Int) -> [StyledLine] {
    let (question, definition) = (card.question, card.entry.definition)
    guard ![question.given, question.asked].contains(.definition), !definition.isEmpty else {
      return []
    }
    return [StyledLine()] + .paragraph(definition, to: columns)
  }

  /// The grade keys and what each will do to the card, side by side if there is room.
  private func grades(
    _ card: StudyCard, _ kind: ReviewKind, _ response: Response, columns: Int
  ) -> [StyledLine] {
    let heads = GradeKey.allCases.map {
      Span("\($0.rawValue) \(words.name($0))", $0 == response.proposedKey ? .selected : .key)
    }
    let previews = GradeKey.allCases.map { key in
      progress.isPractice
        ? [] : words.shortGradePreview(GradePreview(key, kind, from: card.schedule))
    }
    let widest = (heads.map(\.text.displayWidth) + previews.joined().map(\.displayWidth)).max() ?? 0
    if widest < columns / heads.count {
      let rows = (0..<(previews.map(\.count).max() ?? 0)).map { row in
        previews.map { Span(row < $0.count ? $0[row] : "", .dim) }
      }
      return ([heads] + rows).map { Self.row($0, step: columns / heads.count) }
    }
    if progress.isPractice { return [Self.row(heads, gap: 1)] }
    let width = heads.map(\.text.displayWidth).max() ?? 0
    return zip(heads, previews).flatMap { head, preview in
      [StyledLine([head])].beside(
        .wrapped(preview.joined(separator: " "), .dim, to: columns - width - 2), at: width + 2)
    }
  }

  /// A line of texts, each starting `step` columns after the one before.
  private static func row(_ texts: [Span], step: Int) -> StyledLine {
    StyledLine(texts.flatMap { [$0, .gap(step - $0.text.displayWidth)] })
  }

  /// A line of texts with `gap` columns between them.
  private static func row(_ texts: [Span], gap: Int) -> StyledLine {
    StyledLine(Array(texts.map { [$0] }.joined(separator: [.gap(gap)])))
  }
}

extension Verdict {
  /// The verdict's mark and its style.
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
  /// The keys of the scene, the most important first.
  var hints: [KeyHint] {
    let others: [KeyHint] =
      (progress.mayEndRepeats ? [.enough] : []) + [.undo, .leave]
      + (progress.isPractice ? [] : [.bury, .suspend]) + [.flag, .help]
    switch scene {
    case .introduction: return [.advance] + others
    case .question(let card, _):
      guard card.question.isTyped else { return [.show] + others }
      if isCommanding { return [.typeOn] + others }
      return [editor.text.isEmpty ? .show : .check, .otherKeys]
    case .reveal(_, _, let response):
      let mayOverrule = response.verdict?.mayBeOverruled ?? false
      return [.advance] + (mayOverrule ? [.right] : []) + [.grade] + others
    case .choice(_, _, let chosen):
      let main: [KeyHint] =
        progress.isPractice ? [.choose] : [.choose, .skip]
      // Offer no bury or suspend after a choice: the answer is saved and the card no longer in
      // hand.
      return chosen == nil ? main + others : [.advance, .undo, .leave, .help]
    case .ended: return []
    }
  }
}
