/// HTML inside Markdown: definition lists, tables, accordions and paragraphs, told by their tags.
struct HTMLFragment {
  private(set) var blocks: [(content: Block.Content, line: Int)] = []
  private var text = ""
  private var leadEnd: Int?
  private var textLine = 1
  private var line = 1
  private var tag = ""
  private var terms: [String] = []
  private var termsLine = 1
  private var paragraphs: [String] = []
  private var isInDefinition = false
  private var table: Table?
  private var row: Table.Row?
  private var rowIsHeader = false
  private var listDepth = 0
  private var skipped: String?

  /// The blocks of a fragment, each with its line in the fragment, from 1.
  static func blocks(of markup: String) -> [(content: Block.Content, line: Int)] {
    var fragment = HTMLFragment()
    fragment.read(markup)
    return fragment.blocks
  }

  private mutating func read(_ markup: String) {
    let bytes = Array(markup.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C, let end = bytes[index...].prefix(2000).firstIndex(of: 0x3E) else {
        let next = bytes[(index + 1)...].firstIndex(of: 0x3C) ?? bytes.count
        append(String(decoding: bytes[index..<next], as: UTF8.self))
        index = next
        continue
      }
      read(tag: String(decoding: bytes[index...end], as: UTF8.self))
      line += bytes[index...end].count { $0 == 0x0A }
      index = end + 1
    }
    endBlock()
    endDefinition()
    endTable()
  }

  private mutating func append(_ part: String) {
    defer { line += part.utf8.count { $0 == 0x0A } }
    guard skipped == nil else { return }
    if text.isEmpty {
      let space = part.prefix { $0.isWhitespace }
      textLine = line + space.utf8.count { $0 == 0x0A }
      text = String(part.dropFirst(space.count)).spacedLines
    } else {
      text += part.spacedLines
    }
  }

  private mutating func read(tag markup: String) {
    let isEnd = markup.hasPrefix("</")
    let name = markup.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
    if let skipped {
      if isEnd, name == skipped { self.skipped = nil }
      return
    }
    switch name {
    case "script", "style", "template": if !isEnd { skipped = name }
    case "br": text += text.isEmpty ? "" : "\n"
    case "b", "strong", "dfn", "code", "abbr":
      if isEnd, leadEnd == nil, tag == name { leadEnd = text.utf8.count }
      if !isEnd, text.isEmpty { tag = name }
    case "dt", "dd", "dl", "p", "div", "li", "ul", "ol", "summary", "details", "section", "hr",
      "blockquote", "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      if isEnd { leave(name) } else { enter(name) }
    case "table", "tr", "td", "th": readTable(name, isEnd: isEnd)
    default: break
    }
  }

  private mutating func enter(_ name: String) {
    switch name {
    case "dt":
      if isInDefinition { endDefinition() }
      block = .term
    case "dd": isInDefinition = true
    case "li": block = .item
    case "ul", "ol": listDepth += 1
    case "summary": block = .summary
    case "h1", "h2", "h3", "h4", "h5", "h6": block = .heading(Int(name.suffix(1)) ?? 1)
    case "hr": blocks.append((.rule, line))
    default: break
    }
  }

  private mutating func leave(_ name: String) {
    switch name {
    case "dl": endDefinition()
    case "ul", "ol": listDepth = max(listDepth - 1, 0)
    default: break
    }
  }

  private enum Kind: Equatable {
    case paragraph, term, item, summary
    case heading(Int)
  }
  private var block = Kind.paragraph

  private mutating func endBlock() {
    defer { (text, leadEnd, tag, block) = ("", nil, "", .paragraph) }
    if row != nil { return endCell() }
    let content = CommonMark.plainLines(text)
    guard !content.isEmpty else { return }
    if block == .term {
      if terms.isEmpty { termsLine = textLine }
      terms.append(content)
    } else if isInDefinition {
      paragraphs += block == .item ? ["• " + content] : content.brokenLines
    } else {
      let lead = leadEnd.map {
        CommonMark.plainLines(String(decoding: text.utf8.prefix($0), as: UTF8.self))
      }
      blocks.append((self.content(of: content, lead: lead), textLine))
    }
  }

