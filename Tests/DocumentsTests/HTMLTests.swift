import Testing

@testable import Documents

/// HTML pages and fragments as outlines.
@Suite struct HTMLTests {
  /// The outline of a text read as HTML, one block per line, without line numbers.
  static func shown(_ html: String) throws -> [String] {
    let outline = try Document.read(Array(html.utf8), name: "", as: "HTML")
    return outlineText(outline).split(separator: "\n").map { line in
      let depth = line.prefix { $0 == " " }
      return String(depth + line.dropFirst(depth.count).drop { $0.isNumber }.dropFirst())
    }
  }

  @Test func `a page with all constructs is read as its author meant it`() throws {
    let expected = """
      1 metadata
        2 field <layout> "vignoble"
      5 metadata <head>
        5 field <lang> "fr"
        5 field <title> "Au chai & autour | Domaine Verlaine"
      11 element <nav> aria-label="pages"
        11 paragraph "Accueil Cave" link 0..<7 </> href="/" link 8..<12 </cave?p=1&q=2> \
      href="/cave?p=1&q=2"
      12 element <main>
        13 heading 1 <h1> id="haut" "Au chai" emphasis 3..<7 <em>
        14 paragraph "Texte libre gras" strong 12..<16 <b>
        15 paragraph <p> class="chapeau" "La vendange, manuelle,⏎dure⏎dix jours." emphasis \
      3..<21 <i> strong 13..<21 <strong> lineBreak 22..<23 link 28..<37 <#jours> href="#jours"
        16 paragraph "Elle finit⏎tard."
        18 heading 2 <h2> "Termes" tag 0..<6 <button> aria-expanded="true"
        19 definitionList <dl>
          20 definitionItem
            20 term <dt> id="bonde" "Bonde ¶" link 6..<8 <#bonde> href="#bonde"
            21 definition <dd> "Bouchon d'un fût." tag 13..<17 <abbr> title="fût de 225 litres"
              22 paragraph <p> "En silicone ou en bois." code 3..<11 <code>
              23 element <div>
          23 definitionItem
            23 term <dt> "Marc"
            23 term <dt> "Râpe"
            23 definition <dd> "Peaux et pépins."
            23 definition <dd> "Eau-de-vie."
        25 table <table> class="cuves"
          25 caption <caption> "Les cuves"
          26 row header <tr>
            26 cell header <th> "Cuve"
            26 cell header <th> "Matière"
          27 row <tr>
            27 cell <td> "Nord"
            27 cell <td> columns 2 rows 2 rowspan="2" colspan="2" "Inox, 316L" code 6..<10 <kbd>
          28 row <tr>
            28 cell <td> "Sud"
              28 list <ul>
                28 item 1 <•> "béton"
          29 element <tfoot>
            29 row <tr>
              29 cell <td> "Total"
              29 cell <td> "deux"
        31 list ordered <ol> start="3"
          31 item 1 ordered <3.> "Fouler"
          31 item 1 ordered <4.> "Presser"
            31 paragraph <p> "doucement"
            31 list <ul>
              31 item 2 <•> class="doux" "au seau"
        32 element <details>
          32 element <summary>
            32 paragraph "Ouillage"
          32 paragraph "Remplir le fût."
        33 element <a> class="carte" href="/visite"
          33 paragraph "avant dedans" tag 6..<12 <span>
          33 heading 3 <h3> "Visite"
          33 paragraph <p> "Sur rendez-vous."
        34 code <pre> "lundi : pressoir⏎  mardi : repos⏎⏎jeudi : <rien>" strong 27..<32 <b>
        38 quote <blockquote>
          38 paragraph "Le vin se fait à la vigne."
        39 rule <hr> class="fin"
        40 paragraph "Nom : <client> ou <nom du client>, 5 < 6 & 7⍽%, note⏎·" tag 49..<53 \
      <x-note> sort="a" image 56..<56 <une vigne> src="v.png" alt="une vigne"
        42 heading 4 <div> role="heading" aria-level="4" "Plan"
        43 element <figure>
          43 paragraph image 0..<0 <le plan> src="p.png" alt="le plan"
          43 caption <figcaption> "Le plan du chai"
      46 element <footer>
        46 paragraph <p> hidden="" "© Verlaine"
      """
    #expect(try outlineText(Samples.everythingHTML.outline) == expected)
  }

