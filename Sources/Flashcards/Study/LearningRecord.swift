/// What one learner has done: the facts that figures are made from.
///
/// It holds study days, pauses and grades and no more. Clock times, speed and typed texts never get
/// here.
public struct LearningRecord: Hashable, Sendable {
  /// The learner's name.
  public let learner: String
  /// The decks in the order in which they were imported.
  public let decks: [DeckRecord]
  /// The study days on which everything waited or will wait; no figure may tell of them.
  public let pauses: [Range<StudyDay>]

  /// A record made of its parts.
  public init(learner: String, decks: [DeckRecord], pauses: [Range<StudyDay>] = []) {
    self.learner = learner
    self.decks = decks
    self.pauses = pauses
  }
}

/// What a learner has done on one deck.
public struct DeckRecord: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// Its entries that are not retired, in document order.
  public let entries: [EntryRecord]
  /// The study days with any answer, repeats and practice included, each once, in order.
  public let activeDays: [StudyDay]

  /// A record made of its parts.
  public init(deck: Deck, entries: [EntryRecord], activeDays: [StudyDay]) {
    self.deck = deck
    self.entries = entries
    self.activeDays = activeDays
  }
}

/// What a learner has done on one entry.
public struct EntryRecord: Hashable, Sendable {
  /// Which entry, by which the records of several learners are brought together.
  public let id: EntryID
  /// The headword as the glossary writes it today.
  public let term: String
  /// The cards that were reviewed, and that the entry still makes.
  public let cards: [CardRecord]

  /// A record made of its parts.
  public init(id: EntryID, term: String, cards: [CardRecord]) {
    self.id = id
    self.term = term
    self.cards = cards
  }
}

/// What a learner has done on one card.
public struct CardRecord: Hashable, Sendable {
  /// Where the card stands.
  public let schedule: Schedule
  /// The first review of each study day, in order, those that were taken back left out.
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
