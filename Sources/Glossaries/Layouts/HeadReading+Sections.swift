import Flashcards

/// Headings that name sections of a page, the glossary being one of them.
extension HeadReading {
  /// Whether the headings are the sections of a page in one of which the entries stand.
  ///
  /// Either another layout has found more entries there than these headings explain, or most of
  /// these headings stand below one of them.
  var areSectionsAroundEntries: Bool {
    guard heads.allSatisfy({ evidence[$0].headingLevel != nil }) else { return false }
    let sections = heads.map { ($0 + 1)..<evidence.sectionEnd($0) }
    let isHead = Set(heads)
    if sections.contains(where: { section in
      let inner = section.count(where: isHead.contains)
      return inner > 3 && inner * 10 >= heads.count * 6
    }) {
      return true
    }
    let levels = Set(heads.compactMap { evidence[$0].headingLevel })
    let isLeftOver = evidence.passages.all.indices.contains { index in
      !free[index] && evidence[index].headingLevel.map(levels.contains) ?? false
    }
    if isLeftOver { return true }
    // A heading above a table of terms is none itself, nor are its like.
    let isAboveTable = sections.joined().contains {
      if case .table = evidence[$0].kind { !free[$0] } else { false }
    }
    if isAboveTable { return true }
    let taken = sections.joined().reduce(0) { free[$1] ? $0 : $0 + evidence[$1].size }
    return taken > bodies.joined().reduce(0) { $0 + evidence[$1].size }
  }

  /// Whether one of the sections is a table with more rows than there are headings, and with most
  /// of their text or a column that is called by what it holds: `Term`.
  var areSectionsAroundTable: Bool {
    guard heads.count > 1, boundaryLevel < 7 else { return false }
    let size = bodies.joined().reduce(0) { $0 + evidence[$1].size }
    return bodies.joined().contains { index in
      guard case .table(let place) = evidence[index].kind else { return false }
      let grid = evidence.passages.tables[place]
      return grid.rows.count > heads.count
        && (evidence[index].size * 2 > size
          || grid.header?.cells.contains { ColumnName($0) == .term } == true)
    }
  }

  /// Whether a headword below the last letter, out of the alphabet's order, is an entry that
  /// somebody added there: it has the level of the others, below that of the letters, or their
  /// clear form and a text.
  func isAppended(_ head: Int, _ body: Range<Int>) -> Bool {
    if let level = evidence[head].headingLevel, let letters = evidence.letterLevel {
      return level > letters
        && heads.count { evidence[$0].headingLevel == level } * 2 > heads.count
    }
    let isClear = boundaryLevel < 7 || hypothesis.clarity >= 0.95 || hypothesis.isWholeForm
    guard isClear, let first = body.first else { return false }
    return evidence[first].text.isProse
      && evidence.asideLikeness(head, body, isOutOfOrder: true) < 2
  }

  /// Whether a heading stands before the last headword, or behind it where the alphabet has it.
  func isAmidHeads(_ index: Int) -> Bool {
    guard let last = heads.last, index > last else { return true }
    return alphabeticalShare(of: heads.map { evidence.sortText($0) }) > 0.85
      && evidence.sortText(last) <= evidence.sortText(index)
  }
}

extension Evidence {
  /// What a headword is sorted by: its text from the first letter on, without a number or sign
  /// before it, and what a question asks for.
  func sortText(_ index: Int) -> String {
    String(self[index].text.withoutQuestion.folded.drop { !$0.isLetter })
  }
}
