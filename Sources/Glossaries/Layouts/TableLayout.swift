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

  /// The entries of all tables whose headers are alike.
  private func proposal(for tables: [Int], of total: Int, _ evidence: Evidence) -> Proposal {
    var proposal = Proposal(marks: [.table])
    proposal.quality = 0.97
    // The columns that the largest table without a header shows: a table of one row shows none.
    var (shared, sharedCount): (TableColumns?, Int) = (nil, 0)
    var unclear: [(table: Table, index: Int)] = []
    for index in tables {
      guard case .table(let place) = evidence[index].kind else { continue }
      let grid = evidence.passages.tables[place]
      // A single row beside other tables is a bar of links or the like, unless these have two
      // columns, too: its second cell is still to be filled.
      if grid.rows.count == 1, grid.header == nil, total > 1,
        grid.rows[0].cells.count(where: { !$0.isEmpty }) != 2,
        tables.count == 1 || grid.columnCount != 2
      {
        continue
      }
      guard !grid.rows.isEmpty else { continue }
      let table = evidence.passages.table(
        of: grid, isAlone: evidence.passages.tables.count == 1)
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

  /// How sure a table's columns are: most where a person declares them, more where names tell them.
  private func quality(of table: Table, _ columns: TableColumns) -> Double {
    if table.roles.values.contains(where: { $0 != .ignore }) { return 10 }
    return columns.isNamedByHeader ? 1.3 : 0.97
  }
}

extension Proposal {
  /// Takes in the rows of a table that is the passage of an index.
  fileprivate mutating func take(_ table: Table, _ columns: TableColumns, at index: Int) {
    let line = table.header?.line ?? table.rows.first?.line ?? 1
    if !columns.leftOut.isEmpty {
      let names = columns.leftOut.map(table.columnLabel)
      findings.append(Finding(line: line, kind: .columnsLeftOut(names)))
    }
    var openedLines: [Int] = []
    // An array that doubles as it grows holds the entries of a long table twice.
    if entries.isEmpty { entries.reserveCapacity(table.rows.count) }
    for row in table.rows.dropFirst(columns.firstRowIsHeader ? 1 : 0) {
      guard var candidate = columns.candidate(of: row) else { continue }
      explained += row.size
      if candidate.isCloze {
        findings.append(Finding(line: row.line, kind: .clozeLeftOut))
        continue
      }
      if candidate.openClozes() { openedLines.append(row.line) }
      candidate.blocks = index..<(index + 1)
      entries.append(
        ProposedEntry(candidate: candidate, head: index, body: (index + 1)..<(index + 1)))
    }
    if let first = openedLines.first {
      findings.append(Finding(line: first, kind: .clozesOpened(count: openedLines.count)))
    }
  }
}

extension Table {
  /// What people call a column: its name, else its number with what the file says of it.
  fileprivate func columnLabel(_ column: Int) -> String {
    let names = TableHeader(of: self).cells
    if names.indices.contains(column), !names[column].isEmpty { return names[column] }
    return "\(column + 1)" + (flashcardHeader.leftOut[column].map { " (\($0))" } ?? "")
  }
}

extension Candidate {
  /// Whether it is a fill-in-the-blank card: a sentence with blanks in place of a headword.
  fileprivate var isCloze: Bool {
    Cloze.opened(headword) != nil
      || headword.isEmpty && paragraphs.contains { Cloze.opened($0) != nil }
  }

  /// Fills the blanks in what is said of the headword, as a learner is to read the whole sentence.
  ///
  /// - Returns: Whether there was one.
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
  /// What tables that are read alike share: the names of their columns, or how many there are where
  /// nothing names them.
  ///
  /// Tables with declared columns are one family.
  fileprivate func family(of index: Int) -> [String] {
    guard case .table(let place) = self[index].kind else { return [] }
    let grid = passages.tables[place]
    if grid.roles(passages.declaredColumns).values.contains(where: { $0 != .ignore }) { return [] }
    // The only row of a table names no columns, whatever it says: `Note`.
    let first = grid.rows.count > 1 ? grid.rows.first : nil
    let header = grid.header ?? first.flatMap { $0.table.isHeader(above: []) ? $0 : nil }
    return header?.cells.map(\.folded) ?? [
      "\(max(grid.columnCount, grid.rows.first?.cells.count ?? 0))"
    ]
  }
}
