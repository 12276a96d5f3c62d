/// One pass over the lines of an AsciiDoc document.
struct AsciiDocReading {
  let source: SourceText
  var builder: OutlineBuilder
  var index = 0
  private var attributes = Substitutions()
  /// The attribute lines that stand above the next block.
  var blockAttributes = ""
  /// The marks of the description lists that are inside each other here.
  private var marks: [String] = []
  /// Whether the next block belongs to the definition or item above, by a `+`.
  private var isAttached = false
  /// The indent of the term whose definition is still to come; nil where none is awaited.
  private var awaited: Int?
  /// The frames around blocks that are open.
  private var frames: [Frame] = []
  /// Where the search for the next term or heading last began and ended, and the mark of the term found.
  private var lookAhead: (from: Int, to: Int, mark: String?)?

  /// A delimited block that holds other blocks.
  private struct Frame {
    let delimiter: String
    /// How many containers were open around it, and the marks of the lists there.
    let depth: Int
    let marks: [String]
  }

  init(_ source: SourceText, builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    readsInline()
  }

  /// Has paragraphs read with the attributes defined so far.
  private mutating func readsInline() {
    let attributes = attributes
    builder.readInline = { AsciiDocText($0, attributes).inline }
  }

  mutating func read() {
    while index < source.lineCount {
      let line = source.markupLine(at: index)
      index += 1
      read(line)
    }
    builder.closeAll()
  }

  private mutating func read(_ line: MarkupLine) {
    if line.isBlank || line.text == "{empty} +" || line.text == "{blank} +" {
      return builder.blankLine()
    }
    if consumeComment(line) || consumeDelimiter(line) { return }
    if line.text == "+" {
      builder.endParagraph()
      isAttached = builder.openKinds.contains { $0 == .definition || $0 == .item }
      return
    }
    if line.text.isAsciiDocAttributes { builder.endParagraph() }
    if !builder.isInParagraph, consumeMark(line) { return }
    if let item = AsciiDocTerm(line, in: source) { return readTerm(item, line) }
    if let item = line.asciiDocItem { return readItem(item, line) }
    readText(line)
  }

  // MARK: Lines that are no text

  /// Passes over `// …`, and over all between two `////`.
  private mutating func consumeComment(_ line: MarkupLine) -> Bool {
    guard line.text.hasPrefix("//") else { return false }
    guard line.isRule(of: "/", atLeast: 4) else { return !line.text.hasPrefix("///") }
    while index < source.lineCount, source.markupLine(at: index).text != line.text { index += 1 }
    index += 1
    return true
  }

  /// Reads the delimiter of a table, of code, of a frame, or the row of signs under a heading.
  private mutating func consumeDelimiter(_ line: MarkupLine) -> Bool {
    let text = line.text
    if text.isAsciiDocTableMark {
      closeUnlessAttached()
      readTable(opening: line)
      return true
    }
    guard text == "--" || line.isRule(of: "=*_-.+", atLeast: 4) || text.hasPrefix("```") else {
      return false
    }
    if consumeUnderline(line) { return true }
    builder.endParagraph()
    if line.isRule(of: "-.+", atLeast: 4) || text.hasPrefix("```") {
      readCode(line)
    } else if let place = frames.lastIndex(where: { $0.delimiter == text }) {
      builder.close(toDepth: frames[place].depth)
      marks = frames[place].marks
      frames.removeSubrange(place...)
    } else {
      openFrame(line)
    }
    return true
  }

  /// Reads a row of signs about as long as the one line above it, which makes that a heading.
  private mutating func consumeUnderline(_ line: MarkupLine) -> Bool {
    let above = builder.paragraphLines
    guard above.count == 1, let title = above.first, !builder.isInOwnText,
      let level = Array("=-~^+").firstIndex(of: line.text.first ?? " "),
      abs(line.text.count - source.characterCount(title)) <= 3
    else { return false }
    _ = builder.takeParagraph()
    addHeading(title, level: level + 1, at: title.lowerBound..<line.range.upperBound)
    return true
  }

