import Lexicon

// The forms by which words are compared. Each purpose strips as much as it can afford: masking tries
// exact singulars, since a wrong match hides an innocent word; choices strip more, since a wrong
// match only loses an option.

extension String {
  /// The runs of letters and digits, folded.
  var foldedWords: [String] {
    folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// A folded word without a plural ending.
  var withoutPlural: String {
    count > 3 && (hasSuffix("s") || hasSuffix("x")) ? String(dropLast()) : self
  }

  /// The possible singulars of a French or English plural, none shorter than three letters.
  var singularForms: [String] {
    var forms: [String] = []
    if hasSuffix("s") || hasSuffix("x") { forms.append(String(dropLast())) }
    if hasSuffix("es") { forms.append(String(dropLast(2))) }
    if hasSuffix("ies") { forms.append(String(dropLast(3)) + "y") }
    if hasSuffix("aux") { forms.append(String(dropLast(3)) + "al") }
    return forms.filter { $0.count > 2 }
  }

  /// A folded word without the endings of number and gender.
  ///
  /// Different words may share a stem; the only harm is that both are never options of one choice.
  var stem: String {
    guard utf8.count > 3 else { return self }
    if hasSuffix("aux") || hasSuffix("ail") { return String(dropLast(3)) + "al" }
    var stem = self[...]
    for ending in ["s", "x", "e"] where stem.hasSuffix(ending) { stem = stem.dropLast() }
    // `nette` and `net`, `processes` and `process`.
    while let last = stem.last, stem.dropLast().last == last { stem = stem.dropLast() }
    // `companies` and `company`.
    return stem.last == "y" ? String(stem.dropLast()) + "i" : String(stem)
  }
}

/// Words that tie the words of a name together, `de` or `of`, folded.
let joiningWords = Set(
  Vocabulary.words(\.functionWords.joiningWords, of: [.english, .french]).map(\.folded))
