import GoldenText
import Testing

@testable import Documents

@Suite struct AsciiDocLinesTests {
  private func outline(_ text: String) throws -> String {
    let outline = try Document.read(Array(text.utf8), name: "x.adoc", as: "AsciiDoc")
    return outlineText(outline)
  }

  @Test func `a page whose headings and bars look like Markdown is AsciiDoc`() throws {
    let text = """
      # Atelier

      ## Outils

      [cols="1,3"]
      |==========
      |Mot |Sens

      |Ponce |Pierre légère
      |Racle |Lame souple
      |==========
      """
    #expect(try Document.read(Array(text.utf8), name: "page").syntax == "AsciiDoc")
  }

  @Test func `a heading may have closing signs or an underline`() throws {
    let text = """
      == Encre ==

      Presse
      ~~~~~~

      Imprimer la page
      ----
      make
      ----

      Run
      ----
      """
    #expect(
      try outline(text) == """
        1 heading 2 "Encre"
        3 heading 3 "Presse"
        6 paragraph "Imprimer la page"
        8 code "make"
        11 heading 2 "Run"
        """)
  }

  @Test func `a further paragraph needs no plus sign if the list continues`() throws {
    let text = """
      ponce:: Pierre légère.

      Elle vient d'un volcan.

      racle:: Lame souple.

      Fin de la page.
      """
    #expect(
      try outline(text) == """
        1 definitionList
          1 definitionItem
            1 term "ponce"
            1 definition "Pierre légère."
              3 paragraph "Elle vient d'un volcan."
          5 definitionItem
            5 term "racle"
            5 definition "Lame souple."
        7 paragraph "Fin de la page."
        """)
  }

  @Test func `terms share a definition unless a blank line separates them`() throws {
    let text = """
      ponce::
      pierre::
        Légère.
      racle::

      lame::
        Souple.
      """
    #expect(
      try outline(text) == """
        1 definitionList
          1 definitionItem
            1 term "ponce"
            2 term "pierre"
            3 definition "Légère."
          4 definitionItem
            4 term "racle"
          6 definitionItem
            6 term "lame"
            7 definition "Souple."
        """)
  }

  @Test func `a plus sign below a blank line attaches to the outer list`() throws {
    let text = """
      ponce::
      * grise
      * noire

      +
      Des deux sortes.
      """
    #expect(
      try outline(text) == """
        1 definitionList
          1 definitionItem
            1 term "ponce"
            2 definition
              2 list
                2 item 1 <*> "grise"
                3 item 1 <*> "noire"
              6 paragraph "Des deux sortes."
        """)
  }

  @Test(arguments: ["////", "----", "....", "====", "****", "--", "++++", "```"])
  func `an unclosed block hides nothing`(_ delimiter: String) throws {
    let read = try outline("Avant.\n\n\(delimiter)\nDedans.\n\n== Après\n")
    #expect(
      read == """
        1 paragraph "Avant."
        4 paragraph "Dedans."
        6 heading 2 "Après"
        """)
  }

  @Test func `an unclosed table ends at the next heading`() throws {
    #expect(
      try outline("|===\n|ponce |pierre\n\n== Après\n") == """
        1 table
          2 row
            2 cell "ponce"
            2 cell "pierre"
        4 heading 2 "Après"
        """)
  }

  @Test func `only consecutive letters number items, a name's initial does not`() throws {
    let text = """
      a. un
      b. deux

      Voir z. B.
      b. Muster
      """
    #expect(
      try outline(text) == """
        1 list ordered
          1 item 1 ordered <a.> "un"
          2 item 1 ordered <b.> "deux"
        4 paragraph "Voir z. B.⏎b. Muster"
        """)
  }

  @Test func `cells span columns and rows, and a format needs a space before it`() throws {
    let text = """
      [cols=3]
      |===
      2+h|tous |il y a|un
      .2+|haut |b |c
      2+^.>s|large
      |===
      """
    #expect(
      try outline(text) == """
        2 table cols="3"
          3 row
            3 cell header columns 2 "tous"
            3 cell "il y"
          3 row
            3 cell "un"
            4 cell rows 2 "haut"
            4 cell "b"
          4 row
            4 cell "c"
            5 cell "large" strong 0..<5
        """)
  }

  @Test func `attributes are replaced by their values, unset or unknown ones are kept`() throws {
    let text = """
      :quai: le quai *nord*
      :vieux: x
      :!vieux:

      Voir {quai}, {Quai}, {vieux} et {personne}.
      """
    #expect(
      try outline(text).lastLines(1)
        == "5 paragraph \"Voir le quai nord, le quai nord, {vieux} et {personne}.\""
        + " strong 13..<17 strong 27..<31")
  }

  @Test func `marks inside words and beside French quotes are read`() throws {
    #expect(
      try outline("a*b*c, «\u{A0}*d*\u{A0}», l'_e_, x**y**z, 2*3*4 et snake_case_name")
        == "1 paragraph \"a*b*c, «⍽d⍽», l'e, xyz, 2*3*4 et snake_case_name\" strong 11..<12 emphasis 20..<21 strong 24..<25"
    )
  }
}

@Suite struct AsciiDocHostilityTests {
  private func read(_ text: String) throws -> Outline {
    try Document.read(Array(text.utf8), name: "x.adoc", as: "AsciiDoc")
  }

  @Test func `recursive attributes are bounded`() throws {
    let laughs = (1...12).map { number in
      ":a\(number): " + String(repeating: "{a\(number - 1)}", count: 10) + "\n"
    }
    let outline = try read(":a0: ha\n" + laughs.joined() + "\nJoke:: {a12} {a12}\n")
    #expect(outline.blocks.reduce(0) { $0 + $1.text.count } < 2 << 20)
  }

  @Test func `blocks nested too deeply are skipped and reported once`() throws {
    let openings = (4..<2000).map { String(repeating: "=", count: $0) + "\n" }
    let outline = try read(openings.joined() + "dedans\n" + openings.reversed().joined())
    #expect(outline.blocks.filter { $0.kind == .record }.count == 64)
    #expect(outline.text(of: outline.blocks[64]) == "dedans")
    #expect(outline.problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
  }

  @Test func `a row of a million cells, or a cell repeated as often, is reported`() throws {
    let wide = try read("|===\n" + String(repeating: "|a ", count: 1_000_000) + "\n|===\n")
    #expect(wide.blocks.count < 10)
    #expect(wide.problems.map(\.kind) == [.tooManyColumns(limit: 100)])
    let long = "[cols=2]\n|===\n" + String(repeating: "|a ", count: 700_000) + "\n|===\n"
    let copies = "[cols=100]\n|===\n" + String(repeating: "99999*|a\n", count: 9000) + "|===\n"
    for text in [long, copies] {
      let outline = try read(text)
      #expect(outline.blocks.count < 1_000_000)
      #expect(outline.problems.map(\.kind) == [.restLeftOut(limit: Limits().elements)])
    }
  }

  @Test func `an overlong paragraph keeps its marks as text`() throws {
    let outline = try read(String(repeating: "*a* ", count: 300_000))
    #expect(outline.spans.isEmpty)
    #expect(outline.problems.map(\.kind) == [.markupNotRead])
  }
}
