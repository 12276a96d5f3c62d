import Documents

/// An outline of `Documents` as the outline that the shapes read.
///
/// Temporary: it goes when layouts read outlines themselves.
///
/// Structure becomes text here as the shapes expect it: a list inside a definition is `• item`, a rule an
/// empty heading of level 6, a table inside a definition a line a row.
struct Bridge {
  private var source: Documents.Outline
  private var records: RecordEntries
  private(set) var outline = Outline()
  /// Whether what comes next is part of the item of a list.
  private var itemLevel = 0
  /// The blocks before this one are part of an entry that was read.
  private var readUntil = 0

  /// The old outline of a document.
  static func outline(of source: consuming Documents.Outline) -> Outline {
    var bridge = Bridge(consume source)
    bridge.read()
    return bridge.outline.withTextsCut
  }

  private init(_ source: Documents.Outline) {
    records = RecordEntries(source)
    self.source = source
  }

  /// Gives the source away, so that ``pageBlocks(of:)`` can free its blocks.
  private mutating func takeSource() -> Documents.Outline {
    var taken = source.withoutBlocks()
    records = RecordEntries(taken)
    swap(&taken, &source)
    return taken
  }

  private mutating func read() {
    outline.findings = source.problems.map(Finding.init)
    for root in source.roots where source.blocks[root].kind == .metadata { takeMetadata(root) }
    switch source.syntax {
    case "text": outline.blocks = typedTextBlocks(of: source)
    case "JSON", "YAML":
      let read = recordBlocks(of: source)
      outline.blocks = read.blocks
      outline.frontMatter.merge(read.frontMatter) { own, _ in own }
    case "HTML":
      let page = pageBlocks(of: takeSource())
      outline.blocks = page.blocks
      outline.findings += page.findings
      outline.frontMatter["title"] = outline.frontMatter["title"] ?? page.title
    default: for root in source.roots { visit(root) }
    }
  }

  /// Takes in the fields of front matter; a list's values stand one a line.
  private mutating func takeMetadata(_ index: Int) {
    for field in source.children(of: index) where source.blocks[field].kind == .field {
      let key = source.string(source.blocks[field].label).lowercased()
      guard outline.frontMatter[key] == nil else { continue }
      // The title of a page has its site's name in it; ``pageBlocks(of:)`` takes that off.
      if key == "title", source.has(source.blocks[index].label, text: "head") { continue }
      let value = (field..<source.blocks[field].end).map { source.text(of: source.blocks[$0]) }
        .filter { !$0.isEmpty }.joined(separator: "\n")
      if !value.isEmpty {
        outline.frontMatter[key] = source.blocks[field].end > field + 1 ? value : value.oneLine
      }
    }
  }

  // MARK: Blocks

  private mutating func visit(_ index: Int) {
    guard index >= readUntil else { return }
    let block = source.blocks[index]
    switch block.kind {
    case .heading: appendHeading(block)
    case .paragraph: appendParagraph(block)
    case .code: if source.syntax == "Markdown" { append(.paragraph(text(of: block)), block) }
    case .rule: append(.rule, block)
    case .item: visitItem(index)
    case .definitionItem: appendDefinition(index)
    case .table: appendTable(index)
    case .record: visitRecord(index)
    case .element: appendFragment(index)
    case .definitionList where !block.label.isEmpty: appendFragment(index)
    case .note, .metadata, .caption, .field: break
    case .list, .definitionList, .quote, .row, .cell, .term, .definition: visitChildren(of: index)
    }
  }

  private mutating func visitChildren(of index: Int) {
    for child in source.children(of: index) { visit(child) }
  }

  private mutating func append(
    _ content: Block.Content, _ block: Documents.Block, lineOffset: Int = 0,
    isNumbered: Bool = false
  ) {
    outline.blocks.append(
      Block(
        content: content, line: source.line(of: block) + lineOffset,
        blankLinesBefore: lineOffset > 0 ? 0 : block.blankLinesBefore, isNumbered: isNumbered))
  }

  private mutating func appendHeading(_ block: Documents.Block) {
    let line = ParagraphLines(block, in: source).whole
    guard !line.text.tidied.isEmpty else { return }
    append(
      .heading(level: min(block.level, 6), text: line.text.tidied, lead: line.lead?.tidied), block)
  }

