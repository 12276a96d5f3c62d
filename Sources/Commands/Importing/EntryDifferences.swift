import Flashcards

extension Words {
  /// The fields that differ between two versions of an entry, each as one line before and one
  /// after, with the differing words in brackets.
  func differences(_ before: Entry, _ after: Entry) -> [WordDiff] {
    let pair = { (entry: Entry) in
      entry.acronym.flatMap { acronym in entry.expansion.map { self.pair(acronym, $0) } } ?? "–"
    }
    let texts: [(Entry) -> String] = [
      \.term, pair, { $0.aliases.isEmpty ? "–" : self.aliases($0.aliases) },
      { $0.qualifier ?? "–" }, \.definition,
    ]
    var after = after
    // A renamed entry keeps its old name, as its new one says already.
    if before.term != after.term, !before.aliases.contains(before.term) {
      after.aliases.removeAll { $0 == before.term }
    }
    return texts.map { ($0(before).collapsingSpaces, $0(after).collapsingSpaces) }
      .filter { $0 != $1 }.map { WordDiff(from: $0, to: $1) }
  }
}
