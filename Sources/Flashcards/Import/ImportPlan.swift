/// The changes that importing a document would make to a deck.
public struct ImportPlan: Hashable, Sendable {
  /// A new entry and its place in the deck.
  public struct Placed: Hashable, Sendable {
    /// The entry's id.
    public let id: EntryID
    /// The entry's text.
    public let entry: Entry
    /// Where it stands in the deck.
    public let place: EntryPlacement
  }

  /// A change of an entry's text.
  public struct Change: Hashable, Sendable {
    /// The entry's id.
    public let id: EntryID
    /// The text in the database.
    public let before: Entry
    /// The text in the document.
    public let after: Entry
    /// Whether the meaning may have changed.
    public let weight: ChangeWeight
  }

  /// The deck after the import.
  public let deck: Deck
  /// The name of the document.
  public let source: String
  /// Entries that are new.
  public private(set) var added: [Placed] = []
  /// Entries whose text changed.
  public private(set) var changed: [Change] = []
  /// Entries with a new name, recognised by their definition; the old name becomes an alias.
  public private(set) var renamed: [Change] = []
  /// Retired entries that the document has again; they keep their reviews.
  public private(set) var returned: [Change] = []
  /// Entries that the document no longer has.
  public private(set) var retired: [KnownEntry] = []
  /// Retired entries that the document has again, and that stay retired: they go on in other decks.
  public private(set) var elsewhere: [KnownEntry] = []
  /// Entries that go on under another name, with their answers and schedules.
  public var moves: [MovedEntry] = []
  /// The source whose place the document takes.
  public let replaced: String?
  /// The deck's title before the import, when the document brings another one.
  public let formerTitle: String?
  /// How many entries stay as they are.
  public private(set) var unchanged = 0
  /// The new places of the known entries that stand elsewhere in the document.
  public private(set) var moved: [EntryID: EntryPlacement] = [:]
  /// How many entries of the deck were not retired before the import.
  public let size: Int

  /// Compares a document with what is known of its deck.
  ///
  /// A read entry matches a known one when key and sense are equal; else when the key is equal and
  /// no other entry could be meant. The same key with another sense is another entry if it came
  /// from another document or was retired. A document retires only its own entries; a dropped and
  /// an added entry with nearly the same definition count as renamed, unless `keepingApart`.
  ///
  /// - Parameters:
  ///   - deck: The deck after the import.
  ///   - formerTitle: The deck's title before the import; nil for a new deck.
  ///   - source: The document's name.
  ///   - replaced: The source whose place the document takes: its entries count as the document's.
  ///   - known: The deck's entries.
  ///   - isCurrent: Tells whether an entry to which another one moved is still in its deck.
  ///   - read: The document's entries.
  ///   - sections: The section of each read entry; empty for a document without sections.
  ///   - keepingApart: Whether entries that look renamed are different ones.
  /// - Precondition: No two entries of the document have the same key and sense.
  public init(
    deck: Deck, formerTitle: String? = nil, source: String, replacing replaced: String? = nil,
    known: [KnownEntry], isCurrent: (EntryID) -> Bool = { _ in false }, read: [Entry],
    sections: [String?] = [], keepingApart: Bool = false
  ) {
    self.deck = deck
    self.source = source
    self.replaced = replaced
    self.formerTitle = formerTitle == deck.title ? nil : formerTitle
    size = known.indices.count { !known[$0].isRetired }
    let known =
      replaced.map { replaced in
        known.map { $0.source == replaced ? $0.with(of: source) : $0 }
      } ?? known
    var matching = EntryMatching(source: source, known: known, read: read)
    var matches = matching.match()
    let renames = keepingApart ? [:] : matching.renames
    for (index, place) in renames { matches[index] = place }
    let first = firstPosition(matches, known)
    added.reserveCapacity(matches.count { $0 == nil })
    for index in read.indices {
      let place = EntryPlacement(
        position: first + index, section: sections.isEmpty ? nil : sections[index])
      compare(
        read, index, with: known, matches[index], isRename: renames[index] != nil, at: place,
        isCurrent)
    }
    let kept = Set(renames.values)
    retired = matching.dropped.filter { !kept.contains($0) }.map { known[$0] }
  }

  /// Plans what becomes of the entry at an index of the document, given that of its match.
  private mutating func compare(
    _ read: [Entry], _ index: Int, with known: [KnownEntry], _ match: Int?, isRename: Bool,
    at place: EntryPlacement, _ isCurrent: (EntryID) -> Bool
  ) {
    if let match, !isRename, keep(known, match, as: read, index, at: place) { return }
    let (entry, match) = (read[index], match.map { known[$0] })
    if let match, goesOnElsewhere(match, as: entry, isCurrent) { return }
    plan(entry, at: place, known: match, isRename: isRename)
  }

