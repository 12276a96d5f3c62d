/// Reads delimited text: the records as a table, the lines above the table as other blocks.
struct DelimitedRows {
  private let text: SourceText
  private let head: DelimitedHead
  private var cells: DelimitedCells
  private var layout: DelimitedLayout?

  /// - Parameters:
  ///   - text: The text, without the quotes around its lines.
  ///   - quotedLines: Maps the text to the document, if its lines were quoted.
  init(_ text: SourceText, quotedLines: QuotedLines?) {
    self.text = text
    head = DelimitedHead(of: text)
    cells = DelimitedCells(
      text: text, quotedLines: quotedLines, holdsMarkup: head.holdsMarkup(in: text))
  }

  mutating func read(into builder: inout OutlineBuilder) throws(DocumentError) {
    let text = self.text
    addMetadata(to: &builder)
    do {
      try text.utf8.withUnsafeBufferPointer { bytes throws(DelimitedLexer.UnclosedQuote) in
        try read(bytes, into: &builder)
      }
    } catch {
      throw .unclosedQuote(line: builder.source.lineIndex(of: cells.original(of: error.offset)) + 1)
    }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into builder: inout OutlineBuilder
  ) throws(DelimitedLexer.UnclosedQuote) {
    let limits = builder.limits
    layout = DelimitedLayout(of: bytes, from: head.end, separator: head.separator, limits: limits)
    if let layout, layout.columns > limits.columns {
      let start = cells.original(of: head.end)
      builder.note(.tooManyColumns(limit: limits.columns), at: start)
      builder.dropSource(from: start)
      return builder.closeAll()
    }
    cells.separator = layout?.separator ?? head.separator ?? UInt8(ascii: ",")
    try addDeclaredColumns(bytes, to: &builder)
    var lexer = DelimitedLexer(
      bytes, from: head.end, separator: cells.separator, fieldLimit: limits.columns)
    try readRecords(of: &lexer, in: bytes, into: &builder)
    builder.closeAll()
  }

  private mutating func readRecords(
    of lexer: inout DelimitedLexer, in bytes: UnsafeBufferPointer<UInt8>,
    into builder: inout OutlineBuilder
  ) throws(DelimitedLexer.UnclosedQuote) {
    let limits = builder.limits
    let preambleCount = head.columns == nil ? layout?.preambleCount ?? 0 : 0
    var (recordCount, rowCount, cellCount) = (0, 0, 0)
    while try lexer.readRecord() {
      recordCount += 1
      if recordCount <= preambleCount {
        addPreamble(lexer.fields, to: &builder)
        continue
      }
      guard lexer.filledCount > 0 else { continue }
      guard rowCount < limits.filledLines, cellCount < limits.cells else {
        let limit = rowCount < limits.filledLines ? limits.cells : limits.filledLines
        let start = cells.original(of: lexer.start)
        builder.note(.restLeftOut(limit: limit), at: start)
        builder.dropSource(from: start)
        break
      }
      if rowCount == 100 { reserveBlocks(in: &builder, readEnd: lexer.start) }
      if addRow(lexer, in: bytes, to: &builder) {
        rowCount += 1
        cellCount += lexer.fields.count
      }
    }
  }

  /// Reserves memory for the blocks of the whole text, estimated from its beginning.
  ///
  /// An array that grows by doubling holds everything twice while it grows.
  private func reserveBlocks(in builder: inout OutlineBuilder, readEnd: Int) {
    guard let blockCount = builder.lastIndex, readEnd > 0 else { return }
    let limit = builder.limits.filledLines * (1 + (layout?.columns ?? 1))
    let estimate = blockCount * (text.utf8.count / readEnd + 1)
    builder.reserveBlocks(min(estimate + estimate / 8, limit))
  }

  // MARK: Lines above the table

  private func addMetadata(to builder: inout OutlineBuilder) {
    for directive in head.unknown {
      let start = cells.original(of: directive.line.lowerBound)
      builder.note(.unknownDirective(directive.key), at: start)
    }
    guard let first = head.directives.first else { return }
    let start = cells.original(of: first.line.lowerBound)
    builder.open(.metadata, at: start..<start)
    for directive in head.directives {
      let field = builder.addBlock(
        .field, text: InlineText(text.utf8[directive.value]),
        at: cells.original(of: directive.line))
      let label = builder.add(
        text.utf8[directive.name], from: cells.original(of: directive.name))
      builder.update(field) { $0.label = label }
    }
    builder.close()
  }

