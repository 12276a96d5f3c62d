import Flashcards
import Lexicon

extension TableColumns {
  /// What a row says; nil for a row that says nothing, as `A` above the terms in A does, or nothing
  /// that the row above does not say.
  func candidate(of row: Table.Row) -> Candidate? {
    // A headword that spans rows heads each of them, unless what it means spans them too.
    let isHeadedAbove = (term ?? acronym ?? expansion).map(row.hangingColumns.contains) ?? false
    if isHeadedAbove, saysNothingNew(row) { return nil }
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
    if let expansion, expansion.folded != (acronym ?? term)?.folded {
      candidate.expansion = expansion
    }
    candidate.aliases = aliases(in: row.cells)
    if isName, let acronym { candidate.aliases.append(acronym) }
    if isExpansionByLook { candidate.returnDefinition() }
    if definition == nil { candidate.splitExpansion() }
    if candidate.expansion == nil {
      candidate.expansion = spelledOut(candidate.acronym ?? candidate.headword, in: row.cells)
    }
    candidate.isSense = isHeadedAbove
    return candidate
  }

  /// Whether all cells of a row that would make its entry began in a row above.
  private func saysNothingNew(_ row: Table.Row) -> Bool {
    used.allSatisfy { column in
      !row.cells.indices.contains(column) || row.cells[column].isEmpty
        || row.hangingColumns.contains(column)
    }
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
  /// Takes a cell for the definition that does not spell its acronym out, among cells that do.
  fileprivate mutating func returnDefinition() {
    guard let cell = expansion, Expansion(opening: cell, of: acronym ?? headword) == nil else {
      return
    }
    expansion = nil
    paragraphs = cell.brokenLines + paragraphs
  }

  /// Takes what explains the expansion out of its cell: `Account executive – keeps customers`.
  fileprivate mutating func splitExpansion() {
    guard let acronym, let cell = expansion, let found = Expansion(opening: cell, of: acronym),
      found.rest.wordCount > 2
    else { return }
    expansion = found.text
    paragraphs = [found.isApart ? found.rest : cell]
  }
}

extension TableColumns {
  /// What a row's cells say of its term; nil when they say nothing.
  ///
  /// Several texts are paragraphs in the order of their columns; of two that say the same, the
  /// longer one is.
  func definition(in cells: [String]) -> String? {
    let columns = ([definition].compactMap { $0 } + joinedDefinitions).sorted()
    var texts = columns.compactMap { cells.element(at: $0) }.filter { !$0.isEmpty }
    if texts.count > 1 { texts = texts.withoutRepetitions }
    if texts.isEmpty {
      let others = otherDefinitions.lazy.compactMap { cells.element(at: $0) }
      if let other = others.first(where: { !$0.isEmpty }) { texts = [other] }
    }
    // In a table with definitions, a row with notes alone has none.
    if texts.isEmpty, definition != nil { return nil }
    for note in notes.compactMap({ cells.element(at: $0) }) where !note.isEmpty {
      if !texts.contains(where: { $0.firstPlace(of: note) != nil }) { texts.append(note) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The text of a column left out beside a longer definition, where it spells the acronym out.
  /// `SLA | Service level agreement. | The target that a provider promises.`
  func spelledOut(_ acronym: String, in cells: [String]) -> String? {
    for column in otherDefinitions where column != definition {
      guard let cell = cells.element(at: column),
        let found = Expansion(opening: cell, of: acronym), found.isExact, found.rest.isEmpty
      else { continue }
      return found.text
    }
    return nil
  }

  /// The further names in a row's cells.
  func aliases(in cells: [String]) -> [String] {
    aliases.flatMap { cells.element(at: $0)?.listedNames ?? [] }
  }
}

extension [String] {
  /// The texts without those most of whose words stand in a longer one.
  fileprivate var withoutRepetitions: [String] {
    let words = map { text in
      Set(text.foldedWords.split(separator: " ").map(String.init).filter { !$0.isLittle })
    }
    return indices.filter { index in
      !indices.contains { other in
        let isLonger = (words[other].count, index) > (words[index].count, other)
        let common = words[index].intersection(words[other]).count
        return other != index && isLonger && common * 5 >= words[index].count * 3
      }
    }.map { self[$0] }
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
