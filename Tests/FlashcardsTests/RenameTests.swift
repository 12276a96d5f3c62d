import Testing

@testable import Flashcards

/// Tests the search for renamed entries; a person decides on what it finds.
@Suite struct `An entry that looks renamed` {
  private let ceiling = Entry(
    term: "Roast ceiling", definition: "The hottest a drum may get before the lot is thrown away.")
  private let limit = Entry(
    term: "Drum limit", definition: "The hottest a drum may get before a lot is thrown away.")

  private func planning(
    _ deck: [KnownEntry], _ read: [Entry], keepingApart: Bool = false
  ) -> ImportPlan {
    ImportPlan(
      deck: Deck(id: "coffee", title: "Coffee"), source: "coffee.md", known: deck, read: read,
      keepingApart: keepingApart)
  }

  private func known(_ entries: [Entry]) -> [KnownEntry] {
    entries.enumerated().map { index, entry in
      KnownEntry(
        id: EntryID(deck: "coffee", of: entry), entry: entry, source: "coffee.md",
        isRetired: false, position: index)
    }
  }

  @Test func `keeps its identity, takes its old name as an alias, and asks a person`() {
    let plan = planning(known([ceiling]), [limit])
    #expect(plan.added.isEmpty && plan.retired.isEmpty && plan.changed.isEmpty)
    #expect(plan.renamed.map(\.before.term) == ["Roast ceiling"])
    #expect(plan.renamed.map(\.after.term) == ["Drum limit"])
    #expect(plan.renamed.map(\.after.aliases) == [["Roast ceiling"]])
    #expect(plan.needsConsent)
  }

  @Test func `is the same at the next import, alias and all`() {
    let first = planning(known([ceiling]), [limit])
    var entry = known([ceiling])[0]
    entry = KnownEntry(
      id: entry.id, entry: first.renamed[0].after, source: entry.source, isRetired: false,
      position: 0)
    let next = planning([entry], [limit])
    #expect(next.isEmpty)
    #expect(next.unchanged == 1)
  }

  @Test func `is two entries where they are to be kept apart`() {
    let plan = planning(known([ceiling]), [limit], keepingApart: true)
    #expect(plan.renamed.isEmpty)
    #expect(plan.added.count == 1 && plan.retired.count == 1)
  }

  @Test func `is recognised by half of what is said where the names are alike too`() {
    let before = Entry(term: "Green lot", definition: "Beans bought together, before roasting.")
    let after = Entry(
      term: "Green coffee lot", definition: "Beans bought together in one delivery.")
    #expect(planning(known([before]), [after]).renamed.count == 1)
    let other = Entry(term: "Sack", definition: "Beans bought together in one delivery.")
    #expect(planning(known([before]), [other]).renamed.isEmpty)
  }

  @Test func `is none where two could be meant`() {
    let twin = Entry(term: "Oven limit", definition: limit.definition)
    let plan = planning(known([ceiling]), [limit, twin])
    #expect(plan.renamed.isEmpty)
    #expect(plan.added.count == 2 && plan.retired.count == 1)
  }

  @Test func `is none where little is said`() {
    let plan = planning(
      known([Entry(term: "Alpha", definition: "Old name.")]),
      [Entry(term: "Omega", definition: "Old name.")])
    #expect(plan.renamed.isEmpty)
  }

  @Test func `is found among ten thousand others`() {
    let many = (0..<10_000).map {
      Entry(term: "Term \($0)", definition: "Number \($0) of the things with mark \($0 * 7).")
    }
    let plan = planning(known(many + [ceiling]), many.dropFirst(3_000) + [limit])
    #expect(plan.renamed.map(\.after.term) == ["Drum limit"])
  }
}

@Suite struct `Two versions of a text` {
  @Test(arguments: [
    ("at most 12 kg", "at most 15 kg", "at most [12] kg", "at most [15] kg"),
    ("one two three", "one three", "one [two] three", "one three"),
    ("a b c d e", "a x y d e", "a [b c] d e", "a [x y] d e"),
    ("same", "same", "same", "same"), ("all new", "quite other", "all new", "quite other"),
    ("", "words", "", "words"),
  ])
  func `have the words in brackets that differ`(
    before: String, after: String, shownBefore: String, shownAfter: String
  ) {
    let diff = WordDiff(from: before, to: after)
    #expect(diff.before == shownBefore)
    #expect(diff.after == shownAfter)
  }

  @Test func `are compared whole when they are very long`() {
    let long = Array(repeating: "word", count: 5_000).joined(separator: " ")
    #expect(WordDiff(from: long, to: long + " more").after == long + " more")
  }
}
