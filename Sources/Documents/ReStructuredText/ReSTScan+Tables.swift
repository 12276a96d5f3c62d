/// A cell of a table, with its own lines.
struct ReSTCell {
  var lines: [SourceLine] = []
  var column = 0
  var columnSpan = 1
  var rowSpan = 1
  /// The offset at which it begins, to locate a cell without text.
  let start: Int
}

extension ReSTScan {
  /// Adds a table of rows that have been split into cells.
  mutating func addTable(
    _ rows: [[ReSTCell]], headerCount: Int, stubCount: Int = 0, label: TextRange = .empty,
    at start: Int
  ) {
    openTable(label, at: start)
    for (index, cells) in rows.enumerated() where !cells.isEmpty {
      openRow(isHeader: index < headerCount, at: cells[0].start)
      for cell in cells {
        let opened = openCell(isHeader: cell.column < stubCount, at: cell.start)
        builder.update(opened) { ($0.columnSpan, $0.rowSpan) = (cell.columnSpan, cell.rowSpan) }
        readCell(cell.lines)
        builder.close()
      }
      builder.close()
    }
    builder.close()
  }

  private mutating func openTable(of directive: ReSTDirective) {
    if let first = directive.argument.first, let last = directive.argument.last {
      caption = first.lowerBound..<last.upperBound
    }
    openTable(
      TextRange(directive.name), attributes(of: directive), at: directive.name.lowerBound)
  }

  private mutating func openTable(
    _ label: TextRange, _ attributes: [(name: [UInt8], value: [UInt8])] = [], at start: Int
  ) {
    builder.closeContainers(atLeast: body.margin)
    let table = builder.open(.table, label: label, at: start..<start)
    builder.setAttributes(attributes, of: table)
    guard let caption else { return }
    builder.addBlock(.caption, text: builder.inline([caption]), at: caption)
    self.caption = nil
  }

  private mutating func openRow(isHeader: Bool, at start: Int) {
    let row = builder.open(.row, at: start..<start)
    if isHeader { builder.update(row) { $0.traits.insert(.header) } }
  }

  private mutating func openCell(isHeader: Bool, at start: Int) -> Int {
    let cell = builder.open(.cell, at: start..<start)
    if isHeader { builder.update(cell) { $0.traits.insert(.header) } }
    return cell
  }

  /// Reads a cell's lines as blocks inside the open container.
  private mutating func readCell(_ cell: [SourceLine]) {
    let start = lines.count
    lines += cell
    readBlocks(start..<lines.count)
    lines.removeSubrange(start...)
  }

  // MARK: list-table

  /// Reads a `list-table`: a list of rows, each a list of cells.
  mutating func readListTable(_ directive: ReSTDirective) {
    let rows = items(in: directive.body)
    guard !rows.isEmpty else { return readRecord(directive) }
    let headerCount = directive.number("header-rows", in: source)
    let stubCount = directive.number("stub-columns", in: source)
    openTable(of: directive)
    for (index, row) in rows.enumerated() {
      let first = replaceFirstLine(of: row)
      addListRow(row, isHeader: index < headerCount, stubCount: stubCount)
      lines[row.range.lowerBound] = first
    }
    builder.close()
  }

  private mutating func addListRow(
    _ row: (range: Range<Int>, item: ReSTItem), isHeader: Bool, stubCount: Int
  ) {
    let cells = items(in: row.range)
    guard cells.count <= builder.limits.columns else {
      return builder.note(
        .tooManyColumns(limit: builder.limits.columns), at: row.item.mark.lowerBound)
    }
    openRow(isHeader: isHeader, at: row.item.mark.lowerBound)
    for (column, cell) in cells.enumerated() {
      _ = openCell(isHeader: column < stubCount, at: cell.item.mark.lowerBound)
      let first = replaceFirstLine(of: cell)
      readBlocks(cell.range)
      lines[cell.range.lowerBound] = first
      builder.close()
    }
    builder.close()
  }

  /// The items in a run of lines, at the first line's indentation or further left.
  private func items(in range: Range<Int>) -> [(range: Range<Int>, item: ReSTItem)] {
    guard let start = lines[range].firstIndex(where: { !$0.isBlank }) else { return [] }
    var items: [(range: Range<Int>, item: ReSTItem)] = []
    let margin = lines[start].indent
    for index in start..<range.upperBound {
      let line = lines[index]
      if !line.isBlank, line.indent <= margin,
        let item = ReSTItem(line.text, in: source, continuesList: false), !item.isOrdered
      {
        items.append((index..<(index + 1), item))
      } else if let last = items.indices.last {
        items[last].range = items[last].range.lowerBound..<(index + 1)
      }
    }
    return items
  }

  /// Replaces an item's first line by the text after its marker, and returns the original line.
  private mutating func replaceFirstLine(of entry: (range: Range<Int>, item: ReSTItem))
    -> SourceLine
  {
    let line = lines[entry.range.lowerBound]
    let column = line.indent + entry.item.text.lowerBound - line.text.lowerBound
    let margin = lines[entry.range].dropFirst().lazy.filter { !$0.isBlank }.map(\.indent).min()
    lines[entry.range.lowerBound] = SourceLine(
      text: entry.item.text, indent: min(margin ?? column, column))
    return line
  }

  // MARK: csv-table

  /// Reads a `csv-table`, whose body is delimited text.
  mutating func readDelimitedTable(_ directive: ReSTDirective) {
    let filled = lines[directive.body].filter { !$0.isBlank }
    guard let first = filled.first, let last = filled.last else { return readRecord(directive) }
    let separator = separator(of: directive)
    var headerCount = directive.number("header-rows", in: source)
    openTable(of: directive)
    if let header = directive.option("header", in: source), let start = header.first,
      let end = header.last
    {
      var records = DelimitedFields(
        source, start.lowerBound..<end.upperBound, separator: separator)
      if let record = records.next() { addRecord(record, isHeader: true) }
    }
    var records = DelimitedFields(
      source, first.text.lowerBound..<last.text.upperBound, separator: separator)
    while let record = records.next() {
      addRecord(record, isHeader: headerCount > 0)
      headerCount -= 1
    }
    builder.close()
  }

  private func separator(of directive: ReSTDirective) -> UInt8 {
    guard let value = directive.option("delim", in: source)?.first else { return 0x2C }
    if source.equals(value, "tab") { return 0x09 }
    if source.equals(value, "space") { return 0x20 }
    return source.utf8[value].first ?? 0x2C
  }

  private mutating func addRecord(_ record: [DelimitedFields.Field], isHeader: Bool) {
    let start = record.first?.range.lowerBound ?? 0
    guard record.count <= builder.limits.columns else {
      return builder.note(.tooManyColumns(limit: builder.limits.columns), at: start)
    }
    openRow(isHeader: isHeader, at: start)
    for field in record {
      _ = openCell(isHeader: false, at: field.range.lowerBound)
      builder.addText(of: field)
      builder.close()
    }
    builder.close()
  }
}
