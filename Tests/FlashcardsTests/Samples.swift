@testable import Flashcards

// Shortcuts for days, entries and cards.

/// The study day with a number; small numbers keep tests readable.
func day(_ number: Int) -> StudyDay { StudyDay(number: number) }

/// The moment some minutes after noon of the first study day, in UTC.
func minute(_ minutes: Int) -> Moment {
  Moment(milliseconds: Int64(12 * 60 + minutes) * 60_000, utcOffset: 0)
}

extension Entry {
  /// Annual recurring revenue, an entry with all fields.
  static let arr = Entry(
    term: "ARR", acronym: "ARR", expansion: "Annual Recurring Revenue",
    aliases: ["Run rate"], definition: "The yearly value of all subscriptions.")

  /// An entry with a term and a definition.
  static func named(_ term: String) -> Entry {
    Entry(term: term, definition: "What “\(term)” means, in other words.")
  }
}

extension EntryID {
  /// The id of an entry in the tests' deck.
  init(_ key: String, sense: String = "") { self.init(deck: "deck", key: key, sense: sense) }
}

extension StudyCard {
  /// A new term → definition card of an entry never seen.
  static func new(_ term: String) -> StudyCard { .of(.named(term), .new, isNewEntry: true) }

  /// A term → definition card that was passed twice.
  static func due(_ term: String) -> StudyCard {
    .of(
      .named(term),
      .replay([.review(.hesitant, day(-7)), .review(.hesitant, day(-6))]), isNewEntry: false)
  }

  /// A definition → term card, whose answer is typed.
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
