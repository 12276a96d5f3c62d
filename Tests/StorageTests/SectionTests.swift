import Flashcards
import Testing

@testable import Storage

extension Store {
  /// Imports the sample deck with sections.
  @discardableResult
  fileprivate func take(
    sections: [String?], _ entries: [Entry] = sampleEntries, at instant: Int64 = 1
  ) throws -> ImportPlan {
    let known = try knownDeck("sample")
    let plan = ImportPlan(
      deck: Deck(id: "sample"), source: "sample.md", known: known.entries, read: entries,
      sections: sections)
    try apply(plan, madeFrom: known, by: factAuthor(), at: instant)
    return plan
  }

  fileprivate func sections() throws -> [String?] {
    try knownDeck("sample").entries.map(\.section)
  }
}

@Suite struct `Sections of a glossary` {
  private static let names: [String?] = ["Use", "Use", nil, "Use", nil, "Money", "Money"]

  @Test func `are kept with their entries, and shown where these are browsed`() throws {
    let store = try Store.inMemory(newID: ids())
    try store.take(sections: Self.names)
    #expect(try store.sections() == Self.names)
    let browsed = try store.browsedEntries(for: "Ada", decks: nil, behind: .start, atMost: 99)
    #expect(browsed.entries.map(\.section) == Self.names)
    let studied = try store.studyEntries(browsed.entries.map(\.id), for: "Ada", on: today)
    #expect(studied == browsed.entries)
    #expect(try store.check().failures == [])
  }

  @Test func `move without a revision, and each row has its digest`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    let revisions = try store.number("SELECT count(*) FROM revision")
    let news = try store.number("SELECT count(*) FROM decision")
    #expect(try store.take(sections: Self.names, at: 2).moved.count == 5)
    #expect(try store.take(sections: Self.names, at: 3).isEmpty)
    #expect(try store.sections() == Self.names)
    #expect(try store.check().failures == [])
    #expect(try store.take(sections: [], at: 4).moved.count == 5)
    #expect(try store.sections() == sampleEntries.map { _ in nil })
    #expect(try store.number("SELECT count(*) FROM revision") == revisions)
    #expect(try store.number("SELECT count(*) FROM decision") == news)
    #expect(try store.check().failures == [])
  }

  @Test func `stay with entries that are retired, and change when these come back`() throws {
    let store = try Store.inMemory(newID: ids())
    try store.take(sections: Self.names)
    try store.take(sections: Array(Self.names.dropLast()), sampleEntries.dropLast(), at: 2)
    #expect(try store.sections() == Self.names)
    try store.take(sections: Self.names.map { _ in "All" }, at: 3)
    #expect(try store.sections() == Self.names.map { _ in "All" })
    #expect(try store.check().failures == [])
  }

  @Test func `that another import moved meanwhile have a plan refused`() throws {
    let store = try Store.sample()
    let known = try store.knownDeck("sample")
    let plan = ImportPlan(
      deck: Deck(id: "sample"), source: "sample.md", known: known.entries,
      read: sampleEntries.reversed())
    try store.take(sections: Self.names, at: 2)
    #expect(throws: StorageError.changedMeanwhile) {
      try store.apply(plan, madeFrom: known, at: 3)
    }
    #expect(try store.sections() == Self.names)
  }

  @Test func `are exported in a last column, if there are any`() throws {
    let store = try Store.sample()
    func table() throws -> [Substring] {
      var bytes: [UInt8] = []
      try store.entryTable(ofDeck: "sample").write { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    }
    #expect(try table()[0] == "term,acronym,expansion,aliases,qualifier,definition")
    try store.take(sections: ["=Use"] + Self.names.dropFirst(), at: 2)
    let rows = try table()
    #expect(rows[0] == "term,acronym,expansion,aliases,qualifier,definition,section")
    #expect(rows[1] == "Churn,,,,,What churn means.,'=Use")
    #expect(rows[3] == "Health score,,,,,What health score means.,")
  }

  @Test func `are salvaged with their rows`() throws {
    try withFolder { folder in
      let store = try Store.openOrCreate(at: folder + "/ours.db", newID: ids())
      try store.take(sections: Self.names)
      _ = try store.salvage(to: folder + "/saved.db", newID: ids(from: 9))
      let saved = try #require(try Store.open(at: folder + "/saved.db", newID: ids()))
      #expect(try saved.sections() == Self.names)
      #expect(try saved.check().failures == [])
    }
  }
}
