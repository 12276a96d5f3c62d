/// What a document consists of, whatever its syntax: blocks with their text, and where each stands.
///
/// The blocks are a tree, stored flat in reading order: what is inside a block follows it directly,
/// up to ``Block/end``. Nothing here says which block is an entry, a field or page furniture.
///
///     let outline = try Document.read(Array("# Quai\n\nLieu de chargement.".utf8), name: "a.md")
///     outline.blocks.map(\.kind)          // [.heading, .paragraph]
///     outline.text(of: outline.blocks[1]) // "Lieu de chargement."
public struct Outline: Sendable {
  /// What people call the syntax that was read: `Markdown`.
  public let syntax: String
  /// The blocks in reading order; a container stands before what is inside it.
  public let blocks: [Block]
  /// The spans of all blocks; ``Block/spans`` says which are whose.
  public let spans: [Span]
  /// The attributes of all blocks and spans.
  public let attributes: [Attribute]
  /// What the syntax reader could not read as its author meant it, in line order.
  public let problems: [Problem]
  /// The sheets of a workbook in their order; empty for any other document.
  let sheets: [Sheet]
  /// The document's text, and the texts that were made of it.
  let buffer: TextBuffer
  /// Where each line of the document begins.
  let lineStarts: [UInt32]

  /// A sheet of a workbook.
  struct Sheet: Hashable, Sendable {
    /// What its tab says.
    let name: String
    /// The document's line on which its first row stands, counted from 1.
    let firstLine: Int
  }

  /// Text as a string; empty for an empty range.
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// Text as UTF-8.
  public func bytes(_ range: TextRange) -> ArraySlice<UInt8> { buffer.bytes(range) }

  /// A block's own text, without that of the blocks inside it.
  public func text(of block: Block) -> String { string(block.text) }

  /// The spans in a block's own text, by their beginnings, outer before inner ones.
  public func spans(of block: Block) -> ArraySlice<Span> { spans[block.spans] }

  /// The indices of the blocks directly inside a block.
  public func children(of index: Int) -> ChildIndices {
    ChildIndices(blocks: blocks, upcoming: index + 1, end: blocks[index].end)
  }

  /// The indices of the blocks that are inside no other.
  public var roots: ChildIndices { ChildIndices(blocks: blocks, upcoming: 0, end: blocks.count) }

  /// The value of a block's attribute, empty where it has none; nil where it has no such attribute.
  public func attribute(_ name: String, of block: Block) -> String? {
    value(of: name, in: block.attributes)
  }

  /// The value of a span's attribute, empty where it has none; nil where it has no such attribute.
  public func attribute(_ name: String, of span: Span) -> String? {
    value(of: name, in: span.attributes)
  }

  /// The value of an attribute among those in a range of ``attributes``, as of a block.
  public func value(of name: String, in range: Range<Int>) -> String? {
    for attribute in attributes[range] where has(attribute.name, text: name) {
      return string(attribute.value)
    }
    return nil
  }

  /// Whether a text is just this one, by its bytes.
  public func has(_ range: TextRange, text: String) -> Bool {
    range.count == text.utf8.count && bytes(range).elementsEqual(text.utf8)
  }

  /// Where something stands in the document.
  public func location(of range: SourceRange) -> Location {
    let line = lineIndex(of: range.start)
    let sheet = sheets.last { $0.firstLine <= line + 1 }
    let start = Int(lineStarts.isEmpty ? 0 : lineStarts[line])
    let before = buffer.source[start..<min(max(range.start, start), buffer.source.count)]
    let column =
      sheet == nil
      ? before.count { $0 & 0xC0 != 0x80 } : before.count { $0 == UInt8(ascii: "\t") }
    return Location(
      sheet: sheet?.name, line: line + 1 - (sheet.map { $0.firstLine - 1 } ?? 0),
      column: column + 1)
  }

  /// The 1-based line on which a block begins; in a workbook, the row of its sheet.
  public func line(of block: Block) -> Int {
    sheets.isEmpty ? lineIndex(of: block.source.start) + 1 : location(of: block.source).line
  }

  /// The document's bytes in a range, as they stand there, markup included.
  public func source(_ range: SourceRange) -> ArraySlice<UInt8> {
    buffer.source[range.start..<range.end]
  }

  /// The bytes of a line of the document, counted from 1, without its end.
  public func source(ofLine number: Int) -> ArraySlice<UInt8> {
    let start = Int(lineStarts[number - 1])
    let end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : buffer.source.count
    let line = buffer.source[start..<end]
    return line.last == 0x0A ? line.dropLast() : line
  }

  /// How many lines the document has.
  public var lineCount: Int { lineStarts.count }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}

/// The indices of blocks that stand beside each other, what is inside them passed over.
public struct ChildIndices: Sequence, IteratorProtocol, Sendable {
  let blocks: [Block]
  var upcoming: Int
  let end: Int

  /// The index of the next block; nil after the last.
  public mutating func next() -> Int? {
    guard upcoming < end else { return nil }
    defer { upcoming = blocks[upcoming].end }
    return upcoming
  }
}

/// The text of a document, and behind it the texts that were made of it.
///
/// Offsets go on from the first part to the second. They are two arrays because readers look at the
/// first while they add to the second; in one array each addition would copy the whole document.
struct TextBuffer: Sendable {
  /// The document; of one that was not read to its end, what was read.
  let source: [UInt8]
  let added: [UInt8]
  /// The offset of the first text that was made: how long the whole document was.
  private let addedStart: Int

  /// A buffer of the whole document and the texts that were made of it.
  init(source: [UInt8], added: [UInt8]) {
    (self.source, self.added, addedStart) = (source, added, source.count)
  }

  /// A buffer that keeps the document up to an offset, behind which no text of the outline stands.
  init(source: [UInt8], upTo end: Int, added: [UInt8]) {
    (self.source, self.added, addedStart) = (Array(source[..<end]), added, source.count)
  }

  func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    range.start < addedStart || range.isEmpty
      ? source[min(range.start, source.count)..<min(range.end, source.count)]
      : added[(range.start - addedStart)..<(range.end - addedStart)]
  }
}
