import Flashcards

/// Lists the texts of the passages with their roles.
extension RoleReading {
  mutating func texts() -> [ExplainedText] {
    let first = evidence.passages.all.first?.line ?? 1
    let (above, below) = evidence.passages.leftOut.partitioned { $0.line <= first }
    for text in above { add(leftOut: text) }
    for index in roles.indices { explain(index) }
    for text in below { add(leftOut: text) }
    return explained.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map(\.element)
  }

  /// Adds a text that is no passage; the title in a page's front matter may be its headword.
  private mutating func add(leftOut left: ExplainedText) {
    let isHeadword = left.role == .note && left.text == pageHeadword
    add(
      left.text, left.line, isHeadword ? .headword : left.role,
      isHeadword ? .pageOfTerm : left.rule)
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
        return explainBody(index, role, rule)
      }
      explainHead(index, entry, rule)
    }
  }

  /// Adds the parts of a passage that begins with its headword.
  private mutating func explainHead(_ index: Int, _ candidate: Candidate, _ rule: RoleRule) {
    let passage = evidence[index]
    let parts = EntryParts(
      head: passage.text, candidate, resolved[candidate.line],
      labelled: evidence.labelledTerm(of: index))
    for part in parts.all { add(part.text, passage.line, part.role, rule) }
  }

  /// Adds a passage without a headword; a label that opens it (`Definition:`) is a field.
  private mutating func explainBody(_ index: Int, _ role: TextRole, _ rule: RoleRule) {
    let passage = evidence[index]
    var text = passage.text
    if [.definition, .pair, .headword].contains(role), evidence.isLabelled(index),
      let rest = passage.labelLeadIn(of: text)?.rest, !rest.isEmpty, text.hasSuffix(rest)
    {
      add(String(text.dropLast(rest.count)).trimmed, passage.line, .field, .label)
      text = rest
    }
    guard let line = headLines[index], let entry = resolved[line] else {
      return add(text, passage.line, role, rule)
    }
    for part in EntryParts(of: text, below: entry, role).all {
      add(part.text, passage.line, part.role, rule)
    }
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
    let names = grid.header == nil ? grid.rows.first { !$0.isTitle }?.line : nil
    for row in grid.rows {
      guard isRead, let candidate = byLine[row.line] else {
        let isNames = isRead && row.line == names
        let own = isRead ? (isNames ? .title : row.cells.roleOfRowWithoutEntry) : role
        add(
          row.cells.filter { !$0.isEmpty }.joined(separator: "\t"), row.line, own,
          row.isTitle && evidence.passages.syntax == "text"
            ? .betweenRows : isRead ? (isNames ? .columnNames : .rowWithoutEntry) : rule)
        continue
      }
      for cell in row.cells where !cell.isEmpty {
        add(cell, row.line, candidate.role(of: cell, in: resolved[row.line]), rule)
      }
    }
  }
}

extension Candidate {
  /// The role of a cell in the row of this candidate.
  fileprivate func role(of cell: String, in entry: Entry?) -> TextRole {
    if cell == headword { return .headword }
    if cell == acronym || cell == expansion { return .pair }
    if let entry, cell == entry.expansion, !entry.definition.holds(cell) { return .pair }
    if aliases.contains(where: { cell.contains($0) }) { return .headword }
    let lines = cell.brokenLines
    if lines.contains(where: paragraphs.contains) { return .definition }
    if let expansion, cell.hasPrefix(expansion) { return .pair }
    return .field
  }
}

extension [ExplainedText] {
  /// The texts for which a condition holds, and the others, both in their order.
  fileprivate func partitioned(by isFirst: (ExplainedText) -> Bool) -> (Self, Self) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}
