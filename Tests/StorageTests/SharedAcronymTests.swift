import Testing

@testable import Flashcards
@testable import Storage

@Suite struct `An acronym of several meanings` {
  private static let entries = [
    Entry(
      term: "ARR", acronym: "ARR", expansion: "annual recurring revenue",
      definition: "What subscriptions bring in a year. ARR is reviewed monthly."),
    Entry(
      term: "Accounts receivable ratio", acronym: "ARR", expansion: "accounts receivable ratio",
      definition: "How quickly invoices are paid."),
    Entry(
      term: "NRR", acronym: "NRR", expansion: "net revenue retention",
      definition: "Revenue kept and grown."),
  ]

  private func questions(_ store: Store) throws -> [Question] {
    try store.queue(for: "Ada", decks: nil, on: today, limits: StudyLimits()).new.map(\.question)
  }

  @Test func `is asked with the beginning of the definition that is meant`() throws {
    let store = try Store.inMemory(newID: ids())
    try store.take(Self.entries)
    #expect(
      try questions(store).map(\.context) == [
        "What subscriptions bring in a year", "How quickly invoices are paid", nil,
      ])
  }

  @Test func `is asked so again when it is due`() throws {
    let store = try Store.inMemory(newID: ids())
    try store.take(Self.entries)
    let ada = try store.enrol()
    for card in try store.queue(for: "Ada", decks: nil, on: today, limits: StudyLimits()).new {
      let answer = Answer(card: card.id, kind: .review, key: .good, form: .self)
      _ = try store.record(answer, by: ada, at: noon(today), expecting: card.schedule)
    }
    let tomorrow = today.advanced(by: 1)
    let due = try store.queue(for: "Ada", decks: nil, on: tomorrow, limits: StudyLimits()).due
    #expect(
      Set(due.map(\.question.context)) == [
        "What subscriptions bring in a year", "How quickly invoices are paid", nil,
      ])
  }

  @Test func `in two decks is explained when that of the other one is typed`() throws {
    let store = try Store.inMemory(newID: ids())
    try store.take([Self.entries[0], Self.entries[2]])
    try store.take([Self.entries[1]], deck: "other")
    let question = try #require(try questions(store).first)
    let id = EntryID(deck: "sample", of: Self.entries[0])
    let verdict = { (typed: String) throws in
      try store.judge(ofDeck: "sample").judge(typed, answering: question, about: id)?.verdict
    }
    let other = Fault.meaningElsewhere(glossary: Deck(id: "other").title)
    #expect(try verdict("accounts receivable ratio") == .wrong(other))
    #expect(try verdict("annual recurring revenue") == .right)
    try store.take([], deck: "other")
    #expect(try verdict("accounts receivable ratio") == .wrong(.far))
  }

  @Test func `in two decks is asked alone in each`() throws {
    let store = try Store.inMemory(newID: ids())
    try store.take([Self.entries[0]])
    try store.take([Self.entries[1]], deck: "other")
    #expect(try questions(store).map(\.context) == [nil, nil])
  }
}
