/// Reads the blocks of reStructuredText, whose indents are their structure.
///
/// What stands inside a block is a run of lines; it is read as the document is, so that each line
/// is looked at once for each block it is in. Cells add lines of their own behind the document's.
struct ReSTScan {
  let source: SourceText
  var builder: OutlineBuilder
  var lines: [SourceLine]
  /// The line that is read.
  var index = 0
  var body = Body()
  /// What the next table is titled: the argument of the directive around it.
  var caption: Range<Int>?
  /// Whether a field list would still be about the document.
  var isAboveText = true
  private var depth = 0
  /// The signs of titles in the order of their first use: level by level.
  private var titleStyles: [UInt16] = []

  /// The lines that are read as a document of their own.
  struct Body {
    var end = 0
    /// The least indent of its lines.
    var margin = 0
    /// Whether titles may stand in it.
    var hasTitles = false
    /// Whether the search for the end of a simple table has failed in it.
    var lacksTableEnd = false
  }

  init(_ source: SourceText, _ builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    lines = source.sourceLines
    let names = ReSTNames(in: source, lines)
    self.builder.readInline = { text in
      text.count > inlineLengthLimit ? InlineText(text) : ReSTText(text, names).inline
    }
    self.builder.inlineMarks = ReSTText.marks
  }

  /// Reads the whole document.
  mutating func read() { readBlocks(0..<lines.count, hasTitles: true) }

  /// Reads a run of lines as blocks.
  mutating func readBlocks(_ range: Range<Int>, hasTitles: Bool = false) {
    guard depth < builder.limits.nesting else { return keepText(range) }
    let outer = (index, body, builder.depth)
    depth += 1
    let margin = lines[range].lazy.filter { !$0.isBlank }.map(\.indent).min()
    body = Body(end: range.upperBound, margin: margin ?? 0, hasTitles: hasTitles)
    index = range.lowerBound
    while index < body.end {
      if lines[index].isBlank { index += 1 } else { readBlock() }
    }
    builder.close(toDepth: outer.2)
    depth -= 1
    (index, body) = (outer.0, outer.1)
  }

  /// Reads a run of lines inside a container that is open, which is closed then.
  mutating func readBlocks(_ range: Range<Int>, insideDepth depth: Int) {
    readBlocks(range)
    builder.close(toDepth: depth)
  }

  /// Keeps lines that are nested too deep as paragraphs.
  private mutating func keepText(_ range: Range<Int>) {
    for line in lines[range] {
      if line.isBlank { builder.blankLine() } else { builder.addLine(line.text) }
    }
    builder.endParagraph()
    if let first = lines[range].first {
      builder.noteNesting(limit: builder.limits.nesting, at: first.text.lowerBound)
    }
  }

  /// The line so far below; nil where the run of lines ends before it, or it is blank.
  func line(after offset: Int) -> SourceLine? {
    index + offset < body.end && !lines[index + offset].isBlank ? lines[index + offset] : nil
  }

  /// The lines from an index on that are deeper than an indent, without blank ones at their end.
  func deeperLines(from start: Int, than indent: Int) -> Range<Int> {
    var (next, end) = (start, start)
    while next < body.end, lines[next].isBlank || lines[next].indent > indent {
      next += 1
      if !lines[next - 1].isBlank { end = next }
    }
    return start..<end
  }

  private mutating func readBlock() {
    let line = lines[index]
    if line.indent > body.margin { return readQuote() }
    if let explicit = ReSTExplicit(line.text, in: source) { return readExplicit(explicit) }
    if source.begins(line.text, with: "__ ") { return passOver() }
    if consumesTitle(line) { return }
    if let field = ReSTField(line.text, in: source) { return readFields(field) }
    isAboveText = false
    if source.isReSTGridRule(line.text) { return readGridTable() }
    if source.isReSTSimpleRule(line.text) { return readSimpleTable() }
    if let item = item(at: index) { return readItem(item) }
    if beginsDefinition(line) { return readDefinition() }
    builder.closeContainers(atLeast: line.indent)
    if source.begins(line.text, with: ">>> ") { return readDoctest() }
    if source.begins(line.text, with: "| ") || source.equals(line.text, "|") {
      return readLineBlock()
    }
    readParagraph()
  }

  private func beginsDefinition(_ line: SourceLine) -> Bool {
    guard let next = self.line(after: 1), next.indent > line.indent else { return false }
    return !endsWithLiteralMark(line.text) && !source.begins(line.text, with: "|")
      && !source.begins(line.text, with: ">>> ")
  }

  /// Passes over an anonymous target.
  private mutating func passOver() {
    index = deeperLines(from: index + 1, than: lines[index].indent).upperBound
  }

  // MARK: Titles

