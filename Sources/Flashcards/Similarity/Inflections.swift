// The other forms of a headword, by which a definition would give it away: `churned` for `Churn`,
// `résilié` for `Résiliation`. Forms are generated from the headword, never stripped off the text: a
// text's `forme` must not become the `form` of `Formation`.

/// The forms of one word of a headword, in `identityForm`, accents kept: `résilié` must not match
/// `résilie`.
struct Inflections {
  /// The forms, the word itself left out.
  let forms: Set<String>

  /// The forms of a word in English and French, and those of the words that share its stem; none
  /// for a word of three letters or fewer, whose forms are other words too often.
  init(of word: String) {
    let word = word.identityForm
    guard word.count > 3, word.allSatisfy(\.isLetter) else {
      forms = []
      return
    }
    let verbs = word.infinitives
    var forms = Set(
      word.frenchForms + word.englishForms + word.irregularPlurals
        + verbs.flatMap { [$0] + $0.formsAsNounsVerb + $0.englishForms })
    // `complex` is no plural.
    let singulars = word.hasSuffix("s") ? word.singularForms : []
    for base in [word] + singulars + verbs {
      for member in WordFamily.members(of: base) where member.word != base {
        forms.formUnion(member.forms)
      }
    }
    self.forms = forms.subtracting([word])
  }
}

extension WordFamily.Member {
  /// The word and its inflections, without those that are often words of another sense.
  fileprivate var forms: [String] {
    switch conjugation {
    case nil: [word, word + "s"]
    case .english: [word] + word.englishForms
    // An `s`, since an English noun of an agent looks like the infinitive: `founders`.
    case .french: [word, word + "s"] + word.formsAsNounsVerb
    case .frenchParticiples: [word, word + "s"] + (word.dropLast(2) + "é").frenchParticiples
    }
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

  /// The forms of a French infinitive, and of a participle in `-é`.
  fileprivate var frenchForms: [String] {
    if hasSuffix("é") { return frenchParticiples.filter { $0 != self } }
    let stem = String(dropLast(2))
    guard stem.count > 2 else { return [] }
    for (ending, forms) in thirdGroup where hasSuffix(ending) {
      return forms.map { dropLast(ending.count) + $0 }
    }
    if hasSuffix("er") { return firstGroupForms(of: stem) }
    return hasSuffix("ir") ? secondGroup.map { stem + $0 } : []
  }

  /// The forms of a French verb that was found by its noun.
  ///
  /// The present of a short verb is often a word of another sense: `forme` beside `formation`.
  fileprivate var formsAsNounsVerb: [String] {
    frenchForms.filter { count >= 8 || !$0.isPresent(of: self) }
  }

  /// The genders and numbers of a French participle.
  fileprivate var frenchParticiples: [String] { [self, self + "e", self + "s", self + "es"] }

  /// The forms of a French verb in `-er`.
  private func firstGroupForms(of stem: String) -> [String] {
    // `engager` and `lancer` keep the sound of their consonant: `engageant`, `lançant`.
    let soft =
      stem.hasSuffix("g") ? stem + "e" : stem.hasSuffix("c") ? stem.dropLast() + "ç" : stem
    return firstGroup.map { stem + $0 } + ["ant", "ons", "ait", "aient"].map { soft + $0 }
      + stem.stemsBeforeSilentEnding.flatMap { stem in silentEndings.map { stem + $0 } }
  }

  /// What the stem of a French verb in `-er` becomes before an `e` that is not heard: `déploi` for
  /// `déploy`, `renouvell` for `renouvel`, `achèt` for `achet`, `intègr` for `intégr`.
  private var stemsBeforeSilentEnding: [String] {
    if hasSuffix("oy") || hasSuffix("uy") || hasSuffix("ay") { return [dropLast() + "i"] }
    guard let vowel = lastIndex(where: \.isVowel), "eé".contains(self[vowel]) else { return [] }
    let consonants = String(self[index(after: vowel)...])
    guard (1...2).contains(consonants.count) else { return [] }
    let open = String(self[..<vowel] + "è" + consonants)
    return consonants == "l" || consonants == "t" ? [open, self + consonants] : [open]
  }

  /// Whether the text is the stem of a French verb in `-er` with an ending of the present.
  private func isPresent(of verb: String) -> Bool {
    ["e", "es", "ent"].contains { self == verb.dropLast(2) + $0 }
  }

  /// The verbs whose participle the word is: `résilier` of `résilié`, `onboard` of `onboarding`,
  /// `plan` of `planning`.
  fileprivate var infinitives: [String] {
    if count > 4, hasSuffix("é") { return [dropLast() + "er"] }
    let stem = String(dropLast(3))
    guard hasSuffix("ing"), stem.count >= 4 else { return [] }
    let stems = stem.last == stem.dropLast().last ? [stem, String(stem.dropLast())] : [stem]
    return stems + stems.map { $0 + "e" }
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

/// Endings before which the stem of a French verb in `-er` may change.
private let silentEndings = ["e", "es", "ent", "era", "eront"]

/// Endings of French infinitives in `-re`, and of irregular ones in `-ir`, each with the endings
/// that take its place.
private let thirdGroup: [(String, [String])] = [
  ("endre", ["end", "endent", "endu", "endue", "endus", "endues", "endant"]),
  ("ondre", ["ond", "ondent", "ondu", "ondue", "ondus", "ondues", "ondant"]),
  ("erdre", ["erd", "erdent", "erdu", "erdue", "erdus", "erdues", "erdant"]),
  ("indre", ["int", "inte", "ints", "intes", "ignent", "ignant"]),
  ("uire", ["uit", "uite", "uits", "uites", "uisent", "uisant"]),
  ("crire", ["crit", "crite", "crits", "crites", "crivent", "crivant"]),
  ("mettre", ["met", "mettent", "mis", "mise", "mises", "mettant"]),
  // Without `suivant` and `maintenant`, which are other words too.
  ("suivre", ["suit", "suivent", "suivi", "suivie", "suivis", "suivies"]),
  ("enir", ["ient", "iennent", "enu", "enue", "enus", "enues"]),
  ("frir", ["fre", "frent", "fert", "ferte", "ferts", "fertes", "frant"]),
  ("vrir", ["vre", "vrent", "vert", "verte", "verts", "vertes", "vrant"]),
  ("quérir", ["quiert", "quièrent", "quis", "quise", "quises", "quérant"]),
]
