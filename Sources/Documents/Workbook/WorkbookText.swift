/// The cells of a workbook as one text: a line per row, a tab between two cells.
///
/// An outline's lines and columns are those of this text. Missing rows are blank lines. Texts with
/// line feeds of their own are kept apart, in ``formatted``.
final class WorkbookText {
  /// Several cells shown as one.
  struct Merge: Hashable {
    /// The row and column of its first cell, from 0.
    let row: Int
    let column: Int
    let rowCount: Int
    let columnCount: Int
  }

  /// A sheet with at least one cell.
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The offset and the line, from 0, of the sheet's first row in the text.
    let start: Int
    let firstLine: Int
    /// The number of the sheet's rows in the text.
    var rowCount = 0
    var merges: [Merge] = []
    /// The hidden rows, from 0.
    var hiddenRows: Set<Int> = []
  }

  private(set) var utf8: [UInt8] = []
  private(set) var sheets: [Sheet] = []
  private(set) var problems: [Problem] = []
  /// The texts with line feeds or formatting, by the offset at which their cell begins.
  private(set) var formatted: [Int: InlineText] = [:]
  /// Whether a limit is reached, so that nothing further is read.
  private(set) var isFull = false

  private let limits: Limits
  private var lineCount = 0
  private var filledCount = 0
  private var cellCount = 0
  /// The number of bytes added, even by cells removed again.
  private var addedCount = 0
  private var removedCount = 0
  private var firstRemoval: Location?
  /// The name of the current sheet, which is in `sheets` only once it has a cell.
  private var sheetName = ""
  private var isSheetHidden = false
  private var hasSheet = false
  /// The current row, from 0, and its state.
  private var row = 0
  private var isRowHidden = false
  private var isRowTooWide = false
  private var rowStart: Int?
  /// The number of cells in the row so far, including empty ones.
  private var rowCellCount = 0
  private var formattedInRow: [Int] = []

  /// The most merged cells kept of a sheet.
  private static let mergeLimit = 100_000
  private static let sheetLimit = 1000

  init(limits: Limits) { self.limits = limits }

  // MARK: Sheets and rows

  func beginSheet(_ name: String, isHidden: Bool) {
    (sheetName, isSheetHidden, hasSheet, row) = (name, isHidden, false, -1)
  }

  /// Begins a row by its number, from 0; nil for the next row.
  func beginRow(_ number: Int?, isHidden: Bool) {
    // Row numbers out of order come from damage; such rows follow the one before.
    row = max(number ?? row + 1, row + 1)
    (isRowHidden, isRowTooWide, rowStart, rowCellCount) = (isHidden, false, nil, 0)
    formattedInRow.removeAll(keepingCapacity: true)
  }

  func endRow() {
    guard let start = rowStart else { return }
    rowStart = nil
    if isRowTooWide {
      note(.tooManyColumns(limit: limits.columns))
      utf8.removeSubrange(start...)
      for place in formattedInRow { formatted[place] = nil }
      filledCount += 1
      return
    }
    utf8.append(0x0A)
    lineCount += 1
    filledCount += 1
    cellCount += rowCellCount
    sheets[sheets.count - 1].rowCount = row + 1
    if isRowHidden { sheets[sheets.count - 1].hiddenRows.insert(row) }
  }

  func endSheet() {
    guard hasSheet, let sheet = sheets.last else { return }
    if sheet.isHidden {
      problems.append(Problem(.hiddenSheet, at: Location(sheet: sheet.name, line: 1)))
    }
    if let first = sheet.hiddenRows.min() {
      let location = Location(sheet: sheet.name, line: first + 1)
      problems.append(Problem(.hiddenRows(count: sheet.hiddenRows.count), at: location))
    }
  }

  /// Ends the workbook: records the characters removed from all its cells as one problem.
  func finish() {
    guard let firstRemoval else { return }
    problems.append(
      Problem(.invisibleCharactersRemoved(count: removedCount), at: firstRemoval))
  }

  func addMerge(_ merge: Merge) {
    guard hasSheet, merge.rowCount > 0, merge.columnCount > 0,
      merge.rowCount > 1 || merge.columnCount > 1,
      sheets[sheets.count - 1].merges.count < Self.mergeLimit
    else { return }
    sheets[sheets.count - 1].merges.append(merge)
  }

  /// Skips a row over the column limit.
  func skipWideRow(_ number: Int) {
    beginRow(number, isHidden: false)
    if !isFull, openRow() { isRowTooWide = true }
    endRow()
  }

  private func note(_ kind: Problem.Kind) {
    problems.append(Problem(kind, at: Location(sheet: sheetName, line: row + 1)))
  }

  // MARK: Cells

  /// Adds a cell to the row.
  ///
  /// - Parameters:
  ///   - text: Its text as it is shown; empty for an empty cell.
  ///   - column: Its column, from 0.
  func addCell(_ text: InlineText, column: Int) {
    guard !isFull, !isRowTooWide, column >= rowCellCount else { return }
    // Count it even if the row is dropped: millions of cells may share one long text.
    addedCount += text.bytes.count + 1
    guard addedCount <= limits.bytes else {
      _ = fill(.restLeftOut(limit: limits.bytes))
      return
    }
    let text = cleaned(text, column: column).trimmed
    guard !text.isEmpty else { return }
    guard column < limits.columns else {
      if openRow() { isRowTooWide = true }
      return
    }
    guard openRow() else { return }
    let tabCount = column - max(rowCellCount - 1, 0)
    utf8.append(contentsOf: repeatElement(0x09, count: tabCount))
    rowCellCount = column + 1
    if !text.spans.isEmpty || text.bytes.contains(where: { $0 == 0x0A || $0 == 0x09 }) {
      formatted[utf8.count] = text
      formattedInRow.append(utf8.count)
    }
    for byte in text.bytes { utf8.append(byte == 0x0A || byte == 0x09 ? 0x20 : byte) }
  }

  /// Makes sure that the row has its line in the text; false if a limit forbids it.
  private func openRow() -> Bool {
    if rowStart != nil { return true }
    if !hasSheet { openSheet() }
    guard !isFull, let sheet = sheets.last else { return false }
    let missing = row - (lineCount - sheet.firstLine)
    if filledCount >= limits.filledLines { return fill(.restLeftOut(limit: limits.filledLines)) }
    if cellCount >= limits.cells { return fill(.restLeftOut(limit: limits.cells)) }
    if missing >= limits.lines - lineCount { return fill(.restLeftOut(limit: limits.lines)) }
    utf8.append(contentsOf: repeatElement(0x0A, count: missing))
    lineCount += missing
    rowStart = utf8.count
    return true
  }

  private func openSheet() {
    guard sheets.count < Self.sheetLimit else {
      _ = fill(.restLeftOut(limit: Self.sheetLimit))
      return
    }
    hasSheet = true
    sheets.append(
      Sheet(name: sheetName, isHidden: isSheetHidden, start: utf8.count, firstLine: lineCount))
  }

  private func fill(_ problem: Problem.Kind) -> Bool {
    if !isFull { note(problem) }
    isFull = true
    return false
  }

  /// A cell's text without control, direction and zero-width characters.
  ///
  /// Counts the removed characters and stores the location of the first, which needs the cell's
  /// column.
  private func cleaned(_ text: InlineText, column: Int) -> InlineText {
    if isKnownClean(text.bytes[...], 0..<text.bytes.count) { return text }
    let cleaning = CharacterCleaning(text.bytes[...])
    if case .invisibleCharactersRemoved(let count) = cleaning.problem?.kind {
      removedCount += count
      firstRemoval =
        firstRemoval ?? Location(sheet: sheetName, line: row + 1, column: column + 1)
    }
    // Drop the spans if the text changed: their ranges are those of the old text.
    return cleaning.utf8 == text.bytes ? text : InlineText(cleaning.utf8)
  }
}
