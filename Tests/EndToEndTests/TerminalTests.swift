import Foundation
import PseudoTerminals
import Testing

/// Tests a sitting on a terminal.
@Suite struct TerminalSittingTests {
  private func learnt() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("portal.en.md"))
    return program
  }

  @Test func `without a verb the program says what is due and begins on Enter`() throws {
    let program = try learnt()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(for: "Monday 2 March 2026.\r\n")
    try terminal.wait(
      for: "  Roastery portal (roastery-portal): 0 due, 5 new cards, 0 of 5 seen\r\n")
    try terminal.wait(for: "Today: 0 due, 5 new cards, about 3 minutes.\r\n")
    try terminal.wait(
      for: "Enter to start, d to drill acronyms, b WORD to look a word up, s for settings,"
        + " q to quit:\r\n")
    terminal.type("\n")
    try terminal.wait(for: "Card 1, 4 to come. Roastery portal. New.\r\n\r\n  Batch\r\n")
    try terminal.wait(for: "q to quit:\r\n")
    // Ctrl-D at the start of a line ends the input.
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test func `from today's screen one key drills acronyms`() throws {
    let program = try learnt()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(
      for: "Enter to start, d to drill acronyms, b WORD to look a word up, s for settings,"
        + " q to quit:\r\n")
    terminal.type("d\n")
    try terminal.wait(for: "Practice: 4 cards. The schedule does not change.\r\n")
    try terminal.wait(for: "Card 1, 3 to come. Roastery portal. From ")
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("\n")
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("1\n")
    try terminal.wait(for: "Saved.\r\n")
    try terminal.wait(for: "q to quit:\r\n")
    // Leaving practice asks no further question, and leads back to today.
    terminal.type("q\n")
    try terminal.wait(for: "Known: 0 of 1.\r\n")
    try terminal.wait(for: "Today: 0 due, 5 new cards, about 3 minutes.\r\n")
    try terminal.wait(for: "Enter to start, d to drill acronyms")
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.shown.contains("once more"))
  }

  @Test func `from today's lines a word is looked up, and how to add a glossary is told`() throws {
    let program = try learnt()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(for: "To add a glossary: termwise import FILE, or termwise decks\r\n")
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("b batch\n")
    try terminal.wait(for: "Batch, roastery-portal\r\n")
    try terminal.wait(for: "No answer and no decision yet.\r\n")
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("b zzz\n")
    try terminal.wait(for: "No entry has “zzz”.\r\n")
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
  }

  @Test func `when nothing is due acronyms can still be drilled`() throws {
    let program = try learnt()
    defer { program.remove() }
    try program.run("pause", "--until", "2026-03-09", "--now", SittingTests.now)
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(
      for: "e to end the pause, d to drill acronyms, b WORD to look a word up, s for settings,"
        + " Enter to quit:\r\n")
    terminal.type("d\n")
    try terminal.wait(for: "Practice: 4 cards.")
    terminal.type("q\n")
    try terminal.wait(for: "Enter to quit:\r\n")
    terminal.type("\n")
    #expect(try terminal.end() == 0)
    let next = try PseudoTerminal(program, ["--now", SittingTests.now])
    try next.wait(for: "Enter to quit:\r\n")
    next.type("\n")
    #expect(try next.end() == 0)
  }

  @Test func `Ctrl-C keeps every answer, shows the ending and exits 130`() throws {
    let program = try learnt()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["review", "--new", "1", "--now", SittingTests.now])
    for key in ["", "0", "", ""] {
      try terminal.wait(for: "q to quit:\r\n")
      terminal.type("\(key)\n")
    }
    try terminal.wait(for: "Saved. Next review tomorrow.\r\n")
    #expect(try terminal.end() == 0)

    let next = try PseudoTerminal(program, ["review", "--now", "2026-03-03T09:00:00+01:00"])
    try next.wait(for: "From term to definition.\r\n  Batch\r\n")
    try next.wait(for: "q to quit:\r\n")
    next.type("\n")
    try next.wait(for: "Good, Easy: in 6 days\r\n")
    try next.wait(for: "q to quit:\r\n")
    next.type("3\n")
    try next.wait(for: "Saved. Next review in 6 days.\r\n")
    try next.wait(for: "q to quit:\r\n")
    next.type("\u{3}")
    try next.wait(for: "1 answer saved.")
    #expect(try next.end() == 130)
    #expect(try program.run("check").output.contains("3 log entries"))
  }

  @Test func `a closed terminal ends the program and keeps what was answered`() throws {
    let program = try learnt()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["review", "--new", "1", "--now", SittingTests.now])
    for key in ["", "0", "", ""] {
      try terminal.wait(for: "q to quit:\r\n")
      terminal.type("\(key)\n")
    }
    try terminal.wait(for: "Saved. Next review tomorrow.\r\n")
    _ = try terminal.end()
    let second = try PseudoTerminal(program, ["review", "--now", "2026-03-03T09:00:00+01:00"])
    try second.wait(for: "q to quit:\r\n")
    second.hangUp()
    #expect(try second.end() == 128 + SIGHUP)
    #expect(try program.run("check").status == 0)
  }

  @Test func `the import asks a person and takes no for an answer`() throws {
    let program = try learnt()
    defer { program.remove() }
    let file = try program.write(
      "---\nid: roastery-portal\n---\n\n| Term | Definition |\n|---|---|\n| Batch | Other. |\n"
        + "| HACCP (hazard analysis and critical control points) | Other. |\n", to: "portal.en.md")
    let before = try program.bytes()
    let terminal = try PseudoTerminal(program, ["import", file])
    try terminal.wait(for: "- Yield (retired; progress is kept)")
    try terminal.wait(for: "Import these changes? y for yes:")
    terminal.type("n\n")
    try terminal.wait(for: "Nothing was imported.")
    #expect(try terminal.end() == 65)
    #expect(try program.bytes() == before)
  }
}
