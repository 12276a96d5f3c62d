/// Something that a learner decided beside answering, before it is kept.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public let kind: DecisionKind
  /// The card that it is about; nil where it is about everything.
  public let card: CardID?
  /// The study day from which cards come again; nil where there is no such day.
  public let until: StudyDay?

  private init(_ kind: DecisionKind, _ card: CardID? = nil, until: StudyDay? = nil) {
    self.kind = kind
    self.card = card
    self.until = until
  }

  /// Puts a card aside until further notice.
  public static func suspend(_ card: CardID) -> Decision { Decision(.suspend, card) }

  /// Takes a card up again that was suspended or buried.
  public static func resume(_ card: CardID) -> Decision { Decision(.resume, card) }

  /// Puts a card aside until a study day.
  public static func bury(_ card: CardID, until day: StudyDay) -> Decision {
    Decision(.bury, card, until: day)
  }

  /// Lets everything wait until a study day.
  public static func pause(until day: StudyDay) -> Decision { Decision(.pause, until: day) }

  /// Ends a pause.
  public static let endPause = Decision(.resume)
}

/// What a learner can decide beside answering; nothing of it changes the log that is there.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// An answer is taken back.
  case retract
  /// A card is put aside until further notice.
  case suspend
  /// A card is taken up again, or a pause ends.
  case resume
  /// A card is put aside until a day.
  case bury
  /// Everything waits until a day: leave, a holiday.
  case pause
  /// A leech is parked.
  case park
  /// An entry is flagged as unclear.
  case flag
  /// “I was right”, said of an answer that is already kept.
  case right
}
