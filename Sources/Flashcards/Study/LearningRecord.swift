/// What reports may know of one learner: study days, pauses, grades and forms of answers.
///
/// Clock times, answer durations and typed answers never enter it, so that no report can show them.
public struct LearningRecord: Hashable, Sendable {
  /// The learner's name: untrusted text, which two learners may share.
  public let learner: String
  /// The learner's random id; empty for a learner who never answered.
  public let id: String
  /// The study day on which the learner was first known to the database; nil when unknown.
  public let enrolled: StudyDay?
  /// The decks in the order in which they were imported.
  public let decks: [DeckRecord]
  /// The study days of past and future pauses; no figure counts them.
  public let pauses: [Range<StudyDay>]
  /// The entries that the learner flagged as unclear or wrong, in the learner's words, which were
  /// written for the team.
  public let flags: [EntryFlag]
  /// The most due cards in a study day.
  public let cardsADay: Int

  /// A record made of its parts.
  public init(
    learner: String, id: String = "", enrolled: StudyDay? = nil, decks: [DeckRecord],
    pauses: [Range<StudyDay>] = [], flags: [EntryFlag] = [],
    cardsADay: Int = StudyLimits.dueCardsADay
  ) {
    self.learner = learner
    self.id = id
    self.enrolled = enrolled
    self.decks = decks
    self.pauses = pauses
    self.flags = flags
    self.cardsADay = cardsADay
  }
}

/// A learner's record of one deck.
public struct DeckRecord: Hashable, Sendable {
  /// The deck.
  public let deck: Deck
  /// The entries that are not retired, in document order.
  public let entries: [EntryRecord]
  /// The entries that are retired today, which figures of past weeks count.
  public let retired: [EntryRecord]
  /// The answers of each study day that has any, drills included, in order.
  public let answers: [DayForms]

  /// A record made of its parts.
  public init(
    deck: Deck, entries: [EntryRecord], retired: [EntryRecord] = [], answers: [DayForms]
  ) {
    self.deck = deck
    self.entries = entries
    self.retired = retired
    self.answers = answers
  }

  /// The study days with any answer, each once, in order.
  public var activeDays: [StudyDay] { answers.map(\.day) }
}

/// The answers of one study day, by form.
public struct DayForms: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// The answers, drills included.
  public let forms: AnswerForms

  /// The answers of a day.
  public init(day: StudyDay, forms: AnswerForms) {
    self.day = day
    self.forms = forms
  }
}

/// A learner's record of one entry.
public struct EntryRecord: Hashable, Sendable {
  /// The entry's id, which is the same in several learners' records.
  public let id: EntryID
  /// The headword in the present glossary.
  public let term: String
  /// When the glossary had the entry.
  public let presence: EntryPresence
  /// The reviewed cards that the entry still has.
  public let cards: [CardRecord]

  /// A record made of its parts.
  public init(
    id: EntryID, term: String, presence: EntryPresence = .always, cards: [CardRecord]
  ) {
    self.id = id
    self.term = term
    self.presence = presence
    self.cards = cards
  }
}

/// The study days on which a glossary had an entry.
public struct EntryPresence: Hashable, Sendable {
  /// A day from which the entry is there, or is retired.
  public struct Change: Hashable, Sendable {
    /// The study day of the import.
    public let day: StudyDay
    /// Whether the entry is there from that day on.
    public let isThere: Bool

    /// A change on a day.
    public init(day: StudyDay, isThere: Bool) {
      self.day = day
      self.isThere = isThere
    }
  }

  private let changes: [Change]

  /// The presence after some changes, in the order of their imports.
  public init(_ changes: [Change]) {
    self.changes = changes
  }

  /// An entry that was always there.
  public static let always = EntryPresence([])

  /// Whether the glossary had the entry at the end of a day.
  ///
  /// An entry answered before its first import, as when a clock was wrong, was there when it was
  /// answered.
  public func isThere(on day: StudyDay, answeredSince first: StudyDay?) -> Bool {
    if let last = changes.last(where: { $0.day <= day }) { return last.isThere }
    return changes.isEmpty || first.map { $0 <= day } ?? false
  }
}

/// A learner's record of one card.
public struct CardRecord: Hashable, Sendable {
  /// The card's schedule.
  public let schedule: Schedule
  /// The first review of each study day, in order, without retracted ones.
  public let reviews: [DayGrade]
  /// When the learner suspended, resumed or buried the card, in order.
  public let shelvings: [Shelving]

  /// A record made of its parts.
  public init(schedule: Schedule, reviews: [DayGrade], shelvings: [Shelving] = []) {
    self.schedule = schedule
    self.reviews = reviews
    self.shelvings = shelvings
  }
}

/// A decision that puts a card aside or takes it back, and its study day.
public struct Shelving: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// The decision: suspend, resume or bury.
  public let event: CardEvent

  /// A decision of a day.
  public init(day: StudyDay, event: CardEvent) {
    self.day = day
    self.event = event
  }
}

/// The grade and form of a review, and its study day.
public struct DayGrade: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// The grade.
  public let grade: Grade
  /// How the answer was given.
  public let form: AnswerForm

  /// A review of a day.
  public init(day: StudyDay, grade: Grade, form: AnswerForm) {
    self.day = day
    self.grade = grade
    self.form = form
  }
}

/// Replays a card's record up to one day after another, each not before the last.
///
/// Leaves out drills, which only a day's repeats depend on.
public struct CardReplay: Sendable {
  /// The schedule at the end of the last day asked for.
  public private(set) var schedule = Schedule.new
  private let card: CardRecord
  private var reviewIndex = 0
  private var shelvingIndex = 0

  /// Starts before the first review of a card.
  public init(_ card: CardRecord) {
    self.card = card
  }

  /// Goes on to the end of a day.
  public mutating func advance(through day: StudyDay) {
    while reviewIndex < card.reviews.count, card.reviews[reviewIndex].day <= day {
      let review = card.reviews[reviewIndex]
      schedule = schedule.after(.review(review.grade, review.day))
      reviewIndex += 1
    }
    while shelvingIndex < card.shelvings.count, card.shelvings[shelvingIndex].day <= day {
      schedule = schedule.after(card.shelvings[shelvingIndex].event)
      shelvingIndex += 1
    }
  }
}
