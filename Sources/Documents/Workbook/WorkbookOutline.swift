/// Builds the outline of a workbook from its text.
struct WorkbookOutline {
  private let workbook: WorkbookText
  private let source: SourceText

  init(_ workbook: WorkbookText) {
    self.workbook = workbook
    source = SourceText(utf8: workbook.utf8, problems: workbook.problems)
  }

  /// Builds the outline.
  ///
  /// - Throws: If no cell has text.
  func outline(limits: Limits) throws(DocumentError) -> Outline {
    var builder = OutlineBuilder(source, limits: limits)
    guard !workbook.sheets.isEmpty else { throw .empty }
    // Reserve memory: an array that grows by doubling holds everything twice.
    builder.reserveBlocks(
      source.utf8.count { $0 == 0x09 } + 2 * (source.lineCount + workbook.sheets.count))
    for sheet in workbook.sheets {
      builder.beginSheet(sheet.name, firstLine: sheet.firstLine + 1)
      let start = sheet.start..<sheet.start
      let table = builder.open(.table, at: start)
      if sheet.isHidden { builder.update(table) { $0.traits.insert(.hidden) } }
      builder.addBlock(.caption, text: InlineText(sheet.name.utf8), at: start)
      var merges = SheetMerges(of: sheet, in: source)
      for row in 0..<sheet.rowCount { addRow(row, of: sheet, &merges, to: &builder) }
      builder.close()
    }
    return builder.outline(syntax: Workbook.name)
  }

  private func addRow(
    _ row: Int, of sheet: WorkbookText.Sheet, _ merges: inout SheetMerges,
    to builder: inout OutlineBuilder
  ) {
    let line = source.line(sheet.firstLine + row)
    guard !line.isEmpty else { return }
    let block = builder.open(.row, at: line.lowerBound..<line.lowerBound)
    if sheet.hiddenRows.contains(row) { builder.update(block) { $0.traits.insert(.hidden) } }
    var (start, column) = (line.lowerBound, 0)
    for index in line.lowerBound...line.upperBound
    where index == line.upperBound || source.utf8[index] == 0x09 {
      if let span = merges.span(row: row, column: column) {
        let cell = addCell(start..<index, to: &builder)
        if span != (1, 1) {
          builder.update(cell) { ($0.rowSpan, $0.columnSpan) = span }
        }
      }
      (start, column) = (index + 1, column + 1)
    }
    builder.close()
  }

  private func addCell(_ range: Range<Int>, to builder: inout OutlineBuilder) -> Int {
    let formatted = workbook.formatted[range.lowerBound]
    if let formatted, !formatted.spans.isEmpty {
      return builder.addBlock(.cell, text: formatted.withLineBreaks, at: range)
    }
    let text = formatted.map { $0.bytes[...] } ?? source.utf8[range]
    guard EmbeddedMarkup.mayBeMarkup(in: text) else {
      guard let formatted else { return builder.addBlock(.cell, verbatim: range, at: range) }
      return builder.addBlock(.cell, text: formatted.withLineBreaks, at: range)
    }
    if EmbeddedMarkup.skipsMarkup(in: text) { builder.note(.markupNotRead, at: range.lowerBound) }
    return builder.addBlock(
      .cell, text: EmbeddedMarkup.inline(text).withLineBreaks, at: range)
  }
}

/// Tracks the merged cells of a sheet.
private struct SheetMerges {
  private var merges: [Int: WorkbookText.Merge] = [:]
  /// The rows with cells, in order.
  private var filledRows: [Int] = []
  /// For each column, the row at which the merged cell covering it ends.
  private var coveredUntil: [Int] = []

  /// A factor that makes row and column one key; no sheet has as many columns.
  private static let columnCount = 1 << 20

  init(of sheet: WorkbookText.Sheet, in source: SourceText) {
    guard !sheet.merges.isEmpty else { return }
    for merge in sheet.merges { merges[merge.row * Self.columnCount + merge.column] = merge }
    filledRows = (0..<sheet.rowCount).filter { !source.line(sheet.firstLine + $0).isEmpty }
  }

  /// The number of rows and columns that a cell spans; nil if a merged cell covers it.
  mutating func span(row: Int, column: Int) -> (rowCount: Int, columnCount: Int)? {
    guard !merges.isEmpty else { return (1, 1) }
    if column < coveredUntil.count, row < coveredUntil[column] { return nil }
    guard let merge = merges[row * Self.columnCount + column] else { return (1, 1) }
    let columnCount = min(merge.columnCount, 1000)
    let missing = column + columnCount - coveredUntil.count
    if missing > 0 { coveredUntil.append(contentsOf: repeatElement(0, count: missing)) }
    let end = row + merge.rowCount
    for column in column..<(column + columnCount) { coveredUntil[column] = end }
    // Rows without cells are not in the table, so don't count them.
    return (max(filledRowCount(before: end) - filledRowCount(before: row), 1), columnCount)
  }

  private func filledRowCount(before row: Int) -> Int {
    var (low, high) = (0, filledRows.count)
    while low < high {
      let middle = (low + high) / 2
      if filledRows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension InlineText {
  /// The text with every line feed marked as a line break, because cells have no other kind.
  fileprivate var withLineBreaks: InlineText {
    // Marks would take a longer text many times its memory; no honest cell is as long.
    guard bytes.count <= 1 << 20, bytes.contains(0x0A) else { return self }
    var result = InlineText()
    let marked = Set(spans.lazy.filter { $0.kind == .lineBreak }.map(\.range.lowerBound))
    var pending = spans[...]
    for (index, byte) in bytes.enumerated() {
      while let span = pending.first, span.range.lowerBound <= index {
        result.append(span: span)
        pending.removeFirst()
      }
      if byte == 0x0A, !marked.contains(index) {
        result.appendLineBreak()
      } else {
        result.append(byte)
      }
    }
    for span in pending { result.append(span: span) }
    return result
  }
}
