import Flashcards

/// One term that several glossaries define.
///
/// Within one glossary the second definition is no entry: its reader says so.
struct ConflictingDefinitions: LintRule {
  func findings(in corpus: LintCorpus) -> [LintFinding] {
    var first: [[String]: LintCorpus.Item] = [:]
    return corpus.items.compactMap { item in
      let identity = [item.entry.key, item.entry.sense]
      guard let earlier = first[identity] else {
        first[identity] = item
        return nil
      }
      let place = corpus.place(of: earlier, from: item)
      let differs = ChangeWeight(from: earlier.entry, to: item.entry) == .substance
      return item.finding(
        differs
          ? .definedDifferently(term: item.entry.term, place)
          : .definedAgain(term: item.entry.term, place))
    }
  }
}
