import Flashcards

/// A workbook for Excel and LibreOffice: overview, learners, glossaries, terms, weeks, definitions.
///
/// Numbers, shares and dates are real ones, texts are never formulas. Every table has a header that
/// stays in sight and filters its rows; colours repeat what words say.
struct XLSXReport: ReportFormat {
  let name = "xlsx"
  let fileExtension = "xlsx"
  let isText = false

  func render(_ report: Report, in language: Language) throws(ReportError) -> [UInt8] {
    try ReportWorkbook(report: report, words: language.words, language: language).workbook.bytes()
  }
}
