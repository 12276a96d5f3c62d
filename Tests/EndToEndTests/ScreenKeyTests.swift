import Foundation
import PseudoTerminals
import Testing

/// Tests keys, pastes and invalid bytes: which are text, which are commands, and that none grades
/// by mistake.
@Suite struct ScreenKeyTests {
  @Test func `letters and digits are text while an answer is typed, and commands after Esc`() throws
  {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.question.reached(in: program)
    terminal.type("uq?-@1234 ")
    try terminal.see("> uq?-@1234 Case")
    #expect(terminal.display.modes.contains(25))
    terminal.type("\u{1B}")
    try terminal.see("> uq?-@1234 Case", "Enter back to typing")
    #expect(!terminal.display.modes.contains(25))
    terminal.type("?")
    try terminal.see("returns to typing.")
    terminal.type("q")
    try terminal.see("> uq?-@1234 Case", "Enter back to typing")
    // Digits grade nothing before an answer.
    terminal.type("1234\r")
    try terminal.see("> uq?-@1234 Case", "Enter check")
    terminal.type("x")
    try terminal.see("> uq?-@1234 x Case")
    terminal.type("\u{1B}")
    try terminal.see("Enter back to typing")
    terminal.type("u")
    try terminal.see("Choose the definition Batch")
    #expect(try program.logEntries() == 0)
  }

  @Test(arguments: ["\u{1B}[B\r", "\r\r", "\u{1B}[B\u{1B}[B\u{1B}[A\r", "a", "A", "1"])
  func `an option is chosen by arrows and Enter, by its letter or by its number`(
    keys: String
  ) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.choice.reached(in: program)
    #expect(!terminal.display.lines.contains { $0.contains("> 1") })
    terminal.type(keys)
    // The verdict stands between the question and the options.
    try terminal.see("a verdict above the options") { display in
      let verdict = display.lines.firstIndex { $0.contains("Right") || $0.contains("Wrong") }
      let option = display.lines.firstIndex { $0.contains("1  ") }
      return verdict.flatMap { verdict in option.map { verdict < $0 } } ?? false
    }
    #expect(try program.logEntries() == 1)
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
  }

  @Test func `words typed at a question for the head are no commands, and Enter shows the answer`()
    throws
  {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.selfGraded.reached(in: program)
    terminal.type("to tell 3 others, quickly - u see?")
    try terminal.see("Answer in your head, then press Enter.", "Enter show the answer")
    #expect(try program.logEntries() == 1)
    terminal.type("\r")
    try terminal.see("3 Good")
    terminal.type("3")
    try terminal.see("End of the session")
    #expect(try program.logEntries() == 2)
  }

  @Test func `a drill started from today leads back to today`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.today.reached(in: program)
    terminal.type("d")
    try terminal.see("Practice", "Stock keeping unit")
    terminal.type("q")
    try terminal.see("End of the session")
    terminal.type("\r")
    try terminal.see("0 due, 2 new", "Enter")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
  }

  private static let paste =
    "\u{1B}[200~4\r3\n2\r\n1\tq u\u{3}\u{7}\u{1A}\u{4}\u{1B}[31m@ -\u{1B}[201~"

  @Test(arguments: [Scene.selfGraded, .reveal, .answer, .introduction, .choice, .chosen, .summary])
  func `a paste does nothing where nothing is typed`(scene: Scene) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    let before = terminal.display.lines
    terminal.type(Self.paste.replacing("\u{3}", with: "").replacing("\u{1A}", with: ""))
    // A key that means nothing leaves the scene unchanged.
    if scene == .summary {
      terminal.type("p")
      try terminal.see("Progress")
    } else {
      terminal.type("?")
      try terminal.see("Keys", "shows the keys.")
    }
    terminal.type("\r")
    try terminal.see("the scene as it was") { $0.lines == before }
    #expect(try program.keptGrades() == scene.grades)
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
  }

  @Test func `a paste is text on one line where an answer is typed`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.question.reached(in: program)
    terminal.type("\u{1B}[200~stock\r\nkeeping\tu\u{7}n\u{1}it\u{1B}[201~")
    try terminal.see("> stock keeping unit Case")
    terminal.type("\u{1B}[200~\r3\r3\n\u{1B}[201~")
    try terminal.see("> stock keeping unit 3 3 Case")
    #expect(try program.logEntries() == 0)
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
  }

  @Test func `keys that came before the answer was shown do not grade it`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.typing.reached(in: program)
    terminal.type("\r3\r3\r3\r3")
    try terminal.see("You typed:", "Enter Good")
    terminal.type("?")
    try terminal.see("Keys")
    terminal.type("\r")
    try terminal.see("You typed:", "Enter Good")
    #expect(try program.logEntries() == 0)
    terminal.type("1")
    try terminal.see("Saved. Again today.", "From term to definition")
    // The same for a card that the learner grades.
    terminal.type("\r4\r4")
    try terminal.see("Answer: The beans of one run.")
    terminal.type("?")
    try terminal.see("Keys")
    #expect(try program.keptGrades() == [0, 0, 1, 0, 0, 0])
  }

  @Test func `keys that came before the answers were shown choose none`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.introduction.reached(in: program)
    terminal.type("\r2\r2\r0")
    try terminal.see("Choose the definition Stock keeping unit", "0 skip")
    terminal.type("0")
    try terminal.see("New entry Batch")
    terminal.type("\r2\r2\r")
    try terminal.see("Choose the definition Batch", "0 skip")
    terminal.type("?")
    try terminal.see("Keys")
    terminal.type("\r")
    try terminal.see("Choose the definition Batch", "0 skip")
    #expect(try program.logEntries() == 0)
    // The chosen option is saved, and further keys do nothing.
    terminal.type("1\r\r")
    try terminal.see("✓ 1 The beans of one run.", "Right.")
    #expect(try program.logEntries() == 1)
    terminal.type("\r")
    try terminal.see("Your answer")
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 0])
    // A warm-up moves no schedule.
    #expect(try !program.run("cards", "--json").output.contains("\"studied\": true"))
  }

  @Test func `a character may come byte by byte`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.question.reached(in: program)
    terminal.type([0x63, 0x61, 0x66, 0xC3])
    try terminal.see("> caf Case")
    terminal.type([0xA9])
    try terminal.see("> café Case")
    terminal.type([0xE6])
    terminal.type([0xBC])
    terminal.type([0xA2])
    try terminal.see("> café漢 Case")
    let start = try #require(terminal.display.lines.first { $0.contains("> café漢") })
    let column = start.prefix { $0 != ">" }.count
    #expect(terminal.display.cursor.column == column + 2 + 4 + 2)
    terminal.type("o\u{308}")
    try terminal.see("> café漢ö Case")
    #expect(terminal.display.cursor.column == column + 2 + 4 + 2 + 1)
    // Backspace deletes one user-perceived character.
    terminal.type("\u{7F}\u{7F}")
    try terminal.see("> café Case")
    // An invalid byte shows U+FFFD; control characters show nothing.
    terminal.type([0xFF, 0x07, 0x00])
    try terminal.see("> café\u{FFFD} Case")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
  }
}
