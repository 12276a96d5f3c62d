import Testing

@testable import Flashcards

@Suite struct `An import plan` {
  // MARK: What it finds

  @Test func `of a new deck adds everything, in document order`() {
    let plan = planning([], [.named("B"), .named("A")])
    #expect(plan.added.map(\.id) == [EntryID("b"), EntryID("a")])
    #expect(plan.added.map(\.place.position) == [0, 1])
    #expect(plan.moved == [:])
    #expect(plan.needsConsent == false)
    #expect(plan.isEmpty == false)
    #expect(plan.size == 0)
  }

  @Test func `of the same document twice is empty`() {
    let entries = [Entry.arr, .named("A"), .named("B")]
    let again = planning(known(entries), entries)
    #expect(again.isEmpty)
    #expect(again.unchanged == 3)
    #expect(again.size == 3)
  }

  @Test func `of nothing, over nothing, is empty`() {
    #expect(planning([], []).isEmpty)
    #expect(planning([], []).retiresTooMany == false)
  }

  @Test func `tells a change of form from one of substance`() {
    let before = [Entry(term: "A", definition: "A plan."), Entry(term: "B", definition: "30 days")]
    let after = [Entry(term: "A", definition: "A plan"), Entry(term: "B", definition: "31 days")]
    let plan = planning(known(before), after)
    #expect(plan.changed.map(\.weight) == [.form, .substance])
    #expect(plan.changed.map(\.before) == before)
    #expect(plan.changed.map(\.after) == after)
    #expect(plan.unchanged == 0)
  }

  @Test func `asks a person for substance and for retirements, not for form and additions`() {
    let a = Entry(term: "A", definition: "30 days")
    #expect(planning(known([a]), [Entry(term: "A", definition: "30 days.")]).needsConsent == false)
    #expect(planning(known([a]), [a, .named("B")]).needsConsent == false)
    #expect(planning(known([a]), [Entry(term: "A", definition: "31 days")]).needsConsent)
    #expect(planning(known([a, .named("B")]), [a]).needsConsent)
  }

  @Test func `writes the places that have moved, and no others`() {
    let plan = planning(
      known([.named("A"), .named("B"), .named("C")]), ["A", "C", "B"].map(Entry.named))
    #expect(plan.moved.mapValues(\.position) == [EntryID("c"): 1, EntryID("b"): 2])
    #expect(plan.unchanged == 3)
    #expect(plan.isEmpty == false)
  }

