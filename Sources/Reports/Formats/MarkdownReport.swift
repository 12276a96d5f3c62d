import Flashcards

/// GitHub's Markdown, for people: what to do first, then people, terms, the trend and the figures.
///
/// Also readable as plain text: its tables fit into 100 columns. Shares are whole percentages,
/// rounded as ``Rate/percent``. Dates of study are never finer than a week.
struct MarkdownReport: ReportFormat {
  let name = "markdown"
  let fileExtension = "md"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let page = MarkdownPage(report: report, words: language.words)
    return Array((page.blocks.joined(separator: "\n\n") + "\n").utf8)
  }
}
