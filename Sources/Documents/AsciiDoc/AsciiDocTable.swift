/// A table between two `|===`, whose cells may stand one a line or in rows.
struct AsciiDocTable {
  /// A cell, and how many columns and rows it takes.
  struct Cell {
    /// Its paragraphs, each as the ranges of its lines.
    var paragraphs: [[Range<Int>]]
    let start: Int
    var columns = 1
    var rows = 1
  }

  private(set) var cells: [Cell] = []
  /// How many columns the attributes say; nil where they say nothing.
  private let columns: Int?
  private(set) var hasHeader: Bool
  private let separator: UInt8
  /// What parts the fields of CSV or DSV; nil where cells are marked.
  let format: UInt8?
  /// The first line's cells make the columns where no attribute counts them.
  private var firstLineCells = 0
  private var sawBlank = false
  private let source: SourceText

  /// A table of the block attributes above it and its opening mark.
  init(attributes: String, opening: String, source: SourceText) {
    self.source = source
    let named = attributes.lowercased()
    columns = named.columnCount
    hasHeader = named.contains("header") && !named.contains("noheader")
    separator = opening.first == "!" ? 0x21 : 0x7C
    switch opening.first {
    case ",": format = 0x2C
    case ":": format = 0x3A
    default:
      format =
        named.contains("format=csv") || named.contains("format=\"csv") || named.contains(",csv")
        ? 0x2C : named.contains("dsv") ? 0x3A : nil
    }
  }

  /// How many columns there are.
  var width: Int { max(columns ?? firstLineCells, 1) }

  /// Adds a line that is not blank, or notes a blank one.
  mutating func add(_ line: MarkupLine) {
    if line.isBlank {
      if !cells.isEmpty, !sawBlank, spanned(cells[...]) == firstLineCells, isRow {
        hasHeader = true
      }
      sawBlank = true
      return
    }
    var (start, isOpen, columns, rows, copies) = (line.range.lowerBound, false, 1, 1, 1)
    let before = cells.count
    for index in line.range.lowerBound...line.range.upperBound {
      let isEnd = index == line.range.upperBound
      guard isEnd || source.utf8[index] == separator && !isEscaped(index, in: line.range) else {
        continue
      }
      let specifier =
        isEnd ? index : source.cellSpecifierStart(in: start..<index, isFirst: !isOpen)
      add(source.trimmed(start..<specifier), isOpen, (columns, rows, copies))
      if !isEnd { (columns, rows, copies) = source.cellSpan(specifier..<index) }
      (start, isOpen) = (index + 1, true)
    }
    guard cells.count > before else { return }
    if firstLineCells == 0 { firstLineCells = spanned(cells[before...]) }
    sawBlank = false
  }

  private func isEscaped(_ index: Int, in line: Range<Int>) -> Bool {
    index > line.lowerBound && source.utf8[index - 1] == 0x5C
  }

  private mutating func add(
    _ text: Range<Int>, _ opensCell: Bool, _ span: (columns: Int, rows: Int, copies: Int)
  ) {
    if opensCell {
      let cell = Cell(
        paragraphs: text.isEmpty ? [] : [[text]], start: text.lowerBound, columns: span.columns,
        rows: span.rows)
      cells.append(contentsOf: Array(repeating: cell, count: span.copies))
    } else if let last = cells.indices.last, !text.isEmpty {
      // A cell goes on over several lines; a blank one between them parts paragraphs.
      if sawBlank || cells[last].paragraphs.isEmpty {
        cells[last].paragraphs.append([text])
        sawBlank = false
      } else {
        cells[last].paragraphs[cells[last].paragraphs.count - 1].append(text)
      }
    }
  }

  /// Whether the cells so far are one row of several.
  private var isRow: Bool { columns.map { spanned(cells[...]) == $0 } ?? (cells.count > 1) }

  private func spanned(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.columns } }

  /// The cells, row by row; those that reach down from above take their columns.
  var rows: [ArraySlice<Cell>] {
    var rows: [ArraySlice<Cell>] = []
    var hanging: [Int: Int] = [:]
    var (start, column) = (0, 0)
    for index in cells.indices {
      while hanging[column, default: 0] > 0, column < width {
        hanging[column, default: 0] -= 1
        column += 1
      }
      if cells[index].rows > 1 {
        for offset in 0..<cells[index].columns { hanging[column + offset] = cells[index].rows - 1 }
      }
      column += cells[index].columns
      while column < width, hanging[column, default: 0] > 0, cells[index].rows == 1 {
        hanging[column, default: 0] -= 1
        column += 1
      }
      if column >= width {
        rows.append(cells[start...index])
        (start, column) = (index + 1, 0)
      }
    }
    if start < cells.count { rows.append(cells[start...]) }
    return rows
  }
}

