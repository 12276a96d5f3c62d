/// The cells of a table, put into rows as they come.
struct AsciiDocCells {
  /// A row, and the column in which each of its cells begins.
  struct Row {
    var cells: [(cell: AsciiDocCell, column: Int)] = []
    var isHeader = false
  }

  let format: AsciiDocTableFormat
  /// Where the first cell begins.
  private(set) var start = 0
  private let limits: Limits
  private var columnCount: Int?
  /// Cells that are whole, before it is known how many make a row.
  private var waiting: [AsciiDocCell] = []
  private var open: AsciiDocCell?
  private var row = Row()
  private var column = 0
  /// For each column, in how many further rows a cell from above stands.
  private var hanging: [Int] = []
  private var rows: [Row] = []
  private var rowCount = 0
  private var copyCount = 0
  private var blankLine: (isSeen: Bool, isBelowFirst: Bool) = (false, false)
  private var lineCount = 0
  /// How many columns the cells of the first line fill.
  private var firstLineWidth = 0

  init(_ format: AsciiDocTableFormat, limits: Limits) {
    (self.format, self.limits) = (format, limits)
    if let count = format.columnCount, count <= limits.columns { setColumns(count) }
    if let count = format.columnCount, count > limits.columns { columnCount = count }
  }

  private mutating func setColumns(_ count: Int) {
    columnCount = count
    hanging = Array(repeating: 0, count: count)
  }

  /// The limit of columns, where the table has more.
  var exceededColumnLimit: Int? {
    (columnCount ?? waiting.count) > limits.columns ? limits.columns : nil
  }

  /// Whether the table has more columns than are read, so that further cells are left out.
  var isFull: Bool { exceededColumnLimit != nil }

  /// Whether at least one row has all its cells.
  var isRowWhole: Bool { !rows.isEmpty }

  // MARK: Lines

  mutating func addBlankLine() {
    if lineCount == 1 { blankLine.isBelowFirst = true }
    if lineCount == 0 { blankLine.isSeen = true }
    open?.lines.append(SourceLine(text: 0..<0, indent: 0))
  }

  /// Adds a part of a line to the cell that is open.
  mutating func add(_ part: SourceLine) {
    if part.isBlank { return }
    if open == nil { begin(AsciiDocCellFormat(), at: part.text.lowerBound) }
    open?.lines.append(part)
  }

  /// Begins a cell; the one before is whole then.
  mutating func begin(_ format: AsciiDocCellFormat, at offset: Int) {
    endCell()
    if start == 0 { start = offset }
    if lineCount == 0 {
      firstLineWidth +=
        min(format.columnSpan, limits.columns) * min(format.copyCount, limits.columns)
    }
    open = AsciiDocCell(format: format, start: offset)
  }

  /// Ends a line; the first one with cells counts the columns.
  mutating func endLine() {
    lineCount += 1
    guard columnCount == nil, open != nil else { return }
    guard firstLineWidth <= limits.columns else {
      columnCount = firstLineWidth
      return
    }
    setColumns(firstLineWidth)
    let cells = waiting
    waiting = []
    for cell in cells { place(cell) }
  }

  mutating func endTable() {
    endCell()
    if !row.cells.isEmpty { endRow() }
  }

  /// The rows that are whole.
  mutating func takeRows(isAtEnd: Bool) -> [Row] {
    defer { rows = [] }
    guard isAtEnd, rowCount == 1, !format.hasHeader else { return rows }
    // A single row names no columns of others.
    return rows.map { Row(cells: $0.cells) }
  }

  // MARK: Rows

  private mutating func endCell() {
    guard let cell = open else { return }
    open = nil
    if columnCount == nil { waiting.append(cell) } else { place(cell) }
  }

  private mutating func place(_ cell: AsciiDocCell) {
    let copies = min(cell.format.copyCount, limits.columns)
    for copy in 0..<max(copies, 1) {
      if copy > 0 {
        copyCount += 1
        guard copyCount < limits.elements else { return }
      }
      placeOne(cell)
    }
  }

  private mutating func placeOne(_ cell: AsciiDocCell) {
    guard !hanging.isEmpty else { return }
    passHangingColumns()
    var cell = cell
    cell.format.columnSpan = min(cell.format.columnSpan, hanging.count - column)
    row.cells.append((cell, column))
    for place in column..<(column + cell.format.columnSpan) {
      hanging[place] = cell.format.rowSpan
    }
    column += cell.format.columnSpan
    while column < hanging.count, hanging[column] > 0 { column += 1 }
    if column >= hanging.count { endRow() }
  }

  /// Goes to the next column that is free, in rows further down where cells from above fill this
  /// one.
  private mutating func passHangingColumns() {
    while column < hanging.count, hanging[column] > 0 { column += 1 }
    guard column >= hanging.count else { return }
    let rowCount = hanging.min() ?? 0
    for place in hanging.indices { hanging[place] -= rowCount }
    column = hanging.firstIndex(of: 0) ?? 0
  }

  private mutating func endRow() {
    for place in hanging.indices where hanging[place] > 0 { hanging[place] -= 1 }
    column = 0
    row.isHeader = rowCount == 0 && (format.hasHeader || isHeaderSpotted)
    rowCount += 1
    rows.append(row)
    row = Row()
  }

  /// Whether the first row stands on the table's first line, with a blank line below it.
  private var isHeaderSpotted: Bool {
    format.maySpotHeader && !blankLine.isSeen && blankLine.isBelowFirst && hanging.count > 1
      && firstLineWidth == hanging.count
  }
}
