import Testing

@testable import Documents

/// Markdown as a whole, and CommonMark's structure.
@Suite struct MarkdownTests {
  private func outline(_ text: String) throws -> String {
    try outlineText(text, name: "page.md")
  }

  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      try outlineText(Samples.everythingMarkdown, name: "everything.md") == """
        1 metadata
          2 field <title> "Le verger"
          3 field <auteurs>
            4 list
              4 item 1 <->
                4 field <nom> "Maud"
        8 heading 1 "Le verger" emphasis 3..<9
        10 paragraph "Un verger se taille⏎en hiver,⏎avant la sève. Voir la greffe, le \
        porte-greffe et la haie." strong 23..<28 lineBreak 29..<30 code 39..<44 note 45..<45 \
        <taille> link 51..<60 <greffe.md> title="Greffer" link 62..<77 <https://exemple.fr/sujet> \
        link 81..<88 <Haie>
        14 definitionList
          14 definitionItem
            14 term "Scion"
            15 term "Rameau"
            16 definition "Pousse d'un an que l'on «greffe»."
              18 paragraph "Elle se prélève:"
              20 list
                20 item 1 <-> "en janvier"
                21 item 1 <-> "au sec"
          23 definitionItem
            23 term "Drageon"
            24 definition "Rejet des racines." image 18..<18 <un drageon> src="drageon.png"
        26 list
          26 item 1 <-> "Pépins"
            27 list ordered
              27 item 2 ordered <1.> "pommier"
              28 item 2 ordered <2.> "poirier"
                30 paragraph "se palisse bien"
          31 item 1 <-> "Noyaux"
        33 table
          33 row header
            33 cell "Sigle"
            33 cell "Sens"
          35 row
            35 cell "PG"
            35 cell "Porte-greffe|sujet⏎nain" lineBreak 18..<19
          36 row
            36 cell "PV" strong 0..<2
            36 cell "Plein⍽vent, haute tige"
        38 quote <tip>
          38 paragraph "Conseil⏎Chauler les troncs."
        41 quote
          41 paragraph "Qui plante un noyer ne mange pas ses noix."
        43 record <note>
          43 field <title> "Attention"
          44 paragraph "Les gelées d'avril."
          46 list
            46 item 1 <-> "voiler les fleurs"
        48 record <warning>
          48 field "Prudence"
          49 paragraph "Ne pas monter seul, dit le chef." tag 27..<31 <term> target="jardinier"
        52 record <glossary>
          53 definitionList
            53 definitionItem
              53 term "Forçage"
              54 definition "Floraison avancée sous abri."
            56 definitionItem
              56 term "Nouaison"
              57 definition "Passage de la fleur au fruit."
        60 record <def>
          60 field <name> "Bouture"
          60 field <abbr> "BTR"
          61 paragraph "Fragment qui prend racine."
        64 record <schema>
          64 field <plan> "hexagone"
        66 record <Fiche>
          66 field <titre> "Quenouille"
          67 paragraph "Arbre taillé en fuseau."
        70 paragraph "Un rai de lumière, H2O, le ha et /arbres/<espèce>/fruits." tag 3..<6 \
        <Sigle> nom="RAI" tag 21..<22 <sub> tag 28..<30 <abbr> title="hectare"
        72 element <details>
          73 element <summary>
            73 paragraph "Gourmand"
        75 paragraph "Rameau vigoureux qui ne fleurit pas." emphasis 7..<16
        79 definitionList <dl>
          80 definitionItem
            80 term <dt> id="onglet" "Onglet"
            81 definition <dd> "Chicot laissé au-dessus d'un œil."
        84 code <sh> "arroser --lent"
        88 rule
        93 note <taille> "Sauf les cerisiers,⏎que l'on taille en été."
        90 definitionList
          90 definitionItem
            90 term "BRF"
            90 definition "Bois raméal fragmenté"
        """)
  }

  @Test func `items contain their further paragraphs, lists and code`() throws {
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
      try outline(text) == """
        1 heading 1 "Outils"
        3 list ordered
          3 item 1 ordered <1.> "Bêche"
            5 paragraph "Elle retourne la terre."
            7 list
              7 item 2 <-> "en acier"
              8 item 2 <-> "à main"
                10 code "manche long"
          11 item 1 ordered <2.> "Serpe"
        """)
  }

  @Test(arguments: ["> [!Warning]+ Gelée\n> Voiler.", "> [!WARNING]\n> Gelée\n> Voiler."])
  func `a callout's type is the label of its quote`(_ text: String) throws {
    let lines = try outline("# Soins\n\n" + text).split(separator: "\n")
    #expect(lines[1].lowercased() == "3 quote <warning>")
    #expect(lines[2].hasSuffix("paragraph \"Gelée⏎Voiler.\""))
  }

  @Test func `code contains no markup`() throws {
    let text = "# Code\n\n```md\n| a | b |\n|---|---|\n: x\n:::note\n{{< y >}}\n```\n"
    #expect(
      try outline(text) == """
        1 heading 1 "Code"
        3 code <md> "| a | b |⏎|---|---|⏎: x⏎:::note⏎{{< y >}}"
        """)
  }

  @Test func `a block of code longer than a piece is one block`() throws {
    let code = (0..<3000).map { "# ligne \($0)" }.joined(separator: "\n")
    let lines = try outline("# T\n\n- a\n\n```sh\n\(code)\n```\n\nSuite.\n").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[3].hasPrefix("5 code <sh> \"# ligne 0⏎# ligne 1⏎"))
    #expect(lines[4] == "3008 paragraph \"Suite.\"")
  }

  @Test func `a list continues after blank lines and ends if its marker changes`() throws {
    let items = (0..<2000).map { "- mot \($0)\n\n" }.joined()
    let lines = try outline("# T\n\n\(items)* autre\n\n1. un\n\n2. deux\n\n1) trois\n").split(
      separator: "\n")
    #expect(lines.count { $0.contains(" list") } == 4)
    #expect(lines.count { $0.contains(" item ") } == 2004)
  }

  @Test func `an item may contain a directive or a table and continue after it`() throws {
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
      try outline(text) == """
        1 heading 1 "T"
        3 list
          3 item 1 <-> "un"
            5 table
              5 row header
                5 cell "A"
                5 cell "B"
              7 row
                7 cell "c"
                7 cell "d"
            9 paragraph "encore"
          10 item 1 <-> "deux"
            12 record <tip>
              12 field <title> "X"
              13 paragraph "Conseil."
            15 paragraph "fin"
          16 item 1 <-> "trois"
        """)
  }

  @Test func `braces and brackets in code inside an item are code`() throws {
    let text =
      "# T\n\n1. a\n\n    ```yaml\n    x: {{ y }}\n    :::note\n    ```\n\n2. b\n\n        z {{< t \"u\" >}}\n"
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 list ordered
          3 item 1 ordered <1.> "a"
            5 code <yaml> "x: {{ y }}⏎:::note"
          10 item 1 ordered <2.> "b"
            12 code "z {{< t "u" >}}"
        """)
  }
}
