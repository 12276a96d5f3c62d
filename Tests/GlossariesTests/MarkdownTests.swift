import Documents
import Flashcards
import Testing

@testable import Glossaries

@Suite struct MarkdownTests {
  private func table(_ rows: String...) -> String {
    "| Term | Definition |\n| --- | --- |\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test func `front matter names the glossary and gives no entry`() throws {
    let text = """
      ---
      title: 'L''essentiel : les mots'
      id: essentiel
      lang: fr
      tags:
        - un
      # commentaire
      ---
      # Autre titre

      | Terme | Définition |
      |---|---|
      | Bail | Contrat de location. |
      """
    let glossary = try Glossary(reading: document(text))
    #expect(glossary.title == "L'essentiel : les mots")
    #expect(glossary.id == "essentiel")
    #expect(glossary.language == "fr")
    #expect(glossary.entries.map(\.line) == [13])
  }

  @Test func `without front matter the first heading is the title`() throws {
    let glossary = try Glossary(reading: document("# Le *bail*\n\n" + table("| a b | c d |")))
    #expect(glossary.title == "Le bail")
    #expect(glossary.id == nil)
    #expect(glossary.language == nil)
  }

  @Test func `unclosed front matter is a finding`() throws {
    let text = "---\ntitle: Lexique\n\n" + table("| Bail | Location. |")
    #expect(try entries(text).map(\.term) == ["Bail"])
    #expect(try findings(text) == [Finding(line: 1, kind: .document(.frontMatterNotClosed))])
  }

  @Test(arguments: [
    ("**Churn**", "Churn"), ("[Churn](c.md \"x\")", "Churn"), ("`churn`", "churn"),
    ("R&amp;D", "R&D"), ("Plan d&#39;action", "Plan d'action"), ("C #", "C #"), ("# C", "# C"),
    ("- C", "- C"), ("1. C", "1. C"), ("a_b", "a_b"), ("~~old~~ new", "old new"),
    ("![logo](l.png) X", "X"), ("a\\*b", "a*b"), ("Ch&#8203;urn", "Churn"),
    ("Cafe&#769; au", "Café au"), ("C\\|D", "C|D"), ("`C\\|D`", "C|D"), ("<b>Gras</b>", "Gras"),
  ])
  func `markup becomes plain text`(_ markup: String, _ text: String) throws {
    #expect(try entries(table("| \(markup) | Un mot. |")).map(\.term) == [text])
  }

  @Test(arguments: ["<br>", "<br/>", "<BR />", " <br><br> "])
  func `a break in a cell separates paragraphs`(_ tag: String) throws {
    #expect(try entries(table("| A b | One.\(tag)Two. |")).map(\.definition) == ["One.\n\nTwo."])
  }

  @Test func `rows need no outer pipes, and blank lines may be between them`() throws {
    let text = """
      Term | Definition
      -----|-----------
      One | The first.
      Two | The second.

      | Three | The third. |

      Text below, with a | in it.
      """
    #expect(try entries(text).map(\.term) == ["One", "Two", "Three"])
  }

  @Test func `a surplus pipe belongs to the definition`() throws {
    let text = table("| Pipe | Write a | b. |", "| Code | Write `a|b` so. |")
    #expect(try entries(text).map(\.definition) == ["Write a | b.", "Write a|b so."])
    let kind = Finding.Kind.document(.surplusCells(expected: 2, found: 3))
    #expect(try findings(text) == [Finding(line: 3, kind: kind)])
  }

  @Test func `a table in a code block is not a table`() throws {
    let text = table("| Bail | Location. |") + "\n```\n" + table("| x | y |") + "```\n"
    #expect(try entries(text).map(\.term) == ["Bail"])
  }

  @Test func `more than a hundred columns are not read`() throws {
    let wide = String(repeating: "| a ", count: 10_000) + "|\n"
    let rule = String(repeating: "|---", count: 10_000) + "|\n"
    let text = table("| Bail | Location. |") + "\n" + wide + rule + wide
    #expect(try entries(text).map(\.term) == ["Bail"])
    #expect(try findings(text) == [Finding(line: 5, kind: .document(.tooManyColumns(limit: 100)))])
  }

