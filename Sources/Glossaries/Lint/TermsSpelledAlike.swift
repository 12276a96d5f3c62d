import Flashcards

/// Reports terms that differ only in case, accents or hyphens and may be the same.
struct TermsSpelledAlike: LintRule {
  func findings(in corpus: LintCorpus) -> [LintFinding] {
    var first: [[Substring]: LintCorpus.Item] = [:]
    return corpus.items.compactMap { item in
      let words = item.entry.term.nameWords
      guard let earlier = first[words] else {
        first[words] = item
        return nil
      }
      guard earlier.entry.term != item.entry.term, earlier.entry.key != item.entry.key else {
        return nil
      }
      return item.finding(
        .spelledAlike(
          term: item.entry.term, other: earlier.entry.term, corpus.place(of: earlier, from: item)))
    }
  }
}
