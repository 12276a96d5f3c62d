/// One pass over the lines of a wiki page.
struct MediaWikiScan {
  private let source: SourceText
  private var outline = Outline()
  private var index = 0
  private var open: OpenDefinition?
  /// Whether the definition is a template's, whose text stands in lines of its own below.
  private var isTemplate = false
  private var lines = ""
  private var start = 0

  init(_ source: SourceText) { self.source = source }

  mutating func read() -> Outline {
    while index < source.lines.count {
      let start = index
      let text = nextLogicalLine()
      read(text, line: start + 1)
    }
    endDefinition()
    return outline
  }

  /// A line, or several where a comment, a reference or a template goes on over their ends.
  private mutating func nextLogicalLine() -> String {
    var text = source.string(source.lines[index])
    index += 1
    var balance = text.wikiBalance
    var taken = 1
    while balance.isOpen, index < source.lines.count, taken < 200 {
      let next = source.string(source.lines[index])
      // Who forgets to close a template does not mean the rest of the page.
      if balance.comment == 0, next.hasPrefix("==") || next.hasPrefix(";") { break }
      text += "\n" + next
      balance.add(next.wikiBalance)
      index += 1
      taken += 1
    }
    return text
  }

  private mutating func read(_ line: String, line number: Int) {
    let text = line.trimmed
    if text.isEmpty { return endParagraph() }
    if line.hasPrefix("{|") { return readTable(line: number) }
    if let heading = text.wikiHeading {
      endDefinition()
      let inline = WikiText(heading.text).inline
      let content = Block.Content.heading(
        level: heading.level, text: inline.text, lead: inline.lead)
      return outline.append(content, line: number, of: source)
    }
    switch line.first {
    case ";": readTerm(String(line.dropFirst()), line: number)
    case ":" where open != nil && !isTemplate: readDefinition(line)
    case "*", "#", ":": readItem(line, line: number)
    default:
      if text.hasPrefix("{{"), readTemplate(text, line: number) { return }
      readText(text, line: number)
    }
  }

  // MARK: Definition lists

  private mutating func readTerm(_ text: String, line: Int) {
    endParagraph()
    let (term, definition) = text.wikiTermParts
    let name = WikiText(term).inline.text
    if open?.paragraphs.isEmpty == true, !isTemplate, definition.isEmpty,
      line > 1, !source.isBlank(source.lines[line - 2])
    {
      open?.terms.append(name)
      return
    }
    endDefinition()
    open = OpenDefinition(terms: [name], line: line)
    isTemplate = false
    append(definition)
  }

  private mutating func readDefinition(_ line: String) {
    endParagraph()
    let marks = line.prefix { ":*#;".contains($0) }
    append(String(line.dropFirst(marks.count)), isItem: marks.contains { "*#".contains($0) })
  }

  /// Gives the open definition a paragraph.
  private mutating func append(_ markup: String, isItem: Bool = false) {
    let text = WikiText(markup.trimmed).inline.text
    if !text.isEmpty { open?.paragraphs.append(isItem ? "• " + text : text) }
  }

  /// Reads `{{term|…}}` and `{{defn|…}}`; other templates are text or nothing.
  private mutating func readTemplate(_ text: String, line: Int) -> Bool {
    guard let template = WikiTemplate(text) else { return false }
    switch template.name {
    case "term", "glossary term", "ghat":
      guard let term = template["term"] ?? template["1"] else { return true }
      let shown = template["content"] ?? template["2"] ?? term
      endParagraph()
      if open?.paragraphs.isEmpty != true || !isTemplate {
        endDefinition()
        open = OpenDefinition(terms: [], line: line)
        isTemplate = true
      }
      open?.terms.append(WikiText(shown).inline.text)
    case "defn", "glossary definition":
      endParagraph()
      for part in (template["defn"] ?? template["1"] ?? "").split(separator: "\n\n") {
        append(String(part))
      }
    case "glossary", "glossary end", "glossaryend", "glossary begin": endDefinition()
    default: return false
    }
    if !template.rest.trimmed.isEmpty { append(template.rest) }
    return true
  }

  // MARK: Text

