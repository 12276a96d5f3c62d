import Flashcards
import Testing

@testable import Storage

@Suite struct `The table of a deck` {
  private func table(of store: Store, _ deck: String = "sample") throws -> [UInt8] {
    var bytes: [UInt8] = []
    try store.entryTable(ofDeck: deck).write { bytes += $0 }
    return bytes
  }

  private func expected(_ entries: [Entry]) -> [UInt8] {
    ([EntryTable.header] + entries.map { EntryTable.cells(of: $0) })
      .flatMap { EntryTable.line($0) }
  }

  @Test func `has its entries in document order, in one piece or many`() throws {
    // Texts of many lengths, some longer than a piece, in an order that is not that of the file.
    let entries = (0..<400).map { number in
      Entry(
        term: "Term \(number * 7919 % 400)",
        definition: String(
          repeating: "word \(number), ", count: number % 50 == 0 ? 30_000 : number))
    }
    let store = try Store.sample(entries)
    try store.take([Entry(term: "Moka", definition: "A pot.")], deck: "other", from: "other.md")
    #expect(try table(of: store) == expected(entries))
    try store.take(Array(entries.reversed().dropLast(3)))
    #expect(try table(of: store) == expected(entries.reversed().dropLast(3)))
  }

  @Test func `has nothing but its header where there is no such deck`() throws {
    #expect(try table(of: Store.sample(), "nowhere") == expected([]))
  }
}
