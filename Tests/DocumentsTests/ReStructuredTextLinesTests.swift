import GoldenText
import Testing

@testable import Documents

@Suite struct ReStructuredTextLinesTests {
  private func outline(_ text: String) throws -> String {
    let outline = try Document.read(Array(text.utf8), name: "x.rst", as: "reStructuredText")
    return outlineText(outline)
  }

  @Test func `a page without directives is recognised by its terms`() throws {
    let text = """
      **Ponce**
          Pierre légère :

          - **grise** : tendre
          - **noire** : dure

      **Racle**
          Lame souple.
      """
    let outline = try Document.read(Array(text.utf8), name: "page.rst")
    #expect(outline.syntax == "reStructuredText")
    #expect(
      outlineText(outline) == """
        1 definitionList
          1 definitionItem
            1 term "Ponce" strong 0..<5
            2 definition "Pierre légère :"
              4 list
                4 item 1 <-> "grise : tendre" strong 0..<5
                5 item 1 <-> "noire : dure" strong 0..<5
          7 definitionItem
            7 term "Racle" strong 0..<5
            8 definition "Lame souple."
        """)
  }

  @Test func `fields above the text or with docutils' names are metadata, others a record`()
    throws
  {
    let above = [":mot: sens\n", "Titre\n=====\n\n:Date: hier\n:mot: sens\n"]
    for text in above {
      #expect(try outline(text).split(separator: "\n").contains { $0.hasSuffix(" metadata") })
    }
    let below = ["Titre\n=====\n\n:mot: sens\n", "Texte.\n\n:Date: hier\n"]
    for text in below {
      #expect(try outline(text).split(separator: "\n").contains { $0.hasSuffix(" record") })
    }
  }

  @Test func `title levels follow the first use of each underline style`() throws {
    let text = """
      ===
      Un
      ===

      Deux
      ====

      Trois
      -----

      Deux encore
      ===========
      """
    #expect(
      try outline(text) == """
        2 heading 1 "Un"
        5 heading 2 "Deux"
        8 heading 3 "Trois"
        11 heading 2 "Deux encore"
        """)
  }

  @Test func `only a comment with text hides the lines indented below it`() throws {
    #expect(
      try outline("..\n\n   cité\n\n.. caché\n   caché aussi\n\nFin\n") == """
        3 quote
          3 paragraph "cité"
        8 paragraph "Fin"
        """)
  }

  @Test func `a glossary's terms may depart from their margin`() throws {
    let text = """
      .. glossary::

         ponce
           Pierre.

        racle
          Lame.
      """
    #expect(
      try outline(text).lines { $0.contains("term ") || $0.contains("definition ") } == """
              3 term "ponce"
              4 definition "Pierre."
              6 term "racle"
              7 definition "Lame."
        """)
  }

  @Test func `a substitution in capitals is kept, another is replaced`() throws {
    let text =
      ".. |SLA| replace:: niveau de service\n.. |quai| replace:: le *quai*\n\n|SLA|, |quai|, |x|.\n"
    #expect(try outline(text).lastLines(1) == "4 paragraph \"SLA, le quai, |x|.\" emphasis 8..<12")
  }

  @Test func `initials are not items, consecutive letters are`() throws {
    #expect(
      try outline("A. Grandval\n\nB. Roux\n\nC. Pons\n").split(separator: "\n").map {
        $0.contains("item")
      }.contains(true))
    #expect(try outline("B. Roux\n") == "1 paragraph \"B. Roux\"")
  }

  @Test func `a grid is read even if a changed word shifted its bars`() throws {
    let text = """
      +-------+-------+
      | Mot   | Sens  |
      +=======+=======+
      | ponce | pierre légère |
      +-------+-------+
      """
    #expect(
      try outline(text).lines { $0.contains("cell") } == """
            2 cell "Mot"
            2 cell "Sens"
            4 cell "ponce"
            4 cell "pierre légère"
        """)
  }

  @Test func `cells of a simple table may span columns and lines`() throws {
    let text = """
      =====  =====  =====
      Tous deux     Seul
      ------------  -----
      Un     Deux   Trois
      =====  =====  =====
      ponce  grise  tendre
             noire  dure
      =====  =====  =====
      """
    #expect(
      try outline(text).lines { $0.contains("cell") } == """
            2 cell columns 2 "Tous deux"
            2 cell "Seul"
            4 cell "Un"
            4 cell "Deux"
            4 cell "Trois"
            6 cell "ponce"
            6 cell "grise⏎noire"
            6 cell "tendre⏎dure"
        """)
  }
}

@Suite struct ReStructuredTextHostilityTests {
  private func read(_ text: String) throws -> Outline {
    try Document.read(Array(text.utf8), name: "x.rst", as: "reStructuredText")
  }

  @Test func `recursive substitutions are bounded`() throws {
    let text = ".. |a| replace:: |a| |a| |a| |a|\n\n" + String(repeating: "|a| ", count: 9000)
    #expect(try read(text).blocks.reduce(0) { $0 + $1.text.count } < 2 << 20)
  }

  @Test func `repeated addresses are bounded`() throws {
    let text =
      ".. _a: http://" + String(repeating: "x", count: 900) + "\n\n"
      + String(repeating: "a_ ", count: 100_000)
    #expect(try read(text).spans.count < 2000)
  }

  @Test func `blocks nested too deeply are kept as text and reported once`() throws {
    let nested = (0..<3000).map { String(repeating: " ", count: $0) + "mot\n" }.joined()
    let dashes = String(repeating: "- ", count: 20_000) + "mot\n"
    for text in [nested, dashes] {
      let outline = try read(text)
      #expect(outline.blocks.count < 500)
      #expect(outline.blocks.contains { outline.text(of: $0).hasSuffix("mot") })
      #expect(outline.problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
    }
  }

  @Test func `a grid of a million columns is left out and reported`() throws {
    let outline = try read("+" + String(repeating: "--+", count: 1_000_000) + "\n")
    #expect(outline.blocks.count < 10)
    #expect(outline.problems.map(\.kind) == [.tooManyColumns(limit: 100)])
  }

  @Test func `the end of a simple table is searched for once`() throws {
    // Searching for the table's end from each line would take minutes.
    let outline = try read(String(repeating: "== ==\nx\n", count: 100_000))
    #expect(outline.blocks.count < 10)
  }
}
