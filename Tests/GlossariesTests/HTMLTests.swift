import Documents
import Flashcards
import Foundation
import Testing

@testable import Glossaries

@Suite struct HTMLTests {
  private func shown(_ html: String) throws -> [String] {
    try passages(html, as: "HTML").shown
  }

  private func fragment(_ html: String) -> [String] {
    (try? passages(html, as: "HTML"))?.shown ?? []
  }

  @Test(arguments: [
    ("<p><b>NRR</b> – net", "1 [NRR] – net"), ("<p><strong>NRR:</strong> net", "1 [NRR:] net"),
    ("<p><a id=x></a><a href='#n'>NRR</a>: net", "1 [NRR]: net"),
    ("<p><code>git</code> is a tool", "1 [git] is a tool"),
    ("<p><b>Ser</b><b>vice</b>: work", "1 [Service]: work"),
    ("<p><span style='font-weight: 700'>NRR</span>: net", "1 [NRR]: net"),
    ("<p>net <b>NRR</b>", "1 net NRR"), ("<p><span>NRR</span> net", "1 [NRR] net"),
    ("<p><abbr title='Net Rate'>NR</abbr>: net", "1 [NR (Net Rate)]: net"),
    ("<p><abbr title='Net Rate'>NR</abbr> (Net Rate): net", "1 [NR] (Net Rate): net"),
    ("<p>a<br>b", "1 a⏎b"), ("<p>a&nbsp; &nbsp;b&nbsp;!", "1 a b\u{A0}!"),
    ("<p>d<sup><a href='#fn'>[1]</a></sup>", "1 d"), ("<p>m<sup>2</sup>", "1 m2"),
    ("<p>zero&#8203;width &notanentity; &lt;b&gt;", "1 zerowidth &notanentity; <b>"),
    ("<ul><li><b>A</b> a<ul><li>b</ul></ul>", "1 • [A] a"),
    ("<h2><button>Term</button></h2>", "1 ## [Term]"),
    ("<div role=heading>Term</div>", "1 ## Term"),
    ("<pre>a\n b</pre>", "1 a⏎b"), ("<p><!-- <b>no</b> -->x", "1 x"),
    ("<p>5 < 6 & 7", "1 5 < 6 & 7"),
  ])
  func `markup becomes text and lead`(_ html: String, _ block: String) {
    #expect(fragment(html).first == block)
  }

  @Test(arguments: [
    "<b>A</b> one<br><br><b>B</b> two", "<p><b>A</b> one<br><b>B</b> two",
    "<div><b>A</b> one</div><div><b>B</b> two</div>", "<p><b>A</b> one<p><b>B</b> two",
    "<center><p><b>A</b> one<div><b>B</b> two",
  ])
  func `paragraphs end as a browser shows it`(_ html: String) {
    #expect(fragment(html) == ["1 [A] one", "1 [B] two"])
  }

  @Test func `items contain their further paragraphs`() {
    let html = "<ul><li><p>a</p><p>b</p><ol><li>c</li></ol>d</li><li>e</ul>f"
    #expect(fragment(html) == ["1 • a", "1 b", "1   • c", "1 d", "1 • e", "1 f"])
  }

  @Test(arguments: [
    ("<dl><dt>A b<dd>c<dd>d</dl>", ["1 A b:: c ¶ d"]),
    ("<dl><dt>A b<br>C d<dd>e</dl>", ["1 A b = C d:: e"]),
    ("<dl><div><dt>A b</dt><dd>c</dd></div><dt>E f<dd>g</dl>", ["1 A b:: c", "1 E f:: g"]),
    ("<dl><dt>A<dt>Ab<dd>c</dl>", ["1 ## A", "1 Ab:: c"]),
    ("<dl><dt><b>Ab</b>: c<dt><b>De</b>: f</dl>", ["1 [Ab]: c", "1 [De]: f"]),
    ("<dl><dd>note</dd><dt>Ab<dd>c<dl><dt>d<dd>e</dl></dl>", ["1 note", "1 Ab:: c ¶ d: e"]),
    (
      "<dl><dt><a name=q><acronym title='Net Rate'>NR</acronym> (Net Rate)</a><dd>c</dl>",
      ["1 NR (Net Rate):: c"]
    ),
    (
      "<dl><dt>Rate <span>taux</span><dd>c<dt>NR <span>Net Rate</span><dd>d"
        + "<dt>Ab <span>Bc</span><dd>e<dt>Cd <span>(f)</span><dd>g<dt><span>H</span> i<dd>j</dl>",
      [
        "1 Rate = taux:: c", "1 NR = Net Rate:: d", "1 Ab = Bc:: e", "1 Cd (f):: g",
        "1 H i:: j",
      ]
    ),
    ("<dl><dt>The <span>Cloud</span><dd>c</dl>", ["1 The Cloud:: c"]),
    ("<dl><dt>Ab<dd><table><tr><td>x<td>y</table></dl>", ["1 Ab:: x – y"]),
  ])
  func `definition lists are read in authors' variants`(_ html: String, _ blocks: [String]) {
    #expect(fragment(html) == blocks)
  }

