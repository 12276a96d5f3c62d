import Flashcards

/// CSV for programs, by RFC 4180: UTF-8 without byte order mark, commas, CRLF, decimal points.
///
/// One header, the same in every language, and one column for each ``Field``; the column `row` says
/// what a row is about. A learner has a row for each deck, then one for all decks, with `*` as
/// `deck` (never an id). Shares are numbers from 0 to 1 with four decimals, days are ISO 8601; a
/// field that a row has not is empty, and so is a rate without enough data, but not its sample
/// size. Each row ends with the facts of the report, so that rows of several reports can form one
/// table.
struct CSVReport: ReportFormat {
  let name = "csv"
  let fileExtension = "csv"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let header = Field.allCases.map { CSVCell.text($0.rawValue) }
    let source = report.sourceValues
    let rows = report.rows.map { row in
      Field.allCases.map { field -> CSVCell in
        if field == .row { return .text(row.kind.rawValue) }
        return (row.values[field] ?? source[field]).map(cell) ?? .text("")
      }
    }
    return CSVDialect.rfc4180.bytes(of: [header] + rows)
  }

  private func cell(_ value: FieldValue) -> CSVCell {
    switch value {
    case .text(let text): .text(text)
    case .count(let count): .count(count)
    case .share(let share): .share(share)
    case .day(let day): .text(day?.iso ?? "")
    case .flag(let flag): .text(flag ? "true" : "false")
    case .attention(let attention): .text(attention.rawValue)
    case .status(let status): .text(status.rawValue)
    case .target(let state): .text(state.rawValue)
    case .reasons(let reasons): .text(reasons.map(\.code).joined(separator: " "))
    }
  }
}
