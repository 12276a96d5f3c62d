public import Flashcards

/// A file format for reports.
///
/// To add one, write one file and list the format in ``ReportFormats/all``; the parameterised test
/// suite then checks it. Learners' names and decks' titles are untrusted text: a format must keep
/// them plain text in any program that opens the file.
public protocol ReportFormat: Sendable {
  /// The name for `--format`: `json`.
  var name: String { get }
  /// Renders a file: the same bytes for the same report and language, on any day and machine.
  func render(_ report: Report, in language: Language) -> [UInt8]
}

/// All report formats.
public enum ReportFormats {
  /// All formats, in the order of the help.
  public static let all: [any ReportFormat] = [
    CSVReport(), ExcelFrenchReport(), JSONReport(), MarkdownReport(),
  ]

  /// The format of a name; nil for an unknown name.
  public static func named(_ name: String) -> (any ReportFormat)? {
    all.first { $0.name == name }
  }
}
