import Foundation
import Testing

@testable import LabelledDocuments

@Suite struct `Files are decoded` {
  @Test func `Labels, with one alternative or several`() throws {
    let json = """
      {"source": {"layout": "md-h2"}, "partial": true, "entries": [{"term": "Churn", "skip": true,
      "term_alt": "Attrition", "definition_ends_alt": ["a", "b"], "acronym": null}]}
      """
    let labels = try JSONDecoder().decode(Labels.self, from: Data(json.utf8))
    #expect(labels.layout == "md-h2")
    #expect(labels.isPartial)
    #expect(labels.entries.map(\.headwords) == [["Churn", "Attrition"]])
    #expect(labels.entries[0].alternativeEnds?.texts == ["a", "b"])
    #expect(labels.entries[0].skip == true)
  }

  @Test func `What the program prints`() throws {
    let json = """
      {"schema": "termwise.entries", "entries": [{"term": "Churn", "acronym": null, "line": 3}],
      "findings": [{"file": "a.md", "line": 2, "message": "left out"}]}
      """
    let reading = try JSONDecoder().decode(Reading.self, from: Data(json.utf8))
    #expect(reading.entries.map(\.term) == ["Churn"])
    #expect(reading.findings.map(\.line) == [2])
  }

  @Test func `Lines, whatever ends them and in whatever encoding`() {
    let lines = ["é", "b", "", "c"]
    #expect(SourceText(page: nil, data: Data("é\r\nb\n\rc".utf8)).lines == lines)
    #expect(SourceText(page: nil, data: Data([0xE9, 10, 98, 10, 10, 99])).lines == lines)
  }
}
