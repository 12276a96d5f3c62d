/// An entry as an answer to a question; tells whether two answers could both be right.
struct PossibleAnswer {
  let id: EntryID
  /// The text of the option.
  let text: String
  private let asked: Aspect
  private let nameForms: Set<String>
  private let words: [String]
  private let termWords: [String]
  /// The definition, when the question shows or asks for definitions.
  private let meaning: DefinitionSimilarity?

  /// Nil when the entry lacks the asked side.
  init?(_ candidate: DistractorCandidate, to question: Question, about subject: Entry) {
    let entry = candidate.entry
    asked = question.asked
    let text =
      asked == .definition
      ? entry.definitionOption(hiding: subject.names)
      : entry.text(of: asked).flatMap { $0.folded.isEmpty ? nil : $0.shortened }
    guard let text else { return nil }
    id = candidate.id
    self.text = text
    nameForms = entry.nameForms
    words = text.comparedWords
    termWords = asked == .term ? words : entry.term.comparedWords
    let isAboutMeaning = question.given == .definition || asked == .definition
    meaning = isAboutMeaning ? DefinitionSimilarity(of: entry) : nil
  }

  /// Whether two options are different answers: neither names nor texts are nearly equal, and no
  /// text contains the other.
  func canStand(beside other: PossibleAnswer) -> Bool {
    id != other.id && nameForms.isDisjoint(with: other.nameForms)
      && !hasTextInCommon(with: other) && !saysNearlyTheSame(as: other)
  }

  /// Whether two definitions have the same meaning, or one term is a kind of the other; false for
  /// questions without definitions.
  func isSameInMeaning(as other: PossibleAnswer) -> Bool {
    guard let meaning, let others = other.meaning else { return false }
    if termWords.contains(run: other.termWords) || other.termWords.contains(run: termWords) {
      return true
    }
    return meaning.isSame(as: others)
  }

  /// Whether two definitions have most words in common, or two names all that carry meaning: `Churn
  /// rate` and `Rate of churn`.
  private func saysNearlyTheSame(as other: PossibleAnswer) -> Bool {
    if asked == .definition { return DefinitionSimilarity.areNearlySame(words, other.words) }
    let own = Set(words).subtracting(joiningWords)
    return !own.isEmpty && own == Set(other.words).subtracting(joiningWords)
  }

  /// Whether one text contains the other: `Recurring revenue` is a wider answer than `Annual
  /// recurring revenue`, not a wrong one.
  private func hasTextInCommon(with other: PossibleAnswer) -> Bool {
    words.contains(run: other.words) || other.words.contains(run: words)
  }
}

extension String {
  /// The folded words of an option, without plural endings.
  ///
  /// The folded text itself when it has no letters.
  fileprivate var comparedWords: [String] {
    let signs = "+#%&$€@"
    let words = folded.split { !($0.isLetter || $0.isNumber || signs.contains($0)) }
    guard !words.isEmpty else { return [folded] }
    return looksLikeAcronym ? words.map(String.init) : words.map { String($0).withoutPlural }
  }
}

extension [String] {
  /// Whether consecutive words, joined, equal the other words joined.
  fileprivate func contains(run other: [String]) -> Bool {
    let wanted = other.joined()
    return indices.contains { start in
      guard wanted.hasPrefix(self[start]) else { return false }
      var run = ""
      for word in self[start...] where run.utf8.count < wanted.utf8.count { run += word }
      return run == wanted
    }
  }
}
