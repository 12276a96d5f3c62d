/// What a learner answered to a question, before it is graded.
public enum Response: Hashable, Sendable {
  /// Nothing: the answer was shown.
  case shown
  /// A text, and what a ``Judge`` says of it; without a judgement, the learner judges.
  case typed(String, Judgement?)
  /// One of the answers that were offered.
  case chosen(Choice.Option)

  /// What the typed text is worth; nil where nothing was typed, or the learner judges.
  public var verdict: Verdict? {
    if case .typed(_, let judgement) = self { judgement?.verdict } else { nil }
  }

  var text: String? {
    if case .typed(let text, _) = self { text } else { nil }
  }

  var form: AnswerForm {
    switch self {
    case .chosen: .choice
    case .typed, .shown: verdict == nil ? .self : .typed
    }
  }

  /// The entry whose answer was given in place of the right one.
  var mistakenFor: EntryID? {
    switch self {
    case .chosen(let option): option.isRight ? nil : option.entry
    case .typed, .shown: verdict?.mistakenFor?.id
    }
  }
}

/// How an entry is put aside.
public enum Aside: CaseIterable, Sendable {
  /// Until tomorrow.
  case bury
  /// Until the learner takes it up again.
  case suspend

  /// What is to be kept for it: a decision about each card that the card's entry makes.
  public func decisions(on card: StudyCard, day: StudyDay) -> [Decision] {
    card.siblings.map { id in
      switch self {
      case .bury: .bury(id, until: day.advanced(by: 1))
      case .suspend: .suspend(id)
      }
    }
  }
}

extension StudyCard {
  /// The card that is offered as a choice after the entry was shown.
  ///
  /// It asks what the term means, where that is known: an acronym's letters give its expansion
  /// away. No card of a new entry was reviewed: but for what was put aside with all of them, they
  /// stand alike.
  var warmUp: StudyCard {
    let entry = StudyEntry(id: id.entry, entry: entry, schedules: [:])
    guard var card = entry.card(TermToDefinition()) else { return self }
    card.schedule = schedule
    return card
  }

  /// What is to be kept when the card's entry is taken up again.
  public var takingUp: [Decision] { siblings.map { .resume($0) } }

  /// All cards of the entry, this one included.
  fileprivate var siblings: [CardID] {
    StudyEntry(id: id.entry, entry: entry, schedules: [:]).cards.map(\.id)
  }
}
