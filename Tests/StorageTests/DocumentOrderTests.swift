import Flashcards
import Testing

@testable import Storage

@Suite struct `Document order` {
  private func entries(_ terms: [String]) -> [Entry] {
    terms.map { Entry(term: $0, definition: "What \($0) means.") }
  }

  /// The terms of a deck that are not retired, in order.
  private func terms(_ store: Store) throws -> [String] {
    try store.knownDeck("sample").entries.filter { !$0.isRetired }.map(\.entry.term)
  }

  @Test func `holds when entries are put at the top, again and again`() throws {
    let store = try Store.inMemory(newID: ids())
    var all: [String] = []
    for term in ["E", "D", "C", "B", "A"] {
      all.insert(term, at: 0)
      let plan = try store.take(entries(all))
      #expect(plan.added.count == 1)
      #expect(plan.moved.isEmpty, "an entry moved that nobody moved")
      #expect(try terms(store) == all)
    }
    #expect(try store.check().failures == [])
  }

  @Test(arguments: 0..<40)
  func `holds whatever becomes of the document`(seed: Int) throws {
    var random = SeededChance(seed: UInt64(seed))
    let store = try Store.inMemory(newID: ids())
    for _ in 0..<8 {
      let chosen = ["A", "B", "C", "D", "E", "F", "G"]
        .filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        .shuffled(using: &random)
      guard !chosen.isEmpty else { continue }
      _ = try store.take(entries(chosen))
      #expect(try terms(store) == chosen)
      #expect(try store.take(entries(chosen)).isEmpty)
    }
    #expect(try store.check().failures == [])
  }
}
