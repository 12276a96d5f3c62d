/// One pass over a Markdown document that cuts out what cmark-gfm does not know and hands it the rest.
///
/// It is never handed a whole document: a table of 10,000 columns takes it gigabytes, 100,000 list marks
/// on one line more than a minute. What is between tables and directives goes to it in pieces.
struct MarkdownReading {
  let source: SourceText
  var builder: OutlineBuilder
  var index: Int
  /// The lines that are gathered for cmark-gfm.
  var piece: MarkdownPiece
  /// The blocks of dialects that are open, outermost first.
  var openers: [Opener] = []
  /// The capitalised names that have an end tag somewhere.
  let components: Set<String>
  /// The names of calls that have an end somewhere.
  let endedCalls: Set<String>
  private let references: [String: [UInt8]]
  private var fence: CodeFence?
  private var comment = Comment.none
  private var footnote: Footnote?
  /// Whether a line anywhere may be the definition of a definition list.
  private let hasDefinitions: Bool
  /// The tags that are closed nowhere below.
  private var unclosedTags: Set<String> = []
  /// Abbreviations may stand anywhere, also inside other text; they are added at the end.
  private var abbreviations: [(name: Range<Int>, text: Range<Int>)] = []

  /// A piece ends at the first line end after so many bytes, wherever that is.
  private static let pieceLimit = 1 << 14

  /// A block of a dialect that goes on to its end mark or to the end of its indent.
  struct Opener {
    enum Kind {
      case directive(MarkdownDirective)
      /// `!!! note`; the number is the indent of its lines.
      case admonition(Int)
      case call(String)
      case component(String)
    }
    let kind: Kind
    /// How many containers were open around it.
    let depth: Int
  }

  /// Whether a comment goes on over a line's end.
  private enum Comment {
    case none
    case open
    /// No comment that opens from here on is closed.
    case never
  }

  private struct Footnote {
    let depth: Int
    var isAfterBlank = false
  }

  init(_ source: SourceText, builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    let frontMatter = FrontMatter(of: source)
    frontMatter.add(to: &self.builder)
    index = frontMatter.lineCount
    piece = MarkdownPiece(from: index)
    references = source.linkAddresses()
    let ends = MarkdownEnds(in: source)
    (components, endedCalls) = (ends.components, ends.calls)
    hasDefinitions = (0..<source.lineCount).contains {
      source.definitionText(in: source.line($0)) != nil
    }
  }

  mutating func read() {
    while index < source.lineCount { readLine() }
    endPiece()
    builder.closeAll()
    addAbbreviations()
  }

  private mutating func readLine() {
    let line = source.line(index)
    if let open = fence {
      if open.isClosed(by: source.utf8[line]) { fence = nil }
      return pass(dedented(line))
    }
    if case .open = comment { return pass(line) }
    if footnote != nil, endsFootnote(at: line) { endFootnote() }
    let text = dedented(line)
    if source.isBlank(text) || consumeDialectBlock(text) {
      if source.isBlank(text) { pass(text) }
      return
    }
    if openers.isEmpty, footnote == nil, consumeStructure() { return }
    if source.nests(text, deeperThan: builder.limits.nesting) {
      endPiece()
      builder.noteNesting(limit: builder.limits.nesting, at: line.lowerBound)
      index += 1
      piece = MarkdownPiece(from: index)
      return
    }
    fence = CodeFence(openedBy: source.utf8[text])
    pass(text)
  }

  /// Takes a line into the piece, which ends here or goes on.
  mutating func pass(_ line: Range<Int>) {
    let isBlank = source.isBlank(line)
    let bytes = source.utf8[line]
    let isOpen = if case .open = comment { true } else { false }
    if fence == nil, line.count <= 20_000,
      isOpen || bytes.contains(where: MarkdownInlines.marks.contains)
    {
      appendRewritten(line)
    } else {
      piece.append(bytes, isVerbatim: line == source.line(index))
    }
    index += 1
    let isParagraphEnd = fence == nil && isBlank && !nextLineIsIndented
    if isParagraphEnd || piece.markup.count > Self.pieceLimit { endPiece() }
  }

  private mutating func appendRewritten(_ line: Range<Int>) {
    let wasOpen = if case .open = comment { true } else { false }
    let bytes = source.utf8[line]
    var inlines = MarkdownInlines(bytes, references: references, inComment: wasOpen)
    inlines.read()
    if inlines.endsInComment, !wasOpen, !commentCloses() {
      // Treat an unclosed comment as text.
      comment = .never
      return piece.append(bytes, isVerbatim: false)
    }
    if case .never = comment {} else { comment = inlines.endsInComment ? .open : .none }
    let isVerbatim = inlines.output.elementsEqual(bytes) && line == source.line(index)
    piece.append(inlines.output[...], isVerbatim: isVerbatim)
  }

