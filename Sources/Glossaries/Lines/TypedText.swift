import Documents

/// The blocks of a text without markup: lines that a narrow page broke are joined, and terms, rows and
/// items are told from how their lines are set.
func typedTextBlocks(of outline: Documents.Outline) -> [Block] {
  var text = TypedText(of: outline)
  return text.blocks()
}

/// One pass over the lines of a text without markup.
struct TypedText {
  private let source: Documents.Outline
  private let lines: [TypedLine]
  private let habits: TypedTextHabits
  private let column: AlignedColumn?
  private var readBlocks: [Block] = []
  private var paragraph: Paragraph?
  private var definition: Definition?
  private var table = CopiedTable()
  /// The indents of the lists that are open.
  private var bullets: [Int] = []

  /// Lines that belong together.
  private struct Paragraph {
    let first: TypedLine
    var last: TypedLine
    var text: String
    var level: Int?
  }

  /// Terms at the margin and what is indented below them.
  fileprivate struct Definition {
    let terms: [String]
    let first: TypedLine
    var paragraphs: [String] = []
    var last: TypedLine?
    var lineCount = 0
  }

  init(of source: Documents.Outline) {
    self.source = source
    var lines: [TypedLine] = []
    var blankLineCount = 0
    for number in 1..<(source.lineCount + 1) {
      let raw = source.source(ofLine: number)
      if raw.isBlank {
        blankLineCount += 1
        continue
      }
      lines.append(
        TypedLine(
          String(decoding: raw, as: UTF8.self), number: number, blankLinesBefore: blankLineCount))
      blankLineCount = 0
    }
    self.lines = lines
    habits = TypedTextHabits(of: lines)
    column = AlignedColumn(
      in: lines.lazy.map { String(decoding: source.source(ofLine: $0.number), as: UTF8.self) })
  }

