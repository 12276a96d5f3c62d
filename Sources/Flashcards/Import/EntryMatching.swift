/// Finds for each entry of a document the known entry that it is.
struct EntryMatching {
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

  /// The indices of the known entries of this document that nothing in it is any more.
  var dropped: [Int] {
    free.sorted().filter { known[$0].source == source && !known[$0].isRetired }
  }

  /// The index of what was dropped, by the index of the read entry that says nearly the same under
  /// another name.
  var renames: [Int: Int] {
    let dropped = dropped
    guard !dropped.isEmpty else { return [:] }
    let new = read.indices.filter { matches[$0] == nil }
    let search = RenameSearch(dropped: dropped.map { known[$0].entry }, new: new.map { read[$0] })
    return Dictionary(
      search.pairs.map { (new[$0.new], dropped[$0.dropped]) }, uniquingKeysWith: { one, _ in one })
  }

  /// The index of the known entry that each read one is, or nil for a new entry.
  mutating func match() -> [Int?] {
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
    return matches
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
  /// have their own sense of an acronym; there only a sense that is missing or misspelt is the
  /// same.
  private func mayBeOne(_ known: KnownEntry, _ read: Entry) -> Bool {
    if known.source == source, !known.isRetired { return true }
    let senses = [known.id.sense, known.entry.sense]
    return read.sense.isEmpty || senses.contains { $0.isEmpty || isSameInForm($0, read.sense) }
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