  /// Reads a title with a line of signs below it, or above and below it; or a rule.
  private mutating func consumesTitle(_ line: SourceLine) -> Bool {
    if let sign = source.reSTRule(line.text, atLeast: 3) {
      if body.hasTitles, let title = self.line(after: 1), let below = self.line(after: 2),
        source.utf8[below.text].elementsEqual(source.utf8[line.text]),
        source.characterCount(title.text) <= line.text.count + 2
      {
        addTitle(title.text, style: UInt16(sign) | 0x100, below: below.text)
        index += 3
        return true
      }
      guard line.text.count > 3 else { return false }
      builder.closeContainers(atLeast: line.indent)
      builder.addBlock(.rule, text: InlineText(), at: line.text)
      index += 1
      return true
    }
    guard body.hasTitles, let below = self.line(after: 1), below.indent == line.indent,
      let sign = source.reSTRule(below.text, atLeast: 2),
      !source.equals(below.text, ".."), !source.equals(below.text, "::"),
      // Authors mend a title and forget the line below it.
      below.text.count + 3 >= source.characterCount(line.text) || below.text.count > 4
    else { return false }
    addTitle(line.text, style: UInt16(sign), below: below.text)
    index += 2
    return true
  }

  private mutating func addTitle(_ text: Range<Int>, style: UInt16, below: Range<Int>) {
    builder.closeContainers(atLeast: body.margin)
    if !titleStyles.contains(style) { titleStyles.append(style) }
    let level = (titleStyles.firstIndex(of: style) ?? 0) + 1
    builder.addHeading(text, level: level, at: text.lowerBound..<below.upperBound)
    // A document's own fields stand below its title, not below that of a section.
    if level > 1 { isAboveText = false }
  }

  // MARK: Paragraphs

  /// The lines from here on that are no blank ones and stand at least so deep; the index is then
  /// behind them.
  mutating func consumeLines(indent: Int) -> [Range<Int>] {
    var texts: [Range<Int>] = []
    while index < body.end, !lines[index].isBlank, texts.isEmpty || lines[index].indent >= indent {
      texts.append(lines[index].text)
      index += 1
    }
    return texts
  }

  private func endsWithLiteralMark(_ text: Range<Int>) -> Bool {
    text.count > 1 && source.equals((text.upperBound - 2)..<text.upperBound, "::")
  }

  private mutating func readParagraph() {
    let indent = lines[index].indent
    var texts = consumeLines(indent: indent)
    let isLiteral = texts.last.map(endsWithLiteralMark) ?? false
    if isLiteral, let last = texts.popLast() {
      // `Text::` keeps one colon, `Text ::` and `::` none.
      let before = source.trimmed(last.lowerBound..<(last.upperBound - 2))
      let isApart = before.upperBound < last.upperBound - 2
      if !before.isEmpty {
        texts.append(before.lowerBound..<(before.upperBound + (isApart ? 0 : 1)))
      }
    }
    for text in texts { builder.addLine(text) }
    builder.noteLongParagraph()
    builder.endParagraph()
    guard isLiteral else { return }
    let code = deeperLines(from: index, than: indent)
    addCode(code)
    index = code.upperBound
  }

  /// Adds lines as code.
  mutating func addCode(_ range: Range<Int>, language: TextRange = .empty) {
    let filled = lines[range].filter { !$0.isBlank }
    guard let first = filled.first, let last = filled.last else { return }
    let text = plainText(filled.map(\.text))
    let added = builder.addBlock(
      .code, text: text, at: first.text.lowerBound..<last.text.upperBound)
    builder.update(added) { $0.label = language }
  }

  /// Lines as text without markup.
  func plainText(_ lines: some Sequence<Range<Int>>) -> InlineText {
    InlineText(lines.map { source.utf8[$0] }.joined(separator: [0x0A]))
  }

  private mutating func readDoctest() {
    let start = index
    while index < body.end, !lines[index].isBlank { index += 1 }
    addCode(start..<index)
  }

  /// Reads lines that begin with `| `, whose ends are their author's.
  private mutating func readLineBlock() {
    var text = InlineText()
    let start = lines[index].text.lowerBound
    var end = start
    let indent = lines[index].indent
    while index < body.end, !lines[index].isBlank {
      let line = lines[index]
      let isMarked = source.begins(line.text, with: "|")
      guard isMarked || line.indent > indent else { break }
      let part = isMarked ? (line.text.lowerBound + 1)..<line.text.upperBound : line.text
      if !text.isEmpty {
        if isMarked { text.appendLineBreak() } else { text.append(0x0A) }
      }
      text.append(builder.inline([source.trimmed(part)]))
      end = line.text.upperBound
      index += 1
    }
    builder.addParagraph(text, at: start..<end)
  }

  /// Reads a run of lines that stand deeper than those around it.
  private mutating func readQuote() {
    isAboveText = false
    builder.closeContainers(atLeast: body.margin)
    let range = deeperLines(from: index, than: body.margin)
    let depth = builder.depth
    let start = lines[index].text.lowerBound
    builder.open(.quote, at: start..<start)
    readBlocks(range, insideDepth: depth)
    index = range.upperBound
  }
}
