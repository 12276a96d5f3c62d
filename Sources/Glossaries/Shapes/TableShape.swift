import Flashcards
import Lexicon

extension TableColumns {
  /// What a row says; nil for a row that says nothing, as `A` above the terms in A does.
  func candidate(of row: Table.Row) -> Candidate? {
    let term = cell(term, of: row)
    let acronym = cell(acronym, of: row)
    let expansion = cell(expansion, of: row)
    let definition = definition(in: row.cells)
    let rest = [acronym, expansion, definition].compactMap { $0 }
    guard !(rest.isEmpty && (term?.count ?? 0) <= 1) else { return nil }
    var candidate = Candidate(
      headword: term ?? acronym ?? expansion ?? "", paragraphs: definition?.brokenLines ?? [],
      line: row.line)
    // `Bipartite graph` in a column of acronyms is but another name.
    let isName = term != nil && acronym?.isPhrase == true
    candidate.acronym = isName ? nil : acronym
    // `SEO | seo` says nothing of what it stands for, nor does a term without an acronym.
    candidate.expansion = expansion?.folded == (acronym ?? term)?.folded ? nil : expansion
    candidate.aliases = cell(aliases, of: row)?.listedNames ?? []
    if isName, let acronym { candidate.aliases.append(acronym) }
    if definition == nil { candidate.splitExpansion() }
    return candidate
  }

  private func cell(_ column: Int?, of row: Table.Row) -> String? {
    guard let column, column < row.cells.count, !row.cells[column].isEmpty else { return nil }
    return row.cells[column]
  }
}

extension String {
  /// Whether a text is words, no sentence and no acronym.
  fileprivate var isPhrase: Bool {
    contains(" ") && contains(where: \.isLowercase) && last != "." && Acronym(loose: self) == nil
  }
}

extension Candidate {
  /// Takes what explains the expansion out of its cell: `Account executive – keeps customers`.
  fileprivate mutating func splitExpansion() {
    guard let acronym, let cell = expansion, let found = Expansion(opening: cell, of: acronym),
      found.rest.wordCount > 2
    else { return }
    expansion = found.text
    paragraphs = [found.isApart ? found.rest : cell]
  }
}
