extension Vocabulary {
  /// Every language whose words are known, those that are spoken by the program first.
  public static let all: [Vocabulary] = [
    .english, .french, .german, .spanish, .italian, .portuguese, .dutch, .swedish, .norwegian,
    .danish, .japanese, .chinese, .korean,
  ]

  /// The words of one field in all languages or in some, each once, in the order of the languages.
  ///
  /// It is linear in the number of words: keep the result.
  ///
  ///     Vocabulary.words(\.functionWords.or)  // ["or", "ou", "oder", …]
  public static func words(
    _ field: KeyPath<Vocabulary, WordList>, of languages: [Vocabulary] = all
  ) -> [String] {
    var seen: Set<String> = []
    return languages.flatMap { $0[keyPath: field] }.filter { seen.insert($0).inserted }
  }

  /// Codes of languages that glossaries name, the ones without words of their own included.
  public static let languageCodes: Set<String> = Set(
    """
    ar, bg, ca, cs, da, de, el, en, es, et, eu, fi, fr, gl, he, hi, hr, hu, it, ja, ko, lt, lv, nb,
    nl, nn, pl, pt, ro, ru, sk, sl, sr, sv, th, tr, uk, vi, zh
    """ as WordList)
}
