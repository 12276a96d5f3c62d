import Documents

/// The source lines of the parts of a block's own text, asked for in order.
///
/// Text read from markup keeps no map to its document, so the two are compared byte by byte,
/// skipping tags and character references. The result is exact, except for text that resembles its
/// own markup, where it is off by the lines of that markup.
struct TextLines {
  private let text: ArraySlice<UInt8>
  private let start: Int
  private let source: ArraySlice<UInt8>
  private var textIndex: Int
  private var sourceIndex: Int
  private var line: Int
  private let isOnOneLine: Bool

  init(of block: Documents.Block, in outline: Documents.Outline) {
    text = outline.bytes(block.text)
    start = block.text.start
    source = outline.source(block.source)
    (textIndex, sourceIndex) = (text.startIndex, source.startIndex)
    line = outline.line(of: block)
    isOnOneLine = !source.contains(0x0A)
  }

  /// The line, from 1, of the first word at or after an offset in the outline's text; offsets must
  /// increase.
  mutating func line(at offset: Int) -> Int {
    if isOnOneLine { return line }
    let wanted = min(text.startIndex + offset - start, text.endIndex)
    while textIndex < wanted { passText() }
    while textIndex < text.endIndex, text[textIndex] <= 0x20 { textIndex += 1 }
    while textIndex < text.endIndex, sourceIndex < source.endIndex,
      source[sourceIndex] != text[textIndex], !isReference
    {
      passSource()
    }
    return line
  }

  /// Skips a byte of the text, and its counterpart in the document.
  private mutating func passText() {
    let byte = text[textIndex]
    guard byte > 0x20, sourceIndex < source.endIndex else {
      textIndex += 1
      return
    }
    if isReference {
      while sourceIndex < source.endIndex, source[sourceIndex] != 0x3B { sourceIndex += 1 }
      sourceIndex = min(sourceIndex + 1, source.endIndex)
      repeat { textIndex += 1 } while textIndex < text.endIndex && text[textIndex] & 0xC0 == 0x80
    } else if source[sourceIndex] == byte {
      textIndex += 1
      sourceIndex += 1
    } else {
      passSource()
    }
  }

  /// Skips a byte or a tag of the document that has no counterpart in the text.
  private mutating func passSource() {
    let byte = source[sourceIndex]
    if byte == 0x3C, let end = source[sourceIndex...].firstIndex(of: 0x3E) {
      line += source[sourceIndex...end].count { $0 == 0x0A }
      sourceIndex = end + 1
      return
    }
    if byte == 0x0A { line += 1 }
    sourceIndex += 1
  }

  /// Whether the document has a character reference, `&eacute;`, at the current index.
  private var isReference: Bool {
    guard source[sourceIndex] == 0x26 else { return false }
    let end = source[sourceIndex...].dropFirst().prefix(33)
      .firstIndex { !$0.isLetterOrDigit && $0 != 0x23 }
    return end.map { source[$0] == 0x3B && $0 > sourceIndex + 1 } ?? false
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
