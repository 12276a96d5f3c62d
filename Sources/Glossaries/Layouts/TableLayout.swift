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
    var proposal = Proposal(rule: name)
    let tables = evidence.passages.all.indices.filter {
      guard free[$0], case .table = evidence[$0].kind else { return false }
      return true
    }
    var named = 0
    for index in tables {
      guard case .table(let place) = evidence[index].kind else { continue }
      let grid = evidence.passages.tables[place]
      guard !grid.rows.isEmpty else { continue }
      // A single row beside other tables is a bar of links or the like.
      if grid.rows.count == 1, grid.header == nil, tables.count > 1,
        grid.rows[0].cells.count { !$0.isEmpty } != 2
      {
        continue
      }
      let table = Table(header: grid.header?.table, rows: grid.rows.filter { !$0.isTitle }.map(\.table))
      guard let columns = TableColumns(of: table) else {
        let width = table.rows.map(\.cells.count).max() ?? 0
        proposal.findings.append(
          Finding(line: evidence[index].line, remark: .tableSkipped(columns: width)))
        continue
      }
      if columns.isNamedByHeader { named += 1 }
      for row in table.rows.dropFirst(columns.firstRowIsHeader ? 1 : 0) {
        guard var candidate = columns.candidate(of: row) else { continue }
        candidate.blocks = index..<(index + 1)
        proposal.explained += row.size
        proposal.entries.append(
          ProposedEntry(candidate: candidate, head: index, body: (index + 1)..<(index + 1)))
      }
    }
    guard !proposal.entries.isEmpty else { return proposal.findings.isEmpty ? [] : [proposal] }
    proposal.quality = named > 0 ? 1.3 : 1.0
    return [proposal]
  }
}
