import GoldenText
import Testing

@testable import Documents

/// Tables and definition lists in Markdown.
@Suite struct MarkdownTableTests {
  private func outline(_ text: String) throws -> String {
    try outlineText(text, name: "page.md")
  }

  private func problems(_ text: String) throws -> [Problem.Kind] {
    try Document.read(Array(text.utf8), name: "page.md").problems.map(\.kind)
  }

  @Test func `cells without markup refer to the source's text`() throws {
    let text = """
      | *Mot* | Sens |
      |---|---|
      | Bac | Un <br> Deux<BR/>Trois |
      | a\\|b | `c\\|d` &#39;e&#39; |
      | \\*f | [g](h) |
      """
    #expect(
      try outline(text) == """
        1 table
          1 row header
            1 cell "Mot" emphasis 0..<3
            1 cell "Sens"
          3 row
            3 cell "Bac"
            3 cell "Un⏎Deux⏎Trois" lineBreak 2..<3 lineBreak 7..<8
          4 row
            4 cell "a|b"
            4 cell "c|d 'e'" code 0..<3
          5 row
            5 cell "*f"
            5 cell "g" link 0..<1 <h>
        """)
  }

  @Test func `a table is read inside a directive, an admonition or a component`() throws {
    let table = ["| A | B |", "|---|---|", "| c | d |"]
    for opening in [":::note", "!!! note", "<Onglet>"] {
      let indent = opening.hasPrefix("!") ? "    " : ""
      let closing = [":::note": "\n:::", "<Onglet>": "\n</Onglet>"][opening] ?? ""
      let text =
        "# T\n\n\(opening)\n\n" + table.map { indent + $0 }.joined(separator: "\n") + closing
      #expect(
        try outline(text).lastLines(7) == """
            5 table
              5 row header
                5 cell "A"
                5 cell "B"
              7 row
                7 cell "c"
                7 cell "d"
          """, "\(opening)")
    }
  }

  @Test func `surplus cells are reported and joined to the last`() throws {
    let text = "| A | B |\n|---|---|\n| c | d | e |\n"
    #expect(try outline(text).lastLines(1) == "    3 cell \"d | e\"")
    #expect(try problems(text) == [.surplusCells(expected: 2, found: 3)])
  }

  @Test func `a table with too many columns is reported, and later text is read`() throws {
    let row = String(repeating: "| a ", count: 5000) + "|\n"
    let rule = String(repeating: "|---", count: 5000) + "|\n"
    let text = row + rule + row + "\n# Suite\n"
    #expect(try outline(text) == "5 heading 1 \"Suite\"")
    #expect(try problems(text) == [.tooManyColumns(limit: 100)])
  }

  @Test func `terms share definitions, and definitions have further paragraphs`() throws {
    let text = """
      # T

      Bac
      Cuve
      : Récipient ouvert.

          Il fuit.

      : Aussi un bateau.

      Cep

      ~ Pied de vigne.
      """
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 definitionList
          3 definitionItem
            3 term "Bac"
            4 term "Cuve"
            5 definition "Récipient ouvert."
              7 paragraph "Il fuit."
            9 definition "Aussi un bateau."
          11 definitionItem
            11 term "Cep"
            13 definition "Pied de vigne."
        """)
  }

  @Test func `abbreviations become a definition list at the end`() throws {
    let text = "*[BRF]: Bois raméal *fragmenté*\n\nUn texte.\n\n*[PG]: Porte-greffe\n"
    #expect(
      try outline(text) == """
        3 paragraph "Un texte."
        1 definitionList
          1 definitionItem
            1 term "BRF"
            1 definition "Bois raméal fragmenté" emphasis 13..<23
          5 definitionItem
            5 term "PG"
            5 definition "Porte-greffe"
        """)
  }
}
