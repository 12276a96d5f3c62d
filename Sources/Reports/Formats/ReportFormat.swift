public import Flashcards

/// A file format for reports.
///
/// To add one, write one file and list the format in ``ReportFormats/all``; the parameterised test
/// suite then checks it. Learners' names and decks' titles are untrusted text: a format must keep
/// them plain text in any program that opens the file.
public protocol ReportFormat: Sendable {
  /// The name for `--format`: `json`.
  var name: String { get }
  /// The ending of a file in this format, by which `--output` chooses a format: `json`.
  ///
  /// The first format with an ending has it.
  var fileExtension: String { get }
  /// Whether the file is text, which a terminal can show.
  var isText: Bool { get }
  /// Renders a file: the same bytes for the same report and language, on any day and machine.
  ///
  /// - Throws: When the file cannot be made: a library is missing, or fails.
  func render(_ report: Report, in language: Language) throws(ReportError) -> [UInt8]
}

extension ReportFormat {
  /// Most formats are text.
  public var isText: Bool { true }
}

/// All report formats.
public enum ReportFormats {
  /// The names that `--format` lists: those without a profile of their own.
  public static var names: [String] {
    all.map(\.name).filter { name in !csvProfiles.contains { name == "csv-\($0)" } }
  }

  /// The profiles of CSV beside the plain one; each is a format of the name `csv-PROFILE`.
  public static let csvProfiles = ["excel-fr", "excel-en"]

  /// All formats, in the order of the help.
  public static let all: [any ReportFormat] = [
    CSVReport(), ExcelReport.french, ExcelReport.english, JSONReport(), MarkdownReport(),
    HTMLReport(), XLSXReport(), XAPIReport(),
  ]

  /// The format of a name; nil for an unknown name.
  public static func named(_ name: String) -> (any ReportFormat)? {
    all.first { $0.name == name }
  }

  /// The format that a file's name asks for by its ending; nil when it asks for none.
  public static func ofFile(_ name: String) -> (any ReportFormat)? {
    all.first { name.lowercased().hasSuffix(".\($0.fileExtension)") }
  }
}