  @Test func `moves an entry to another section, which is no change of its text`() {
    let entries = [Entry.named("A"), .named("B"), .named("C")]
    let first = ImportPlan(
      deck: Deck(id: "deck"), source: "deck.md", known: [], read: entries,
      sections: ["Money", nil, "People"])
    #expect(first.added.map(\.place.section) == ["Money", nil, "People"])
    let known = first.entries(after: [])
    #expect(known.map(\.section) == ["Money", nil, "People"])
    func again(_ sections: [String?], from source: String = "deck.md") -> ImportPlan {
      ImportPlan(
        deck: Deck(id: "deck"), source: source, known: known, read: entries, sections: sections)
    }
    #expect(again(["Money", nil, "People"]).isEmpty)
    let plan = again(["Money", "Money", "Staff"])
    #expect(!plan.changesEntries && !plan.needsConsent && !plan.isEmpty)
    #expect(plan.unchanged == 3)
    #expect(
      plan.moved == [
        EntryID("b"): EntryPlacement(position: 1, section: "Money"),
        EntryID("c"): EntryPlacement(position: 2, section: "Staff"),
      ])
    // A document without sections takes them away; another document has no say.
    #expect(again([]).moved.values.map(\.section) == [nil, nil])
    #expect(again(["X", "X", "X"], from: "other.md").isEmpty)
  }

  // MARK: Retirement and return

  @Test func `retires what its own document no longer has`() {
    let plan = planning(known([.named("A"), .named("B")]), [.named("B")])
    #expect(plan.retired.map(\.id) == [EntryID("a")])
    #expect(plan.unchanged == 1)
  }

  @Test func `never retires what another document brought`() {
    let others = known([.named("A"), .named("B")], from: "other.md")
    let plan = planning(others, [.named("C")])
    #expect(plan.retired == [])
    // Entries of a second document come after those of the first.
    #expect(plan.added.map(\.place.position) == [2])
    #expect(plan.moved == [:])
  }

  @Test func `does not retire twice`() {
    let gone = known([.named("A")], retired: true)
    #expect(planning(gone, []).isEmpty)
    #expect(planning(gone, []).size == 0)
  }

  @Test func `brings a retired entry back under its own identity`() {
    let plan = planning(known([.named("A")], retired: true), [.named("A")])
    #expect(plan.returned.map(\.id) == [EntryID("a")])
    #expect(plan.added.isEmpty)
    #expect(plan.needsConsent == false)
  }

  @Test func `leaves to another document what that document says as well`() {
    let plan = planning(
      known([.named("B"), .named("A")], from: "old.md"), [.named("A")], from: "new.md")
    #expect(plan.isEmpty)
    #expect(plan.unchanged == 1)
  }

  @Test func `asks about a retired entry that comes back with another meaning`() {
    let gone = known([Entry(term: "Batch", definition: "At most 12 kg.")], retired: true)
    let same = planning(gone, [Entry(term: "Batch", definition: "At most 12 kg")])
    #expect(same.needsConsent == false)
    let other = planning(gone, [Entry(term: "Batch", definition: "At most 15 kg.")])
    #expect(other.needsConsent)
    #expect(other.returned.map(\.before.definition) == ["At most 12 kg."])
  }

  @Test(arguments: [(5, 1, false), (4, 1, true), (10, 2, false), (10, 3, true), (1, 1, true)])
  func `retires too many when more than a fifth would go`(size: Int, gone: Int, tooMany: Bool) {
    let entries = (0..<size).map { Entry.named("T\($0)") }
    #expect(planning(known(entries), Array(entries.dropFirst(gone))).retiresTooMany == tooMany)
  }

  @Test func `counts a fifth of what is not retired already`() {
    let entries = (0..<5).map { Entry.named("T\($0)") }
    let gone = known((5..<50).map { Entry.named("T\($0)") }, retired: true)
    #expect(planning(known(entries) + gone, Array(entries.dropFirst(2))).retiresTooMany)
    #expect(planning(known(entries) + gone, Array(entries.dropFirst(1))).retiresTooMany == false)
  }

  // MARK: Property

  @Test(arguments: 0..<300)
  func `carried out and made again is empty`(seed: UInt64) {
    var random = SeededChance(seed: seed)
    var deck: [KnownEntry] = []
    for _ in 0..<6 {
      let source = Bool.random(using: &random) ? "one.md" : "two.md"
      let read = Entry.glossary(using: &random)
      let plan = planning(deck, read, from: source)
      deck = deck.after(plan)
      #expect(Set(deck.map(\.id)).count == deck.count, "an identity twice")
      let again = planning(deck, read, from: source)
      #expect(again.isEmpty)
      #expect(again.unchanged == read.count)
    }
  }

  @Test(arguments: 0..<300)
  func `accounts for every entry, once`(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let deck = ([] as [KnownEntry]).after(planning([], Entry.glossary(using: &random)))
    let read = Entry.glossary(using: &random)
    let plan = planning(deck, read)
    let found = plan.added.count + plan.changed.count + plan.returned.count
    #expect(found + plan.unchanged == read.count)
    #expect(read.count - plan.added.count + plan.retired.count == deck.count)
    #expect(
      plan.needsConsent
        == (!plan.retired.isEmpty
          || plan.changed.contains {
            $0.weight == .substance
          }))
  }
}

// MARK: - Plans in short

/// The plan for importing entries into the tests' deck.
func planning(_ known: [KnownEntry], _ read: [Entry], from source: String = "deck.md") -> ImportPlan
{
  ImportPlan(deck: Deck(id: "deck"), source: source, known: known, read: read)
}

/// Entries as the database has them after a first import.
func known(
  _ entries: [Entry], from source: String = "deck.md", retired: Bool = false
) -> [KnownEntry] {
  entries.enumerated().map { position, entry in
    KnownEntry(
      id: EntryID(deck: "deck", of: entry), entry: entry, source: source, isRetired: retired,
      position: position)
  }
}

extension [KnownEntry] {
  /// The known entries after a plan was applied.
  func after(_ plan: ImportPlan) -> [KnownEntry] {
    var deck = Dictionary(uniqueKeysWithValues: map { ($0.id, $0) })
    func write(_ id: EntryID, _ entry: Entry, at position: Int? = nil, isRetired: Bool = false) {
      deck[id] = KnownEntry(
        id: id, entry: entry, source: plan.source, isRetired: isRetired,
        position: position ?? deck[id]?.position ?? 0)
    }
    for placed in plan.added { write(placed.id, placed.entry, at: placed.place.position) }
    for change in plan.changed + plan.returned { write(change.id, change.after) }
    for gone in plan.retired { write(gone.id, gone.entry, isRetired: true) }
    return deck.values.map { known in
      KnownEntry(
        id: known.id, entry: known.entry, source: known.source, isRetired: known.isRetired,
        position: plan.moved[known.id]?.position ?? known.position)
    }.sorted { $0.position < $1.position }
  }
}

extension Entry {
  /// A random glossary with few different words, so that versions share entries; key and sense are
  /// unique.
  fileprivate static func glossary(using generator: inout SeededChance) -> [Entry] {
    var senses: Set<[String]> = []
    return (0..<8).compactMap { _ in
      let term = ["A", "B", "C", "D"].randomElement(using: &generator) ?? "A"
      let sense = [nil, nil, "Alpha beta", "Alpha betas", "Gamma"].randomElement(using: &generator)
      let entry = Entry(
        term: term, qualifier: sense ?? nil,
        definition: "Means \(Int.random(in: 0...2, using: &generator)).")
      return senses.insert([entry.key, entry.sense]).inserted ? entry : nil
    }
  }
}
