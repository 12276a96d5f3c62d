// MARK: Tables

extension WikiReader {
  struct TableFrame {
    /// The builder's depth outside the table.
    let depth: Int
    /// The lists that were open where the table began.
    let levels: [Level]
    /// The index of the open row.
    var row: Int?
    var cellCount = 0
    var isHeaderRow = true
    /// Whether the row exceeds the column limit and was left out.
    var isLeftOut = false
    /// The location of the next row's attributes.
    var rowAttributes: Range<Int>?
  }

  mutating func openTable(_ text: Range<Int>, isInItem: Bool = false) {
    guard tables.count < builder.limits.nesting, deeperTables == 0 else {
      builder.noteNesting(limit: builder.limits.nesting, at: text.lowerBound)
      deeperTables += 1
      return
    }
    builder.endParagraph()
    if !isInItem { endListsBeforeText() }
    openCellIfNeeded()
    let depth = builder.depth
    let table = builder.open(.table, at: text)
    setAttributes((text.lowerBound + 2)..<text.upperBound, of: table)
    tables.append(TableFrame(depth: depth, levels: levels))
    (levels, continuesParagraph) = ([], false)
  }

  private mutating func setAttributes(_ range: Range<Int>, of index: Int) {
    let attributes = TagAttributes(bytes, range)
    guard !attributes.pairs.isEmpty else { return }
    builder.setAttributes(attributes.pairs, of: index)
  }

  /// Reads a line that begins with `|` or `!` inside a table.
  mutating func readTableLine(_ text: Range<Int>) {
    let isEnd = starts(text, "|}")
    if deeperTables > 0 {
      if isEnd { deeperTables -= 1 }
      return
    }
    closeLists()
    if isEnd {
      closeTables(to: tables.count - 1)
      let rest = source.trimmed((text.lowerBound + 2)..<text.upperBound)
      if !bytes[rest].allSatisfy({ $0 == UInt8(ascii: "}") }) { addLine(rest) }
    } else if starts(text, "|-") {
      closeRow()
      tables[tables.count - 1].rowAttributes = (text.lowerBound + 2)..<text.upperBound
    } else if starts(text, "|+") {
      closeRow()
      readCaption((text.lowerBound + 2)..<text.upperBound, at: text)
    } else {
      readCells(text)
    }
  }

  private mutating func readCaption(_ text: Range<Int>, at range: Range<Int>) {
    let constructs = WikiConstructs(in: bytes, text)
    let (attributes, content) = cellParts(text, constructs)
    let caption = builder.open(.caption, at: range.lowerBound..<range.lowerBound)
    if let attributes { setAttributes(attributes, of: caption) }
    addLine(content)
  }

