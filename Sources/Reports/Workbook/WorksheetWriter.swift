import CXlsxWriter
import Flashcards

/// One sheet of a workbook that libxlsxwriter is writing.
struct WorksheetWriter {
  private let workbook: WorkbookWriter
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private var library: XlsxLibrary { workbook.library }
  private var formats: WorkbookFormats { workbook.formats }

  init(_ workbook: WorkbookWriter, _ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.workbook = workbook
    self.worksheet = worksheet
  }

  /// Writes the columns, the rows and how they are shown.
  func write(_ sheet: Sheet) throws(ReportError) {
    for (index, column) in sheet.columns.enumerated() {
      let at = UInt16(index)
      try workbook.check(library.worksheet_set_column(worksheet, at, at, column.width, nil))
    }
    if sheet.hasHeader { try writeHeader(of: sheet) }
    let first: UInt32 = sheet.hasHeader ? 1 : 0
    for (row, cells) in zip(first..., sheet.rows) {
      try setHeight(of: row, lines: sheet.lineCount(of: cells))
      for (index, cell) in cells.enumerated() {
        try write(cell, row, UInt16(index), in: sheet)
      }
    }
    try setPage(of: sheet)
    if sheet.hasHeader { try showHeader(of: sheet) }
    try colour(sheet)
  }

  private func writeHeader(of sheet: Sheet) throws(ReportError) {
    try setHeight(of: 0, lines: sheet.headerLineCount)
    for (index, column) in sheet.columns.enumerated() {
      try write(column.title, 0, UInt16(index), formats.header)
    }
  }

  /// Sets a row's height, which some programs do not fit to text of several lines.
  private func setHeight(of row: UInt32, lines: Int) throws(ReportError) {
    guard lines > 1 else { return }
    let height = min(Double(lines) * Self.lineHeight, Self.rowHeightAtMost)
    try workbook.check(library.worksheet_set_row(worksheet, row, height, nil))
  }

  /// The height of a line of the default font, in points.
  private static let lineHeight = 15.0
  /// The most that the format allows.
  private static let rowHeightAtMost = 409.0

  // MARK: Cells

  private func write(
    _ cell: SheetCell, _ row: UInt32, _ column: UInt16, in sheet: Sheet
  ) throws(ReportError) {
    let numbers = sheet.hasHeader ? formats.numbers : formats.leadingNumbers
    switch cell {
    case .text(let text):
      let wraps = sheet.columns[Int(column)].wraps
      try write(text, row, column, wraps ? formats.wrapped : formats.text)
    case .styled(let text, let style): try write(text, row, column, formats.styles[style])
    case .count(let count):
      try write(count.map { Double($0) }, row, column, numbers.count)
    case .share(let share):
      // The other formats have four decimals too.
      try write(share.map { ($0 * 10_000).rounded() / 10_000 }, row, column, numbers.share)
    case .day(let day):
      try write(day.map { Double($0.number + Self.epoch) }, row, column, numbers.day)
    }
  }

  /// 1970-01-01 in the spreadsheets' count of days.
  private static let epoch = 25_569

  private func write(
    _ number: Double?, _ row: UInt32, _ column: UInt16, _ format: WorkbookFormats.Format?
  ) throws(ReportError) {
    guard let number else { return }
    try workbook.check(library.worksheet_write_number(worksheet, row, column, number, format))
  }

  private func write(
    _ text: String, _ row: UInt32, _ column: UInt16, _ format: WorkbookFormats.Format?
  ) throws(ReportError) {
    let text = text.harmlessInWorkbooks
    try workbook.check(library.worksheet_write_string(worksheet, row, column, text, format))
  }

  // MARK: How the sheet is shown

  private func setPage(of sheet: Sheet) throws(ReportError) {
    library.worksheet_set_landscape(worksheet)
    library.worksheet_set_paper(worksheet, 9)  // A4
    library.worksheet_fit_to_pages(worksheet, 1, 0)
    try workbook.check(library.worksheet_set_footer(worksheet, "&L&A&R&P/&N"))
    if !sheet.hasHeader {
      library.worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
  }

  private func showHeader(of sheet: Sheet) throws(ReportError) {
    // Keep the first column in sight too: it says whom or what a row is about.
    library.worksheet_freeze_panes(worksheet, 1, 1)
    try workbook.check(library.worksheet_repeat_rows(worksheet, 0, 0))
    let (lastRow, lastColumn) = (UInt32(sheet.rows.count), UInt16(sheet.columns.count - 1))
    try workbook.check(library.worksheet_autofilter(worksheet, 0, 0, lastRow, lastColumn))
  }

  private func colour(_ sheet: Sheet) throws(ReportError) {
    let lastRow = UInt32(sheet.rows.count)
    guard lastRow > 0 else { return }
    for mark in sheet.marks {
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      rule.format = formats.tones[mark.tone]
      try withRule(mark.word) { word throws(ReportError) in
        rule.value_string = word
        try apply(&rule, to: UInt16(mark.column), lastRow)
      }
    }
    for (index, column) in sheet.columns.enumerated() where column.hasBars {
      var rule = lxw_conditional_format.bars
      try apply(&rule, to: UInt16(index), lastRow)
    }
  }

  /// Lends a word as the text of a rule: in quotes.
  private func withRule(
    _ word: String, _ body: (UnsafeMutablePointer<CChar>) throws(ReportError) -> Void
  ) throws(ReportError) {
    var failure: ReportError?
    withCString("\"\(word)\"") { word in
      do throws(ReportError) { try body(word) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func apply(
    _ rule: inout lxw_conditional_format, to column: UInt16, _ lastRow: UInt32
  ) throws(ReportError) {
    try workbook.check(
      library.worksheet_conditional_format_range(worksheet, 1, column, lastRow, column, &rule))
  }
}

extension lxw_conditional_format {
  /// A light bar behind each share, full at 100 %.
  fileprivate static var bars: lxw_conditional_format {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.min_value = 0
    rule.max_value = 1
    rule.bar_color = 0xE3DFD8
    rule.bar_solid = 1
    rule.data_bar_2010 = 1
    return rule
  }
}