  private mutating func appendParagraph(_ block: Documents.Block) {
    for line in ParagraphLines(block, in: source).paragraphs {
      let text = line.text.tidied
      guard !text.isEmpty else { continue }
      let content: Block.Content =
        if line.isBulleted {
          .listItem(text, lead: line.lead?.tidied, level: itemLevel + 1)
        } else {
          itemLevel > 0 ? .continuation(text) : .paragraph(text, lead: line.lead?.tidied)
        }
      append(content, block, lineOffset: line.lineOffset)
    }
  }

  private mutating func visitItem(_ index: Int) {
    let block = source.blocks[index]
    let outer = itemLevel
    itemLevel = max(block.level, 1)
    for (place, line) in ParagraphLines(block, in: source).paragraphs.enumerated() {
      // Lines that are glued to an item and begin entries are items like it.
      append(
        .listItem(line.text.tidied, lead: line.lead?.tidied, level: itemLevel), block,
        lineOffset: line.lineOffset,
        isNumbered: place == 0 && block.traits.contains(.ordered))
    }
    visitChildren(of: index)
    itemLevel = outer
  }

  // MARK: Entries of the syntax

  private mutating func visitRecord(_ index: Int) {
    if let entry = records.entry(at: index) {
      readUntil = max(readUntil, entry.consumed.upperBound)
      let content = Block.Content.definition(
        terms: entry.terms, acronym: entry.acronym, expansion: entry.expansion,
        paragraphs: entry.paragraphs)
      outline.blocks.append(Block(content: content, line: entry.line, blankLinesBefore: 0))
      return
    }
    if source.syntax == "reStructuredText", source.blocks[index].label.isEmpty {
      return appendFields(of: index)
    }
    let body = source.children(of: index).filter { source.blocks[$0].kind != .field }
    if source.syntax != "AsciiDoc", !body.isEmpty, let title = recordTitle(index) {
      append(.paragraph(title, lead: title), source.blocks[index])
    }
    for child in body { visit(child) }
  }

  /// A field list: each field's name is a term, what it says its definition.
  private mutating func appendFields(of index: Int) {
    for field in source.children(of: index) {
      let block = source.blocks[field]
      let content = Block.Content.definition(
        terms: [source.string(block.label).tidied], paragraphs: paragraphs(of: field))
      append(content, block)
    }
  }

