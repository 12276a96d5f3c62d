/// One pass over a Markdown document that cuts out the tables and hands the rest to cmark-gfm.
///
/// It is never handed a whole document: a table of 10,000 columns takes it gigabytes, 100,000 list
/// markers on one line more than a minute. What is between the tables goes to it in pieces.
struct MarkdownScan {
  private let source: SourceText
  private var result = Outline()
  private var index: Int
  /// The first line of the piece that is being gathered.
  private var pieceStart: Int
  private var fence: CodeFence?
  /// Whether a line anywhere may be the definition of a definition list.
  private let hasDefinitions: Bool
  /// The tags that are known to be closed nowhere below.
  private var unclosedTags: Set<String> = []
  /// They may stand anywhere, also inside an entry, and belong to none.
  private var abbreviations: [Block] = []

  /// More list and quotation marks than this at the start of a line are no document.
  static let nestingLimit = 64
  /// A piece ends at the first line end after so many bytes, wherever that is.
  private static let pieceLimit = 1 << 14

  init(of original: SourceText) {
    let frontMatter = FrontMatter(of: original)
    result.frontMatter = frontMatter.values
    if !frontMatter.isClosed {
      result.findings.append(Finding(line: 1, remark: .frontMatterNotClosed))
    }
    let source = MarkdownDialects.plain(original)
    self.source = source
    hasDefinitions = source.lines.contains { source.definitionText(in: $0) != nil }
    index = frontMatter.lineCount
    pieceStart = index
  }

  mutating func outline() -> Outline {
    while index < source.lines.count {
      let range = source.lines[index]
      if fence == nil, let columns = source.tableColumns(at: index) {
        endPiece()
        readTable(columns: columns)
      } else if fence == nil, readWhatIsNoCommonMark() {
        continue
      } else if source.nests(range, deeperThan: Self.nestingLimit) {
        endPiece()
        let remark = Remark.nestingTooDeep(limit: Self.nestingLimit)
        result.findings.append(Finding(line: index + 1, remark: remark))
        index += 1
        pieceStart = index
      } else {
        passLine(range)
      }
    }
    endPiece()
    result.blocks += abbreviations
    return result
  }

  /// Reads definition lists, abbreviations and HTML that cmark-gfm would not see as a whole.
  private mutating func readWhatIsNoCommonMark() -> Bool {
    if let (abbreviation, text) = source.abbreviation(at: index) {
      endPiece()
      let terms = [CommonMark.plainText(abbreviation)]
      let paragraphs = [CommonMark.plainText(text)].filter { !$0.isEmpty }
      abbreviations.append(
        Block(
          content: .definition(terms: terms, paragraphs: paragraphs), line: index + 1,
          blankLinesBefore: 0))
      index += 1
      pieceStart = index
      return true
    }
    if hasDefinitions, opensParagraph, let item = source.definitionItem(at: index) {
      endPiece()
      readDefinition(item)
      return true
    }
    guard let region = source.htmlRegion(at: index, unclosed: &unclosedTags) else { return false }
    endPiece()
    let markup = source.string(source.lines[index].lowerBound..<source.lines[region - 1].upperBound)
    for block in HTML.blocks(ofFragment: markup, startingAt: index + 1) {
      append(block.content, line: block.line)
    }
    index = region
    pieceStart = index
    return true
  }

  /// Whether nothing above belongs to the paragraph of the line.
  private var opensParagraph: Bool {
    guard index > pieceStart else { return true }
    let above = source.lines[index - 1]
    return source.isBlank(above) || source.utf8[above].first == 0x23
  }

  private mutating func readDefinition(_ item: DefinitionItem) {
    let terms = item.terms.map { CommonMark.plainText(source.term(in: source.lines[$0])) }
    var paragraphs: [String] = []
    for text in item.definitions {
      if !CommonMark.reads(text) {
        result.findings.append(Finding(line: index + 1, remark: .markupNotRead))
      }
      paragraphs += CommonMark.blocks(of: text).compactMap(\.content.paragraph)
    }
    let content = Block.Content.definition(
      terms: terms.filter { !$0.isEmpty }, paragraphs: paragraphs.filter { !$0.isEmpty })
    append(content, line: index + 1)
    index = item.end
    pieceStart = index
  }

