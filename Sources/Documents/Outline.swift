/// The content of a document in any syntax: blocks with their text and their locations.
///
/// The blocks are a tree, stored flat in reading order: the contents of a block follow it directly,
/// up to ``Block/end``. Nothing here says which block is an entry, a field or page furniture.
///
///     let outline = try Document.read(Array("# Quai\n\nLieu de chargement.".utf8), name: "a.md")
///     outline.blocks.map(\.kind)          // [.heading, .paragraph]
///     outline.text(of: outline.blocks[1]) // "Lieu de chargement."
public struct Outline: Sendable {
  /// The name of the syntax: `Markdown`.
  public let syntax: String
  /// The blocks in reading order; a container comes before its contents.
  public let blocks: [Block]
  /// The spans of all blocks; ``Block/spans`` has each block's indices.
  public let spans: [Span]
  /// The attributes of all blocks and spans.
  public let attributes: [Attribute]
  /// The parts that the syntax reader could not read as their author meant them, in line order.
  public let problems: [Problem]
  /// The sheets of a workbook in order; empty for any other document.
  let sheets: [Sheet]
  /// The document's text, then texts derived from it.
  let buffer: TextBuffer
  /// The offset at which each line begins.
  let lineStarts: [UInt32]

  /// A sheet of a workbook.
  struct Sheet: Hashable, Sendable {
    /// The sheet's name, as on its tab.
    let name: String
    /// The document's line, from 1, of the sheet's first row.
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

  /// The spans in a block's own text, by their start; an outer span comes before the inner ones.
  public func spans(of block: Block) -> ArraySlice<Span> { spans[block.spans] }

  /// The indices of the blocks directly inside a block, in order.
  public func children(of index: Int) -> ChildIndices {
    ChildIndices(blocks: blocks, upcoming: index + 1, end: blocks[index].end)
  }

  /// The indices of the top-level blocks.
  public var roots: ChildIndices { ChildIndices(blocks: blocks, upcoming: 0, end: blocks.count) }

  /// The value of a block's attribute: empty if the attribute has none, nil if it is absent.
  public func attribute(_ name: String, of block: Block) -> String? {
    value(of: name, in: block.attributes)
  }

  /// The value of a span's attribute: empty if the attribute has none, nil if it is absent.
  public func attribute(_ name: String, of span: Span) -> String? {
    value(of: name, in: span.attributes)
  }

  /// The value of an attribute among ``attributes`` at `range`; nil if it is absent.
  public func value(of name: String, in range: Range<Int>) -> String? {
    for attribute in attributes[range] where has(attribute.name, text: name) {
      return string(attribute.value)
    }
    return nil
  }

  /// Whether a stored text equals `text`, byte by byte.
  public func has(_ range: TextRange, text: String) -> Bool {
    range.count == text.utf8.count && bytes(range).elementsEqual(text.utf8)
  }

  /// The line and column of a source range; in a workbook, its sheet, row and column.
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

  /// The line on which a block begins, from 1; in a workbook, the row in its sheet.
  public func line(of block: Block) -> Int {
    sheets.isEmpty ? lineIndex(of: block.source.start) + 1 : location(of: block.source).line
  }

  /// The document's bytes in a range, markup included.
  public func source(_ range: SourceRange) -> ArraySlice<UInt8> {
    buffer.source[range.start..<range.end]
  }

  /// The bytes of a line, numbered from 1, without the line break.
  public func source(ofLine number: Int) -> ArraySlice<UInt8> {
    let start = Int(lineStarts[number - 1])
    let end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : buffer.source.count
    let line = buffer.source[start..<end]
    return line.last == 0x0A ? line.dropLast() : line
  }

  /// The number of lines in the document.
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

/// The indices of sibling blocks; their contents are skipped.
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

/// The text of a document, followed by texts derived from it.
///
/// Offsets count on from the first to the second. They are two arrays because readers hold the
/// first while they append to the second; in one array each addition would copy the whole document.
struct TextBuffer: Sendable {
  /// The document's bytes, or the part of them that was read.
  let source: [UInt8]
  let added: [UInt8]
  /// The offset of the first derived text: the length of the whole document.
  private let addedStart: Int

  /// A buffer with the whole document and the texts derived from it.
  init(source: [UInt8], added: [UInt8]) {
    (self.source, self.added, addedStart) = (source, added, source.count)
  }

  /// A buffer with the document up to `end`; no text of the outline may lie behind that.
  init(source: [UInt8], upTo end: Int, added: [UInt8]) {
    (self.source, self.added, addedStart) = (Array(source[..<end]), added, source.count)
  }

  func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    range.start < addedStart || range.isEmpty
      ? source[min(range.start, source.count)..<min(range.end, source.count)]
      : added[(range.start - addedStart)..<(range.end - addedStart)]
  }
}
