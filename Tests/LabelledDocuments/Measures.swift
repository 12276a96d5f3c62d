/// Ratios of a score, from 0 to 1.
struct Measures {
  let precision: Double
  let recall: Double
  let f1: Double
  /// Of the matched entries, those whose definition is right.
  let definitions: Double
  /// F1 of the pairs in headwords and fields; nil where the labels have none.
  let pairs: Double?
  /// F1 of all pairs; nil where the labels have none.
  let allPairs: Double?

  init(_ score: Score) {
    let entries = Agreement(score.matchCount, read: score.readCount, labels: score.labelCount)
    precision = entries.precision
    recall = entries.recall
    f1 = entries.f1
    definitions =
      score.matchCount == 0 ? 0 : Double(score.definitionCount) / Double(score.matchCount)
    pairs = Agreement.f1(of: score.headPairs)
    allPairs = Agreement.f1(of: score.allPairs)
  }

  /// The mean over documents, each with the same weight; nil without documents.
  init?(meanOf measures: [Measures]) {
    guard let precision = measures.map(\.precision).mean, let recall = measures.map(\.recall).mean,
      let f1 = measures.map(\.f1).mean, let definitions = measures.map(\.definitions).mean
    else { return nil }
    self.precision = precision
    self.recall = recall
    self.f1 = f1
    self.definitions = definitions
    pairs = measures.compactMap(\.pairs).mean
    allPairs = measures.compactMap(\.allPairs).mean
  }
}

extension [Double] {
  fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}

/// Precision, recall and their harmonic mean.
private struct Agreement {
  let precision: Double
  let recall: Double

  init(_ matches: Int, read: Int, labels: Int) {
    precision = read == 0 ? (labels == 0 ? 1 : 0) : Double(matches) / Double(read)
    recall = labels == 0 ? 1 : Double(matches) / Double(labels)
  }

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  static func f1(of pairs: PairCounts) -> Double? {
    guard pairs.labelCount > 0 else { return nil }
    return Self(pairs.matchCount, read: pairs.readCount, labels: pairs.labelCount).f1
  }
}
