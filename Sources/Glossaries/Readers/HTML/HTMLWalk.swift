/// Turns the content of a page into blocks.
///
/// It calls itself for what is inside; a page is nested ``HTMLParsing/depthLimit`` deep at most.
struct HTMLWalk {
  let page: HTMLPage
  private(set) var blocks: [Block] = []
  private(set) var findings: [Finding] = []
  private let lineOffset: Int
  private var text = HTMLText()
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

  /// A walk that adds an offset to lines.
  init(_ page: HTMLPage, lineOffset: Int) {
    self.page = page
    self.lineOffset = lineOffset
  }

  mutating func visit(children places: [Int]) {
    for place in places { visit(place) }
  }

  private mutating func visit(_ place: Int) {
    if page.isLeftOut[place] { return }
    if page.isText(place) { return append(place) }
    if let level = page.headingLevel(place) { return readHeading(place, level: level) }
    switch page.name(place) {
    case "br": breakLine()
    case "dl": readDefinitionList(place)
    case "table": readTable(place)
    case "details": readDetails(place)
    case "ul", "ol", "menu", "dir": readList(place)
    case "li": readItem(place, mark: "• ")
    case "pre": takeLines(place)
    case "caption", "hr": endParagraph()
    case let name where HTMLName.blocks.contains(name) || page.structures[place].contains(.block):
      endParagraph()
      visit(series: page.tree.children(of: place))
      endParagraph()
    default: readInline(place)
    }
  }

  // MARK: Paragraphs

  private mutating func append(_ place: Int) {
    guard keepsLines else { return text.append(page.tree.nodes[place]) }
    var node = page.tree.nodes[place]
    let lines = node.text.split(separator: "\n", omittingEmptySubsequences: false)
    var line = node.line
    for (index, part) in lines.enumerated() {
      if index > 0 { breakLine() }
      node = HTMLTree.Node(
        name: "", text: String(part), isTold: false, line: line, parent: 0, end: 0)
      text.append(node)
      line += 1
    }
  }

  private mutating func breakLine() {
    if !text.breakLine() { endParagraph() }
  }

  private mutating func takeLines(_ place: Int) {
    endParagraph()
    keepsLines = true
    visit(children: page.tree.children(of: place))
    keepsLines = false
    endParagraph()
  }

  private mutating func readInline(_ place: Int) {
    let name = page.name(place)
    let isLead = HTMLName.leads.contains(name) && !isAnchor(place) || isBold(place)
    if isLead, text.beginsAnother(name) { endParagraph() }
    let isFirst = text.isEmpty
    let begins = isLead && text.beginsLead()
    visit(children: page.tree.children(of: place))
    guard begins else { return }
    text.endLead(name)
    if isFirst, name == "abbr" || name == "acronym",
      let title = page.tree.attribute("title", of: place)
    {
      text.note(expansion: title)
    }
  }

  /// Whether a link only names the place where it stands.
  private func isAnchor(_ place: Int) -> Bool {
    page.name(place) == "a" && page.tree.attribute("href", of: place) == nil
  }

  private func isBold(_ place: Int) -> Bool {
    guard let style = page.tree.attribute("style", of: place) else { return false }
    let plain = style.prefix(300).filter { !$0.isWhitespace }.lowercased()
    return ["bold", "600", "700", "800", "900"].contains { plain.contains("font-weight:\($0)") }
  }

  /// Ends the paragraph that is being gathered, if there is one.
  mutating func endParagraph() {
    let gathered = text
    text = HTMLText()
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
    blocks.append(Block(content: content, line: line + lineOffset, blankLinesBefore: 1))
  }

  // MARK: Headings and lists

  private mutating func readHeading(_ place: Int, level: Int) {
    endParagraph()
    var inner = HTMLWalk(page, lineOffset: lineOffset)
    inner.visit(children: page.tree.children(of: place))
    inner.endParagraph()
    guard let first = inner.blocks.first else { return }
    if inner.blocks.count == 1, case .paragraph(let text, let lead) = first.content {
      return append(.heading(level: level, text: text, lead: lead), line: first.line - lineOffset)
    }
    let text = inner.blocks.map(\.plainText).joined(separator: " ")
    append(.heading(level: level, text: text), line: first.line - lineOffset)
  }

