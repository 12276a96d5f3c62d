// The other forms of a headword, by which a definition would give it away: `churned` for `Churn`,
// `résilié` for `Résiliation`. Forms are generated from the headword, never stripped off the text: a
// text's `forme` must not become the `form` of `Formation`.

/// The forms of one word of a headword, in `identityForm`, accents kept: `résilié` must not match
/// `résilie`.
struct Inflections {
  /// The forms, the word itself left out.
  let forms: Set<String>

  /// The forms of a word in English and French; none for a word of three letters or fewer, whose
  /// forms are other words too often.
  init(of word: String) {
    let word = word.identityForm
    guard word.count > 3, word.allSatisfy(\.isLetter) else {
      forms = []
      return
    }
    let verbs = word.verbsOfNoun
    // The present of a short verb is often a word of another sense: `forme` beside `formation`.
    let formsOfVerbs = verbs.flatMap { verb in
      verb.frenchForms.filter { verb.count >= 8 || !$0.isPresent(of: verb) }
    }
    forms = Set(
      verbs + formsOfVerbs + word.frenchForms + ([word] + verbs).flatMap(\.englishForms)
        + word.irregularPlurals
    ).subtracting([word])
  }
}

extension String {
  /// The forms of the word as an English verb: `renews`, `renewed`, `renewing`.
  fileprivate var englishForms: [String] {
    guard let last, last.isASCII else { return [] }
    let short = String(dropLast())
    switch last {
    case "e": return [self + "s", self + "d", short + "ing"]
    case "y" where !(short.last?.isVowel ?? true):
      return [short + "ies", short + "ied", self + "ing"]
    case "s", "x", "z", "h": return [self + "es", self + "ed", self + "ing"]
    default:
      let doubled = endsLikePlan ? self + String(last) : self
      return [self + "s", self + "ed", self + "ing", doubled + "ed", doubled + "ing"]
    }
  }

  /// Whether the word ends in a vowel and a consonant which English doubles: `plan`, `planned`.
  private var endsLikePlan: Bool {
    let end = suffix(3).map(\.isVowel)
    return end == [false, true, false] && !"wxy".contains(last ?? "w")
  }

  /// The forms of a French infinitive in `-er` or `-ir`, and of a participle in `-é`.
  fileprivate var frenchForms: [String] {
    let stem = String(dropLast(2))
    if hasSuffix("er"), stem.count > 2 {
      // `engager` and `lancer` keep the sound of their consonant: `engageant`, `lançant`.
      let soft =
        stem.hasSuffix("g") ? stem + "e" : stem.hasSuffix("c") ? stem.dropLast() + "ç" : stem
      return firstGroup.map { stem + $0 } + ["ant", "ons", "ait", "aient"].map { soft + $0 }
    }
    if hasSuffix("ir"), stem.count > 2 { return secondGroup.map { stem + $0 } }
    if hasSuffix("é") { return [self + "e", self + "s", self + "es"] }
    return []
  }

  /// Whether the text is the stem of a French verb in `-er` with an ending of the present.
  fileprivate func isPresent(of verb: String) -> Bool {
    ["e", "es", "ent"].contains { self == verb.dropLast(2) + $0 }
  }

  /// The verbs of which the word is the noun: `résilier` of `résiliation`, `renew` of `renewal`,
  /// `onboard` of `onboarding`.
  fileprivate var verbsOfNoun: [String] {
    for (ending, verbEndings) in nounEndings where hasSuffix(ending) {
      let stem = String(dropLast(ending.count))
      guard stem.count >= 4 else { continue }
      let stems = stem.last == stem.dropLast().last ? [stem, String(stem.dropLast())] : [stem]
      // `cancellation` is of `cancel`; the stem of a shorter noun is another word, as `form` is
      // beside `formation`.
      let verbs = ending == "ation" ? stems.filter { $0.count >= 6 } : []
      return verbs + stems.flatMap { stem in verbEndings.map { stem + $0 } }
    }
    return []
  }

  /// `analyses` of `analysis`, and the singular of such a plural.
  fileprivate var irregularPlurals: [String] {
    if hasSuffix("sis") { return [dropLast(2) + "es"] }
    if hasSuffix("ses") { return [dropLast(2) + "is"] }
    return []
  }
}

extension Character {
  fileprivate var isVowel: Bool { "aeiouyéèêâîôû".contains(self) }
}

/// Endings of a French verb in `-er` that leave its stem alone.
private let firstGroup = [
  "e", "es", "ent", "ez", "é", "ée", "és", "ées", "era", "eront",
]

/// Endings that take the place of `-ir` in a French verb such as `finir` (`fini`, `finissent`).
private let secondGroup = ["i", "ie", "is", "ies", "it", "issent", "issant"]

/// Endings of nouns of an action, the longest first, each with those of its verb.
///
/// `-al` makes such nouns of few verbs; after other letters it makes adjectives: `national`.
private let nounEndings: [(String, [String])] = [
  ("isation", ["iser", "ise"]), ("ization", ["ize"]), ("ification", ["ifier", "ify"]),
  ("ation", ["er", "ate"]), ("ement", ["er", "e"]), ("ment", [""]), ("wal", ["w"]), ("val", ["ve"]),
  ("sal", ["se"]), ("rral", ["r"]), ("ing", ["", "e"]), ("age", ["er"]),
]
