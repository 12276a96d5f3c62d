/// One pass over the lines of an org document.
struct OrgScan {
  private let source: SourceText
  private var outline = Outline()
  private var index = 0
  private var open: OpenDefinition?
  /// The indents of the lists' marks that are inside each other here.
  private var indents: [Int] = []
  /// The indent of the open definition's mark: what is deeper belongs to it.
  private var definitionIndent = 0
  private var drawerSearchEnd = 0
  private var lines = ""
  private var start = 0
  private var kind = Kind.paragraph

  /// What the lines gathered so far will be.
  private enum Kind {
    case paragraph
    case item(level: Int)
    case continuation
    case definition
  }

  init(_ source: SourceText) { self.source = source }

  mutating func read() -> Outline {
    while index < source.lines.count {
      let line = source.markupLine(at: index)
      index += 1
      read(line)
    }
    endDefinition()
    return outline
  }

  private mutating func read(_ line: MarkupLine) {
    if line.isBlank { return endParagraph() }
    if line.text.hasPrefix("#+") { return readKeyword(line) }
    if line.text == "#" || line.text.hasPrefix("# ") { return }
    if let name = line.text.orgDrawer { return skipDrawer(name) }
    if ["DEADLINE: ", "SCHEDULED: ", "CLOSED: "].contains(where: line.text.hasPrefix) { return }
    if line.indent == 0, readsHeading(line) { return }
    if line.text.hasPrefix("|") { return readTable(line) }
    if line.isRule(of: "-", atLeast: 5) { return endParagraph() }
    if let item = line.orgItem { return readItem(item, line) }
    readText(line)
  }

  // MARK: Lines that are no text

  private mutating func readKeyword(_ line: MarkupLine) {
    let keyword = line.text.dropFirst(2)
    let name = keyword.prefix { $0 != ":" && $0 != " " }.lowercased()
    let value = keyword.dropFirst(name.count).drop { $0 == ":" || $0 == " " }
    switch name {
    case "title": outline.frontMatter["title"] = OrgText(String(value)).inline.text
    case "language": outline.frontMatter["lang"] = String(value)
    case "begin_src", "begin_comment", "begin_export":
      let end = "#+end" + name.dropFirst(5)
      while index < source.lines.count,
        !source.markupLine(at: index).text.lowercased().hasPrefix(end)
      { index += 1 }
      index += 1
    default: break
    }
    if name.hasPrefix("begin") || name.hasPrefix("end") { endParagraph() }
  }

  /// Passes over `:PROPERTIES:` … `:END:`; where the end is missing, over the one line.
  private mutating func skipDrawer(_ name: String) {
    guard name != "END" else { return }
    // Where none was found, none is looked for again.
    let start = max(index, drawerSearchEnd)
    for next in source.lines.indices.dropFirst(start).prefix(100) {
      drawerSearchEnd = next + 1
      let line = source.markupLine(at: next)
      if line.text.uppercased() == ":END:" {
        index = next + 1
        return
      }
      if line.text.hasPrefix("* ") || line.text.hasPrefix("** ") { return }
    }
  }

  private mutating func readsHeading(_ line: MarkupLine) -> Bool {
    let stars = line.text.prefix { $0 == "*" }.count
    guard stars > 0, line.text.dropFirst(stars).first == " " else { return false }
    endDefinition()
    indents = []
    var text = String(line.text.dropFirst(stars)).trimmed
    for keyword in ["TODO ", "DONE ", "NEXT ", "WAIT "] where text.hasPrefix(keyword) {
      text = String(text.dropFirst(keyword.count))
    }
    if text.hasPrefix("[#"), text.dropFirst(3).first == "]" { text = String(text.dropFirst(4)) }
    let inline = OrgText(text.withoutOrgTags).inline
    outline.append(
      .heading(level: min(stars, 6), text: inline.text, lead: inline.lead), line: line.number,
      of: source)
    return true
  }

  // MARK: Text

