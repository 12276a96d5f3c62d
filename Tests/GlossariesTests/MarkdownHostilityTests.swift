import Documents
import Flashcards
import Testing

@testable import Glossaries

/// Hostile Markdown above a glossary that still has to be read.
@Suite struct MarkdownHostilityTests {
  private static let glossary = """


    | Term | Definition |
    | --- | --- |
    | Bail | Contrat. |
    | Bon | Papier. |
    """

  @Test(arguments: [
    ("[a]: x\n\n", String(repeating: "[", count: 2000) + "\n", 50), ("", "<!-- \n", 20_000),
    ("", "{{< x \n{# a\n", 10_000), ("", "[^1]: x\n", 20_000), ("", "!!! note\n", 20_000),
    ("", "[[", 50_000), ("", "<dl>\n", 20_000), ("", "<div>", 50_000), ("", ":::note\n", 20_000),
    ("", ": b\n", 20_000), ("a\n", "\n: b\n", 10_000), ("", "```{tip}\n", 10_000),
    ("", "*[A]: b\n", 20_000), ("", "• ", 50_000), ("", "**a\n", 10_000),
  ])
  func `unclosed or countless constructs leave the glossary unchanged`(
    _ opening: String, _ repeated: String, _ count: Int
  ) {
    let text = opening + String(repeating: repeated, count: count) + Self.glossary
    let glossary = try? Glossary(reading: document(text, name: "g.md"))
    let terms = glossary?.entries.map(\.entry.term)
    // If a fence or an item swallows the rest, nothing is read, and nothing breaks.
    #expect(terms == nil || terms?.suffix(2) == ["Bail", "Bon"] || terms?.count == 1)
  }

  @Test func `a golden glossary may be cut anywhere`() {
    let bytes = Array(Self.everything.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      let cut = Document(name: "g.md", bytes: Array(bytes[..<length]))
      guard let glossary = try? Glossary(reading: cut) else { continue }
      let lines = glossary.entries.map(\.line)
      #expect(lines == lines.sorted())
    }
  }

  @Test func `line ends do not matter to any dialect`() throws {
    let windows = Self.everything.replacing("\n", with: "\r\n")
    #expect(try entries(windows, name: "g.md") == entries(Self.everything, name: "g.md"))
  }

  private static let everything = """
    # Words {#top}

    <!-- a comment
    over two lines -->

    ```{glossary}
    Front
      Border between two [masses][m] of air.[^1]
    ```

    :::{tip} Remember
    See {term}`Front`.
    :::

    ??? question "What is dew?"
        Water on grass.

    Squall
    : A {{< term "sudden" >}} wind.

    *[NWP]: Numerical Weather Prediction

    <details><summary>Thaw</summary>
    When ice melts.
    </details>

    [m]: masses.md
    [^1]: Warm and cold.
    """
}
