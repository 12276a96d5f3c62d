public import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

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
    let reader = FlatSpreadsheet()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    guard parser.parse() else { throw ViewerError(text: "\(made.path) is no XML") }
    return reader.sheets
  }
}

/// Reads the sheets of a flat OpenDocument spreadsheet.
private final class FlatSpreadsheet: NSObject, XMLParserDelegate {
  private(set) var sheets: [LibreOffice.Sheet] = []
  private var row: [LibreOffice.Cell] = []
  private var cell: LibreOffice.Cell?
  private var rowRepeats = 1
  private var cellRepeats = 1
  private var paragraphCount = 0
  private var isText = false
  /// More repeats than this only fill a sheet up.
  private static let repeatsAtMost = 1000

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "table:table": sheets.append(LibreOffice.Sheet(name: attributes["table:name"] ?? ""))
    case "table:table-row":
      row = []
      rowRepeats = Int(attributes["table:number-rows-repeated"] ?? "") ?? 1
    case "table:table-cell", "table:covered-table-cell":
      cellRepeats = Int(attributes["table:number-columns-repeated"] ?? "") ?? 1
      paragraphCount = 0
      cell = LibreOffice.Cell(
        type: attributes["office:value-type"],
        value: attributes["office:value"] ?? attributes["office:date-value"] ?? "",
        formula: attributes["table:formula"])
    case "text:p":
      if paragraphCount > 0 { cell?.text += "\n" }
      paragraphCount += 1
      isText = true
    case "text:s":
      let count = Int(attributes["text:c"] ?? "") ?? 1
      cell?.text += String(repeating: " ", count: count)
    case "text:tab": cell?.text += "\t"
    case "text:line-break": cell?.text += "\n"
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isText { cell?.text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "text:p": isText = false
    case "table:table-cell", "table:covered-table-cell":
      guard var cell else { return }
      if cell.type == "string" { cell.value = cell.text }
      if cell.type != nil || cellRepeats <= Self.repeatsAtMost {
        row += Array(repeating: cell, count: min(cellRepeats, Self.repeatsAtMost))
      }
      self.cell = nil
    case "table:table-row":
      while row.last.map({ $0.type == nil }) ?? false { row.removeLast() }
      if !row.isEmpty || rowRepeats <= Self.repeatsAtMost {
        sheets[sheets.count - 1].rows += Array(repeating: row, count: rowRepeats)
      }
    case "table:table":
      while sheets[sheets.count - 1].rows.last?.isEmpty ?? false {
        sheets[sheets.count - 1].rows.removeLast()
      }
    default: break
    }
  }
}
