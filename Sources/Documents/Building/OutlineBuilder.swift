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
  var spans: [Span] = []
  var isOutOfSpans = false
  var attributes: [Attribute] = []
  var problems: [Problem] = []
  var sheets: [Outline.Sheet] = []
  var added: [UInt8] = []
  /// Where the part of the document ends that the outline keeps.
  private var sourceEnd: Int?
  /// Short texts that were added, so that marks and names are stored once.
  var addedOnce: [String: TextRange] = [:]
  /// The line whose blank lines above were counted last: many blocks may begin on one line.
  private var blankLines = (line: -1, count: 0)
  /// The containers that are open, outermost first.
  var containers: [Container] = []
  /// The container that was closed last.
  var lastClosed: Container?
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

  // MARK: What is there

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

  mutating func append(_ kind: Block.Kind, at range: Range<Int>) -> Int {
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
