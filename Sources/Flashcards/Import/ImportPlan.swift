/// An entry as the database knows it.
public struct KnownEntry: Hashable, Sendable {
  /// Its identity, which stays.
  public let id: EntryID
  /// Its text as last imported.
  public let entry: Entry
  /// The name of the document it last came from.
  public let source: String
  /// Whether its document has dropped it.
  public let isRetired: Bool
  /// Its place in the deck: only the order counts, and it may be below nought.
  public let position: Int

  /// A known entry made of its parts.
  public init(id: EntryID, entry: Entry, source: String, isRetired: Bool, position: Int) {
    self.id = id
    self.entry = entry
    self.source = source
    self.isRetired = isRetired
    self.position = position
  }
}

/// What importing a document would do to a deck, before anything is done.
public struct ImportPlan: Hashable, Sendable {
  /// An entry that is written, and where it stands in the deck.
  public struct Placed: Hashable, Sendable {
    /// Its identity.
    public let id: EntryID
    /// Its text.
    public let entry: Entry
    /// Its place in the deck.
    public let position: Int
  }

  /// An entry whose text changes.
  public struct Change: Hashable, Sendable {
    /// Its identity.
    public let id: EntryID
    /// Its text until now.
    public let before: Entry
    /// Its text from now on.
    public let after: Entry
    /// Whether the meaning may have changed.
    public let weight: ChangeWeight
  }

  /// The deck as it will be.
  public let deck: Deck
  /// The name of the document.
  public let source: String
  /// Entries that were not there.
  public private(set) var added: [Placed] = []
  /// Entries that are there with another text.
  public private(set) var changed: [Change] = []
  /// Entries that have another name and are known by what is said about them; the old name becomes
  /// an alias.
  public private(set) var renamed: [Change] = []
  /// Retired entries that are back, whatever they say now; they keep everything that was learnt.
  public private(set) var returned: [Change] = []
  /// Entries that the document no longer has.
  public private(set) var retired: [KnownEntry] = []
  /// How many entries stay as they are.
  public private(set) var unchanged = 0
  /// The place of every known entry that is in the document, where it is not what it was.
  public private(set) var moved: [EntryID: Int] = [:]
  /// How many entries the deck had that were not retired.
  public let size: Int

  /// Compares what a document says with what is known of its deck.
  ///
  /// An entry is the same as a known one when key and sense are; else when its key is, and no other
  /// entry could be meant. Another sense of the key is another entry if it came from elsewhere, or
  /// was retired. Only an entry that came from this document can be retired by it; where one that
  /// would be says nearly the same as one that would be added, it is taken for renamed, unless such
  /// entries are to be `keepingApart`. No two entries of a document have the same key and sense.
  public init(
    deck: Deck, source: String, known: [KnownEntry], read: [Entry], keepingApart: Bool = false
  ) {
    self.deck = deck
    self.source = source
    size = known.count { !$0.isRetired }
    var matching = EntryMatching(source: source, known: known, read: read)
    var matches = matching.match()
    let renames = keepingApart ? [:] : matching.renames
    for (index, place) in renames { matches[index] = place }
    let first = firstPosition(matches, known)
    added.reserveCapacity(matches.count { $0 == nil })
    for (index, entry) in read.enumerated() {
      plan(
        entry, at: first + index, known: matches[index].map { known[$0] },
        isRename: renames[index] != nil)
    }
    let kept = Set(renames.values)
    retired = matching.dropped.filter { !kept.contains($0) }.map { known[$0] }
  }

  /// Removes a deck: every entry goes, whatever document it came from, and keeps what was learnt.
  public init(removing deck: Deck, known: [KnownEntry]) {
    self.deck = deck
    source = deck.id
    retired = known.filter { !$0.isRetired }
    size = retired.count
  }

  /// Whether there is nothing to write.
  public var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && renamed.isEmpty && returned.isEmpty && retired.isEmpty
      && moved.isEmpty
  }

  /// Whether a person has to agree: entries go, have other names, or may mean something else.
  public var needsConsent: Bool {
    !retired.isEmpty || changesMeaning
  }

  /// Whether an entry that stays or comes back may mean something else, or has another name.
  public var changesMeaning: Bool {
    !renamed.isEmpty || (changed + returned).contains { $0.weight == .substance }
  }

  /// Whether more than a fifth of the deck would go, which is more often a wrong file than a wish.
  public var retiresTooMany: Bool { retired.count * 5 > size }

  /// Where the document begins in the deck: so that the first entry it has there stays in its
  /// place, or behind the other documents.
  private func firstPosition(_ matches: [Int?], _ known: [KnownEntry]) -> Int {
    for (index, match) in matches.enumerated() {
      if let match, known[match].source == source { return known[match].position - index }
    }
    return (known.map(\.position).max() ?? -1) + 1
  }

  private mutating func plan(
    _ entry: Entry, at position: Int, known: KnownEntry?, isRename: Bool
  ) {
    guard let known else {
      let id = EntryID(deck: deck.id, of: entry)
      added.append(Placed(id: id, entry: entry, position: position))
      return
    }
    let entry = entry.keepingName(of: known)
    let change = Change(
      id: known.id, before: known.entry, after: entry,
      weight: ChangeWeight(from: known.entry, to: entry))
    if isRename {
      renamed.append(change)
    } else if known.isRetired {
      returned.append(change)
    } else if known.entry != entry {
      changed.append(change)
    } else {
      unchanged += 1
      // What another document says as well stays that document's, and in its place.
      guard known.source == source else { return }
    }
    if known.position != position { moved[known.id] = position }
  }
}

extension Entry {
  /// The entry with the name that it was first known by among its aliases, where its document no
  /// longer has that name: who learnt it still types it.
  fileprivate func keepingName(of known: KnownEntry) -> Entry {
    let names = [known.entry.term] + known.entry.aliases
    guard let name = names.first(where: { $0.identityForm == known.id.key }),
      !self.names.contains(where: { $0.folded == name.folded })
    else { return self }
    var entry = self
    entry.aliases.append(name)
    return entry
  }
}