  /// Adds the columns' names in `#columns:` as a header row.
  private func addDeclaredColumns(
    _ bytes: UnsafeBufferPointer<UInt8>, to builder: inout OutlineBuilder
  ) throws(DelimitedLexer.UnclosedQuote) {
    guard let columns = head.columns else { return }
    let line = UnsafeBufferPointer(rebasing: bytes[..<columns.value.upperBound])
    var lexer = DelimitedLexer(
      line, from: columns.value.lowerBound, separator: cells.separator,
      fieldLimit: builder.limits.columns)
    guard try lexer.readRecord() else { return }
    let row = openRow(at: columns.line.lowerBound, in: &builder)
    builder.update(row) { $0.traits.insert(.header) }
    for field in lexer.fields {
      let cell = cells.add(field, to: &builder)
      builder.update(cell) { $0.traits.insert(.header) }
    }
    builder.close()
  }

  /// Adds a record above the table: its title as a heading, its date as a paragraph.
  private func addPreamble(_ fields: [DelimitedField], to builder: inout OutlineBuilder) {
    let filled = fields.filter { !$0.traits.contains(.blank) }
    guard let first = filled.first, let last = filled.last else { return }
    var inline = InlineText()
    for field in filled {
      if !inline.isEmpty { inline.append(0x20) }
      inline.append(cells.inline(of: field).trimmed)
    }
    let isTitle = builder.lastIndex == nil
    builder.addBlock(
      isTitle ? .heading : .paragraph, text: inline, level: isTitle ? 1 : 0,
      at: cells.original(of: first.source.lowerBound..<last.source.upperBound))
  }

  // MARK: Rows

  /// Adds a record as a row; false if it exceeds the column limit.
  private func addRow(
    _ lexer: DelimitedLexer, in bytes: UnsafeBufferPointer<UInt8>,
    to builder: inout OutlineBuilder
  ) -> Bool {
    let start = cells.original(of: lexer.start)
    guard lexer.filledCount <= builder.limits.columns else {
      builder.note(.tooManyColumns(limit: builder.limits.columns), at: start)
      return false
    }
    openRow(at: lexer.start, in: &builder)
    if let columns = layout?.columns, lexer.filledCount > columns {
      builder.note(.surplusCells(expected: columns, found: lexer.filledCount), at: start)
      for group in lexer.fields.prefix(lexer.filledCount).grouped(into: columns, in: bytes) {
        cells.add(group, to: &builder)
      }
    } else {
      for field in lexer.fields { cells.add(field, to: &builder) }
    }
    builder.close()
    return true
  }

  @discardableResult
  private func openRow(at start: Int, in builder: inout OutlineBuilder) -> Int {
    let place = cells.original(of: start)
    if builder.innermost(.table) == nil { builder.open(.table, at: place..<place) }
    return builder.open(.row, at: place..<place)
  }
}

extension ArraySlice<DelimitedField> {
  /// Groups the fields into as many cells as there are columns.
  ///
  /// An unquoted comma in a sentence splits a cell in two; such extra fields are joined to the
  /// field before them.
  fileprivate func grouped(
    into columnCount: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> [ArraySlice<DelimitedField>] {
    var surplus = count - columnCount
    // In a sentence a space follows the comma; between cells it seldom does.
    var joined = Set<Int>()
    for index in indices.dropFirst().reversed() where surplus > 0 {
      guard self[index].beginsWithSpace(in: text) else { continue }
      joined.insert(index)
      surplus -= 1
    }
    var groups: [ArraySlice<DelimitedField>] = []
    for index in indices {
      if let last = groups.last, joined.contains(index) || groups.count == columnCount {
        groups[groups.count - 1] = self[last.startIndex...index]
      } else {
        groups.append(self[index...index])
      }
    }
    return groups
  }
}
