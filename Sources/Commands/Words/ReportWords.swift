/// The sentences of `report` beside the report itself.
protocol ReportWords: Sendable {
  /// What to type for a page or a workbook.
  var reportNext: String { get }
  func reportWritten(_ path: String) -> String
  func reportOpened(_ path: String) -> String
  /// The page is written, and no browser could be started.
  func reportNotOpened(_ path: String) -> String
}
