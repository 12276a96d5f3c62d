/// Reads the blocks of reStructuredText, which are nested by indentation.
///
/// The lines inside a block are a run that is read like a document, so each line is examined once
/// per block around it. Cells append lines of their own after the document's.
struct ReSTScan {
  let source: SourceText
  var builder: OutlineBuilder
  var lines: [SourceLine]
  /// The index of the current line.
  var index = 0
  var body = Body()
  /// The title of the next table: the argument of its directive.
  var caption: Range<Int>?
  /// Whether a field list would still be about the document.
  var isAboveText = true
  private var depth = 0
  /// The styles of titles in order of first use; a title's level is its style's position here.
  private var titleStyles: [UInt16] = []

  /// The run of lines being read.
  struct Body {
    var end = 0
    /// The least indentation of its lines, in columns.
    var margin = 0
    /// Whether it may contain titles.
    var hasTitles = false
    /// Whether a search for the end of a simple table failed here, so that it is not repeated.
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

  /// Reads a run of lines inside the open container, then closes it.
  mutating func readBlocks(_ range: Range<Int>, insideDepth depth: Int) {
    readBlocks(range)
    builder.close(toDepth: depth)
  }

  /// Adds lines beyond the nesting limit as paragraphs.
  private mutating func keepText(_ range: Range<Int>) {
    for line in lines[range] {
      if line.isBlank { builder.blankLine() } else { builder.addLine(line.text) }
    }
    builder.endParagraph()
    if let first = lines[range].first {
      builder.noteNesting(limit: builder.limits.nesting, at: first.text.lowerBound)
    }
  }

  /// The line at an offset below the current one; nil if it is blank or outside the run.
  func line(after offset: Int) -> SourceLine? {
    index + offset < body.end && !lines[index + offset].isBlank ? lines[index + offset] : nil
  }

  /// The lines from `start` on that are deeper than `indent`, without blank lines at the end.
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
    if source.begins(line.text, with: "__ ") { return skipTarget() }
    if consumeTitle(line) { return }
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

  /// Skips an anonymous target with the lines indented below it.
  private mutating func skipTarget() {
    index = deeperLines(from: index + 1, than: lines[index].indent).upperBound
  }

  // MARK: Titles

  /// Reads a title, underlined and perhaps overlined, or a rule between paragraphs.
  private mutating func consumeTitle(_ line: SourceLine) -> Bool {
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
      // Authors edit a title and forget its underline, so that it may be too short.
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
    // Fields about the document can follow its title, but not a section's.
    if level > 1 { isAboveText = false }
  }

  // MARK: Paragraphs

  /// Consumes the consecutive lines with text that are indented at least to `indent`.
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
      // `Text::` keeps one colon; `Text ::` and `::` keep none.
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

  /// Adds lines as one code block.
  mutating func addCode(_ range: Range<Int>, language: TextRange = .empty) {
    let filled = lines[range].filter { !$0.isBlank }
    guard let first = filled.first, let last = filled.last else { return }
    let text = plainText(filled.map(\.text))
    let added = builder.addBlock(
      .code, text: text, at: first.text.lowerBound..<last.text.upperBound)
    builder.update(added) { $0.label = language }
  }

  /// Joins lines without reading markup.
  func plainText(_ lines: some Sequence<Range<Int>>) -> InlineText {
    InlineText(lines.map { source.utf8[$0] }.joined(separator: [0x0A]))
  }

  private mutating func readDoctest() {
    let start = index
    while index < body.end, !lines[index].isBlank { index += 1 }
    addCode(start..<index)
  }

  /// Reads a line block: lines that begin with `| ` keep their line breaks.
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

  /// Reads an indented run of lines as a quotation.
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