  private mutating func openFrame(_ line: MarkupLine) {
    closeUnlessAttached()
    guard frames.count < builder.limits.nesting else {
      return builder.noteNesting(limit: builder.limits.nesting, at: line.range.lowerBound)
    }
    frames.append(Frame(delimiter: line.text, depth: builder.depth, marks: marks))
    marks = []
    let isQuote = line.text.first == "_"
    let block = builder.open(isQuote ? .quote : .record, at: line.range)
    let label = builder.add(blockAttributes.asciiDocStyle.utf8)
    builder.update(block) { $0.label = label }
    blockAttributes = ""
  }

  private mutating func readCode(_ line: MarkupLine) {
    closeUnlessAttached()
    let delimiter = line.text.hasPrefix("```") ? "```" : line.text
    let start = index
    while index < source.lineCount, source.markupLine(at: index).text != delimiter { index += 1 }
    if start < index {
      let range = source.line(start).lowerBound..<source.line(index - 1).upperBound
      let code = builder.addBlock(.code, text: InlineText(source.utf8[range]), at: range)
      let label = builder.add(blockAttributes.asciiDocLanguage.utf8)
      builder.update(code) { $0.label = label }
    }
    index += 1
    blockAttributes = ""
  }

  /// Reads a heading, an attribute, an anchor, a title, a macro: what is no text.
  private mutating func consumeMark(_ line: MarkupLine) -> Bool {
    let text = line.text
    if line.indent == 0, let level = text.asciiDocHeadingLevel {
      addHeading(
        (line.range.lowerBound + level)..<line.range.upperBound, level: level, at: line.range)
    } else if let colon = text.asciiDocAttributeEnd {
      defineAttribute(line, nameEnd: line.range.lowerBound + colon)
    } else if text.isAsciiDocAttributes {
      blockAttributes += text
    } else if text.hasPrefix("."), let second = text.dropFirst().first, second != ".",
      second != " "
    {
      closeUnlessAttached(keepingAttachment: true)
      let title = (line.range.lowerBound + 1)..<line.range.upperBound
      builder.addBlock(.caption, text: builder.inline([title]), at: title)
    } else if let name = text.asciiDocBlockMacro {
      addMacro(named: name, line)
    } else {
      return text == "'''" || text == "<<<"
    }
    return true
  }

  private mutating func addMacro(named name: Int, _ line: MarkupLine) {
    let start = line.range.lowerBound
    closeUnlessAttached(keepingAttachment: true)
    builder.open(.record, label: TextRange(start, start + name), at: line.range)
    builder.open(.field, at: line.range.upperBound..<line.range.upperBound)
    builder.addParagraph(
      InlineText(source.utf8[(start + name + 2)..<line.range.upperBound]),
      at: line.range.upperBound..<line.range.upperBound)
    builder.close()
    builder.close()
  }

  private mutating func defineAttribute(_ line: MarkupLine, nameEnd: Int) {
    let name = (line.range.lowerBound + 1)..<nameEnd
    let value = source.trimmed((nameEnd + 1)..<line.range.upperBound)
    attributes.define(source.string(name).lowercased(), as: source.utf8[value])
    readsInline()
    builder.open(.metadata, at: line.range.lowerBound..<line.range.lowerBound)
    builder.open(.field, label: builder.add(source.string(name).lowercased().utf8), at: name)
    builder.addParagraph(InlineText(source.utf8[value]), at: value)
    builder.close()
    builder.close()
  }

  private mutating func addHeading(_ text: Range<Int>, level: Int, at range: Range<Int>) {
    builder.closeAll()
    (frames, marks, isAttached, blockAttributes, awaited) = ([], [], false, "", nil)
    builder.addHeading(text, level: level, at: range)
  }

  // MARK: Text