extension AsciiDocReading {
  /// Reads the table that a mark opens.
  mutating func readTable(opening: MarkupLine) {
    var table = AsciiDocTable(attributes: blockAttributes, opening: opening.text, source: source)
    blockAttributes = ""
    let first = index
    while index < source.lineCount {
      let next = source.markupLine(at: index)
      index += 1
      if next.text == opening.text { break }
      if table.format == nil, !next.text.hasPrefix("//") { table.add(next) }
    }
    let block = builder.open(.table, at: opening.range)
    if let separator = table.format {
      addFields(lines: first..<max(index - 1, first), separator, hasHeader: table.hasHeader)
    } else if table.width > builder.limits.columns {
      builder.note(.tooManyColumns(limit: builder.limits.columns), at: opening.range.lowerBound)
    } else {
      let rows = table.rows
      for (place, cells) in rows.enumerated() {
        addRow(cells, isHeader: table.hasHeader && place == 0 && rows.count > 1)
      }
    }
    builder.close()
    builder.removeLast(ifEmpty: block)
  }

  private mutating func addRow(_ cells: ArraySlice<AsciiDocTable.Cell>, isHeader: Bool) {
    let start = cells.first?.start ?? 0
    let row = builder.open(.row, at: start..<start)
    if isHeader { builder.update(row) { $0.traits.insert(.header) } }
    for cell in cells {
      let index = builder.open(.cell, at: cell.start..<cell.start)
      builder.update(index) { ($0.columnSpan, $0.rowSpan) = (cell.columns, cell.rows) }
      for lines in cell.paragraphs {
        for line in lines { builder.addLine(line) }
        builder.endParagraph()
      }
      builder.close()
    }
    builder.close()
  }

  private mutating func addFields(lines: Range<Int>, _ separator: UInt8, hasHeader: Bool) {
    guard let last = lines.last else { return }
    let range = source.line(lines.lowerBound).lowerBound..<source.line(last).upperBound
    var fields = DelimitedFields(
      source, range, separator: separator, hasEscapes: separator == 0x3A)
    var isFirst = true
    while let record = fields.next() {
      let start = record.first?.range.lowerBound ?? range.lowerBound
      let row = builder.open(.row, at: start..<start)
      if isFirst, hasHeader { builder.update(row) { $0.traits.insert(.header) } }
      for field in record.prefix(builder.limits.columns) {
        builder.addBlock(.cell, text: builder.inline([field.range]), at: field.range)
      }
      builder.close()
      isFirst = false
    }
  }
}

extension SourceText {
  /// Where the marks of the next cell begin at the end of a cell's text: `2+^.>s`.
  fileprivate func cellSpecifierStart(in range: Range<Int>, isFirst: Bool) -> Int {
    var start = range.upperBound
    while start > range.lowerBound, "0123456789.+*<>^adehlmsv".utf8.contains(utf8[start - 1]) {
      start -= 1
    }
    let length = range.upperBound - start
    guard length > 0 else { return range.upperBound }
    if start == range.lowerBound { return isFirst ? start : range.upperBound }
    // A cell's text may end in such letters; a specifier stands apart from it.
    let hasLetters = utf8[start..<range.upperBound].contains { "dehlms".utf8.contains($0) }
    return utf8[start - 1].isSpace && length <= 8 && !(hasLetters && length > 1)
      ? start : range.upperBound
  }

  /// How many columns and rows the cell behind a specifier takes, and how often it stands there: `3*`,
  /// `2+`, `.2+`, `2.3+`.
  fileprivate func cellSpan(_ range: Range<Int>) -> (columns: Int, rows: Int, copies: Int) {
    let text = string(range)
    let factor = text.prefix { $0.isNumber || $0 == "." }
    let sign = text.dropFirst(factor.count).first
    let numbers = factor.split(separator: ".", omittingEmptySubsequences: false)
    let first = min(max(numbers.first.flatMap { Int($0) } ?? 1, 1), 100)
    if sign == "*" { return (1, 1, first) }
    guard sign == "+" else { return (1, 1, 1) }
    return (first, numbers.count > 1 ? min(max(Int(numbers[1]) ?? 1, 1), 1000) : 1, 1)
  }
}

extension String {
  /// How many columns `cols="1,3*,a"` makes; nil where nothing is said of them.
  fileprivate var columnCount: Int? {
    guard let start = firstPlace(of: "cols=") else { return nil }
    let rest = self[start.upperBound...]
    let quote = rest.first
    let value: Substring
    if quote == "\"" || quote == "'" {
      value = rest.dropFirst().prefix { $0 != quote }
    } else {
      value = rest.prefix { $0 != "," && $0 != "]" }
    }
    let parts = value.split(omittingEmptySubsequences: value.isEmpty) { ",;".contains($0) }
    let counts = parts.map { part -> Int in
      guard let star = part.firstIndex(of: "*") else { return 1 }
      return Int(part[..<star].drop { $0 == " " }) ?? 1
    }
    let count = counts.reduce(0) { $0 + min($1, 1000) }
    return count > 0 ? count : nil
  }
}
