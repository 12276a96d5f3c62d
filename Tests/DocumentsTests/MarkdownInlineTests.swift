import GoldenText
import Testing

@testable import Documents

/// Inline markup of Markdown.
@Suite struct MarkdownInlineTests {
  private func outline(_ text: String) throws -> String {
    try outlineText(text, name: "page.md")
  }

  @Test(arguments: [
    ("a **b** c", "\"a b c\" strong 2..<3"),
    ("*a `b`*", "\"a b\" emphasis 0..<3 code 2..<3"),
    ("[a](b.md \"c\")", "\"a\" link 0..<1 <b.md> title=\"c\""),
    ("![a](b.png) c", "\"c\" image 0..<0 <a> src=\"b.png\""),
    ("a[^k] b", "\"a b\" note 1..<1 <k>"),
    ("a\\\nb", "\"a⏎b\" lineBreak 1..<2"),
    ("a<br>b", "\"a⏎b\" lineBreak 1..<2"),
    ("a\nb", "\"a⏎b\""),
    ("R&amp;D &eacute;t&#233;", "\"R&D été\""),
    ("a\\*b", "\"a*b\""),
    ("[[page#part|texte]]", "\"texte\" link 0..<5 <page#part>"),
    ("[[page#part]]", "\"page\" link 0..<4 <page#part>"),
    ("![[b.png]] c", "\"c\" image 0..<0 <b.png> src=\"b.png\""),
    ("{% if page %}a{% endif %}", "\"a\""),
    ("{{ page.title | upper }} a", "\"a\""),
    ("{{ term('mot', \"mots\") }} a", "\"mots a\" tag 0..<4 <term>"),
    ("{term}`mot <cible>`", "\"mot\" tag 0..<3 <term> target=\"cible\""),
    ("{sub}`x`", "\"x\" tag 0..<1 <sub>"),
    ("{{< term \"mot\" >}} dit", "\"mot dit\" tag 0..<3 <term>"),
    ("H<sub>2</sub>O", "\"H2O\" tag 1..<2 <sub>"),
    ("<abbr title=\"Quai\">Q</abbr>", "\"Q\" tag 0..<1 <abbr> title=\"Quai\""),
    ("<Term name=\"Quai\">Q</Term> a", "\"Q a\" tag 0..<1 <Term> name=\"Quai\""),
    ("cost<price and price>list", "\"cost<price and price>list\""),
    ("/users/<id>/orders", "\"/users/<id>/orders\""),
    ("the <customer name> field", "\"the <customer name> field\""),
    ("Array<String>", "\"Array<String>\""),
    ("~~a~~ b", "\"a b\" tag 0..<1 <del>"),
    ("*a*{.b} c", "\"a c\" emphasis 0..<1"),
    ("a <!-- b --> c", "\"a c\""),
    ("C #", "\"C #\""), ("a_b_c", "\"a_b_c\""), ("2 * 3 * 4", "\"2 * 3 * 4\""),
  ])
  func `inline markup becomes spans`(_ markup: String, _ paragraph: String) throws {
    #expect(
      try outline("# T\n\n## U\n\n\(markup)\n").droppingLines(2) == "5 paragraph " + paragraph)
  }

  @Test func `documents read at the same time keep their markup`() async {
    let hasMarkup = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<500).allSatisfy { _ in
            let read = try? Document.read(Array("# T\n\n~~a~~ b\n".utf8), name: "page.md")
            return read?.spans.count == 1
          }
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(hasMarkup)
  }

  @Test(arguments: ["[mot][ref]", "[mot][]", "[mot]"])
  func `a link by reference has the address from its definition`(_ link: String) throws {
    let label = link.hasSuffix("[ref]") ? "ref" : "mot"
    let text = "# T\n\nVoir \(link).\n\n[\(label)]: https://exemple.fr 'Titre'\n"
    #expect(
      try outline(text) == """
        1 heading 1 "T"
        3 paragraph "Voir mot." link 5..<8 <https://exemple.fr>
        """)
  }
}
