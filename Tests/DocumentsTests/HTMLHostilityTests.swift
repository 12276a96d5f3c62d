import Testing

@testable import Documents

/// Attributes of HTML, fragments in other syntaxes, and hostile pages.
@Suite struct HTMLHostilityTests {
  private func read(_ html: String, limits: Limits = Limits()) throws -> Outline {
    try Document.read(Array(html.utf8), name: "", limits: limits, as: "HTML")
  }

  private func texts(_ outline: Outline) -> [String] {
    outline.blocks.map { outline.text(of: $0) }.filter { !$0.isEmpty }
  }

  // MARK: Attributes

  @Test(arguments: [
    ("<p ID=a Class='b c'>x", "id=\"a\" class=\"b c\""), ("<p hidden>x", "hidden=\"\""),
    ("<p title = \"a>b\"\tlang=fr>x", "title=\"a>b\" lang=\"fr\""),
    ("<p a=it's b=1>x", "a=\"it's\" b=\"1\""),
    ("<p title='caf&eacute; &lt;'>x", "title=\"café <\""), ("<p / a=1/>x", "a=\"1\""),
    ("<p =a>x", "=a=\"\""),
  ])
  func `attributes are kept as they are written`(_ html: String, _ attributes: String) throws {
    #expect(outlineText(try read(html)) == "1 paragraph <p> \(attributes) \"x\"")
  }

  @Test func `long values and endless attributes are cut`() throws {
    let value = String(repeating: "é", count: 2000)
    let long = try read("<p title='a\(value)'>x")
    #expect(long.attribute("title", of: long.blocks[0]) == "a" + String(repeating: "é", count: 499))
    let many = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let cut = try read("<p \(many)>x</p>y")
    #expect(cut.attributes.count == 256)
    #expect(texts(cut) == ["x", "y"])
  }

  @Test func `all attributes of a page together are bounded`() throws {
    var limits = Limits()
    limits.elements = 20
    let outline = try read(String(repeating: "<i a b c d e>x</i>", count: 10), limits: limits)
    #expect(outline.attributes.count == 40)
    #expect(texts(outline) == ["xxxxxxxxxx"])
  }

  // MARK: Fragments

