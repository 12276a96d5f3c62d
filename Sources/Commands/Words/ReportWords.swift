/// The sentences of `report` beside the report itself.
protocol ReportWords: Sendable {
  /// What to type for a page or a workbook.
  var reportNext: String { get }
  func reportWritten(_ path: String) -> String
  func reportOpened(_ path: String) -> String
  /// Says that the page is written, but that no browser could be started to show it.
  func reportNotOpened(_ path: String) -> String
}
