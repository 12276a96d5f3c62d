extension AsciiDocScan {
  mutating func readTable(_ delimiter: AsciiDocDelimiter, _ line: SourceLine) {
    let end = closing(delimiter)
    let content = run.index..<(end ?? unclosedTableEnd)
    run.index = min(end.map { $0 + 1 } ?? content.upperBound, run.end)
    beginBlock(line)
    var format = AsciiDocTableFormat(run.attributes, sign: delimiter.sign, in: source)
    format.widen(to: headerWidth(content, format))
    let (depth, count) = (builder.depth, builder.blocks.count)
    let start = run.title?.lowerBound ?? line.text.lowerBound
    let table = builder.open(.table, at: start..<start)
    builder.setAttributes(run.attributes.pairs(in: source), of: table)
    addCaption()
    forgetAttributes()
    if let records = format.records {
      readRecords(content, format, hasEscapes: records == .escaped)
    } else {
      var cells = AsciiDocCells(format, limits: builder.limits)
      readCells(content, &cells)
    }
    builder.close(toDepth: depth)
    builder.removeLast(ifEmpty: count)
  }

  /// The end of a table without a closing line: the next heading, or the end of the run.
  private var unclosedTableEnd: Int {
    (run.index..<run.end).first {
      lines[$0].indent == 0 && source.begins(lines[$0].text, with: "=")
        && AsciiDocHeading(lines[$0].text, in: source) != nil
    } ?? run.end
  }

  // MARK: Marked cells

  /// The number of cells on the header line; 0 if the table has no header line of its own.
  ///
  /// Authors who add a column to every row easily forget the attribute `cols="1,4"`.
  private func headerWidth(_ range: Range<Int>, _ format: AsciiDocTableFormat) -> Int {
    guard format.hasHeader, format.records == nil, let first = format.separator.first,
      let line = range.first(where: { !lines[$0].isBlank }), line + 1 < range.upperBound,
      lines[line + 1].isBlank
    else { return 0 }
    let text = lines[line].text
    return text.count {
      source.utf8[$0] == first && isSeparator(format.separator, at: $0, in: text)
    }
  }

  private mutating func readCells(_ range: Range<Int>, _ cells: inout AsciiDocCells) {
    for index in range {
      let line = lines[index]
      if line.isBlank {
        cells.addBlankLine()
        continue
      }
      if source.begins(line.text, with: "//"), !source.begins(line.text, with: "///") { continue }
      guard readCells(of: line, &cells) else { return }
      cells.endLine()
      guard addRows(cells.takeRows(isAtEnd: false), &cells) else { return }
    }
    cells.endTable()
    _ = addRows(cells.takeRows(isAtEnd: true), &cells)
  }

  /// Reads the cells that begin on a line; text before the first bar continues the cell above.
  ///
  /// Returns false if the table has too many cells.
  private mutating func readCells(of line: SourceLine, _ cells: inout AsciiDocCells) -> Bool {
    let text = line.text
    let separator = cells.format.separator
    guard let first = separator.first else { return false }
    var (start, index) = (text.lowerBound, text.lowerBound)
    var isFirst = true
    while index < text.upperBound, !cells.isFull {
      guard source.utf8[index] == first, isSeparator(separator, at: index, in: text) else {
        index += 1
        continue
      }
      let piece = start..<index
      let (format, end) = cellFormat(at: piece, isFirst: isFirst)
      if start < end { cells.add(part(start..<end, of: line)) }
      cells.begin(format ?? AsciiDocCellFormat(), at: format == nil ? index : end)
      index += separator.count
      (start, isFirst) = (index, false)
      // Add complete rows at once: a line of a million cells must not be held in memory.
      if cells.isRowWhole, !addRows(cells.takeRows(isAtEnd: false), &cells) { return false }
    }
    cells.add(part(start..<text.upperBound, of: line))
    return true
  }

  private func part(_ range: Range<Int>, of line: SourceLine) -> SourceLine {
    let text = source.trimmed(range)
    return SourceLine(
      text: text, indent: range.lowerBound == line.text.lowerBound ? line.indent : 0)
  }

  private func isSeparator(_ separator: [UInt8], at index: Int, in text: Range<Int>) -> Bool {
    if index > text.lowerBound, source.utf8[index - 1] == UInt8(ascii: "\\") { return false }
    if separator.count == 1 { return true }
    return index + separator.count <= text.upperBound
      && source.utf8[index..<(index + separator.count)].elementsEqual(separator)
  }

  /// The format directly before a bar, and the offset at which it begins.
  ///
  /// A format counts only after white space or at the beginning of the line: `price 2|` is text.
  private func cellFormat(
    at piece: Range<Int>, isFirst: Bool
  ) -> (format: AsciiDocCellFormat?, start: Int) {
    var start = piece.upperBound
    while start > piece.lowerBound, piece.upperBound - start < 24, !source.utf8[start - 1].isSpace {
      start -= 1
    }
    let isApart = start > piece.lowerBound ? source.utf8[start - 1].isSpace : isFirst
    guard isApart, let format = AsciiDocCellFormat(source.utf8[start..<piece.upperBound]) else {
      return (nil, piece.upperBound)
    }
    return (format, start)
  }

  // MARK: Rows

  /// Adds rows to the open table; false if the table has too many columns or cells.
  private mutating func addRows(
    _ rows: [AsciiDocCells.Row], _ cells: inout AsciiDocCells
  ) -> Bool {
    if let limit = cells.exceededColumnLimit {
      builder.note(.tooManyColumns(limit: limit), at: cells.start)
      return false
    }
    for row in rows {
      cellCount += row.cells.count
      guard cellCount <= builder.limits.elements else {
        builder.note(.restLeftOut(limit: builder.limits.elements), at: row.cells[0].cell.start)
        return false
      }
      addRow(row, cells.format)
    }
    return true
  }

  private mutating func addRow(_ row: AsciiDocCells.Row, _ format: AsciiDocTableFormat) {
    let start = row.cells[0].cell.start
    let opened = builder.open(.row, at: start..<start)
    if row.isHeader { builder.update(opened) { $0.traits.insert(.header) } }
    for (cell, column) in row.cells { addCell(cell, format.style(ofColumn: column)) }
    builder.close()
  }

  private mutating func addCell(_ cell: AsciiDocCell, _ columnStyle: UInt8) {
    let style = cell.format.style == 0 ? columnStyle : cell.format.style
    let depth = builder.depth
    let opened = builder.open(.cell, at: cell.start..<cell.start)
    builder.update(opened) {
      ($0.columnSpan, $0.rowSpan) = (cell.format.columnSpan, cell.format.rowSpan)
      if style == UInt8(ascii: "h") { $0.traits.insert(.header) }
    }
    let isRead = style == UInt8(ascii: "a") && readBlocks(cell.lines)
    if !isRead { addParagraphs(cell.lines, style) }
    builder.close(toDepth: depth)
  }

  /// Reads the lines of an `a` cell as a document of their own.
  private mutating func readBlocks(_ cell: [SourceLine]) -> Bool {
    let start = lines.count
    lines += cell
    defer { lines.removeSubrange(start...) }
    return readRun(start..<lines.count)
  }

  private mutating func addParagraphs(_ lines: [SourceLine], _ style: UInt8) {
    let kind: Span.Kind? =
      switch style {
      case UInt8(ascii: "e"): .emphasis
      case UInt8(ascii: "s"): .strong
      case UInt8(ascii: "m"): .code
      default: nil
      }
    for line in lines {
      if line.isBlank { endCellParagraph(kind) } else { builder.addLine(line.text) }
    }
    endCellParagraph(kind)
  }

  private mutating func endCellParagraph(_ kind: Span.Kind?) {
    guard let kind else { return builder.endParagraph() }
    let texts = builder.takeParagraph()
    guard let first = texts.first, let last = texts.last else { return }
    var text = InlineText()
    text.append(builder.inline(texts), as: kind)
    builder.addParagraph(text, at: first.lowerBound..<last.upperBound)
  }

  // MARK: Records

  private mutating func readRecords(
    _ range: Range<Int>, _ format: AsciiDocTableFormat, hasEscapes: Bool
  ) {
    guard let first = range.first(where: { !lines[$0].isBlank }) else { return }
    let isSpotted =
      format.maySpotHeader && first == range.lowerBound && first + 1 < range.upperBound
      && lines[first + 1].isBlank
    var isHeader = format.hasHeader || isSpotted
    let text = lines[first].text.lowerBound..<lines[range.upperBound - 1].text.upperBound
    var records = DelimitedFields(
      source, text, separator: format.separator.first ?? 0x2C, hasEscapes: hasEscapes)
    while let record = records.next() {
      let start = record[0].range.lowerBound
      cellCount += record.count
      guard record.count <= builder.limits.columns else {
        builder.note(.tooManyColumns(limit: builder.limits.columns), at: start)
        continue
      }
      guard cellCount <= builder.limits.elements else {
        return builder.note(.restLeftOut(limit: builder.limits.elements), at: start)
      }
      addRow(of: record, isHeader: isHeader)
      isHeader = false
    }
  }

  private mutating func addRow(of record: [DelimitedFields.Field], isHeader: Bool) {
    let start = record[0].range.lowerBound
    let row = builder.open(.row, at: start..<start)
    if isHeader { builder.update(row) { $0.traits.insert(.header) } }
    for field in record {
      builder.open(.cell, at: field.range.lowerBound..<field.range.lowerBound)
      builder.addText(of: field)
      builder.close()
    }
    builder.close()
  }
}
