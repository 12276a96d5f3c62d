import Flashcards
import Lexicon

extension TableColumns {
  /// The candidate of a row; nil for a row without content of its own, such as `A` above the terms
  /// in A.
  func candidate(of row: Table.Row) -> Candidate? {
    // A headword that spans rows heads each of them, unless the definition spans them too.
    let isHeadedAbove = (term ?? acronym ?? expansion).map(row.hangingColumns.contains) ?? false
    if isHeadedAbove, repeatsRowAbove(row) { return nil }
    let term = cell(term, of: row)
    let acronym = cell(acronym, of: row)
    let expansion = cell(expansion, of: row)
    let definition = definition(in: row.cells)
    let rest = [acronym, expansion, definition].compactMap { $0 }
    guard !(rest.isEmpty && (term?.count ?? 0) <= 1) else { return nil }
    var candidate = Candidate(
      headword: term ?? acronym ?? expansion ?? "", paragraphs: definition?.brokenLines ?? [],
      line: row.line)
    // `Bipartite graph` in a column of acronyms is an alias.
    let isName = term != nil && acronym?.isPhrase == true
    candidate.acronym = isName ? nil : acronym
    // `SEO | seo`: an expansion that repeats the acronym or the term is none.
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
    candidate.section = cell(section, of: row)?.sectionName
    return candidate
  }

  /// Whether all cells of a row that are used for entries began in a row above.
  private func repeatsRowAbove(_ row: Table.Row) -> Bool {
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
  /// Whether a text is several words, neither a sentence nor an acronym.
  fileprivate var isPhrase: Bool {
    contains(" ") && contains(where: \.isLowercase) && last != "." && Acronym(loose: self) == nil
  }
}

extension Candidate {
  /// In a column of mostly expansions, a cell that does not expand its acronym is the definition.
  fileprivate mutating func returnDefinition() {
    guard let cell = expansion, Expansion(opening: cell, of: acronym ?? headword) == nil else {
      return
    }
    expansion = nil
    paragraphs = cell.brokenLines + paragraphs
  }

  /// Moves an explanation after the expansion to the definition:
  /// `Account executive – keeps customers`.
  fileprivate mutating func splitExpansion() {
    guard let acronym, let cell = expansion, let found = Expansion(opening: cell, of: acronym),
      found.rest.wordCount > 2
    else { return }
    expansion = found.text
    paragraphs = [found.isApart ? found.rest : cell]
  }
}

extension TableColumns {
  /// The definition in a row's cells; nil if there is none.
  ///
  /// Several texts become paragraphs in the order of their columns; of two that say the same, only
  /// the longer one.
  func definition(in cells: [String]) -> String? {
    let columns = ([definition].compactMap { $0 } + joinedDefinitions).sorted()
    var texts = columns.compactMap { cells.element(at: $0) }.filter { !$0.isEmpty }
    if texts.count > 1 { texts = texts.withoutRepetitions }
    if texts.isEmpty {
      let others = otherDefinitions.lazy.compactMap { cells.element(at: $0) }
      if let other = others.first(where: { !$0.isEmpty }) { texts = [other] }
    }
    // In a table with definitions, a row with only notes has no definition.
    if texts.isEmpty, definition != nil { return nil }
    for note in notes.compactMap({ cells.element(at: $0) }) where !note.isEmpty {
      if !texts.contains(where: { $0.firstPlace(of: note) != nil }) { texts.append(note) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The expansion in a column left out beside a longer definition; nil if there is none.
  ///
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

  /// The aliases in a row's cells.
  func aliases(in cells: [String]) -> [String] {
    aliases.flatMap { cells.element(at: $0)?.listedNames ?? [] }
  }
}

extension [String] {
  /// The texts without those that mostly repeat a longer one.
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
  /// The element at an index; nil if there is none.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
