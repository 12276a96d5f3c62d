/// Scores how easily other entries are confused with one entry.
///
/// The weights of the first two parts, the learner's own confusions and acronyms a letter apart,
/// each exceed the sum of all lower ones.
struct Confusability {
  private static let ownConfusion = 1_000.0
  private static let acronym = 500.0
  private static let words = 160.0
  private static let named = 60.0
  private static let initials = 30.0
  private static let nearness = 20.0
  private static let shape = 20.0
  /// The most that chance adds, so that equal entries take turns.
  static let chance = 20.0

  private let candidates: CandidateIndex
  private let index: Int
  private let aspect: Aspect
  private let text: String
  private let weights: [(word: String, rarity: Double)]
  private let named: Set<Int>
  private let confusions: [Int: Int]

  /// Scores entries against the one at an index, for a question that asks a side.
  ///
  /// `named` has the indices of the entries that the definition names; `confusions` how often the
  /// learner gave each entry by mistake, by index.
  init(
    _ candidates: CandidateIndex, _ index: Int, asked: Aspect, named: Set<Int>,
    confusions: [Int: Int]
  ) {
    self.candidates = candidates
    self.index = index
    self.named = named
    self.confusions = confusions
    aspect = asked
    let candidate = candidates.all[index]
    text = candidate.entry.text(of: asked) ?? ""
    weights = candidate.words.map { ($0, candidates.rarity(of: $0)) }
  }

  /// The score of the entry at an index; higher is more easily confused.
  func callAsFunction(_ other: Int) -> Double {
    let (one, two) = (candidates.all[index], candidates.all[other])
    return Self.ownConfusion * Double(min(confusions[other] ?? 0, 100))
      + (one.hasAcronymNext(to: two) ? Self.acronym : Self.initials * sameLetters(two))
      + (named.contains(other) ? Self.named : 0) + Self.words * sharedWords(two)
      + Self.nearness / (1 + Double(abs(index - other)) / 4) + Self.shape * sameShape(two)
  }

  /// The share of acronym letters that are equal and in the same positions: 0 to 1.
  private func sameLetters(_ other: DistractorCandidate) -> Double {
    let (own, others) = (candidates.all[index].letters, other.letters)
    let same = zip(own, others).count { $0 == $1 }
    return Double(same) / Double(max(1, own.count, others.count))
  }

  /// The share of common words in the names, rare words weighing more: 0 to 1.
  private func sharedWords(_ other: DistractorCandidate) -> Double {
    let own = weights.reduce(0) { $0 + $1.rarity }
    let others = other.words.reduce(0) { $0 + candidates.rarity(of: $1) }
    let shared = weights.reduce(0) { sum, weight in
      sum + weight.rarity * (other.words.map { weight.word.likeness(to: $0) }.max() ?? 0)
    }
    return max(own, others) > 0 ? min(1, shared / max(own, others)) : 0
  }

  /// How similar the two look as options, in length and form: 0 to 1.
  private func sameShape(_ other: DistractorCandidate) -> Double {
    guard let others = other.entry.text(of: aspect) else { return 0 }
    let lengths = [text, others].map { min($0.utf8.count, String.optionLength) }
    let length = Double(lengths.min() ?? 0) / Double(max(1, lengths.max() ?? 1))
    guard aspect != .definition else { return length }
    let isSameForm = text.looksLikeAcronym == others.looksLikeAcronym
    let spaces = [text, others].map { $0.utf8.count { $0 == UInt8(ascii: " ") } }
    let words = 1 / Double(1 + abs(spaces[0] - spaces[1]))
    return (isSameForm ? 0.5 : 0) + 0.3 * words + 0.2 * length
  }
}