  private mutating func readItem(_ line: String, line number: Int) {
    endParagraph()
    let marks = line.prefix { "*#:;".contains($0) }
    let rest = String(line.dropFirst(marks.count)).trimmed
    let isItem = marks.contains { "*#".contains($0) }
    if open != nil, isItem {
      // A list below a term, or below its definition, belongs to it.
      return append(rest, isItem: true)
    }
    let inline = WikiText(rest).inline
    guard !inline.text.isEmpty else { return }
    if isItem {
      let level = min(marks.count, 64)
      outline.append(
        .listItem(inline.text, lead: inline.lead, level: level), line: number, of: source)
    } else {
      outline.append(.continuation(inline.text), line: number, of: source)
    }
  }

  private mutating func readText(_ text: String, line: Int) {
    if lines.isEmpty { start = line }
    lines += lines.isEmpty ? text : " " + text
  }

  private mutating func endParagraph() {
    defer { lines = "" }
    guard !lines.isEmpty else { return }
    let inline = WikiText(lines).inline
    guard !inline.text.isEmpty, inline.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return
    }
    // Text below `;term` whose author forgot the colon.
    if open?.paragraphs.isEmpty == true {
      open?.paragraphs.append(inline.text)
      return
    }
    closeDefinition()
    outline.append(.paragraph(inline.text, lead: inline.lead), line: start, of: source)
  }

  private mutating func endDefinition() {
    endParagraph()
    closeDefinition()
  }

  private mutating func closeDefinition() {
    if let open { outline.append(open.content, line: open.line, of: source) }
    (open, isTemplate) = (nil, false)
  }

  // MARK: Tables

  private mutating func readTable(line: Int) {
    endDefinition()
    var reading = WikiTable(line: line)
    while index < source.lines.count {
      let start = index
      let text = nextLogicalLine().trimmed
      if text.hasPrefix("|}") { break }
      reading.add(text, line: start + 1)
    }
    let table = reading.table
    outline.findings += reading.findings
    if !table.rows.isEmpty { outline.append(.table(table), line: line, of: source) }
  }
}

/// The marks that a line opens and does not close.
private struct WikiBalance {
  var templates = 0
  var references = 0
  var comment = 0

  var isOpen: Bool { templates > 0 || references > 0 || comment > 0 }

  mutating func add(_ other: WikiBalance) {
    templates += other.templates
    references += other.references
    comment += other.comment
  }
}

extension String {
  fileprivate var wikiBalance: WikiBalance {
    var balance = WikiBalance()
    var scanner = MarkupScanner(utf8)
    while !scanner.isAtEnd {
      switch scanner.byte {
      case UInt8(ascii: "{") where scanner.isAt("{{"):
        balance.templates += 1
        scanner.index += 1
      case UInt8(ascii: "}") where scanner.isAt("}}"):
        balance.templates -= 1
        scanner.index += 1
      case UInt8(ascii: "<") where scanner.isAt("<!--"): balance.comment += 1
      case UInt8(ascii: "-") where scanner.isAt("-->"): balance.comment -= 1
      case UInt8(ascii: "<") where scanner.isAt("<ref"):
        // `<ref name="a" />` is closed where it opens.
        let end = scanner.place(of: ">", from: scanner.index)
        if let end, scanner.bytes[end - 1] == UInt8(ascii: "/") { break }
        balance.references += 1
      case UInt8(ascii: "<") where scanner.isAt("</ref"): balance.references -= 1
      default: break
      }
      scanner.index += 1
    }
    return balance
  }

  /// The term of `term : definition`, and the definition; links and templates may hold colons.
  fileprivate var wikiTermParts: (term: String, definition: String) {
    let bytes = Array(utf8)
    var depth = 0
    var loose: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x5B, 0x7B, 0x3C: depth += 1
      case 0x5D, 0x7D, 0x3E: depth -= 1
      case 0x3A where depth <= 0:
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        if next.isSpace, index > 0, bytes[index - 1].isSpace {
          return (bytes[..<index].string, bytes[(index + 1)...].string)
        }
        if next != UInt8(ascii: "/"), loose == nil { loose = index }
      default: break
      }
    }
    guard let loose else { return (self, "") }
    return (bytes[..<loose].string, bytes[(loose + 1)...].string)
  }
}
