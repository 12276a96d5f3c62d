/// Puts an outline together from what a syntax reader sees.
///
/// A reader is a lexer: it says that a heading, an item or a term begins, hands over lines of text,
/// and opens and closes containers. The builder owns the rest: the paragraph that is open, lists
/// and definition lists by their indents, blank lines, and where text is stored.
///
///     builder.beginItem(mark: 0..<1, indent: 0)   // "- Quai"
///     builder.addLine(2..<6)
///     builder.blankLine()
struct OutlineBuilder {
  let source: SourceText
  let limits: Limits
  /// Reads the inline markup of a paragraph, whose lines are joined by line feeds.
  ///
  /// It is called once a paragraph. nil where the syntax has no inline markup, as plain text has
  /// none.
  var readInline: ((ArraySlice<UInt8>) -> InlineText)?
  /// Bytes without which a text has no inline markup, so that it need not be read: `*` and the
  /// like.
  ///
  /// nil where any text may have markup.
  var inlineMarks: ByteSet?

  /// The blocks so far, in the order of their beginnings.
  var blocks: [Block] = []
  private var spans: [Span] = []
  private var isOutOfSpans = false
  private var attributes: [Attribute] = []
  private var problems: [Problem] = []
  private var sheets: [Outline.Sheet] = []
  private var added: [UInt8] = []
  /// Where the part of the document ends that the outline keeps.
  private var sourceEnd: Int?
  /// Short texts that were added, so that marks and names are stored once.
  private var addedOnce: [String: TextRange] = [:]
  /// The line whose blank lines above were counted last: many blocks may begin on one line.
  private var blankLines = (line: -1, count: 0)
  /// The containers that are open, outermost first.
  var containers: [Container] = []
  /// The container that was closed last.
  private var lastClosed: Container?
  /// The lines of the paragraph that is open.
  var openLines: [Range<Int>] = []

  /// A block that is open, into which further blocks go.
  struct Container {
    let index: Int
    let kind: Block.Kind
    /// The columns before its mark; -1 where the syntax does not nest by indents.
    let indent: Int
    /// Whether a definition stands in it.
    var hasDefinition = false
  }

  init(_ source: SourceText, limits: Limits) { (self.source, self.limits) = (source, limits) }

  /// The outline of everything that was added.
  mutating func outline(syntax: String) -> Outline {
    closeAll()
    let found = source.problems + problems
    return Outline(
      syntax: syntax, blocks: blocks, spans: spans, attributes: attributes,
      problems: found.enumerated()
        .sorted { ($0.element.location.line, $0.offset) < ($1.element.location.line, $1.offset) }
        .map(\.element),
      sheets: sheets, buffer: buffer, lineStarts: lineStarts)
  }

  /// Leaves the document behind an offset out of the outline, which holds no text from there.
  ///
  /// Of a hostile document of 64 MB some readers read no more than 10 MB.
  mutating func dropSource(from offset: Int) { sourceEnd = offset }

  private var buffer: TextBuffer {
    sourceEnd.map { TextBuffer(source: source.utf8, upTo: $0, added: added) }
      ?? TextBuffer(source: source.utf8, added: added)
  }

  /// Where the lines begin that the outline keeps.
  private var lineStarts: [UInt32] {
    guard let sourceEnd else { return source.lineStarts }
    return Array(source.lineStarts[...source.lineIndex(of: sourceEnd)])
  }

  // MARK: Problems

  /// Notes a problem on the line of an offset; in a workbook on the row of the sheet that was begun
  /// last.
  mutating func note(_ kind: Problem.Kind, at offset: Int) {
    let line = source.lineIndex(of: offset) + 1
    if let sheet = sheets.last {
      note(kind, at: Location(sheet: sheet.name, line: line - sheet.firstLine + 1))
    } else {
      note(kind, line: line)
    }
  }

  /// Notes a problem on a 1-based line, and in a column where that is known.
  mutating func note(_ kind: Problem.Kind, line: Int, column: Int? = nil) {
    problems.append(Problem(kind, at: Location(line: line, column: column)))
  }

  /// Notes a problem at a place of a workbook.
  mutating func note(_ kind: Problem.Kind, at location: Location) {
    problems.append(Problem(kind, at: location))
  }

  /// Notes that nesting is too deep, once for a document.
  mutating func noteNesting(limit: Int, at offset: Int) {
    let kind = Problem.Kind.nestingTooDeep(limit: limit)
    if !problems.contains(where: { $0.kind == kind }) { note(kind, at: offset) }
  }

  /// Notes that the markup of a text is not read.
  ///
  /// A reader may read the same text twice, as a term and then as a paragraph; the problem is noted
  /// once.
  mutating func noteUnread(at offset: Int) {
    let problem = Problem(.markupNotRead, line: source.lineIndex(of: offset) + 1)
    if problems.last != problem { problems.append(problem) }
  }

  // MARK: Text

