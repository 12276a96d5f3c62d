import Testing

@testable import Documents

@Suite struct MarkdownTests {
  private func outline(_ text: String) throws -> [String] {
    try outlineText(text, name: "page.md")
  }

  private func problems(_ text: String) throws -> [Problem.Kind] {
    try Document.read(Array(text.utf8), name: "page.md").problems.map(\.kind)
  }

  // MARK: Lists, quotes, code

  @Test func `items hold their further paragraphs, lists and code`() throws {
    let text = """
      # Outils

      1. Bêche

         Elle retourne la terre.

         - en acier
         - à main

               manche long
      2. Serpe
      """
    #expect(
      try outline(text) == [
        "1 heading 1 \"Outils\"",
        "3 list ordered",
        "  3 item 1 ordered <1.> \"Bêche\"",
        "    5 paragraph \"Elle retourne la terre.\"",
        "    7 list",
        "      7 item 2 <-> \"en acier\"",
        "      8 item 2 <-> \"à main\"",
        "        10 code \"manche long\"",
        "  11 item 1 ordered <2.> \"Serpe\"",
      ])
  }

  @Test(arguments: ["> [!Warning]+ Gelée\n> Voiler.", "> [!WARNING]\n> Gelée\n> Voiler."])
  func `a callout's type is the label of its quote`(_ text: String) throws {
    let lines = try outline("# Soins\n\n" + text)
    #expect(lines[1].lowercased() == "3 quote <warning>")
    #expect(lines[2].hasSuffix("paragraph \"Gelée⏎Voiler.\""))
  }

  @Test func `nothing in code is markup`() throws {
    let text = "# Code\n\n```md\n| a | b |\n|---|---|\n: x\n:::note\n{{< y >}}\n```\n"
    #expect(
      try outline(text) == [
        "1 heading 1 \"Code\"",
        "3 code <md> \"| a | b |⏎|---|---|⏎: x⏎:::note⏎{{< y >}}\"",
      ])
  }

  @Test func `a block of code longer than a piece is one block`() throws {
    let code = (0..<3000).map { "# ligne \($0)" }.joined(separator: "\n")
    let lines = try outline("# T\n\n- a\n\n```sh\n\(code)\n```\n\nSuite.\n")
    #expect(lines.count == 5)
    #expect(lines[3].hasPrefix("5 code <sh> \"# ligne 0⏎# ligne 1⏎"))
    #expect(lines[4] == "3008 paragraph \"Suite.\"")
  }

  @Test func `a list goes on below blank lines, and ends where its mark changes`() throws {
    let items = (0..<2000).map { "- mot \($0)\n\n" }.joined()
    let lines = try outline("# T\n\n\(items)* autre\n\n1. un\n\n2. deux\n\n1) trois\n")
    #expect(lines.count { $0.contains(" list") } == 4)
    #expect(lines.count { $0.contains(" item ") } == 2004)
  }

  @Test func `a directive or a table may stand in an item, which goes on behind it`() throws {
    let text = """
      # T

      - un

        | A | B |
        |---|---|
        | c | d |

        encore
      - deux

          !!! tip "X"
              Conseil.

          fin
      - trois
      """
    #expect(
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 list",
        "  3 item 1 <-> \"un\"",
        "    5 table",
        "      5 row header",
        "        5 cell \"A\"",
        "        5 cell \"B\"",
        "      7 row",
        "        7 cell \"c\"",
        "        7 cell \"d\"",
        "    9 paragraph \"encore\"",
        "  10 item 1 <-> \"deux\"",
        "    12 record <tip>",
        "      12 field <title> \"X\"",
        "      13 paragraph \"Conseil.\"",
        "    15 paragraph \"fin\"",
        "  16 item 1 <-> \"trois\"",
      ])
  }

  @Test func `braces and brackets in code inside an item are code`() throws {
    let text =
      "# T\n\n1. a\n\n    ```yaml\n    x: {{ y }}\n    :::note\n    ```\n\n2. b\n\n        z {{< t \"u\" >}}\n"
    #expect(
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 list ordered",
        "  3 item 1 ordered <1.> \"a\"",
        "    5 code <yaml> \"x: {{ y }}⏎:::note\"",
        "  10 item 1 ordered <2.> \"b\"",
        "    12 code \"z {{< t \"u\" >}}\"",
      ])
  }

  // MARK: Inline markup

  @Test(arguments: [
    ("a **b** c", "\"a b c\" strong 2..<3"),
    ("*a `b`*", "\"a b\" emphasis 0..<3 code 2..<3"),
    ("[a](b.md \"c\")", "\"a\" link 0..<1 <b.md> title=\"c\""),
    ("![a](b.png) c", "\"c\" image 0..<0 <a> src=\"b.png\""),
    ("a[^k] b", "\"a b\" note 1..<1 <k>"),
    ("a\\\nb", "\"a⏎b\" lineBreak 1..<2"),
    ("a<br>b", "\"a⏎b\" lineBreak 1..<2"),
    ("a\nb", "\"a⏎b\""),
    ("R&amp;D &eacute;t&#233;", "\"R&D été\""),
    ("a\\*b", "\"a*b\""),
    ("[[page#part|texte]]", "\"texte\" link 0..<5 <page#part>"),
    ("[[page#part]]", "\"page\" link 0..<4 <page#part>"),
    ("![[b.png]] c", "\"c\" image 0..<0 <b.png> src=\"b.png\""),
    ("{% if page %}a{% endif %}", "\"a\""),
    ("{{ page.title | upper }} a", "\"a\""),
    ("{{ term('mot', \"mots\") }} a", "\"mots a\" tag 0..<4 <term>"),
    ("{term}`mot <cible>`", "\"mot\" tag 0..<3 <term> target=\"cible\""),
    ("{sub}`x`", "\"x\" tag 0..<1 <sub>"),
    ("{{< term \"mot\" >}} dit", "\"mot dit\" tag 0..<3 <term>"),
    ("H<sub>2</sub>O", "\"H2O\" tag 1..<2 <sub>"),
    ("<abbr title=\"Quai\">Q</abbr>", "\"Q\" tag 0..<1 <abbr> title=\"Quai\""),
    ("<Term name=\"Quai\">Q</Term> a", "\"Q a\" tag 0..<1 <Term> name=\"Quai\""),
    ("cost<price and price>list", "\"cost<price and price>list\""),
    ("/users/<id>/orders", "\"/users/<id>/orders\""),
    ("the <customer name> field", "\"the <customer name> field\""),
    ("Array<String>", "\"Array<String>\""),
    ("~~a~~ b", "\"a b\" tag 0..<1 <del>"),
    ("*a*{.b} c", "\"a c\" emphasis 0..<1"),
    ("a <!-- b --> c", "\"a c\""),
    ("C #", "\"C #\""), ("a_b_c", "\"a_b_c\""), ("2 * 3 * 4", "\"2 * 3 * 4\""),
  ])
  func `inline markup becomes spans`(_ markup: String, _ paragraph: String) throws {
    #expect(
      try outline("# T\n\n## U\n\n\(markup)\n").dropFirst(2) == ["5 paragraph " + paragraph][...])
  }

  @Test(arguments: ["[mot][ref]", "[mot][]", "[mot]"])
  func `a link by reference has the address that stands elsewhere`(_ link: String) throws {
    let label = link.hasSuffix("[ref]") ? "ref" : "mot"
    let text = "# T\n\nVoir \(link).\n\n[\(label)]: https://exemple.fr 'Titre'\n"
    #expect(
      try outline(text) == [
        "1 heading 1 \"T\"", "3 paragraph \"Voir mot.\" link 5..<8 <https://exemple.fr>",
      ])
  }

  // MARK: Tables

  @Test func `cells are the source's text, but for what markup makes of them`() throws {
    let text = """
      | *Mot* | Sens |
      |---|---|
      | Bac | Un <br> Deux<BR/>Trois |
      | a\\|b | `c\\|d` &#39;e&#39; |
      | \\*f | [g](h) |
      """
    #expect(
      try outline(text) == [
        "1 table",
        "  1 row header",
        "    1 cell \"Mot\" emphasis 0..<3",
        "    1 cell \"Sens\"",
        "  3 row",
        "    3 cell \"Bac\"",
        "    3 cell \"Un⏎Deux⏎Trois\" lineBreak 2..<3 lineBreak 7..<8",
        "  4 row",
        "    4 cell \"a|b\"",
        "    4 cell \"c|d 'e'\" code 0..<3",
        "  5 row",
        "    5 cell \"*f\"",
        "    5 cell \"g\" link 0..<1 <h>",
      ])
  }

  @Test func `a table may stand in a directive, an admonition or a component`() throws {
    let table = ["| A | B |", "|---|---|", "| c | d |"]
    for opening in [":::note", "!!! note", "<Onglet>"] {
      let indent = opening.hasPrefix("!") ? "    " : ""
      let closing = [":::note": "\n:::", "<Onglet>": "\n</Onglet>"][opening] ?? ""
      let text =
        "# T\n\n\(opening)\n\n" + table.map { indent + $0 }.joined(separator: "\n") + closing
      #expect(
        try outline(text).suffix(7) == [
          "  5 table", "    5 row header", "      5 cell \"A\"", "      5 cell \"B\"",
          "    7 row", "      7 cell \"c\"", "      7 cell \"d\"",
        ], "\(opening)")
    }
  }

  @Test func `surplus cells are a problem and joined to the last`() throws {
    let text = "| A | B |\n|---|---|\n| c | d | e |\n"
    #expect(try outline(text).last == "    3 cell \"d | e\"")
    #expect(try problems(text) == [.surplusCells(expected: 2, found: 3)])
  }

  @Test func `more columns than are read are a problem, and what is below is read`() throws {
    let row = String(repeating: "| a ", count: 5000) + "|\n"
    let rule = String(repeating: "|---", count: 5000) + "|\n"
    let text = row + rule + row + "\n# Suite\n"
    #expect(try outline(text) == ["5 heading 1 \"Suite\""])
    #expect(try problems(text) == [.tooManyColumns(limit: 100)])
  }

  // MARK: Definition lists

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
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 definitionList",
        "  3 definitionItem",
        "    3 term \"Bac\"",
        "    4 term \"Cuve\"",
        "    5 definition \"Récipient ouvert.\"",
        "      7 paragraph \"Il fuit.\"",
        "    9 definition \"Aussi un bateau.\"",
        "  11 definitionItem",
        "    11 term \"Cep\"",
        "    13 definition \"Pied de vigne.\"",
      ])
  }

  @Test func `abbreviations are a list of definitions behind everything else`() throws {
    let text = "*[BRF]: Bois raméal *fragmenté*\n\nUn texte.\n\n*[PG]: Porte-greffe\n"
    #expect(
      try outline(text) == [
        "3 paragraph \"Un texte.\"",
        "1 definitionList",
        "  1 definitionItem",
        "    1 term \"BRF\"",
        "    1 definition \"Bois raméal fragmenté\" emphasis 13..<23",
        "  5 definitionItem",
        "    5 term \"PG\"",
        "    5 definition \"Porte-greffe\"",
      ])
  }

  // MARK: Records

  @Test func `an admonition is a record with a title and the body that is indented below it`()
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
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 record <question>",
        "  3 field <title> \"Qu'est-ce ?\"",
        "  4 paragraph \"Une réponse.\" emphasis 4..<12",
        "  6 record <tip>",
        "    7 paragraph \"Un conseil.\"",
        "9 paragraph \"Après.\"",
      ])
  }

  @Test func `directives nest by the lengths of their fences, and have options`() throws {
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
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 record <grid>",
        "  3 field \"2\"",
        "  4 field <gutter> \"3\"",
        "  6 record <tip>",
        "    6 field \"Un titre\"",
        "    7 paragraph \"Dedans.\"",
      ])
  }

  @Test func `a glossary directive holds a definition list`() throws {
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
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 record <glossary>",
        "  4 field <sorted>",
        "  6 definitionList",
        "    6 definitionItem",
        "      6 term \"Bac\"",
        "      7 term \"Cuve\"",
        "      8 definition \"Récipient.\"",
        "        10 paragraph \"Il fuit.\"",
        "    11 definitionItem",
        "      11 term \"Cep\"",
        "      12 definition \"Pied.\"",
      ])
  }

  @Test func `a definition holds directives, and lines of components lose their indent`() throws {
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
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 definitionList",
        "  3 definitionItem",
        "    3 term \"Bac\"",
        "    4 definition \"Récipient.\"",
        "      5 record <tip>",
        "        6 paragraph \"Le laver.\"",
        "9 record <Onglets>",
        "  10 record <Onglet>",
        "    10 field <titre> \"Un\"",
        "    12 paragraph \"Dedans.\"",
      ])
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
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 record <def>",
        "  3 field <name> \"Bon\"",
        "  3 field <abbr> \"BDL\"",
        "  4 paragraph \"Papier.\"",
        "  6 list",
        "    6 item 1 <-> \"signé\"",
        "9 record <glossary>",
        "  9 field <term> \"x\"",
        "11 record <note>",
        "  11 field \"clair\"",
        "12 record <Term>",
        "  12 field <name> \"Quai\"",
        "  12 field <abbr> \"Q\"",
        "  12 paragraph \"Lieu plat.\" emphasis 5..<9",
        "13 record <Carte>",
        "14 record <Onglets>",
        "  15 record <Onglet>",
        "    15 field <titre> \"Un\"",
        "    17 paragraph \"Dedans.\"",
      ])
  }

  @Test func `imports, anchors, contents marks and comments say nothing`() throws {
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
    #expect(try outline(text) == ["3 heading 1 \"T\"", "10 paragraph \"Un texte.\""])
  }

  @Test func `a footnote's text is a note, wherever its mark stands`() throws {
    let text =
      "# T\n\nUn[^a] deux.\n\n[^a]: Une *note*\n    qui dure.\n\n    Et reprend.\n\nSuite.\n"
    #expect(
      try outline(text) == [
        "1 heading 1 \"T\"",
        "3 paragraph \"Un deux.\" note 2..<2 <a>",
        "5 note <a> \"Une note⏎qui dure.\" emphasis 4..<8",
        "  8 paragraph \"Et reprend.\"",
        "10 paragraph \"Suite.\"",
      ])
  }

  // MARK: Hostile documents

  @Test(arguments: [
    "[", "[[", "[^", "![", "<!-- \n", "{{< x \n{# a\n", "[^1]: x\n", "!!! note\n", "<dl>\n",
    "<div>", ":::note\n", ": b\n", "```{tip}\n", "*[A]: b\n", "**a\n", "> ", "- ", "`a\n", "<b>",
    "<X a=\"b\">\n", "</X>", "{%x%}\n", "&#", "<?", "\\", "|", "|-|\n", "a\n: b\n\n", "{term}`",
  ])
  func `marks that never close, or too many of them, make no more blocks than marks`(
    _ mark: String
  ) throws {
    let count = 20_000
    let text = "# Titre\n\n## Suite\n\nTexte.\n\n" + String(repeating: mark, count: count)
    let outline = try Document.read(Array(text.utf8), name: "page.md")
    #expect(outline.blocks.count <= 5 * count)
    #expect(outline.blocks.first.map { outline.text(of: $0) } == "Titre")
  }

  @Test(arguments: ["- ", "> ", "* > "])
  func `a hundred thousand marks on a line are a problem and left out`(_ mark: String) throws {
    let text = String(repeating: mark, count: 100_000) + "x\n\n# Suite\n"
    #expect(try outline(text) == ["3 heading 1 \"Suite\""])
    #expect(try problems(text) == [.nestingTooDeep(limit: 64)])
  }

  @Test func `a text too long for its markup to be read is kept as written`() throws {
    let text = "# T\n\n" + String(repeating: "[a](", count: 250_000) + "\n"
    let outline = try Document.read(Array(text.utf8), name: "page.md")
    #expect(outline.problems.map(\.kind) == [.markupNotRead])
    #expect(outline.blocks.last?.text.count == 1_000_000)
  }
}
