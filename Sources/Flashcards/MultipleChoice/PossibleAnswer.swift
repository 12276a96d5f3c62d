/// An entry as an answer to a question, to tell whether two could be right at once.
struct PossibleAnswer {
  let id: EntryID
  /// What is shown.
  let text: String
  private let asked: Aspect
  private let nameForms: Set<String>
  private let words: [String]
  private let termWords: [String]
  /// What the definition says, where the question shows or asks for one.
  private let meaning: DefinitionSimilarity?

  /// Nil where the entry has nothing to show that was asked for.
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

  /// Whether the two are shown as different answers: neither names nor texts say that they are one
  /// and the same, or that one is the other and more.
  func canStand(beside other: PossibleAnswer) -> Bool {
    id != other.id && nameForms.isDisjoint(with: other.nameForms)
      && !hasTextInCommon(with: other)
  }

  /// Whether definitions say that the two are one and the same, where the question is about them,
  /// or the headword of one that it is a sort of the other.
  func isSameInMeaning(as other: PossibleAnswer) -> Bool {
    guard let meaning, let others = other.meaning else { return false }
    if termWords.contains(run: other.termWords) || other.termWords.contains(run: termWords) {
      return true
    }
    if asked == .definition, DefinitionSimilarity.areNearlySame(words, other.words) { return true }
    return meaning.isSame(as: others)
  }

  /// Whether one text is the other, or is some words of it: `Recurring revenue` is a wider answer
  /// than `Annual recurring revenue`, and no wrong one.
  private func hasTextInCommon(with other: PossibleAnswer) -> Bool {
    words.contains(run: other.words) || other.words.contains(run: words)
  }
}

extension String {
  /// The words by which options are compared: folded, singular and plural as one.
  ///
  /// Where there is no letter, the folded text is the only one.
  fileprivate var comparedWords: [String] {
    let signs = "+#%&$€@"
    let words = folded.split { !($0.isLetter || $0.isNumber || signs.contains($0)) }
    guard !words.isEmpty else { return [folded] }
    return looksLikeAcronym ? words.map(String.init) : words.map { String($0).withoutPlural }
  }
}

extension [String] {
  /// Whether some words in a row, run together, are the given ones run together.
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
