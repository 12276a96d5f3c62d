import Flashcards
import Testing

@testable import Storage

@Suite struct `A flag` {
  private func flags(_ store: Store, of learner: String = "Ada") throws -> [String] {
    try store.flags(of: learner).map { "\($0.term): \($0.words)" }
  }

  @Test func `stands with its last words until its learner takes it back`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let churn = card("Churn").entry
    try store.record([.flag(churn, "Which one?")], by: ada, at: noon(today))
    try store.record([.flag(card("Cohort").entry, "Circular.")], by: ada, at: noon(today, 1))
    try store.record([.flag(churn, "Logo or revenue?")], by: ada, at: noon(today, 2))
    #expect(try flags(store) == ["Cohort: Circular.", "Churn: Logo or revenue?"])
    try store.record([.unflag(churn)], by: ada, at: noon(today, 3))
    #expect(try flags(store) == ["Cohort: Circular."])
    #expect(try store.check().failures == [])
  }

  @Test func `is its learner's own`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let ben = try store.enrol("Ben")
    let churn = card("Churn").entry
    try store.record([.flag(churn, "Which one?")], by: ada, at: noon(today))
    try store.record([.unflag(churn)], by: ben, at: noon(today, 1))
    #expect(try flags(store) == ["Churn: Which one?"])
    #expect(try flags(store, of: "Ben") == [])
  }

  @Test func `of an entry that is gone is not listed, and comes back with it`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.flag(card("Churn").entry, "Which one?")], by: ada, at: noon(today))
    try store.take(sampleEntries.filter { $0.term != "Churn" })
    #expect(try flags(store) == [])
    try store.take(sampleEntries)
    #expect(try flags(store) == ["Churn: Which one?"])
  }
}
