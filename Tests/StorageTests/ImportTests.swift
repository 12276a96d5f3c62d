import Flashcards
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct `An import` {
  @Test func `writes a deck, its entries in order, and a revision of each`() throws {
    let store = try Store.sample()
    let known = try store.knownDeck("sample")
    #expect(known.deck == Deck(id: "sample"))
    #expect(known.entries.map(\.entry) == sampleEntries)
    #expect(known.entries.map(\.position) == Array(sampleEntries.indices))
    #expect(known.entries.allSatisfy { $0.source == "sample.md" && !$0.isRetired })
    #expect(try store.number("SELECT count(*) FROM revision WHERE imported = 1") == 7)
    #expect(try store.check().failures == [])
  }

  @Test func `keeps every part of an entry as it was read`() throws {
    let entry = Entry(
      term: "Cafe\u{301}", acronym: "C", expansion: "Café 🙂", aliases: ["one", "two, three"],
      qualifier: "noun", definition: "One.\n\nTwo | \"three\" 'four'.")
    let bare = Entry(term: "Bare", definition: "")
    let store = try Store.sample([entry, bare])
    let kept = try store.knownDeck("sample").entries.map(\.entry)
    #expect(kept == [entry, bare])
    #expect(Array(kept[0].term.utf8) == Array(entry.term.utf8))
  }

  @Test func `of the same document again writes nothing at all`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let store = try Store.openOrCreate(at: path, newID: ids())
      try store.take(sampleEntries)
      let before = try bytes(of: path)
      let changes = try store.number("SELECT total_changes()")
      #expect(try store.take(sampleEntries).isEmpty)
      #expect(try store.number("SELECT total_changes()") == changes)
      #expect(try bytes(of: path) == before)
    }
  }

  @Test func `adds a revision for each changed text, and keeps those before`() throws {
    let store = try Store.sample()
    var mended = sampleEntries
    mended[1].definition = "A group that began together."
    try store.take(mended)
    #expect(try store.knownDeck("sample").entries.map(\.entry) == mended)
    #expect(try store.number("SELECT count(*) FROM revision") == 8)
    #expect(
      try store.text(
        "SELECT group_concat(definition, '|') FROM revision JOIN entry ON entry = entry.number "
          + "WHERE key = 'cohort'") == "What cohort means.|A group that began together.")
  }

  @Test func `with an entry in the middle keeps the order of the document`() throws {
    let store = try Store.sample()
    let inserted = Entry(term: "Advocacy", definition: "Praise.")
    let read = Array(sampleEntries[..<3]) + [inserted] + sampleEntries[3...]
    try store.take(read)
    let known = try store.knownDeck("sample")
    #expect(known.entries.map(\.entry) == read)
    #expect(known.entries.map(\.position) == Array(0..<8))
    let queue = try store.queue(for: "Ada", decks: nil, on: today, limits: StudyLimits())
    #expect(queue.new.map(\.entry) == read)
    #expect(try store.check().failures == [])
  }

  @Test func `that only reorders writes no revision`() throws {
    let store = try Store.sample()
    try store.take(sampleEntries.reversed())
    #expect(try store.knownDeck("sample").entries.map(\.entry) == sampleEntries.reversed())
    #expect(try store.number("SELECT count(*) FROM revision") == 7)
    #expect(try store.check().failures == [])
  }

  @Test func `of a deck without entries makes the deck once, and nobody sees it`() throws {
    let store = try Store.sample([])
    try store.take([])
    #expect(try store.number("SELECT count(*) FROM deck") == 1)
    #expect(try store.slugs() == [])
    #expect(try store.knownDeck("sample").entries == [])
  }
}

@Suite struct `A plan made before another import` {
  /// Imports that happen after a plan was made: each one's label, its entries and its deck.
  ///
  /// Applying the plan must then fail: it was made from what the store held before.
  static let meanwhile: [(String, [Entry], String)] = [
    ("the same document, changed", Array(sampleEntries.dropLast()), "sample"),
    ("another deck", sampleEntries, "other"),
    ("the same entries in another order", sampleEntries.reversed(), "sample"),
  ]

  @Test(arguments: meanwhile.indices)
  func `is refused and writes nothing`(index: Int) throws {
    let (name, entries, deck) = Self.meanwhile[index]
    let store = try Store.sample()
    let known = try store.knownDeck("sample")
    var read = sampleEntries
    read.swapAt(0, 5)
    read[2].definition = "Something else."
    let plan = ImportPlan(
      deck: Deck(id: "sample"), source: "sample.md", known: known.entries, read: read)

    try store.take(entries, deck: deck)
    let changes = try store.number("SELECT total_changes()")
    #expect(throws: StorageError.changedMeanwhile, "\(name)") {
      try store.apply(plan, madeFrom: known, at: 3)
    }
    #expect(try store.number("SELECT total_changes()") == changes)
  }

  @Test func `holds where the other one made the deck and nothing in it`() throws {
    let store = try Store.inMemory(newID: ids())
    let known = try store.knownDeck("sample")
    let plan = ImportPlan(
      deck: Deck(id: "sample"), source: "a.md", known: [], read: Array(sampleEntries[..<2]))
    try store.take([])
    try store.apply(plan, madeFrom: known, at: 3)
    #expect(try store.slugs() == ["sample"])
    #expect(try store.knownDeck("sample").entries.count == 2)
  }

  @Test func `holds through answers, which change no glossary`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let known = try store.knownDeck("sample")
    let plan = ImportPlan(
      deck: Deck(id: "sample"), source: "sample.md", known: known.entries,
      read: sampleEntries.reversed())
    try store.answer(card("Churn"), by: ada)
    try store.apply(plan, madeFrom: known, at: 3)
    #expect(try store.knownDeck("sample").entries.map(\.entry) == sampleEntries.reversed())
  }
}

@Suite struct `A retired entry` {
  @Test func `keeps what was learnt, is asked no more, and comes back whole`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let learnt = try store.answer(card("Churn"), .good, by: ada).schedule
    let tomorrow = today.advanced(by: 1)
    let due = { () throws -> [CardID] in
      try store.queue(for: "Ada", decks: nil, on: tomorrow, limits: StudyLimits()).due.map(\.id)
    }
    #expect(try due() == [card("Churn")])

    try store.take(Array(sampleEntries.dropFirst()))
    #expect(try due() == [])
    #expect(try store.knownDeck("sample").entries.filter(\.isRetired).map(\.id.key) == ["churn"])
    #expect(try store.schedule(of: card("Churn"), for: ada) == learnt)

    #expect(try store.take(sampleEntries).returned.map(\.id.key) == ["churn"])
    #expect(try due() == [card("Churn")])
    #expect(try store.knownDeck("sample").entries.map(\.entry) == sampleEntries)
    #expect(try store.schedule(of: card("Churn"), for: ada) == learnt)
    #expect(try store.number("SELECT count(*) FROM entry") == 7)
    #expect(try store.check().failures == [])
  }

  @Test func `comes back with the text and under the name it then has`() throws {
    let store = try Store.sample()
    try store.take(Array(sampleEntries.dropFirst()))
    var mended = sampleEntries
    mended[0].definition = "Customers lost."
    try store.take(mended)
    #expect(try store.knownDeck("sample").entries.map(\.entry) == mended)
  }

  @Test func `is retired by the document it came from and by no other`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zest", definition: "z")], from: "more.md")
    #expect(try store.knownDeck("sample").entries.filter(\.isRetired) == [])
    try store.take([], from: "more.md")
    #expect(try store.knownDeck("sample").entries.filter(\.isRetired).map(\.id.key) == ["zest"])
  }
}
