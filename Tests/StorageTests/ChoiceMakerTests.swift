import Testing

@testable import Flashcards
@testable import Storage

@Suite struct `What makes choices` {
  private static let entries = ["Alder", "Birch", "Cedar", "Elder", "Hazel", "Maple"].map {
    Entry(term: $0, definition: "Number \($0.utf8.reduce(0) { $0 * 7 + Int($1) }).")
  }

  private func id(_ term: String, deck: String = "sample") -> EntryID {
    EntryID(deck: deck, of: Entry(term: term, definition: ""))
  }

  private func card(_ term: String) -> CardID { CardID(entry: id(term), kind: "definition-term") }

  /// The terms of all wrong options over many seeds.
  private func distractors(_ store: Store, _ term: String, for learner: String = "Ada") throws
    -> [Set<String>]
  {
    let asked = try store.entries(for: learner, decks: ["sample"], on: today) { $0.term == term }
    let kind = try #require(CardKinds.named("definition-term"))
    let card = try #require(asked.first?.card(kind))
    let maker = try store.choiceMaker(forDeck: "sample", learner: learner)
    var chance = SeededChance(seed: 1)
    return (0..<20).map { _ in
      let options = maker.choice(for: card, using: &chance)?.options ?? []
      return Set(options.filter { !$0.isRight }.map(\.text))
    }
  }

  /// Records another entry as given by mistake.
  private func mistake(
    _ given: String, for asked: String, isOverridden: Bool = false, _ store: Store,
    by enrolment: Enrolment
  ) throws {
    let card = card(asked)
    let answer = Answer(
      card: card, kind: .drill, key: .again, form: .typed, typed: given,
      mistakenFor: id(given), isOverridden: isOverridden)
    _ = try store.record(
      answer, by: enrolment, at: noon(today), expecting: store.schedule(of: card, for: enrolment))
  }

  /// Whether a term is always an option beside another one.
  private func isAlways(_ given: String, beside asked: String, _ store: Store) throws -> Bool {
    try distractors(store, asked).allSatisfy { $0.contains(given) }
  }

  @Test func `knows the entries of its deck, retired ones and those of other decks left out`()
    throws
  {
    let store = try Store.sample(Self.entries)
    try store.take([Entry(term: "Moka", definition: "A pot.")], deck: "other", from: "other.md")
    try store.take(Array(Self.entries.dropFirst()))
    let all = try distractors(store, "Elder").reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(all == ["Birch", "Cedar", "Hazel", "Maple"])
  }

  @Test func `knows what the learner has confused`() throws {
    let store = try Store.sample(Self.entries)
    let ada = try store.enrol()
    #expect(try !isAlways("Maple", beside: "Alder", store))
    try mistake("Maple", for: "Alder", store, by: ada)
    #expect(try isAlways("Maple", beside: "Alder", store))
    #expect(try !isAlways("Alder", beside: "Maple", store))
  }

  @Test func `counts confusions`() throws {
    let store = try Store.sample(Self.entries)
    let ada = try store.enrol()
    for term in ["Birch", "Cedar", "Elder", "Maple", "Maple", "Elder", "Cedar"] {
      try mistake(term, for: "Alder", store, by: ada)
    }
    #expect(try distractors(store, "Alder").allSatisfy { $0 == ["Cedar", "Elder", "Maple"] })
  }

  @Test func `forgets a confusion that was taken back, and one that was none`() throws {
    let store = try Store.sample(Self.entries)
    let ada = try store.enrol()
    try mistake("Maple", for: "Alder", isOverridden: true, store, by: ada)
    #expect(try !isAlways("Maple", beside: "Alder", store))
    try mistake("Maple", for: "Alder", store, by: ada)
    #expect(try isAlways("Maple", beside: "Alder", store))
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    #expect(try !isAlways("Maple", beside: "Alder", store))
  }

  @Test func `does not know what others have confused`() throws {
    let store = try Store.sample(Self.entries)
    try mistake("Maple", for: "Alder", store, by: store.enrol("Ben", deviceKey: "there"))
    _ = try store.enrol()
    #expect(try !isAlways("Maple", beside: "Alder", store))
  }

  @Test func `is there for a learner who is not known, and makes nothing of no deck`() throws {
    let store = try Store.sample(Self.entries)
    #expect(try distractors(store, "Alder", for: "Nobody").allSatisfy { $0.count == 3 })
    let kind = try #require(CardKinds.named("definition-term"))
    let asked = StudyEntry(id: id("Alder"), entry: Self.entries[0], schedules: [:])
    var chance = SeededChance(seed: 1)
    let maker = try store.choiceMaker(forDeck: "nowhere", learner: "Ada")
    #expect(try maker.choice(for: #require(asked.card(kind)), using: &chance) == nil)
  }
}