  mutating func blocks() -> [Block] {
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      read(line, before: next)
    }
    endAll()
    return readBlocks
  }

  private mutating func read(_ line: TypedLine, before next: TypedLine?) {
    if habits.hasRows || column != nil, readRow(line) { return }
    if habits.colonsTerms, let term = line.termBetweenColons {
      endAll()
      return append(.heading(level: 2, text: term), at: line)
    }
    if habits.indentsDefinitions, readDefinition(line) { return }
    if habits.linesBelowNames > 0, readNamed(line, before: next) { return }
    switch line.kind {
    case .rule(let mark): readRule(line, mark)
    case .furniture: endAll()
    case .bulleted: beginItem(line)
    case .numbered where habits.numbers: readNumbered(line, before: next)
    case .text, .numbered, .row:
      if goesOn(with: line) {
        paragraph?.text += " \(line.whole)"
        paragraph?.last = line
      } else if isItemOfCopiedList(line) {
        endParagraph()
        paragraph = Paragraph(first: line, last: line, text: line.whole, level: 1)
      } else {
        begin(line)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func begin(_ line: TypedLine) {
    endParagraph()
    bullets = []
    paragraph = Paragraph(first: line, last: line, text: line.whole)
  }

  /// Whether a line goes on with the paragraph above it.
  private func goesOn(with line: TypedLine) -> Bool {
    guard let paragraph, line.blankLinesBefore == 0, let mark = paragraph.text.last else {
      return false
    }
    let last = paragraph.last
    if habits.leadsIn, line.leadsIn, line.indent <= paragraph.first.indent { return false }
    // What hangs below the beginning of an entry or an item.
    if line.indent > paragraph.first.indent, line.indent >= 2 {
      if paragraph.level != nil, !isItemOfCopiedList(line) { return true }
      if paragraph.first.leadsIn, mark != ":" { return true }
    }
    guard let width = habits.wrapWidth, last.leavesNoRoom(for: line, in: width) else {
      return habits.wraps && line.text.first?.isLowercase == true && !".!?:".contains(mark)
        && last.width * 2 > habits.wrapWidth ?? 0
    }
    // The widest line of all leaves no room for any word: unless lines are sure to be broken, a
    // full stop is taken at its word.
    return habits.wraps ? mark != ":" : !".!?:".contains(mark)
  }

  private mutating func endParagraph() {
    guard let ended = paragraph else { return }
    paragraph = nil
    if let level = ended.level {
      append(.listItem(ended.text, level: level), at: ended.first)
    } else {
      append(.paragraph(ended.text), at: ended.first)
    }
  }

  private mutating func append(_ content: Block.Content, at line: TypedLine) {
    readBlocks.append(
      Block(content: content, line: line.number, blankLinesBefore: line.blankLinesBefore))
  }

  private mutating func endAll() {
    endParagraph()
    endDefinition()
    endTable()
    bullets = []
  }

  // MARK: Rules and items

  /// A rule makes a heading of the one line above it, or parts what is above from what is below.
  private mutating func readRule(_ line: TypedLine, _ mark: Character) {
    if let above = paragraph, above.level == nil, above.first.number == above.last.number,
      line.blankLinesBefore == 0, line.width * 2 >= above.last.width,
      line.width <= above.last.width * 2,
      above.first.width <= 100, let level = ["=", "-", "~"].firstIndex(of: mark)
    {
      paragraph = nil
      append(.heading(level: level + 1, text: above.text), at: above.first)
    } else {
      endAll()
    }
  }

  private mutating func beginItem(_ line: TypedLine) {
    endParagraph()
    while let last = bullets.last, last >= line.indent { bullets.removeLast() }
    if bullets.count < 10 { bullets.append(line.indent) }
    paragraph = Paragraph(first: line, last: line, text: line.text, level: bullets.count)
  }

  /// A number stands before an item, or before a lone term that what follows defines.
  private mutating func readNumbered(_ line: TypedLine, before next: TypedLine?) {
    if line.isTermLike, let next, next.kind == .text {
      endParagraph()
      append(.paragraph(line.text), at: line)
    } else {
      beginItem(line)
    }
  }

  /// Whether a line is an item as some browsers copy it: indented below a colon.
  private func isItemOfCopiedList(_ line: TypedLine) -> Bool {
    guard line.kind == .text, line.indent >= 2 else { return false }
    if let paragraph {
      return paragraph.level != nil
        ? paragraph.first.kind == .text && paragraph.first.indent == line.indent
        : paragraph.text.last == ":"
    }
    return false
  }

  // MARK: Definitions that are indented

  private mutating func readDefinition(_ line: TypedLine) -> Bool {
    if line.indent >= 2, isOrdinary(line) {
      if definition == nil { definition = takeTerms(above: line) }
      guard definition != nil else { return false }
      definition?.append(line)
      return true
    }
    endDefinition()
    return false
  }

  private func isOrdinary(_ line: TypedLine) -> Bool {
    switch line.kind {
    case .rule, .furniture: false
    case .text, .bulleted, .numbered, .row: true
    }
  }

  /// The terms that a first indented line defines: the lines at the margin directly above it.
  private mutating func takeTerms(above line: TypedLine) -> Definition? {
    guard let last = paragraph, last.level == nil, last.first.indent == 0, last.first.isTermLike,
      line.blankLinesBefore <= 1, last.first.number == last.last.number
    else { return nil }
    paragraph = nil
    var terms = [last.text]
    var first = last.first
    while terms.count < 5, let block = readBlocks.last, block.line == first.number - 1,
      case .paragraph(let text, nil) = block.content, text.utf8.count <= 80,
      !text.isLoneLetter, let mark = text.last, !".!?;,:".contains(mark)
    {
      readBlocks.removeLast()
      terms.insert(text, at: 0)
      first = TypedLine(
        text, number: block.line, blankLinesBefore: block.blankLinesBefore)
    }
    return Definition(terms: terms, first: first)
  }

  /// Reads `Dock :` and the lines directly below it.
  private mutating func readNamed(_ line: TypedLine, before next: TypedLine?) -> Bool {
    if let next, let name = line.name(above: next) {
      endAll()
      definition = Definition(terms: [name], first: line)
      return true
    }
    guard let open = definition, line.blankLinesBefore == 0, isOrdinary(line),
      open.lineCount < habits.linesBelowNames
    else {
      endDefinition()
      return false
    }
    definition?.append(line)
    return true
  }

  private mutating func endDefinition() {
    guard let ended = definition else { return }
    definition = nil
    append(.definition(terms: ended.terms, paragraphs: ended.paragraphs), at: ended.first)
  }

  // MARK: Tables that were copied

  private mutating func readRow(_ line: TypedLine) -> Bool {
    if !table.isEmpty, column?.continues(line) == true {
      table.goOn(with: line)
      return true
    }
    if let cells = cells(of: line) {
      guard cells.count <= Table.columnLimit else { return false }
      if !table.isEmpty, !table.goesOn(with: cells) { endTable() }
      endParagraph()
      table.append(cells, at: line)
      return true
    }
    guard !table.isEmpty, table.holds(line) else {
      endTable()
      return false
    }
    return true
  }

  private func cells(of line: TypedLine) -> [String]? {
    let raw = String(decoding: source.source(ofLine: line.number), as: UTF8.self)
    return line.kind == .row ? TypedLine.cells(raw) : column?.cells(raw)
  }

  private mutating func endTable() {
    let ended = table
    table = CopiedTable()
    if let first = ended.first {
      readBlocks.append(
        Block(
          content: .table(Table(rows: ended.rows)), line: first.number,
          blankLinesBefore: first.blankLinesBefore))
    }
    for line in ended.held { begin(line) }
  }
}

extension TypedText.Definition {
  fileprivate mutating func append(_ line: TypedLine) {
    defer {
      last = line
      lineCount += 1
    }
    if line.kind == .bulleted {
      paragraphs.append("• \(line.text)")
    } else if let last, line.blankLinesBefore == 0, let mark = paragraphs.last?.last, mark != ":",
      !".!?".contains(mark) || last.width * 4 >= line.width * 3
    {
      paragraphs[paragraphs.count - 1] += " \(line.whole)"
    } else {
      paragraphs.append(line.whole)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether nothing but white space stands on a line.
  fileprivate var isBlank: Bool {
    guard let first = first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    // Beyond ASCII: no-break and typographic spaces, of which copied pages are full.
    return first >= 0x80 && String(decoding: self, as: UTF8.self).allSatisfy(\.isWhitespace)
  }
}
