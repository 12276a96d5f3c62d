/// One pass over a Markdown document that cuts out what cmark-gfm does not know and hands it the
/// rest.
///
/// It is never handed a whole document: a table of 10,000 columns takes it gigabytes, 100,000 list
/// marks on one line more than a minute. What is between tables and directives goes to it in
/// pieces.
struct MarkdownReading {
  let source: SourceText
  var builder: OutlineBuilder
  /// The lines that are read: the document's, or those of a definition, an admonition, a footnote,
  /// an item.
  var lines: MarkdownLines
  /// The line that comes next.
  var index: Int
  /// The lines that are gathered for cmark-gfm.
  var piece: MarkdownPiece
  /// The directives, calls and components that are open among the lines, outermost first.
  var openers: [Opener] = []
  /// Facts from the first pass over the whole document.
  let overview: MarkdownOverview
  private var fence: CodeFence?
  private var comment = Comment.none
  /// How many readings of lines inside lines are under way.
  private var regionCount = 0
  /// The tags that are closed nowhere below.
  private var unclosedTags: Set<String> = []
  /// Abbreviations may stand anywhere, also inside other text; they are added at the end.
  private var abbreviations: [(name: Range<Int>, text: Range<Int>)] = []

  /// A piece ends at the first line end after so many bytes, wherever that is.
  private static let pieceLimit = 1 << 14
  /// A longer line is kept as written: what dialects add to it is not looked for.
  static let lineLimit = 20_000

  /// Whether a comment goes on over a line's end.
  private enum Comment {
    case none
    case open
    /// No comment that opens from here on is closed.
    case never
  }

  init(_ source: SourceText, builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    let frontMatter = FrontMatter(of: source)
    frontMatter.add(to: &self.builder)
    lines = MarkdownLines(source, from: frontMatter.lineCount)
    index = lines.start
    piece = MarkdownPiece(from: lines.start)
    overview = MarkdownOverview(of: source)
  }

  mutating func read() {
    readLines()
    builder.closeAll()
    addAbbreviations()
  }

  private mutating func readLines() {
    while index < lines.end { readLine() }
    endPiece()
  }

  /// Reads lines that are inside others, as what is in the container that is open.
  mutating func readRegion(_ region: MarkdownLines) {
    endPiece()
    defer {
      index = region.end
      piece = MarkdownPiece(from: index)
    }
    guard region.start < region.end else { return }
    guard regionCount < builder.limits.nesting else {
      return builder.noteNesting(
        limit: builder.limits.nesting, at: source.line(region.start).lowerBound)
    }
    let (outerLines, outerOpeners, depth) = (lines, openers, builder.depth)
    (lines, openers, fence, index) = (region, [], nil, region.start)
    piece = MarkdownPiece(from: index)
    regionCount += 1
    readLines()
    regionCount -= 1
    builder.close(toDepth: depth)
    (lines, openers, fence) = (outerLines, outerOpeners, nil)
  }

  private mutating func readLine() {
    let line = lines.line(index)
    if let open = fence {
      // Code in a list or a quotation: it is markup to cmark-gfm alone.
      if open.isClosed(by: source.utf8[line]) { fence = nil }
      return pass(line)
    }
    if case .open = comment { return pass(line) }
    if source.isBlank(line) { return pass(line) }
    if consumeInItem(line) || consumeDialectBlock(line) || consumeStructure(line) { return }
    if source.nests(line, deeperThan: builder.limits.nesting) {
      endPiece()
      builder.noteNesting(limit: builder.limits.nesting, at: line.lowerBound)
      return skipLine()
    }
    if consumeCode(line) || consumeEndlessLine(line) { return }
    fence = CodeFence(openedBy: source.utf8[line], inItem: piece.hasItem)
    pass(line)
  }

  /// Reads a block of code that stands in no list: a piece might end amid a long one.
  private mutating func consumeCode(_ line: Range<Int>) -> Bool {
    let bytes = source.utf8[line]
    guard let open = CodeFence(openedBy: bytes), !piece.hasItem || bytes.first != 0x20 else {
      return false
    }
    endPiece()
    let first = index + 1
    var end = first
    while end < lines.end, !open.isClosed(by: source.utf8[lines.line(end)]) { end += 1 }
    let text = (first..<end).map { source.utf8[lines.line($0)] }
    let place = line.lowerBound..<source.line(min(end, lines.end - 1)).upperBound
    let code = builder.addBlock(.code, text: InlineText(text.joined(separator: [0x0A])), at: place)
    builder.update(code) { $0.label = TextRange(open.language) }
    index = min(end + 1, lines.end)
    piece = MarkdownPiece(from: index)
    return true
  }

  /// Reads a line that is too long for cmark-gfm as a paragraph, kept as written.
  ///
  /// The paragraph is the document's own text: in a piece, a line of 64 MB would be copied several
  /// times.
  private mutating func consumeEndlessLine(_ line: Range<Int>) -> Bool {
    guard line.count > CommonMark.textLimit else { return false }
    endPiece()
    builder.note(.markupNotRead, at: line.lowerBound)
    builder.addLine(line)
    builder.blankLine()
    skipLine()
    return true
  }

  /// Passes over a line behind which a new piece begins.
  mutating func skipLine() {
    index += 1
    piece = MarkdownPiece(from: index)
  }

  /// Reads a line that is markup and says nothing, as a blank one.
  mutating func blankOut() {
    piece.append([], at: lines.line(index).upperBound, isRewritten: true)
    index += 1
  }

  // MARK: Pieces

