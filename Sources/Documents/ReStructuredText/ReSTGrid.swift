/// A table drawn with `+`, `-` and `|`, split into its cells.
struct ReSTGrid {
  private(set) var rows: [[ReSTCell]] = []
  private(set) var headerCount = 0

  private let source: SourceText
  /// The positions of the lines between columns, in characters from the margin.
  private let bars: [Int]
  /// For each column, the row and index of its open cell.
  private var open: [(row: Int, cell: Int)?]
  /// The offsets of the bars in the current line.
  private var offsets: [Int] = []

  /// Reads a table's lines; nil if it exceeds the column limit.
  init?(_ lines: ArraySlice<SourceLine>, in source: SourceText, columnLimit: Int) {
    guard let bars = source.gridBars(of: lines, limit: columnLimit + 1) else { return nil }
    (self.source, self.bars) = (source, bars)
    open = Array(repeating: nil, count: max(bars.count - 1, 0))
    for line in lines {
      offsets = source.offsets(of: bars, in: line)
      let ruled = open.indices.map { isRule($0, line) }
      if ruled.contains(true) { readRule(ruled, line) } else { readText(line) }
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
  }

  /// Whether a line has a rule in a column.
  private func isRule(_ column: Int, _ line: SourceLine) -> Bool {
    let range = offsets[column]..<offsets[column + 1]
    guard range.count > 1, range.upperBound < line.text.upperBound else { return false }
    let inside = source.utf8[(range.lowerBound + 1)..<range.upperBound]
    let corners = [source.utf8[range.lowerBound], source.utf8[range.upperBound]]
    return corners.contains(UInt8(ascii: "+"))
      && inside.allSatisfy { $0 == 0x2D || $0 == 0x3D || $0 == 0x2B }
  }

  /// Closes the cells in the columns with a rule; cells in the other columns continue.
  private mutating func readRule(_ ruled: [Bool], _ line: SourceLine) {
    if source.utf8[line.text].contains(0x3D), !ruled.contains(false) { headerCount = rows.count }
    if rows.last?.isEmpty != true { rows.append([]) }
    for column in open.indices {
      guard let place = open[column] else { continue }
      if ruled[column] {
        open[column] = nil
      } else if rows[place.row][place.cell].column == column {
        rows[place.row][place.cell].rowSpan += 1
        addText(of: line, to: place)
      }
    }
  }

  private mutating func readText(_ line: SourceLine) {
    mendOffsets(line)
    var column = 0
    while column < open.count {
      if let place = open[column] {
        if rows[place.row][place.cell].column == column { addText(of: line, to: place) }
        column += 1
      } else {
        column = openCell(at: column, line)
      }
    }
  }

  /// Opens the cell that begins in a column, and returns the column after it.
  private mutating func openCell(at column: Int, _ line: SourceLine) -> Int {
    if rows.isEmpty { rows.append([]) }
    var end = column + 1
    while end < open.count, open[end] == nil, !isBar(at: offsets[end], line) { end += 1 }
    let start = min(offsets[column] + 1, line.text.upperBound)
    let place = (row: rows.count - 1, cell: rows[rows.count - 1].count)
    rows[place.row].append(
      ReSTCell(
        column: column, columnSpan: end - column,
        start: source.trimmed(start..<max(start, offsets[end])).lowerBound))
    for inside in column..<end { open[inside] = place }
    addText(of: line, to: place)
    return end
  }

  private mutating func addText(of line: SourceLine, to place: (row: Int, cell: Int)) {
    let cell = rows[place.row][place.cell]
    let start = min(offsets[cell.column] + 1, line.text.upperBound)
    let end = max(offsets[cell.column + cell.columnSpan], start)
    rows[place.row][place.cell].lines.append(source.sourceLine(start..<end))
  }

  private func isBar(at offset: Int, _ line: SourceLine) -> Bool {
    offset < line.text.upperBound
      && (source.utf8[offset] == UInt8(ascii: "|") || source.utf8[offset] == UInt8(ascii: "+"))
  }

  /// Uses the bars of the line itself if they are as many as the grid's but elsewhere.
  ///
  /// Authors change a word and do not redraw the grid.
  private mutating func mendOffsets(_ line: SourceLine) {
    guard !offsets.allSatisfy({ isBar(at: $0, line) }) else { return }
    let own = line.text.filter { source.utf8[$0] == UInt8(ascii: "|") }
    if own.count == bars.count { offsets = own }
  }
}

extension SourceText {
  /// The positions of a grid's corners, in characters from the margin; nil if they exceed the
  /// limit.
  fileprivate func gridBars(of lines: ArraySlice<SourceLine>, limit: Int) -> [Int]? {
    var bars: Set<Int> = []
    for line in lines where utf8[line.text].contains(UInt8(ascii: "+")) {
      var column = line.indent - 1
      for offset in line.text where utf8[offset] & 0xC0 != 0x80 {
        column += 1
        guard utf8[offset] == UInt8(ascii: "+"), isCorner(offset, of: line.text) else { continue }
        bars.insert(column)
        if bars.count > limit { return nil }
      }
    }
    return bars.sorted()
  }

  /// Whether the `+` at an offset adjoins a rule on one side and only drawing signs on the other.
  private func isCorner(_ offset: Int, of line: Range<Int>) -> Bool {
    let before = offset > line.lowerBound ? utf8[offset - 1] : 0x20
    let after = offset + 1 < line.upperBound ? utf8[offset + 1] : 0x20
    let isRuled = [before, after].contains { $0 == 0x2D || $0 == 0x3D }
    return isRuled && [before, after].allSatisfy { " -=+|".utf8.contains($0) }
  }
}

extension ReSTScan {
  mutating func readGridTable() {
    let first = index
    while index < body.end, !lines[index].isBlank,
      source.begins(lines[index].text, with: "+") || source.begins(lines[index].text, with: "|")
    {
      index += 1
    }
    let start = lines[first].text.lowerBound
    let limit = builder.limits.columns
    guard let grid = ReSTGrid(lines[first..<index], in: source, columnLimit: limit) else {
      return builder.note(.tooManyColumns(limit: limit), at: start)
    }
    if !grid.rows.isEmpty { addTable(grid.rows, headerCount: grid.headerCount, at: start) }
  }
}