  /// Whether a comment that is open ends within the next thousand lines; one that ends farther down would
  /// hide half a document.
  private func commentCloses() -> Bool {
    if case .never = comment { return false }
    let end: [UInt8] = [0x2D, 0x2D, 0x3E]
    return (index..<min(index + 1000, source.lineCount)).contains {
      source.utf8[source.line($0)].contains(end)
    }
  }

  /// Whether the next line with text may belong to a list item above it.
  private var nextLineIsIndented: Bool {
    guard index < source.lineCount else { return false }
    let line = source.line(index)
    guard let first = source.utf8[line].first else { return true }
    return first == 0x20 || first == 0x09
  }

  /// Hands the lines gathered so far to cmark-gfm.
  mutating func endPiece() {
    piece.read(into: &builder, components: components)
    piece = MarkdownPiece(from: index)
  }

  // MARK: Footnotes

  /// Begins the text of a footnote, `[^1]: text`.
  mutating func beginFootnote(key: Range<Int>, text: Range<Int>) {
    endFootnote()
    endPiece()
    footnote = Footnote(depth: builder.depth)
    builder.open(.note, label: TextRange(key), at: key)
    pass(text)
  }

  private mutating func endsFootnote(at line: Range<Int>) -> Bool {
    if source.isBlank(line) {
      footnote?.isAfterBlank = true
      return false
    }
    let bytes = source.utf8[line]
    if bytes.starts(with: "[^".utf8) || bytes.first == 0x23 { return true }
    return footnote?.isAfterBlank == true && source.indent(of: line) < 2
  }

  private mutating func endFootnote() {
    guard let open = footnote else { return }
    endPiece()
    builder.close(toDepth: open.depth)
    footnote = nil
  }

  // MARK: Tables, definition lists, abbreviations, HTML

  /// Reads what cmark-gfm would not see, or not as a whole.
  private mutating func consumeStructure() -> Bool {
    let line = source.line(index)
    if let columns = source.tableColumns(at: index) {
      endPiece()
      readTable(columns: columns)
    } else if let abbreviation = source.abbreviation(in: line) {
      endPiece()
      abbreviations.append(abbreviation)
      index += 1
    } else if hasDefinitions, opensParagraph, source.definitionItem(at: index) != nil {
      endPiece()
      readDefinitions()
    } else if let end = source.htmlRegion(at: index, unclosed: &unclosedTags) {
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
    let above = source.line(index - 1)
    return source.isBlank(above) || source.utf8[above].first == 0x23
  }

  private mutating func readDefinitions() {
    builder.open(
      .definitionList, at: source.line(index).lowerBound..<source.line(index).lowerBound)
    while let item = source.definitionItem(at: index) {
      add(item)
      let next = source.filledLine(from: item.end)
      index = item.end
      guard next < source.lineCount, source.definitionItem(at: next) != nil,
        source.tableColumns(at: next) == nil
      else { break }
      index = next
    }
    builder.close()
  }

  private mutating func add(_ item: MarkdownDefinitionItem) {
    let start = source.line(item.terms.lowerBound).lowerBound
    builder.open(.definitionItem, at: start..<start)
    for line in item.terms {
      let term = source.definitionTerm(in: source.line(line))
      let text = inline(term)
      if !text.trimmed.isEmpty { builder.addBlock(.term, text: text, at: term) }
    }
    for (first, rest) in item.definitions {
      builder.open(.definition, at: first.lowerBound..<first.lowerBound)
      index = source.lineIndex(of: first.lowerBound)
      piece = MarkdownPiece(from: index)
      gather(first)
      for line in rest {
        index = line
        gather(source.dedentedDefinitionLine(source.line(line)))
      }
      endPiece()
      builder.close()
    }
    builder.close()
  }

  /// Takes a line into the piece, which does not end here, whatever its size.
  mutating func gather(_ line: Range<Int>) {
    let bytes = source.utf8[line]
    if line.count <= 20_000, bytes.contains(where: MarkdownInlines.marks.contains) {
      appendRewritten(line)
    } else {
      piece.append(bytes, isVerbatim: line == source.line(index))
    }
  }

  /// The inline markup of a part of a line.
  func inline(_ range: Range<Int>) -> InlineText { inline(source.utf8[range]) }

  /// The inline markup of a text.
  func inline(_ bytes: ArraySlice<UInt8>) -> InlineText {
    guard bytes.contains(where: MarkdownInlines.marks.contains), bytes.count <= 20_000 else {
      return MarkdownText.inline(bytes, components: components)
    }
    var inlines = MarkdownInlines(bytes, references: references, inComment: false)
    inlines.read()
    return MarkdownText.inline(inlines.output[...], components: components)
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
}
