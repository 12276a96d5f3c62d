/// A ZIP archive with uncompressed files.
func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
  var (bytes, contents): ([UInt8], [UInt8]) = ([], [])
  for file in files {
    let (name, data) = (Array(file.name.utf8), Array(file.text.utf8))
    // In order: version, flags, method, time, date; checksum and sizes; lengths of the name and of
    // the extra field.
    let description: [UInt8] =
      little(20, 2) + little(0, 8) + little(Int(crc32(data)), 4) + little(data.count, 4)
      + little(data.count, 4) + little(name.count, 2) + little(0, 2)
    contents += little(0x0201_4B50, 4) + little(20, 2) + description
    contents += little(0, 10) + little(bytes.count, 4) + name
    bytes += little(0x0403_4B50, 4) + description + name + data
  }
  let start = bytes.count
  bytes += contents
  bytes += little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
  return bytes + little(contents.count, 4) + little(start, 4) + little(0, 2)
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
  }
}

/// An .xlsx workbook.
///
/// - Parameters:
///   - sheets: Each sheet's name, further attributes of its tab, and its XML.
///   - strings: The content of `<sst>`.
///   - styles: The content of `<styleSheet>`.
///   - properties: The attributes of `<workbookPr>`.
/// - Returns: The file.
func xlsx(
  _ sheets: [(name: String, state: String, xml: String)], strings: String = "",
  styles: String = "", properties: String = ""
) -> [UInt8] {
  let tabs = sheets.indices.map {
    "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\" \(sheets[$0].state)/>"
  }
  let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let relations = sheets.indices.map {
    "<Relationship Id=\"r\($0)\" Type=\"\(kinds)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
  }
  return archive(
    [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(kinds)\"><workbookPr \(properties)/><sheets>\(tabs.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relations.joined())"
          + "<Relationship Id=\"s\" Type=\"\(kinds)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(kinds)/styles\" Target=\"../xl/styles.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
      + sheets.enumerated().map {
        ("xl/worksheets/sheet\($0.offset).xml", "<worksheet>\($0.element.xml)</worksheet>")
      })
}

/// An .xlsx workbook with a single sheet.
func xlsx(rows: String, after: String = "", strings: String = "", styles: String = "") -> [UInt8] {
  xlsx(
    [("Port", "", "<sheetData>\(rows)</sheetData>\(after)")], strings: strings, styles: styles)
}

/// An .ods workbook.
func ods(_ sheets: String, styles: String = "") -> [UInt8] {
  archive([
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
      "content.xml",
      "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" "
        + "xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:xlink=\"l\"><office:automatic-styles>\(styles)"
        + "</office:automatic-styles><office:body><office:spreadsheet>\(sheets)"
        + "</office:spreadsheet></office:body></office:document-content>"
    ),
  ])
}
