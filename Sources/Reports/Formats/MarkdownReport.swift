import Flashcards

/// GitHub's Markdown, for people: what to do first, then the figures.
///
/// Also readable as plain text. Shares are whole percentages, rounded as ``Rate/percent``. Dates of
/// study are never finer than a week; learners are in the report's order, which is no ranking.
struct MarkdownReport: ReportFormat {
  let name = "markdown"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let page = MarkdownPage(report: report, words: language.words)
    return Array((page.blocks.joined(separator: "\n\n") + "\n").utf8)
  }
}
