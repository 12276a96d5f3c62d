import Lexicon

/// One pass over the lines of a reStructuredText document, whose indents are its structure.
struct ReSTScan {
  private let source: SourceText
  private var outline = Outline()
  private var index = 0
  /// The signs under headings, in the order of their first use: level by level.
  private var headingStyles: [String] = []
  private var substitutions = Substitutions()
  /// The indents of the lists' marks that are inside each other here.
  private var indents: [Int] = []

  init(_ source: SourceText) { self.source = source }

  mutating func read() -> Outline {
    substitutions = source.reSTSubstitutions
    while index < source.lines.count {
      let line = source.markupLine(at: index)
      if line.isBlank { index += 1 } else { readBlock(line) }
    }
    return outline
  }

  private mutating func append(_ content: Block.Content, line: Int) {
    outline.append(content, line: line, of: source)
  }

  private func inline(_ text: String) -> InlineText { ReSTText(text, substitutions).inline }

  /// The line that follows at once; nil where there is none.
  private func line(after offset: Int) -> MarkupLine? {
    index + offset < source.lines.count ? source.markupLine(at: index + offset) : nil
  }

  private mutating func readBlock(_ line: MarkupLine) {
    if line.text == ".." || line.text.hasPrefix(".. ") { return readExplicit(line) }
    if line.text.isGridRule { return readGridTable() }
    if line.isSimpleTableRule { return readSimpleTable() }
    if readsHeading(line) { return }
    if let item = line.reSTItem { return readItem(item, line) }
    if let field = line.reSTField { return readField(field, line) }
    if let next = self.line(after: 1), !next.isBlank, next.indent > line.indent,
      !line.text.hasSuffix("::"), !line.text.hasPrefix("|")
    {
      return readDefinition(line)
    }
    readParagraph(line)
  }

  // MARK: Headings

  private mutating func readsHeading(_ line: MarkupLine) -> Bool {
    let signs = "=-`:'\"~^_*+#<>."
    if line.isRule(of: signs, atLeast: 3) {
      // A line above a title, the title, a line below; or a rule of its own.
      if let title = self.line(after: 1), let below = self.line(after: 2), !title.isBlank,
        below.text == line.text, title.text.count <= line.text.count + 2
      {
        index += 3
        appendHeading(title.text, style: "\(line.text.prefix(1))overlined", line: title.number)
        return true
      }
      guard line.text.count > 3 else { return false }
      index += 1
      return true
    }
    guard line.indent == 0, let below = self.line(after: 1), below.isRule(of: signs, atLeast: 2),
      // Authors mend a title and forget the line below it.
      below.text.count + 3 >= line.text.count || below.text.count > 4
    else { return false }
    index += 2
    appendHeading(line.text, style: String(below.text.prefix(1)), line: line.number)
    return true
  }

  private mutating func appendHeading(_ text: String, style: String, line: Int) {
    indents = []
    let level: Int
    if let known = headingStyles.firstIndex(of: style) {
      level = known + 1
    } else {
      headingStyles.append(style)
      level = headingStyles.count
    }
    let title = inline(text)
    append(.heading(level: min(level, 6), text: title.text, lead: title.lead), line: line)
  }

  // MARK: Paragraphs and lists

  /// The lines from here on that are no blank ones and stand at least so deep, joined.
  private mutating func text(from first: String, indent: Int) -> String {
    var text = first
    index += 1
    while index < source.lines.count {
      let next = source.markupLine(at: index)
      if next.isBlank || next.indent < indent { break }
      text += text.isEmpty ? next.text : " " + next.text
      index += 1
    }
    return text
  }

  private mutating func readParagraph(_ line: MarkupLine) {
    var text = ""
    if line.text.hasPrefix("| ") {
      // Lines that stay lines.
      while let next = self.line(after: 0), next.text.hasPrefix("|") {
        text += (text.isEmpty ? "" : "\n") + next.text.dropFirst().drop { $0 == " " }
        index += 1
      }
    } else {
      text = self.text(from: line.text, indent: line.indent)
    }
    let isLiteral = text.hasSuffix("::")
    if isLiteral { text = String(text.dropLast(text.hasSuffix(" ::") || text == "::" ? 2 : 1)) }
    if line.indent == 0 { indents = [] }
    appendParagraph(text, line)
    if isLiteral { skipIndented(below: line.indent) }
  }

