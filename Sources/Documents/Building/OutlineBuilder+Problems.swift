/// Records problems with their locations.
extension OutlineBuilder {
  /// Records a problem at the line of an offset; in a workbook, at the row of the latest sheet.
  mutating func note(_ kind: Problem.Kind, at offset: Int) {
    let line = source.lineIndex(of: offset) + 1
    if let sheet = sheets.last {
      note(kind, at: Location(sheet: sheet.name, line: line - sheet.firstLine + 1))
    } else {
      note(kind, line: line)
    }
  }

  /// Records a problem at a line, from 1, and a column if known.
  mutating func note(_ kind: Problem.Kind, line: Int, column: Int? = nil) {
    problems.append(Problem(kind, at: Location(line: line, column: column)))
  }

  /// Records a problem at a location.
  mutating func note(_ kind: Problem.Kind, at location: Location) {
    problems.append(Problem(kind, at: location))
  }

  /// Records that nesting is too deep; once per document, since hostile ones nest a million times.
  mutating func noteNesting(limit: Int, at offset: Int) {
    let kind = Problem.Kind.nestingTooDeep(limit: limit)
    if !problems.contains(where: { $0.kind == kind }) { note(kind, at: offset) }
  }

  /// Records that the markup of a text is not read.
  ///
  /// Recorded once even if a reader reads the text twice, first as a term and then as a paragraph.
  mutating func noteUnread(at offset: Int) {
    let problem = Problem(.markupNotRead, line: source.lineIndex(of: offset) + 1)
    if problems.last != problem { problems.append(problem) }
  }
}
