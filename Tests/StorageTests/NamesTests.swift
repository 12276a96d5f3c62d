import Flashcards
import Testing

@testable import Storage

@Suite struct `The names of a deck` {
  @Test func `are those of its entries in document order, retired ones left out`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Moka", definition: "A pot.")], deck: "other", from: "other.md")
    #expect(try store.names(inDeck: "sample").map(\.term) == sampleEntries.map(\.term))
    #expect(try store.names(inDeck: "sample").last?.acronym == "NRR")
    try store.take(Array(sampleEntries.dropFirst()))
    #expect(
      try store.names(inDeck: "sample").map(\.term) == sampleEntries.dropFirst().map(\.term))
    #expect(try store.names(inDeck: "sample").first?.id == card("Cohort").entry)
  }

  @Test func `are none where there is no such deck`() throws {
    #expect(try Store.sample().names(inDeck: "nowhere").isEmpty)
  }
}
