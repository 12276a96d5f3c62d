/// How what was read compares with the labels of a document; counts.
struct Score: Equatable {
  /// Entries that must be read.
  var labelCount = 0
  /// Entries read that count: those matched and the wrong ones.
  var readCount = 0
  var matchCount = 0
  /// Matched entries whose definition begins and ends as labelled.
  var definitionCount = 0
  /// Cards made of entries that are labelled as none.
  var leakCount = 0
  var skipCount = 0
  /// Pairs that stand in a headword or a field.
  var headPairs = PairCounts()
  /// These, and the pairs that stand only in a definition's text.
  var allPairs = PairCounts()
  /// The places of the labels that must be read and were not.
  var missing: [Int] = []
}

struct PairCounts: Equatable {
  var labelCount = 0
  var readCount = 0
  var matchCount = 0
}

extension Score {
  init(of reading: Reading, against labels: Labels) {
    let judged = labels.entries.map(JudgedLabel.init)
    let required = judged.indices.filter { judged[$0].isRequired }
    let entries = reading.entries.compactMap(JudgedEntry.init)
    let found = matches(of: required.map { judged[$0] }, with: entries)
    let used = Set(found.map(\.entry))
    let unmatched = Unmatched(entries: entries, used: used, labels: judged)
    var wrong = unmatched.wrong
    if labels.isPartial { wrong.removeAll { $0 >= used.max() ?? -1 } }

    labelCount = required.count
    readCount = found.count + wrong.count
    matchCount = found.count
    definitionCount = found.count { match in
      judged[required[match.label]].fit(of: entries[match.entry].definition).isWhole
    }
    leakCount = unmatched.leakCount
    skipCount = judged.count(where: \.isSkipped)
    let matched = Set(found.map(\.label))
    missing = required.indices.filter { !matched.contains($0) }.map { required[$0] }
    let counted = used.union(wrong).sorted().map { entries[$0] }
    countPairs(of: counted, against: required.map { judged[$0] })
  }

  private mutating func countPairs(of entries: [JudgedEntry], against labels: [JudgedLabel]) {
    var left = entries.filter { $0.pair != nil }
    let paired = labels.filter { !$0.pairs.isEmpty }
    let judged = paired.filter { $0.label.pairOptional != true }
    let inDefinition = judged.filter { $0.label.pairPlace == "definition" }
    let inHead = judged.filter { $0.label.pairPlace != "definition" }
    let headCount = Self.take(inHead, from: &left)
    let definitionCount = Self.take(inDefinition, from: &left)
    _ = Self.take(paired.filter { $0.label.pairOptional == true }, from: &left)
    let wrongCount = left.count { !$0.definitionHasPair }
    headPairs = PairCounts(
      labelCount: inHead.count, readCount: headCount + wrongCount, matchCount: headCount)
    allPairs = PairCounts(
      labelCount: judged.count, readCount: headCount + definitionCount + wrongCount,
      matchCount: headCount + definitionCount)
  }

  /// Takes for each label the first entry that has its pair; returns how many labels had one.
  private static func take(_ labels: [JudgedLabel], from entries: inout [JudgedEntry]) -> Int {
    labels.count { label in
      guard
        let place = entries.firstIndex(where: { $0.pair.map(label.pairs.contains) ?? false })
      else { return false }
      entries.remove(at: place)
      return true
    }
  }
}

/// The entries that match no label that must be read.
private struct Unmatched {
  let leakCount: Int
  /// The places of those that are wrong.
  let wrong: [Int]

  init(entries: [JudgedEntry], used: Set<Int>, labels: [JudgedLabel]) {
    var rest = entries.indices.filter { !used.contains($0) }
    func remove(_ labels: [JudgedLabel]) -> Int {
      let taken = matches(of: labels, with: rest.map { entries[$0] }).map { rest[$0.entry] }
      rest.removeAll(where: Set(taken).contains)
      return taken.count
    }
    // Optional entries count for nothing, those without a definition as leaks.
    _ = remove(labels.filter { $0.isOptional && !$0.isSkipped })
    leakCount = remove(labels.filter(\.isSkipped))
    wrong = rest
  }
}
