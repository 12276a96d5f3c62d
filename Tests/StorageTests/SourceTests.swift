import Foundation
import Testing

@testable import Flashcards
@testable import Storage

@Suite struct `The choices for a document` {
  private let columns = ["term=Front", "definition=2"]

  @Test func `are remembered by deck and source, and the newest hold`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Quay", definition: "A wall.")], deck: "port", from: "sample.md")
    #expect(try store.readingChoices(for: "sample.md") == [])
    try store.remember(columns: columns, of: "sample.md", in: "port", at: 3)
    #expect(
      try store.readingChoices(for: "sample.md") == [
        ReadingChoices(deck: "port", columns: columns)
      ])
    #expect(try store.readingChoices(for: "other.md") == [])
    try store.remember(columns: ["term=1"], of: "sample.md", in: "port", at: 4)
    try store.remember(columns: columns, of: "sample.md", in: "sample", at: 5)
    #expect(
      try store.readingChoices(for: "sample.md") == [
        ReadingChoices(deck: "port", columns: ["term=1"]),
        ReadingChoices(deck: "sample", columns: columns),
      ])
    #expect(try store.check().failures == [])
  }

  @Test func `are written only when they differ`() throws {
    let store = try Store.sample()
    for _ in 0..<3 {
      try store.remember(columns: columns, of: "sample.md", in: "sample", at: 3)
    }
    try store.remember(columns: columns, of: "sample.md", in: "nowhere", at: 3)
    try store.remember(columns: [], of: "new.md", in: "sample", at: 3)
    #expect(try store.number("SELECT count(*) FROM source") == 1)
    try store.remember(columns: [], of: "sample.md", in: "sample", at: 4)
    #expect(try store.readingChoices(for: "sample.md") == [])
  }
}

@Suite struct `A document that takes another one's place` {
  private func sources(_ store: Store) throws -> Set<String> {
    Set(try store.knownDeck("sample").entries.map(\.source))
  }

  @Test func `has its entries from then on, and writes one row`() throws {
    let store = try Store.sample()
    try store.remember(columns: ["term=1"], of: "sample.md", in: "sample", at: 3)
    let revisions = try store.number("SELECT count(*) FROM revision")
    try store.take(sampleEntries, from: "v2.md", replacing: "sample.md")
    #expect(try sources(store) == ["v2.md"])
    // It is read like the one before.
    #expect(try store.readingChoices(for: "v2.md").map(\.columns) == [["term=1"]])
    try store.take(sampleEntries, from: "v3.md", replacing: "v2.md")
    #expect(try sources(store) == ["v3.md"])
    try store.take(sampleEntries, from: "sample.md", replacing: "v3.md")
    #expect(try sources(store) == ["sample.md"])
    #expect(try store.number("SELECT count(*) FROM revision") == revisions)
    #expect(try store.number("SELECT count(*) FROM source") == 4)
    #expect(try store.check().failures == [])
  }

  @Test func `retires in its name`() throws {
    let store = try Store.sample()
    try store.take(sampleEntries, from: "v2.md", replacing: "sample.md")
    let plan = try store.take(Array(sampleEntries.dropLast()), from: "v2.md")
    #expect(plan.lost.map(\.entry.term) == ["Net Revenue Retention"])
    #expect(try store.take(Array(sampleEntries.dropLast()), from: "v2.md").isEmpty)
  }

  @Test func `leaves the place to the other one when that is recorded anew`() throws {
    let store = try Store.sample()
    try store.take(sampleEntries, from: "v2.md", replacing: "sample.md")
    let more = sampleEntries + [Entry(term: "Quay", definition: "A wall.")]
    try store.take(more, from: "sample.md")
    #expect(try sources(store) == ["sample.md"])
    // A choice for the second one does not take the place once more.
    try store.remember(columns: ["term=1"], of: "v2.md", in: "sample", at: 9)
    #expect(try sources(store) == ["sample.md"])
    #expect(try store.check().failures == [])
  }
}

@Suite struct `A deck's title` {
  private func title(_ store: Store) throws -> String? {
    try store.knownDeck("sample").deck?.title
  }

  @Test func `that a person gave is a fact of the database, and holds against the old one`() throws
  {
    let store = try Store.sample()
    try store.retitle(deck: "sample", to: "First", by: store.factAuthor())
    try store.retitle(deck: "sample", to: "Second", by: store.factAuthor())
    #expect(try title(store) == "Second")
    let deck = try #require(try store.knownDeck("sample").deck)
    #expect(try store.isReplacedTitle("sample", ofDeck: deck))
    #expect(try !store.isReplacedTitle("First", ofDeck: deck))
    #expect(try !store.isReplacedTitle("sample", ofDeck: Deck(id: "sample", title: "Third")))
    #expect(try store.number("SELECT count(*) FROM decision WHERE learner IS NULL") == 2)
    #expect(try store.check().failures == [])
    #expect(throws: StorageError.changedMeanwhile) {
      try store.retitle(deck: "nowhere", to: "x", by: store.factAuthor())
    }
  }

  @Test func `changes with an import, in the import's transaction`() throws {
    let store = try Store.sample()
    let known = try store.knownDeck("sample")
    let plan = ImportPlan(
      deck: Deck(id: "sample", title: "New"), formerTitle: "sample", source: "sample.md",
      known: known.entries, read: sampleEntries)
    #expect(!plan.isEmpty && !plan.needsConsent)
    try store.apply(plan, madeFrom: known, at: 3)
    #expect(try title(store) == "New")
    #expect(try store.check().failures == [])
  }
}