  @Test(arguments: [
    ("<table><tr><th>Term<th>Means<tr><td>a<td>b</table>", ["1 Term | Means // a | b"]),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", ["1 a | b // a | c"]),
    ("<table><tr><td>a<td colspan=2>b<tr><td>c<td>d<td>e</table>", ["1 a |  | b // c | d | e"]),
    ("<table><tr><td><p>a<p>b<tr><td>c</table>", ["1 a", "1 b", "1 c"]),
    ("<table><tr><td>n<td><dl><dt>Ab<dd>c</dl></table>", ["1 n", "1 Ab:: c"]),
    (
      "<table><tr><td>a<td rowspan=99999999 colspan=99999999>b<tr><td>c</table>",
      ["1 a | b // c | b"]
    ),
  ])
  func `only data tables are read as tables`(_ html: String, _ blocks: [String]) {
    #expect(fragment(html) == blocks)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>x", true), ("\n<html><body>", true),
    ("<?xml version='1.0'?>\n<html>", true),
    ("<!-- c -->\n<!doctype HTML>", true), ("<! DOCTYPE\nhtml><p>x", true),
    ("<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", true),
    ("<h1>Words</h1>\n<p><b>a</b> b</p>\n<p><b>c</b> d</p>", true),
    ("---\nlayout: page\n---\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", true),
    ("# Words\n\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", false),
    ("<div>\n\n**a** b\n\n**c** d\n\n## E\n\n</div>", false), ("a < b\nc > d", false),
    ("<https://a.example>\n\nWords", false), ("<b>a</b> b; c\n", false),
    ("<a id=x></a>\n\n| a | b |\n|---|---|\n| c | d |", false),
  ])
  func `HTML is recognised by its first tags`(_ text: String, _ isHTML: Bool) throws {
    #expect((try Document.read(Array(text.utf8), name: "").syntax == "HTML") == isHTML)
  }

  @Test func `a declared encoding does not undo the decoding`() throws {
    let html = "<html><meta charset=iso-8859-1><dl><dt>Été<dd>La saison.</dl>"
    let bytes = Array(html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let glossary = try Glossary(reading: Document(name: "x", bytes: [0xFF, 0xFE] + bytes))
    #expect(glossary.entries.map(\.entry) == [Entry(term: "Été", definition: "La saison.")])
  }

  @Test(arguments: [
    ("<title>Words | Site</title><p>x", "Words"),
    ("<title>Words – Site</title><h1>a<h1>b", "Words"),
    ("<title>Site</title><h1>Our words</h1>", "Our words"), ("<title>Non-stop</title>", "Non-stop"),
  ])
  func `the title is the only level-one heading, else the page's title`(
    _ html: String, _ title: String
  )
    throws
  {
    let page = "<html>\(html)<dl><dt>Ab<dd>c</dl>"
    #expect(try passages(page, as: "HTML").frontMatter["title"] == title)
  }

  @Test func `a fragment's lines are counted in the document`() throws {
    let html = "<dl>\n<dt>Ab\n</dt><dd>c\n<p>d</dd>\n<dt>E f<dd>g\n</dl>"
    let shown = try passages("# Words\n\n\n\n\n\n\(html)", as: "Markdown").shown
    #expect(Array(shown.dropFirst()) == ["8 Ab:: c ¶ d", "11 E f:: g"])
    #expect(fragment("</div>") == [])
    #expect(fragment("") == [])
    #expect(fragment("<details><summary>Ab</summary>") == ["1 Ab"])
  }
}

