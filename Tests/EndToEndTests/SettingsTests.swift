import Foundation
import PseudoTerminals
import Testing

/// Tests what is remembered about a learner.
@Suite struct SettingsTests {
  private func learnt() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("portal.en.md"))
    return program
  }

  private func set(_ program: Program, _ arguments: String...) throws {
    let run = try program.finish(program.process(["settings"] + arguments))
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.output.hasPrefix("Saved. ") || run.output.hasPrefix("Enregistré"))
  }

  @Test func `are listed with their values, those never set as such`() throws {
    let program = try learnt()
    defer { program.remove() }
    try set(program, "new", "3")
    let list = try program.run("settings")
    #expect(list.status == 0)
    #expect(list.output.hasPrefix("new: 3\n"))
    #expect(list.output.contains("\nminutes: 15 (default)\n"))
    #expect(list.output.contains("termwise settings NAME default."))
    let one = try program.run("settings", "day-start")
    #expect(one.output.hasPrefix("day-start: 4 (default)\n"))
    #expect(one.output.split(separator: "\n").count == 2)
  }

  @Test func `are the same as JSON`() throws {
    let program = try learnt()
    defer { program.remove() }
    try set(program, "acronyms", "self")
    let text = try program.run("settings", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "termwise.settings")
    let settings = try #require(object?["settings"] as? [[String: Any]])
    #expect(settings.count == 10)
    let acronyms = try #require(settings.first { $0["name"] as? String == "acronyms" })
    #expect(acronyms["value"] as? String == "self")
    #expect(acronyms["is_default"] as? Bool == false)
    #expect(acronyms["default"] as? String == "typed")
    #expect(acronyms["values"] as? [String] == ["typed", "self"])
    #expect(settings.first?["value"] as? Int == 20)
    #expect(settings.first?["to"] as? Int == 1000)
  }

  @Test func `what is no setting or no value is refused with what is allowed`() throws {
    let program = try learnt()
    defer { program.remove() }
    let value = try program.run("settings", "new", "many")
    #expect(value.status == 64)
    #expect(
      value.standardError
        == "termwise: error: New cards a day: “many” is not possible. Values: 0 to 1000, or default\n"
    )
    let name = try program.run("settings", "colour", "never", "--language", "fr")
    #expect(name.status == 64)
    #expect(name.standardError.contains("il n’y a pas de tel réglage"))
    #expect(try program.run("settings", "new").output.hasPrefix("new: 20 (default)\n"))
  }

  @Test func `hold for the learner, until default takes them back; an option counts once`() throws {
    let program = try learnt()
    defer { program.remove() }
    let new = { (arguments: [String]) in
      try program.finish(
        program.process(["due", "--short", "--now", SittingTests.now] + arguments)
      )
      .output
    }
    let before = try new([])
    try set(program, "new", "2")
    #expect(try new([]) == "0+2\n")
    let other = try program.run("review", "--learner", "zoe", input: "q\n").output
    #expect(!other.hasPrefix("Card 1, 1 to come."))
    let once = try program.run("review", "--new", "1", input: "q\n")
    #expect(once.output.hasPrefix("Card 1, 0 to come."))
    #expect(try program.run("review", input: "q\n").output.hasPrefix("Card 1, 1 to come."))
    try set(program, "new", "default")
    #expect(try new([]) == before)
    #expect(try program.run("check").status == 0)
  }

  @Test func `the language is that of the option, else the learner's, else the locale's`() throws {
    var program = try learnt()
    defer { program.remove() }
    program.environment["LANG"] = "en_GB.UTF-8"
    let said = try program.run("settings", "language", "fr")
    #expect(said.output == "Enregistré. Langue\u{A0}: français.\n")
    #expect(try program.run("due").output.contains("Aujourd’hui"))
    #expect(try program.run("due", "--language", "en").output.contains("Today"))
    #expect(try program.run("--help").output.contains("Apprenez"))
    #expect(try program.run("review", "--nwe").standardError.contains("erreur"))
    #expect(try program.run("due", "--learner", "zoe").status == 66)
    #expect(
      try program.run("settings", "language", "default").output
        == "Saved. Language: that of LANG (default).\n")
    #expect(try program.run("due").output.contains("Today"))
  }

  @Test func `colours are those of the option or of NO_COLOR, else the learner's`() throws {
    let program = try learnt()
    defer { program.remove() }
    let isColoured = { (arguments: [String], variables: [String: String]) in
      let terminal = try program.onScreen(["review"] + arguments, variables: variables)
      try terminal.wait(for: "New entry")
      terminal.type("q")
      try terminal.wait(for: "End of the session")
      terminal.type("q")
      #expect(try terminal.end() == 0)
      // The accent, in magenta.
      return terminal.transcript.contains("1;35m")
    }
    #expect(try isColoured([], [:]))
    try set(program, "color", "never")
    #expect(try !isColoured([], [:]))
    #expect(try isColoured(["--color", "always"], [:]))
    try set(program, "color", "always")
    #expect(try isColoured([], [:]))
    #expect(try !isColoured([], ["NO_COLOR": "1"]))
  }

  @Test func `what is typed and what is answered in the head is set by kind`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let typing = "Type the answer (Enter alone shows it, Ctrl-D quits):"
    let answers = "\n0\n\n0\n\n3\n\n3\n"
    #expect(
      try program.run("review", input: answers).output.components(separatedBy: typing).count == 2)
    for _ in 0..<2 { try program.run("undo") }
    try set(program, "expansions", "self")
    #expect(try !program.run("review", input: answers).output.contains(typing))
    for _ in 0..<2 { try program.run("undo") }
    try set(program, "definitions", "typed")
    let typed = try program.run("review", input: "\n0\n\n0\n\n3\nbeans, in a run\n3\n").output
    #expect(typed.contains(typing))
    #expect(typed.contains("You typed: beans, in a run\nAnswer:\n  The beans of one run.\n"))
    #expect(try program.keptGrades() == [0, 0, 0, 0, 2, 0])
  }

  @Test func `a later hour holds from the next study day on, and the past keeps its days`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let night = "2026-03-03T04:30:00+01:00"
    #expect(try program.run("review", "--keys", "-", input: "3\n3\n").status == 0)
    // At 04:30 it is the next day, when both are due.
    #expect(try program.run("due", "--short", "--now", night).output == "2+0\n")
    let said = try program.run("settings", "day-start", "05:00")
    #expect(
      said.output
        == "Saved. Start of a study day: 05:00. It holds from Tuesday 3 March 2026 on; until then, days begin as"
        + " before.\n")
    #expect(try program.run("due", "--short", "--now", night).output == "0+0\n")
    let dawn = "2026-03-03T05:00:00+01:00"
    #expect(try program.run("due", "--short", "--now", dawn).output == "2+0\n")
    let days = try program.run("stats", "--json", "--now", dawn).output
    #expect(days.contains("\"day\": \"2026-03-02\""))
    #expect(try program.run("check").status == 0)
  }

  @Test func `undo takes answers back, and leaves settings as they are`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    #expect(try program.run("review", "--keys", "-", input: "3\n").status == 0)
    try set(program, "new", "7")
    #expect(try program.run("undo").output.contains("Undone"))
    #expect(try program.run("undo").status == 1)
    #expect(try program.run("settings", "new").output.hasPrefix("new: 7\n"))
  }

  @Test func `the page saves each change at once, and says so`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen()
    try terminal.see("Enter start")
    terminal.type("s")
    try terminal.see("New cards a day")
    terminal.type("7")
    try terminal.see("> 7")
    terminal.type("\r")
    try terminal.see("Saved. New cards a day: 7.")
    terminal.type("\u{1B}[B\u{1B}[B\r")
    try terminal.see("Saved. Language: English.")
    terminal.type("\r")
    try terminal.see("français.")
    terminal.type("\u{1B}")
    try terminal.see("Aujourd’hui")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(try program.run("settings", "new").output.hasPrefix("new: 7\n"))
    #expect(try program.run("settings", "language").output.hasPrefix("language: fr\n"))
  }

  @Test func `the lines take a name and a value`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(["--plain"], columns: 100)
    try terminal.wait(for: "s for settings")
    terminal.type("s\n")
    try terminal.wait(for: "A name and a value to change one")
    terminal.type("minutes none\n")
    try terminal.wait(for: "“none” is not possible")
    terminal.type("minutes 0\n")
    try terminal.wait(for: "Saved. Minutes a session: no limit.")
    terminal.type("\n")
    try terminal.wait(for: "q to quit:")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(try program.run("settings", "minutes").output.hasPrefix("minutes: 0\n"))
  }
}
