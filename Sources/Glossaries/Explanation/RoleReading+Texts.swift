/// The texts of the passages, each with its role.
extension RoleReading {
  mutating func texts() -> [ExplainedText] {
    for left in evidence.passages.leftOut where left.line <= evidence.passages.all.first?.line ?? 1
    {
      add(left.text, left.line, left.role, left.rule)
    }
    for index in roles.indices { explain(index) }
    for left in evidence.passages.leftOut where left.line > evidence.passages.all.first?.line ?? 1 {
      add(left.text, left.line, left.role, left.rule)
    }
    return explained.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map(\.element)
  }

  private mutating func add(_ text: String, _ line: Int, _ role: TextRole, _ rule: RoleRule) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    explained.append(ExplainedText(line: line, role: role, rule: rule, text: text))
  }

  private mutating func explain(_ index: Int) {
    guard let (role, rule) = roles[index] else { return }
    let passage = evidence[index]
    switch passage.kind {
    case .rule: return
    case .table(let place):
      explainTable(evidence.passages.tables[place], at: index, role, rule)
    case .declared(let place):
      explain(
        evidence.passages.declared[place], role == .headword ? rule : .layout([.definitionList]),
        role)
    case .heading, .paragraph, .item:
      guard role == .headword, let entry = entries[index]?.first?.entry.candidate else {
        return add(passage.text, passage.line, role, rule)
      }
      explainHead(passage, entry, rule)
    }
  }

  /// Adds a headword, and what stands behind it in the same passage.
  private mutating func explainHead(_ passage: Passage, _ candidate: Candidate, _ rule: RoleRule) {
    let behind = LeadParts(passage.text, candidate)
    add(behind.head, passage.line, .headword, rule)
    add(behind.rest, passage.line, .definition, rule)
  }

  private mutating func explain(_ candidate: Candidate, _ rule: RoleRule, _ role: TextRole) {
    guard role == .headword else {
      let text = [candidate.headword] + candidate.aliases + candidate.paragraphs
      return add(text.joined(separator: "\n"), candidate.line, role, rule)
    }
    add(
      ([candidate.headword] + candidate.aliases).joined(separator: "\n"), candidate.line, .headword,
      rule)
    let pair = [candidate.acronym, candidate.expansion].compactMap { $0 }.filter {
      $0 != candidate.headword
    }
    add(pair.joined(separator: "\n"), candidate.line, .pair, rule)
    add(candidate.paragraphs.joined(separator: "\n"), candidate.line, .definition, rule)
  }

  private mutating func explainTable(
    _ grid: Grid, at index: Int, _ role: TextRole, _ rule: RoleRule
  ) {
    let isRead = role == .headword
    if let header = grid.header {
      add(
        header.cells.joined(separator: "\t"), header.line, isRead ? .title : role,
        .columnNames)
    }
    var byLine: [Int: Candidate] = [:]
    for (entry, _) in entries[index] ?? [] { byLine[entry.candidate.line] = entry.candidate }
    for row in grid.rows {
      guard isRead, let candidate = byLine[row.line] else {
        let isNames = isRead && grid.header == nil && row.line == grid.rows.first?.line
        let own: TextRole = isRead ? (isNames ? .title : .section) : role
        add(
          row.cells.filter { !$0.isEmpty }.joined(separator: "\t"), row.line, own,
          isRead ? (isNames ? .columnNames : .rowWithoutEntry) : rule)
        continue
      }
      for cell in row.cells where !cell.isEmpty {
        add(cell, row.line, candidate.role(of: cell), rule)
      }
    }
  }
}

extension Candidate {
  /// The role of a cell in the row that gave this candidate.
  fileprivate func role(of cell: String) -> TextRole {
    if cell == headword { return .headword }
    if cell == acronym || cell == expansion { return .pair }
    if aliases.contains(where: { cell.contains($0) }) { return .headword }
    let lines = cell.brokenLines
    if lines.contains(where: paragraphs.contains) { return .definition }
    if let expansion, cell.hasPrefix(expansion) { return .pair }
    return .field
  }
}

/// A passage that begins with its headword, in two parts.
private struct LeadParts {
  let head: String
  let rest: String

  init(_ text: String, _ candidate: Candidate) {
    let name = candidate.headword
    guard let first = candidate.paragraphs.first, !first.isEmpty, text.utf8.count > name.utf8.count,
      let place = text.firstPlace(of: first), place.lowerBound > text.startIndex
    else {
      (head, rest) = (text, "")
      return
    }
    (head, rest) = (String(text[..<place.lowerBound]).trimmed, String(text[place.lowerBound...]))
  }
}