  /// Takes a line into the piece, which ends here or goes on.
  private mutating func pass(_ line: Range<Int>) {
    let bytes = source.utf8[line]
    let isOpen = if case .open = comment { true } else { false }
    if fence == nil, line.count <= Self.lineLimit,
      isOpen || bytes.contains(where: MarkdownInlines.marks.contains)
    {
      appendRewritten(line)
    } else {
      piece.append(bytes, at: line.lowerBound, isRewritten: false)
    }
    index += 1
    let isParagraphEnd = fence == nil && source.isBlank(line) && !nextLineIsIndented
    if isParagraphEnd || piece.markup.count > Self.pieceLimit { endPiece() }
  }

  /// Takes a part of the line that comes next into the piece, and goes on to the line after it.
  mutating func appendPart(_ text: Range<Int>) {
    appendRewritten(text)
    index += 1
  }

  private mutating func appendRewritten(_ line: Range<Int>) {
    let wasOpen = if case .open = comment { true } else { false }
    let bytes = source.utf8[line]
    var inlines = MarkdownInlines(bytes, references: overview.addresses, inComment: wasOpen)
    inlines.read()
    if inlines.endsInComment, !wasOpen, !commentCloses() {
      // Treat an unclosed comment as text.
      comment = .never
      return piece.append(bytes, at: line.lowerBound, isRewritten: false)
    }
    if case .never = comment {} else { comment = inlines.endsInComment ? .open : .none }
    piece.append(
      inlines.output[...], at: line.lowerBound, isRewritten: !inlines.output.elementsEqual(bytes))
  }

  /// Whether a comment that is open ends within the next thousand lines; one that ends farther down
  /// would hide half a document.
  private func commentCloses() -> Bool {
    if case .never = comment { return false }
    let end: [UInt8] = [0x2D, 0x2D, 0x3E]
    return (index..<min(index + 1000, source.lineCount)).contains {
      source.utf8[source.line($0)].contains(end)
    }
  }

  /// Whether the next line with text may belong to a list item above it.
  private var nextLineIsIndented: Bool {
    guard index < lines.end, let first = source.utf8[lines.line(index)].first else {
      return index < lines.end
    }
    return first == 0x20 || first == 0x09
  }

  /// Hands the lines gathered so far to cmark-gfm.
  mutating func endPiece() {
    piece.read(into: &builder, components: overview.components)
    piece = MarkdownPiece(from: index)
  }

  /// Reads a directive, a table and the like that stands in an item of the list above it.
  ///
  /// The item is left open, and its further lines are read as what is in it.
  private mutating func consumeInItem(_ line: Range<Int>) -> Bool {
    guard piece.hasItem, let first = source.utf8[line].first, first == 0x20 || first == 0x09,
      opensDialectBlock(line) || lines.tableColumns(at: index) != nil
    else { return false }
    let depth = builder.depth
    let columns = lines.indent(ofLine: index) - lines.indent
    guard
      let margin = piece.read(
        into: &builder, components: overview.components, keepingItemsUpTo: columns)
    else {
      piece = MarkdownPiece(from: index)
      return false
    }
    piece = MarkdownPiece(from: index)
    let end = lines.blockEnd(from: index, margin: lines.indent + margin)
    readRegion(MarkdownLines(index..<end, of: lines, indent: lines.indent + margin))
    builder.close(toDepth: depth)
    return true
  }

  // MARK: Tables, definition lists, abbreviations, HTML

  /// Reads what cmark-gfm would not see, or not as a whole.
  private mutating func consumeStructure(_ line: Range<Int>) -> Bool {
    if let columns = lines.tableColumns(at: index) {
      endPiece()
      readTable(columns: columns)
    } else if let abbreviation = source.abbreviation(in: line) {
      endPiece()
      abbreviations.append(abbreviation)
      index += 1
    } else if overview.hasDefinitions, opensParagraph, lines.definitionItem(at: index) != nil {
      endPiece()
      readDefinitions()
    } else if let end = lines.htmlRegion(at: index, unclosed: &unclosedTags) {
      endPiece()
      let region = line.lowerBound..<source.line(end - 1).upperBound
      HTML.readFragment(region, of: source, into: &builder)
      index = end
    } else {
      return false
    }
    piece = MarkdownPiece(from: index)
    return true
  }

  /// Whether nothing above belongs to the paragraph of the line.
  private var opensParagraph: Bool {
    guard index > piece.lines.lowerBound else { return true }
    let above = lines.line(index - 1)
    return source.isBlank(above) || source.utf8[above].first == 0x23
  }

  private mutating func addAbbreviations() {
    guard let first = abbreviations.first?.name.lowerBound else { return }
    builder.open(.definitionList, at: first..<first)
    for (name, text) in abbreviations {
      builder.open(.definitionItem, at: name.lowerBound..<name.lowerBound)
      builder.addBlock(.term, text: inline(name), at: name)
      if !text.isEmpty { builder.addBlock(.definition, text: inline(text), at: text) }
      builder.close()
    }
    builder.close()
  }

  // MARK: Inline markup

  /// The inline markup of a part of a line.
  func inline(_ range: Range<Int>) -> InlineText { inline(source.utf8[range]) }

  /// The inline markup of a text.
  func inline(_ bytes: ArraySlice<UInt8>) -> InlineText {
    guard bytes.contains(where: MarkdownInlines.marks.contains), bytes.count <= Self.lineLimit
    else { return MarkdownText.inline(bytes, components: overview.components) }
    var inlines = MarkdownInlines(bytes, references: overview.addresses, inComment: false)
    inlines.read()
    return MarkdownText.inline(inlines.output[...], components: overview.components)
  }
}