  /// The bytes of a text that was added.
  func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    let sourceCount = source.utf8.count
    return range.start < sourceCount || range.isEmpty
      ? source.utf8[range.start..<range.end]
      : added[(range.start - sourceCount)..<(range.end - sourceCount)]
  }

  /// Stores text that does not stand in the document as it is.
  mutating func add(_ text: some Collection<UInt8>) -> TextRange {
    guard !text.isEmpty else { return .empty }
    let start = source.utf8.count + added.count
    added.append(contentsOf: text)
    return TextRange(start, start + text.count)
  }

  /// Stores a mark or name that a document has many times.
  mutating func addOnce(_ text: String) -> TextRange {
    if let known = addedOnce[text] { return known }
    let range = add(text.utf8)
    if addedOnce.count < 1000 { addedOnce[text] = range }
    return range
  }

  /// The range of a text; the document's own where it stands there unchanged.
  mutating func add(_ text: some Collection<UInt8>, from range: Range<Int>) -> TextRange {
    source.utf8[range].elementsEqual(text) ? TextRange(range) : add(text)
  }

  /// The index of the block that stands last; nil before the first.
  var lastIndex: Int? { blocks.indices.last }

  /// The kinds of the containers that are open, outermost first.
  var openKinds: [Block.Kind] { containers.map(\.kind) }

  /// How many containers are open.
  var depth: Int { containers.count }

  /// The kind of the innermost open container; nil where none is open.
  var innermostKind: Block.Kind? { containers.last?.kind }

  /// The index of the innermost open container of a kind; nil where none is open.
  func innermost(_ kind: Block.Kind) -> Int? { containers.last { $0.kind == kind }?.index }

  /// The indent of the innermost open container of a kind; nil where none is open.
  func indent(of kind: Block.Kind) -> Int? { containers.last { $0.kind == kind }?.indent }

  /// Changes a block that was added.
  mutating func update(_ index: Int, _ change: (inout Block) -> Void) { change(&blocks[index]) }

  // MARK: Blocks

  /// Makes room for so many blocks in all.
  mutating func reserveBlocks(_ count: Int) { blocks.reserveCapacity(count) }

  /// Adds a block without anything inside it.
  ///
  /// The text is trimmed here; the range says where it stands in the document, its mark included.
  @discardableResult
  mutating func addBlock(
    _ kind: Block.Kind, text: InlineText, level: Int = 0, at range: Range<Int>
  ) -> Int {
    endParagraph()
    let index = append(kind, at: range)
    blocks[index].level = level
    setText(text, of: index, from: range)
    return index
  }

  /// Adds a block whose text stands in the document as it is, free of markup and trimmed.
  @discardableResult
  mutating func addBlock(
    _ kind: Block.Kind, verbatim text: Range<Int>, level: Int = 0, at range: Range<Int>
  ) -> Int {
    endParagraph()
    let index = append(kind, at: range)
    blocks[index].level = level
    blocks[index].text = TextRange(text)
    return index
  }

  /// Adds a heading whose inline markup is still to be read.
  mutating func addHeading(_ text: Range<Int>, level: Int, at range: Range<Int>) {
    endParagraph()
    let inline = inline([source.trimmed(text)])
    addBlock(.heading, text: inline, level: level, at: range)
  }

  /// Opens a container, inside which everything stands until it is closed.
  ///
  /// The indent counts the columns before its mark, for syntaxes that nest by indents. The result
  /// is the container's index.
  @discardableResult
  mutating func open(
    _ kind: Block.Kind, label: TextRange = .empty, indent: Int = -1, at range: Range<Int>
  ) -> Int {
    endParagraph()
    let index = append(kind, at: range)
    blocks[index].label = label
    if kind == .definition, let last = containers.indices.last {
      containers[last].hasDefinition = true
    }
    containers.append(Container(index: index, kind: kind, indent: indent))
    return index
  }

  /// Closes the innermost container.
  mutating func close() {
    endParagraph()
    guard let container = containers.popLast() else { return }
    blocks[container.index].end = blocks.count
    lastClosed = container
  }

  /// The index of the container that was closed last, if nothing was added since.
  var lastClosedIndex: Int? {
    guard let lastClosed, lastClosed.index < blocks.count, !isInParagraph,
      blocks[lastClosed.index].end == blocks.count
    else { return nil }
    return lastClosed.index
  }

  /// Opens the container again that was closed last, so that what comes next is inside it too.
  mutating func reopenLast() {
    if lastClosedIndex != nil, let container = lastClosed { containers.append(container) }
    lastClosed = nil
  }

  /// Takes back the innermost container with everything inside it.
  mutating func discard() {
    openLines = []
    guard let container = containers.popLast() else { return }
    blocks.removeSubrange(container.index...)
  }

  /// Closes containers until so many are open.
  mutating func close(toDepth depth: Int) {
    endParagraph()
    while containers.count > depth { close() }
  }

  /// Closes all containers up to the innermost one of a kind, that one included; nothing where none
  /// is open.
  mutating func close(through kind: Block.Kind) {
    guard let place = containers.lastIndex(where: { $0.kind == kind }) else { return }
    close(toDepth: place)
  }

  /// Closes everything.
  mutating func closeAll() { close(toDepth: 0) }

  /// Gives a block its own text.
  mutating func setText(_ text: InlineText, of index: Int, from range: Range<Int>) {
    let text = text.trimmed
    let stored = add(text.bytes, from: source.trimmed(range))
    blocks[index].text = stored
    guard reserveSpans(text.spans.count, of: index) else { return }
    let first = spans.count
    for span in text.spans {
      var placed = Span(
        span.kind,
        range: TextRange(stored.start + span.range.lowerBound, stored.start + span.range.upperBound)
      )
      placed.label = add(span.label)
      placed.attributes = addAttributes(span.attributes)
      spans.append(placed)
    }
    blocks[index].spans = first..<spans.count
  }

  /// Whether so many spans may be added; where they are too many, their text stays without them.
  private mutating func reserveSpans(_ count: Int, of index: Int) -> Bool {
    guard count > 0 else { return false }
    if spans.count + count <= limits.spans { return true }
    if !isOutOfSpans { note(.markupNotRead, at: blocks[index].source.start) }
    isOutOfSpans = true
    return false
  }

  /// Gives a block a text that is stored, spans whose ranges are those of the outline, and the
  /// place where the text stands in the document.
  mutating func setText(
    _ text: TextRange, spans placed: [Span], of index: Int, at range: Range<Int>
  ) {
    blocks[index].text = text
    blocks[index].source = SourceRange(range)
    guard reserveSpans(placed.count, of: index) else { return }
    let first = spans.count
    spans.append(contentsOf: placed)
    blocks[index].spans = first..<spans.count
  }

  /// Whether a paragraph that comes next is a container's own text.
  func mayTakeText(_ index: Int) -> Bool {
    index == blocks.count - 1 && blocks[index].kind.mayOpenWithText && blocks[index].text.isEmpty
  }

  /// Adds what a document says about itself.
  mutating func addMetadata(
    _ fields: [(key: String, value: TextRange)], label: String, at range: Range<Int>
  ) {
    open(.metadata, label: addOnce(label), at: range)
    for (key, value) in fields {
      let index = addBlock(.field, text: InlineText(), at: range)
      blocks[index].label = addOnce(key)
      blocks[index].text = value
    }
    close()
  }

  /// How many attributes blocks and spans have so far.
  var attributeCount: Int { attributes.count }

  /// Adds an attribute whose texts are stored.
  mutating func addAttribute(name: TextRange, value: TextRange) {
    attributes.append(Attribute(name: name, value: value))
  }

  /// The value of an attribute that was added; nil where none of them has that name.
  func attributeValue(_ name: String, in range: Range<Int>) -> TextRange? {
    let buffer = TextBuffer(source: source.utf8, added: added)
    return attributes[range].first { buffer.bytes($0.name).elementsEqual(name.utf8) }?.value
  }

  /// Gives a block its attributes.
  mutating func setAttributes(_ pairs: [(name: [UInt8], value: [UInt8])], of index: Int) {
    blocks[index].attributes = addAttributes(pairs)
  }

  private mutating func addAttributes(_ pairs: [(name: [UInt8], value: [UInt8])]) -> Range<Int> {
    guard !pairs.isEmpty else { return 0..<0 }
    let first = attributes.count
    for pair in pairs {
      attributes.append(Attribute(name: add(pair.name), value: add(pair.value)))
    }
    return first..<attributes.count
  }

  private mutating func append(_ kind: Block.Kind, at range: Range<Int>) -> Int {
    var block = Block(kind, source: SourceRange(range))
    block.end = blocks.count + 1
    // Cells and rows stand where their table does.
    if kind != .cell, kind != .row {
      let line = source.lineIndex(of: range.lowerBound)
      if line != blankLines.line {
        blankLines = (line, source.blankLines(aboveLine: line))
      }
      block.blankLinesBefore = blankLines.count
    }
    blocks.append(block)
    return blocks.count - 1
  }

  /// Adds copies of blocks that are complete, as aliases repeat them; their sources are empty
  /// ranges.
  mutating func addCopy(of range: Range<Int>, at offset: Int) {
    endParagraph()
    let distance = blocks.count - range.lowerBound
    for index in range {
      var block = blocks[index]
      block.end += distance
      block.source = SourceRange(offset..<offset)
      block.blankLinesBefore = 0
      blocks.append(block)
    }
  }

  /// Removes a block that stands last and holds nothing, as a table without rows does.
  mutating func removeLast(ifEmpty index: Int) {
    guard index == blocks.count - 1, blocks[index].text.isEmpty else { return }
    blocks.removeLast()
  }

  /// Begins a sheet of a workbook at the next row.
  mutating func beginSheet(_ name: String, firstLine: Int) {
    sheets.append(Outline.Sheet(name: name, firstLine: firstLine))
  }
}