  private func content(of text: String, lead: String?) -> Block.Content {
    switch block {
    case .heading(let level): .heading(level: level, text: text, lead: lead)
    case .item: .listItem(text, lead: lead, level: max(listDepth, 1))
    case .summary: .paragraph(text, lead: text)
    case .paragraph, .term: .paragraph(text, lead: lead)
    }
  }

  private mutating func endDefinition() {
    if !terms.isEmpty {
      blocks.append((.definition(terms: terms, paragraphs: paragraphs), termsLine))
    }
    (terms, paragraphs, isInDefinition) = ([], [], false)
  }

  // MARK: Tables

  private mutating func readTable(_ name: String, isEnd: Bool) {
    switch (name, isEnd) {
    case ("table", false):
      endBlock()
      endTable()
      table = Table()
      textLine = line
      blocks.append((.table(Table()), line))
    case ("table", true): endTable()
    case ("tr", false):
      endRow()
      (row, rowIsHeader) = (Table.Row(cells: [], line: line), false)
    case ("tr", true): endRow()
    case (_, false):
      if name == "th" { rowIsHeader = true }
      text = ""
    case (_, true): endBlock()
    }
  }

  private mutating func endCell() {
    if row?.cells.count ?? 0 < Table.columnLimit { row?.cells.append(CommonMark.plainLines(text)) }
    text = ""
  }

  private mutating func endRow() {
    guard let row, !row.cells.isEmpty else { return }
    if rowIsHeader, table?.rows.isEmpty == true, table?.header == nil {
      table?.header = row
    } else {
      table?.rows.append(row)
    }
    self.row = nil
  }

  private mutating func endTable() {
    endRow()
    guard let table else { return }
    if let place = blocks.lastIndex(where: { if case .table = $0.content { true } else { false } })
    {
      blocks[place].content = .table(table)
    }
    (self.table, row) = (nil, nil)
  }

  /// The value of a tag's attribute.
  static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: name + "=") else { return nil }
    let rest = tag[start.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let value = String(rest.dropFirst().prefix { $0 != quote })
    return value.isEmpty ? nil : value
  }
}

extension String {
  /// The text with its line feeds as spaces: in HTML they are nothing else.
  fileprivate var spacedLines: String { utf8.contains(0x0A) ? replacing("\n", with: " ") : self }
}

extension CommonMark {
  /// The plain text of each line.
  static func plainLines(_ markup: String) -> String {
    markup.brokenLines.map(plainText).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension SourceText {
  /// The index of the line after the HTML list or table that begins on a line; nil where none does.
  ///
  /// `unclosed` are the tags that are known to be closed nowhere below.
  func htmlRegion(at index: Int, unclosed: inout Set<String>) -> Int? {
    let line = utf8[trimmed(lines[index])]
    guard line.first == 0x3C, let tag = ["dl", "table"].first(where: { opens($0, line) }),
      !unclosed.contains(tag)
    else { return nil }
    let (open, close) = (Array("<\(tag)".utf8), Array("</\(tag)".utf8))
    var depth = 0
    for next in index..<lines.count {
      let range = lines[next]
      guard utf8[range].contains(0x3C) else { continue }
      depth += utf8[range].ranges(of: open).count - utf8[range].ranges(of: close).count
      if depth <= 0 { return next + 1 }
    }
    unclosed.insert(tag)
    return nil
  }

  private func opens(_ tag: String, _ line: ArraySlice<UInt8>) -> Bool {
    guard line.dropFirst().starts(with: tag.utf8) else { return false }
    guard let next = line.dropFirst(1 + tag.utf8.count).first else { return true }
    return next == 0x3E || next == 0x20
  }
}
