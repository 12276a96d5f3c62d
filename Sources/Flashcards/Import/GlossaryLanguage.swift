import Lexicon

/// The language of a glossary: the one that it states, else the one of its definitions.
public enum GlossaryLanguage {
  /// How many definitions are looked at; more would tell nothing new.
  private static let definitionsAtMost = 300
  /// How many function words must be found before they tell a language.
  private static let leastWeight = 3.0

  /// The two-letter code of a glossary's language; nil when nothing tells it.
  ///
  ///     code(stated: "fr-CA", entries)  // "fr"
  ///     code(stated: nil, [Entry(term: "Quay", definition: "The wall of the harbour…"), …])  // "en"
  public static func code(stated: String?, _ entries: some Sequence<Entry>) -> String? {
    stated.flatMap(code(named:)) ?? code(ofDefinitions: entries)
  }

  /// The code that a document states, as a code with or without a region, or as a language's name.
  private static func code(named text: String) -> String? {
    let name = text.lowercased()
    let code = String(name.prefix { $0.isLetter })
    if Vocabulary.languageCodes.contains(code) { return code }
    return Vocabulary.all.first { $0.names.contains(name) }?.code
  }

  /// The language whose function words the definitions have; nil unless it has twice as many as any
  /// other.
  ///
  /// A word of several languages counts for each with its share.
  private static func code(ofDefinitions entries: some Sequence<Entry>) -> String? {
    var weights: [String: Double] = [:]
    for entry in entries.prefix(definitionsAtMost) {
      let words = entry.definition.lowercased().split { !$0.isLetter }
      for word in words {
        let codes = languages[String(word)] ?? []
        for code in codes { weights[code, default: 0] += 1 / Double(codes.count) }
      }
    }
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranked.first, best.value >= leastWeight,
      ranked.dropFirst().first.map({ best.value >= 2 * $0.value }) ?? true
    else { return nil }
    return best.key
  }

  /// The codes of the languages that have a function word.
  private static let languages: [String: [String]] = Vocabulary.all.reduce(into: [:]) {
    languages, vocabulary in
    let words = vocabulary.functionWords
    let all = [
      words.articles, words.littleWords, words.joiningWords, words.and, words.or, words.copulas,
      words.negations,
    ]
    for word in Set(all.flatMap(Array.init)) {
      languages[word, default: []].append(vocabulary.code)
    }
  }
}
