/// Records problems of the syntax with their places.
extension OutlineBuilder {
  /// Notes a problem on the line of an offset; in a workbook on the row of the sheet that was begun
  /// last.
  mutating func note(_ kind: Problem.Kind, at offset: Int) {
    let line = source.lineIndex(of: offset) + 1
    if let sheet = sheets.last {
      note(kind, at: Location(sheet: sheet.name, line: line - sheet.firstLine + 1))
    } else {
      note(kind, line: line)
    }
  }

  /// Notes a problem on a 1-based line, and in a column where that is known.
  mutating func note(_ kind: Problem.Kind, line: Int, column: Int? = nil) {
    problems.append(Problem(kind, at: Location(line: line, column: column)))
  }

  /// Notes a problem at a place of a workbook.
  mutating func note(_ kind: Problem.Kind, at location: Location) {
    problems.append(Problem(kind, at: location))
  }

  /// Notes that nesting is too deep, once for a document.
  mutating func noteNesting(limit: Int, at offset: Int) {
    let kind = Problem.Kind.nestingTooDeep(limit: limit)
    if !problems.contains(where: { $0.kind == kind }) { note(kind, at: offset) }
  }

  /// Notes that the markup of a text is not read.
  ///
  /// A reader may read the same text twice, as a term and then as a paragraph; the problem is noted
  /// once.
  mutating func noteUnread(at offset: Int) {
    let problem = Problem(.markupNotRead, line: source.lineIndex(of: offset) + 1)
    if problems.last != problem { problems.append(problem) }
  }
}
