import Flashcards

/// One term that is defined more than once: in several glossaries, or twice in one with nothing
/// that tells the senses apart.
struct ConflictingDefinitions: LintRule {
  func findings(in corpus: LintCorpus) -> [LintFinding] {
    var first: [[String]: LintCorpus.Item] = [:]
    return corpus.items.compactMap { item in
      // A sense that only the beginning of its definition tells from others is no sense to a
      // reader.
      let identity = [item.entry.key, item.entry.expansion?.identityForm ?? ""]
      guard let earlier = first[identity] else {
        first[identity] = item
        return nil
      }
      // Senses that one headword numbers are meant.
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
