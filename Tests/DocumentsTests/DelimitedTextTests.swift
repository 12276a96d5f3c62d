import GoldenText
import Testing

@testable import Documents

@Suite struct DelimitedTextTests {
  @Test func `all parts of a document are located where they are`() throws {
    #expect(
      try outlineText(Samples.everythingCSV, name: "port.csv") == """
        1 metadata
          1 field <separator> "Semicolon"
          2 field <html> "true"
          3 field <deck> "Le port"
          4 field <tags column> "3"
        6 table
          6 row header
            6 cell header "Mot"
            6 cell header "Sens"
            6 cell header "Étiquettes"
          8 row
            8 cell "Quai"
            8 cell "Lieu où les navires accostent."
            8 cell "port"
          9 row
            9 cell "Grue ; portique"
            9 cell "Engin qui "lève" les charges.⏎Il roule sur des rails."
            11 cell "port engin"
          12 row
            12 cell "Bitte"
            12 cell "Borne d'amarrage⏎en fonte & acier" strong 0..<5 lineBreak 16..<17
            12 cell
          14 row
            14 cell "Remorqueur"
            14 cell "Pousse, tire; aide à manœuvrer."
            14 cell "navire"
          15 row
            15 cell "Darse"
            15 cell "Bassin abrité"
            15 cell "eau" strong 0..<3
          17 row
            17 cell "Écluse"
            17 cell "Sas"
        """)
  }

  @Test func `slips are reported at their location`() throws {
    let outline = try Document.read(Array(Samples.everythingCSV.utf8), name: "port.csv")
    #expect(
      outline.problems == [
        Problem(.unknownDirective("colour"), line: 5),
        Problem(.surplusCells(expected: 3, found: 4), line: 14),
        Problem(.textAfterClosingQuote, at: Location(line: 15, column: 15)),
      ])
  }

  @Test func `unchanged text of the document is not copied`() throws {
    let text = "Quai;\"Lieu, abrité\"\nGrue;\"Engin\nde levage\"\nR&D;Pousse ; tire\n"
    let outline = try Document.read(Array(text.utf8), name: "x.csv")
    let cells = outline.blocks.filter { $0.kind == .cell }
    #expect(
      cells.map(outline.text) == [
        "Quai", "Lieu, abrité", "Grue", "Engin\nde levage", "R&D", "Pousse ; tire",
      ])
    #expect(cells.allSatisfy { $0.text.end <= text.utf8.count })
    #expect(cells.map { outline.location(of: $0.source).column } == [1, 6, 1, 6, 1, 5])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the separator is found`(_ separator: String) throws {
    let text = ["Mot^Sens", "Quai^\"Bord, abrité; large\t| haut.\"", "Grue^Engin."]
      .map { $0.replacing("^", with: separator) }.joined(separator: "\n")
    #expect(
      try rows(text) == [
        ["Mot", "Sens"], ["Quai", "Bord, abrité; large\t| haut."], ["Grue", "Engin."],
      ])
  }

  @Test(arguments: [
    "sep=|\nQuai|a;b\nGrue|c;d", "\"sep=|\"\nQuai|a;b\nGrue|c;d",
    "#separator:Pipe\nQuai|a;b\nGrue|c;d",
    "#separator:|\nQuai|a;b\nGrue|c;d",
  ])
  func `a declared separator is used`(_ text: String) throws {
    #expect(try rows(text) == [["Quai", "a;b"], ["Grue", "c;d"]])
  }

  @Test(arguments: ["#separator:tab", "#separator:\t", "#separator:\\t", "sep=\t"])
  func `a tab may be declared in several ways`(_ line: String) throws {
    #expect(try rows(line + "\nQuai\ta;b\nGrue\tc;d") == [["Quai", "a;b"], ["Grue", "c;d"]])
  }

  @Test func `a declaration that cells are not HTML keeps tags as text`() throws {
    #expect(
      try rows("#separator:tab\n#html:false\nb\tmakes <b>bold</b>\n") == [
        ["b", "makes <b>bold</b>"]
      ])
  }

  @Test func `a title and a date above the table are a heading and a paragraph`() throws {
    let text = """
      Mots du port;;
      Printemps;;
      Quai;Bord.;port
      Grue;Engin.;port
      Bitte;Borne.;port
      Darse;Bassin.;port
      """
    let outline = try outlineText(text, name: "x.csv")
    #expect(
      outline.firstLines(3) == """
        1 heading 1 "Mots du port"
        2 paragraph "Printemps"
        3 table
        """)
  }

  @Test func `surplus cells are rejoined if a space shows that a comma split them`() throws {
    let text = """
      Mot,Sens,Domaine
      Quai,Bord, abrité, large,port
      Grue,Engin, haut,port
      Bitte,Borne, basse,port
      Darse,Bassin,port
      """
    #expect(
      try rows(text).map { $0[1] } == [
        "Sens", "Bord, abrité, large", "Engin, haut", "Borne, basse", "Bassin",
      ])
    let outline = try Document.read(Array(text.utf8), name: "x.csv")
    #expect(outline.problems.map(\.location.line) == [2, 3, 4])
  }

  @Test func `quoted surplus cells are rejoined as well`() throws {
    let text = "Mot;Sens\nQuai;Bord; large ;\"haut; clair\"\nGrue;Engin.\nBitte;Borne.\n"
    #expect(try rows(text)[1] == ["Quai", "Bord; large ;haut; clair"])
  }

  @Test func `rows may lack their last cells`() throws {
    let text = "Mot,Sens,Image\nQuai,\"Bord, abrité\"\nGrue,Engin.\nDarse,\"Bassin, clos\",d.png\n"
    let outline = try Document.read(Array(text.utf8), name: "x.csv")
    #expect(outline.syntax == "CSV" && outline.problems == [])
    #expect(try rows(text).map(\.count) == [3, 2, 2, 3])
  }

  @Test func `an unclosed quote is an error on its line`() {
    #expect(throws: DocumentError.unclosedQuote(line: 3)) {
      try rows("Mot,Sens\nQuai,Bord.\nGrue,\"Engin.\nDarse,Bassin.\n")
    }
  }

  @Test func `lines quoted as a whole are read without these quotes`() throws {
    let text = "\"Mot,Sens\"\n\n\"Quai,\"\"Bord, \"\"\"\"abrité\"\"\"\"\"\"\"\n\"Grue,Engin\"\n"
    #expect(
      try outlineText(text, name: "x.csv") == """
        1 table
          1 row
            1 cell "Mot"
            1 cell "Sens"
          3 row
            3 cell "Quai"
            3 cell "Bord, "abrité""
          4 row
            4 cell "Grue"
            4 cell "Engin"
        """)
    let outline = try Document.read(Array(text.utf8), name: "x.csv")
    let cells = outline.blocks.filter { $0.kind == .cell }
    #expect(cells.map { outline.location(of: $0.source).column } == [2, 6, 2, 7, 2, 7])
  }

  @Test func `neither a line with a comma nor a Markdown table is delimited text`() throws {
    let delimited = DelimitedText()
    func confidence(_ text: String) throws -> Double {
      delimited.confidence(in: try SourceText(decoding: Array(text.utf8), limits: Limits()))
    }
    #expect(try confidence("Quai, bord du port\n") == 0)
    #expect(try confidence("| Mot | Sens |\n|---|---|\n| Quai | Bord |\n") == 0)
    #expect(try confidence("Un quai, c'est un bord.\nOn y charge, décharge, attend.\nFin.\n") < 0.2)
    #expect(try confidence("Mot,Sens\nQuai,Bord\nGrue,Engin\n") == 0.8)
    #expect(try confidence("sep=:\nQuai:Bord\n") == 0.95)
  }

  @Test func `the document after the last row read is not kept`() throws {
    var limits = Limits()
    limits.filledLines = 3
    let text =
      "quai,lieu,\"l\"\"eau\"\n" + String(repeating: "port,abri,\"l\"\"eau\"\n", count: 1000)
    let outline = try Document.read(Array(text.utf8), name: "a.csv", limits: limits)
    #expect(outline.problems.map(\.kind) == [.restLeftOut(limit: 3)])
    #expect(outline.problems.map(\.location.line) == [4])
    #expect((3...4).contains(outline.lineCount))
    let cells = outline.blocks.filter { $0.kind == .cell }
    #expect(cells.map { outline.text(of: $0) }.suffix(3) == ["port", "abri", "l\"eau"])
    #expect(cells.last.map { outline.line(of: $0) } == 3)
  }

  @Test func `rows and columns over the limits are reported`() throws {
    var limits = Limits()
    (limits.columns, limits.filledLines) = (3, 4)
    let text = "a,b\nc,d\n1,2,3,4\ne,f,,,,\ng,h\ni,j\n"
    let outline = try Document.read(Array(text.utf8), name: "x.csv", limits: limits)
    #expect(
      outline.problems == [
        Problem(.tooManyColumns(limit: 3), line: 3), Problem(.restLeftOut(limit: 4), line: 6),
      ])
    #expect(outline.blocks.count { $0.kind == .row } == 4)
  }

  @Test(arguments: [
    ",", "a,", "\"", "\"\"", "\"a\",", "a\n", "#", "#a:b\n", "# a\n", "sep=;\n", "a, b",
    "\"a,b\"\n",
    "\"a\"b,", "<b>,", "&,", "**,",
  ])
  func `endless text makes few blocks`(_ pattern: String) {
    let text = String(repeating: pattern, count: 200_000 / pattern.utf8.count)
    guard let outline = try? Document.read(Array(text.utf8), name: "x.csv") else { return }
    #expect(outline.blocks.count <= 120_000)
    #expect(outline.problems.count <= 50_000)
  }

  private func rows(_ text: String) throws -> [[String]] {
    let outline = try Document.read(Array(text.utf8), name: "x.csv")
    return outline.blocks.indices.filter { outline.blocks[$0].kind == .row }.map { row in
      outline.children(of: row).map { outline.text(of: outline.blocks[$0]) }
    }
  }
}