  private mutating func readList(_ place: Int) {
    endParagraph()
    listLevel += 1
    let isOrdered = page.name(place) == "ol"
    var number = isOrdered ? page.tree.attribute("start", of: place).flatMap { Int($0) } ?? 1 : 0
    let children = page.tree.children(of: place)
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

  private mutating func readItem(_ place: Int, mark: String) {
    endParagraph()
    let outer = item
    (item, nextMark) = (.begins, mark)
    visit(series: page.tree.children(of: place))
    endParagraph()
    item = outer == .none ? .none : .goesOn
  }

  // MARK: Terms with their definitions

  /// Visits siblings, among which terms and definitions may take turns.
  private mutating func visit(series places: [Int]) {
    let cards = page.cards(among: places)
    guard cards.isEmpty else {
      for place in places {
        if let card = cards[place] { append(card) } else { visit(place) }
      }
      return
    }
    let turns = page.turns(among: places)
    guard !turns.isEmpty else { return visit(children: places) }
    let used = Set(turns.values.flatMap(\.definition))
    for place in places {
      if let turn = turns[place] { append(turn) } else if !used.contains(place) { visit(place) }
    }
  }

  private mutating func append(_ card: HTMLCard) {
    endParagraph()
    let paragraphs = paragraphs(of: card.definition)
    append(
      .definition(terms: [page.text(card.term)], paragraphs: paragraphs),
      line: page.firstLine(card.term))
  }

  /// What is said in some elements, a string for each paragraph.
  private mutating func paragraphs(of places: [Int]) -> [String] {
    var inner = HTMLWalk(page, lineOffset: lineOffset)
    inner.visit(children: places)
    inner.endParagraph()
    findings += inner.findings
    return inner.blocks.indices.flatMap { index in
      ((inner.marks[index] ?? "") + inner.blocks[index].plainText).brokenLines
    }
  }

  private mutating func readDetails(_ place: Int) {
    endParagraph()
    let children = page.tree.children(of: place)
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
      append(HTMLCard(term: summary, definition: rest))
    }
  }

  private mutating func readDefinitionList(_ place: Int) {
    endParagraph()
    var group = HTMLDefinitionGroup()
    for part in page.definitionParts(of: place) {
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

  private mutating func append(_ group: inout HTMLDefinitionGroup) {
    defer { group = HTMLDefinitionGroup() }
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
  private mutating func names(in place: Int) -> [String] {
    guard let (term, gloss) = page.gloss(place) else {
      return paragraphs(of: page.tree.children(of: place))
    }
    return [term, [gloss]].flatMap { paragraphs(of: $0) }
  }

  /// A term that nothing follows; its definition may be beside it, the term in bold.
  private mutating func appendLoneTerm(_ place: Int) {
    var inner = HTMLWalk(page, lineOffset: lineOffset)
    inner.visit(children: page.tree.children(of: place))
    inner.endParagraph()
    if case .paragraph(let text, let lead?)? = inner.blocks.first?.content, lead != text {
      blocks += inner.blocks
    } else {
      append(.definition(terms: [page.text(place)], paragraphs: []), line: page.firstLine(place))
    }
  }

  // MARK: Tables

  private mutating func readTable(_ place: Int) {
    endParagraph()
    let rows = page.rows(of: place)
    if page.laysOut(place, rows) {
      for part in page.tree.children(of: place) where page.name(part) != "caption" {
        visit(part)
        endParagraph()
      }
      return
    }
    var grid = HTMLTableGrid()
    for row in rows where !page.isLeftOut[row.place] {
      let cells = row.cells.map { cell in
        HTMLTableGrid.Cell(
          text: paragraphs(of: page.tree.children(of: cell)).joined(separator: "\n"),
          columns: page.span("colspan", of: cell), rows: page.span("rowspan", of: cell))
      }
      let line = row.cells.first { !page.isBlank($0) }.map(page.firstLine)
      grid.append(
        cells, line: lineOffset + (line ?? page.tree.nodes[row.place].line), isHeader: row.isHeader)
    }
    findings += grid.findings
    guard let table = grid.table, let line = table.header?.line ?? table.rows.first?.line else {
      return
    }
    append(.table(table), line: line - lineOffset)
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