  private mutating func readItem(_ item: OrgItem, _ line: MarkupLine) {
    endParagraph()
    if open != nil, line.indent > definitionIndent {
      // A list inside a definition is a part of it.
      (kind, start) = (.definition, line.number)
      lines = "• " + [item.term, item.text].compactMap { $0 }.joined(separator: ": ")
      return
    }
    endDefinition()
    while let last = indents.last, last >= line.indent { indents.removeLast() }
    if indents.count < 64 { indents.append(line.indent) }
    start = line.number
    if let term = item.term {
      open = OpenDefinition(terms: [OrgText(term).inline.text], line: line.number)
      (definitionIndent, kind) = (line.indent, .definition)
    } else {
      kind = .item(level: indents.count)
    }
    lines = item.text
  }

  private mutating func readText(_ line: MarkupLine) {
    if lines.isEmpty {
      start = line.number
      if open != nil, line.indent > definitionIndent {
        kind = .definition
      } else if open != nil, open?.paragraphs.isEmpty == true {
        // `- term ::`, and the text below it at the margin.
        kind = .definition
      } else {
        endDefinition()
        if let last = indents.last, line.indent > last {
          kind = .continuation
        } else {
          (kind, indents) = (.paragraph, [])
        }
      }
    }
    let text = line.text.hasPrefix(": ") ? String(line.text.dropFirst(2)) : line.text
    if !lines.isEmpty, !lines.hasSuffix("\n") { lines += " " }
    lines += text.hasSuffix("\\\\") ? text.dropLast(2) + "\n" : text
  }

  private mutating func endParagraph() {
    defer { lines = "" }
    guard !lines.isEmpty else { return }
    let inline = OrgText(lines).inline
    guard !inline.text.isEmpty else { return }
    switch kind {
    case .definition: open?.paragraphs.append(inline.text)
    case .item(let level):
      outline.append(
        .listItem(inline.text, lead: inline.lead, level: level), line: start, of: source)
    case .continuation: outline.append(.continuation(inline.text), line: start, of: source)
    case .paragraph:
      outline.append(.paragraph(inline.text, lead: inline.lead), line: start, of: source)
    }
  }

  private mutating func endDefinition() {
    endParagraph()
    if let open { outline.append(open.content, line: open.line, of: source) }
    open = nil
  }

  // MARK: Tables

  private mutating func readTable(_ first: MarkupLine) {
    endDefinition()
    var table = Table()
    index -= 1
    while index < source.lines.count {
      let line = source.markupLine(at: index)
      guard line.text.hasPrefix("|") else { break }
      index += 1
      if line.text.isOrgRule {
        if table.header == nil, table.rows.count == 1 { table.header = table.rows.removeFirst() }
      } else if let row = row(line) {
        table.rows.append(row)
      }
    }
    if !table.rows.isEmpty { outline.append(.table(table), line: first.number, of: source) }
  }

  private mutating func row(_ line: MarkupLine) -> Table.Row? {
    var cells = line.text.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    if line.text.hasSuffix("|") { cells.removeLast() }
    guard cells.count <= Table.columnLimit else {
      let remark = Remark.tooManyColumns(limit: Table.columnLimit)
      outline.findings.append(Finding(line: line.number, remark: remark))
      return nil
    }
    let texts = cells.map { OrgText(String($0).trimmed).inline.text }
    return Table.Row(cells: texts, line: line.number)
  }
}

extension String {
  /// The name of a drawer that a line opens.
  fileprivate var orgDrawer: String? {
    guard count > 2, first == ":", last == ":" else { return nil }
    let name = dropFirst().dropLast()
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      ? name.uppercased() : nil
  }

  /// A heading without its tags and its count: `Term [2/3] :finance:draft:`.
  fileprivate var withoutOrgTags: String {
    var words = split(separator: " ").map(String.init)
    if let last = words.last, last.count > 2, last.first == ":", last.last == ":", words.count > 1 {
      words.removeLast()
    }
    if let last = words.last, last.first == "[", last.last == "]", words.count > 1,
      last.dropFirst().dropLast().allSatisfy({ $0.isNumber || $0 == "/" || $0 == "%" })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
