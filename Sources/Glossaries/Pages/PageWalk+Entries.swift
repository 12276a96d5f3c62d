/// How elements that hold entries become blocks: series, accordions, definition lists, tables.
extension PageWalk {
  /// Visits siblings, which may be a series of entries.
  mutating func visit(series nodes: [Int]) {
    let entries = page.framedEntries(among: nodes)
    guard entries.isEmpty else {
      for node in nodes {
        if let entry = entries[node] { append(entry) } else { visit(node) }
      }
      return
    }
    let turns = page.alternatingEntries(among: nodes)
    guard !turns.isEmpty else { return visit(children: nodes) }
    let used = Set(turns.values.flatMap(\.definition))
    for node in nodes {
      if let turn = turns[node] { append(turn) } else if !used.contains(node) { visit(node) }
    }
  }

  mutating func append(_ entry: PageEntry) {
    endParagraph()
    let paragraphs = paragraphs(of: entry.definition)
    append(
      .definition(terms: [page.text(entry.term)], paragraphs: paragraphs),
      line: page.firstLine(entry.term))
  }

  /// The paragraphs of some elements, a line break making one of its own.
  private mutating func paragraphs(of nodes: [Int]) -> [String] {
    var inner = PageWalk(page)
    inner.visit(children: nodes)
    inner.endParagraph()
    findings += inner.findings
    return inner.blocks.indices.flatMap { index in
      ((inner.marks[index] ?? "") + inner.blocks[index].plainText).brokenLines
    }
  }

  mutating func readDetails(_ node: Int) {
    endParagraph()
    let children = page.tree.children(of: node)
    let summary = children.first { page.name($0) == "summary" }
    let rest = children.filter { $0 != summary }
    guard let summary, !page.isBlank(summary) else { return visit(series: rest) }
    // An author forgot `</summary>`: all that follows is inside it.
    guard page.structures[summary].isDisjoint(with: [.details, .definitionList, .table]) else {
      return visit(series: page.tree.children(of: summary) + rest)
    }
    let term = page.text(summary)
    let holdsEntries = rest.contains { !page.structures[$0].isDisjoint(with: .entries) }
    if holdsEntries || term.isLoneLetter {
      append(.heading(level: 2, text: term), line: page.firstLine(summary))
      visit(series: rest)
      endParagraph()
    } else {
      append(PageEntry(term: summary, definition: rest))
    }
  }

  mutating func readDefinitionList(_ node: Int) {
    endParagraph()
    var group = DefinitionGroup()
    for part in page.definitionParts(of: node) {
      switch page.name(part) {
      case "dt" where page.structures[part].contains(.definitionList):
        append(&group)
        visit(children: page.tree.children(of: part))
      case "dt":
        if !group.definitions.isEmpty { append(&group) }
        if !page.isBlank(part) { group.terms.append(part) }
      case "dd" where !group.terms.isEmpty: group.definitions.append(part)
      default:
        append(&group)
        visit(part)
      }
    }
    append(&group)
    endParagraph()
  }

  private mutating func append(_ group: inout DefinitionGroup) {
    defer { group = DefinitionGroup() }
    endParagraph()
    if hasEnoughDefinitions { return }
    if group.definitions.isEmpty {
      for term in group.terms { appendLoneTerm(term) }
      return
    }
    // A lone letter as first of several terms is a heading of the alphabet.
    while group.terms.count > 1, page.text(group.terms[0]).isLoneLetter {
      let letter = group.terms.removeFirst()
      append(.heading(level: 2, text: page.text(letter)), line: page.firstLine(letter))
    }
    guard let first = group.terms.first, !page.isBlank(first) else { return }
    let definitions = group.definitions.filter { !page.isLeftOut[$0] }
    let paragraphs = definitions.flatMap { self.paragraphs(of: page.tree.children(of: $0)) }
    var names = group.terms.flatMap { self.names(in: $0) }
    guard !names.isEmpty else { return }
    var pair = page.abbreviation(first)
    if let pair { names[0] = pair.acronym }
    if pair == nil, names.count > 1, let acronym = Acronym(names[0]), acronym.fits(names[1]) {
      pair = (names[0], names[1])
      names.remove(at: 1)
    }
    append(
      .definition(
        terms: names, acronym: pair?.acronym, expansion: pair?.expansion, paragraphs: paragraphs),
      line: page.firstLine(first))
  }

  /// The names in a term: one a line, and its gloss.
  private mutating func names(in node: Int) -> [String] {
    guard let (term, gloss) = page.gloss(node) else {
      return paragraphs(of: page.tree.children(of: node))
    }
    return [term, [gloss]].flatMap { paragraphs(of: $0) }
  }

  /// Adds a `dt` without a `dd`; its definition may stand in it behind the term in bold.
  private mutating func appendLoneTerm(_ node: Int) {
    var inner = PageWalk(page)
    inner.visit(children: page.tree.children(of: node))
    inner.endParagraph()
    if case .paragraph(let text, let lead?)? = inner.blocks.first?.content, lead != text {
      blocks += inner.blocks
    } else {
      append(.definition(terms: [page.text(node)], paragraphs: []), line: page.firstLine(node))
    }
  }

  // MARK: Tables

  mutating func readTable(_ node: Int) {
    endParagraph()
    let rows = page.rows(of: node)
    if page.laysOut(node, rows) {
      for part in page.tree.children(of: node) where page.name(part) != "caption" {
        visit(part)
        endParagraph()
      }
      return
    }
    var grid = TableGrid()
    for row in rows where !page.isLeftOut[row.node] {
      let cells = row.cells.map { cell in
        TableGrid.Cell(
          text: paragraphs(of: page.tree.children(of: cell)).joined(separator: "\n"),
          columns: page.span("colspan", of: cell), rows: page.span("rowspan", of: cell))
      }
      let line = row.cells.first { !page.isBlank($0) }.map(page.firstLine)
      grid.append(
        cells, line: (line ?? page.tree.line(row.node)), isHeader: row.isHeader)
    }
    findings += grid.findings
    guard let table = grid.table, let line = table.header?.line ?? table.rows.first?.line else {
      return
    }
    append(.table(table), line: line)
  }
}

extension String {
  /// Whether a text is a letter of the alphabet, or two, as stand above terms: `A`, `– B –`, `C–D`.
  var isLoneLetter: Bool {
    guard utf8.count <= 20 else { return false }
    let words = split { !($0.isLetter || $0.isNumber) }
    return (1...2).contains(words.count)
      && words.allSatisfy { $0.count == 1 && $0.first?.isLowercase != true }
  }
}
