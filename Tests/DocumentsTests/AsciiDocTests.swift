import Testing

@testable import Documents

@Suite struct AsciiDocTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      outlineText(try Samples.everythingAsciiDoc.outline) == """
        1 heading 1 "Cahier du relieur"
        2 metadata
          2 field <author> "Odile Grandval <odile@reliure.example>"
          3 field <revision> "v1.2, 2026-03-01"
        4 metadata
          4 field <lang> "fr"
          5 field <maison> "l'atelier _Grandval_"
          6 field <longue> "un texte qui continue"
        11 heading 2 "Avant de coudre"
        13 paragraph "Le papier est fort, souple et vergé, dit l'atelier Grandval et \
        {inconnu}.⏎Voir le guide, coudre, là,⏎https://nu.example et plus. On lit cahier, marque, \
        H2O⏎et *cela*, Ctrl, , git-log(1), voir." strong 14..<18 emphasis 20..<26 code 30..<36 \
        emphasis 52..<60 link 80..<88 <https://papier.example> link 90..<96 <coudre> link \
        98..<101 <autre.adoc> link 103..<121 <https://nu.example> note 130..<130 <1> tag \
        138..<144 <term> role="term" tag 146..<152 <mark> tag 155..<156 <sub> lineBreak 157..<158 \
        tag 169..<173 <kbd> image 175..<175 <Une presse> tag 177..<187 <linkgit> target="git-log" \
        tag 189..<193 <man> target="ls"
        18 caption "Matières"
        19 list
          19 item 1 <*> "papier"
            20 list
              20 item 2 <**> "chiffon"
              21 item 2 <**> "bois"
          22 item 1 <*> "fil"
            24 paragraph "Un fil de lin."
            26 list ordered
              26 item 2 ordered <.> "plier"
              27 item 2 ordered <.> "coudre"
        30 note <1> "Une note grave." strong 9..<14
        30 heading 2 style="glossary" "Mots"
        32 definitionList
          32 definitionItem
            32 term "Nerf"
            32 definition "Ficelle de couture." strong 11..<18
          33 definitionItem
            33 term "Cambrure"
            34 term "Dos rond"
            35 definition "Forme du dos."
              39 code <python> "dos = "rond"⏎plat"
              43 record <NOTE>
                43 paragraph "Ne pas forcer."
              45 definitionList
                45 definitionItem
                  45 term "tranche"
                  45 definition "Le bord."
              47 paragraph "Oubli du plus : il tient."
          49 definitionItem
            49 term "Plat"
            51 definition
              51 list
                51 item 1 <*> "carton"
                52 item 1 <*> "cuir"
        54 paragraph "Un paragraphe à la fin."
        56 heading 3 "Tables"
        58 table option="header" cols="1,2"
          58 caption "Outils"
          61 row header
            61 cell "Nom"
            61 cell "Usage"
          63 row
            63 cell "Plioir"
            64 cell "Plier⏎le papier."
              67 paragraph "Et marquer."
          68 row
            68 cell columns 2 "Deux colonnes"
          69 row
            69 cell rows 2 "Haut"
            69 cell "un"
          70 row
            70 cell "deux"
        74 table cols="1a,s"
          75 row
            75 cell
              76 list
                76 item 1 <*> "fin"
                77 item 1 <*> "gros"
            78 cell "Gras" strong 0..<4
          79 row
            79 cell "Double"
            79 cell "Double" strong 0..<6
        82 table
          83 row header
            83 cell "Teinte"
            83 cell "rouge, "vif""
          85 row
            85 cell "Bleu"
            85 cell "indigo"
        88 heading 3 "Blocs"
        91 quote attribution="Odile" citetitle="Cahier"
          92 paragraph "On coud le matin."
        95 record <WARNING>
          95 field <title> "Attention"
          98 paragraph "Pas de colle."
          100 list ordered
            100 item 1 ordered <.> "Encore."
        103 record <sidebar>
          104 paragraph "À côté."
        108 record <NOTE>
          108 paragraph "Une phrase."
        110 record <open>
          111 paragraph "Ouvert."
        115 code <ruby> "puts 1"
        118 record <image>
          118 field "presse.png"
          118 field "La presse"
          118 field "200"
          118 field <alt> "x"
        120 record <include>
          120 field "suite.adoc"
        122 rule
        124 code "Un bloc littéral⏎de deux lignes"
        127 heading 2 "Titre souligné"
        130 heading 1 "Autre titre"
        136 paragraph "Fin “citée” — oui."
        """)
  }
}
