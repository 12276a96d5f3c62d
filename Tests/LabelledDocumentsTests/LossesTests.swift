import Testing

@testable import LabelledDocuments

@Suite struct `A lost entry is named by a finding or not` {
  private let document = SourceText(
    page: nil,
    lines: ["# Words", "", "**Table**: where one eats", "", "", "Éclair &amp; Co: sweet"])

  private func isNamed(_ term: String, by message: String, line: Int? = nil) -> Bool {
    Losses(in: [document], findings: [ReadFinding(line: line, message: message)])
      .isNamed(label(term))
  }

  @Test func `By its headword in quotes`() {
    #expect(isNamed("Table", by: "“Table” has no definition"))
    #expect(isNamed("Éclair & Co", by: "“éclair & co” has no definition"))
    #expect(!isNamed("Table", by: "“Tables” has no definition"))
    #expect(!isNamed("Table", by: "a table of 2 columns left out"))
  }

  @Test func `By its headword in front`() {
    #expect(isNamed("ARR", by: "ARR is used in 2 definitions"))
    #expect(!isNamed("A", by: "a table of 2 columns left out"))
  }

  @Test(arguments: [(1, false), (2, true), (3, true), (4, true), (5, false), (900, false)])
  func `By a line beside one that has it`(line: Int, isNamed: Bool) {
    #expect(self.isNamed("Table", by: "left out", line: line) == isNamed)
  }

  @Test func `Not by a finding about the whole document`() {
    #expect(!isNamed("Table", by: "and 3 more findings"))
    #expect(isNamed("Éclair & Co", by: "left out", line: 6))
  }

  @Test func `By its alternative headword`() {
    let entry = label("Annual Revenue") { $0.alternativeTerms = ["AR"] }
    let finding = ReadFinding(message: "“AR” has no definition")
    #expect(Losses(in: [document], findings: [finding]).isNamed(entry))
  }

  @Test func `By a page that is named after it, not by another page`() {
    let pages = [
      SourceText(page: "a/net-revenue.md", lines: []), SourceText(page: "b.md", lines: ["B"]),
    ]
    func isNamed(by file: String) -> Bool {
      Losses(in: pages, findings: [ReadFinding(file: file, message: "the page is empty")])
        .isNamed(label("Net revenue"))
    }
    #expect(isNamed(by: "/tmp/pages/a/net-revenue.md"))
    #expect(!isNamed(by: "/tmp/pages/b.md"))
  }
}
