/// English: where a report went.
extension English {
  var reportNext: String {
    "For the whole page: termwise report --open. For a file: termwise report -o FILE"
  }

  func reportWritten(_ path: String) -> String { "Report saved: \(path)" }

  func reportOpened(_ path: String) -> String { "Report opened in the browser: \(path)" }

  func reportNotOpened(_ path: String) -> String {
    "There is no browser here. The report is ready: open \(path)"
  }
}
