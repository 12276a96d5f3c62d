import CExpat
import Foundation

/// Reads the sheets of a flat OpenDocument spreadsheet.
///
/// By Expat: Foundation's parser gives up on the large ones.
final class FlatSpreadsheet {
  private var sheets: [LibreOffice.Sheet] = []
  private var row: [LibreOffice.Cell] = []
  private var cell: LibreOffice.Cell?
  private var rowRepeats = 1
  private var cellRepeats = 1
  private var paragraphCount = 0
  private var text: [UInt8] = []
  private var isText = false
  /// More repeats than this only fill a sheet up.
  private static let repeatsAtMost = 1000

  /// The sheets of a document.
  static func sheets(in data: Data) throws -> [LibreOffice.Sheet] {
    let reader = FlatSpreadsheet()
    guard let parser = XML_ParserCreate(nil) else { throw ViewerError(text: "no parser") }
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    XML_SetElementHandler(
      parser,
      { reader, name, attributes in
        guard let name, let attributes else { return }
        FlatSpreadsheet.at(reader)?.start(String(cString: name), pairs(attributes))
      },
      { reader, name in
        if let name { FlatSpreadsheet.at(reader)?.end(String(cString: name)) }
      })
    XML_SetCharacterDataHandler(parser) { reader, text, length in
      guard let text, let reader = FlatSpreadsheet.at(reader), reader.isText else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
      reader.text.append(contentsOf: bytes)
    }
    let status = data.withUnsafeBytes { bytes in
      XML_Parse(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 1)
    }
    guard status == XML_STATUS_OK else {
      throw ViewerError(text: "line \(XML_GetCurrentLineNumber(parser)) is no XML")
    }
    return reader.sheets
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> FlatSpreadsheet? {
    pointer.map { Unmanaged<FlatSpreadsheet>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "table:table": sheets.append(LibreOffice.Sheet(name: attributes["table:name"] ?? ""))
    case "table:table-row":
      row = []
      rowRepeats = Int(attributes["table:number-rows-repeated"] ?? "") ?? 1
    case "table:table-cell", "table:covered-table-cell": start(cell: attributes)
    case "text:p":
      if paragraphCount > 0 { text.append(UInt8(ascii: "\n")) }
      paragraphCount += 1
      isText = true
    case "text:s":
      let count = Int(attributes["text:c"] ?? "") ?? 1
      text += [UInt8](repeating: UInt8(ascii: " "), count: count)
    case "text:tab": text.append(UInt8(ascii: "\t"))
    case "text:line-break": text.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  private func start(cell attributes: [String: String]) {
    cellRepeats = Int(attributes["table:number-columns-repeated"] ?? "") ?? 1
    paragraphCount = 0
    text = []
    cell = LibreOffice.Cell(
      type: attributes["office:value-type"],
      value: attributes["office:value"] ?? attributes["office:date-value"] ?? "",
      formula: attributes["table:formula"])
  }

  private func end(_ name: String) {
    switch name {
    case "text:p": isText = false
    case "table:table-cell", "table:covered-table-cell": endCell()
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

  private func endCell() {
    guard var cell else { return }
    cell.text = String(decoding: text, as: UTF8.self)
    if cell.type == "string" { cell.value = cell.text }
    if cell.type != nil || cellRepeats <= Self.repeatsAtMost {
      row += Array(repeating: cell, count: min(cellRepeats, Self.repeatsAtMost))
    }
    self.cell = nil
  }
}

/// Expat's attributes: names and values in turn, ended by a null.
private func pairs(
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
) -> [String: String] {
  var pairs: [String: String] = [:]
  var index = 0
  while let name = attributes[index], let value = attributes[index + 1] {
    pairs[String(cString: name)] = String(cString: value)
    index += 2
  }
  return pairs
}
