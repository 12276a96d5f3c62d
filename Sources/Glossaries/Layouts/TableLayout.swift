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
    for index in tables { families[evidence.header(of: index), default: []].append(index) }
    return families.sorted { $0.value[0] < $1.value[0] }.map {
      proposal(for: $0.value, of: tables.count, evidence)
    }
  }

  /// What the tables of one header say.
  private func proposal(for tables: [Int], of total: Int, _ evidence: Evidence) -> Proposal {
    var proposal = Proposal(rule: name)
    var isNamed = false
    for index in tables {
      guard case .table(let place) = evidence[index].kind else { continue }
      let grid = evidence.passages.tables[place]
      // A single row beside other tables is a bar of links or the like.
      if grid.rows.count == 1, grid.header == nil, total > 1,
        grid.rows[0].cells.count(where: { !$0.isEmpty }) != 2
      {
        continue
      }
      guard !grid.rows.isEmpty else { continue }
      var table = Table(
        header: grid.header?.table, rows: grid.rows.filter { !$0.isTitle }.map(\.table))
      table.isWholeFile = total == 1 && ["CSV", "workbook"].contains(evidence.passages.syntax)
      guard let columns = TableColumns(of: table) else {
        let width = table.rows.map(\.cells.count).max() ?? 0
        proposal.findings.append(
          Finding(line: evidence[index].line, remark: .tableSkipped(columns: width)))
        continue
      }
      isNamed = isNamed || columns.isNamedByHeader
      for row in table.rows.dropFirst(columns.firstRowIsHeader ? 1 : 0) {
        guard var candidate = columns.candidate(of: row) else { continue }
        candidate.blocks = index..<(index + 1)
        proposal.explained += row.size
        proposal.entries.append(
          ProposedEntry(candidate: candidate, head: index, body: (index + 1)..<(index + 1)))
      }
    }
    proposal.quality = isNamed ? 1.3 : 0.97
    return proposal
  }
}

extension Evidence {
  /// What the columns of a table are called; its number of columns where nothing names them.
  fileprivate func header(of index: Int) -> [String] {
    guard case .table(let place) = self[index].kind else { return [] }
    let grid = passages.tables[place]
    guard let header = grid.header ?? grid.rows.first.flatMap({ $0.table.isHeader(above: []) ? $0 : nil })
    else { return ["\(grid.rows.first?.cells.count ?? 0)"] }
    return header.cells.map(\.folded)
  }
}
