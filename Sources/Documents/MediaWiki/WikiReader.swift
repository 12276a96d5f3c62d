/// Reads the lines of a wiki page in one pass.
struct WikiReader {
  let source: SourceText
  var builder: OutlineBuilder
  /// The open lists, outermost first.
  var levels: [Level] = []
  /// The open tables, outermost first.
  var tables: [TableFrame] = []
  /// The number of open tables beyond the nesting limit.
  var deeperTables = 0
  /// Whether the next line of text continues the paragraph above.
  var continuesParagraph = false
  var isBelowBlankLine = false
  /// The offset of the last `|}`; after it, an unclosed table ends at the next heading.
  var lastTableEnd: Int?
  /// The end of the lines being read.
  var end = 0
  private var recordDepth = 0

  var bytes: [UInt8] { source.utf8 }

  /// An open list, one level of nesting.
  struct Level {
    /// `*`, `#`, or `:` for a definition list.
    let mark: UInt8
    /// The builder's depth outside the list.
    let depth: Int
    var hasTerm = false
    var hasDefinition = false
  }

  init(_ source: SourceText, _ builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    self.builder.readInline = WikiText.inline
    self.builder.inlineMarks = ByteSet("'[{<&_")
  }

  mutating func read() { readLines(0..<bytes.count) }

  // MARK: Lines

  /// Reads lines; comments, notes, templates and links continue a line over its end.
  private mutating func readLines(_ range: Range<Int>, isField: Bool = false) {
    let constructs = WikiConstructs(overLinesIn: bytes, range)
    let depth = builder.depth
    end = range.upperBound
    var index = range.lowerBound
    var place = 0
    while index < range.upperBound {
      var lineEnd = endOfLine(index, range.upperBound)
      while place < constructs.all.count {
        let construct = constructs.all[place].range
        if construct.lowerBound >= lineEnd { break }
        if construct.upperBound > lineEnd {
          lineEnd = endOfLine(construct.upperBound, range.upperBound)
        }
        place += 1
      }
      if isField, index == range.lowerBound {
        readFirstLine(index..<lineEnd, ofMore: lineEnd < range.upperBound)
      } else {
        readLine(index..<lineEnd)
      }
      index = lineEnd + 1
    }
    closeTables(to: 0)
    closeLists()
    builder.close(toDepth: depth)
  }

  private func endOfLine(_ start: Int, _ end: Int) -> Int {
    bytes[start..<end].firstIndex(of: 0x0A) ?? end
  }

  /// Reads the first line of a template argument.
  ///
  /// Its templates are inline, and it is a list line only if more lines follow: `{{x|# 1}}` is
  /// text.
  private mutating func readFirstLine(_ line: Range<Int>, ofMore: Bool) {
    if ofMore, line.first.map({ bytes[$0].isListMark }) ?? false { return readLine(line) }
    addLine(line)
  }

  mutating func readLine(_ line: Range<Int>) {
    let (line, isComment) = skipComments(line)
    let text = source.trimmed(line)
    guard let first = text.first.map({ bytes[$0] }) else {
      // A line that contains only a comment vanishes; it is not a blank line.
      return isComment ? () : readBlankLine()
    }
    defer { isBelowBlankLine = false }
    if first == UInt8(ascii: "{"), starts(text, "{|") { return openTable(text) }
    if !tables.isEmpty, first == UInt8(ascii: "|") || first == UInt8(ascii: "!") {
      return readTableLine(text)
    }
    if deeperTables > 0 { return }
    if first == UInt8(ascii: "="), readHeading(text, line) { return }
    if bytes[line.lowerBound].isListMark { return readListLine(line) }
    if starts(line, "----"), bytes[text].allSatisfy({ $0 == UInt8(ascii: "-") }) {
      closeLists()
      builder.addBlock(.rule, text: InlineText(), at: text)
      continuesParagraph = false
      return
    }
    if first == UInt8(ascii: "{"), readTemplates(text) { return }
    if first == UInt8(ascii: "<"), readCode(text) { return }
    if first == UInt8(ascii: "["), !continuesParagraph, readPicture(text) { return }
    readText(text)
  }

  func starts(_ range: Range<Int>, _ mark: StaticString) -> Bool {
    guard range.count >= mark.utf8CodeUnitCount else { return false }
    for offset in 0..<mark.utf8CodeUnitCount
    where bytes[range.lowerBound + offset] != mark.utf8Start[offset] { return false }
    return true
  }

  /// A line without the comments at its beginning, and whether there were any.
  private func skipComments(_ line: Range<Int>) -> (line: Range<Int>, isComment: Bool) {
    var start = line.lowerBound
    var isComment = false
    while starts(start..<line.upperBound, "<!--") {
      guard let end = commentEnd(start + 4, line.upperBound) else { break }
      (start, isComment) = (end, true)
    }
    return (start..<line.upperBound, isComment)
  }

  private func commentEnd(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index + 2 < end {
      if bytes[index] == UInt8(ascii: "-"), starts(index..<end, "-->") { return index + 3 }
      index += 1
    }
    return nil
  }

  // MARK: Text

  private mutating func readBlankLine() {
    builder.blankLine()
    (continuesParagraph, isBelowBlankLine) = (false, true)
  }

  private mutating func readText(_ text: Range<Int>) {
    if !continuesParagraph { endListsBeforeText() }
    addLine(text)
  }

