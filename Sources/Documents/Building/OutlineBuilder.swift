/// Builds an outline from what a syntax reader recognises.
///
/// A reader works like a lexer: it announces a heading, an item or a term, passes lines of text on,
/// and opens and closes containers. The builder keeps the open paragraph, nests lists by their
/// indentation, counts blank lines and stores text.
///
///     builder.beginItem(mark: 0..<1, indent: 0)   // "- Quai"
///     builder.addLine(2..<6)
///     builder.blankLine()
struct OutlineBuilder {
  let source: SourceText
  let limits: Limits
  /// Reads the inline markup of a paragraph, whose lines are joined by line feeds.
  ///
  /// Called once per paragraph. nil for a syntax without inline markup, such as plain text.
  var readInline: ((ArraySlice<UInt8>) -> InlineText)?
  /// The bytes that can begin inline markup, such as `*`; a text without any is not read for it.
  ///
  /// nil if any text may have markup.
  var inlineMarks: ByteSet?

  /// The blocks so far, each container before its contents.
  var blocks: [Block] = []
  var spans: [Span] = []
  var isOutOfSpans = false
  var attributes: [Attribute] = []
  var problems: [Problem] = []
  var sheets: [Outline.Sheet] = []
  var added: [UInt8] = []
  /// The end of the part of the document that the outline keeps; nil to keep all of it.
  private var sourceEnd: Int?
  /// Stored short texts, so that recurring markers and names are stored once.
  var addedOnce: [String: TextRange] = [:]
  /// Cache: the latest line whose preceding blank lines were counted; many blocks begin on one
  /// line.
  private var blankLines = (line: -1, count: 0)
  /// The open containers, outermost first.
  var containers: [Container] = []
  /// The container closed last.
  var lastClosed: Container?
  /// The lines of the open paragraph.
  var openLines: [Range<Int>] = []

  /// An open block, into which further blocks go.
  struct Container {
    let index: Int
    let kind: Block.Kind
    /// The number of columns before its marker; -1 in a syntax that does not nest by indentation.
    let indent: Int
    /// Whether it contains a definition.
    var hasDefinition = false
  }

  init(_ source: SourceText, limits: Limits) { (self.source, self.limits) = (source, limits) }

  /// Closes all containers and returns the outline of everything added.
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

  /// Drops the document's bytes from `offset` on; no text of the outline may refer to them.
  ///
  /// Some readers read no more than 10 MB of a hostile document of 64 MB.
  mutating func dropSource(from offset: Int) { sourceEnd = offset }

  private var buffer: TextBuffer {
    sourceEnd.map { TextBuffer(source: source.utf8, upTo: $0, added: added) }
      ?? TextBuffer(source: source.utf8, added: added)
  }

  /// The start offset of each line that the outline keeps.
  private var lineStarts: [UInt32] {
    guard let sourceEnd else { return source.lineStarts }
    return Array(source.lineStarts[...source.lineIndex(of: sourceEnd)])
  }

  // MARK: State

  /// The index of the last block; nil before the first.
  var lastIndex: Int? { blocks.indices.last }

  /// The kinds of the open containers, outermost first.
  var openKinds: [Block.Kind] { containers.map(\.kind) }

  /// The number of open containers.
  var depth: Int { containers.count }

  /// The kind of the innermost open container; nil if none is open.
  var innermostKind: Block.Kind? { containers.last?.kind }

  /// The index of the innermost open container of `kind`; nil if none is open.
  func innermost(_ kind: Block.Kind) -> Int? { containers.last { $0.kind == kind }?.index }

  /// The indentation of the innermost open container of `kind`; nil if none is open.
  func indent(of kind: Block.Kind) -> Int? { containers.last { $0.kind == kind }?.indent }

  mutating func update(_ index: Int, _ change: (inout Block) -> Void) { change(&blocks[index]) }

  // MARK: Blocks

  /// Reserves memory for a total of `count` blocks.
  mutating func reserveBlocks(_ count: Int) { blocks.reserveCapacity(count) }

  /// Adds a block without contents.
  ///
  /// The text is trimmed here; `range` is its location in the document, with its marker.
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

  /// Adds a block whose text is in the document as it is, free of markup and trimmed.
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

  /// Adds a heading and reads its inline markup.
  mutating func addHeading(_ text: Range<Int>, level: Int, at range: Range<Int>) {
    endParagraph()
    let inline = inline([source.trimmed(text)])
    addBlock(.heading, text: inline, level: level, at: range)
  }

  /// Adds a metadata block with its fields.
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
    // Rows and cells are on their table's line, which has counted its blank lines.
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

  /// Adds copies of complete blocks, which is how aliases repeat them; the copies' sources are
  /// empty.
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

  /// Removes the last block if it has no text, as a table without rows.
  mutating func removeLast(ifEmpty index: Int) {
    guard index == blocks.count - 1, blocks[index].text.isEmpty else { return }
    blocks.removeLast()
  }

  /// Begins a sheet of a workbook, before its first row is added.
  mutating func beginSheet(_ name: String, firstLine: Int) {
    sheets.append(Outline.Sheet(name: name, firstLine: firstLine))
  }
}