/// Hostile pages.
@Suite struct HostileHTMLTests {
  private static let definition = "\n<dl><dt>Bail<dd>Contrat de location.</dl>"

  private func read(_ html: String) throws -> Glossary {
    try Glossary(reading: document("<html><body>" + html + Self.definition))
  }

  @Test(arguments: [
    "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<dl><dd>", "<x-y>", "<details>",
  ])
  func `endless nesting is left out to the end of its line`(_ tag: String) throws {
    let glossary = try read(String(repeating: tag, count: 100_000))
    #expect(glossary.entries.map(\.entry.term) == ["Bail"])
    let kind = Finding.Kind.document(.nestingTooDeep(limit: 200))
    #expect(glossary.findings == [Finding(line: 1, kind: kind)])
  }

  @Test func `end tags that close nothing cost nothing`() throws {
    let glossary = try read(
      String(repeating: "<b>", count: 150) + String(repeating: "</i></q>", count: 200_000))
    #expect(glossary.entries.map(\.entry.term) == ["Bail"])
  }

  @Test func `a tag of a hundred thousand attributes is cut short`() throws {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(try read("<p \(attributes)>x</p>").entries.map(\.entry.term) == ["Bail"])
    let quoted = "<img src=\"data:" + String(repeating: "a ", count: 10_000) + "\">"
    #expect(try read(quoted).entries.map(\.entry.term) == ["Bail"])
  }

  @Test func `elements over the limit are left out`() throws {
    let dots = String(repeating: "<br>", count: 700_000)
    let glossary = try Glossary(
      reading: document("<html><body>\(Self.definition)\n\(dots)\n<dl><dt>Bon<dd>Papier.</dl>"))
    #expect(glossary.entries.map(\.entry.term) == ["Bail"])
    #expect(glossary.findings == [Finding(line: 3, kind: .document(.restLeftOut(limit: 600_000)))])
  }

  @Test(arguments: ["<!--", "<![CDATA[", "<?", "<script>", "<p class='", "<title>", "<style>", "&"])
  func `an unclosed construct ends the page, no more`(_ mark: String) throws {
    let html = "<html><body>\(Self.definition)\n" + String(repeating: mark, count: 50_000)
    #expect(try Glossary(reading: document(html)).entries.first?.entry.term == "Bail")
  }

  @Test func `a cell of a million characters is cut`() throws {
    let cell = String(repeating: "mot ", count: 250_000)
    let html = "<table><tr><td>Bon<td>\(cell)<tr><td>Quai<td>Bord.</table>"
    #expect(try read(html).entries.map(\.entry.term).contains("Bon"))
  }

  @Test func `a row of ten thousand cells is left out`() throws {
    let row = "<tr>" + String(repeating: "<td>x", count: 10_000)
    let html = "<html><table><tr><td>Bail<td>Contrat.\n\(row)\n<tr><td>Bon<td>Papier.</table>"
    let glossary = try Glossary(reading: document(html))
    #expect(glossary.entries.map(\.entry.term) == ["Bail", "Bon"])
    #expect(glossary.findings == [Finding(line: 2, kind: .document(.tooManyColumns(limit: 100)))])
  }

  @Test(arguments: [
    HTMLPageTests.definitionList, HTMLPageTests.table, HTMLPageTests.accordion, HTMLPageTests.cards,
    HTMLPageTests.headings, HTMLPageTests.details,
  ])
  func `a page cut anywhere gives entries in order or an error`(_ page: String) {
    let bytes = Array(page.utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let cut = Document(name: "x.html", bytes: Array(bytes[..<length]))
      guard let glossary = try? Glossary(reading: cut) else { continue }
      let lines = glossary.entries.map(\.line)
      #expect(lines == lines.sorted())
      #expect(glossary.entries.allSatisfy { !$0.entry.term.isEmpty })
    }
  }
}