  private mutating func appendParagraph(_ text: String, _ line: MarkupLine) {
    let read = inline(text)
    guard !read.text.isEmpty else { return }
    if let last = indents.last, line.indent > last {
      append(.continuation(read.text), line: line.number)
    } else {
      append(.paragraph(read.text, lead: read.lead), line: line.number)
    }
  }

  private mutating func readItem(_ item: (text: String, width: Int), _ line: MarkupLine) {
    while let last = indents.last, last >= line.indent { indents.removeLast() }
    if indents.count < 64 { indents.append(line.indent) }
    let level = indents.count
    let read = inline(text(from: item.text, indent: line.indent + 1))
    append(.listItem(read.text, lead: read.lead, level: level), line: line.number)
  }

  /// Passes over a block that is deeper than its introduction.
  private mutating func skipIndented(below indent: Int) {
    while index < source.lines.count {
      let line = source.markupLine(at: index)
      if !line.isBlank, line.indent <= indent { return }
      index += 1
    }
  }

  /// A term, and its definition below it, deeper.
  private mutating func readDefinition(_ line: MarkupLine) {
    let terms = [term(line.text)]
    index += 1
    let body = ReSTBody(lines: takeIndented(below: line.indent), substitutions)
    append(.definition(terms: terms, paragraphs: body.paragraphs), line: line.number)
  }

  /// The term of `term : classifier`.
  private func term(_ text: String) -> String {
    let name = text.firstRange(of: " : ").map { String(text[..<$0.lowerBound]) } ?? text
    return inline(name).text
  }

  /// The lines that are deeper than an indent, blank ones between them included.
  private mutating func takeIndented(below indent: Int) -> [MarkupLine] {
    var lines: [MarkupLine] = []
    while index < source.lines.count {
      let line = source.markupLine(at: index)
      if !line.isBlank, line.indent <= indent { break }
      lines.append(line)
      index += 1
    }
    while lines.last?.isBlank == true { lines.removeLast() }
    return lines
  }

  /// `:Term: definition`; at the top of a document such fields are about the document.
  private mutating func readField(_ field: (name: String, text: String), _ line: MarkupLine) {
    index += 1
    var body = [MarkupLine(indent: 1, text: field.text, number: line.number)]
    body += takeIndented(below: line.indent)
    let name = field.name.lowercased()
    if docinfo.contains(name) || !outline.blocks.contains(where: \.isText) && field.text.isEmpty {
      if name == "lang" || name == "language" { outline.frontMatter["lang"] = field.text }
      return
    }
    let paragraphs = ReSTBody(lines: body, substitutions).paragraphs
    append(.definition(terms: [inline(field.name).text], paragraphs: paragraphs), line: line.number)
  }

  // MARK: Directives

  private mutating func readExplicit(_ line: MarkupLine) {
    guard let directive = ReSTDirective(line) else {
      // A comment, a target, a footnote.
      index += 1
      return skipIndented(below: line.indent)
    }
    if let name = directive.substitution {
      index += 1
      let body = takeIndented(below: line.indent)
      return readReplacement(of: name, directive, body, line)
    }
    switch directive.name {
    case "glossary":
      index += 1
      readGlossary(takeIndented(below: line.indent))
    case "list-table", "csv-table":
      index += 1
      let body = takeIndented(below: line.indent)
      readTable(directive, body, line: line.number)
    case let name where skippedDirectives.contains(name):
      index += 1
      skipIndented(below: line.indent)
    default:
      // A frame around other blocks: its options go, and its text stays where it is.
      index += 1
      while let next = self.line(after: 0), next.indent > line.indent, next.reSTField != nil {
        index += 1
      }
      if titled.contains(directive.name), !directive.argument.isEmpty {
        appendParagraph(directive.argument, line)
      }
    }
  }

  /// `.. |SLA| replace:: Service Level Agreement`.
  private mutating func readReplacement(
    of name: String, _ directive: ReSTDirective, _ body: [MarkupLine], _ line: MarkupLine
  ) {
    guard directive.name == "replace", Acronym(name) != nil else { return }
    let text = ([directive.argument] + body.map(\.text)).joined(separator: " ").trimmed
    let read = inline(text).text
    // What replaces itself with its own markup says nothing: `:abbr:` does.
    guard read != name, read.contains(" ") else { return }
    if let pair = BracketedHeadword(read)?.pair(unless: []), pair.acronym == name {
      append(
        .definition(terms: [name], acronym: name, expansion: pair.expansion, paragraphs: []),
        line: line.number)
    } else if read.utf8.count <= 120 {
      append(
        .definition(terms: [name], acronym: name, expansion: read, paragraphs: []),
        line: line.number)
    }
  }

