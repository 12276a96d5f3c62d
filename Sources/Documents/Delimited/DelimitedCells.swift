/// Adds the fields of delimited text to an outline as cells.
struct DelimitedCells {
  let text: SourceText
  /// Maps the text to the document, if its lines were quoted.
  let quotedLines: QuotedLines?
  /// Whether HTML tags, character references and Markdown are read in cells.
  let holdsMarkup: Bool
  var separator = UInt8(ascii: ",")

  /// The location in the document of a range of the text.
  func original(of range: Range<Int>) -> Range<Int> {
    quotedLines?.original(of: range) ?? range
  }

  /// The offset in the document of an offset in the text.
  func original(of offset: Int) -> Int { original(of: offset..<offset).lowerBound }

  /// Adds a field as a cell and returns the cell's index.
  @discardableResult
  func add(_ field: DelimitedField, to builder: inout OutlineBuilder) -> Int {
    if field.traits.contains(.hasRest) { noteRest(of: field, to: &builder) }
    let content = text.trimmed(field.content)
    let place = original(of: content)
    let isInPlace =
      field.traits.isDisjoint(with: [.hasRest, .hasDoubledQuotes]) && place.count == content.count
      && (!field.traits.contains(.hasLineEnds) || isTidy(content))
    if isInPlace, !hasMarkup(content, of: field) {
      return builder.addBlock(.cell, verbatim: place, at: original(of: field.source))
    }
    noteUnreadMarkup(in: [field][...], to: &builder)
    return builder.addBlock(.cell, text: inline(of: field), at: original(of: field.source))
  }

  /// Adds several fields as one cell; the separators between them become text.
  func add(_ fields: ArraySlice<DelimitedField>, to builder: inout OutlineBuilder) {
    guard var whole = fields.first, let last = fields.last else { return }
    whole.source = whole.source.lowerBound..<last.source.upperBound
    if fields.allSatisfy({ !$0.traits.contains(.quoted) }) {
      whole.content = whole.source
      for field in fields { whole.traits.formUnion(field.traits) }
      add(whole, to: &builder)
      return
    }
    var bytes: [UInt8] = []
    for field in fields {
      if field.traits.contains(.hasRest) { noteRest(of: field, to: &builder) }
      if field.source != fields.first?.source { bytes.append(separator) }
      bytes += self.bytes(of: field)
    }
    let inline = holdsMarkup ? EmbeddedMarkup.inline(bytes[...]) : InlineText(bytes)
    builder.addBlock(.cell, text: inline, at: original(of: whole.source))
  }

  /// The text of a field, with its embedded markup read.
  func inline(of field: DelimitedField) -> InlineText {
    let bytes = bytes(of: field)
    guard holdsMarkup, field.traits.contains(.hasMarks) else { return InlineText(bytes) }
    return EmbeddedMarkup.inline(bytes)
  }

  /// A field's content with doubled quotes halved, followed by the text after its closing quote.
  private func bytes(of field: DelimitedField) -> ArraySlice<UInt8> {
    if field.traits.isDisjoint(with: [.hasRest, .hasDoubledQuotes]) {
      return text.utf8[field.content]
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.source.count)
    var index = field.content.lowerBound
    while index < field.content.upperBound {
      bytes.append(text.utf8[index])
      index += text.utf8[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return (bytes + text.utf8[field.rest])[...]
  }

  /// Whether none of its line feeds has white space beside it.
  private func isTidy(_ content: Range<Int>) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8[content] {
      if byte.isSpace, previous == 0x0A || byte == 0x0A && previous.isSpace { return false }
      previous = byte
    }
    return true
  }

  private func hasMarkup(_ content: Range<Int>, of field: DelimitedField) -> Bool {
    holdsMarkup && field.traits.contains(.hasMarks)
      && EmbeddedMarkup.mayBeMarkup(in: text.utf8[content])
  }

  private func noteUnreadMarkup(
    in fields: ArraySlice<DelimitedField>, to builder: inout OutlineBuilder
  ) {
    for field in fields where holdsMarkup && field.traits.contains(.hasMarks) {
      guard EmbeddedMarkup.skipsMarkup(in: bytes(of: field)) else { continue }
      builder.note(.markupNotRead, at: original(of: field.source.lowerBound))
    }
  }

  private func noteRest(of field: DelimitedField, to builder: inout OutlineBuilder) {
    let offset = original(of: field.rest.lowerBound)
    let line = builder.source.lineIndex(of: offset)
    let start = builder.source.line(line).lowerBound
    let column = builder.source.utf8[start..<max(offset, start)].count { $0 & 0xC0 != 0x80 } + 1
    builder.note(.textAfterClosingQuote, line: line + 1, column: column)
  }
}
