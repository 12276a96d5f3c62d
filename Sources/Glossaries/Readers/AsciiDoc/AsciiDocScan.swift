/// One pass over the lines of an AsciiDoc document.
struct AsciiDocScan {
  private let source: SourceText
  private var outline = Outline()
  private var index = 0
  private var attributes = Substitutions()
  /// The attribute lines that stand above the next block.
  private var blockAttributes = ""

  private var open: OpenDefinition?
  /// The marks of the description lists that are inside each other here.
  private var marks: [String] = []
  private var paragraph = OpenParagraph()
  /// Whether the next block belongs to the definition, by a `+` or an open block.
  private var isAttached = false
  private var openBlocks: [String] = []
  /// Paragraphs behind a definition whose `+` was forgotten, if another term follows.
  private var stray: [(content: Block.Content, line: Int)] = []

  init(_ source: SourceText) { self.source = source }

  /// The lines of a paragraph so far.
  private struct OpenParagraph {
    var text = ""
    var line = 0
    /// The depth of a list's item.
    var level = 0
    /// Whether it belongs to the definition above.
    var isAttached = false

    mutating func add(_ more: String) {
      if text.isEmpty { text = more } else { text += text.hasSuffix("\n") ? more : " " + more }
    }
  }

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
    if line.isBlank || line.text == "{empty} +" || line.text == "{blank} +" {
      return endParagraph()
    }
    if skipsComment(line) || readsDelimiter(line) { return }
    if line.text == "+" {
      endParagraph()
      isAttached = open != nil
      return
    }
    if line.text.isAsciiDocAttributes { endParagraph() }
    if paragraph.text.isEmpty, readsMark(line) { return }
    if let item = AsciiDocTerm(line) { return readTerm(item, line) }
    if let item = line.asciiDocItem { return readItem(item, line) }
    readText(line)
  }

  // MARK: Lines that are no text

  /// Passes over `// …`, and over all between two `////`.
  private mutating func skipsComment(_ line: MarkupLine) -> Bool {
    guard line.text.hasPrefix("//") else { return false }
    if line.isRule(of: "/", atLeast: 4) { skipBlock(until: line.text) }
    return line.isRule(of: "/", atLeast: 4) || !line.text.hasPrefix("///")
  }

  /// Passes over the lines up to a delimiter, which may be missing.
  private mutating func skipBlock(until delimiter: String) {
    while index < source.lines.count, source.markupLine(at: index).text != delimiter { index += 1 }
    index += 1
  }

  /// Reads the delimiter of a block.
  ///
  /// What is code is kept as text; what is a frame around other blocks is looked through.
  private mutating func readsDelimiter(_ line: MarkupLine) -> Bool {
    let text = line.text
    if text.isAsciiDocTableMark {
      endParagraph()
      readTable(opening: text, line: line.number)
      return true
    }
    guard text == "--" || line.isRule(of: "=*_-.+", atLeast: 4) || text.hasPrefix("```") else {
      return false
    }
    // A row of signs under a line of text is a heading's.
    if !paragraph.text.isEmpty, paragraph.level == 0, !paragraph.isAttached,
      let level = "=-~^+".firstIndex(of: text.first ?? " "),
      abs(text.count - paragraph.text.count) <= 3
    {
      let title = paragraph.text
      let titleLine = paragraph.line
      paragraph = OpenParagraph()
      let depth = "=-~^+".distance(from: "=-~^+".startIndex, to: level)
      readHeading(title, level: depth + 1, line: titleLine)
      return true
    }
    endParagraph()
    if line.isRule(of: "-.+", atLeast: 4) || text.hasPrefix("```") {
      readCode(until: text.hasPrefix("```") ? "```" : text, line: line.number)
    } else if openBlocks.last == text {
      openBlocks.removeLast()
    } else {
      openBlocks.append(text)
      if openBlocks.count > 64 { openBlocks.removeAll() }
      if isAttached { blockIsAttached = true }
    }
    return true
  }

  /// Whether the blocks inside the frame that is open belong to the definition.
  private var blockIsAttached = false

  private mutating func readCode(until delimiter: String, line: Int) {
    var lines: [String] = []
    let belongs = isAttached || blockIsAttached
    while index < source.lines.count {
      let next = source.markupLine(at: index)
      index += 1
      if next.text == delimiter { break }
      if belongs { lines.append(next.text) }
    }
    if belongs { open?.paragraphs.append(lines.joined(separator: " ").tidied) }
    isAttached = false
    blockAttributes = ""
  }

  /// Reads a heading, an attribute, an anchor, a macro: what is no text.
  private mutating func readsMark(_ line: MarkupLine) -> Bool {
    let text = line.text
    if line.indent == 0, let heading = text.asciiDocHeading {
      readHeading(heading.text, level: heading.level, line: line.number)
    } else if text.hasPrefix(":"), let colon = text.dropFirst().firstIndex(of: ":"),
      text[text.index(after: text.startIndex)..<colon].allSatisfy({
        $0.isLetter || $0.isNumber || "-_!".contains($0)
      })
    {
      let name = text[..<colon].dropFirst().lowercased()
      let value = text[text.index(after: colon)...].drop { $0 == " " }.description
      attributes.define(name, as: value)
      if name == "lang" { outline.frontMatter["lang"] = value }
    } else if text.isAsciiDocAttributes {
      blockAttributes += text
    } else if text.hasPrefix("."), let second = text.dropFirst().first, second != ".",
      second != " "
    {
      // A block's title.
    } else if text == "'''" || text == "<<<" || text.isAsciiDocBlockMacro {
      return true
    } else {
      return false
    }
    return true
  }

  private mutating func readHeading(_ text: String, level: Int, line: Int) {
    endDefinition()
    marks = []
    let title = AsciiDocText(text, attributes).inline
    outline.append(
      .heading(level: level, text: title.text, lead: title.lead), line: line, of: source)
    blockAttributes = ""
  }

  // MARK: Text

  private mutating func readTerm(_ item: AsciiDocTerm, _ line: MarkupLine) {
    let sharesDefinition =
      open?.paragraphs.isEmpty == true && paragraph.text.isEmpty && marks.last == item.mark
      && line.number > 1 && !source.isBlank(source.lines[line.number - 2])
    endParagraph()
    isAttached = false
    if blockIsAttached {
      marks.append(item.mark)
    } else if let place = marks.firstIndex(of: item.mark) {
      marks.removeSubrange((place + 1)...)
    } else {
      marks.append(item.mark)
    }
    let term = AsciiDocText(item.term, attributes).inline.text
    if marks.count > 1, open != nil {
      // A list inside a definition is a part of it.
      paragraph = OpenParagraph(line: line.number, isAttached: true)
      paragraph.add("\(term): \(item.text)")
      return
    }
    if sharesDefinition {
      open?.terms.append(term)
    } else {
      takeStray()
      endDefinition()
      marks = [item.mark]
      open = OpenDefinition(terms: [term], line: line.number)
    }
    paragraph = OpenParagraph(text: item.text, line: line.number, isAttached: true)
  }

  private mutating func readItem(_ item: (text: String, level: Int), _ line: MarkupLine) {
    // An item that hangs in a definition's list, after a blank line too.
    let belongs = open != nil && stray.isEmpty
    endParagraph()
    let text = belongs ? "• " + item.text : item.text
    paragraph = OpenParagraph(
      text: text, line: line.number, level: item.level, isAttached: belongs)
    isAttached = false
  }

  private mutating func readText(_ line: MarkupLine) {
    var text = line.text
    if paragraph.text.isEmpty, !paragraph.isAttached || paragraph.line == 0 {
      let isFirst = open?.paragraphs.isEmpty == true
      let isIndented = line.indent > 0 && open != nil && stray.isEmpty
      let belongs = open != nil && (isAttached || blockIsAttached || isFirst || isIndented)
      paragraph = OpenParagraph(line: line.number, isAttached: belongs)
      isAttached = false
      if let colon = text.firstRange(of: ": "),
        admonitions.contains(String(text[..<colon.lowerBound]))
      {
        text = String(text[colon.upperBound...])
      }
    }
    if text.hasSuffix(" +") { text = text.dropLast(2) + "\n" }
    paragraph.add(text)
  }

  private mutating func endParagraph() {
    defer { paragraph = OpenParagraph() }
    if openBlocks.isEmpty { blockIsAttached = false }
    guard !paragraph.text.isEmpty else { return }
    let inline = AsciiDocText(paragraph.text, attributes).inline
    guard !inline.text.isEmpty else { return }
    if paragraph.isAttached, open != nil {
      open?.paragraphs.append(inline.text)
      return
    }
    let content: Block.Content =
      paragraph.level > 0
      ? .listItem(inline.text, lead: inline.lead, level: paragraph.level)
      : .paragraph(inline.text, lead: inline.lead)
    if open == nil {
      outline.append(content, line: paragraph.line, of: source)
    } else {
      stray.append((content, paragraph.line))
    }
    blockAttributes = ""
  }

  /// Gives the definition what stands between it and the next term.
  private mutating func takeStray() {
    for piece in stray {
      switch piece.content {
      case .paragraph(let text, _): open?.paragraphs.append(text)
      case .listItem(let text, _, _): open?.paragraphs.append("• " + text)
      default: break
      }
    }
    stray = []
  }

  private mutating func endDefinition() {
    endParagraph()
    if let open { outline.append(open.content, line: open.line, of: source) }
    for piece in stray { outline.append(piece.content, line: piece.line, of: source) }
    (open, stray, isAttached, blockIsAttached, openBlocks) = (nil, [], false, false, [])
  }

  // MARK: Tables

  private mutating func readTable(opening: String, line: Int) {
    var table = AsciiDocTable(attributes: blockAttributes, opening: opening)
    let belongs = open != nil && (isAttached || blockIsAttached)
    (blockAttributes, isAttached) = ("", false)
    while index < source.lines.count {
      let next = source.markupLine(at: index)
      index += 1
      if next.text == opening { break }
      if !next.text.hasPrefix("//") { table.add(next) }
    }
    let read = table.table { AsciiDocText($0, attributes).inline.text }
    if belongs {
      open?.paragraphs += read.rows.map { $0.cells.joined(separator: ": ") }
      return
    }
    endDefinition()
    outline.findings += table.findings
    if !read.rows.isEmpty { outline.append(.table(read), line: line, of: source) }
  }
}

