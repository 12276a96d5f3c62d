/// Turns the content of a page into blocks.
///
/// It calls itself for what is inside; elements are nested ``Limits/elementNesting`` deep at most.
struct PageWalk {
  let page: Page
  private(set) var blocks: [Block] = []
  private(set) var findings: [Finding] = []
  private var text = PageText()
  private var item = Item.none
  private var listLevel = 0
  /// How the items of lists are marked that stand in a definition: `1. `.
  private var marks: [Int: String] = [:]
  private var nextMark: String?
  private var keepsLines = false

  private enum Item {
    case none
    /// Its first paragraph comes next.
    case begins
    case goesOn
  }

  init(_ page: Page) { self.page = page }

  mutating func visit(children nodes: [Int]) {
    for node in nodes { visit(node) }
  }

  private mutating func visit(_ node: Int) {
    if page.isLeftOut[node] { return }
    if page.isText(node) { return append(node) }
    if let level = page.headingLevel(node) { return readHeading(node, level: level) }
    switch page.name(node) {
    case "br": breakLine()
    case "dl": readDefinitionList(node)
    case "table": readTable(node)
    case "details": readDetails(node)
    case "ul", "ol", "menu", "dir": readList(node)
    case "li": readItem(node, mark: "• ")
    case "pre": takeLines(node)
    case "caption", "hr": endParagraph()
    case let name where PageNames.blocks.contains(name) || page.structures[node].contains(.block):
      endParagraph()
      visit(series: page.tree.children(of: node))
      endParagraph()
    default: readInline(node)
    }
  }

  // MARK: Paragraphs

