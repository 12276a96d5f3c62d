/// A learner's response to a question, before it is graded.
public enum Response: Hashable, Sendable {
  /// No response: the answer was revealed.
  case shown
  /// A typed text with its judgement; nil when the learner grades it alone.
  case typed(String, Judgement?)
  /// A chosen option.
  case chosen(Choice.Option)

  /// The verdict on a typed text; nil when nothing was typed, or the learner grades alone.
  public var verdict: Verdict? {
    if case .typed(_, let judgement) = self { judgement?.verdict } else { nil }
  }

  /// The typed text; nil when nothing was typed.
  var text: String? {
    guard case .typed(let text, _) = self, verdict != .blank, !text.allSatisfy(\.isWhitespace)
    else { return nil }
    return text
  }

  /// How the answer is given: where nothing is typed, the learner grades what came to mind.
  var form: AnswerForm {
    switch self {
    case .chosen: .choice
    case .typed, .shown: [nil, .blank].contains(verdict) ? .self : .typed
    }
  }

  /// Whether a grade passes what the verdict fails, or the reverse; never where nothing was typed.
  func isContradicted(by key: GradeKey) -> Bool {
    guard form == .typed, let verdict else { return false }
    return verdict.proposedKey.grade.passes != key.grade.passes
  }

  /// The entry whose answer was given by mistake.
  var mistakenFor: EntryID? {
    switch self {
    case .chosen(let option): option.isRight ? nil : option.entry
    case .typed, .shown: verdict?.mistakenFor?.id
    }
  }
}

/// A way to put an entry aside.
public enum PutAsideKind: CaseIterable, Sendable {
  /// Until tomorrow.
  case bury
  /// Until the learner takes it up again.
  case suspend
  /// The card alone, answered Hard again and again today: its repeats end for today.
  case enoughForToday

  /// The decisions that put all cards of a card's entry aside, or the card alone.
  public func decisions(on card: StudyCard, day: StudyDay) -> [Decision] {
    let tomorrow = day.advanced(by: 1)
    return switch self {
    case .bury: card.siblings.map { .bury($0, until: tomorrow) }
    case .suspend: card.siblings.map { .suspend($0) }
    case .enoughForToday: [.endRepeats(card.id, until: tomorrow)]
    }
  }
}

extension StudyCard {
  /// The card asked as a multiple choice after a new entry's introduction.
  ///
  /// It asks for the term's meaning where possible: an acronym's letters reveal its expansion. All
  /// cards of a new entry have the same schedule, unless some were put aside.
  var warmUp: StudyCard {
    let entry = StudyEntry(id: id.entry, entry: entry, schedules: [:])
    guard var card = entry.card(TermToDefinition()) else { return self }
    card.schedule = schedule
    return card
  }

  /// All cards of the entry, this one included.
  fileprivate var siblings: [CardID] {
    StudyEntry(id: id.entry, entry: entry, schedules: [:]).cards.map(\.id)
  }
}