private let admonitions: Set<String> = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

extension MarkupLine {
  /// The text of a list's item and how deep its list is: `** text`.
  fileprivate var asciiDocItem: (text: String, level: Int)? {
    if text.hasPrefix("- ") { return (String(text.dropFirst(2)).trimmed, 1) }
    let first = text.first ?? " "
    if first == "*" || first == "." {
      let marks = text.prefix { $0 == first }.count
      guard marks <= 5, text.dropFirst(marks).first == " " else { return nil }
      return (String(text.dropFirst(marks)).trimmed, marks)
    }
    let digits = text.prefix { $0.isNumber }
    guard (1...3).contains(digits.count), text.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return (String(text.dropFirst(digits.count + 2)).trimmed, 1)
  }
}

extension String {
  /// `|===`, however long the row of signs is.
  fileprivate var isAsciiDocTableMark: Bool {
    guard let first, "|!,:".contains(first), utf8.count > 3 else { return false }
    return dropFirst().allSatisfy { $0 == "=" }
  }

  /// `[NOTE]`, `[[anchor]]`, `[cols="1,2"]`: what is said of the block below.
  fileprivate var isAsciiDocAttributes: Bool {
    first == "[" && last == "]" && count(where: { $0 == "]" }) == (hasPrefix("[[") ? 2 : 1)
  }

  fileprivate var asciiDocHeading: (text: String, level: Int)? {
    guard let first, first == "=" || first == "#" else { return nil }
    let marks = prefix { $0 == first }.count
    guard marks <= 6, dropFirst(marks).first == " " else { return nil }
    let text = String(dropFirst(marks)).trimmed
    return text.isEmpty ? nil : (text, marks)
  }

  /// `include::part.adoc[]`, `image::a.png[]`, `toc::[]`, `ifdef::x[]`.
  fileprivate var isAsciiDocBlockMacro: Bool {
    guard last == "]", let colons = firstRange(of: "::") else { return false }
    let name = self[..<colons.lowerBound]
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && self[colons.upperBound...].prefix { $0 != "[" }.allSatisfy { !$0.isWhitespace }
  }
}