  private mutating func readTerm(_ item: AsciiDocTerm, _ line: MarkupLine) {
    builder.endParagraph()
    isAttached = false
    if let place = marks.firstIndex(of: item.mark) {
      marks.removeSubrange((place + 1)...)
    } else {
      marks.append(item.mark)
    }
    // A list's depth stands for its indent: deeper lists are inside it, and all items in a definition.
    let indent = frames.count * 1000 + (marks.count - 1) * 100
    let isAlone = line.number > 1 && source.isBlank(source.line(line.number - 2))
    if awaited != nil, isAlone { builder.close(through: .definitionItem) }
    builder.beginTerm(item.term, indent: indent)
    awaited = indent
    guard !item.text.isEmpty else { return }
    openAwaitedDefinition(at: item.text.lowerBound)
    builder.addLine(item.text)
  }

  /// Opens the definition of the term above, where it has none yet: terms that stand directly below each
  /// other share one.
  private mutating func openAwaitedDefinition(at offset: Int) {
    guard let indent = awaited else { return }
    builder.beginDefinition(indent: indent, at: offset)
    awaited = nil
  }

  private mutating func readItem(_ item: (mark: Int, level: Int), _ line: MarkupLine) {
    builder.endParagraph()
    isAttached = false
    openAwaitedDefinition(at: line.range.lowerBound)
    let start = line.range.lowerBound
    let indent = frames.count * 1000 + max(marks.count - 1, 0) * 100 + item.level
    let first = source.utf8[start]
    builder.beginItem(
      mark: start..<(start + item.mark), indent: indent,
      isOrdered: first == UInt8(ascii: ".") || (0x30...0x39).contains(first))
    builder.addLine((start + item.mark)..<line.range.upperBound)
  }

  private mutating func readText(_ line: MarkupLine) {
    if !builder.isInParagraph {
      openAwaitedDefinition(at: line.range.lowerBound)
      let isAwaited = builder.isAwaitingText
      let isIndented = line.indent > 0 && builder.openKinds.contains(.definition)
      if !isAwaited, !isIndented { closeUnlessAttached() }
      if let label = line.text.asciiDocAdmonition { return readAdmonition(label, line) }
    }
    builder.addLine(line.range)
  }

  private mutating func readAdmonition(_ label: Int, _ line: MarkupLine) {
    let start = line.range.lowerBound
    builder.open(.record, label: TextRange(start, start + label), at: line.range)
    builder.addLine((start + label + 1)..<line.range.upperBound)
    while index < source.lineCount {
      let next = source.markupLine(at: index)
      guard !next.isBlank, next.text != "+", AsciiDocTerm(next, in: source) == nil else { break }
      builder.addLine(next.range)
      index += 1
    }
    builder.close()
  }

  /// Ends the lists that are open, unless a `+` ties the next block to them, or another term follows: then
  /// the author forgot the `+`.
  mutating func closeUnlessAttached(keepingAttachment: Bool = false) {
    defer { if !keepingAttachment { isAttached = false } }
    builder.endParagraph()
    if awaited != nil { return openAwaitedDefinition(at: source.line(index - 1).lowerBound) }
    guard !isAttached else { return }
    if builder.openKinds.contains(.definition), let place = followingTermPlace {
      marks.removeSubrange((place + 1)...)
      return builder.closeContainers(deeperThan: frames.count * 1000 + place * 100)
    }
    builder.close(toDepth: frames.last.map { $0.depth + 1 } ?? 0)
    marks = []
  }

