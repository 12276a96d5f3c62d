import Flashcards
import Testing

@testable import Storage

@Suite struct `News of a deck` {
  /// The news after Ada answered and the sample deck was imported again with some entries.
  private func news(_ entries: [Entry], for learner: String = "Ada") throws -> [DeckNews] {
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    try store.take(entries, at: noon(today).milliseconds + 1)
    return try store.news(for: learner)
  }

  @Test func `tells what is new, another and gone since the last answer`() throws {
    var entries = Array(sampleEntries.dropFirst())
    entries[0].definition = "Something else."
    entries.append(Entry(term: "Zeal", definition: "Eagerness."))
    let news = try news(entries)
    #expect(news.map(\.deck.id) == ["sample"])
    #expect(news.first?.added == ["Zeal"])
    #expect(news.first?.changed == ["Cohort"])
    #expect(news.first?.retired == ["Churn"])
    #expect(news.first?.isNew == false)
  }

  @Test func `is none when nothing was imported since, or nothing another`() throws {
    #expect(try news(sampleEntries) == [])
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    #expect(try store.news(for: "Ada") == [])
  }

  @Test func `is none for who never answered`() throws {
    #expect(try news(Array(sampleEntries.dropFirst()), for: "Bob") == [])
  }

  @Test func `forgets what was changed and changed back, or came and went`() throws {
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    var entries = sampleEntries
    entries[0].definition = "Something else."
    entries.append(Entry(term: "Zeal", definition: "Eagerness."))
    let later = noon(today).milliseconds + 1
    try store.take(entries, at: later)
    try store.take(sampleEntries, at: later + 1)
    #expect(try store.news(for: "Ada") == [])
  }

  @Test func `calls a deck new that was not there`() throws {
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    try store.take(sampleEntries, deck: "other", at: noon(today).milliseconds + 1)
    let news = try store.news(for: "Ada")
    #expect(news.map(\.deck.id) == ["other"])
    #expect(news.first?.isNew == true)
    #expect(news.first?.added.count == 7)
  }
}
