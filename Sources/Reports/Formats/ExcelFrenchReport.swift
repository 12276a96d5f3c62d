import Flashcards

/// CSV for people with a French Excel: byte order mark, semicolons, decimal commas, French words.
///
/// The rows of ``CSVReport``; then, after an empty row, the study day, the log's digest and the
/// meaning of each measure, all in rows of the same width. French in any language, because the
/// separators are French.
struct ExcelFrenchReport: ReportFormat {
  let name = "csv-excel-fr"

  private let words = French()

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let rows = report.rows.map { row in
      [.text(row.learner), .text(row.deckID), .text(row.deck?.title ?? words.allDecks)]
        + row.figures.cells
    }
    let foot = foot(of: report).map { cells in
      cells + Array(repeating: .text(""), count: header.count - cells.count)
    }
    return CSVDialect.excelFrench.bytes(of: [header] + rows + foot)
  }

  private var header: [CSVCell] {
    let measures = Measure.allCases.flatMap { measure in
      measure.isRate
        ? [words.name(of: measure), words.sampleSize(of: measure)] : [words.name(of: measure)]
    }
    let columns = [words.learner, words.deck, words.deckTitle] + measures
    return columns.map { .text($0) }
  }

  private func foot(of report: Report) -> [[CSVCell]] {
    let definitions = Measure.allCases.map { measure -> [CSVCell] in
      [.text(words.name(of: measure)), .text(words.definition(of: measure))]
    }
    return [
      [],
      [.text(words.studyDay), .text(report.today.iso)],
      [.text(words.logDigest), .text(report.logDigest)],
    ] + definitions
  }
}
