/// Distributes the cells of an AsciiDoc table over its rows while the lines are read.
struct AsciiDocCells {
  /// A row of cells, each with the index of its first column.
  struct Row {
    var cells: [(cell: AsciiDocCell, column: Int)] = []
    var isHeader = false
  }

  let format: AsciiDocTableFormat
  /// The offset of the table's first cell, where findings about the table point.
  private(set) var start = 0
  private let limits: Limits
  private var columnCount: Int?
  /// Complete cells that wait until the number of columns is known.
  private var waiting: [AsciiDocCell] = []
  private var open: AsciiDocCell?
  private var row = Row()
  private var column = 0
  /// For each column, how many further rows a cell from above still covers (row spans).
  private var hanging: [Int] = []
  private var rows: [Row] = []
  private var rowCount = 0
  private var copyCount = 0
  private var blankLine: (isSeen: Bool, isBelowFirst: Bool) = (false, false)
  private var lineCount = 0
  /// The number of columns that the cells of the table's first line fill.
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

  /// The column limit, if the table exceeds it; otherwise nil.
  var exceededColumnLimit: Int? {
    (columnCount ?? waiting.count) > limits.columns ? limits.columns : nil
  }

  /// Whether the table exceeds the column limit, so that no further cells are read.
  var isFull: Bool { exceededColumnLimit != nil }

  /// Whether at least one row is complete and can be added to the outline.
  var isRowWhole: Bool { !rows.isEmpty }

  // MARK: Lines

  mutating func addBlankLine() {
    if lineCount == 1 { blankLine.isBelowFirst = true }
    if lineCount == 0 { blankLine.isSeen = true }
    open?.lines.append(SourceLine(text: 0..<0, indent: 0))
  }

  /// Appends a part of a line to the open cell; text before the first bar opens a cell of its own.
  mutating func add(_ part: SourceLine) {
    if part.isBlank { return }
    if open == nil { begin(AsciiDocCellFormat(), at: part.text.lowerBound) }
    open?.lines.append(part)
  }

  /// Closes the open cell and begins the next one.
  mutating func begin(_ format: AsciiDocCellFormat, at offset: Int) {
    endCell()
    if start == 0 { start = offset }
    if lineCount == 0 {
      firstLineWidth +=
        min(format.columnSpan, limits.columns) * min(format.copyCount, limits.columns)
    }
    open = AsciiDocCell(format: format, start: offset)
  }

  /// Ends a line; the first line with cells sets the number of columns if `cols` does not.
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

  /// Removes and returns the complete rows.
  mutating func takeRows(isAtEnd: Bool) -> [Row] {
    defer { rows = [] }
    guard isAtEnd, rowCount == 1, !format.hasHeader else { return rows }
    // A table of one row has no header: there are no rows below for it to describe.
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

  /// Moves on to the next free column, going down as many rows as cells from above fill completely.
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

  /// Whether the first row is a header: alone on the table's first line, with a blank line below.
  private var isHeaderSpotted: Bool {
    format.maySpotHeader && !blankLine.isSeen && blankLine.isBelowFirst && hanging.count > 1
      && firstLineWidth == hanging.count
  }
}
