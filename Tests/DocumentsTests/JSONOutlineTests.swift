import Testing

@testable import Documents

@Suite struct JSONOutlineTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      try outlineText(Samples.everythingJSON, name: "everything.json") == """
        1 record
          2 field <bateau> "Le Goéland"
          3 field <longueur> "12.50"
          3 field <habitable> "true"
          3 field <moteur>
          3 field <vide>
          4 field <gréement>
            4 record
              5 field <mâts>
                5 list
                  5 item 1
                    5 record
                      5 field <rôle> "grand-voile"
                  5 item 1
                    5 record
                      5 field <rôle> "artimon"
                      5 field <voiles>
                        5 list
                          5 item 2 "foc"
                          5 item 2 "tape-cul"
              6 field <note bord> "Se règle à deux mains & sans hâte,⏎voir écoute." strong \
        13..<17 lineBreak 37..<38 code 43..<50
                6 paragraph "À rider."
          8 field <escales>
            8 list
              8 item 1
                8 list
                  8 item 2 "Brest"
                  8 item 2 "3"
              8 item 1
                8 list
              8 item 1
                8 record
              8 item 1 "Nantes"
        """)
  }

  @Test func `a text without escapes refers to the document, and each value has a location`()
    throws
  {
    let text = "{\"écoute\":\n  \"Bout qui règle.\", \"foc\": [\"Voile\"]}"
    let outline = try Document.read(Array(text.utf8), name: "a.json")
    let field = outline.blocks[1]
    #expect(field.text.end < text.utf8.count)
    #expect(outline.text(of: field) == "Bout qui règle.")
    let sources = outline.blocks.map { String(decoding: outline.source($0.source), as: UTF8.self) }
    #expect(
      sources == ["{", "\"écoute\":\n  \"Bout qui règle.\"", "\"foc\"", "[", "\"Voile\""])
  }

  @Test func `consecutive values are separate roots`() throws {
    let text = "{\"nœud\": \"chaise\"}\n{\"nœud\": \"cabestan\"}\n"
    #expect(
      try outlineText(text, name: "a.jsonl") == """
        1 record
          1 field <nœud> "chaise"
        2 record
          2 field <nœud> "cabestan"
        """)
  }

  @Test(arguments: [
    ("{\"a\": \"b\",\n \"c\" \"d\"}", 2), ("{\"a\": \"b\",\n\"c\": [\"d\"\n", 2),
    ("[\"a\",\n \"\\x\"]", 2), ("[\"a\",\n \"\\u00g0\"]", 2), ("[\"a\",\n nil]", 2),
  ])
  func `a syntax error is reported with its line`(_ text: String, _ line: Int) {
    #expect(throws: DocumentError.malformed(syntax: "JSON", line: line)) {
      try Document.read(Array(text.utf8), name: "a.json")
    }
  }

  @Test func `escapes are resolved and invisible characters removed`() throws {
    let text = #"["e\u0301\u200b\u0000a", "\ud83d\ude00", "\ud83dx", "a\r\nb\rc\td"]"#
    #expect(
      try outlineText(text, name: "a.json") == """
        1 list
          1 item 1 "éa"
          1 item 1 "😀"
          1 item 1 "�x"
          1 item 1 "a⏎b⏎c d" lineBreak 1..<2 lineBreak 3..<4
        """)
  }

  @Test func `values nested too deeply are left out and reported once`() throws {
    let nested = String(repeating: "[", count: 100) + "\"a]\"" + String(repeating: "]", count: 100)
    let outline = try Document.read(Array("[\(nested),\n\(nested), \"b\"]".utf8), name: "a.json")
    #expect(outline.problems == [Problem(.nestingTooDeep(limit: 64), line: 1)])
    #expect(outline.blocks.filter { !$0.text.isEmpty }.map { outline.text(of: $0) } == ["b"])
  }

  @Test func `too many values are refused, and an overlong text is kept as written`() throws {
    var limits = Limits()
    limits.values = 4
    let four = Array(#"["a", "b", "c", "d"]"#.utf8)
    #expect(try Document.read(four, name: "a", limits: limits).blocks.count == 5)
    #expect(throws: DocumentError.tooManyValues(limit: 4)) {
      try Document.read(Array(#"["a", "b", "c", ["d"]]"#.utf8), name: "a", limits: limits)
    }
    let long = String(repeating: "a\\n\\n", count: 300_000)
    let outline = try Document.read(Array("[\"\(long)\"]".utf8), name: "a.json")
    #expect(outline.blocks.count == 2)
    #expect(outline.blocks[1].text.count == long.utf8.count)
  }

  @Test func `many small texts have a bounded cost`() throws {
    var limits = Limits()
    (limits.elements, limits.values) = (50, 30)
    let texts = repeatElement("\"<b>a</b>\\nb\\n\\nc\\n\\nd\"", count: 30).joined(separator: ",\n")
    let outline = try Document.read(Array("[\(texts)]".utf8), name: "a.json", limits: limits)
    #expect(outline.spans.count < 60)
    #expect(outline.blocks.count < 70)
    #expect(outline.problems.contains { $0.kind == .markupNotRead })
    #expect(
      outline.blocks.last.map { outline.text(of: $0) }
        == "<b>a</b>⏎b⏎c⏎d".replacing("⏎", with: "\n"))
  }
}
