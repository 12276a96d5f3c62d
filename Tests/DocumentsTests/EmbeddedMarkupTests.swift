import Testing

@testable import Documents

@Suite struct EmbeddedMarkupTests {
  @Test(arguments: [
    ("Rien que du texte", "Rien que du texte"),
    ("un <b>quai</b> &amp; sa grue", "un quai & sa grue | strong 3..<7"),
    ("<EM>vite</EM> <code>ls</code>", "vite ls | emphasis 0..<4 | code 5..<7"),
    ("cr&eacute;neau &#233; &#xE9; & co", "créneau é é & co"),
    ("<a href='/q?a&amp;b' id=x>Quai</a>", "Quai | link 0..<4 </q?a&b> id=x"),
    ("<a name=q></a>Quai", "Quai"),
    ("<abbr title=\"Bon de livraison\">BL</abbr>", "BL | tag 0..<2 <abbr> title=Bon de livraison"),
    ("Grue <img src=x alt='Une grue'> ici", "Grue  ici | image 5..<5 <Une grue>"),
    ("<u>a<i>b</u>c</i>", "abc | tag 0..<2 <u> | emphasis 1..<2"),
    ("<b>jamais fermé", "jamais fermé | strong 0..<13"),
    (
      "voir <https://exemple.fr/q>",
      "voir https://exemple.fr/q | link 5..<25 <https://exemple.fr/q>"
    ),
  ])
  func `HTML's inline elements are spans`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test(arguments: [
    ("un<br>deux", "un⏎deux | lineBreak 2..<3"),
    ("un<br/>\ndeux", "un⏎deux | lineBreak 2..<3"),
    ("<p>un</p><p>deux</p>", "un⏎deux | lineBreak 2..<3"),
    ("<ul><li>un</li><li><b>deux</b></li></ul>", "un⏎deux | lineBreak 2..<3 | strong 3..<7"),
    ("<tr><td>un</td><td>deux</td></tr>", "un⏎deux | lineBreak 2..<3"),
  ])
  func `breaks and block elements separate words`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test(arguments: [
    "cost<price and price>list", "<customer name>", "/users/<id>/orders", "a < b > c", "<a and b>",
    "<b", "x <- y", "AT&T &nosuchthing; &", "snake_case and other_case", "2 * 3 * 4", "array[0]",
    "<!-- ouvert", "</>", "<b\"x>", "<a href=\"x", "C # ", "1. un", "f(x)[1] (y)", "a\\*b",
  ])
  func `text that only looks like markup stays text`(_ text: String) {
    #expect(shown(text) == text)
  }

  @Test(arguments: [
    (
      "Le **quai** est [ici](/q) : `ls`",
      "Le quai est ici : ls | strong 3..<7 | link 12..<15 </q> | code 18..<20"
    ),
    ("**Quai** _et_ ~~grue~~", "Quai et grue | strong 0..<4 | emphasis 5..<7 | tag 8..<12 <del>"),
    ("![Une grue](g.png) **Grue**", " Grue | image 0..<0 <Une grue> | strong 1..<5"),
    ("**a** <u>b</u> <x y> &eacute;", "a b <x y> é | strong 0..<1 | tag 2..<3 <u>"),
    ("# **a** #\n- b", "# a #⏎- b | strong 2..<3"),
  ])
  func `Markdown is read only if the text has its marks`(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func `comments, scripts and styles are dropped`() {
    #expect(shown("a<!-- b -->c<style>d{}</style>e<script>f()</script>g") == "aceg")
    #expect(shown("**a**<!-- b -->c") == "ac | strong 0..<1")
  }

  @Test func `invisible characters are left out of decoded text`() {
    #expect(shown("a&shy;b&#8203;c") == "abc")
    #expect(shown("**a**&shy;b") == "ab | strong 0..<1")
  }

  @Test(arguments: [
    "<b>", "<", "&", "&amp;", "<a href='", "<a b=\"c' ", "<!--", "<p>", "</b>", "<img alt='", "**a",
    "`", "](", "[a](b", "<b **", "<script>", "<a b=c ", "<https://a",
  ])
  func `endless markup is read in bounded work`(_ pattern: String) {
    let bytes = Array(String(repeating: pattern, count: 200_000 / pattern.utf8.count).utf8)
    let text = EmbeddedMarkup.inline(bytes[...])
    #expect(text.bytes.count <= bytes.count && text.spans.count <= bytes.count)
  }

  @Test func `Markdown of an overlong cell is reported and kept as text`() {
    let long = Array(("**a** " + String(repeating: "b", count: 30_000)).utf8)
    #expect(EmbeddedMarkup.skipsMarkup(in: long[...]))
    #expect(EmbeddedMarkup.inline(long[...]).bytes == long)
    #expect(!EmbeddedMarkup.skipsMarkup(in: Array("**a**".utf8)[...]))
  }

  /// The text, followed by its spans after bars.
  private func shown(_ text: String) -> String {
    let inline = EmbeddedMarkup.inline(Array(text.utf8)[...])
    var parts = [String(decoding: inline.bytes, as: UTF8.self).replacing("\n", with: "⏎")]
    for span in inline.spans {
      var part = "\(span.kind) \(span.range)"
      if !span.label.isEmpty { part += " <\(String(decoding: span.label, as: UTF8.self))>" }
      for attribute in span.attributes {
        part += " \(String(decoding: attribute.name, as: UTF8.self))"
        part += "=\(String(decoding: attribute.value, as: UTF8.self))"
      }
      parts.append(part)
    }
    return parts.joined(separator: " | ")
  }
}
