import Testing

@testable import Documents

@Suite struct ReStructuredTextTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      outlineText(try Samples.everythingReStructuredText.outline) == """
        4 heading 1 "Cahier du verrier"
        7 metadata
          7 field <Author> "Odile Grandval"
          8 field <Version> "3.1"
          9 field <Abstract> "Les mots du métier."
            11 paragraph "Tous les matins."
        15 heading 2 "Avant de souffler"
        18 paragraph "Le verre est chaud, très chaud : voir four.py, canne, le guide, le Guide et \
        ou [Roux08]. La cuve à tremper sert l'*atelier* s.⏎Un TGV coûte cher, dit TVA." emphasis \
        13..<18 strong 20..<31 code 39..<46 tag 48..<53 <term> target="pontil" link 55..<63 \
        <https://verre.example> link 68..<73 <https://guide.example> note 76..<76 <1> link \
        80..<88 <Roux08> emphasis 101..<108 tag 132..<135 <abbr> title="travail à grande vitesse" \
        strong 143..<147
        22 paragraph "Premier vers⏎second vers⏎qui continue" lineBreak 12..<13
        26 list
          26 item 1 <*> "bulle"
          27 item 1 <*> "soufflure :"
            29 list ordered
              29 item 2 ordered <1.> "petite"
              30 item 2 ordered <2.> "grande"
            32 paragraph "Elle reste."
        34 list ordered
          34 item 1 ordered <a.> "ouvrir"
          35 item 1 ordered <b.> "fermer"
        37 definitionList
          37 definitionItem
            37 term <outil> "Canne"
            38 definition "Tube creux."
              40 list
                40 item 1 <-> "Canne A : courte" strong 0..<7
                41 item 1 <-> "Canne B : longue" strong 0..<7
          43 definitionItem
            43 term "Pontil"
            44 definition "Tige pleine."
        46 paragraph "Un exemple"
        48 code "souffler(1)⏎tourner"
        51 rule
        53 quote
          53 paragraph "Qui souffle tourne."
        55 record
          55 field <Maître> "celui qui souffle,⏎debout."
          57 field <Aide> "celui qui ouvre."
        59 heading 2 "Tables"
        62 table <list-table> header-rows="1" widths="20 80"
          62 caption "Outils"
          66 row header
            66 cell "Nom"
            67 cell "Usage"
          68 row
            68 cell "Mors"
            69 cell "Serrer⏎le col."
              72 list
                72 item 1 <*> "fin"
                73 item 1 <*> "gros"
        75 table <csv-table>
          75 caption "Teintes"
          76 row header
            76 cell "Teinte"
            76 cell "Oxyde"
          78 row
            78 cell "Bleu"
            78 cell "cobalt, "pur""
          79 row
            79 cell "Vert"
            79 cell "fer"
        81 table
          82 row header
            82 cell "Phase"
            82 cell "Durée"
            82 cell "Heure"
          84 row
            84 cell rows 2 "Fusion"
            84 cell columns 2 "longue"
          86 row
            86 cell "courte"
            86 cell "midi"
        89 table
          90 row header
            90 cell "Four"
            90 cell "Degré"
          92 row
            92 cell "Fosse"
            92 cell "mille⏎deux cents"
          94 row
            94 cell "Moufle" emphasis 0..<6
            94 cell "neuf cents"
        97 heading 3 "Directives"
        100 record <glossary>
          101 field <sorted>
          103 definitionList
            103 definitionItem
              103 term "recuisson"
              104 term "recuit"
              105 definition "Refroidir lentement."
                107 paragraph "Dans l'arche."
            108 definitionItem
              108 term <déchet> "calcin"
              110 definition "Verre cassé."
        112 record <note>
          112 paragraph "Porter des lunettes⏎teintées."
          115 paragraph "Toujours."
        117 record <topic>
          117 field "Le banc" emphasis 3..<7
          118 field <class> "large"
          120 paragraph "On s'y assoit."
        125 code <python> linenos="" "souffle = 1"
        127 record <figure>
          127 field "four.png"
          128 field <alt> "Un four"
          130 caption "Le four neuf." strong 8..<12
          132 paragraph "Vu de côté."
        134 record <replace>
          134 field "ctx"
          134 field <text> "cuve à tremper" emphasis 8..<15
        135 record <replace>
          135 field "TVA"
          135 field <text> "taxe sur la valeur"
        138 note <1> "Une note⏎sur deux lignes."
        140 note <Roux08> "Livre de Roux."
        """)
  }
}
