import Testing

@testable import Documents

/// Hostile Markdown.
@Suite struct MarkdownHostilityTests {
  private func outline(_ text: String) throws -> String {
    try outlineText(text, name: "page.md")
  }

  private func problems(_ text: String) throws -> [Problem.Kind] {
    try Document.read(Array(text.utf8), name: "page.md").problems.map(\.kind)
  }

  @Test(arguments: [
    "[", "[[", "[^", "![", "<!-- \n", "{{< x \n{# a\n", "[^1]: x\n", "!!! note\n", "<dl>\n",
    "<div>", ":::note\n", ": b\n", "```{tip}\n", "*[A]: b\n", "**a\n", "> ", "- ", "`a\n", "<b>",
    "<X a=\"b\">\n", "</X>", "{%x%}\n", "&#", "<?", "\\", "|", "|-|\n", "a\n: b\n\n", "{term}`",
  ])
  func `unclosed or countless marks make at most as many blocks`(
    _ mark: String
  ) throws {
    let count = 20_000
    let text = "# Titre\n\n## Suite\n\nTexte.\n\n" + String(repeating: mark, count: count)
    let outline = try readCounted(text, name: "page.md")
    #expect(outline.blocks.count <= 5 * count)
    #expect(outline.blocks.first.map { outline.text(of: $0) } == "Titre")
  }

  @Test(arguments: ["- ", "> ", "* > "])
  func `a hundred thousand marks on a line are reported and left out`(_ mark: String) throws {
    let text = String(repeating: mark, count: 100_000) + "x\n\n# Suite\n"
    #expect(try outline(text) == "3 heading 1 \"Suite\"")
    #expect(try problems(text) == [.nestingTooDeep(limit: 64)])
  }

  @Test(arguments: ["!!! note\n", "???+ tip \"x\"\n", "[^1]: x\n\n", "- a\n\n"])
  func `blocks beyond the nesting limit are reported`(_ opening: String) throws {
    let text = (0..<500).map { String(repeating: "    ", count: $0) + opening }.joined()
    let outline = try readCounted("# T\n\n## U\n\n" + text, name: "page.md")
    #expect(outline.problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
    #expect((60..<300).contains(outline.blocks.count))
  }

  @Test func `an overlong text is kept as written`() throws {
    let text = "# T\n\n" + String(repeating: "[a](", count: 250_000) + "\n"
    let outline = try Document.read(Array(text.utf8), name: "page.md")
    #expect(outline.problems.map(\.kind) == [.markupNotRead])
    #expect(outline.blocks.last?.text.count == 1_000_000)
  }

  @Test
  func `an overlong line is a paragraph of its own, and its neighbours are read`()
    throws
  {
    let long = "- **a** " + String(repeating: "b ", count: 20_000) + "c"
    let text = "# T\n\n- **Quai**: lieu\n\(long)\n- **Port**: abri\n"
    let outline = try Document.read(Array(text.utf8), name: "page.md")
    #expect(outline.problems.map(\.kind) == [.markupNotRead])
    #expect(outline.problems.map(\.location.line) == [4])
    let texts = outline.blocks.map { outline.text(of: $0) }.filter { !$0.isEmpty }
    #expect(texts == ["T", "Quai: lieu", long, "Port: abri"])
  }
}