  private mutating func append(_ node: Int) {
    let said = page.tree.bytes(node)
    let line = page.tree.line(node)
    guard keepsLines else { return text.append(said, line: line) }
    // The node's line is that of its first word.
    let above = said.prefix { $0 <= 0x20 }.count { $0 == 0x0A }
    for (index, part) in said.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { breakLine() }
      text.append(part, line: line + index - above)
    }
  }

  private mutating func breakLine() {
    if !text.breakLine() { endParagraph() }
  }

  private mutating func takeLines(_ node: Int) {
    endParagraph()
    keepsLines = true
    visit(children: page.tree.children(of: node))
    // A listing, `<pre><code>`, is no headword: its last line ends inside it, as authors write it.
    breakLine()
    keepsLines = false
    endParagraph()
  }

  private mutating func readInline(_ node: Int) {
    let name = page.name(node)
    let isLead = PageNames.leads.contains(name) && !isAnchor(node) || isBold(node)
    if isLead, text.beginsAnother(name) { endParagraph() }
    let isFirst = text.isEmpty
    let begins = isLead && text.beginsLead()
    visit(children: page.tree.children(of: node))
    guard begins else { return }
    text.endLead(name)
    if isFirst, name == "abbr" || name == "acronym",
      let title = page.tree.attribute("title", of: node)
    {
      text.note(expansion: title)
    }
  }

  /// Whether a link only names the node where it stands.
  private func isAnchor(_ node: Int) -> Bool {
    page.name(node) == "a" && page.tree.attribute("href", of: node) == nil
  }

  private func isBold(_ node: Int) -> Bool {
    guard let style = page.tree.attribute("style", of: node) else { return false }
    let plain = style.prefix(300).filter { !$0.isWhitespace }.lowercased()
    return ["bold", "600", "700", "800", "900"].contains { plain.contains("font-weight:\($0)") }
  }

  /// Ends the paragraph that is being gathered, if there is one.
  mutating func endParagraph() {
    let gathered = text
    text = PageText()
    guard let (text, lead) = gathered.paragraph else { return }
    switch item {
    case .none: append(.paragraph(text, lead: lead), line: gathered.line)
    case .begins:
      marks[blocks.count] = nextMark
      append(.listItem(text, lead: lead, level: max(listLevel, 1)), line: gathered.line)
      item = .goesOn
    case .goesOn: append(.continuation(text), line: gathered.line)
    }
  }

  private mutating func append(_ content: Block.Content, line: Int) {
    blocks.append(Block(content: content, line: line, blankLinesBefore: 1))
  }

  // MARK: Headings and lists

  private mutating func readHeading(_ node: Int, level: Int) {
    endParagraph()
    var inner = PageWalk(page)
    inner.visit(children: page.tree.children(of: node))
    inner.endParagraph()
    guard let first = inner.blocks.first else { return }
    if inner.blocks.count == 1, case .paragraph(let text, let lead) = first.content {
      return append(.heading(level: level, text: text, lead: lead), line: first.line)
    }
    let text = inner.blocks.map(\.plainText).joined(separator: " ")
    append(.heading(level: level, text: text), line: first.line)
  }

  private mutating func readList(_ node: Int) {
    endParagraph()
    listLevel += 1
    let isOrdered = page.name(node) == "ol"
    var number = isOrdered ? page.tree.attribute("start", of: node).flatMap { Int($0) } ?? 1 : 0
    let children = page.tree.children(of: node)
    let cards = page.cards(among: children)
    for child in children {
      if let card = cards[child] {
        append(card)
      } else if page.name(child) == "li", !page.isBlank(child) {
        readItem(child, mark: isOrdered ? "\(number). " : "• ")
        number = number &+ 1
      } else {
        visit(child)
      }
    }
    endParagraph()
    listLevel -= 1
  }

  private mutating func readItem(_ node: Int, mark: String) {
    endParagraph()
    let outer = item
    (item, nextMark) = (.begins, mark)
    visit(series: page.tree.children(of: node))
    endParagraph()
    item = outer == .none ? .none : .goesOn
  }

  // MARK: Terms with their definitions

  /// Visits siblings, among which terms and definitions may take turns.
  private mutating func visit(series nodes: [Int]) {
    let cards = page.cards(among: nodes)
    guard cards.isEmpty else {
      for node in nodes {
        if let card = cards[node] { append(card) } else { visit(node) }
      }
      return
    }
    let turns = page.turns(among: nodes)
    guard !turns.isEmpty else { return visit(children: nodes) }
    let used = Set(turns.values.flatMap(\.definition))
    for node in nodes {
      if let turn = turns[node] { append(turn) } else if !used.contains(node) { visit(node) }
    }
  }

  private mutating func append(_ card: PageEntry) {
    endParagraph()
    let paragraphs = paragraphs(of: card.definition)
    append(
      .definition(terms: [page.text(card.term)], paragraphs: paragraphs),
      line: page.firstLine(card.term))
  }

  /// What is said in some elements, a string for each paragraph.
  private mutating func paragraphs(of nodes: [Int]) -> [String] {
    var inner = PageWalk(page)
    inner.visit(children: nodes)
    inner.endParagraph()
    findings += inner.findings
    return inner.blocks.indices.flatMap { index in
      ((inner.marks[index] ?? "") + inner.blocks[index].plainText).brokenLines
    }
  }

  private mutating func readDetails(_ node: Int) {
    endParagraph()
    let children = page.tree.children(of: node)
    let summary = children.first { page.name($0) == "summary" }
    let rest = children.filter { $0 != summary }
    guard let summary, !page.isBlank(summary) else { return visit(series: rest) }
    // Where an author forgot its end, all that follows is inside it.
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

  private mutating func readDefinitionList(_ node: Int) {
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
    if group.definitions.isEmpty {
      for term in group.terms { appendLoneTerm(term) }
      return
    }
    // A letter above the terms that begin with it.
    while group.terms.count > 1, page.text(group.terms[0]).isLoneLetter {
      let letter = group.terms.removeFirst()
      append(.heading(level: 2, text: page.text(letter)), line: page.firstLine(letter))
    }
    guard let first = group.terms.first, !page.isBlank(first) else { return }
    let definitions = group.definitions.filter { !page.isLeftOut[$0] }
    let paragraphs = definitions.flatMap { self.paragraphs(of: page.tree.children(of: $0)) }
    var names = group.terms.flatMap { self.names(in: $0) }
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

  /// The names in a term: one a line, and what stands set apart at its end.
  private mutating func names(in node: Int) -> [String] {
    guard let (term, gloss) = page.gloss(node) else {
      return paragraphs(of: page.tree.children(of: node))
    }
    return [term, [gloss]].flatMap { paragraphs(of: $0) }
  }

  /// A term that nothing follows; its definition may be beside it, the term in bold.
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

  private mutating func readTable(_ node: Int) {
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
  /// Whether a text is a letter above the terms that begin with it: `A`, `– B –`, `C–D`.
  var isLoneLetter: Bool {
    guard utf8.count <= 20 else { return false }
    let words = split { !($0.isLetter || $0.isNumber) }
    return (1...2).contains(words.count)
      && words.allSatisfy { $0.count == 1 && $0.first?.isLowercase != true }
  }
}
