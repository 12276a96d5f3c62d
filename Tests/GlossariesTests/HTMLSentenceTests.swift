import Flashcards
import Testing

@testable import Glossaries

/// Links and emphasis inside sentences, which are neither terms nor navigation.
@Suite struct HTMLSentenceTests {
  static let page = """
    <html><body><main><h1>Words of the harbour</h1>
    <h2 id="berth">Berth</h2>
    <p>A place at the quay. It is given to a ship by the
    <a href="#master">harbour master</a> or by a
    <a href="#pilot"><em>pilot</em></a>. Ships pay for it as the <a href="#tariff">tariff</a> says.
    A free one is shown by a <a href="#lamp">green lamp</a>.</p>
    <h2 id="index">Index</h2>
    <p>A figure for the height of the tide. Ask the <a href="#master">harbour master</a>.</p>
    <h2 id="lamp">Lamp</h2>
    <p>Lit at night by the <a href="#master">harbour master</a></p>
    <p><em>Lamp</em> also stands for a lighthouse.</p>
    <p><em>Lamp</em> oil is kept ashore.</p>
    <h2 id="mole">Mole</h2>
    <p>A wall against the waves.</p>
    </main></body></html>
    """

  @Test func `links in a sentence are part of it`() throws {
    #expect(
      try told(Self.page) == """
        2 Berth: A place at the quay. It is given to a ship by the harbour master or by a pilot. \
        Ships pay for it as the tariff says. A free one is shown by a green lamp.
        7 Index: A figure for the height of the tide. Ask the harbour master.
        9 Lamp: Lit at night by the harbour master / Lamp also stands for a lighthouse. / Lamp \
        oil is kept ashore.
        13 Mole: A wall against the waves.
        """)
  }

  @Test func `a link to the top after a sentence is left out`() throws {
    let text = ["Berth", "Lamp", "Mole"].map { term in
      "<h2>\(term)</h2><p>Something in a harbour. <a href=\"#list\">Back to the list</a></p>"
    }
    #expect(
      try entries("<html><body>\(text.joined())</body></html>").map(\.definition)
        == Array(repeating: "Something in a harbour.", count: 3))
  }

  @Test func `the pronunciation above a word is not part of it`() throws {
    let text = ["港": "みなと", "船": "ふね", "錨": "いかり"].sorted { $0.value < $1.value }.map {
      "<dt><ruby>\($0.key)<rp>(</rp><rt>\($0.value)</rt><rp>)</rp></ruby></dt><dd>海のもの。</dd>"
    }
    #expect(try entries("<html><dl>\(text.joined())</dl></html>").map(\.term) == ["錨", "船", "港"])
  }

  @Test func `Word's conditional comments are not read`() throws {
    let text = """
      <html><body><p><b>Berth</b></p>
      <p><![if !supportLists]><span>·&nbsp; </span><![endif]>a place at the quay</p>
      <p><b>Mole</b></p><p>A wall [of stone]> against the waves.</p></body></html>
      """
    #expect(
      try told(text) == """
        1 Berth: · a place at the quay
        3 Mole: A wall [of stone]> against the waves.
        """)
  }
}
