import Testing

@testable import LabelledDocuments

@Suite struct `Texts are compared without form` {
  @Test(arguments: [
    ("**Taux d’attrition** :", "taux d'attrition"),
    ("  Frei\u{DF}etzung\u{A0} ", "freissetzung"),
    ("A&amp;B &eacute;tendu", "a&b etendu"),
    (#"Cost \[net\]"#, "cost [net]"),
    ("co\u{AD}op – Σίσυφος", "coop - σισυφοσ"),
    ("Diyarbakır", "diyarbakır"),
    ("__''Ticket''__", "ticket"),
  ])
  func `A headword`(written: String, compared: String) {
    #expect(Normalization.term(written) == compared)
  }

  @Test(arguments: [
    ("See [the *list*](http://x.org/a_(b)), please.", "Seethelistplease"),
    ("<p class='a'>Two<br/>words</p><!-- not\nthis -->", "Twowords"),
    ("&lt;customer&gt; name", "customername"),
    ("<https://x.org>", "httpsxorg"),
    (":ref:`Churn <churn>` and :term:`ARR`", "ChurnandARR"),
    (#"\emph{Net} revenue{: .wide}"#, "Netrevenue"),
    ("[[Page|text]], [[https://x.org][words]], [[Other]]", "textwordsOther"),
    ("<<id,the text>> link:https://x.org[site]", "thetextsite"),
    ("{{< ref >}}![A picture](a.png) {term}`MRR`", "ApictureMRR"),
    ("½ of 5²", "12of52"),
  ])
  func `A definition's letters and digits`(written: String, compared: String) {
    #expect(Normalization.letters(written) == Normalization.letters(compared))
    #expect(String(decoding: Normalization.letters(written), as: UTF8.self).count > 0)
  }

  @Test func `Every pattern compiles`() {
    #expect((Markup.tags + Markup.links).allSatisfy { $0.expression != nil })
  }

  @Test(arguments: [
    ("&#233;&#xE9;&eacute;", "ééé"), ("&yuml;&nbsp;&szlig;", "ÿ\u{A0}ß"),
    ("R&D; &unknown; & &#0; &", "R&D; &unknown; & &#0; &"),
  ])
  func `A character reference`(written: String, meant: String) {
    #expect(CharacterReferences.decoded(written) == meant)
  }
}
