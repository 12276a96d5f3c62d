import Flashcards

/// The key and sense that no two entries may share.
struct EntryIdentity {
  let key: String
  let sense: String
  let hash: Int

  init(of entry: Entry) {
    (key, sense) = (entry.key, entry.sense)
    var hasher = Hasher()
    hasher.combine(key)
    hasher.combine(sense)
    hash = hasher.finalize()
  }
}
