import Flashcards
import Testing

@testable import Storage

@Suite struct `Entries that are browsed` {
  private func browsed(_ store: Store, decks: [String]? = nil, atMost limit: Int) throws
    -> [StudyEntry]
  {
    var entries: [StudyEntry] = []
    var next: BrowsedEntries.Position? = .start
    while let position = next {
      let piece = try store.browsedEntries(
        for: "Ada", decks: decks, behind: position, atMost: limit)
      entries += piece.entries
      next = piece.next
    }
    return entries
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `come in pieces of any size, each once and in order`(limit: Int) throws {
    let store = try Store.sample()
    try store.take(
      [Entry(term: "Tide", definition: "The sea rising.")], deck: "sea", from: "sea.md")
    let all = try store.entries(for: "Ada", decks: nil, on: today) { _ in true }
    let terms = try browsed(store, atMost: limit).map(\.entry.term)
    #expect(terms == all.map(\.entry.term))
    #expect(try browsed(store, decks: ["sea"], atMost: limit).map(\.entry.term) == ["Tide"])
  }

  @Test func `have their learner's schedules, and leave retired ones out`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.take(sampleEntries.filter { $0.term != "Cohort" })
    let entries = try browsed(store, atMost: 3)
    #expect(!entries.map(\.entry.term).contains("Cohort"))
    #expect(
      entries[0].schedules == ["term-definition": try store.schedule(of: card("Churn"), for: ada)])
    #expect(try store.studyEntries([entries[0].id], for: "Ada", on: today) == [entries[0]])
  }
}

@Suite struct `The history of an entry` {
  private func history(_ store: Store) throws -> [EntryEvent.Deed] {
    try store.history(of: card("Churn").entry, for: "Ada").map(\.deed)
  }

  @Test func `has answers and decisions, the newest first, each decision once`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let churn = card("Churn").entry
    let cards = ["term-definition", "definition-term"].map { CardID(entry: churn, kind: $0) }
    try store.answer(card("Churn"), by: ada)
    try store.record(cards.map { .suspend($0) }, by: ada, at: noon(today, 1))
    try store.record(cards.map { .resume($0) }, by: ada, at: noon(today, 2))
    try store.record(
      cards.map { .bury($0, until: today.advanced(by: 1)) }, by: ada, at: noon(today, 3))
    try store.record([.flag(churn, "Which one?")], by: ada, at: noon(today, 4))
    try store.record([.unflag(churn)], by: ada, at: noon(today.advanced(by: 1)))
    let deeds = try history(store)
    #expect(
      deeds.dropLast() == [
        .unflag, .flag("Which one?"), .bury(until: today.advanced(by: 1)), .resume, .suspend,
      ])
    guard case .answer(let reply)? = deeds.last else {
      Issue.record("the answer is missing")
      return
    }
    #expect((reply.given, reply.asked) == (.term, .definition))
    #expect(try store.history(of: card("Cohort").entry, for: "Ada") == [])
    #expect(try store.history(of: churn, for: "Nobody") == [])
  }

  @Test func `leaves out what was taken back`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today, 1))
    #expect(try history(store) == [])
  }
}
