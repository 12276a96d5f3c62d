/// Reads a Markdown document in one pass: cuts out what cmark-gfm does not know and passes it the
/// rest.
///
/// cmark-gfm never gets a whole document: a table of 10,000 columns costs it gigabytes, 100,000
/// list markers on one line more than a minute. It gets the lines between tables and directives, in
/// pieces.
struct MarkdownReading {
  let source: SourceText
  var builder: OutlineBuilder
  /// The lines being read: the document's, or those of a definition, an admonition, a footnote or
  /// an item.
  var lines: MarkdownLines
  /// The index of the next line.
  var index: Int
  /// The lines collected for cmark-gfm.
  var piece: MarkdownPiece
  /// The open directives, calls and components, outermost first.
  var openers: [Opener] = []
  /// Facts from the first pass over the whole document.
  let overview: MarkdownOverview
  private var fence: CodeFence?
  private var comment = Comment.none
  /// The nesting of regions being read.
  private var regionCount = 0
  /// The HTML tags that are known to have no end tag further down.
  private var unclosedTags: Set<String> = []
  /// Abbreviation definitions, added at the end because they may interrupt other text.
  private var abbreviations: [(name: Range<Int>, text: Range<Int>)] = []

  /// The size in bytes at which a piece ends with the next line.
  private static let pieceLimit = 1 << 14
  /// The longest line, in bytes, that is searched for dialects' markup.
  static let lineLimit = 20_000

  /// Whether an HTML comment continues on the next line.
  private enum Comment {
    case none
    case open
    /// No later comment is closed, so don't look for its end again.
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

  /// Reads lines inside the open container.
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
      // Code in a list or quotation: leave it to cmark-gfm.
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

  /// Reads a fenced code block outside lists; a piece could end in the middle of a long one.
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
  /// The paragraph refers to the document; a piece would copy a line of 64 MB several times.
  private mutating func consumeEndlessLine(_ line: Range<Int>) -> Bool {
    guard line.count > CommonMark.textLimit else { return false }
    endPiece()
    builder.note(.markupNotRead, at: line.lowerBound)
    builder.addLine(line)
    builder.blankLine()
    skipLine()
    return true
  }

  /// Skips the current line and begins a new piece after it.
  mutating func skipLine() {
    index += 1
    piece = MarkdownPiece(from: index)
  }

  /// Replaces a line of markup without text by a blank line.
  mutating func blankOut() {
    piece.append([], at: lines.line(index).upperBound, isRewritten: true)
    index += 1
  }

  // MARK: Pieces

  /// Appends a line to the piece, with dialects' markup rewritten, and ends the piece if it is
  /// large enough.
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

  /// Appends a part of the current line to the piece and moves on to the next line.
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

  /// Whether an open comment ends within the next thousand lines; a longer one would hide half the
  /// document.
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

  /// Reads a directive, table or other block inside a list item above it.
  ///
  /// The item stays open, and its further lines are read as its contents.
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

  /// Reads a table, definition list, abbreviation or region of HTML, which cmark-gfm would not read
  /// whole.
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

  /// Whether the current line begins a paragraph, so that no text above it continues here.
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

  /// The text of a part of a line, with its inline markup read.
  func inline(_ range: Range<Int>) -> InlineText { inline(source.utf8[range]) }

  /// A text with its inline markup read.
  func inline(_ bytes: ArraySlice<UInt8>) -> InlineText {
    guard bytes.contains(where: MarkdownInlines.marks.contains), bytes.count <= Self.lineLimit
    else { return MarkdownText.inline(bytes, components: overview.components) }
    var inlines = MarkdownInlines(bytes, references: overview.addresses, inComment: false)
    inlines.read()
    return MarkdownText.inline(inlines.output[...], components: overview.components)
  }
}
