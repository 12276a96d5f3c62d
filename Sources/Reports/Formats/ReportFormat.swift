public import Flashcards

/// A file format for reports.
///
/// To add one, write it in a file of its own and list it in ``ReportFormats/all``; the laws of the
/// family then hold it to account. Names of learners and titles of decks are untrusted text: a
/// format sees to it that they stay text in whatever program opens the file.
public protocol ReportFormat: Sendable {
  /// The name by which the format is asked for: `json`.
  var name: String { get }
  /// The bytes of a file; the same bytes for the same report and language, on any day and machine.
  func render(_ report: Report, in language: Language) -> [UInt8]
}

/// Every format of reports.
public enum ReportFormats {
  /// The family.
  public static let all: [any ReportFormat] = [
    CSVReport(), ExcelFrenchReport(), JSONReport(), MarkdownReport(),
  ]

  /// The format of that name, or nil.
  public static func named(_ name: String) -> (any ReportFormat)? {
    all.first { $0.name == name }
  }
}
