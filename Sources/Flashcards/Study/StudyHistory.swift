/// Everything one learner has done, for that learner alone: includes clock times and durations.
///
/// Reports use a ``LearningRecord``, which has neither.
public struct StudyHistory: Hashable, Sendable {
  /// The decks in the order in which they were imported.
  public let decks: [DeckHistory]

  /// The study days of each past and future pause.
  public let pauses: [Range<StudyDay>]

  /// A history made of its parts.
  public init(decks: [DeckHistory], pauses: [Range<StudyDay>] = []) {
    self.decks = decks
    self.pauses = pauses
  }
}

/// A learner's history of one deck.
public struct DeckHistory: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// The entries in document order, retired ones included.
  public let entries: [EntryHistory]

  /// A history made of its parts.
  public init(deck: Deck, entries: [EntryHistory]) {
    self.deck = deck
    self.entries = entries
  }
}

/// A learner's history of one entry.
public struct EntryHistory: Hashable, Sendable {
  /// The headword in the present glossary.
  public let term: String
  /// Whether the glossary no longer has the entry.
  public let isRetired: Bool
  /// Whether the entry changed in substance since the learner last knew it, and is asked about today.
  public let hasChanged: Bool
  /// The cards with any answer or decision.
  public let cards: [CardHistory]

  /// A history made of its parts.
  public init(
    term: String, isRetired: Bool = false, hasChanged: Bool = false, cards: [CardHistory]
  ) {
    self.term = term
    self.isRetired = isRetired
    self.hasChanged = hasChanged
    self.cards = cards
  }
}

/// A learner's history of one card.
public struct CardHistory: Hashable, Sendable {
  /// The card's schedule.
  public let schedule: Schedule
  /// Whether the present entry still has this card; if not, it is never asked.
  public let isCurrent: Bool
  /// The answers without retracted ones, in the order of study day, Lamport counter, device and
  /// sequence.
  public let answers: [LoggedAnswer]

  /// A history made of its parts.
  public init(schedule: Schedule, isCurrent: Bool = true, answers: [LoggedAnswer]) {
    self.schedule = schedule
    self.isCurrent = isCurrent
    self.answers = answers
  }
}

/// An answer in the log.
public struct LoggedAnswer: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// Whether the answer was asked as a review.
  ///
  /// When two machines review a card on one day, the second review counts as a drill.
  public let kind: ReviewKind
  /// The grade.
  public let grade: Grade
  /// The hour on the learner's clock, 0 to 23; nil when a bundle left it out.
  public let hour: Int?
  /// Milliseconds from the question to the grade; nil when a bundle left them out.
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