  /// How deep the list is whose next term stands below, before any heading; nil where none does.
  private var followingTermPlace: Int? {
    mutating get {
      if let known = lookAhead, known.from <= index, index <= known.to {
        return known.mark.flatMap { marks.firstIndex(of: $0) }
      }
      var next = index
      var mark: String?
      while next < source.lineCount {
        let line = source.markupLine(at: next)
        if line.indent == 0,
          line.text.asciiDocHeadingLevel != nil || line.isRule(of: "=*_-.+", atLeast: 4)
            || line.text.isAsciiDocTableMark
        {
          break
        }
        if let item = AsciiDocTerm(line, in: source), marks.contains(item.mark) {
          mark = item.mark
          break
        }
        next += 1
      }
      lookAhead = (index, next, mark)
      return mark.flatMap { marks.firstIndex(of: $0) }
    }
  }
}

extension MarkupLine {
  /// How long a list item's mark is, `**` or `1.`, and how deep its list; nil for any other line.
  fileprivate var asciiDocItem: (mark: Int, level: Int)? {
    let bytes = Array(text.utf8)
    if text.hasPrefix("- ") { return (1, 1) }
    if let first = bytes.first, first == UInt8(ascii: "*") || first == UInt8(ascii: ".") {
      let count = bytes.prefix { $0 == first }.count
      return count <= 5 && count < bytes.count && bytes[count] == 0x20 ? (count, count) : nil
    }
    let digitCount = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digitCount), digitCount + 1 < bytes.count,
      bytes[digitCount] == UInt8(ascii: "."), bytes[digitCount + 1] == 0x20
    else { return nil }
    return (digitCount + 1, 1)
  }
}

extension String {
  /// Whether the line says something of the block below: `[NOTE]`, `[[anchor]]`, `[cols="1,2"]`.
  fileprivate var isAsciiDocAttributes: Bool {
    first == "[" && last == "]" && count(where: { $0 == "]" }) == (hasPrefix("[[") ? 2 : 1)
  }

  /// The level of `== Section` or `## Section`; nil for any other line.
  fileprivate var asciiDocHeadingLevel: Int? {
    guard let first, first == "=" || first == "#" else { return nil }
    let marks = prefix { $0 == first }.count
    guard marks <= 6, dropFirst(marks).first == " ", utf8.count > marks + 1 else { return nil }
    return marks
  }

  /// The offset of the colon that ends the name of `:name: value`; nil for any other line.
  fileprivate var asciiDocAttributeEnd: Int? {
    let bytes = Array(utf8)
    guard bytes.first == 0x3A, let colon = bytes.dropFirst().firstIndex(of: 0x3A), colon > 1,
      bytes[1..<colon].allSatisfy({ $0.isWordByte || "-_!".utf8.contains($0) })
    else { return nil }
    return colon
  }

  /// How long the name of a block macro is, `include::part.adoc[]`, `toc::[]`; nil for any other line.
  fileprivate var asciiDocBlockMacro: Int? {
    let bytes = Array(utf8)
    let length = bytes.prefix { $0.isWordByte || $0 == 0x5F }.count
    guard length > 0, bytes.last == 0x5D, bytes.count > length + 2, bytes[length] == 0x3A,
      bytes[length + 1] == 0x3A,
      bytes[(length + 2)...].prefix(while: { $0 != 0x5B }).allSatisfy({ !$0.isSpace })
    else { return nil }
    return length
  }

  /// How long the label of an admonition is, `NOTE: text`; nil for any other line.
  fileprivate var asciiDocAdmonition: Int? {
    for label in ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"] where hasPrefix(label + ": ") {
      return label.utf8.count
    }
    return nil
  }

  /// The style of block attributes: `NOTE` of `[NOTE]`, `quote` of `[quote, author]`.
  fileprivate var asciiDocStyle: String {
    let inside = dropFirst().prefix { $0 != "]" && $0 != "," }
    return inside.contains(where: { "[=#.%\"".contains($0) }) ? "" : String(inside)
  }

  /// The language of `[source,sh]`.
  fileprivate var asciiDocLanguage: String {
    let parts = dropFirst().prefix { $0 != "]" }.split(separator: ",")
    return parts.count > 1 && parts[0] == "source" ? parts[1].filter { $0 != " " } : ""
  }
}
