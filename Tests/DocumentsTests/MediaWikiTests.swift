import GoldenText
import Testing

@testable import Documents

@Suite struct MediaWikiTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      outlineText(try Samples.everythingMediaWiki.outline) == """
        1 record <Short description>
          1 field "Words of the bakery"
        2 record <Infobox shop>
          3 field <name> "Au Bon Pain" emphasis 3..<6
          4 field <oven> "°C" tag 0..<3 <convert> ="250" ="°C"
          5 field <tools>
            6 list
              6 item 1 <*> "peel"
              7 item 1 <*> "lame" link 0..<4 <lame>
        9 paragraph "This page explains our own words.⏎See also the helps, a site⏎and le \
        fournil.⏎Flour⍽& water, 3 < 4, <customer name>" strong 19..<32 emphasis 23..<26 note \
        33..<33 <a> text="{{cite web⏎|title=Bread}}" link 43..<52 <Help:Words> link 54..<60 \
        <https://example.org> tag 65..<75 <lang> ="fr" ="le ''fournil''" emphasis 68..<75 \
        lineBreak 76..<77
        15 heading 2 "A–F"
        16 definitionList
          16 definitionItem
            16 term "Autolyse"
            16 definition "Dough that rests." link 0..<5 <Dough> note 17..<17 <b>
          17 definitionItem
            17 term "Banneton"
            18 term "proofing basket"
            19 definition "Where dough rises; see couche." link 23..<29 <#Couche>
              20 list
                20 item 1 <:*> "made of cane" link 8..<12 <https://example.org>
                  21 list ordered
                    21 item 2 ordered <:*#> "or of plastic"
            22 definition "It leaves rings." strong 10..<15
          23 definitionItem
            23 term "Crumb"
            23 definition "What is inside: PDT (pain de tradition)." tag 16..<39 <abbr> ="PDT" \
        ="pain de tradition"
              24 list
                24 item 1 <*> "open"
                25 item 1 <*> "tight"
          27 definitionItem
            27 term "Couche"
            27 definition "A cloth of linen, the colon forgotten."
              30 list ordered
                30 item 1 ordered <#> "Weigh"
                  31 list
                    31 item 2 <#*> "flour"
                32 item 1 ordered <#> "''Knead''"
        34 rule
        35 definitionList
          35 definitionItem
            35 definition "An indented remark."
        37 heading 3 "Table"
        38 table class="wikitable" style="width:90%"
          39 caption class="top" "Breads"
          40 row header
            40 cell header scope="col" "Name"
            40 cell header "Weight"
          42 row
            42 cell rows 2 rowspan="2" "Baguette" strong 0..<8
            42 cell "250 g"
          44 row style="color:red"
            44 cell columns 2 colspan="2" "flute" link 0..<5 <Flûte> tag 5..<5 <yes>
              46 paragraph "A second paragraph,"
              47 list
                47 item 1 <*> "and a list"
          49 row
            49 cell
              50 table
                51 row
                  51 cell "inner"
        54 caption "An oven of brick."
        55 code <python> "def bake():⏎    return "bread""
        59 paragraph "a < b and small print, salt & yeast." tag 0..<5 <math> tag 10..<21 <small> \
        emphasis 16..<21 code 23..<35
        61 record <term>
          61 field "levain"
        62 record <defn>
          62 field <1> "A starter."
            64 paragraph "It is fed daily."
        """)
  }

  @Test func `a list below a term belongs to it, with or without blank lines`() throws {
    #expect(
      try outlineText("; Étal\n* en bois\n\n* en pierre\n; Halle : toit.", name: "a.wiki") == """
        1 definitionList
          1 definitionItem
            1 term "Étal"
            2 definition
              2 list
                2 item 1 <*> "en bois"
                4 item 1 <*> "en pierre"
          5 definitionItem
            5 term "Halle"
            5 definition "toit."
        """)
  }

  @Test func `colons inside links, tags and addresses do not end a term`() throws {
    #expect(
      try outlineText(
        "; [[Aide:Étal|Étal]] : d'un marché\n; [https://exemple.fr: Halle]\n; <b a=\":\">Quai</b>: bord",
        name: "a.wiki"
      ).lines { $0.contains("term") || $0.contains("definition \"") } == """
            1 term "Étal" link 0..<5 <Aide:Étal>
            1 definition "d'un marché"
            2 term "Halle" link 0..<5 <https://exemple.fr:>
            3 term "Quai" strong 0..<4 a=":"
            3 definition "bord"
        """)
  }

  @Test func `an unclosed template hides neither headings nor terms`() throws {
    #expect(
      try outlineText("{{boîte\n|a=1\n== Étals ==\n; Halle : un toit {{x", name: "a.wiki") == """
        1 paragraph "{{boîte⏎|a=1"
        3 heading 2 "Étals"
        4 definitionList
          4 definitionItem
            4 term "Halle"
            4 definition "un toit {{x"
        """)
  }

  @Test func `an unclosed table ends at the next heading`() throws {
    #expect(
      try outlineText("{|\n! Mot\n|-\n| Halle\n== Suite ==\ntexte", name: "a.wiki") == """
        1 table
          2 row header
            2 cell header "Mot"
          4 row
            4 cell "Halle"
        5 heading 2 "Suite"
        6 paragraph "texte"
        """)
  }

  @Test func `a row with too many cells is left out and reported`() throws {
    let row = String(repeating: "| a ", count: 1) + String(repeating: "|| a ", count: 100)
    let outline = try Document.read(
      Array("{|\n| Mot || Sens\n|-\n\(row)\n|-\n| Halle || Toit\n|}".utf8), name: "a.wiki")
    #expect(outline.blocks.count { $0.kind == .row } == 2)
    #expect(outline.problems == [Problem(.tooManyColumns(limit: 100), line: 4)])
  }

  @Test func `overlapping bold and italics are split, and unclosed marks have no effect`()
    throws
  {
    #expect(
      try outlineText("'''a ''b''' c'' d\n\n'''''e''''' '''f", name: "a.wiki") == """
        1 paragraph "a b c d" strong 0..<3 emphasis 2..<3 emphasis 3..<5
        3 paragraph "e f" strong 0..<1 emphasis 0..<1
        """)
  }

  @Test func `angle brackets without a tag stay text, and block elements separate words`() throws {
    #expect(
      try outlineText(
        "; a : cost<price and price>list <customer name>\nun<p>deux</p>trois<br>quatre <i>cinq",
        name: "a.wiki"
      ).lastLines(2) == """
            1 definition "cost<price and price>list <customer name>"
        2 paragraph "un⏎deux⏎trois⏎quatre cinq" lineBreak 2..<3 lineBreak 7..<8 lineBreak 13..<14 \
        emphasis 21..<25
        """)
  }

  @Test func `templates for notes show nothing, and others show their last argument`() throws {
    #expect(
      try outlineText(
        "; a : b\n; c : d\nUn {{Lang|en|[[dock]]}}{{cite web|titre=x}} {{{nom|sans}}}{{!}} {{spaces}}x",
        name: "a.wiki"
      ).lastLines(1)
        == "3 paragraph \"Un dock sans|  x\" tag 3..<7 <Lang> =\"en\" =\"[[dock]]\" link 3..<7 <dock> tag 7..<7 <cite web> titre=\"x\" tag 12..<13 <!> tag 14..<15 <spaces>"
    )
  }

  @Test(arguments: [
    ";a\n", ":", "{{a|", "{{a|\n", "[[a|", "[[File:a|[[", "'''a", "<ref>", "<!--\n", "{|\n", "<a ",
    "<b>", "{{{", "[http:a ",
  ])
  func `unclosed marks make few blocks`(_ mark: String) throws {
    let text = "; a : b\n; c : d\n\n" + String(repeating: mark, count: 20_000)
    let outline = try readCounted(text, name: "a.wiki")
    #expect(outline.syntax == "MediaWiki")
    #expect(outline.blocks.count < 20_010)
    #expect(outline.spans.count <= 20_000)
  }

  @Test func `templates beyond the nesting limit are left out and reported`() throws {
    let text =
      "; a : b\n; c : d\n" + String(repeating: "{{a|\n", count: 100)
      + String(repeating: "}}\n", count: 100)
    let outline = try Document.read(Array(text.utf8), name: "a.wiki")
    #expect(outline.blocks.count { $0.kind == .record } == Limits().nesting)
    #expect(outline.problems.map(\.kind) == [.nestingTooDeep(limit: Limits().nesting)])
  }

  @Test func `the markup of an endless text is not read, which is reported`() throws {
    let text = "; a : b\n; c : d\n\n" + String(repeating: "[[a]]", count: 300_000)
    let outline = try Document.read(Array(text.utf8), name: "a.wiki")
    #expect(outline.spans.isEmpty)
    #expect(outline.problems == [Problem(.markupNotRead, line: 4)])
    #expect(outline.blocks.last?.text.count == 1_500_000)
  }
}
