import Testing

@testable import Documents

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> (frontMatter: FrontMatter, outline: Outline) {
    let source = SourceText(utf8: Array(text.utf8))
    var builder = OutlineBuilder(source, limits: Limits())
    let frontMatter = FrontMatter(of: source)
    frontMatter.add(to: &builder)
    return (frontMatter, builder.outline(syntax: "test"))
  }

  @Test func `keys, quotes, lists, folded and literal texts and maps have this outline`() {
    let text = """
      ---
      Title: 'L''atelier : les mots'
      # personne ne lit ceci
      aliases:
      - Forge
      - "un \\"fer\\" plat"
      tags: [métal, 'chaud, froid', ]
      summary: >
        Ce qui se dit
        devant le feu: tout.
      steps: |-
        chauffer
        frapper
      author:
        name: Odile
        site: https://exemple.fr
        roles:
          - maître
          - juge
      empty:
      lang: fr
      menu:
        - name: accueil
          weight: 3
        - name: mots
      ...
      Texte.
      """
    let read = read(text)
    #expect(read.frontMatter.lineCount == 26)
    #expect(
      outlineText(read.outline) == """
        1 metadata
          2 field <title> "L'atelier : les mots"
          4 field <aliases>
            5 list
              5 item 1 <-> "Forge"
              6 item 1 <-> "un "fer" plat"
          7 field <tags>
            7 list
              7 item 1 "métal"
              7 item 1 "chaud, froid"
          8 field <summary> "Ce qui se dit⏎devant le feu: tout."
          11 field <steps> "chauffer⏎frapper" lineBreak 8..<9
          14 field <author>
            15 field <name> "Odile"
            16 field <site> "https://exemple.fr"
            17 field <roles>
              18 list
                18 item 1 <-> "maître"
                19 item 1 <-> "juge"
          20 field <empty>
          21 field <lang> "fr"
          22 field <menu>
            23 list
              23 item 1 <->
                23 field <name> "accueil"
                24 field <weight> "3"
              25 item 1 <->
                25 field <name> "mots"
        """)
  }

  @Test func `unclosed front matter is reported only if a key follows`() {
    let open = read("---\ntitle: Forge\n\n# Forge\n\nLieu où l'on bat le fer.")
    #expect(open.frontMatter.lineCount == 0)
    #expect(!open.frontMatter.isClosed)
    #expect(open.outline.problems.map(\.kind) == [.frontMatterNotClosed])
  }

  @Test(arguments: ["---\n\nUn texte sous un filet.", "---", "", "# Forge\n---\na: b\n---"])
  func `without front matter there is neither metadata nor a problem`(_ text: String) {
    let read = read(text)
    #expect(read.frontMatter.lineCount == 0)
    #expect(read.outline.blocks.isEmpty && read.outline.problems.isEmpty)
  }

  @Test func `maps nested too deeply are reported, and the outer ones are read`() {
    let lines = (0..<500).map { String(repeating: " ", count: $0) + "k\($0):" }
    let read = read("---\n" + lines.joined(separator: "\n") + "\n---\n")
    #expect(read.outline.blocks.count == Limits().nesting + 1)
    #expect(read.outline.problems.map(\.kind) == [.nestingTooDeep(limit: Limits().nesting)])
  }
}
