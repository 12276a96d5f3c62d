/// Matches the entries of a document with the known entries of its deck.
struct EntryMatching {
  private struct Sensed: Hashable {
    let key: String
    let sense: String
  }

  private let source: String
  private let known: [KnownEntry]
  private let read: [Entry]
  /// Whether no read entry matches a known one yet.
  private var isFree: [Bool]
  private var freeCount: Int
  private var matches: [Int?]

  init(source: String, known: [KnownEntry], read: [Entry]) {
    self.source = source
    self.known = known
    self.read = read
    isFree = Array(repeating: true, count: known.count)
    freeCount = known.count
    matches = Array(repeating: nil, count: read.count)
  }

  /// The indices of the known entries of this document that no read entry matches.
  var dropped: [Int] {
    free.filter { known[$0].source == source && !known[$0].isRetired }
  }

  private var free: [Int] { freeCount == 0 ? [] : isFree.indices.filter { isFree[$0] } }

  /// The index of the dropped entry that each read entry probably renames, by the read entry's
  /// index.
  var renames: [Int: Int] {
    let dropped = dropped
    guard !dropped.isEmpty else { return [:] }
    let new = read.indices.filter { matches[$0] == nil }
    let search = RenameSearch(dropped: dropped.map { known[$0].entry }, new: new.map { read[$0] })
    return Dictionary(
      search.pairs.map { (new[$0.new], dropped[$0.dropped]) }, uniquingKeysWith: { one, _ in one })
  }

  /// The index of the known entry of each read entry; nil for a new entry.
  mutating func match() -> [Int?] {
    matchInOrder()
    match(
      by: { Sensed(key: $0.id.key, sense: $0.id.sense) }, { Sensed(key: $0.key, sense: $0.sense) })
    match(
      by: { Sensed(key: $0.entry.key, sense: $0.entry.sense) },
      { Sensed(key: $0.key, sense: $0.sense) })
    match(by: { $0.id.key }, \.key)
    match(by: { $0.entry.key }, \.key)
    // A key stays as it was made, also by a version that kept characters nobody sees.
    match(by: { $0.id.key.identityForm }, \.key)
    // Match entries whose accent or hyphen was corrected while the definition stayed; another
    // accent with another definition makes another word. Then match pairs written the other way
    // round.
    match(by: \.entry.foldedText, \.foldedText)
    match(by: \.entry.foldedPair, \.foldedPair)
    return matches
  }

  /// Matches entries of the same key and sense that stand in the same order in both, as nearly all do
  /// when a document is imported again.
  ///
  /// Keys with senses are unique in a deck and in a document, so that the first pass of ``match()``
  /// would pair the same ones; but it would sort a hundred thousand names into dictionaries for that.
  private mutating func matchInOrder() {
    // Of their own, so that entries are looked at in their places and not copied.
    let (known, read) = (known, read)
    var next = 0
    for index in read.indices where next < known.count {
      let (key, sense) = (read[index].key, read[index].sense)
      // Skip what the document no longer has, but not to the end for each new entry.
      let ahead = (next..<min(next + 16, known.count)).first {
        known[$0].id.key == key && known[$0].id.sense == sense
      }
      guard let ahead else { continue }
      if mayBeOne(ahead, index) { match(index, with: ahead) }
      next = ahead + 1
    }
  }

  private mutating func match(_ index: Int, with place: Int) {
    matches[index] = place
    isFree[place] = false
    freeCount -= 1
  }

  /// Matches the remaining entries where exactly one known and one read entry have a name.
  private mutating func match<Name: Hashable>(
    by name: (KnownEntry) -> Name?, _ readName: (Entry) -> Name?
  ) {
    guard freeCount > 0 else { return }
    let candidates = Dictionary(grouping: free) { name(known[$0]) }
    let open = read.indices.filter { matches[$0] == nil }
    for (label, indices) in Dictionary(grouping: open, by: { readName(read[$0]) }) {
      guard label != nil, indices.count == 1, let found = candidates[label], found.count == 1,
        mayBeOne(found[0], indices[0])
      else { continue }
      match(indices[0], with: found[0])
    }
  }

  /// Whether a known and a read entry of the same key may be one, given by their indices.
  ///
  /// Within a document, an entry may change its sense, with a person's consent. Two documents may
  /// each have their own sense of an acronym; across documents only a missing or misspelt sense
  /// matches.
  private func mayBeOne(_ place: Int, _ index: Int) -> Bool {
    if known[place].source == source, !known[place].isRetired { return true }
    let (known, read) = (known[place], read[index])
    let senses = [known.id.sense, known.entry.sense]
    return read.sense.isEmpty || senses.contains { $0.isEmpty || isSameInForm($0, read.sense) }
  }
}

extension Entry {
  /// Term and definition, folded for comparison.
  fileprivate var foldedText: [String]? { [term.folded, definition.folded] }

  /// Acronym and expansion, folded for comparison; nil without a pair.
  fileprivate var foldedPair: [String]? {
    guard let acronym, let expansion else { return nil }
    return [acronym.folded, expansion.folded]
  }
}
