import Flashcards

/// Reports definitions that use the term to explain itself.
///
/// When the term is asked for, its name is masked in the definition; a text that is nearly all
/// mask, or repeats the term after its first words, explains little.
struct DefinitionsNamingTheirTerm: LintRule {
  /// The number of words at the beginning in which the term may appear: “Churn is …”.
  private static let opening = 3

  func findings(in corpus: LintCorpus) -> [LintFinding] {
    corpus.items.compactMap { item in
      let (term, words) = (item.entry.term.nameWords, item.entry.definition.nameWords)
      guard !term.isEmpty, words.count > Self.opening, term.count > 1 || term[0].count > 2 else {
        return nil
      }
      let rest = words.dropFirst(Self.opening)
      guard rest.count >= term.count, rest.containsRun(term) else { return nil }
      return item.finding(.namesItself(term: item.entry.term))
    }
  }
}

extension ArraySlice<Substring> {
  /// Whether the words in `run` appear one after the other.
  fileprivate func containsRun(_ run: [Substring]) -> Bool {
    guard count >= run.count else { return false }
    return (startIndex...(endIndex - run.count)).contains { start in
      self[start] == run[0] && self[start..<start + run.count].elementsEqual(run)
    }
  }
}
