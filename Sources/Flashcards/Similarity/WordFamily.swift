// The words that share a stem with a headword, by which a definition would give it away: `retain`
// for `Retention`, `déployer` for `Déploiement`. Each family is a set of endings which replace each
// other on one stem. Endings that words of many origins have ask for a longer stem; where chance
// would match even so, the ending is longer than its grammar says, as `vente` is beside `vendre`.

/// Endings that replace each other on the same stem, in both directions.
///
///     WordFamily(.english, stem: 3, verbs: "pt", nouns: "ption")  // adopt, adoption
struct WordFamily: Sendable {
  /// How the verbs of a family are inflected.
  enum Conjugation: Sendable {
    case english, french
    /// Infinitive and past participles of French verbs: with the present participle, `important` would
    /// hide behind `Import`.
    case frenchParticiples
  }

  /// How ``verbs`` are inflected.
  let conjugation: Conjugation
  /// The fewest letters before the ending.
  let shortestStem: Int
  /// The endings of verbs.
  let verbs: [String]
  /// The endings of nouns, and of adjectives.
  let nouns: [String]

  /// A family; spaces part endings, and `-` is the ending of the bare stem.
  init(_ conjugation: Conjugation, stem: Int, verbs: String, nouns: String) {
    self.conjugation = conjugation
    shortestStem = stem
    self.verbs = Self.endings(verbs)
    self.nouns = Self.endings(nouns)
  }

  private static func endings(_ text: String) -> [String] {
    text.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }
}

extension WordFamily {
  /// A word of a family of the asked word.
  struct Member: Hashable, Sendable {
    /// The word.
    let word: String
    /// How the word is inflected; nil for a noun.
    let conjugation: Conjugation?
  }

  /// The words that share a stem with a word in `identityForm`, by the families of English and
  /// French; takes time linear in the word's length.
  static func members(of word: String) -> Set<Member> {
    var members: Set<Member> = []
    var ending = word[word.endIndex...]
    while true {
      let stem = word[..<ending.startIndex]
      for index in familiesByEnding[String(ending)] ?? [] {
        let family = all[index]
        guard stem.count >= family.shortestStem else { continue }
        members.formUnion(
          family.verbs.map { Member(word: stem + $0, conjugation: family.conjugation) })
        members.formUnion(family.nouns.map { Member(word: stem + $0, conjugation: nil) })
      }
      guard ending.count < longestEnding, ending.startIndex > word.startIndex else { break }
      ending = word[word.index(before: ending.startIndex)...]
    }
    return members
  }

  /// The families of both languages.
  static let all = english + french

  /// The indices in ``all`` of the families that have an ending.
  private static let familiesByEnding: [String: [Int]] = {
    var families: [String: [Int]] = [:]
    for (index, family) in all.enumerated() {
      for ending in Set(family.verbs + family.nouns) { families[ending, default: []].append(index) }
    }
    return families
  }()

  private static let longestEnding = familiesByEnding.keys.map(\.count).max() ?? 0
}
