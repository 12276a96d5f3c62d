import GoldenText
import Testing

@testable import Documents

@Suite struct YAMLOutlineTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      try outlineText(Samples.everythingYAML, name: "everything.yml") == """
        2 record
          2 field <bateau> "Le Goéland"
          3 field <défauts>
            3 record
              3 field <pavillon> "français"
              3 field <équipage> "4"
          4 field <voiles>
            5 list
              5 item 1
                5 record
                  5 field <nom> "foc"
                  6 field <surface> "18"
                  7 field <matière>
              8 item 1 "foc de route"
              9 item 1
                9 list
                  9 item 2 "misaine"
                  10 item 2 "tape-cul d'artimon"
          11 field <manœuvre> "Choquer l'écoute,⏎puis border."
            15 paragraph "Ensuite :⏎- virer⏎- rider" lineBreak 9..<10 lineBreak 17..<18
          18 field <récit> "Parti de Brest au matin,"
            22 paragraph "arrivé de nuit."
          23 field <hale-bas>
            24 record
              25 field <équipage> "2"
              26 field <porte> "Le Goéland"
              26 field <pavillon> "français"
          27 field <devise> "Toujours: border avant de choquer" strong 26..<33
          28 field <[cap, vent]> "nord⏎sud" lineBreak 4..<5
        31 record
          31 field <escale> "Nantes"
        """)
  }

  @Test func `a plain or quoted text refers to the document, even after an anchor`() throws {
    let text = "foc: &f petite voile\nspi: 'grande voile'\ngénois: \"voile\\tavant\"\n"
    let outline = try Document.read(Array(text.utf8), name: "a.yml")
    let fields = outline.blocks.dropFirst()
    #expect(
      fields.map { outline.text(of: $0) } == ["petite voile", "grande voile", "voile\tavant"])
    #expect(fields.map { $0.text.end <= text.utf8.count } == [true, true, false])
    #expect(
      fields.map { String(decoding: outline.source($0.source), as: UTF8.self) }
        == text.split(separator: "\n").map(String.init))
  }

  @Test func `aliases repeat texts, lists and keys`() throws {
    let text = """
      port: &p
        nom: &n Brest
        quais: &q [nord, sud]
      escale: *p
      quais:
        - *q
        - &k amarre: ici
          *n : là
      """
    #expect(
      try outlineText(text, name: "a.yml").droppingLines(8) == """
          4 field <escale>
            4 record
              4 field <nom> "Brest"
              4 field <quais>
                4 list
                  4 item 1 "nord"
                  4 item 1 "sud"
          5 field <quais>
            6 list
              6 item 1
                6 list
                  6 item 2 "nord"
                  6 item 2 "sud"
              7 item 1
                7 record
                  7 field <amarre> "ici"
                  8 field <Brest> "là"
        """)
  }

  @Test func `merged maps add each field once`() throws {
    let text = """
      a: &a {nœud: chaise, brin: 1}
      b: &b {nœud: plat, bout: chanvre}
      c:
        <<: [*a, *b, {âme: acier}]
        brin: 3
      d:
        <<: texte
      """
    #expect(
      try outlineText(text, name: "a.yml").droppingLines(9) == """
          3 field <c>
            4 record
              4 field <âme> "acier"
              5 field <brin> "3"
              5 field <nœud> "chaise"
              5 field <bout> "chanvre"
          6 field <d>
            7 record
              7 field <<<> "texte"
        """)
  }

  @Test func `texts that lack quotes and aliases without an anchor are read as text`() throws {
    let text =
      "- foc: voile: petite\n- spi: *ballon* rond\n- génois: *grand\n- tape-cul: @arrière\n"
    let outline = try Document.read(Array(text.utf8), name: "a.yml")
    #expect(
      outlineText(outline).lines { $0.contains("field") } == """
              1 field <foc> "voile: petite"
              2 field <spi> "*ballon* rond"
              3 field <génois> "*grand"
              4 field <tape-cul> "@arrière"
        """)
    #expect(outline.problems == (1...4).map { Problem(.quotesMissing, line: $0) })
  }

  @Test func `a repeated key makes two fields`() throws {
    #expect(
      try outlineText("cap:\n  nord: 1\ncap:\n  sud: 2\n", name: "a.yml") == """
        1 record
          1 field <cap>
            2 record
              2 field <nord> "1"
          3 field <cap>
            4 record
              4 field <sud> "2"
        """)
  }

  @Test func `unquoted template braces are kept as text`() throws {
    #expect(
      try outlineText("- cap: {{ route }}\n- vent: {a: 1}\n", name: "a.yml").lines {
        $0.contains("field")
      } == """
              1 field <cap>
                  1 field <{ route }>
              2 field <vent>
                  2 field <a> "1"
        """)
  }

  @Test(arguments: [
    ("a: [b\nc: d\n", 2), ("a: b\n c\n  - d: \"\n", 3), ("---\na: b\n\tc: d\n", 3),
  ])
  func `a syntax error is reported with its line`(_ text: String, _ line: Int) {
    #expect(throws: DocumentError.malformed(syntax: "YAML", line: line)) {
      try Document.read(Array(text.utf8), name: "a.yml", as: "YAML")
    }
  }

  @Test func `exploding aliases are refused`() {
    var bomb = "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "b\(level): &a\(level) [\(aliases)]\n"
    }
    let long =
      "- &a |\n" + String(repeating: "  mot mot\n", count: 5000)
      + String(repeating: "- *a\n", count: 2000)
    for text in [bomb, bomb + "? *a12\n: x\n", long] {
      #expect(throws: DocumentError.tooManyValues(limit: 300_000)) {
        try Document.read(Array(text.utf8), name: "a.yml", as: "YAML")
      }
    }
  }

  @Test func `aliases do not exceed the nesting limit`() throws {
    let chain = (1...100).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    let outline = try Document.read(Array("- &a0 [x]\n\(chain)".utf8), name: "a.yml", as: "YAML")
    #expect(outline.problems == [Problem(.nestingTooDeep(limit: 64), line: 64)])
    #expect(outline.blocks.count { $0.level > 64 } == 0)
  }

  @Test(arguments: [
    ("ARR: Annual Recurring Revenue\nNRR: Net Revenue Retention\n", "text"),
    ("Quai: lieu où l'on décharge\nUne phrase que rien n'annonce.\n", "text"),
    ("- term: Quai\n  definition: Lieu.\n- term: Lot\n  definition: Groupe.\n", "YAML"),
    ("Quai:\n  sens: Lieu.\n  pluriel: quais\nLot:\n  sens: Groupe.\n  pluriel: lots\n", "YAML"),
    ("Quai: {sens: Lieu.}\nLot: {sens: Groupe.}\n", "YAML"),
    ("---\nQuai: Lieu.\nLot: Groupe.\n", "YAML"),
    ("---\nterm: Quai\ntags: [a, b]\n---\n", "YAML"),
    ("---\ntitle: Quai\n---\n\nLieu où l'on décharge.\n", "Markdown"),
    ("- Quai: lieu où l'on décharge\n- Lot: groupe de pièces\n", "YAML"),
  ])
  func `content tells YAML from text that looks like it`(_ text: String, _ syntax: String) throws {
    #expect(try Document.read(Array(text.utf8), name: "document").syntax == syntax)
  }

  @Test func `lines of keys and values are YAML if the file's name says so`() throws {
    let text = "ARR: Annual Recurring Revenue\nNRR: Net Revenue Retention\n"
    #expect(try Document.read(Array(text.utf8), name: "a.yml").syntax == "YAML")
  }
}
