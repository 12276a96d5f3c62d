/// What reports may know of one learner: study days, pauses and grades.
///
/// Clock times, answer durations and typed texts never enter it, so that no report can show them.
public struct LearningRecord: Hashable, Sendable {
  /// The learner's name.
  public let learner: String
  /// The decks in the order in which they were imported.
  public let decks: [DeckRecord]
  /// The study days of past and future pauses; no figure counts them.
  public let pauses: [Range<StudyDay>]

  /// A record made of its parts.
  public init(learner: String, decks: [DeckRecord], pauses: [Range<StudyDay>] = []) {
    self.learner = learner
    self.decks = decks
    self.pauses = pauses
  }
}

/// A learner's record of one deck.
public struct DeckRecord: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// The entries that are not retired, in document order.
  public let entries: [EntryRecord]
  /// The study days with any answer, drills included, each once, in order.
  public let activeDays: [StudyDay]

  /// A record made of its parts.
  public init(deck: Deck, entries: [EntryRecord], activeDays: [StudyDay]) {
    self.deck = deck
    self.entries = entries
    self.activeDays = activeDays
  }
}

/// A learner's record of one entry.
public struct EntryRecord: Hashable, Sendable {
  /// The entry's id, which is the same in several learners' records.
  public let id: EntryID
  /// The headword in the present glossary.
  public let term: String
  /// The reviewed cards that the entry still has.
  public let cards: [CardRecord]

  /// A record made of its parts.
  public init(id: EntryID, term: String, cards: [CardRecord]) {
    self.id = id
    self.term = term
    self.cards = cards
  }
}

/// A learner's record of one card.
public struct CardRecord: Hashable, Sendable {
  /// The card's schedule.
  public let schedule: Schedule
  /// The first review of each study day, in order, without retracted ones.
  public let reviews: [DayGrade]

  /// A record made of its parts.
  public init(schedule: Schedule, reviews: [DayGrade]) {
    self.schedule = schedule
    self.reviews = reviews
  }
}

/// A grade and its study day.
public struct DayGrade: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// The grade.
  public let grade: Grade

  /// A grade of a day.
  public init(day: StudyDay, grade: Grade) {
    self.day = day
    self.grade = grade
  }
}
