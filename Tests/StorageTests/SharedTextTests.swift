import Flashcards
import Foundation
import Testing

@testable import Storage

@Suite struct `Decks read beside a document` {
  private static let entries = [
    Entry(term: "Quay", definition: "A wall for ships."),
    Entry(
      term: "Berth", acronym: "BER", expansion: "Berth of a ship",
      aliases: ["slip", "place, kept"],
      qualifier: "noun", definition: "Where a ship lies."),
    Entry(term: "Cafe\u{301}", definition: "Coffee."),
    Entry(term: "Bare", acronym: "B", expansion: "bare", definition: ""),
  ]

  /// Documents that differ from the deck in one respect.
  private static let documents: [[Entry]] =
    [[], entries, entries.reversed(), Array(entries.dropFirst()), entries + entries]
    + entries.indices.flatMap { index in
      changes.map { change in
        var document = entries
        change(&document[index])
        return document
      }
    }

  private static let changes: [@Sendable (inout Entry) -> Void] = [
    { $0.term = $0.term.precomposedStringWithCanonicalMapping },
    { $0.term = $0.term.uppercased() }, { $0.definition += "." }, { $0.definition = "" },
    { $0.aliases.append("other") }, { $0.aliases = $0.aliases.map { "\($0)\n" } },
    { $0.aliases = [] }, { $0.aliases = ["slip\nplace, kept"] }, { $0.acronym = nil },
    { $0.acronym = "" }, { $0.expansion = "else" },
    { $0.qualifier = nil }, { $0.qualifier = "" },
  ]

  @Test(arguments: documents)
  func `are the same to the byte, whatever the document has`(document: [Entry]) throws {
    let store = try Store.sample(Self.entries)
    try store.take([Entry(term: "Moka", definition: "A pot.")], deck: "other", from: "other.md")
    let (alone, beside) = (try store.knownDecks(), try store.knownDecks(sharing: document))
    #expect(alone == beside)
    #expect(
      alone.flatMap(\.entries).map { bytes($0.entry) }
        == beside.flatMap(\.entries).map { bytes($0.entry) })
  }

  private func bytes(_ entry: Entry) -> [[UInt8]] {
    (EntryTable.cells(of: entry) + entry.aliases).map { Array($0.utf8) }
  }

  @Test func `come in the order of their positions, also after several moves`() throws {
    let store = try Store.sample(Self.entries)
    for document in [Self.entries.reversed(), Array(Self.entries[2...] + Self.entries[..<2])] {
      try store.take(document)
      let known = try store.knownDeck("sample")
      #expect(known.entries.map(\.entry) == document)
      #expect(try store.knownDecks() == [known])
    }
  }
}
