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
  private var definition: HangingDefinition?
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

  init(of source: Documents.Outline) {
    self.source = source
    var lines: [TypedLine] = []
    var blankLineCount = 0
    for number in 1..<(source.lineCount + 1) {
      let raw = source.source(ofLine: number)
      if let line = TypedLine(raw, number: number, blankLinesBefore: blankLineCount) {
        lines.append(line)
        blankLineCount = 0
      } else {
        blankLineCount += 1
      }
    }
    self.lines = lines
    habits = TypedTextHabits(of: lines)
    column = AlignedColumn(in: lines.lazy.map { source.source(ofLine: $0.number) })
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
    case .rule(let level): readRule(line, headingLevel: level)
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
    guard let paragraph, line.blankLinesBefore == 0, let mark = paragraph.last.utf8.last else {
      return false
    }
    let last = paragraph.last
    let endsInColon = mark == UInt8(ascii: ":")
    if habits.leadsIn, line.leadsIn, line.indent <= paragraph.first.indent { return false }
    // What hangs below the beginning of an entry or an item.
    if line.indent > paragraph.first.indent, line.indent >= 2 {
      if paragraph.level != nil, !isItemOfCopiedList(line) { return true }
      if paragraph.first.leadsIn, !endsInColon { return true }
    }
    guard let width = habits.wrapWidth, last.leavesNoRoom(for: line, in: width) else {
      return habits.wraps && line.utf8.firstScalar?.properties.isLowercase == true
        && !mark.endsSentence && !endsInColon && last.width * 2 > habits.wrapWidth ?? 0
    }
    // The widest line of all leaves no room for any word: unless lines are sure to be broken, a
    // full stop ends the paragraph.
    return !endsInColon && (habits.wraps || !mark.endsSentence)
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
  private mutating func readRule(_ line: TypedLine, headingLevel: Int?) {
    if let above = paragraph, above.level == nil, above.first.number == above.last.number,
      line.blankLinesBefore == 0, line.width * 2 >= above.last.width,
      line.width <= above.last.width * 2,
      above.first.width <= 100, let headingLevel
    {
      paragraph = nil
      append(.heading(level: headingLevel, text: above.text), at: above.first)
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
        : paragraph.last.utf8.last == UInt8(ascii: ":")
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

  /// Takes the open paragraph back and makes its lines the terms that an indented line defines.
  ///
  /// nil where those lines cannot be terms.
  private mutating func takeTerms(above line: TypedLine) -> HangingDefinition? {
    guard let last = paragraph, last.level == nil, last.first.indent == 0, last.first.isTermLike,
      line.blankLinesBefore <= 1, last.first.number == last.last.number
    else { return nil }
    paragraph = nil
    var terms = [last.text]
    var (lineNumber, blankLinesBefore) = (last.first.number, last.first.blankLinesBefore)
    while terms.count < 5, let block = readBlocks.last, block.line == lineNumber - 1,
      case .paragraph(let text, nil) = block.content, text.utf8.count <= 80,
      !text.isLoneLetter, let mark = text.last, !".!?;,:".contains(mark)
    {
      readBlocks.removeLast()
      terms.insert(text, at: 0)
      (lineNumber, blankLinesBefore) = (block.line, block.blankLinesBefore)
    }
    return HangingDefinition(
      terms: terms, lineNumber: lineNumber, blankLinesBefore: blankLinesBefore)
  }

  /// Reads `Dock :` and the lines directly below it.
  private mutating func readNamed(_ line: TypedLine, before next: TypedLine?) -> Bool {
    if let next, let name = line.name(above: next) {
      endAll()
      definition = HangingDefinition(
        terms: [name], lineNumber: line.number, blankLinesBefore: line.blankLinesBefore)
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
    readBlocks.append(
      Block(
        content: .definition(terms: ended.terms, paragraphs: ended.paragraphs),
        line: ended.lineNumber, blankLinesBefore: ended.blankLinesBefore))
  }

  // MARK: Tables that were copied

  private mutating func readRow(_ line: TypedLine) -> Bool {
    if !table.isEmpty, column?.continues(line) == true {
      table.goOn(with: line)
      return true
    }
    if let cells = cells(of: line) {
      if !table.isEmpty, !table.goesOn(with: cells) { endTable() }
      endParagraph()
      table.append(cells, at: line)
      return true
    }
    guard !table.isEmpty, table.hold(line) else {
      endTable()
      return false
    }
    return true
  }

  private func cells(of line: TypedLine) -> [String]? {
    let raw = source.source(ofLine: line.number)
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
