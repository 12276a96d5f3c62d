import Testing

@testable import Flashcards

/// Tests the search for terms that are gone from one deck and there in another.
@Suite struct `A term that moves` {
  private static let hook = Entry(
    term: "Gaff", definition: "A hook on a pole for bringing in fish.")
  private static let sail = Entry(term: "Gaff", definition: "The spar that carries a sail.")
  private static let short = Entry(term: "Cleat", definition: "A fitting.")

  private static func known(
    _ deck: String, _ entry: Entry, isRetired: Bool = true, target: EntryID? = nil
  ) -> KnownEntry {
    KnownEntry(
      id: EntryID(deck: deck, of: entry), entry: entry, source: deck + ".md",
      isRetired: isRetired, position: 0, target: target)
  }

  /// The moves found when entries are imported into the deck `b`, in few words.
  private static func moves(
    _ read: [Entry], among known: [KnownEntry]
  ) -> (likely: [String], possible: [String]) {
    let own = known.filter { $0.id.deck == "b" }
    let plan = ImportPlan(deck: Deck(id: "b"), source: "b.md", known: own, read: read)
    let search = MoveSearch(plan, known: known)
    let text = { (moved: MovedEntry) in
      "\(moved.move.old.deck)/\(moved.move.old.key) > \(moved.move.new.deck)/\(moved.move.new.key)"
    }
    return (search.likely.map(text), search.possible.map(text))
  }

  @Test func `is found where name and definition are nearly the same`() {
    var edited = Self.hook
    edited.definition = "A hook on a long pole for bringing in the fish."
    for entry in [Self.hook, edited] {
      let found = Self.moves([entry], among: [Self.known("a", Self.hook)])
      #expect(found.likely == ["a/gaff > b/gaff"] && found.possible == [])
    }
    var longer = Self.hook
    longer.term = "Gaff hook"
    #expect(
      Self.moves([longer], among: [Self.known("a", Self.hook)]).likely
        == ["a/gaff > b/gaff hook"])
    #expect(
      Self.moves([Self.short], among: [Self.known("a", Self.short)]).likely
        == ["a/cleat > b/cleat"])
  }

  @Test func `is only possible where the definition is another`() {
    let found = Self.moves([Self.sail], among: [Self.known("a", Self.hook)])
    #expect(found.likely == [] && found.possible == ["a/gaff > b/gaff"])
  }

  @Test func `is another one where only the definition is the same`() {
    var other = Self.hook
    other.term = "Boathook"
    let found = Self.moves([other], among: [Self.known("a", Self.hook)])
    #expect(found.likely == [] && found.possible == [])
    // In its own deck that is a new name.
    #expect(
      Self.moves([other], among: [Self.known("b", Self.hook)]).likely == ["b/gaff > b/boathook"])
  }

  @Test func `is found from the deck that retires it, when it is there already`() {
    let known = [
      Self.known("b", Self.hook, isRetired: false), Self.known("a", Self.hook, isRetired: false),
    ]
    #expect(Self.moves([Self.short], among: known).likely == ["b/gaff > a/gaff"])
  }

  @Test func `has not gone where it is still in its deck, or has moved before`() {
    let target = EntryID(deck: "c", key: "gaff", sense: "")
    for known in [
      Self.known("a", Self.hook, isRetired: false), Self.known("a", Self.hook, target: target),
    ] {
      let found = Self.moves([Self.hook], among: [known])
      #expect(found.likely == [] && found.possible == [])
    }
  }

  @Test func `stays where it moved while it is there, and comes back when it is gone`() {
    let target = EntryID(deck: "c", key: "gaff", sense: "")
    let known = [Self.known("b", Self.hook, target: target)]
    for isThere in [true, false] {
      let plan = ImportPlan(
        deck: Deck(id: "b"), source: "b.md", known: known,
        isCurrent: { isThere && $0 == target }, read: [Self.hook])
      #expect(plan.elsewhere.map(\.id) == (isThere ? [known[0].id] : []))
      #expect(plan.moves.map(\.move) == (isThere ? [] : [EntryMove(target, to: known[0].id)]))
      #expect(plan.returned.count == (isThere ? 0 : 1))
      #expect(!plan.needsConsent)
      #expect(plan.isEmpty == isThere)
    }
  }

  @Test func `needs consent, and is not counted as retired`() {
    let known = [Self.known("b", Self.hook, isRetired: false)]
    var plan = ImportPlan(deck: Deck(id: "b"), source: "b.md", known: known, read: [Self.short])
    #expect(plan.retiresTooMany && plan.lost.count == 1)
    let there = [Self.known("a", Self.hook, isRetired: false)]
    plan.moves += MoveSearch(plan, known: known + there).likely
    #expect(!plan.retiresTooMany && plan.lost.isEmpty && plan.needsConsent && plan.changesMeaning)
  }
}
