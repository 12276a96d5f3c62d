import Flashcards

/// A table with a column for the term and one for its definition.
struct TableLayout: Layout {
  let name = "table"
  let example = """
    | Terme | Définition |
    | --- | --- |
    | Astreinte | Période pendant laquelle une personne reste joignable. |
    | Ticket | Demande suivie jusqu'à sa résolution. |
    """

  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal] {
    let tables = evidence.passages.all.indices.filter {
      guard free[$0], case .table = evidence[$0].kind else { return false }
      return true
    }
    var families: [[String]: [Int]] = [:]
    for index in tables { families[evidence.family(of: index), default: []].append(index) }
    return families.sorted { $0.value[0] < $1.value[0] }.map {
      proposal(for: $0.value, of: tables.count, evidence)
    }
  }

  /// The entries of all tables with the same header.
  private func proposal(for tables: [Int], of total: Int, _ evidence: Evidence) -> Proposal {
    var proposal = Proposal(marks: [.table])
    proposal.quality = 0.97
    // The columns found in the largest table without a header, for smaller ones that do not show
    // theirs.
    var (shared, sharedCount): (TableColumns?, Int) = (nil, 0)
    var unclear: [(table: Table, index: Int)] = []
    for index in tables {
      guard let table = table(at: index, evidence, isOnly: total == 1, isAlike: tables.count > 1)
      else { continue }
      guard let columns = TableColumns(of: table) else {
        unclear.append((table, index))
        continue
      }
      if table.header == nil, !columns.firstRowIsHeader, table.rows.count > sharedCount {
        (shared, sharedCount) = (columns, table.rows.count)
      }
      proposal.quality = max(proposal.quality, quality(of: table, columns))
      proposal.take(table, columns, at: index)
    }
    for (table, index) in unclear {
      if let shared, table.header == nil, table.rows.count == 1 {
        proposal.take(table, shared, at: index)
        continue
      }
      let width = table.rows.map(\.cells.count).max() ?? 0
      proposal.findings.append(
        Finding(line: evidence[index].line, kind: .tableSkipped(columns: width)))
    }
    proposal.entries.sort { $0.head < $1.head }
    return proposal
  }

  /// A table with its rows; nil where it has none, or but a row of links beside other tables.
  private func table(
    at index: Int, _ evidence: Evidence, isOnly: Bool, isAlike: Bool
  ) -> Table? {
    guard case .table(let place) = evidence[index].kind else { return nil }
    let grid = evidence.passages.tables[place]
    guard !grid.rows.isEmpty, isOnly || !isRowOfLinks(grid, isAlike: isAlike) else { return nil }
    return evidence.passages.table(of: grid, isAlone: evidence.passages.tables.count == 1)
  }

  /// Whether the only row of a table is one of links.
  ///
  /// Two filled cells are an entry, and so is a row of two columns in a table like others, its
  /// definition left empty.
  private func isRowOfLinks(_ grid: Grid, isAlike: Bool) -> Bool {
    grid.rows.count == 1 && grid.header == nil
      && grid.rows[0].cells.count { !$0.isEmpty } != 2 && !(isAlike && grid.columnCount == 2)
  }

  /// How certain a table's columns are: highest if the user declared them, higher if names show
  /// them.
  private func quality(of table: Table, _ columns: TableColumns) -> Double {
    if table.roles.values.contains(where: { $0 != .ignore }) { return 10 }
    return columns.isNamedByHeader ? 1.3 : 0.97
  }
}

extension Proposal {
  /// Adds the rows of a table as entries.
  fileprivate mutating func take(_ table: Table, _ columns: TableColumns, at index: Int) {
    let line = table.header?.line ?? table.rows.first?.line ?? 1
    if !columns.leftOut.isEmpty {
      let names = columns.leftOut.map(table.columnLabel)
      findings.append(Finding(line: line, kind: .columnsLeftOut(names)))
    }
    var openedLines: [Int] = []
    var section = columns.firstRowIsHeader ? table.rows.first?.title : nil
    // An array that grows by doubling would hold the entries of a long table twice.
    if entries.isEmpty { entries.reserveCapacity(table.rows.count) }
    for row in table.rows.dropFirst(columns.firstRowIsHeader ? 1 : 0) {
      section = row.title ?? section
      guard var candidate = columns.candidate(of: row) else {
        section = row.cells.titleOfRows ?? section
        continue
      }
      explained += row.size
      if candidate.isCloze {
        findings.append(Finding(line: row.line, kind: .clozeLeftOut))
        continue
      }
      if candidate.openClozes() { openedLines.append(row.line) }
      candidate.blocks = index..<(index + 1)
      candidate.section = candidate.section ?? section
      entries.append(
        ProposedEntry(candidate: candidate, head: index, body: (index + 1)..<(index + 1)))
    }
    if let first = openedLines.first {
      findings.append(Finding(line: first, kind: .clozesOpened(count: openedLines.count)))
    }
  }
}

extension Table {
  /// A column's name for the reader, or else its number with the flashcard file's word for it.
  fileprivate func columnLabel(_ column: Int) -> String {
    let names = TableHeader(of: self).cells
    if names.indices.contains(column), !names[column].isEmpty { return names[column] }
    return "\(column + 1)" + (flashcardHeader.leftOut[column].map { " (\($0))" } ?? "")
  }
}

extension Candidate {
  /// Whether this is a fill-in-the-blank card: a sentence with blanks in place of a headword.
  fileprivate var isCloze: Bool {
    Cloze.opened(headword) != nil
      || headword.isEmpty && paragraphs.contains { Cloze.opened($0) != nil }
  }

  /// Fills in the blanks of the definition, so that a learner reads whole sentences.
  ///
  /// - Returns: Whether there were any.
  fileprivate mutating func openClozes() -> Bool {
    let brace = UInt8(ascii: "{")
    guard
      paragraphs.contains(where: { $0.holds(byte: brace) })
        || aliases.contains(where: { $0.holds(byte: brace) })
        || expansion?.holds(byte: brace) == true
    else { return false }
    var hasOpened = false
    func open(_ text: String) -> String {
      guard let opened = Cloze.opened(text) else { return text }
      hasOpened = true
      return opened
    }
    paragraphs = paragraphs.map(open)
    expansion = expansion.map(open)
    aliases = aliases.map(open)
    return hasOpened
  }
}

extension Evidence {
  /// The key of tables that are read alike: their columns' names, or the number of columns if they
  /// have none.
  ///
  /// Tables with declared columns share one key.
  fileprivate func family(of index: Int) -> [String] {
    guard case .table(let place) = self[index].kind else { return [] }
    let grid = passages.tables[place]
    if grid.roles(passages.declaredColumns).values.contains(where: { $0 != .ignore }) { return [] }
    // The only row of a table is not a header, whatever its text: `Note`.
    let first = grid.rows.count > 1 ? grid.rows.first : nil
    let header = grid.header ?? first.flatMap { $0.table.isHeader(above: []) ? $0 : nil }
    return header?.cells.map(\.folded) ?? [
      "\(max(grid.columnCount, grid.rows.first?.cells.count ?? 0))"
    ]
  }
}
