import Documents

/// Reads plain text as passages: wrapped lines are joined, rows and items recognised by the form of
/// their lines.
extension PassageReader {
  mutating func readTypedText() {
    var text = TypedPassages(of: source)
    text.read { element in
      switch element {
      case .passage(var passage, let form):
        passage.forms = [passages.form(form)]
        append(passage)
      case .grid(let grid, let line, let gap):
        append(grid, block: -1, end: -1, line: line, gap: gap)
      case .leftOut(let text): if keepsAll { passages.leftOut.append(text) }
      }
    }
  }
}

/// Reads the lines of a plain text in one pass.
struct TypedPassages {
  enum Element {
    case passage(Passage, form: String)
    case grid(Grid, line: Int, gap: Int)
    case leftOut(ExplainedText)
  }

  private let source: Documents.Outline
  private let lines: [TypedLine]
  private let habits: TypedTextHabits
  private let column: AlignedColumn?
  /// Elements that were read but not yet passed on.
  private var elements: [Element] = []
  private var open: Open?
  private var table = CopiedTable()
  /// The indentations of the open lists.
  private var bullets: [Int] = []

  /// An open paragraph or item: lines that belong together.
  private struct Open {
    let first: TypedLine
    var last: TypedLine
    var text: String
    var level: Int?
    let mark: String
  }

