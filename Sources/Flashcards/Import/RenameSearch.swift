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
    let (old, brought) = (dropped.map(WordCounts.init), new.map(WordCounts.init))
    var places: [String: [Int]] = [:]
    for (index, text) in old.enumerated() {
      for word in text.counts.keys { places[word, default: []].append(index) }
    }
    var likenesses: [(dropped: Int, new: Int, likeness: Double)] = []
    for (index, text) in brought.enumerated() {
      var candidates: Set<Int> = []
      for word in text.counts.keys {
        if let found = places[word], found.count <= Self.commonWord {
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

/// The words of an entry with their counts.
private struct WordCounts {
  /// The words of the definition, with their counts.
  let counts: [String: Int]
  /// The words of the entry's names.
  let names: Set<String>
  private let total: Int

  init(_ entry: Entry) {
    let words = "\(entry.expansion ?? "") \(entry.definition)".foldedWords
    counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    names = Set(entry.names.joined(separator: " ").foldedWords)
    total = words.count
  }

  /// The likeness of two entries, 0 to 2; nil when neither is a rename of the other.
  ///
  /// A nearly equal, long definition is enough; a similar one needs similar names too.
  func likeness(to other: WordCounts) -> Double? {
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    let said = 2 * Double(common) / Double(max(1, total + other.total))
    let named =
      2 * Double(names.intersection(other.names).count)
      / Double(max(1, names.count + other.names.count))
    let length = min(total, other.total)
    let isSame = length >= 4 && said >= 0.8 || length >= 3 && said >= 0.5 && named >= 0.5
    return isSame ? said + named : nil
  }
}
