import Documents

/// Reads the tables of an outline as grids.
extension PassageReader {
  mutating func append(_ grid: Grid, block: Int, end: Int, line: Int, gap: Int) {
    guard !grid.rows.isEmpty || grid.header != nil else { return }
    var passage = Passage(
      kind: .table(passages.tables.count), text: "", line: line, block: block, blockEnd: end)
    passage.size = grid.rows.reduce(grid.header?.size ?? 0) { $0 + $1.size }
    passage.gap = gap
    passages.tables.append(grid)
    passages.all.append(passage)
  }

  mutating func appendTable(_ index: Int, _ isFirst: Bool) {
    let block = source.blocks[index]
    if laysOut(index) { return visitCells(of: index) }
    var grid = grid(of: index)
    for row in source.children(of: index) where source.isTooWide(row) {
      let line = source.line(of: source.blocks[row])
      passages.findings.append(
        Finding(line: line, kind: .document(.tooManyColumns(limit: Grid.columnLimit))))
    }
    if keepsLines, grid.header == nil, let place = grid.headerPlace(passages.declaredColumns) {
      // Rows above the header are the sheet's title or date.
      for row in grid.rows[..<place] {
        var passage = Passage(
          kind: .paragraph, text: row.cells.filter { !$0.isEmpty }.joined(separator: " "),
          line: row.line, block: row.block, blockEnd: row.block + 1)
        passage.forms = [passages.form("cell")]
        passages.all.append(passage)
      }
      grid.header = grid.rows[place]
      grid.rows.removeSubrange(...place)
    }
    append(
      grid, block: index, end: block.end, line: source.line(of: block), gap: block.blankLinesBefore)
    leaveOutArguments(in: index..<block.end)
  }

  /// Reads the contents of a layout table.
  ///
  /// Some pages have text in rows outside all cells, which browsers show above the table.
  private mutating func visitCells(of table: Int) {
    for row in source.children(of: table) {
      for block in source.children(of: row) {
        if source.blocks[block].kind == .cell {
          visitCell(block)
        } else {
          visit(block, isFirst: true)
        }
      }
    }
  }

  private mutating func visitCell(_ cell: Int) {
    if !source.blocks[cell].text.isEmpty { appendText(cell, kind: .paragraph, true) }
    visitInside(cell)
  }

  /// Whether line ends inside a cell are the author's, as in a spreadsheet.
  var keepsLines: Bool { source.syntax == "CSV" || source.syntax == "workbook" }

  /// Whether a table is only layout: by its role, by having a single column, or by headings,
  /// definition lists and tables in its cells.
  private func laysOut(_ index: Int) -> Bool {
    guard !keepsLines, !declaresColumns(index) else { return false }
    let role = source.attribute("role", of: source.blocks[index])
    if role == "presentation" || role == "none" { return true }
    let rows = source.children(of: index).filter { source.blocks[$0].kind == .row }
    let isWide = rows.contains { row in
      source.children(of: row).contains { source.blocks[$0].columnSpan > 1 }
        || source.children(of: row).dropFirst().contains { _ in true }
    }
    let hasCells = rows.contains { row in
      source.children(of: row).contains { source.blocks[$0].kind == .cell }
    }
    if !isWide || !hasCells { return true }
    return (index + 1..<source.blocks[index].end).contains { inner in
      let block = source.blocks[inner]
      switch block.kind {
      case .table, .definitionList: return true
      case .heading: return block.level <= 2 || rows.count < 3
      default: return false
      }
    }
  }

  /// Whether the user declares columns by names in the table's first row.
  private func declaresColumns(_ index: Int) -> Bool {
    guard !passages.declaredColumns.isEmpty else { return false }
    let first = source.children(of: index).first { source.blocks[$0].kind == .row }
    let cells = first.map { source.children(of: $0).map { text(of: $0) } } ?? []
    return passages.declaredColumns.areNamed(in: cells)
  }

  /// The rows of a table, each cell in its column even after spans over columns and rows.
  mutating func grid(of index: Int) -> Grid {
    var grid = Grid()
    var hanging: [Int: (text: String, rowCount: Int)] = [:]
    var used: Set<Int>?
    for row in source.children(of: index) where source.blocks[row].kind == .row {
      if page?.isHidden(block: row) == true || source.isTooWide(row) { continue }
      if keepsLines, !keepsAll, used == nil, grid.rows.count == Self.sampleSize {
        used = columnsUsed(of: grid)
      }
      let hangingColumns = hanging.isEmpty ? [] : Array(hanging.keys)
      var cells = self.cells(of: row, &hanging, used)
      let first = source.children(of: row).first { !source.blocks[$0].text.isEmpty } ?? row
      let isTitle = hanging.isEmpty && hasOneWideCell(row)
      grid.columnCount = max(grid.columnCount, cells.count)
      while source.syntax == "HTML", cells.last?.isEmpty == true { cells.removeLast() }
      var read = Grid.Row(
        cells: cells, line: source.line(of: source.blocks[first]), block: row, isTitle: isTitle)
      read.hangingColumns = hangingColumns
      if cells.allSatisfy(\.isEmpty) { continue }
      let isHeader = source.blocks[row].traits.contains(.header)
      if isHeader, grid.rows.isEmpty, !isTitle {
        if grid.header == nil { grid.header = read }
      } else if isHeader, read.cells == grid.header?.cells {
        leaveOut(row, .title, .columnNames)
      } else {
        grid.rows.append(read)
      }
    }
    return grid
  }

