/// Finds entries that were probably renamed: dropped and added ones with nearly the same
/// definition.
///
/// The result is a suggestion that a person accepts or declines.
struct RenameSearch {
  /// Pairs of indices into the dropped and the new entries; each index occurs once at most.
  let pairs: [(dropped: Int, new: Int)]

  /// Words in more dropped entries than this are ignored: they identify none.
  private static let commonWord = 20

  init(dropped: [Entry], new: [Entry]) {
    guard !dropped.isEmpty, !new.isEmpty else {
      pairs = []
      return
    }
    let (old, brought) = (dropped.map(EntryWords.init), new.map(EntryWords.init))
    var indicesByWord: [String: [Int]] = [:]
    for (index, text) in old.enumerated() {
      for word in text.counts.keys { indicesByWord[word, default: []].append(index) }
    }
    var likenesses: [(dropped: Int, new: Int, likeness: Double)] = []
    for (index, text) in brought.enumerated() {
      var candidates: Set<Int> = []
      for word in text.counts.keys {
        if let found = indicesByWord[word], found.count <= Self.commonWord {
          candidates.formUnion(found)
        }
      }
      for candidate in candidates.sorted() {
        if let likeness = text.likeness(to: old[candidate]) {
          likenesses.append((candidate, index, likeness))
        }
      }
    }
    pairs = Self.mutualBest(likenesses)
  }

  /// The pairs in which each entry is the other's best match without a tie.
  private static func mutualBest(
    _ all: [(dropped: Int, new: Int, likeness: Double)]
  ) -> [(dropped: Int, new: Int)] {
    func best(_ side: KeyPath<(dropped: Int, new: Int, likeness: Double), Int>) -> [Int: Double] {
      all.reduce(into: [:]) { best, pair in
        best[pair[keyPath: side]] = max(best[pair[keyPath: side]] ?? 0, pair.likeness)
      }
    }
    let (ofDropped, ofNew) = (best(\.dropped), best(\.new))
    let tops = all.filter {
      ofDropped[$0.dropped] == $0.likeness && ofNew[$0.new] == $0.likeness
    }
    return tops.filter { top in
      tops.count { $0.dropped == top.dropped } == 1 && tops.count { $0.new == top.new } == 1
    }.map { ($0.dropped, $0.new) }
  }
}
