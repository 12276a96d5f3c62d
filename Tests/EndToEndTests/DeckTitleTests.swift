import Foundation
import PseudoTerminals
import Testing

/// Tests titles, which may change, and glossaries that come with the program.
@Suite struct `The title of a glossary` {
  private func title(_ learnt: LearntGlossary) throws -> String {
    let line = try learnt.program.run("decks").output.split(separator: "\n").first ?? ""
    return String(line.prefix { $0 != ":" }).trimmingCharacters(in: .whitespaces)
  }

  @Test func `changes with its document, its id never`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let before = try learnt.schedules()
    let file = try learnt.write(LearntGlossary.terms, to: "Glossary v1.md", title: "Port words")
    let run = try learnt.program.run("import", file)
    #expect(
      run.output == """
        Glossary v1.md → Port words (glossary-v1)
        New title: Harbour words → Port words
        20 unchanged
        Imported. Everybody’s progress is kept.

        """)
    #expect(try learnt.kept(file).hasSuffix("Nothing to change.\n"))
    #expect(try title(learnt) == "Port words (glossary-v1)")
    #expect(try learnt.schedules() == before)
  }

  @Test func `that a person gave holds until the document brings another`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let run = try learnt.program.run("decks", "rename", "glossary-v1", "Our", "words")
    #expect(run.output == "glossary-v1 now has the title “Our words” (before: “Harbour words”).\n")
    #expect(
      try learnt.program.run("decks", "rename", "glossary-v1", "Our words").output
        == "Nothing to change.\n")
    let file = learnt.program.path("Glossary v1.md")
    #expect(try learnt.kept(file).hasSuffix("Nothing to change.\n"))
    #expect(try title(learnt) == "Our words (glossary-v1)")
    #expect(try learnt.program.run("decks", "rename", "glossary-v1", "Words").status == 0)
    #expect(try learnt.kept(file).hasSuffix("Nothing to change.\n"))
    _ = try learnt.write(LearntGlossary.terms, to: "Glossary v1.md", title: "Port words")
    #expect(
      try learnt.program.run("import", file).output.contains("New title: Words → Port words\n"))
    #expect(try learnt.program.run("check").status == 0)
  }

  @Test func `is not that of a document which only adds to it`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let more = try learnt.write(["Beam", "Brace", "Dowel"], to: "more.md", title: "More")
    #expect(try learnt.program.run("import", more, "--deck", "glossary-v1").status == 0)
    #expect(try title(learnt) == "Harbour words (glossary-v1)")
    for file in ["more.md", "Glossary v1.md"] {
      #expect(try learnt.kept(learnt.program.path(file)).hasSuffix("Nothing to change.\n"))
    }
  }

  @Test func `must be one, of a glossary that is there`() throws {
    let learnt = try LearntGlossary()
    defer { learnt.program.remove() }
    let before = try learnt.program.bytes()
    #expect(try learnt.program.run("decks", "rename", "glossary-v1", " ").status == 64)
    #expect(try learnt.program.run("decks", "rename", "nowhere", "Words").status == 66)
    #expect(try learnt.program.bytes() == before)
  }
}

@Suite struct `A glossary that comes with the program` {
  private static let id = "customer-success-en"

  private func learnt() throws -> LearntGlossary {
    let learnt = try LearntGlossary()
    #expect(try learnt.program.run("decks", "add", Self.id).status == 0)
    try learnt.learn(in: Self.id)
    return learnt
  }

  /// Writes the shipped entries as a document, with one more.
  private func ownVersion(_ learnt: LearntGlossary) throws -> String {
    let rows = try learnt.program.run("export", "--deck", Self.id).output
    return try learnt.program.write(
      rows + "Yardarm,,,,,The end of a spar.\r\n", to: "Our version.csv")
  }

  @Test func `becomes one's own version, with all progress`() throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.schedules(inDeck: Self.id)
    #expect(!before.isEmpty)
    let file = try ownVersion(learnt)
    #expect(
      try learnt.refused(file).contains("(customer-success-en), which comes with Termwise.\n"))
    let terminal = try PseudoTerminal(learnt.program, ["import", file])
    try terminal.wait(for: "Make it your own version: keep progress, take this text? y for yes,")
    terminal.type("y\n")
    try terminal.wait(for: "Takes the place of termwise/customer-success.en.txt.")
    #expect(try terminal.end() == 0)
    #expect(try learnt.schedules(inDeck: Self.id) == before)
    #expect(try learnt.kept(file).hasSuffix("Nothing to change.\n"))
    #expect(!(try learnt.decks()).contains("our-version"))
  }

  @Test func `is taken back in the place of one's own version`() throws {
    let learnt = try learnt()
    defer { learnt.program.remove() }
    let before = try learnt.schedules(inDeck: Self.id)
    #expect(try learnt.program.run("import", try ownVersion(learnt), "--yes").status == 0)
    let told = try learnt.program.run("decks", "add", Self.id)
    #expect(told.status == 65)
    #expect(told.standardError.contains(": termwise decks add customer-success-en --yes\n"))
    let back = try learnt.program.run("decks", "add", Self.id, "--yes")
    #expect(back.status == 0)
    #expect(back.output.contains("- Yardarm (retired; progress is kept)\n"))
    #expect(back.output.contains("Takes the place of Our version.csv.\n"))
    #expect(try learnt.schedules(inDeck: Self.id) == before)
    #expect(
      try learnt.program.run("decks", "add", Self.id).output.hasSuffix("Nothing to change.\n"))
  }
}
