import Testing

@testable import Documents

@Suite struct OrgTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      try outlineText(Samples.everythingOrg, name: "everything.org") == """
        1 metadata
          1 field <title> "Vocabulaire de l'atelier"
          2 field <language> "fr"
        5 heading 1 "Outils et bancs" strong 10..<15
        6 record <PROPERTIES>
          7 field <CUSTOM_ID> "outils"
        9 paragraph "Le rabot se range toujours à plat,⏎lame vers le mur.⏎Voir la fiche et \
        Serre-joint." emphasis 18..<26 lineBreak 53..<54 link 59..<67 <https://exemple.fr> link \
        71..<82 <Serre-joint> note 83..<83 <1>
        13 heading 2 "Mesures"
        14 definitionList
          14 definitionItem
            14 term "Compas"
            14 definition "Instrument pour reporter une longueur." code 16..<24
              16 paragraph "Il se règle à la main."
              17 list
                17 item 1 <-> "pointe sèche"
                18 item 1 <-> "pointe traçante"
          19 definitionItem
            19 term "Équerre"
            19 definition "Pièce à angle droit."
        21 list ordered
          21 item 1 ordered <1.> "tracer"
          22 item 1 ordered <2.> "couper"
            23 list
              23 item 2 <-> "doucement"
        25 rule
        26 table
          26 row header
            26 cell "Sigle"
            26 cell "Sens"
          28 row
            28 cell "TVA"
            28 cell "Taxe ajoutée" strong 0..<4
        30 quote
          31 paragraph "Mesurer deux fois, couper une."
        34 code <sh> "rabot --aide"
        """)
  }

  @Test func `an unclosed drawer hides nothing`() throws {
    #expect(
      try outlineText("* Établi\n:PROPERTIES:\nUne table lourde.", name: "a.org") == """
        1 heading 1 "Établi"
        3 paragraph "Une table lourde."
        """)
  }

  @Test func `text at the margin below a term is its definition`() throws {
    #expect(
      try outlineText("- Étau ::\nOutil de serrage.\n- Lime :: Outil d'acier.", name: "a.org")
        == """
        1 definitionList
          1 definitionItem
            1 term "Étau"
            1 definition "Outil de serrage."
          3 definitionItem
            3 term "Lime"
            3 definition "Outil d'acier."
        """)
  }

  @Test(arguments: ["- ", "[[a ", ":PROPERTIES:\n", "#+BEGIN_SRC\n", "*a /b =c ", "|a", "\\alpha"])
  func `unclosed marks make few blocks`(_ mark: String) throws {
    let text = "- Étau :: Outil.\n\n" + String(repeating: mark, count: 20_000)
    let outline = try readCounted(text, name: "a.org")
    #expect(outline.blocks.count < 20_010)
  }

  @Test func `the markup of an endless text is not read, which is reported`() throws {
    let text = "- Étau :: Outil.\n\n" + String(repeating: "[fn:1] ", count: 200_000)
    let outline = try Document.read(Array(text.utf8), name: "a.org")
    #expect(outline.spans.isEmpty)
    #expect(outline.problems == [Problem(.markupNotRead, line: 3)])
  }
}