  /// Takes a line into the piece, which ends here or goes on.
  private mutating func passLine(_ range: Range<Int>) {
    let bytes = source.utf8[range]
    if let open = fence {
      if open.isClosed(by: bytes) { fence = nil }
    } else {
      fence = CodeFence(openedBy: bytes)
    }
    index += 1
    let size = range.upperBound - source.lines[pieceStart].lowerBound
    let isParagraphEnd = fence == nil && source.isBlank(range) && !nextLineIsIndented
    if isParagraphEnd || size > Self.pieceLimit { endPiece() }
  }

  /// Whether the next line with text may belong to a list item above it.
  private var nextLineIsIndented: Bool {
    guard index < source.lines.count, let first = source.utf8[source.lines[index]].first else {
      return index < source.lines.count
    }
    return first == 0x20 || first == 0x09
  }

  private mutating func endPiece() {
    defer { pieceStart = index }
    guard pieceStart < index else { return }
    let piece = source.lines[pieceStart].lowerBound..<source.lines[index - 1].upperBound
    guard !source.isBlank(piece) else { return }
    let markup = source.string(piece)
    if !CommonMark.reads(markup) {
      result.findings.append(Finding(line: pieceStart + 1, remark: .markupNotRead))
    }
    for piece in CommonMark.blocks(of: markup) {
      append(piece.content, line: pieceStart + piece.line, isNumbered: piece.isNumbered)
    }
  }

  private mutating func append(_ content: Block.Content, line: Int, isNumbered: Bool = false) {
    var blankLines = 0
    while line - 2 - blankLines >= 0, source.isBlank(source.lines[line - 2 - blankLines]) {
      blankLines += 1
    }
    let block = Block(
      content: content, line: line, blankLinesBefore: blankLines, isNumbered: isNumbered)
    result.blocks.append(block)
  }

  private mutating func readTable(columns: Int) {
    let start = index
    defer { pieceStart = index }
    guard columns <= Table.columnLimit else {
      skipTable()
      let remark = Remark.tooManyColumns(limit: Table.columnLimit)
      result.findings.append(Finding(line: start + 1, remark: remark))
      return
    }
    var table = Table(header: row(at: start, columns: columns))
    index += 2
    while let next = source.nextRow(from: index, columns: columns) {
      index = next + 1
      if let row = row(at: next, columns: columns) { table.rows.append(row) }
    }
    append(.table(table), line: start + 1)
  }

  private mutating func skipTable() {
    index += 2
    while index < source.lines.count, source.utf8[source.lines[index]].contains(0x7C) {
      index += 1
    }
  }

  private mutating func row(at index: Int, columns: Int) -> Table.Row? {
    let (cells, found) = source.cells(at: index, columns: columns)
    if found > Table.columnLimit {
      let remark = Remark.tooManyColumns(limit: Table.columnLimit)
      result.findings.append(Finding(line: index + 1, remark: remark))
      return nil
    }
    if found > columns {
      let remark = Remark.surplusCells(expected: columns, found: found)
      result.findings.append(Finding(line: index + 1, remark: remark))
    }
    if !cells.allSatisfy(CommonMark.reads) {
      result.findings.append(Finding(line: index + 1, remark: .markupNotRead))
    }
    return Table.Row(cells: cells.map(CommonMark.plainText), line: index + 1)
  }
}

extension SourceText {
  /// Whether a line opens more lists and quotations inside each other than the limit, by its marks
  /// or by its indent.
  fileprivate func nests(_ range: Range<Int>, deeperThan limit: Int) -> Bool {
    var (marks, spaces) = (0, 0)
    for byte in utf8[range] {
      switch byte {
      case 0x20, 0x09: spaces += 1
      case 0x2A, 0x2B, 0x2D, 0x3E: marks += 1
      case 0x30...0x39, 0x2E, 0x29: continue
      default: return marks > limit && spaces > 0 || spaces > 4 * limit
      }
      // A rule is also a row of marks: it has nothing behind them, and is found here or below.
      if marks > 4 * limit && spaces > limit { return true }
    }
    return false
  }
}
