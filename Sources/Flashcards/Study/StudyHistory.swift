/// What one learner has done, clock times and durations included: for that learner's own eyes.
///
/// Reports are made from a ``LearningRecord``, which has neither.
public struct StudyHistory: Hashable, Sendable {
  /// The decks in the order in which they were imported.
  public let decks: [DeckHistory]

  /// The study days on which everything waited or will wait, pause by pause.
  public let pauses: [Range<StudyDay>]

  /// A history made of its parts.
  public init(decks: [DeckHistory], pauses: [Range<StudyDay>] = []) {
    self.decks = decks
    self.pauses = pauses
  }
}

/// What a learner has done on one deck.
public struct DeckHistory: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// Its entries in document order, retired ones included.
  public let entries: [EntryHistory]

  /// A history made of its parts.
  public init(deck: Deck, entries: [EntryHistory]) {
    self.deck = deck
    self.entries = entries
  }
}

/// What a learner has done on one entry.
public struct EntryHistory: Hashable, Sendable {
  /// The headword as last imported.
  public let term: String
  /// Whether its glossary no longer has it.
  public let isRetired: Bool
  /// The cards about which anything was answered or decided.
  public let cards: [CardHistory]

  /// A history made of its parts.
  public init(term: String, isRetired: Bool = false, cards: [CardHistory]) {
    self.term = term
    self.isRetired = isRetired
    self.cards = cards
  }
}

/// What a learner has done on one card.
public struct CardHistory: Hashable, Sendable {
  /// Where the card stands.
  public let schedule: Schedule
  /// Whether the entry, as its glossary has it now, still makes the card; what it no longer makes
  /// is never asked.
  public let isCurrent: Bool
  /// The answers that were not taken back, in the order of the fold: the earlier study day first.
  public let answers: [LoggedAnswer]

  /// A history made of its parts.
  public init(schedule: Schedule, isCurrent: Bool = true, answers: [LoggedAnswer]) {
    self.schedule = schedule
    self.isCurrent = isCurrent
    self.answers = answers
  }
}

/// An answer as the log has it.
public struct LoggedAnswer: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// What it was when it was asked.
  ///
  /// Of two machines each may have asked the card on one day; then the second review was none.
  public let kind: ReviewKind
  /// The grade.
  public let grade: Grade
  /// The hour on the learner's clock, 0 to 23; nil where the instant did not travel with the log.
  public let hour: Int?
  /// Milliseconds from the question to the grade; nil where they did not travel with the log.
  public let duration: Int?

  /// An answer made of its parts.
  public init(
    day: StudyDay, kind: ReviewKind, grade: Grade, hour: Int? = nil, duration: Int? = nil
  ) {
    self.day = day
    self.kind = kind
    self.grade = grade
    self.hour = hour
    self.duration = duration
  }
}
