import GoldenText
import Testing

@testable import Documents

@Suite struct WorkbookTests {
  @Test func `a sheet becomes a table with its name as caption`() throws {
    let bytes = xlsx(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Sens</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="str"><v>porte &amp; sas</v></c></row>
        <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4"><v>7</v></c></row>
        """,
      strings: """
        <si><t>Mot</t></si><si><r><rPr><b/></rPr><t>Écluse</t></r><r><t xml:space="preserve"> à
        sas</t></r><rPh><t>lu</t></rPh></si>
        """)
    #expect(
      try outlineText(read(bytes)) == """
        1 table
          1 caption "Port"
          1 row
            1 cell "Mot"
            1 cell "Sens"
          3 row
            3 cell "Écluse à⏎sas" strong 0..<7 lineBreak 10..<11
            3 cell
            3 cell "porte & sas"
          4 row
            4 cell "TRUE"
            4 cell "#N/A"
            4 cell "7"
        """)
    let outline = try read(bytes)
    #expect(outline.syntax == "workbook" && outline.problems == [])
    #expect(outline.sheets.map(\.name) == ["Port"])
    let cells = outline.blocks.filter { $0.kind == .cell }
    #expect(cells.map { outline.location(of: $0.source).column } == [1, 2, 1, 2, 3, 1, 2, 3])
  }

  @Test func `all lines and runs of a cell stay one cell`() throws {
    let bytes = xlsx(
      rows: """
        <row><c t="inlineStr"><is><t>Un\tquai&#10;&#10;large_x000D_</t></is></c>
        <c t="inlineStr"><is><t>&lt;b&gt;Bord&lt;/b&gt;&lt;br&gt;haut &lt;nom&gt;</t></is></c></row>
        <row><c t="inlineStr"><is><t>Gr\u{200B}ue</t></is></c></row>
        """)
    let outline = try read(bytes)
    #expect(
      outlineText(outline).lastLines(5) == """
          1 row
            1 cell "Un⇥quai⏎large" lineBreak 7..<8
            1 cell "Bord⏎haut <nom>" strong 0..<4 lineBreak 4..<5
          2 row
            2 cell "Grue"
        """)
    #expect(
      outline.problems == [
        Problem(
          .invisibleCharactersRemoved(count: 1), at: Location(sheet: "Port", line: 2, column: 1))
      ])
  }

  @Test func `merged cells appear once, and empty rows do not count in their span`() throws {
    let bytes = xlsx(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>
        <row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>
        <row r="4"><c r="A4"><v>9</v></c><c r="B4"><v>4</v></c></row>
        <row r="5"><c r="A5"><v>5</v></c></row>
        """,
      after: """
        <mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A4"/><mergeCell ref="x"/></mergeCells>
        """)
    #expect(
      try outlineText(read(bytes)).droppingLines(2) == """
          1 row
            1 cell columns 2 "1"
          2 row
            2 cell rows 2 "2"
            2 cell "3"
          4 row
            4 cell "4"
          5 row
            5 cell "5"
        """)
  }

  @Test func `hidden sheets and rows are read and reported`() throws {
    let row = "<sheetData><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData>"
    let bytes = xlsx([
      ("Vide", "", "<sheetData/>"), ("Un", "", row), ("Deux", "state=\"hidden\"", row),
    ])
    let outline = try read(bytes)
    #expect(
      outlineText(outline) == """
        1 table
          1 caption "Un"
          2 row hidden
            2 cell "1"
        1 table hidden
          1 caption "Deux"
          2 row hidden
            2 cell "1"
        """)
    #expect(
      Set(outline.problems) == [
        Problem(.hiddenRows(count: 1), at: Location(sheet: "Un", line: 2)),
        Problem(.hiddenRows(count: 1), at: Location(sheet: "Deux", line: 2)),
        Problem(.hiddenSheet, at: Location(sheet: "Deux", line: 1)),
      ])
    let cells = outline.blocks.filter { $0.kind == .cell }
    #expect(cells.map { outline.location(of: $0.source).sheet } == ["Un", "Deux"])
  }

  @Test(arguments: [
    ("General", "0.1", "0.1"), ("General", "0.30000000000000004", "0.3"),
    ("General", "12345678901", "12345678901"), ("General", "-3", "-3"), ("0", "2.6", "3"),
    ("0.00", "2", "2.00"), ("0.0#", "2.5", "2.5"), ("000", "7", "007"), ("0%", "0.126", "13%"),
    ("#,##0.00\\ \"€\"", "1234.5", "1234.50 €"), ("[$€-407]0.0", "-2", "-€2.0"),
    ("0.0,", "12345", "12.3"), ("0;(0);\"rien\"", "-4", "(4)"), ("0;(0);\"rien\"", "0", "rien"),
    ("[Red]0;[>5]0", "3", "3"), ("0.00E+00", "1234", "1234"), ("# ?/?", "0.5", "0.5"),
    ("@", "12", "12"), ("00-00", "1234", "1234"), ("yyyy-mm-dd", "45429", "2024-05-17"),
    ("dd/mm/yy", "45429", "17/05/24"), ("d.m.yyyy", "45429.9", "17.5.2024"),
    ("d mmmm yyyy", "45429", "2024-05-17"), ("[$-F800]dddd", "45429", "2024-05-17"),
    ("dd/mm/yyyy hh:mm", "45429.60416666", "17/05/2024 14:30"), ("h:mm AM/PM", "0.5", "12:00 PM"),
    ("[h]:mm:ss", "1.25", "30:00:00"), ("mm:ss", "0.001", "01:26"),
    ("ddd hh:mm", "1.5", "1900-01-01 12:00"),
    ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "59", "1900-02-28"),
    ("yyyy-mm-dd", "61", "1900-03-01"), ("yyyy-mm-dd", "-1", "-1"),
    ("yyyy-mm-dd", "1e300", "1e+300"),
  ])
  func `numbers are read as the workbook shows them`(
    _ code: String, _ value: String, _ shown: String
  ) throws {
    let escaped = code.replacing("\"", with: "&quot;").replacing(">", with: "&gt;")
    let bytes = xlsx(
      rows: "<row><c s=\"1\"><v>\(value)</v></c></row>",
      styles: "<numFmts><numFmt numFmtId=\"200\" formatCode=\"\(escaped)\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs>")
    #expect(try cells(bytes) == [shown])
  }

  @Test func `built-in formats are known, and days may count from 1904`() throws {
    let styles = [2, 10, 14, 20, 22, 46, 999].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    let row = (0..<7).map { "<c s=\"\($0)\"><v>1.5</v></c>" }.joined()
    let bytes = xlsx(
      [("A", "", "<sheetData><row>\(row)</row></sheetData>")],
      styles: "<cellXfs>\(styles)</cellXfs>", properties: "date1904=\"1\"")
    #expect(
      try cells(bytes) == [
        "1.50", "150.00%", "1904-01-02", "12:00", "1904-01-02 12:00", "36:00:00", "1.5",
      ])
  }

  @Test func `an OpenDocument workbook is read as it is displayed`() throws {
    let bytes = ods(
      """
      <table:table table:name="Port"><table:shapes><text:p>dessin</text:p></table:shapes>
      <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Mots</text:p>
      </table:table-cell><table:covered-table-cell/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell
       table:number-columns-repeated="1000"/></table:table-row>
      <table:table-row table:visibility="collapse"><table:table-cell><text:p>Quai <text:span
       text:style-name="g">large</text:span></text:p><text:p>haut<text:s text:c="2"/>clair</text:p>
      <office:annotation><text:p>remarque</text:p></office:annotation></table:table-cell>
      <table:table-cell table:number-columns-repeated="2" office:value="0.5"><text:p>50 %</text:p>
      </table:table-cell><table:table-cell><text:p><text:a xlink:href="/g">Grue</text:a></text:p>
      </table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
      </table:table>
      <table:table table:name="Caché" table:style-name="h"><table:table-row><table:table-cell>
      <text:p>x</text:p></table:table-cell></table:table-row></table:table>
      """,
      styles: """
        <style:style style:name="g"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="h"><style:table-properties table:display="false"/></style:style>
        """)
    let outline = try read(bytes, name: "x.ods")
    #expect(
      outlineText(outline) == """
        1 table
          1 caption "Port"
          1 row
            1 cell columns 2 "Mots"
          4 row hidden
            4 cell "Quai large⏎haut  clair" strong 5..<10 lineBreak 10..<11
            4 cell "50 %"
            4 cell "50 %"
            4 cell "Grue" link 0..<4 </g>
        1 table hidden
          1 caption "Caché"
          1 row
            1 cell "x"
        """)
    #expect(Set(outline.problems.map(\.kind)) == [.hiddenRows(count: 1), .hiddenSheet])
  }

  private func read(
    _ bytes: [UInt8], name: String = "x.xlsx", limits: Limits = Limits()
  ) throws -> Outline {
    try Document.read(bytes, name: name, limits: limits)
  }

  private func cells(_ bytes: [UInt8]) throws -> [String] {
    let outline = try read(bytes)
    return outline.blocks.filter { $0.kind == .cell }.map { outline.text(of: $0) }
  }
}
