import Flashcards

/// A page of GitHub's Markdown, for people: what is to be done, and the figures that say so.
///
/// It is as good to read as text. Shares are whole percents, rounded as ``Rate/percent`` is. When
/// somebody studied is told by the week and never finer; learners come in the order of the report,
/// which is no rank.
struct MarkdownReport: ReportFormat {
  let name = "markdown"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let page = MarkdownPage(report: report, words: language.words)
    return Array((page.blocks.joined(separator: "\n\n") + "\n").utf8)
  }
}
