extension Entry {
  /// Normalised forms of all names; entries with a common form may be the same thing.
  ///
  /// Ignores what a typed answer may get wrong without a slip, and number, gender and small words.
  var nameForms: Set<String> {
    var forms: Set<String> = []
    for name in names.flatMap(\.alternatives) {
      let spelling = Spelling(name, isAcronym: name == acronym)
      // A name such as `📘` has no letters: compare it as text.
      forms.formUnion(spelling.letters.isEmpty ? [name.folded] : spelling.keys)
      forms.insert(spelling.stems)
    }
    return forms.subtracting([""])
  }
}

extension Spelling {
  /// The stems of the words that carry meaning, joined.
  fileprivate var stems: String {
    words.map { word in
      switch word.role {
      case .article, .small: ""
      case .content: text(of: word.letters).stem
      case .exact: text(of: withoutSmallS(word.letters))
      }
    }.joined()
  }

  /// The letters of an acronym without a plural `s`, which is recognised by its being small.
  private func withoutSmallS(_ range: Range<Int>) -> Range<Int> {
    let last = letters[range].suffix(2)
    guard range.count > 2, let capital = last.first, let ending = last.last,
      capital.isCapital, !ending.isCapital, ending.scalar == "s"
    else { return range }
    return range.dropLast()
  }
}
