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
  /// Retired entries that are back, whatever they say now; they keep everything that was learnt.
  public private(set) var returned: [Change] = []
  /// Entries that the document no longer has.
  public private(set) var retired: [KnownEntry] = []
  /// How many entries stay as they are.
  public private(set) var unchanged = 0
  /// The place of every entry that is in the document, where it is not what it was.
  public private(set) var moved: [EntryID: Int] = [:]
  /// How many entries the deck had that were not retired.
  public let size: Int

  /// Compares what a document says with what is known of its deck.
  ///
  /// An entry is the same as a known one when key and sense are; else when its key is, and no other
  /// entry could be meant. Another sense of the key is another entry if it came from elsewhere, or
  /// was retired. Only an entry that came from this document can be retired by it. No two entries of
  /// a document have the same key and sense.
  public init(deck: Deck, source: String, known: [KnownEntry], read: [Entry]) {
    self.deck = deck
    self.source = source
    size = known.count { !$0.isRetired }
    var matching = EntryMatching(source: source, known: known, read: read)
    let matches = matching.match()
    let first = firstPosition(matches, known)
    for (index, entry) in read.enumerated() {
      plan(entry, at: first + index, known: matches[index])
    }
    retired = matching.unmatched.filter { $0.source == source && !$0.isRetired }
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
    added.isEmpty && changed.isEmpty && returned.isEmpty && retired.isEmpty && moved.isEmpty
  }

  /// Whether a person has to agree: entries go, or may mean something else.
  public var needsConsent: Bool {
    !retired.isEmpty || changesMeaning
  }

  /// Whether an entry that stays or comes back may mean something else.
  public var changesMeaning: Bool {
    (changed + returned).contains { $0.weight == .substance }
  }

  /// Whether more than a fifth of the deck would go, which is more often a wrong file than a wish.
  public var retiresTooMany: Bool { retired.count * 5 > size }

  /// Where the document begins in the deck: so that the first entry it has there stays in its place,
  /// or behind the other documents.
  private func firstPosition(_ matches: [KnownEntry?], _ known: [KnownEntry]) -> Int {
    for (index, match) in matches.enumerated() {
      if let match, match.source == source { return match.position - index }
    }
    return (known.map(\.position).max() ?? -1) + 1
  }

  private mutating func plan(_ entry: Entry, at position: Int, known: KnownEntry?) {
    guard let known else {
      let id = EntryID(deck: deck.id, of: entry)
      added.append(Placed(id: id, entry: entry))
      moved[id] = position
      return
    }
    let change = Change(
      id: known.id, before: known.entry, after: entry,
      weight: ChangeWeight(from: known.entry, to: entry))
    if known.isRetired {
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
  /// Term and definition as they are compared.
  fileprivate var foldedText: [String]? { [term.folded, definition.folded] }

  /// Acronym and expansion as they are compared; nil where there is no pair.
  fileprivate var foldedPair: [String]? {
    guard let acronym, let expansion else { return nil }
    return [acronym.folded, expansion.folded]
  }
}

/// Finds for each entry of a document the known entry that it is.
private struct EntryMatching {
  private struct Sensed: Hashable {
    let key: String
    let sense: String
  }

  private let source: String
  private let known: [KnownEntry]
  private let read: [Entry]
  private var free: Set<Int>
  private var matches: [Int?]

  init(source: String, known: [KnownEntry], read: [Entry]) {
    self.source = source
    self.known = known
    self.read = read
    free = Set(known.indices)
    matches = Array(repeating: nil, count: read.count)
  }

  /// The known entries that nothing in the document is.
  var unmatched: [KnownEntry] { free.sorted().map { known[$0] } }

  /// The known entry of each read one, or nil for a new entry.
  mutating func match() -> [KnownEntry?] {
    match(
      by: { Sensed(key: $0.id.key, sense: $0.id.sense) }, { Sensed(key: $0.key, sense: $0.sense) })
    match(
      by: { Sensed(key: $0.entry.key, sense: $0.entry.sense) },
      { Sensed(key: $0.key, sense: $0.sense) })
    match(by: { $0.id.key }, \.key)
    match(by: { $0.entry.key }, \.key)
    // An accent or a hyphen that is mended, under which the same is said; another accent can make
    // another word. Or a pair that is written the other way round.
    match(by: \.entry.foldedText, \.foldedText)
    match(by: \.entry.foldedPair, \.foldedPair)
    return matches.map { $0.map { known[$0] } }
  }

  /// Pairs what is left where exactly one known and one read entry answer to a name.
  private mutating func match<Name: Hashable>(
    by name: (KnownEntry) -> Name?, _ readName: (Entry) -> Name?
  ) {
    guard !free.isEmpty else { return }
    let candidates = Dictionary(grouping: free) { name(known[$0]) }
    let open = read.indices.filter { matches[$0] == nil }
    for (label, indices) in Dictionary(grouping: open, by: { readName(read[$0]) }) {
      guard label != nil, indices.count == 1, let found = candidates[label], found.count == 1,
        mayBeOne(known[found[0]], read[indices[0]])
      else { continue }
      matches[indices[0]] = found[0]
      free.remove(found[0])
    }
  }

  /// Whether the two may be one entry, their key being the same.
  ///
  /// A document may give its own entry another sense, and a person is asked. Two documents may each
  /// have their own sense of an acronym; there only a sense that is missing or misspelt is the same.
  private func mayBeOne(_ known: KnownEntry, _ read: Entry) -> Bool {
    if known.source == source, !known.isRetired { return true }
    let senses = [known.id.sense, known.entry.sense]
    return read.sense.isEmpty || senses.contains { $0.isEmpty || isSameInForm($0, read.sense) }
  }
}