  /// Notes that an entry which moved away is still where it went; or, when it is gone there, that it
  /// comes back.
  private mutating func goesOnElsewhere(
    _ match: KnownEntry, as entry: Entry, _ isCurrent: (EntryID) -> Bool
  ) -> Bool {
    guard match.isRetired, let target = match.target else { return false }
    guard !isCurrent(target) else {
      elsewhere.append(match)
      return true
    }
    moves.append(
      MovedEntry(EntryMove(target, to: match.id), before: match.entry, after: entry, isBack: true))
    return false
  }

  /// Plans the removal of a deck: retires every entry, whatever its document; reviews stay.
  public init(removing deck: Deck, known: [KnownEntry]) {
    self.deck = deck
    source = deck.id
    replaced = nil
    formerTitle = nil
    retired = known.filter { !$0.isRetired }
    size = retired.count
  }

  /// Whether the plan changes nothing.
  public var isEmpty: Bool {
    !changesEntries && moved.isEmpty && replaced == nil && formerTitle == nil
  }

  /// Whether the plan changes which entries there are, or what they say.
  public var changesEntries: Bool {
    !(added.isEmpty && changed.isEmpty && renamed.isEmpty && returned.isEmpty && retired.isEmpty
      && moves.isEmpty)
  }

  /// Entries that are new, and that come from nowhere else.
  public var newTerms: [Placed] {
    let arriving = Set(moves.map(\.move.new))
    return arriving.isEmpty ? added : added.filter { !arriving.contains($0.id) }
  }

  /// Entries that the document no longer has, and that go on nowhere else.
  public var lost: [KnownEntry] {
    let moving = Set(moves.map(\.move.old))
    return moving.isEmpty ? retired : retired.filter { !moving.contains($0.id) }
  }

  /// Whether a person must consent: entries are retired, renamed or moved, or their meaning may
  /// change.
  public var needsConsent: Bool {
    !lost.isEmpty || changesMeaning
  }

  /// Whether an entry that stays, returns or moves has another name or perhaps another meaning.
  public var changesMeaning: Bool {
    !renamed.isEmpty || moves.contains { !$0.isBack }
      || (changed + returned).contains { $0.weight == .substance }
  }

  /// Whether more than a fifth of the deck would be retired, which more often means a wrong file.
  public var retiresTooMany: Bool { lost.count * 5 > size }

  /// The entries of a deck after the import, given those before it; their places stay.
  public func entries(after known: [KnownEntry]) -> [KnownEntry] {
    let texts = Dictionary(
      (changed + renamed + returned).map { ($0.id, $0.after) }, uniquingKeysWith: { $1 })
    let gone = Set(retired.map(\.id))
    let kept = known.map { known in
      let source = known.source == replaced || texts[known.id] != nil ? source : known.source
      let isRetired = gone.contains(known.id) || known.isRetired && texts[known.id] == nil
      return known.with(texts[known.id], of: source, isRetired: isRetired)
    }
    return kept
      + added.map {
        KnownEntry(
          id: $0.id, entry: $0.entry, source: source, isRetired: false,
          position: $0.place.position, section: $0.place.section)
      }
  }

  /// The position of the document's first entry: where that entry is already, else behind the
  /// entries of other documents.
  private func firstPosition(_ matches: [Int?], _ known: [KnownEntry]) -> Int {
    for (index, match) in matches.enumerated() {
      if let match, known[match].source == source { return known[match].position - index }
    }
    return (known.indices.lazy.map { known[$0].position }.max() ?? -1) + 1
  }

  /// Counts a known entry that the document has to the letter; false for any other.
  ///
  /// Looks at both in their places: nearly all entries of a document that is imported again are the same,
  /// and copying one takes as long as reading it.
  private mutating func keep(
    _ known: [KnownEntry], _ match: Int, as read: [Entry], _ index: Int, at place: EntryPlacement
  ) -> Bool {
    guard !known[match].isRetired, known[match].entry == read[index] else { return false }
    unchanged += 1
    // An entry that another document also has stays with that document, where it has it.
    if known[match].source == source,
      known[match].position != place.position || known[match].section != place.section
    {
      moved[known[match].id] = place
    }
    return true
  }

  private mutating func plan(
    _ entry: Entry, at place: EntryPlacement, known: KnownEntry?, isRename: Bool
  ) {
    guard let known else {
      let id = EntryID(deck: deck.id, of: entry)
      added.append(Placed(id: id, entry: entry, place: place))
      return
    }
    // A retired entry that says the same to the letter has its names: they need not be compared by
    // form.
    let entry = entry == known.entry ? entry : entry.keepingName(of: known)
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
      // An entry that another document also has stays with that document, where it has it.
      guard known.source == source else { return }
    }
    if known.position != place.position || known.section != place.section {
      moved[known.id] = place
    }
  }
}

extension Entry {
  /// The entry with its first name as an alias when the document no longer has that name: learners
  /// still type it.
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
