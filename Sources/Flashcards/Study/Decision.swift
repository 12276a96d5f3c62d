/// A decision of a learner, before it is recorded.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public let kind: DecisionKind
  /// The card decided about; nil when the decision is about everything.
  public let card: CardID?
  /// The study day from which cards are asked again; nil for decisions without an end.
  public let until: StudyDay?

  private init(_ kind: DecisionKind, _ card: CardID? = nil, until: StudyDay? = nil) {
    self.kind = kind
    self.card = card
    self.until = until
  }

  /// Suspends a card.
  public static func suspend(_ card: CardID) -> Decision { Decision(.suspend, card) }

  /// Resumes a suspended or buried card.
  public static func resume(_ card: CardID) -> Decision { Decision(.resume, card) }

  /// Buries a card until a study day.
  public static func bury(_ card: CardID, until day: StudyDay) -> Decision {
    Decision(.bury, card, until: day)
  }

  /// Pauses everything until a study day.
  public static func pause(until day: StudyDay) -> Decision { Decision(.pause, until: day) }

  /// Ends a pause.
  public static let endPause = Decision(.resume)
}

/// The kinds of decision; a decision is appended to the log and never changes it.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// Retracts an answer.
  case retract
  /// Suspends a card.
  case suspend
  /// Resumes a card, or ends a pause.
  case resume
  /// Buries a card until a study day.
  case bury
  /// Pauses everything until a study day: leave, a holiday.
  case pause
  /// Parks a leech.
  case park
  /// Flags an entry as unclear.
  case flag
  /// Says “I was right” about a recorded answer.
  case right
}
