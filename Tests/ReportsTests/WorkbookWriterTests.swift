import Documents
import Flashcards
import Testing

@testable import Reports

@Suite struct WorkbookWriterTests {
  @Test func `cells keep their types`() throws {
    let sheet = Sheet(
      name: "Personnes",
      columns: [
        .text("Nom", width: 20), .number("Cartes"), .share("Part"), .text("Jour", width: 12),
      ],
      rows: [
        [.text("Zoé"), .count(1234), .share(0.62503), .day(StudyDay(number: 20_778))],
        [.text("=1+1"), .count(nil), .share(nil), .day(nil)],
      ],
      marks: [SheetMark(column: 0, word: "Zoé", tone: .alarm)])
    let rows = try read(workbook([sheet]))
    #expect(
      rows == [
        ["Nom", "Cartes", "Part", "Jour"], ["Zoé", "1234", "62%", "21/11/2026"],
        ["=1+1"],
      ])
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{FFFE}b", "a\u{FFFD}b"),
    ("_x0041_", "_x005F_x0041_"), ("_x_x0041_", "_x_x005F_x0041_"), ("_xyz1_", "_xyz1_"),
    ("one\r\ntwo", "one\ntwo"), ("=1+1", "=1+1"),
  ])
  func `a cell holds any text`(text: String, harmless: String) throws {
    #expect(text.harmlessInWorkbooks == harmless)
  }

  @Test func `a text that is too long for a cell is cut between characters`() {
    let text = String(repeating: "🙂", count: 20_000).harmlessInWorkbooks
    #expect(text.utf16.count <= 32_767 && text.hasSuffix("🙂…"))
  }

  @Test func `many rows give the same cells as few`() throws {
    let rows = (0..<20_001).map { (row: Int) in [SheetCell.text("row \(row)"), .count(row)] }
    let sheet = Sheet(
      name: "Many", columns: [.text("Name", width: 20), .number("Count")], rows: rows)
    let read = try read(workbook([sheet]))
    #expect(read.count == 20_002)
    #expect(read.last == ["row 20000", "20000"])
  }

  @Test func `the same workbook gives the same bytes`() throws {
    let sheet = Sheet(name: "One", columns: [.text("A", width: 9)], rows: [[.text("b")]])
    #expect(try workbook([sheet]).bytes() == workbook([sheet]).bytes())
  }

  @Test func `a name that no sheet can have is an error`() {
    let sheet = Sheet(name: "a/b", columns: [.text("A", width: 9)], rows: [])
    #expect(throws: ReportError.self) { try workbook([sheet]).bytes() }
  }

  private func workbook(_ sheets: [Sheet]) -> Workbook {
    Workbook(
      title: "Rapport", subject: "Équipe", author: "Termwise", comments: "00ab12",
      day: StudyDay(number: 20_778), language: .french, sheets: sheets)
  }

  /// The cells of the first sheet, as our own reader shows them.
  private func read(_ workbook: Workbook) throws -> [[String]] {
    let outline = try Document.read(try workbook.bytes(), name: "report.xlsx")
    var rows: [[String]] = []
    for block in outline.blocks {
      if block.kind == .row { rows.append([]) }
      if block.kind == .cell { rows[rows.count - 1].append(outline.text(of: block)) }
    }
    return rows
  }
}
