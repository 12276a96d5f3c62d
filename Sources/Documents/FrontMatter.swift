/// The YAML lines between `---` at the very top of a Markdown document or a page.
///
/// Only `key: value` lines, lists of values and indented texts are understood: more than that, site
/// generators seldom put there.
struct FrontMatter {
  private(set) var fields: [Field] = []
  /// How many lines it takes, its marks included; 0 where there is none.
  private(set) var lineCount = 0
  private(set) var isClosed = true

  /// A key and its values.
  struct Field {
    let key: Range<Int>
    /// One value, or those of a list; quotes taken off.
    var values: [Range<Int>] = []
    /// Whether the values are items of a list, and not lines of one text.
    var isList = false
    /// Whether the values stand on the lines below the key.
    fileprivate var goesOn = false
  }

  /// What goes on for longer is no front matter.
  private static let lineLimit = 1000

  init(of source: SourceText) {
    guard source.lineCount > 0, source.isFrontMatterMark(source.line(0), "---") else { return }
    for index in 1..<min(max(source.lineCount, 1), Self.lineLimit) {
      let line = source.line(index)
      if source.isFrontMatterMark(line, "---") || source.isFrontMatterMark(line, "...") {
        lineCount = index + 1
        return
      }
      guard source.isFrontMatterLine(line) else { break }
      read(line, of: source)
    }
    // A lone rule above a text, or a mark that was forgotten: nothing here can be trusted.
    isClosed = fields.isEmpty
    fields = []
  }

  private mutating func read(_ line: Range<Int>, of source: SourceText) {
    let text = source.trimmed(line)
    guard !text.isEmpty, source.utf8[text.lowerBound] != 0x23 else { return }
    guard text.lowerBound == line.lowerBound, source.utf8[text.lowerBound] != 0x2D,
      let colon = source.utf8[text].firstIndex(of: 0x3A)
    else { return readContinuation(text, of: source) }
    var field = Field(key: source.unquoted(text.lowerBound..<colon))
    let value = source.trimmed((colon + 1)..<text.upperBound)
    let isBlockMark =
      value.count < 3 && (value.isEmpty || ">|".utf8.contains(source.utf8[value.lowerBound]))
    if !isBlockMark { (field.values, field.isList) = source.frontMatterValues(value) }
    fields.append(field)
  }

  /// Reads a line below a key: the item of a list, or a part of a longer text.
  private mutating func readContinuation(_ text: Range<Int>, of source: SourceText) {
    guard let last = fields.indices.last else { return }
    let isItem = source.utf8[text].starts(with: "- ".utf8)
    let value = source.unquoted(
      source.trimmed((text.lowerBound + (isItem ? 2 : 0))..<text.upperBound))
    guard !value.isEmpty, fields[last].values.isEmpty || fields[last].goesOn else { return }
    fields[last].goesOn = true
    fields[last].isList = isItem
    fields[last].values.append(value)
  }

  /// Adds a metadata block with a field for each key; nothing where there is no front matter.
  func add(to builder: inout OutlineBuilder) {
    guard lineCount > 0 else {
      if !isClosed { builder.note(.frontMatterNotClosed, line: 1) }
      return
    }
    builder.open(.metadata, at: 0..<3)
    for field in fields {
      builder.open(.field, label: TextRange(field.key), at: field.key)
      if field.isList {
        builder.open(.list, at: field.key)
        for value in field.values {
          builder.addBlock(.item, text: text(of: value, in: builder.source), level: 1, at: value)
        }
        builder.close()
      } else {
        let values = field.values.map { text(of: $0, in: builder.source).bytes }
        if let first = field.values.first, let last = field.values.last {
          builder.addParagraph(
            InlineText(values.joined(separator: [0x0A])), at: first.lowerBound..<last.upperBound)
        }
      }
      builder.close()
    }
    builder.close()
  }

  /// The text of a value: in quotes, `''` is one apostrophe and `\"` a quotation mark.
  private func text(of value: Range<Int>, in source: SourceText) -> InlineText {
    let bytes = source.utf8[value]
    guard value.lowerBound > 0, value.upperBound < source.utf8.count,
      case let quote = source.utf8[value.lowerBound - 1], quote == source.utf8[value.upperBound],
      quote == 0x27 || quote == 0x22
    else { return InlineText(bytes) }
    let escape: UInt8 = quote == 0x27 ? 0x27 : 0x5C
    var text: [UInt8] = []
    for byte in bytes {
      if byte == quote, text.last == escape { text.removeLast() }
      text.append(byte)
    }
    return InlineText(text)
  }
}

extension SourceText {
  fileprivate func isFrontMatterMark(_ line: Range<Int>, _ mark: String) -> Bool {
    utf8[trimmed(line)].elementsEqual(mark.utf8)
  }

  /// Whether a line can be part of front matter: a key, something indented, a list or a comment.
  fileprivate func isFrontMatterLine(_ line: Range<Int>) -> Bool {
    guard let first = utf8[line].first else { return true }
    if " \t#-'\"".utf8.contains(first) { return true }
    let key = utf8[line].prefix { $0.isWordByte || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
    return !key.isEmpty && key.endIndex < line.upperBound && utf8[key.endIndex] == 0x3A
  }

  /// A scalar without its quotes.
  fileprivate func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, let first = utf8[range].first, first == utf8[range].last,
      first == 0x22 || first == 0x27
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  /// The value of a key, or the values of a list in brackets.
  fileprivate func frontMatterValues(_ value: Range<Int>) -> ([Range<Int>], isList: Bool) {
    guard utf8[value].first == 0x5B, utf8[value].last == 0x5D, value.count > 1 else {
      return ([unquoted(value)].filter { !$0.isEmpty }, false)
    }
    let inner = utf8[(value.lowerBound + 1)..<(value.upperBound - 1)]
    let parts = inner.split(separator: 0x2C).map { unquoted(trimmed($0.startIndex..<$0.endIndex)) }
    return (parts.filter { !$0.isEmpty }, true)
  }
}