  private mutating func readGlossary(_ body: [MarkupLine]) {
    let lines = body.drop { $0.isBlank || $0.reSTField != nil }
    var margin = lines.first?.indent ?? 0
    var open: OpenDefinition?
    var definition: [MarkupLine] = []
    func close(_ outline: inout Outline) {
      guard var ended = open else { return }
      ended.paragraphs = ReSTBody(lines: definition, substitutions).paragraphs
      outline.append(ended.content, line: ended.line, of: source)
      (open, definition) = (nil, [])
    }
    var isBelowTerm = false
    for line in lines {
      // Authors who do not keep the margin mean a term all the same.
      if !line.isBlank { margin = min(margin, line.indent) }
      if line.isBlank || line.indent > margin {
        definition.append(line)
        isBelowTerm = isBelowTerm && line.isBlank && definition.allSatisfy(\.isBlank)
      } else if line.text.hasPrefix(".. ") {
        continue
      } else if isBelowTerm, definition.isEmpty {
        open?.terms.append(term(line.text))
      } else {
        close(&outline)
        open = OpenDefinition(terms: [term(line.text)], line: line.number)
        isBelowTerm = true
      }
    }
    close(&outline)
  }
}

extension Block {
  /// Whether it is more than a heading.
  fileprivate var isText: Bool {
    if case .heading = content { false } else { true }
  }
}

/// Fields that are about a document.
private let docinfo = Set(Vocabulary.words(\.titles.documentFields))

/// Directives whose text says nothing about any term.
private let skippedDirectives: Set<String> = [
  "code-block", "code", "sourcecode", "literalinclude", "image", "figure", "toctree", "contents",
  "raw", "include", "index", "meta", "highlight", "math", "graphviz", "uml", "plantuml", "mermaid",
  "automodule", "autoclass", "autofunction", "sectnum", "default-role", "role", "currentmodule",
  "module", "bibliography", "target-notes", "comment", "todo", "seealso", "tabularcolumns", "only",
]

/// Directives whose argument is a line of text above the rest.
private let titled: Set<String> = [
  "note", "tip", "warning", "important", "topic", "hint", "rubric", "attention", "caution",
]

// MARK: Tables

extension ReSTScan {
  private mutating func readTable(_ directive: ReSTDirective, _ body: [MarkupLine], line: Int) {
    var reading = ReSTTable(directive, body, substitutions)
    let table = reading.table
    outline.findings += reading.findings
    if !table.rows.isEmpty { append(.table(table), line: line) }
  }

  private mutating func readGridTable() {
    let start = index
    var lines: [MarkupLine] = []
    while let line = line(after: 0), line.text.first == "+" || line.text.first == "|" {
      lines.append(line)
      index += 1
    }
    if lines.count < 3 {
      index = max(index, start + 1)
      return
    }
    let table = ReSTTable.grid(lines, substitutions)
    if table.rows.contains(where: { $0.cells.count > Table.columnLimit }) {
      let remark = Remark.tooManyColumns(limit: Table.columnLimit)
      outline.findings.append(Finding(line: start + 1, remark: remark))
    } else if !table.rows.isEmpty {
      append(.table(table), line: start + 1)
    }
  }

  private mutating func readSimpleTable() {
    let first = source.markupLine(at: index)
    var lines: [MarkupLine] = []
    var rules = 0
    // The last rule is the one that a blank line follows.
    var next = index
    while next < source.lines.count {
      let line = source.markupLine(at: next)
      lines.append(line)
      next += 1
      guard line.isSimpleTableRule else { continue }
      rules += 1
      if rules > 1, next == source.lines.count || source.isBlank(source.lines[next]) { break }
    }
    guard rules > 1, lines.last?.isSimpleTableRule == true else {
      index += 1
      return
    }
    index = next
    let table = ReSTTable.simple(lines, source, substitutions)
    if !table.rows.isEmpty { append(.table(table), line: first.number) }
  }
}
