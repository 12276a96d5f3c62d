import Flashcards

/// CSV that Excel opens by double click: byte order mark, and the separators and words of one
/// country.
///
/// The rows of ``CSVReport`` with the columns that have a value; then, after an empty row, the
/// facts of the report and the meaning of each figure, all in rows of the same width. The language
/// is that of the separators, whatever the program speaks.
struct ExcelReport: ReportFormat {
  let name: String
  let fileExtension = "csv"
  private let dialect: CSVDialect
  private let words: any Words

  /// For a French Windows: semicolons, decimal commas.
  static let french = ExcelReport(
    name: "csv-excel-fr", dialect: .excelFrench, words: French())

  /// For an English Windows: commas, decimal points.
  static let english = ExcelReport(
    name: "csv-excel-en", dialect: .excelEnglish, words: English())

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let table = report.rows
    let fields = Field.allCases.filter { field in
      field == .row || table.contains { $0.values[field] != nil }
    }
    let rows = table.map { row in
      fields.map { field -> CSVCell in
        if field == .row { return .text(words.name(ofRow: row.kind)) }
        return row.values[field].map { cell($0, of: field) } ?? .text("")
      }
    }
    let header = fields.map { CSVCell.text(words.name(of: $0)) }
    // The foot needs two columns.
    let width = max(fields.count, 2)
    let cells = ([header] + rows + foot(of: report, fields)).map { cells in
      cells + Array(repeating: .text(""), count: width - cells.count)
    }
    return dialect.bytes(of: cells)
  }

  private func cell(_ value: FieldValue, of field: Field) -> CSVCell {
    switch value {
    case .text(let text): .text(field == .deck && text == "*" ? words.allDecks : text)
    case .count(let count): .count(count)
    case .share(let share): .share(share)
    case .day(let day): .text(day.map(words.numericDate) ?? "")
    case .flag(let flag): .text(flag ? words.yes : words.no)
    case .attention(let attention): .text(words.name(of: attention))
    case .status(let status): .text(words.status(status))
    case .target(let state): .text(words.name(of: state))
    case .reasons(let reasons): .text(reasons.map(words.reason).joined(separator: " "))
    }
  }

  private func foot(of report: Report, _ fields: [Field]) -> [[CSVCell]] {
    let source = report.sourceValues
    let facts = Field.allCases.compactMap { field in
      source[field].map { [.text(words.name(of: field)), cell($0, of: field)] as [CSVCell] }
    }
    let definitions = fields.filter(\.isMeasure).map { field -> [CSVCell] in
      [.text(words.name(of: field)), .text(words.definition(of: field))]
    }
    return [[]] + facts + definitions
  }
}
