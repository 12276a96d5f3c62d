// Archives that are small, and documents of a gibibyte when they are unpacked.

extension HostileDocument {
  static let bombs: [HostileDocument] = [
    HostileDocument("rows-of-a-gibibyte.xlsx") { (file) throws(HostileError) in
      var archive = ZipArchive(file)
      try archive.addWorkbook()
      try archive.addBomb(
        "xl/worksheets/sheet1.xml",
        opening: "<worksheet xmlns=\"\(spreadsheet)\"><sheetData>",
        pattern: "<row><c t=\"inlineStr\"><is><t>Churn</t></is></c><c><v>1</v></c></row>".padded,
        closing: "</sheetData></worksheet>")
      try archive.close()
    },
    HostileDocument("one-string-of-a-gibibyte.xlsx") { (file) throws(HostileError) in
      var archive = ZipArchive(file)
      try archive.addWorkbook()
      try archive.add(
        "xl/worksheets/sheet1.xml",
        """
        <worksheet xmlns="\(spreadsheet)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
        <c r="B1" t="s"><v>0</v></c></row></sheetData></worksheet>
        """)
      try archive.addBomb(
        "xl/sharedStrings.xml",
        opening: "<sst xmlns=\"\(spreadsheet)\" count=\"1\" uniqueCount=\"1\"><si><t>",
        pattern: "churning", closing: "</t></si></sst>")
      try archive.close()
    },
    HostileDocument("two-million-cells.xlsx") { (file) throws(HostileError) in
      // As much as a workbook may unpack to, and each cell's text is longer than its markup.
      var archive = ZipArchive(file)
      try archive.addWorkbook()
      let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 8)
      try archive.addRows("<row>\(cells)</row>".padded, upTo: HostileDocument.sizeLimit - 1024)
      try archive.add(
        "xl/sharedStrings.xml",
        """
        <sst xmlns="\(spreadsheet)"><si><t>What customers who leave leave behind</t></si></sst>
        """)
      try archive.close()
    },
    HostileDocument("paragraphs-of-a-gibibyte.docx") { (file) throws(HostileError) in
      var archive = ZipArchive(file)
      try archive.add("[Content_Types].xml", ZipArchive.types(of: "word/document.xml", wordType))
      try archive.add("_rels/.rels", ZipArchive.relation(to: "word/document.xml"))
      try archive.addBomb(
        "word/document.xml", opening: "<w:document xmlns:w=\"\(word)\"><w:body>",
        pattern: "<w:p><w:r><w:t>Churn: customers who leave</w:t></w:r></w:p>".padded,
        closing: "</w:body></w:document>")
      try archive.close()
    },
  ]
}

private let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let office = "application/vnd.openxmlformats-officedocument"
private let wordType = "\(office).wordprocessingml.document.main+xml"

extension String {
  /// The text with spaces behind it, up to a power of two.
  fileprivate var padded: String {
    var size = 8
    while size < utf8.count { size *= 2 }
    return self + String(repeating: " ", count: size - utf8.count)
  }
}

/// A ZIP archive of a few files, all of them deflated.
private struct ZipArchive {
  private let file: FileSink
  private var directory: [UInt8] = []
  private var fileCount: UInt16 = 0

  init(_ file: FileSink) { self.file = file }

  /// Adds a small file.
  mutating func add(_ name: String, _ text: String) throws(HostileError) {
    try addFile(name, opening: text, pattern: "        ", matches: 0, closing: "")
  }

  /// Adds a file of a gibibyte.
  mutating func addBomb(
    _ name: String, opening: String, pattern: String, closing: String
  ) throws(HostileError) {
    // 258 bytes times the pattern's length: whole patterns, whatever their length.
    let matches = (1 << 30) / 258 / pattern.utf8.count * pattern.utf8.count
    try addFile(name, opening: opening, pattern: pattern, matches: matches, closing: closing)
  }

  /// Adds a sheet that is one row again and again, up to so many bytes in all.
  mutating func addRows(_ row: String, upTo limit: Int) throws(HostileError) {
    let matches = limit / 258 / row.utf8.count * row.utf8.count
    try addFile(
      "xl/worksheets/sheet1.xml",
      opening: "<worksheet xmlns=\"\(spreadsheet)\"><sheetData>", pattern: row, matches: matches,
      closing: "</sheetData></worksheet>")
  }

  private mutating func addFile(
    _ name: String, opening: String, pattern: String, matches: Int, closing: String
  ) throws(HostileError) {
    let offset = file.count
    let pattern = Array(pattern.utf8)
    var sum = CRC32()
    sum.add(Array(opening.utf8))
    let chunk = Array(repeatElement(pattern, count: 258).joined())
    sum.add(pattern)
    for _ in 0..<(matches / pattern.count) { sum.add(chunk) }
    sum.add(Array(closing.utf8))
    let size = opening.utf8.count + pattern.count + matches * 258 + closing.utf8.count
    // The sizes stand behind the data, as the data's are not known before.
    try file.write(Self.little(0x0403_4B50) + Self.header(flags: 8) + Self.little(0, 0, 0))
    try file.write(Self.little16(UInt16(name.utf8.count), 0) + Array(name.utf8))
    let start = file.count
    var deflate = RepeatingDeflate(file)
    try deflate.write(
      opening: Array(opening.utf8), pattern: pattern, matches: matches,
      closing: Array(closing.utf8))
    let sizes = Self.little(sum.value, UInt32(file.count - start), UInt32(size))
    try file.write(Self.little(0x0807_4B50) + sizes)
    directory += Self.little(0x0201_4B50) + Self.little16(20) + Self.header(flags: 8) + sizes
    directory += Self.little16(UInt16(name.utf8.count), 0, 0, 0, 0) + Self.little(0)
    directory += Self.little(UInt32(offset)) + Array(name.utf8)
    fileCount += 1
  }

  /// Writes the directory.
  func close() throws(HostileError) {
    let offset = file.count
    try file.write(directory + Self.little(0x0605_4B50))
    try file.write(Self.little16(0, 0, fileCount, fileCount))
    try file.write(Self.little(UInt32(directory.count), UInt32(offset)) + Self.little16(0))
  }

  /// Version, flags, the method deflate, and a date in 2000.
  private static func header(flags: UInt16) -> [UInt8] { little16(20, flags, 8, 0, 0x2821) }

  private static func little(_ values: UInt32...) -> [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
  }

  private static func little16(_ values: UInt16...) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}

// MARK: Office documents

extension ZipArchive {
  /// Adds what a workbook of one sheet has besides the sheet.
  fileprivate mutating func addWorkbook() throws(HostileError) {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let type = "\(office).spreadsheetml.sheet.main+xml"
    try add("[Content_Types].xml", Self.types(of: "xl/workbook.xml", type))
    try add("_rels/.rels", Self.relation(to: "xl/workbook.xml"))
    try add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(spreadsheet)" xmlns:r="\(relations)"><sheets>\
      <sheet name="Glossary" sheetId="1" r:id="rId1"/></sheets></workbook>
      """)
    try add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="rId2" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/>\
      </Relationships>
      """)
  }

  fileprivate static func types(of part: String, _ type: String) -> String {
    """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/\(part)" ContentType="\(type)"/></Types>
    """
  }

  fileprivate static func relation(to part: String) -> String {
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/officeDocument" Target="\(part)"/></Relationships>
    """
  }
}
