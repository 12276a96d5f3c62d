import Flashcards

/// HTML for people: one file without scripts, which loads nothing.
///
/// What to do first, then people, terms, the trend, and the figures with their meanings. Shares are
/// whole percentages, rounded as ``Rate/percent``. Dates of study are never finer than a week.
/// Charts are SVG, each with its table. The page follows the reader's light or dark colours, and
/// prints on A4.
struct HTMLReport: ReportFormat {
  let name = "html"
  let fileExtension = "html"

  func render(_ report: Report, in language: Language) throws(ReportError) -> [UInt8] {
    let page = HTMLPage(report: report, words: language.words, language: language)
    return Array(try PageTemplate().render(page.view).utf8)
  }
}
