/// Reads delimited text inside a document, such as reStructuredText's `csv-table`.
///
/// Quotes may enclose a field with separators and line feeds; a doubled quote inside them is a
/// quote character, an unclosed quote is text.
struct DelimitedFields {
  /// A field of a record.
  struct Field {
    /// The field's location, without surrounding quotes and white space.
    var range: Range<Int>
    /// Whether the field contains doubled quotes, `""`, that still have to be halved.
    var hasDoubledQuotes = false
  }

  /// The most fields kept of one record; the rest is skipped to bound memory.
  private static let fieldLimit = 1000

  private let source: SourceText
  private let separator: UInt8
  /// Whether a backslash escapes the separator, as in AsciiDoc's `dsv`; quotes are then text.
  private let hasEscapes: Bool
  private let end: Int
  private var offset: Int
  /// The offset after which no closing quote exists, so that unclosed quotes are not searched
  /// twice.
  private var lastQuote: Int

  init(_ source: SourceText, _ range: Range<Int>, separator: UInt8, hasEscapes: Bool = false) {
    (self.source, self.separator, self.hasEscapes) = (source, separator, hasEscapes)
    (offset, end) = (range.lowerBound, range.upperBound)
    lastQuote = source.utf8[range].lastIndex(of: 0x22) ?? -1
  }

  /// The next record, after any blank lines; nil after the last.
  mutating func next() -> [Field]? {
    while offset < end, source.utf8[offset].isSpace { offset += 1 }
    guard offset < end else { return nil }
    var fields: [Field] = []
    while true {
      let field = nextField()
      if fields.count < Self.fieldLimit { fields.append(field) }
      guard offset < end, source.utf8[offset] == separator else { break }
      offset += 1
    }
    offset += 1
    return fields
  }

  private mutating func nextField() -> Field {
    while offset < end, source.utf8[offset] == 0x20 { offset += 1 }
    if !hasEscapes, offset < end, source.utf8[offset] == 0x22, let field = quotedField() {
      return field
    }
    let start = offset
    while offset < end, source.utf8[offset] != 0x0A {
      if source.utf8[offset] == separator,
        !hasEscapes || offset == start || source.utf8[offset - 1] != UInt8(ascii: "\\")
      {
        break
      }
      offset += 1
    }
    return Field(range: source.trimmed(start..<offset))
  }

  private mutating func quotedField() -> Field? {
    let start = offset + 1
    guard lastQuote >= start else { return nil }
    var (index, isDoubled) = (start, false)
    while index < end {
      guard source.utf8[index] == 0x22 else {
        index += 1
        continue
      }
      guard index + 1 < end, source.utf8[index + 1] == 0x22 else { break }
      isDoubled = true
      index += 2
    }
    guard index < end else {
      lastQuote = -1
      return nil
    }
    // Text after the closing quote still belongs to the field: `"a" b`.
    var after = index + 1
    while after < end, source.utf8[after] != separator, source.utf8[after] != 0x0A { after += 1 }
    offset = after
    let isClean = source.isBlank((index + 1)..<after)
    return Field(
      range: source.trimmed(isClean ? start..<index : (start - 1)..<after),
      hasDoubledQuotes: isDoubled && isClean)
  }
}

extension OutlineBuilder {
  /// Adds a field's text to the open container; blank lines in it separate paragraphs.
  mutating func addText(of field: DelimitedFields.Field) {
    if field.hasDoubledQuotes {
      let text = Array(source.string(field.range).replacing("\"\"", with: "\"").utf8)
      return addParagraph(readInline?(text[...]) ?? InlineText(text), at: field.range)
    }
    for line in source.lines(of: field.range) {
      if line.isEmpty { blankLine() } else { addLine(line) }
    }
    endParagraph()
  }
}

extension SourceText {
  /// The lines of a range, each trimmed of white space.
  fileprivate func lines(of range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while let end = utf8[start..<range.upperBound].firstIndex(of: 0x0A) {
      lines.append(trimmed(start..<end))
      start = end + 1
    }
    lines.append(trimmed(start..<range.upperBound))
    return lines
  }
}
