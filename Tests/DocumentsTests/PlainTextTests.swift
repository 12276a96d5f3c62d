import Testing

@testable import Documents

@Suite struct PlainTextTests {
  @Test func `a document with all constructs has this outline`() throws {
    let outline = try outlineText(Samples.everythingPlainText, name: "everything.txt")
    #expect(
      outline == """
        1 heading 1 "Carnet du verger"
        4 paragraph "Les arbres de la parcelle haute⏎sont taillés avant mars."
        6 paragraph "Sauf les pruniers,⏎qui attendent l'été."
        8 paragraph "Le greffage suit."
        10 heading 2 "Outils"
        12 list
          12 item 1 <•> "Sécateur à lame franche⏎bien affûtée"
            14 list
              14 item 2 <–> "petit modèle"
              15 item 2 <–> "grand modèle"
            17 paragraph "Il se nettoie à l'alcool."
          18 item 1 <•> "Serpette"
        19 list ordered
          19 item 1 ordered <1.> "couper"
          20 item 1 ordered <2)> "ligaturer"
        22 heading 3 "Mesures"
        25 table
          25 row
            25 cell "Variété"
            25 cell "Récolte"
            25 cell "Remarque"
          26 row
            26 cell "Reinette"
            26 cell "120 kg"
            26 cell
          27 row
            27 cell "Boskoop"
            27 cell
            27 cell "tardive"
        29 paragraph "– Fin –"
        31 rule
        33 paragraph "Rédigé à la ferme"
        34 rule
        """)
  }

  @Test func `a paragraph without varying indentation refers to the document`() throws {
    let outline = try read("Cidre :\nboisson de pommes.\n\n  Moût\n\nPoiré")
    #expect(outline.blocks.map(\.text.start) == [0, 30, 37])
    #expect(outline.buffer.added.isEmpty)
  }

  @Test func `a paragraph's source shows its indentation`() throws {
    let outline = try read("Cidre\n\t  boisson de pommes")
    #expect(outline.blocks.map { outline.location(of: $0.source).column } == [1, 4])
  }

  @Test(arguments: [
    (
      "- greffe\nà l'anglaise",
      ["1 list", "  1 item 1 <-> \"greffe\"", "2 paragraph \"à l'anglaise\""]
    ),
    (
      "- greffe\n      à l'anglaise\n   simple",
      ["1 list", "  1 item 1 <-> \"greffe⏎à l'anglaise⏎simple\""]
    ),
    (
      "- greffe\n    - fente\n  pousse",
      [
        "1 list", "  1 item 1 <-> \"greffe\"", "    2 list", "      2 item 2 <-> \"fente\"",
        "    3 paragraph \"pousse\"",
      ]
    ),
    (
      "- greffe\n\n  pousse\n    fleurit",
      [
        "1 list", "  1 item 1 <-> \"greffe\"", "    3 paragraph \"pousse\"",
        "    4 paragraph \"fleurit\"",
      ]
    ),
    (
      "  - greffe\n- pousse",
      ["1 list", "  1 item 1 <-> \"greffe\"", "2 list", "  2 item 1 <-> \"pousse\""]
    ),
  ])
  func `lines indented below an item's marker belong to the item`(
    text: String, outline: [String]
  ) throws {
    #expect(try outlineText(text, name: "a.txt") == outline.joined(separator: "\n"))
  }

  @Test(arguments: [
    "-greffe", "-", "1234. greffe", "1.greffe", "12.5 kg", "o lui", "· greffe ·", "#1", "+33 6",
    "--",
    "––", "A - B", "-5 °C",
  ])
  func `a line that only looks like an item or a rule stays text`(line: String) throws {
    #expect(try outlineText(line, name: "a.txt") == "1 paragraph \"\(line)\"")
  }

  @Test(arguments: [
    "-", "*", "+", "•", "◦", "▪", "■", "●", "‣", "∙", "·", "–", "—", "1.", "12)", "999.",
  ])
  func `an item may begin with any usual bullet`(mark: String) throws {
    let isNumber = mark.utf8.count > 1 && mark.utf8.allSatisfy { $0 < 0x80 }
    for space in isNumber ? [" ", "   "] : [" ", "   ", "\u{A0}"] {
      let outline = try read("\(mark)\(space)greffe en fente")
      let item = try #require(outline.blocks.last)
      #expect(item.kind == .item)
      #expect(outline.string(item.label) == mark)
      #expect(outline.text(of: item) == "greffe en fente")
    }
  }

  @Test(arguments: [
    ("Verger\n=", "paragraph"), ("Verger\n====", "heading"), ("Verger\n============", "heading"),
    ("Verger\n=============", "rule"), ("Verger haut et bas\n=====", "rule"),
    ("Verger\n\n======", "rule"), ("Verger\nhaut\n======", "rule"), ("Verger\n######", "rule"),
    ("\(String(repeating: "a", count: 101))\n\(String(repeating: "-", count: 101))", "rule"),
  ])
  func `a rule about as long as the single line above makes it a heading`(
    text: String, last: String
  ) throws {
    #expect(try read(text).blocks.last.map { "\($0.kind)" } == last)
  }

  @Test func `a tab separates cells only if two lines have one`() throws {
    #expect(try read("Pomme\tfruit").blocks.map(\.kind) == [.paragraph])
    #expect(try read("Pomme\tfruit\n\tpoire\n").blocks.map(\.kind) == [.paragraph, .paragraph])
    let kinds = try read("Pomme\tfruit\nVerger\nPoire\tfruit").blocks.map(\.kind)
    #expect(kinds == [.table, .row, .cell, .cell, .paragraph, .table, .row, .cell, .cell])
  }

  @Test func `a row with too many cells stays a line of text`() throws {
    let row = Array(repeating: "x", count: 101).joined(separator: "\t")
    let outline = try read("a\tb\n\(row)\nc\td")
    #expect(outline.blocks.count { $0.kind == .cell } == 4)
    #expect(outline.blocks.contains { outline.text(of: $0) == row })
    #expect(outline.problems.isEmpty)
  }

  @Test func `an item beyond the nesting limit is text of the outer item and reported`()
    throws
  {
    let outline = try read(
      (0..<300).map { String(repeating: " ", count: $0) + "- n\($0)" }
        .joined(separator: "\n"))
    #expect(outline.blocks.count { $0.kind == .list } == 64)
    #expect(outline.problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
    let text = outline.blocks.map { outline.text(of: $0) }.joined(separator: "\n")
    #expect((0..<300).allSatisfy { text.contains("n\($0)") })
  }

  @Test(arguments: Hostile.all)
  func `hostile text makes at most as many blocks as marks`(_ hostile: Hostile) throws {
    let outline = try read(hostile.text)
    #expect((1...hostile.blockLimit).contains(outline.blocks.count))
  }

  @Test func `a file of only tabs is empty`() {
    #expect(throws: DocumentError.self) { try read(String(repeating: "\t\n\t", count: 1000)) }
  }

  private func read(_ text: String) throws -> Outline {
    try Document.read(Array(text.utf8), name: "a.txt", as: "text")
  }

  /// A text that takes minutes or gigabytes if it is read carelessly.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let blockLimit: Int
    let text: String

    init(_ description: String, blockLimit: Int, _ text: String) {
      (testDescription, self.blockLimit, self.text) = (description, blockLimit, text)
    }

    static let all = [
      Hostile("a word of 4 MiB", blockLimit: 1, many("a", 4 << 20)),
      Hostile("a line of 500,000 words", blockLimit: 1, many("verger ", 500_000)),
      Hostile("a rule of 4 MiB", blockLimit: 1, many("-", 4 << 20)),
      Hostile("a rule of a million signs beyond ASCII", blockLimit: 1, many("─", 1 << 20)),
      Hostile("a row of 4 million tabs", blockLimit: 9, "a\tb\na\(many("\t", 4 << 20))b\na\tb"),
      Hostile("a paragraph of 400,000 lines", blockLimit: 1, many("a\n", 400_000)),
      Hostile("20,000 headings", blockLimit: 20_000, many("abc\n===\n", 20_000)),
      Hostile("20,000 rows", blockLimit: 60_001, many("a\tb\n", 20_000)),
      Hostile(
        "3,000 bullets, each deeper", blockLimit: 3_064,
        (0..<3000).map { many(" ", $0) + "- a\n" }.joined()),
    ]

    private static func many(_ text: String, _ count: Int) -> String {
      String(repeating: text, count: count)
    }
  }
}
