import Flashcards

// What the tests of this module share: short ways to write down days, entries and cards.

/// The study day of that number; small numbers read well.
func day(_ number: Int) -> StudyDay { StudyDay(number: number) }

/// Minutes after the first study day's noon, in UTC.
func minute(_ minutes: Int) -> Moment {
  Moment(milliseconds: Int64(12 * 60 + minutes) * 60_000, utcOffset: 0)
}

extension Entry {
  /// Annual recurring revenue, with all that an entry can have.
  static let arr = Entry(
    term: "ARR", acronym: "ARR", expansion: "Annual Recurring Revenue",
    aliases: ["Run rate"], definition: "The yearly value of all subscriptions.")

  /// A plain entry of that name.
  static func named(_ term: String) -> Entry {
    Entry(term: term, definition: "What “\(term)” means, in other words.")
  }
}

extension EntryID {
  /// An entry of the tests' deck.
  init(_ key: String, sense: String = "") { self.init(deck: "deck", key: key, sense: sense) }
}

extension StudyCard {
  /// A new term → definition card of an entry that was never seen.
  static func new(_ term: String) -> StudyCard { .of(.named(term), .new, isNewEntry: true) }

  /// A term → definition card that was passed twice.
  static func due(_ term: String) -> StudyCard {
    .of(
      .named(term),
      .replay([.review(.hesitant, day(-7)), .review(.hesitant, day(-6))]), isNewEntry: false)
  }

  /// A definition → term card, which is typed.
  static func typed(_ term: String) -> StudyCard {
    .of(
      .named(term), .replay([.review(.hesitant, day(-1))]), kind: "definition-term",
      isNewEntry: false)
  }

  private static func of(
    _ entry: Entry, _ schedule: Schedule, kind: String = "term-definition", isNewEntry: Bool
  ) -> StudyCard {
    guard let question = CardKinds.named(kind)?.question(about: entry) else {
      fatalError("no \(kind) about \(entry.term)")
    }
    return StudyCard(
      id: CardID(entry: EntryID(deck: "deck", of: entry), kind: kind), entry: entry,
      question: question, schedule: schedule, isNewEntry: isNewEntry)
  }
}
