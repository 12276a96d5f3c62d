import Flashcards
import Testing

@testable import Glossaries

/// Line ends in Markdown glossaries, and lines in the place of a definition.
@Suite struct MarkdownLinesTests {
  @Test func `a bold term may continue on the next line`() throws {
    let text = """
      # Words

      **Berth** A place where a ship is moored.

      **Estimated Time of
      Arrival (ETA)** The hour at which the ship is expected.

      **Fairway** The deep part of a channel.
      """
    #expect(
      try told(text) == """
        3 Berth: A place where a ship is moored.
        5 Estimated Time of Arrival (ETA = Estimated Time of Arrival): The hour at which the ship \
        is expected.
        8 Fairway: The deep part of a channel.
        """)
  }

  @Test(arguments: ["\\", "  "])
  func `an item's first line is the term of the second`(_ lineBreak: String) throws {
    let text = """
      - Berth\(lineBreak)
        A place where a ship is moored.
      - Fairway\(lineBreak)
        The deep part of a channel, kept free of anchors.
      - Lighter\(lineBreak)
        A flat barge that carries goods ashore.
      """
    #expect(
      try told(text, name: "words.md") == """
        1 Berth: A place where a ship is moored.
        3 Fairway: The deep part of a channel, kept free of anchors.
        5 Lighter: A flat barge that carries goods ashore.
        """)
  }

  @Test func `a heading's bold expansion is not a term of its own`() throws {
    let text = """
      # Acronyms

      ## HMO

      __Harbour Master's Office.__ The office that directs ships in the port.

      ## VTS

      __Vessel Traffic Service.__ The service that watches ships from ashore.
      """
    #expect(
      try entries(text, name: "words.md").map { [$0.term, $0.expansion] } == [
        ["HMO", "Harbour Master's Office"], ["VTS", "Vessel Traffic Service"],
      ])
  }

  @Test func `two spellings of an acronym do not expand each other`() throws {
    let text = """
      | Term | What it is |
      |---|---|
      | ADI / ADIn | A look at the hull in dry dock. |
      | Berth | A place where a ship is moored. |
      """
    let entry = try #require(try entries(text, name: "words.md").first)
    #expect(entry.expansion == nil)
    #expect(entry.aliases == ["ADI", "ADIn"])
  }

  @Test func `a Japanese heading may have its translation after any colon`() throws {
    let text = "### 係船: mooring\n船を岸につなぐこと。\n\n### 航路: fairway\n船が通る水の道。\n"
    #expect(
      try told(text) == """
        1 係船 (mooring): 船を岸につなぐこと。
        4 航路 (fairway): 船が通る水の道。
        """)
  }

  @Test func `an expansion's explanation may be in its cell`() throws {
    let text = """
      | Role | Expansion |
      |---|---|
      | HM | Harbour master – runs the port from day to day. |
      | PO | Pilot officer – steers ships through the channel. |
      """
    #expect(
      try told(text, name: "words.md") == """
        3 HM (HM = Harbour master): runs the port from day to day.
        4 PO (PO = Pilot officer): steers ships through the channel.
        """)
  }

  @Test func `a word repeated as many definitions is none`() throws {
    let kept = ["Berth", "Fairway", "Hawser", "Jetty", "Keel", "Lighter"]
    let open = ["Bollard", "Capstan", "Davit", "Fender", "Gangway"]
    let rows =
      kept.map { "| \($0) | What sailors call the \($0.lowercased()) of a port. |" }
      + open.map { "| \($0) | VDO |" }
    let text = "| Term | Definition |\n|---|---|\n" + rows.joined(separator: "\n")
    #expect(try entries(text).map(\.term) == kept)
    #expect(try findings(text).count == open.count)
  }

  @Test func `a word that answers many questions is a definition`() throws {
    let countries = ["Kenya", "Mali", "Ghana", "Benin", "Togo", "Chad"]
    let text =
      "| Term | Definition |\n|---|---|\n" + countries.map { "| \($0) | Africa |\n" }.joined()
    #expect(try entries(text).map(\.term) == countries)
  }

  @Test(arguments: ["A place by the [[quay]].", "\\begin{align}\nT = m\n\\end{align}"])
  func `headings outweigh evidence for another syntax`(_ definition: String) throws {
    let text =
      "# Glossary\n\n## Berth\n\n\(definition)\n\n## Quay\n\nWhere [[ships]] lie at a [[berth]].\n"
    #expect(try entries(text, name: "words.md").map(\.term) == ["Berth", "Quay"])
  }
}
