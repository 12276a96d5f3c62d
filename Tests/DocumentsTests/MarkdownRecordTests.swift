import Testing

@testable import Documents

/// The blocks that site generators add to Markdown.
@Suite struct MarkdownRecordTests {
  private func outline(_ text: String) throws -> String {
    try outlineText(text, name: "page.md")
  }

  @Test func `an admonition is a record with a title and an indented body`()
    throws
  {
    let text = """
      # T

      ??? question "Qu'est-ce ?"
          Une *réponse*.

          !!! tip
              Un conseil.

      Après.
      """
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 record <question>
          3 field <title> "Qu'est-ce ?"
          4 paragraph "Une réponse." emphasis 4..<12
          6 record <tip>
            7 paragraph "Un conseil."
        9 paragraph "Après."
        """)
  }

  @Test func `directives nest by fence length, and have options`() throws {
    let text = """
      # T

      ::::{grid} 2
      :gutter: 3

      :::{tip} Un titre
      Dedans.
      :::
      ::::
      """
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 record <grid>
          3 field "2"
          4 field <gutter> "3"
          6 record <tip>
            6 field "Un titre"
            7 paragraph "Dedans."
        """)
  }

  @Test func `a glossary directive contains a definition list`() throws {
    let text = """
      # T

      ```{glossary}
      :sorted:

      Bac
      Cuve
        Récipient.

        Il fuit.
      Cep
        Pied.
      ```
      """
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 record <glossary>
          4 field <sorted>
          6 definitionList
            6 definitionItem
              6 term "Bac"
              7 term "Cuve"
              8 definition "Récipient."
                10 paragraph "Il fuit."
            11 definitionItem
              11 term "Cep"
              12 definition "Pied."
        """)
  }

  @Test func `a definition may contain directives, and components are unindented`() throws {
    let text = """
      # T

      Bac
      : Récipient.
        ```{tip}
        Le laver.
        ```

      <Onglets>
        <Onglet titre="Un">

          Dedans.

        </Onglet>
      </Onglets>
      """
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 definitionList
          3 definitionItem
            3 term "Bac"
            4 definition "Récipient."
              5 record <tip>
                6 paragraph "Le laver."
        9 record <Onglets>
          10 record <Onglet>
            10 field <titre> "Un"
            12 paragraph "Dedans."
        """)
  }

  @Test func `shortcodes and components on lines of their own are records`() throws {
    let text = """
      # T

      {{% def name="Bon" abbr="BDL" %}}
      Papier.

      - signé
      {{% /def %}}

      {{< glossary term="x" >}}

      {% note clair %}
      <Term name="Quai" abbr="Q">Lieu *plat*.</Term>
      <Carte />
      <Onglets>
      <Onglet titre="Un">

      Dedans.

      </Onglet>
      </Onglets>
      """
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 record <def>
          3 field <name> "Bon"
          3 field <abbr> "BDL"
          4 paragraph "Papier."
          6 list
            6 item 1 <-> "signé"
        9 record <glossary>
          9 field <term> "x"
        11 record <note>
          11 field "clair"
        12 record <Term>
          12 field <name> "Quai"
          12 field <abbr> "Q"
          12 paragraph "Lieu plat." emphasis 5..<9
        13 record <Carte>
        14 record <Onglets>
          15 record <Onglet>
            15 field <titre> "Un"
            17 paragraph "Dedans."
        """)
  }

  @Test func `imports, anchors, contents marks and comments add no text`() throws {
    let text = """
      import Carte from "./carte";
      (ancre)=
      # T

      [[_TOC_]]

      <!-- rien
      à voir -->
      {: .classe }
      Un texte.
      """
    #expect(
      try outline(text) == """
        3 heading 1 "T"
        10 paragraph "Un texte."
        """)
  }

  @Test func `a footnote's text is a note, wherever its mark is`() throws {
    let text =
      "# T\n\nUn[^a] deux.\n\n[^a]: Une *note*\n    qui dure.\n\n    Et reprend.\n\nSuite.\n"
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 paragraph "Un deux." note 2..<2 <a>
        5 note <a> "Une note⏎qui dure." emphasis 4..<8
          8 paragraph "Et reprend."
        10 paragraph "Suite."
        """)
  }
}
