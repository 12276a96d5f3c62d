import Flashcards

/// Reports a term defined more than once: in several glossaries, or in one without anything that
/// distinguishes the senses.
struct ConflictingDefinitions: LintRule {
  func findings(in corpus: LintCorpus) -> [LintFinding] {
    var first: [[String]: LintCorpus.Item] = [:]
    return corpus.items.compactMap { item in
      // A sense that only the beginning of its definition distinguishes is not one that readers can
      // tell apart.
      let identity = [item.entry.key, item.entry.expansion?.identityForm ?? ""]
      guard let earlier = first[identity] else {
        first[identity] = item
        return nil
      }
      // Skip senses that one headword numbers: they are intended.
      let place = corpus.place(of: earlier, from: item)
      guard place.file != nil || place.line != item.line else { return nil }
      let differs = ChangeWeight(from: earlier.entry, to: item.entry) == .substance
      return item.finding(
        differs
          ? .definedDifferently(term: item.entry.term, place)
          : .definedAgain(term: item.entry.term, place))
    }
  }
}
