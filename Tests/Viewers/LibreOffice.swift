public import Foundation

/// LibreOffice without a window, which opens spreadsheets and tells what is in their cells.
public struct LibreOffice {
  /// A cell as LibreOffice understands it.
  public struct Cell: Hashable, Sendable {
    /// `string`, `float`, `percentage`, `date` …; nil for an empty cell.
    public var type: String?
    /// The number, or the date by ISO 8601; the text of a cell of text.
    public var value = ""
    /// The text that is shown.
    public var text = ""
    /// The formula; nil for a cell that has none.
    public var formula: String?
  }

  /// A sheet, without the empty rows at its end.
  public struct Sheet: Sendable {
    /// The name on the tab.
    public let name: String
    /// The rows from the top, without the empty cells at their ends.
    public var rows: [[Cell]] = []
  }

  /// How a file of separated values is to be opened, as in the dialogue that LibreOffice shows.
  public struct Separated: Sendable {
    fileprivate let separator: Character
    fileprivate let language: String

    /// Comma, English (United States).
    public static let english = Separated(separator: ",", language: "1033")
    /// Semicolon, French (France).
    public static let french = Separated(separator: ";", language: "1036")

    /// UTF-8, from the first line on, with the detection of special numbers, such as dates.
    fileprivate var filter: String {
      let sign = separator.unicodeScalars.first?.value ?? 44
      return "Text - txt - csv (StarCalc):\(sign),34,76,1,,\(language),false,true"
    }
  }

  private let folder: URL

  /// A LibreOffice with a profile of its own in a folder, which must exist.
  public init(in folder: URL) {
    self.folder = folder
  }

  /// Opens a workbook, or a file of separated values, and returns its sheets.
  public func open(_ path: String, as separated: Separated? = nil) throws -> [Sheet] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
    process.arguments =
      ["-env:UserInstallation=file://\(folder.path)/profile", "--headless"]
      + (separated.map { ["--infilter=\($0.filter)"] } ?? [])
      + ["--convert-to", "fods", "--outdir", folder.path, path]
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let log = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let made = folder.appendingPathComponent(name + ".fods")
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: made) else {
      throw ViewerError(text: "LibreOffice does not open \(path): \(log)")
    }
    return try FlatSpreadsheet.sheets(in: data)
  }
}