  /// Reads the cells of a line: `| one || two` or `! one !! two`.
  private mutating func readCells(_ text: Range<Int>) {
    let constructs = WikiConstructs(in: bytes, text)
    let isHeader = bytes[text.lowerBound] == UInt8(ascii: "!")
    var start = text.lowerBound + 1
    var index = start
    while index < text.upperBound {
      if let construct = constructs.construct(at: index, among: bytes[index]) {
        index = construct.range.upperBound
      } else if isSeparator(index, text.upperBound, isHeader: isHeader) {
        readCell(start..<index, constructs, isHeader: isHeader, mark: start - 1)
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    readCell(start..<text.upperBound, constructs, isHeader: isHeader, mark: start - 1)
  }

  private func isSeparator(_ index: Int, _ end: Int, isHeader: Bool) -> Bool {
    let byte = bytes[index]
    guard byte == UInt8(ascii: "|") || byte == UInt8(ascii: "!") && isHeader else { return false }
    return index + 1 < end && bytes[index + 1] == byte
  }

  private mutating func readCell(
    _ text: Range<Int>, _ constructs: WikiConstructs, isHeader: Bool, mark: Int
  ) {
    beginCell(at: mark, isHeader: isHeader)
    guard !tables[tables.count - 1].isLeftOut else { return }
    let (attributes, content) = cellParts(text, constructs)
    let cell = builder.open(.cell, at: mark..<mark)
    if isHeader { builder.update(cell) { $0.traits.insert(.header) } }
    if let attributes {
      let read = TagAttributes(bytes, attributes)
      builder.setAttributes(read.pairs, of: cell)
      let (columns, rows) = (read.number("colspan") ?? 1, read.number("rowspan") ?? 1)
      builder.update(cell) { ($0.columnSpan, $0.rowSpan) = (columns, rows) }
    }
    addLine(content)
  }

  /// Closes the open cell, and opens a row if there is none.
  private mutating func beginCell(at offset: Int, isHeader: Bool) {
    builder.endParagraph()
    let place = tables.count - 1
    guard !tables[place].isLeftOut else { return }
    if tables[place].row == nil {
      builder.close(toDepth: tables[place].depth + 1)
      let row = builder.open(.row, at: offset..<offset)
      if let attributes = tables[place].rowAttributes { setAttributes(attributes, of: row) }
      (tables[place].row, tables[place].rowAttributes) = (row, nil)
    }
    builder.close(toDepth: tables[place].depth + 2)
    tables[place].cellCount += 1
    tables[place].isHeaderRow = tables[place].isHeaderRow && isHeader
    if tables[place].cellCount > builder.limits.columns {
      builder.note(.tooManyColumns(limit: builder.limits.columns), at: offset)
      builder.discard()
      tables[place].isLeftOut = true
    }
  }

  /// Splits a cell, `style="…" | text`, into its attributes and its text.
  private func cellParts(
    _ text: Range<Int>, _ constructs: WikiConstructs
  ) -> (attributes: Range<Int>?, text: Range<Int>) {
    var index = text.lowerBound
    while index < text.upperBound {
      if let construct = constructs.construct(at: index, among: bytes[index]) {
        // A link can only be in the text.
        if construct.kind == .link { return (nil, text) }
        index = construct.range.upperBound
      } else if bytes[index] == UInt8(ascii: "|") {
        return (text.lowerBound..<index, (index + 1)..<text.upperBound)
      } else {
        index += 1
      }
    }
    return (nil, text)
  }

  /// Opens a cell for text before a table's first cell.
  mutating func openCellIfNeeded() {
    guard let table = tables.last, levels.isEmpty, builder.depth == table.depth + 1,
      !table.isLeftOut, let offset = builder.blocks.last?.source.end
    else { return }
    beginCell(at: offset, isHeader: false)
    builder.open(.cell, at: offset..<offset)
  }

  private mutating func closeRow() {
    let place = tables.count - 1
    builder.close(toDepth: tables[place].depth + 1)
    if let row = tables[place].row, tables[place].isHeaderRow, !tables[place].isLeftOut {
      builder.update(row) { $0.traits.insert(.header) }
    }
    (tables[place].row, tables[place].cellCount) = (nil, 0)
    (tables[place].isHeaderRow, tables[place].isLeftOut) = (true, false)
  }

  /// Closes tables until `count` are open.
  mutating func closeTables(to count: Int) {
    while tables.count > count {
      closeLists()
      closeRow()
      let table = tables.removeLast()
      builder.close(toDepth: table.depth)
      levels = table.levels
      continuesParagraph = false
    }
    if count == 0 { deeperTables = 0 }
  }

  /// The offset of the last line that closes a table; searched for only once.
  mutating func findLastTableEnd() -> Int {
    guard !tables.isEmpty else { return 0 }
    if let lastTableEnd { return lastTableEnd }
    var index = end - 1
    while index > 0, !starts(index..<end, "|}") || bytes[index - 1] != 0x0A { index -= 1 }
    lastTableEnd = index
    return index
  }
}

extension WikiConstructs {
  /// The construct at an offset; skips the lookup for bytes that cannot begin one.
  func construct(at offset: Int, among byte: UInt8) -> Construct? {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): construct(at: offset)
    default: nil
    }
  }
}