  @Test(arguments: [
    ("<p>a<p>b", ["paragraph <p> \"a\"", "paragraph <p> \"b\""]),
    (
      "<p>a<div>b</div>c",
      ["paragraph <p> \"a\"", "element <div>", "  paragraph \"b\"", "paragraph \"c\""]
    ),
    (
      "<ul><li>a<li>b</ul>c",
      ["list <ul>", "  item 1 <•> \"a\"", "  item 1 <•> \"b\"", "paragraph \"c\""]
    ),
    (
      "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
      [
        "definitionList <dl>", "  definitionItem", "    term <dt> \"a\"",
        "    definition <dd> \"b\"",
        "  definitionItem", "    term <dt> \"c\"", "    definition <dd> \"d\"",
      ]
    ),
    (
      "<table><td>a<tr><td>b</div><td>c</table>d",
      [
        "table <table>", "  row <tr>", "    cell <td> \"a\"", "  row <tr>", "    cell <td> \"b\"",
        "    cell <td> \"c\"", "paragraph \"d\"",
      ]
    ),
    (
      "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>",
      [
        "table <table>", "  row <tr>", "    cell <td> \"a\"", "      table <table>",
        "        row <tr>",
        "          cell <td> \"b\"", "      paragraph \"c\"", "    cell <td> \"d\"",
      ]
    ),
    ("<h2>a<p>b", ["heading 2 <h2> \"a\"", "paragraph <p> \"b\""]),
    ("<h2>a<h3>b</h2>c", ["heading 2 <h2> \"a\"", "heading 3 <h3> \"b\"", "paragraph \"c\""]),
    (
      "<pre>a\n<dl><dt>b",
      ["code <pre> \"a\"", "definitionList <dl>", "  definitionItem", "    term <dt> \"b\""]
    ),
  ])
  func `tags that browsers imply are implied`(_ html: String, _ blocks: [String]) throws {
    #expect(try Self.shown(html) == blocks)
  }

  @Test(arguments: [
    // Inline elements around blocks are blocks themselves.
    (
      "a <b>b<div>c</div>d</b> e",
      [
        "paragraph \"a\"", "element <b>", "  paragraph \"b\"", "  element <div>",
        "    paragraph \"c\"",
        "  paragraph \"d\"", "paragraph \"e\"",
      ]
    ),
    (
      "<a href=1>a<i>b<p>c</i>d",
      [
        "element <a> href=\"1\"", "  paragraph \"a\"", "  element <i>", "    paragraph \"b\"",
        "    paragraph <p> \"cd\"",
      ]
    ),
    (
      "<a href=1>a<a href=2>b",
      ["paragraph \"ab\" link 0..<1 <1> href=\"1\" link 1..<2 <2> href=\"2\""]
    ),
    ("<b>a<i>b</b>c</i>", ["paragraph \"abc\" strong 0..<2 <b> emphasis 1..<2 <i>"]),
    ("<dt>a<dd>b", ["element <dt>", "  paragraph \"a\"", "element <dd>", "  paragraph \"b\""]),
    ("a<td>b</td></p></div>c", ["paragraph \"a\"", "paragraph \"b\"", "paragraph \"c\""]),
    ("<li>a", ["item 1 <•> \"a\""]),
    ("<dl><dd>a</dl>", ["definitionList <dl>", "  definitionItem", "    definition <dd> \"a\""]),
    ("<h1 id=a>a<div>b</div></h1>", ["heading 1 <h1> id=\"a\" \"a⏎b\""]),
    (
      "<ol><li value=7>a<li>b</ol>",
      [
        "list ordered <ol>", "  item 1 ordered <7.> value=\"7\" \"a\"",
        "  item 1 ordered <8.> \"b\"",
      ]
    ),
    (
      "<ul><li class=x><p class=y>a",
      ["list <ul>", "  item 1 <•> class=\"x\"", "    paragraph <p> class=\"y\" \"a\""]
    ),
    (
      "<table><th>a<td>b<tr><th>c<th>d</table>",
      [
        "table <table>", "  row <tr>", "    cell header <th> \"a\"", "    cell <td> \"b\"",
        "  row header <tr>", "    cell header <th> \"c\"", "    cell header <th> \"d\"",
      ]
    ),
    ("<div/>a<span/>b", ["element <div>", "paragraph \"ab\" tag 1..<1 <span>"]),
  ])
  func `misplaced elements keep their text and their names`(
    _ html: String, _ blocks: [String]
  ) throws {
    #expect(try Self.shown(html) == blocks)
  }

