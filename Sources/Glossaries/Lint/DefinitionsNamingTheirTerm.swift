import Flashcards

/// Definitions in which the term explains itself.
///
/// Where the term is what is asked, its name is masked there; a text that is nearly all mask, or
/// says the term again after its first words, explains little.
struct DefinitionsNamingTheirTerm: LintRule {
  /// A definition may begin with its term, “Churn is …”: so many words of it are passed over.
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
  /// Whether the words stand in it one after the other.
  fileprivate func containsRun(_ run: [Substring]) -> Bool {
    guard count >= run.count else { return false }
    return (startIndex...(endIndex - run.count)).contains { start in
      self[start] == run[0] && self[start..<start + run.count].elementsEqual(run)
    }
  }
}
