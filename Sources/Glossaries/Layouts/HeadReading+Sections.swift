import Flashcards

/// Recognises headings that are sections of a page, one of them the glossary.
extension HeadReading {
  /// Whether the headings are sections of a page, with the entries inside one of them.
  ///
  /// Either another layout explains more of a section as entries, or most of the headings are below
  /// one of them.
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
    // A heading above a table of terms is a section, and so are headings of its level.
    let isAboveTable = sections.joined().contains {
      if case .table = evidence[$0].kind { !free[$0] } else { false }
    }
    if isAboveTable { return true }
    let taken = sections.joined().reduce(0) { free[$1] ? $0 : $0 + evidence[$1].size }
    return taken > bodies.joined().reduce(0) { $0 + evidence[$1].size }
  }

  /// Whether one section is mainly a table with more rows than there are headings.
  ///
  /// The table has most of the headings' text or a column with a telling name: `Term`.
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

  /// Whether a headword below the last letter and out of order is an entry that someone appended.
  ///
  /// It has the level of the others, below that of the letters, or their clear form and a text.
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

  /// Whether a heading is between the headwords, or after the last one in alphabetical order.
  func isAmidHeads(_ index: Int) -> Bool {
    guard let last = heads.last, index > last else { return true }
    return alphabeticalShare(of: heads.map { evidence.sortText($0) }) > 0.85
      && evidence.sortText(last) <= evidence.sortText(index)
  }
}

extension Evidence {
  /// The text that a headword is sorted by: from the first letter on, without the words of a
  /// question.
  func sortText(_ index: Int) -> String {
    String(self[index].text.withoutQuestion.folded.drop { !$0.isLetter })
  }
}