  /// What the author calls a directive's block: `!!! note "Title"`.
  private func recordTitle(_ index: Int) -> String? {
    let title = source.children(of: index).first {
      source.blocks[$0].kind == .field && source.has(source.blocks[$0].label, text: "title")
    }
    return title.map { source.text(of: source.blocks[$0]).tidied }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func appendDefinition(_ index: Int) {
    var terms: [String] = []
    var paragraphs: [String] = []
    for child in source.children(of: index) {
      switch source.blocks[child].kind {
      case .term: terms.append(text(of: source.blocks[child]))
      default: paragraphs += self.paragraphs(of: child)
      }
    }
    guard !terms.isEmpty else {
      // Lines of a wiki that are only indented go on with what stands above them.
      for text in paragraphs where !text.isEmpty {
        append(.continuation(text), source.blocks[index])
      }
      return
    }
    let content = Block.Content.definition(
      terms: terms.filter { !$0.isEmpty }, paragraphs: paragraphs.filter { !$0.isEmpty })
    let first = source.children(of: index).first { source.blocks[$0].kind == .term }
    append(content, source.blocks[first ?? index])
  }

  /// What a block and all that is inside it says, a string for each paragraph.
  private func paragraphs(of index: Int) -> [String] {
    let block = source.blocks[index]
    if block.kind == .table { return tableLines(index) }
    if block.kind == .element, let fragment = Optional(fragmentBlocks(of: source, root: index)) {
      return fragment.compactMap(\.content.paragraph)
    }
    if block.kind == .definitionItem { return [definitionLine(index)] }
    let own = ParagraphLines(block, in: source).paragraphs.map(\.text.tidied).filter { !$0.isEmpty }
    let isItem = block.kind == .item
    var all = own.map { isItem ? "• " + $0 : $0 }
    for child in source.children(of: index) where source.blocks[child].kind != .field {
      all += paragraphs(of: child)
    }
    return all
  }

  /// A definition inside a definition: `Term : text`.
  private func definitionLine(_ index: Int) -> String {
    let children = Array(source.children(of: index))
    let terms = children.filter { source.blocks[$0].kind == .term }.map {
      text(of: source.blocks[$0])
    }
    let rest = children.filter { source.blocks[$0].kind != .term }.flatMap { paragraphs(of: $0) }
    return terms.joined(separator: ", ") + ": " + rest.joined(separator: " ")
  }

  // MARK: Tables

  private mutating func appendTable(_ index: Int) {
    if source.syntax == "Markdown", !source.blocks[index].label.isEmpty {
      return appendFragment(index)
    }
    var table = table(index)
    if let place = headerPlace(of: table) {
      // What stands above the names of the columns: the sheet's title, its date.
      for row in table.rows[..<place] {
        let text = row.cells.filter { !$0.isEmpty }.joined(separator: " ")
        outline.blocks.append(
          Block(content: .paragraph(text), line: row.line, blankLinesBefore: 0))
      }
      table.takeHeader(at: place)
    }
    if !table.rows.isEmpty { append(.table(table), source.blocks[index]) }
  }

  /// The place of the row of a sheet that names its columns, where its syntax sets none apart.
  private func headerPlace(of table: Table) -> Int? {
    keepsLines && table.header == nil ? table.headerPlace : nil
  }

  private func table(_ index: Int) -> Table {
    var table = Table()
    var used: Set<Int>?
    var hanging: [Int: (text: String, rowCount: Int)] = [:]
    for row in source.children(of: index) where source.blocks[row].kind == .row {
      if keepsLines, used == nil, table.rows.count == Self.sampleSize {
        used = columnsUsed(of: table)
      }
      let cells = cells(of: row, &hanging, used)
      let line = source.children(of: row).first { !source.blocks[$0].text.isEmpty } ?? row
      let read = Table.Row(cells: cells, line: source.line(of: source.blocks[line]))
      if cells.allSatisfy(\.isEmpty) { continue }
      let isHeader = source.blocks[row].traits.contains(.header)
      if isHeader, table.header == nil, table.rows.isEmpty {
        table.header = read
      } else {
        table.rows.append(read)
      }
    }
    return table
  }

  /// Below so many rows of a sheet, what its columns hold is known.
  private static let sampleSize = 4 * TableColumns.sampleSize

  /// The columns of a sheet that entries are made of, told by its first rows.
  ///
  /// The strings of a million cells beside their outline take too much; those of other columns are not
  /// made.
  private func columnsUsed(of table: Table) -> Set<Int> {
    var sample = table
    if let place = headerPlace(of: table) { sample.takeHeader(at: place) }
    return TableColumns(of: sample)?.used ?? []
  }

  /// The texts of a row, each in its column whatever spans the columns and rows before it.
  ///
  /// Texts of columns that are not `used` are empty; where that is nil, all columns are.
  private func cells(
    of row: Int, _ hanging: inout [Int: (text: String, rowCount: Int)], _ used: Set<Int>? = nil
  ) -> [String] {
    var texts: [String] = []
    var added: [Int: (text: String, rowCount: Int)] = [:]
    for cell in source.children(of: row) {
      while let above = hanging[texts.count], texts.count < Table.columnLimit {
        texts.append(above.text)
      }
      let block = source.blocks[cell]
      let text = used?.contains(texts.count) == false ? "" : cellText(cell)
      for offset in 0..<min(block.columnSpan, max(Table.columnLimit - texts.count, 1)) {
        if block.rowSpan > 1 { added[texts.count] = (offset == 0 ? text : "", block.rowSpan) }
        texts.append(offset == 0 ? text : "")
      }
    }
    while let above = hanging[texts.count], texts.count < Table.columnLimit {
      texts.append(above.text)
    }
    if !hanging.isEmpty || !added.isEmpty {
      hanging = hanging.merging(added) { _, new in new }
        .compactMapValues { $0.rowCount > 1 ? ($0.text, $0.rowCount - 1) : nil }
    }
    if used != nil { while texts.last?.isEmpty == true { texts.removeLast() } }
    return texts
  }

  private func cellText(_ cell: Int) -> String {
    let block = source.blocks[cell]
    if block.end == cell + 1, block.spans.isEmpty, keepsLines {
      return source.text(of: block).tidied
    }
    var lines = [text(of: block)]
    for child in source.children(of: cell) { lines += paragraphs(of: child) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether a line's end inside a cell is its author's, as in a spreadsheet's.
  private var keepsLines: Bool { ["CSV", "workbook"].contains(source.syntax) }

  private func tableLines(_ index: Int) -> [String] {
    table(index).rows.map { $0.cells.filter { !$0.isEmpty }.joined(separator: ": ") }
  }

  // MARK: HTML amid another syntax

  private mutating func appendFragment(_ index: Int) {
    let isRegion = source.blocks[index].kind != .element
    for block in fragmentBlocks(of: source, root: index) {
      var block = block
      if !isRegion, case .definition(let terms, _, _, let paragraphs) = block.content,
        paragraphs.isEmpty, let term = terms.first
      {
        // An accordion's text is Markdown again, behind a blank line.
        block.content = .paragraph(term, lead: term)
      }
      outline.blocks.append(block)
    }
  }

  /// A block's own text in one paragraph.
  private func text(of block: Documents.Block) -> String {
    let line = ParagraphLines(block, in: source, keepsLines: keepsLines).joined
    return line.tidied
  }
}

extension Table {
  /// Makes a row the header; the rows above it go.
  fileprivate mutating func takeHeader(at place: Int) {
    header = rows[place]
    rows.removeSubrange(...place)
  }

  /// The place of the row that names the columns of a sheet; nil where none does.
  ///
  /// It stands among the first twelve rows, and no row above it has as many cells unless it names both a
  /// term and its definition.
  fileprivate var headerPlace: Int? {
    var widths: Set<Int> = []
    for (place, row) in rows.prefix(12).enumerated() where row.cells.count > 1 {
      let names = Set(row.cells.map(ColumnName.init))
      let namesBoth =
        row.cells.allSatisfy { $0.wordCount <= 3 }
        && !names.isDisjoint(with: [.term, .acronym])
        && !names.isDisjoint(with: [.definition, .expansion, .meaning])
      let isFirst =
        !widths.contains(row.cells.count) && row.cells.allSatisfy { $0.utf8.count <= 60 }
      if namesBoth || isFirst && row.isHeader(above: []) { return place }
      if row.cells.count(where: { !$0.isEmpty }) > 1 { widths.insert(row.cells.count) }
    }
    return nil
  }
}

extension String {
  /// The text with its lines joined.
  fileprivate var oneLine: String { replacing("\n", with: " ").tidied }
}

extension Finding {
  /// A problem of a syntax as a remark about the glossary.
  fileprivate init(_ problem: Problem) {
    self.init(
      file: problem.location.sheet, line: problem.location.line, column: problem.location.column,
      remark: Remark(problem.kind))
  }
}

extension Remark {
  fileprivate init(_ kind: Problem.Kind) {
    self =
      switch kind {
      case .readAsWindows1252: .readAsWindows1252
      case .unfinishedLastCharacter: .unfinishedLastCharacter
      case .invisibleCharactersRemoved(let count): .invisibleCharactersRemoved(count: count)
      case .frontMatterNotClosed: .frontMatterNotClosed
      case .textAfterClosingQuote: .textAfterClosingQuote
      case .surplusCells(let expected, let found): .surplusCells(expected: expected, found: found)
      case .tooManyColumns(let limit): .tooManyColumns(limit: limit)
      case .nestingTooDeep(let limit): .nestingTooDeep(limit: limit)
      case .restLeftOut(let limit): .restLeftOut(limit: limit)
      case .markupNotRead: .markupNotRead
      case .quotesMissing: .quotesMissing
      case .unknownDirective(let name): .unknownDirective(name)
      case .hiddenSheet: .hiddenSheet
      case .hiddenRows(let count): .hiddenRows(count: count)
      }
  }
}