  /// Whether the only cell of a row spans several columns, as a title above a table does.
  private func hasOneWideCell(_ row: Int) -> Bool {
    let cells = Array(source.children(of: row).prefix(2))
    return cells.count == 1 && source.blocks[cells[0]].columnSpan > 1
  }

  /// The number of rows after which the use of a sheet's columns is known.
  private static let sampleSize = 4 * TableColumns.sampleSize

  /// The columns of a sheet that entries are made of, judged by its first rows.
  ///
  /// The strings of a million cells beside their outline would take too much memory, so those of
  /// other columns are not made.
  private func columnsUsed(of grid: Grid) -> Set<Int> {
    var sample = grid
    if sample.header == nil, let place = sample.headerPlace(passages.declaredColumns) {
      sample.header = sample.rows[place]
      sample.rows.removeSubrange(...place)
    }
    // The same columns are used whether the table is alone or not.
    return TableColumns(of: passages.table(of: sample, isAlone: false))?.needed ?? []
  }

  /// The texts of a row, each in its column.
  ///
  /// Columns outside `used` are left empty; nil means that all columns are used.
  private func cells(
    of row: Int, _ hanging: inout [Int: (text: String, rowCount: Int)], _ used: Set<Int>?
  ) -> [String] {
    var texts: [String] = []
    var added: [Int: (text: String, rowCount: Int)] = [:]
    for cell in source.children(of: row) where source.blocks[cell].kind == .cell {
      while let above = hanging[texts.count], texts.count < Grid.columnLimit {
        texts.append(above.text)
      }
      let block = source.blocks[cell]
      let text = used?.contains(texts.count) == false ? "" : cellText(cell)
      let width = min(block.columnSpan, max(Grid.columnLimit - texts.count, 1))
      // In the first column the text goes to the left: a term without an acronym beside it. In
      // other columns it goes to the right: a definition that takes the acronym's column as well.
      let isWhole = texts.isEmpty || source.syntax != "HTML" || block.columnSpan > width
      let place = isWhole ? 0 : width - 1
      for offset in 0..<width {
        let own = offset == place ? text : ""
        if block.rowSpan > 1 { added[texts.count] = (own, block.rowSpan) }
        texts.append(own)
      }
    }
    while let above = hanging[texts.count], texts.count < Grid.columnLimit {
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
    var lines = [text(of: cell, keepsLines: keepsLines)]
    for child in source.children(of: cell) { lines += paragraphs(of: child) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Documents.Outline {
  /// Whether a row exceeds the column limit.
  fileprivate func isTooWide(_ row: Int) -> Bool {
    // Each cell has at least one block, so few blocks mean few cells.
    blocks[row].kind == .row && blocks[row].end - row > Grid.columnLimit
      && children(of: row).reduce(0) { $0 + (blocks[$1].kind == .cell ? 1 : 0) } > Grid.columnLimit
  }
}

extension Grid {
  /// The index of the row that names a sheet's columns, among its first twelve; nil if there is
  /// none.
  ///
  /// A row with a declared name is certain; otherwise no row above it has as many cells, unless it
  /// names both a term and its definition.
  fileprivate func headerPlace(_ declared: DeclaredColumns) -> Int? {
    if let place = rows.prefix(12).firstIndex(where: { declared.areNamed(in: $0.cells) }) {
      return place
    }
    var widths: Set<Int> = []
    for (place, row) in rows.prefix(12).enumerated() where row.cells.count > 1 {
      let names = Set(row.cells.map(ColumnName.init))
      let namesBoth =
        row.cells.allSatisfy { $0.wordCount <= 3 }
        && !names.isDisjoint(with: [.term, .acronym])
        && !names.isDisjoint(with: [.definition, .expansion, .meaning])
      let isFirst =
        !widths.contains(row.cells.count) && row.cells.allSatisfy { $0.utf8.count <= 60 }
      if namesBoth || isFirst && row.table.isHeader(above: []) { return place }
      if row.cells.count(where: { !$0.isEmpty }) > 1 { widths.insert(row.cells.count) }
    }
    return nil
  }
}

extension Grid.Row {
  /// The row as a ``Table`` row.
  var table: Table.Row { Table.Row(cells: cells, line: line, hangingColumns: hangingColumns) }
}