  @Test(arguments: ["- ", "> ", "* > "])
  func `a hundred thousand marks on a line are not read`(_ mark: String) throws {
    let deep = String(repeating: mark, count: 100_000) + "x\n\n"
    let text = deep + table("| Bail | Location. |")
    #expect(try entries(text).map(\.term) == ["Bail"])
    #expect(try findings(text) == [Finding(line: 1, kind: .document(.nestingTooDeep(limit: 64)))])
  }

  @Test func `a cell of a million characters keeps its markup`() throws {
    let text = table("| Bail | \(String(repeating: "[a](", count: 250_000)) |", "| Bon | Papier. |")
    #expect(try entries(text).map(\.term) == ["Bail", "Bon"])
    #expect(
      try findings(text) == [
        Finding(line: 3, kind: .document(.markupNotRead)),
        Finding(line: 3, kind: .definitionCut(term: "Bail", limit: 20_000)),
      ])
  }

  @Test func `a lexicon may be written in Markdown`() throws {
    let text = """
      # Words

      ## A

      **Agenda**

      Where *meetings*
      are planned.

      ## B

      **Backlog**

      - Work that nobody has begun.
      """
    let expected = [
      Entry(term: "Agenda", definition: "Where meetings are planned."),
      Entry(term: "Backlog", definition: "Work that nobody has begun."),
    ]
    #expect(try entries(text) == expected)
  }
}

@Suite struct DelimitedTextTests {
  @Test(arguments: [",", ";", "\t"])
  func `the separator is found`(_ separator: String) throws {
    let text = ["Terme|Définition", "Bail|\"Contrat, loyer; durée\tet clés.\"", "Bon|Papier."]
      .map { $0.replacing("|", with: separator) }.joined(separator: "\n")
    #expect(try entries(text).map(\.definition) == ["Contrat, loyer; durée et clés.", "Papier."])
  }

  @Test func `quotes may contain separators, line breaks and quotes`() throws {
    let text = "Bail,\"Un \"\"contrat\"\",\r\n\r\nécrit\"\r\nBon, \"Papier, daté.\" \r\n"
    let glossary = try Glossary(reading: document(text))
    #expect(
      glossary.entries.map(\.entry.definition) == ["Un \"contrat\",\n\nécrit", "Papier, daté."])
    #expect(glossary.entries.map(\.line) == [1, 4])
    #expect(glossary.findings == [])
  }

  @Test func `an unclosed quote is an error on its line`() {
    let text = "Terme,Définition\nBail,Contrat.\nBon,\"Papier.\nMandat,Pouvoir.\n"
    #expect(throws: GlossaryError.unclosedQuote(line: 3)) { try entries(text, name: "g.csv") }
  }

  @Test func `text after a closing quote is kept with a finding`() throws {
    let text = "Bail,\"Contrat\" écrit.\nBon,Papier.\n"
    #expect(try entries(text).map(\.definition) == ["Contrat écrit.", "Papier."])
    let finding = Finding(line: 1, column: 15, kind: .document(.textAfterClosingQuote))
    #expect(try findings(text) == [finding])
  }

  @Test func `a surplus comma belongs to the definition`() throws {
    let text = "Terme,Définition\nBail,Contrat.\nBon,Papier, daté, signé.\nMandat,Pouvoir.\n"
    #expect(try entries(text).map(\.definition)[1] == "Papier, daté, signé.")
    let kind = Finding.Kind.document(.surplusCells(expected: 2, found: 4))
    #expect(try findings(text) == [Finding(line: 3, kind: kind)])
  }

  @Test func `a row of ten thousand columns is left out`() throws {
    let text = "Bail,Contrat.\nBon,Papier.\n" + String(repeating: "x,", count: 10_000) + "\n"
    #expect(try entries(text).map(\.term) == ["Bail", "Bon"])
    #expect(try findings(text) == [Finding(line: 3, kind: .document(.tooManyColumns(limit: 100)))])
  }

  @Test func `blank and empty rows give no entries`() throws {
    let text = "Bail,Contrat.\n\n,\n , \nBon,Papier.\nMandat,Pouvoir.\n"
    #expect(try entries(text).map(\.term) == ["Bail", "Bon", "Mandat"])
    #expect(try findings(text) == [])
  }
}