  init(of source: Documents.Outline) {
    self.source = source
    var lines: [TypedLine] = []
    var blankLineCount = 0
    let isQuoted = source.isQuotedMail
    for number in 1..<(source.lineCount + 1) {
      var raw = source.source(ofLine: number)
      if isQuoted, raw.first == UInt8(ascii: ">") {
        raw = raw.dropFirst().first == 0x20 ? raw.dropFirst(2) : raw.dropFirst()
      }
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

  /// Reads all lines, passing each element on at once, so that a long text is held only once.
  mutating func read(_ take: (Element) -> Void) {
    for line in lines {
      read(line)
      passElements(to: take)
    }
    endTable()
    end()
    passElements(to: take)
  }

  private mutating func passElements(to take: (Element) -> Void) {
    for element in elements { take(element) }
    elements.removeAll(keepingCapacity: true)
  }

  private mutating func read(_ line: TypedLine) {
    if habits.hasRows || column != nil, readRow(line) { return }
    if let term = line.termBetweenColons, habits.colonsTerms {
      end()
      leaveOut(
        String(line.whole.dropFirst(term.count + 2)), at: line, .field, .besideHeadword)
      return append(.heading(2), term, at: line, form: "colons")
    }
    switch line.kind {
    case .rule(let level): readRule(line, headingLevel: level)
    case .furniture:
      end()
      append(.paragraph, line.whole, at: line, form: "furniture")
    case .bulleted: beginItem(line)
    case .numbered where habits.numbers: beginItem(line)
    case .text, .numbered, .row:
      if continuesParagraph(line) {
        open?.text += " \(line.whole)"
        open?.last = line
      } else if isItemOfCopiedList(line) {
        end()
        open = Open(first: line, last: line, text: line.whole, level: 1, mark: "•")
      } else {
        end()
        if line.indent == 0 { bullets = [] }
        open = Open(first: line, last: line, text: line.whole, level: nil, mark: "")
      }
    }
  }

  // MARK: Paragraphs

  /// Whether a line continues the paragraph above it.
  private func continuesParagraph(_ line: TypedLine) -> Bool {
    guard let open, line.blankLinesBefore == 0, let mark = open.last.utf8.last else {
      return false
    }
    let last = open.last
    let endsInColon = mark == UInt8(ascii: ":")
    let leadsIn = habits.leadsIn && line.leadsIn || habits.leadingLines.contains(line.number)
    if leadsIn, line.indent <= open.first.indent { return false }
    // A line indented below the first one continues the entry or item.
    if line.indent > open.first.indent, line.indent >= 2 {
      if open.level != nil, !isItemOfCopiedList(line), !open.first.isTermLike { return true }
      if open.first.leadsIn, !endsInColon { return true }
    }
    if line.indent != last.indent, last.number == open.first.number, line.indent < last.indent {
      return false
    }
    guard let width = habits.wrapWidth, last.leavesNoRoom(for: line, in: width) else {
      return habits.wraps && line.utf8.firstScalar?.properties.isLowercase == true
        && !mark.endsSentence && !endsInColon && last.width * 2 > habits.wrapWidth ?? 0
    }
    // The widest line never has room for another word. So unless lines are certainly wrapped, a
    // full stop ends the paragraph.
    return !endsInColon && (habits.wraps || !mark.endsSentence)
  }

  private mutating func end() {
    guard let ended = open else { return }
    open = nil
    let first = ended.first
    if let level = ended.level {
      append(
        .item(level), ended.text, at: first, form: "li\(level) \(ended.mark)", mark: ended.mark)
    } else {
      append(.paragraph, ended.text, at: first, form: "text@\(min(first.indent, 40))")
    }
  }

  private mutating func append(
    _ kind: Passage.Kind, _ text: String, at line: TypedLine, form: String, mark: String = ""
  ) {
    var passage = Passage(
      kind: kind, text: text.tidied, line: line.number, block: -1, blockEnd: -1)
    passage.gap = line.blankLinesBefore
    passage.indent = line.indent
    passage.marker = mark
    elements.append(.passage(passage, form: form))
  }

  private mutating func leaveOut(
    _ text: String, at line: TypedLine, _ role: TextRole, _ rule: RoleRule
  ) {
    guard !text.isEmpty else { return }
    elements.append(
      .leftOut(ExplainedText(line: line.number, role: role, rule: rule, text: text)))
  }

  // MARK: Rules and items

  /// Makes a heading of the single line above a rule; otherwise the rule separates.
  private mutating func readRule(_ line: TypedLine, headingLevel: Int?) {
    if let above = open, above.level == nil, above.first.number == above.last.number,
      line.blankLinesBefore == 0, line.width * 2 >= above.last.width,
      line.width <= above.last.width * 2, above.first.width <= 100, above.first.indent == 0,
      above.last.utf8.last.map({ !$0.endsSentence }) ?? false, let headingLevel
    {
      open = nil
      append(.heading(headingLevel), above.text, at: above.first, form: "h\(headingLevel)")
    } else {
      endTable()
      end()
      append(.rule, "", at: line, form: "rule")
    }
  }

  private mutating func beginItem(_ line: TypedLine) {
    end()
    while let last = bullets.last, last >= line.indent { bullets.removeLast() }
    if bullets.count < 10 { bullets.append(line.indent) }
    let number = line.kind == .numbered ? String(line.whole.prefix { $0 != " " }) : ""
    open = Open(
      first: line, last: line, text: line.text, level: bullets.count,
      mark: number.isEmpty ? "•" : "1.")
  }

  /// Whether a line is an item as some browsers copy it: indented below a colon.
  private func isItemOfCopiedList(_ line: TypedLine) -> Bool {
    guard line.kind == .text, line.indent >= 2, let open else { return false }
    return open.level != nil
      ? open.first.kind == .text && open.first.indent == line.indent
      : open.last.utf8.last == UInt8(ascii: ":") && (open.first.leadsIn || line.isTermLike)
  }

  // MARK: Copied tables

  private mutating func readRow(_ line: TypedLine) -> Bool {
    if !table.isEmpty, column?.continues(line) == true {
      table.appendToLastCell(line)
      return true
    }
    if let cells = cells(of: line) {
      if !table.isEmpty, !table.hasWidth(of: cells) { endTable() }
      end()
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
      var rows = ended.rows.map { Grid.Row(cells: $0.cells, line: $0.line) }
      if !ended.headings.isEmpty {
        rows += ended.headings.map {
          Grid.Row(cells: [$0.whole], line: $0.number, isTitle: true)
        }
        rows.sort { $0.line < $1.line }
      }
      elements.append(.grid(Grid(rows: rows), line: first.number, gap: first.blankLinesBefore))
    }
    for line in ended.held {
      end()
      open = Open(first: line, last: line, text: line.whole, level: nil, mark: "")
    }
  }
}

extension Documents.Outline {
  /// Whether most lines begin with the sign of quoted mail, `>`.
  fileprivate var isQuotedMail: Bool {
    var (quoted, all) = (0, 0)
    for number in 1..<(lineCount + 1) {
      let line = source(ofLine: number)
      guard !line.isEmpty else { continue }
      all += 1
      if line.first == UInt8(ascii: ">") { quoted += 1 }
    }
    return quoted > 1 && quoted * 10 >= all * 6
  }
}
