/// Turns the content of a page into blocks that the shapes read.
///
/// It calls itself for elements inside elements, which `Documents.Limits.elementNesting` bounds.
struct PageWalk {
  let page: Page
  var blocks: [Block] = []
  var findings: [Finding] = []
  private var text = PageText()
  private var item = Item.none
  private var listLevel = 0
  /// By block, the mark of a list's item inside a definition: `1. `.
  private(set) var marks: [Int: String] = [:]
  private var nextMark: String?
  private var keepsLines = false
  private var definitionCount = 0

  /// Whether there are more definitions than are judged, so that further ones would be left out anyway.
  var hasEnoughDefinitions: Bool { definitionCount > Glossary.candidateLimit }

  private enum Item {
    case none
    /// The item's first paragraph comes next.
    case begins
    case goesOn
  }

  init(_ page: Page) { self.page = page }

  mutating func visit(children nodes: [Int]) {
    for node in nodes { visit(node) }
  }

  mutating func visit(_ node: Int) {
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

  /// Whether an `<a>` is no link, but a target of links.
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

  mutating func append(_ content: Block.Content, line: Int) {
    if case .definition = content { definitionCount += 1 }
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
    let entries = page.framedEntries(among: children)
    for child in children {
      if let entry = entries[child] {
        append(entry)
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
}