  @Test(arguments: [
    ("<p> a  \t b \n  c </p>", "paragraph <p> \"a b⏎c\""),
    ("a<b> b </b>c", "paragraph \"a b c\" strong 2..<3 <b>"),
    ("a <b> b</b>", "paragraph \"a b\" strong 2..<3 <b>"),
    ("<br>a<br>\n b<br>", "paragraph \"a⏎b\" lineBreak 1..<2"),
    ("<b>a<br><br></b>", "paragraph \"a\" strong 0..<1 <b>"),
    ("&nbsp; a&nbsp;b &nbsp;", "paragraph \"a⍽b\""), ("a&#32;&#10;b", "paragraph \"a⏎b\""),
    ("<pre>\n a  b\n\n\tc \n</pre>", "code <pre> \"a  b⏎⏎⇥c\""),
    ("<pre>a<br>b</pre>", "code <pre> \"a⏎b\" lineBreak 1..<2"),
    ("a<wbr>b&shy;c<!-- d -->e", "paragraph \"abce\""),
  ])
  func `white space is read as a browser shows it`(_ html: String, _ block: String) throws {
    #expect(try Self.shown(html) == [block])
  }

  @Test(arguments: [
    "cost<price and price>list", "<customer name>", "/users/<id>/orders", "a < b > c", "a <", "</>",
    "<3 and </3>", "<p", "&notanentity; & &#xZ;", "AT&T", "a <!-- b", "<https://a.example>",
    "<a href=\"b",
  ])
  func `text in angle brackets that is not a tag stays text`(_ text: String) throws {
    #expect(try Self.shown(text) == ["paragraph \"\(text)\""])
  }

  @Test(arguments: [
    "<script>if (a < b) { c = \"</p>\" }</script>", "<style>p > a {}</style>",
    "<svg><text>a</text></svg>",
    "<svg><svg>a</svg>b</svg>", "<SELECT><option>a</select>", "<textarea><p>a</textarea>",
    "<title>a</title>",
    "<!-- a > b -->", "<!-->", "<![if !vml]>", "<![endif]>", "<!doctype html>",
    "<?xml version='1.0'?>",
    "<rt>a</rt>", "<noscript><p>a</noscript>", "</div></x-y></b>",
  ])
  func `elements without text are skipped`(_ html: String) throws {
    #expect(
      try Self.shown("x\(html)y")
        == (html.hasPrefix("<title")
          ? ["metadata <head>", "  field <title> \"a\"", "paragraph \"xy\""] : ["paragraph \"xy\""])
    )
  }

  @Test func `a skipped but unclosed element keeps its text`() throws {
    #expect(try Self.shown("a<select><option>b") == ["paragraph \"ab\" tag 1..<2 <option>"])
    #expect(
      try Self.shown("<ruby>a<rt>b<p>c") == [
        "element <ruby>", "  paragraph \"ab\"", "  paragraph <p> \"c\"",
      ])
  }
}