  /// Makes text directly below `;term` its definition, because authors forget the colon; other text
  /// ends the lists.
  mutating func endListsBeforeText() {
    if let last = levels.last, last.hasTerm, !last.hasDefinition {
      openDefinition(at: builder.blocks.last?.source.end ?? 0)
    } else {
      closeLists()
    }
    openCellIfNeeded()
  }

  mutating func addLine(_ text: Range<Int>) {
    builder.addLine(text)
    continuesParagraph = true
  }

  private mutating func readHeading(_ text: Range<Int>, _ line: Range<Int>) -> Bool {
    var text = text
    // A comment may follow the heading's closing marks.
    if starts(max(text.upperBound - 3, text.lowerBound)..<text.upperBound, "-->"),
      let start = bytes[text].lastIndex(of: UInt8(ascii: "<")), starts(start..<end, "<!--")
    {
      text = source.trimmed(text.lowerBound..<start)
    }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "=") }
    let opening = bytes[text].prefix(while: isMark).count
    let closing = bytes[text].reversed().prefix(while: isMark).count
    let level = min(opening, closing, 6)
    guard level > 0, 2 * level < text.count else { return false }
    let title = source.trimmed((text.lowerBound + level)..<(text.upperBound - level))
    guard !title.isEmpty, bytes[title.lowerBound] != UInt8(ascii: "=") else { return false }
    if text.lowerBound >= findLastTableEnd() { closeTables(to: 0) }
    closeLists()
    openCellIfNeeded()
    let inline = builder.inline([title])
    let index = builder.addBlock(.heading, text: InlineText(), level: level, at: text)
    builder.setText(inline, of: index, from: title)
    continuesParagraph = false
    return true
  }

  /// Reads a line that consists of `<pre>…</pre>` or `<syntaxhighlight …>…</syntaxhighlight>`.
  private mutating func readCode(_ text: Range<Int>) -> Bool {
    guard starts(text, "<pre") || starts(text, "<syntaxhighlight") || starts(text, "<source"),
      let construct = WikiConstructs(in: bytes, text).all.first, construct.range == text,
      construct.kind == .raw, let opened = bytes[text].firstIndex(of: UInt8(ascii: ">")),
      let closing = bytes[text].lastIndex(of: UInt8(ascii: "<")), opened < closing
    else { return false }
    closeLists()
    openCellIfNeeded()
    let attributes = TagAttributes(bytes, (text.lowerBound + 4)..<opened)
    let label = builder.add(attributes["lang"] ?? [])
    let index = builder.addBlock(
      .code, verbatim: withoutBlankEnds((opened + 1)..<closing), at: text)
    builder.update(index) { $0.label = label }
    continuesParagraph = false
    return true
  }

  /// Reads a line that consists of a picture with a caption: `[[File:Quay.jpg|thumb|The quay.]]`.
  private mutating func readPicture(_ text: Range<Int>) -> Bool {
    guard starts(text, "[[") else { return false }
    let inline = builder.inline([text])
    guard inline.trimmed.isEmpty, let picture = inline.spans.first(where: { $0.kind == .image }),
      !picture.label.isEmpty
    else { return false }
    endListsBeforeText()
    builder.addBlock(.caption, text: InlineText(picture.label), at: text)
    return true
  }

  /// A range without blank lines at its start and white space at its end.
  private func withoutBlankEnds(_ range: Range<Int>) -> Range<Int> {
    let text = source.trimmed(range)
    let start = bytes[range.lowerBound..<text.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 }
    return (start ?? text.lowerBound)..<text.upperBound
  }

  // MARK: Templates

  /// Reads a line that consists of templates; false if it contains anything else.
  private mutating func readTemplates(_ text: Range<Int>) -> Bool {
    guard starts(text, "{{") else { return false }
    let constructs = WikiConstructs(in: bytes, text)
    var templates: [Range<Int>] = []
    var index = text.lowerBound
    while index < text.upperBound {
      if bytes[index].isSpace {
        index += 1
        continue
      }
      guard let construct = constructs.construct(at: index) else { return false }
      if construct.kind == .template {
        templates.append(construct.range)
      } else if construct.kind != .comment {
        return false
      }
      index = construct.range.upperBound
    }
    endListsBeforeText()
    for range in templates { readRecord(range, constructs) }
    continuesParagraph = false
    return true
  }

  private mutating func readRecord(_ range: Range<Int>, _ constructs: WikiConstructs) {
    guard recordDepth < builder.limits.nesting else {
      builder.noteNesting(limit: builder.limits.nesting, at: range.lowerBound)
      return
    }
    let template = WikiTemplate(bytes, range, constructs)
    builder.open(
      .record, label: TextRange(template.name), at: range.lowerBound..<template.name.upperBound)
    for argument in template.arguments { readField(argument) }
    builder.close()
  }

  private mutating func readField(_ argument: WikiTemplate.Argument) {
    let outside = (levels, tables, deeperTables, lastTableEnd, end)
    (levels, tables, deeperTables, lastTableEnd) = ([], [], 0, nil)
    recordDepth += 1
    builder.open(
      .field, label: argument.key.map { TextRange($0) } ?? .empty,
      at: argument.range.lowerBound..<argument.value.lowerBound)
    let before = (argument.key ?? argument.range.prefix(0)).upperBound..<argument.value.lowerBound
    readLines(argument.value, isField: !bytes[before].contains(0x0A))
    builder.close()
    recordDepth -= 1
    (levels, tables, deeperTables, lastTableEnd, end) = outside
  }
}

extension UInt8 {
  var isListMark: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"): true
    default: false
    }
  }
}
