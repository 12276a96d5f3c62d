import Testing

@testable import Documents

@Suite struct HostileWorkbookTests {
  private static let cell = "<row><c><v>1</v></c></row>"

  @Test func `a workbook cut or changed at any byte is read or refused`() {
    let bytes = xlsx(rows: Self.cell, strings: "<si><t>a</t></si>")
    for place in stride(from: 0, to: bytes.count, by: 7) {
      _ = try? Document.read(Array(bytes[..<place]), name: "x.xlsx")
      var changed = bytes
      changed[place] ^= 0xFF
      _ = try? Document.read(changed, name: "x.xlsx")
    }
    #expect(throws: DocumentError.unreadableWorkbook) {
      try Document.read(Array(bytes.dropLast(30)), name: "x.xlsx")
    }
  }

  @Test func `other formats are recognised by their first bytes`() {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    #expect(throws: DocumentError.unreadableWorkbook) { try Document.read(ole, name: "x.xlsx") }
    #expect(throws: DocumentError.pdf) { try Document.read(Array("%PDF-1.7\n".utf8), name: "x") }
    #expect(throws: DocumentError.needsConversion(.docx)) {
      try Document.read(archive([("word/document.xml", "<w/>")]), name: "x.docx")
    }
    #expect(throws: DocumentError.needsConversion(.odt)) {
      let type = "application/vnd.oasis.opendocument.text"
      return try Document.read(archive([("mimetype", type), ("content.xml", "<x/>")]), name: "x")
    }
    #expect(throws: DocumentError.unreadableWorkbook) {
      try Document.read(archive([("xl/workbook.bin", "x")]), name: "x.xlsb")
    }
    #expect(throws: DocumentError.self) {
      try Document.read(archive([("a.txt", "x")]), name: "x.zip")
    }
    #expect(throws: DocumentError.empty) { try Document.read(xlsx(rows: ""), name: "x") }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>",
    String(repeating: "<a>", count: 100_000), "<worksheet><sheetData>", "", "</a>", "<a/><b/>",
  ])
  func `a hostile sheet is refused`(_ xml: String) {
    let whole = xlsx(rows: "")
    let bytes = archive([
      (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"A\" r:id=\"r\" xmlns:r=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>"
      ),
      ("xl/a.xml", xml),
    ])
    #expect(throws: DocumentError.unreadableWorkbook) { try Document.read(bytes, name: "x.xlsx") }
    #expect(throws: DocumentError.empty) { try Document.read(whole, name: "x.xlsx") }
  }

  @Test func `unpacking stops at the limit, however often a part is used`() throws {
    func workbook(sheetCount: Int) -> [UInt8] {
      let sheet = "<sheet name=\"A\" r:id=\"r\"/>"
      return archive([
        (
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets>"
            + String(repeating: sheet, count: sheetCount) + "</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"a.xml\"/>"
            + "</Relationships>"
        ),
        (
          "xl/a.xml",
          "<worksheet><sheetData>\(Self.cell)\(String(repeating: " ", count: 3000))</sheetData>"
            + "</worksheet>"
        ),
      ])
    }
    var limits = Limits()
    limits.bytes = 20_000
    let few = try Document.read(workbook(sheetCount: 3), name: "x.xlsx", limits: limits)
    #expect(few.sheets.count == 3)
    #expect(throws: DocumentError.unreadableWorkbook) {
      try Document.read(workbook(sheetCount: 30), name: "x.xlsx", limits: limits)
    }
  }

  @Test func `rows, columns, cells and text over the limits are reported`() throws {
    var limits = Limits()
    (limits.lines, limits.filledLines, limits.columns, limits.cells) = (20, 3, 4, 9)
    func problems(_ rows: String) throws -> [Problem.Kind] {
      try Document.read(xlsx(rows: rows), name: "x", limits: limits).problems.map(\.kind)
    }
    let far = "<row r=\"30\"><c><v>1</v></c></row>"
    #expect(try problems(Self.cell + far) == [.restLeftOut(limit: 20)])
    #expect(try problems(String(repeating: Self.cell, count: 4)) == [.restLeftOut(limit: 3)])
    #expect(
      try problems(Self.cell + "<row><c r=\"E2\"><v>1</v></c></row>" + Self.cell)
        == [.tooManyColumns(limit: 4)])
    limits.filledLines = 100
    let wide = "<row><c r=\"D1\"><v>1</v></c></row>"
    #expect(try problems(String(repeating: wide, count: 5)) == [.restLeftOut(limit: 9)])
    limits.bytes = 4000
    let long = "<row><c t=\"s\"><v>0</v></c></row>"
    let shared = xlsx(
      rows: String(repeating: long, count: 9),
      strings: "<si><t>\(String(repeating: "a", count: 900))</t></si>")
    let outline = try Document.read(shared, name: "x", limits: limits)
    #expect(outline.problems.map(\.kind) == [.restLeftOut(limit: 4000)])
  }

  @Test func `cells repeated to the end of the sheet are read within the limits`() throws {
    let row = """
      <table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">
      <table:table-cell table:number-columns-repeated="COUNT"><text:p>a</text:p></table:table-cell>
      </table:table-row></table:table>
      """
    var limits = Limits()
    limits.filledLines = 50
    let long = try Document.read(
      ods(row.replacing("COUNT", with: "5")), name: "x.ods", limits: limits)
    #expect(long.blocks.count { $0.kind == .cell } == 250)
    #expect(long.problems.map(\.kind) == [.restLeftOut(limit: 50)])
    let wide = try Document.read(
      ods(row.replacing("COUNT", with: "16384")), name: "x.ods", limits: limits)
    #expect(wide.problems.map(\.kind) == [.tooManyColumns(limit: 100)])
  }
}

/// Word processors' documents that unpack to more than pandoc can hold.
@Suite struct OfficeFormatTests {
  private let word = Document(
    name: "a.docx",
    bytes: archive([
      ("word/document.xml", String(repeating: "<w:p>", count: 1000)),
      ("word/media/image.png", String(repeating: "x", count: 100_000)),
    ]))

  @Test func `the texts of a document count against the limit, its pictures do not`() {
    #expect(word.officeFormat == .docx)
    #expect(word.unpacks(within: 5000))
    #expect(!word.unpacks(within: 4999))
  }

  @Test func `a file that is not an archive is left to the converter`() {
    #expect(Document(name: "a.docx", bytes: [1, 2, 3]).unpacks(within: 1))
  }
}