  @Test func `a fragment is read into the open builder, with the document's lines`() {
    let text = "# a\n\n<dl>\n<dt>b\n<dd>c</div>\n\n# d"
    let source = SourceText(utf8: Array(text.utf8))
    var builder = OutlineBuilder(source, limits: Limits())
    builder.open(.quote, at: 0..<1)
    HTML.readFragment(5..<(text.utf8.count - 4), of: source, into: &builder)
    #expect(builder.depth == 1)
    builder.close()
    builder.addBlock(
      .heading, text: InlineText("d".utf8), level: 1, at: (text.utf8.count - 3)..<text.utf8.count)
    #expect(
      outlineText(builder.outline(syntax: "Markdown")) == """
        1 quote
          3 definitionList <dl>
            4 definitionItem
              4 term <dt> "b"
              5 definition <dd> "c"
        7 heading 1 "d"
        """)
  }

  @Test func `a fragment adds no title and closes nothing around it`() {
    let source = SourceText(utf8: Array("<html lang=fr><title>a</title></ul>b</li>".utf8))
    var builder = OutlineBuilder(source, limits: Limits())
    builder.open(.list, at: 0..<0)
    builder.open(.item, at: 0..<0)
    HTML.readFragment(0..<source.utf8.count, of: source, into: &builder)
    #expect(builder.openKinds == [.list, .item])
    #expect(
      outlineText(builder.outline(syntax: "Markdown")) == """
        1 list
          1 item
            1 paragraph "b"
        """)
  }

  // MARK: Storage

  @Test func `text that the page has unchanged is not copied`() throws {
    let outline = try read("<p>a <b>b\nc</b></p><p>d e</p><p>f  g</p>")
    let size = outline.buffer.source.count
    #expect(outline.blocks.map { $0.text.start < size } == [false, true, false])
    #expect(texts(outline) == ["a b\nc", "d e", "f g"])
  }

  // MARK: Hostile pages

  @Test(arguments: [
    "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<dl><dd>", "<x-y>", "<p><a>", "<h1><b>",
  ])
  func `endless nesting keeps its text, and later text is read`(_ tags: String) throws {
    let outline = try readCounted(
      String(repeating: tags, count: 100_000) + "deep\n<dl><dt>term<dd>text</dl>", as: "HTML")
    let depth = outline.blocks.indices.reduce(into: (0, [Int]())) { state, index in
      while let end = state.1.last, end <= index { state.1.removeLast() }
      state.1.append(outline.blocks[index].end)
      state.0 = max(state.0, state.1.count)
    }
    #expect(depth.0 <= 400)
    #expect(texts(outline) == ["deep", "term", "text"])
    #expect(outline.blocks.contains { $0.kind == .term })
    let isDeep = outline.problems == [Problem(.nestingTooDeep(limit: 200), line: 1)]
    // A link ends a link and a heading a heading, so these never nest.
    #expect(isDeep != ["<p><a>", "<h1><b>"].contains(tags))
  }

  @Test func `elements over the limit are left out`() throws {
    var limits = Limits()
    limits.elements = 100
    for tag in ["<br>", "<b>x</b>", "<p>x", "<td>", "<dt>", "<img>", "<li>x<p>y", "<i>x<br><br>"] {
      let html = "<table><tr><dl>a\n" + String(repeating: tag, count: 200) + "\n<p>end"
      let outline = try read(html, limits: limits)
      #expect(outline.problems == [Problem(.restLeftOut(limit: 100), line: 2)], "\(tag)")
      #expect(outline.blocks.count + outline.spans.count <= 210)
      #expect(!texts(outline).contains("end"))
      // The rest of the page is not kept.
      #expect(outline.lineCount == 2)
      #expect(outline.blocks.allSatisfy { outline.source($0.source).count <= 10 + html.utf8.count })
    }
  }

  @Test(arguments: [
    "<!--", "<![CDATA[", "<?", "<script>", "<style>", "<p class='", "<a b=\"'", "<title>",
    "<select>", "<svg>", "<rt>",
    "&", "&a", "<", "</", "</p>", "</b>", "<p", "<br>", "<p =", "<a href=#>", "<![if x]>", "<tr>",
    "<option>", "<svg",
  ])
  func `unclosed elements cost little and hide nothing before them`(_ mark: String) throws {
    let html = "<dl><dt>term<dd>text</dl>\n" + String(repeating: mark, count: 100_000)
    let outline = try readCounted(html, as: "HTML")
    #expect(texts(outline).prefix(2) == ["term", "text"])
    #expect(outline.blocks.count <= 100_010)
  }

  @Test
  func `a skipped element ends with its own end tag, or the first if there are too few`()
    throws
  {
    #expect(texts(try read("a<svg><svg>b</svg>c</svg>d")) == ["ad"])
    #expect(texts(try read("a<svg><svg>b</svg>d")) == ["ad"])
    #expect(
      texts(try read("a" + String(repeating: "<svg><svg>b</svg>d", count: 20_000))).count == 1)
  }

  @Test func `a page of a single paragraph is read in several`() throws {
    for (tag, kind) in [("<p>", Block.Kind.paragraph), ("<pre>", .code)] {
      let outline = try read(tag + String(repeating: "<i>x</i>", count: 250_000))
      #expect(outline.blocks.map(\.kind) == [kind, kind])
      #expect(outline.spans.count == 250_000)
      #expect(texts(outline).map(\.utf8.count).reduce(0, +) == 250_000)
    }
  }

  @Test func `only a limited number of made-up references is looked up`() throws {
    let names = (0..<60_000).map { "&n\($0);" }.joined()
    #expect(texts(try read("<p>\(names)&eacute;")) == [names + "&eacute;"])
  }
}
