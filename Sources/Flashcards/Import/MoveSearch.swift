/// An entry that goes on under another name.
public struct MovedEntry: Hashable, Sendable {
  /// The old name and the new one.
  public let move: EntryMove
  /// The text under the old name.
  public let before: Entry
  /// The text under the new name.
  public let after: Entry
  /// Whether the entry returns to a name that it had.
  public let isBack: Bool

  /// A move with the texts that a person compares.
  public init(_ move: EntryMove, before: Entry, after: Entry, isBack: Bool = false) {
    self.move = move
    self.before = before
    self.after = after
    self.isBack = isBack
  }
}

/// Finds entries that are gone from one deck and there in another.
///
/// What an import adds is compared with the retired entries of all decks, and what it retires with
/// the entries of the other decks. All decks must be of one language.
public struct MoveSearch {
  /// Moves of entries whose name and definition are nearly the same.
  public private(set) var likely: [MovedEntry] = []
  /// Moves of entries that have only their name in common.
  public private(set) var possible: [MovedEntry] = []

  /// Half of the words of two names must be the same where the names differ.
  private static let leastLikenessOfNames = 0.5

  /// Searches the entries of decks, that of the plan among them, for those that a plan moves.
  public init(_ plan: ImportPlan, known: [KnownEntry]) {
    let touched = Set(plan.moves.flatMap { [$0.move.old, $0.move.new] })
    let settled = touched.union(plan.returned.map(\.id))
    let gone = known.filter { $0.isRetired && $0.target == nil && !settled.contains($0.id) }
    add(gone.map(Named.init), plan.added.map(Named.init))
    guard !plan.retired.isEmpty else { return }
    let others = known.filter { !$0.isRetired && $0.id.deck != plan.deck.id }
    add(plan.retired.map(Named.init), others.map(Named.init))
  }

  /// An entry with its id.
  private struct Named {
    let id: EntryID
    let entry: Entry

    init(_ known: KnownEntry) { (id, entry) = (known.id, known.entry) }
    init(_ placed: ImportPlan.Placed) { (id, entry) = (placed.id, placed.entry) }
  }

  private mutating func add(_ gone: [Named], _ there: [Named]) {
    guard !gone.isEmpty, !there.isEmpty else { return }
    var (gone, there) = (gone, there)
    take(
      pairs(gone, there) { [$0.term.folded, $0.definition.folded] }, &gone, &there, into: \.likely)
    let search = RenameSearch(dropped: gone.map(\.entry), new: there.map(\.entry))
    let near = search.pairs.filter { pair in
      let (old, new) = (gone[pair.dropped], there[pair.new])
      return old.id.deck == new.id.deck
        || EntryWords(old.entry).likenessOfNames(to: EntryWords(new.entry))
          >= Self.leastLikenessOfNames
    }
    take(near, &gone, &there, into: \.likely)
    let named = pairs(gone, there) { [$0.term.folded] }
      .filter { gone[$0.dropped].id.deck != there[$0.new].id.deck }
    take(named, &gone, &there, into: \.possible)
  }

  /// Pairs of entries that are the same in one respect; of several, the first.
  private func pairs(
    _ gone: [Named], _ there: [Named], sameBy key: (Entry) -> [String]
  ) -> [(dropped: Int, new: Int)] {
    var indices = Dictionary(
      gone.indices.map { (key(gone[$0].entry), $0) }, uniquingKeysWith: { first, _ in first })
    return there.indices.compactMap { new in
      indices.removeValue(forKey: key(there[new].entry)).map { ($0, new) }
    }
  }

  /// Adds pairs to a list of moves, and takes their entries out of both sides.
  private mutating func take(
    _ pairs: [(dropped: Int, new: Int)], _ gone: inout [Named], _ there: inout [Named],
    into list: WritableKeyPath<MoveSearch, [MovedEntry]>
  ) {
    for (dropped, new) in pairs {
      let (old, new) = (gone[dropped], there[new])
      self[keyPath: list].append(
        MovedEntry(EntryMove(old.id, to: new.id), before: old.entry, after: new.entry))
    }
    let (dropped, new) = (Set(pairs.map(\.dropped)), Set(pairs.map(\.new)))
    gone = gone.indices.filter { !dropped.contains($0) }.map { gone[$0] }
    there = there.indices.filter { !new.contains($0) }.map { there[$0] }
  }
}
