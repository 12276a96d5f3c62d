import Documents
import Testing

@testable import Glossaries

/// The findings of lint for the entries of glossaries: `file line: kind`.
@Suite struct LintTests {
  private func lint(_ documents: (file: String, text: String)...) throws -> [String] {
    let glossaries = try documents.map { file, text in
      LintedGlossary(
        file: file, try Glossary(reading: Document(name: file, bytes: Array(text.utf8))))
    }
    return zip(documents, GlossaryLint(of: glossaries).findings).flatMap { document, findings in
      findings.map { "\(document.file) \($0.line): \($0.kind)" }
    }
  }

  private func table(_ rows: String...) -> String {
    "| Term | Definition |\n| --- | --- |\n"
      + rows.map { "| " + $0.replacing(": ", with: " | ") + " |\n" }.joined()
  }

  @Test func `reports nothing about sound entries`() throws {
    #expect(
      try lint(("a.md", table("Churn: Customers who leave.", "Batch: One run of the roaster.")))
        == [])
  }

  @Test func `distinguishes contradicting glossaries from agreeing ones`() throws {
    let one = table("Batch: At most 12 kg in one run.", "Lot: Beans bought together.")
    let other = table("Batch: At most 15 kg in one run.", "Lot: Beans, bought together.")
    #expect(
      try lint(("a.md", one), ("b.md", other)) == [
        "b.md 3: definedDifferently(term: \"Batch\", \(place("a.md", 3)))",
        "b.md 4: definedAgain(term: \"Lot\", \(place("a.md", 4)))",
      ])
  }

  @Test func `reports a term that one glossary defines twice`() throws {
    let text = table("Lot: Beans bought together.", "Lot: What a number is drawn from at fairs.")
    #expect(
      try lint(("a.md", text)) == [
        "a.md 4: definedDifferently(term: \"Lot\", \(place(nil, 3)))"
      ])
    #expect(try lint(("a.md", table("Lot: 1. Beans bought together. 2. A draw at fairs."))) == [])
  }

  @Test func `reports terms that differ only in case, accents or hyphens`() throws {
    #expect(
      try lint(("a.md", table("Roast-level: How dark it is.", "Roast level: How light it is.")))
        == ["a.md 4: spelledAlike(term: \"Roast level\", other: \"Roast-level\", \(place(nil, 3)))"]
    )
  }

  @Test func `reports a definition that uses its term, but not one that begins with it`() throws {
    #expect(
      try lint(
        ("a.md", table("Onboarding: What happens in onboarding.", "Churn: Churn is who leaves.")))
        == ["a.md 3: namesItself(term: \"Onboarding\")"])
  }

  @Test func `reports a circle of short definitions once`() throws {
    let text = table(
      "Green bean: Coffee before the roast.", "Roast: What makes a green bean brown.",
      "Origin: Where coffee grows.")
    #expect(
      try lint(("a.md", text)) == [
        "a.md 3: definedInACircle(terms: [\"Green bean\", \"Roast\"])"
      ])
  }

  @Test func `reports undefined acronyms with their number of uses`() throws {
    let text = table(
      "Audit: A visit by the QCA, twice a year.", "Label: What the QCA prints.",
      "Chapter II: Whatever XML says; the beginning of the end (EOF).",
      "XML: A language of files.")
    #expect(try lint(("a.md", text)) == ["a.md 3: undefinedAcronym(\"QCA\", uses: 2)"])
  }

  @Test func `finds one circle through thousands of terms`() throws {
    let rows = (0..<5_000).map { "Term \($0): Thing \($0) beside term \(($0 + 1) % 5_000)." }
    let text =
      "| Term | Definition |\n| --- | --- |\n"
      + rows.map { "| " + $0.replacing(": ", with: " | ") + " |\n" }.joined()
    #expect(try lint(("a.md", text)).count == 1)
  }

  @Test func `the kinds of findings have stable names`() {
    let place = Finding.Place(file: nil, line: 1)
    let kinds: [Finding.Kind] = [
      .definedAgain(term: "", place), .definedDifferently(term: "", place),
      .spelledAlike(term: "", other: "", place), .namesItself(term: ""),
      .definedInACircle(terms: []), .undefinedAcronym("", uses: 1), .noTerm,
      .duplicate(term: "", place), .onlyCrossReference(term: "", target: ""),
      .noDefinition(term: ""), .definitionToBeWritten(term: "", note: ""),
      .tableSkipped(columns: 1), .document(.readAsWindows1252),
    ]
    #expect(
      kinds.map(\.name) == [
        "definedAgain", "definedDifferently", "spelledAlike", "namesItself", "definedInACircle",
        "undefinedAcronym", "noTerm", "duplicate", "onlyCrossReference", "noDefinition",
        "definitionToBeWritten", "tableSkipped", "readAsWindows1252",
      ])
  }

  private func place(_ file: String?, _ line: Int) -> String {
    String(reflecting: Finding.Place(file: file, line: line))
  }
}
