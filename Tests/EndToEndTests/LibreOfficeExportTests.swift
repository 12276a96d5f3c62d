import Foundation
import Testing
import Viewers

/// Opens exported entries in LibreOffice.
@Suite struct LibreOfficeExportTests {
  @Test func `ten thousand hostile terms of one glossary are exported as text`() throws {
    let program = try Program()
    defer { program.remove() }
    let forms = [
      "=1+{}", "+{}", "-{}+1", "@SUM(A{})", "|calc{}", "=cmd|' /C calc'!A{}", "＝{}", "x{};=1+1",
      "=HYPERLINK(\"\"x{}\"\")", "<script>alert({})</script>", "{=SUM({})}", "'=é{}", "Mot {}",
    ]
    let rows = (0..<10_000).map { number in
      "\"" + forms[number % forms.count].replacing("{}", with: String(number))
        + "\",Sens \(number)\n"
    }
    let glossary = try program.write("term,definition\n" + rows.joined(), to: "hostile.csv")
    let imported = try program.run("import", "--yes", glossary)
    try #require(imported.status == 0, "\(imported.standardError)")
    let exported = try program.run("export", "--output", program.path("terms.csv"))
    try #require(exported.status == 0, "\(exported.standardError)")
    let sheets = try LibreOffice(in: program.folder).open(program.path("terms.csv"), as: .english)
    let cells = sheets.flatMap { $0.rows.flatMap(\.self) }
    #expect(sheets[0].rows.count > 9_000)
    let run = cells.filter { $0.formula != nil }
    #expect(run.isEmpty, "\(run.prefix(3))")
    #expect(cells.contains { $0.text.contains("'=é") })
  }
}
