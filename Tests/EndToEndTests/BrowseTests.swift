import Foundation
import PseudoTerminals
import Testing

/// Tests `browse` and flags with the built program.
@Suite struct BrowseTests {
  private static let now = SittingTests.now

  @Test func `an entry is found, read, suspended, resumed and flagged on the screen`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen()
    try terminal.see("b browse", "a add a glossary", "q quit")
    terminal.type("b")
    try terminal.see("Search:", "2 of 2", "Batch")
    terminal.type("sku")
    try terminal.see("1 of 2", "Stock keeping unit (SKU)")
    terminal.type("\r")
    try terminal.see("SKU for short.", "No answer and no decision yet.", "@ suspend")
    terminal.type("@")
    try terminal.see("Suspended: Stock keeping unit (SKU). r resumes it.", "r resume")
    terminal.type("r")
    try terminal.see("Resumed: Stock keeping unit (SKU).", "@ suspend")
    terminal.type("!")
    try terminal.see("What is unclear or wrong?", "Your words go to your team with the report.")
    terminal.type("Of the shop?\r")
    try terminal.see("You flagged this: Of the shop?")
    // Esc leaves the entry, then the list, then today.
    terminal.type("\u{1B}")
    try terminal.see("! new")
    terminal.type("\u{1B}")
    try terminal.see("Enter start")
    terminal.type("\u{1B}")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    let flagged = try program.run("cards", "--flagged")
    #expect(flagged.output.contains("Stock keeping unit (SKU), w"))
    #expect(flagged.output.contains("You flagged this: Of the shop?"))
    #expect(try program.run("check").output.hasPrefix("All is well"))
  }

  @Test func `u undoes what was decided on this visit, the newest first`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    try program.run("cards", "flag", "batch", "--why", "Of what?", "--now", Self.now)
    let terminal = try program.onScreen(["browse", "batch"])
    try terminal.see("1 of 2")
    terminal.type("\r")
    try terminal.see("You flagged this: Of what?", "@ suspend")
    terminal.type("u")
    try terminal.see("Nothing to undo.")
    terminal.type("@")
    try terminal.see("Suspended: Batch. r resumes it.", "u undo")
    terminal.type("!")
    try terminal.see("What is unclear or wrong?")
    terminal.type(" Now?\r")
    try terminal.see("You flagged this: Of what? Now?")
    terminal.type("u")
    try terminal.see("Undone: your flag on “Batch”.", "You flagged this: Of what? Cards")
    terminal.type("u")
    try terminal.see("Undone: suspending “Batch”.", "@ suspend")
    terminal.type("u")
    try terminal.see("Nothing to undo.")
    terminal.type("\u{1B}")
    try terminal.see("Enter read")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.run("cards", "--flagged", "--now", Self.now).status == 0)
    #expect(try program.run("cards", "--aside", "--now", Self.now).status == 1)
  }

  @Test func `what is listed is practised, and the search is as it was`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(["browse", "batch"], columns: 40, rows: 12)
    try terminal.see("1 of 2", "Esc menu")
    terminal.type("\u{1B}")
    try terminal.see("d drill these")
    terminal.type("d")
    try terminal.see("Practice")
    terminal.type("q")
    try terminal.see("End of the session")
    terminal.type("q")
    try terminal.see("Search: batch", "1 of 2")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
  }

  @Test func `in a pipe, the list or the entry is printed, and 1 says that there is none`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let all = try program.run("browse", "--now", Self.now)
    #expect(all.status == 0)
    #expect(
      all.output == """
        Stock keeping unit (SKU), w: new
          The number that tells one thing we sell from every other.
        Batch, w: new
          The beans of one run.

        """)
    let one = try program.run("browse", "BEANS", "--now", Self.now)
    #expect(one.output.hasPrefix("Batch, w\n  The beans of one run.\nCards\n"))
    #expect(one.output.hasSuffix("History\n  No answer and no decision yet.\n"))
    let none = try program.run("browse", "zzz", "--now", Self.now)
    #expect(none.status == 1)
    #expect(none.standardError == "No entry has “zzz”.\n")
    let json = try program.run("browse", "--json", "sku", "--now", Self.now)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "termwise.browse")
    let entries = try #require(object?["entries"] as? [[String: Any]])
    #expect(entries.count == 1)
    #expect(entries[0]["acronym"] as? String == "SKU")
    #expect((entries[0]["history"] as? [Any])?.isEmpty == true)
  }

  @Test func `a flag is raised, shown as what travels, reported, and taken back`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let flag = try program.run("cards", "flag", "sku", "--why", "Of the shop?", "--now", Self.now)
    #expect(flag.output == "Flagged: Stock keeping unit (SKU).\n")
    #expect(try program.run("cards", "flag", "batch", "--why", " ").status == 64)
    #expect(try program.run("cards", "unflag", "batch", "--now", Self.now).status == 1)
    let preview = try program.run("report", "--preview", "--now", Self.now)
    #expect(
      preview.output.contains("Flagged as unclear or wrong\n  Stock keeping unit: Of the shop?"))
    let page = try program.run("report", "--format", "markdown", "--now", Self.now)
    #expect(page.output.contains("Stock keeping unit (w), 1 learner: “Of the shop?”"))
    let json = try program.run("cards", "--flagged", "--json", "--now", Self.now)
    #expect(json.output.contains("\"flag\": \"Of the shop?\""))
    #expect(try program.run("cards", "unflag", "sku", "--now", Self.now).status == 0)
    #expect(try program.run("cards", "--flagged", "--now", Self.now).status == 1)
  }

  @Test func `a flag in a review says where the words go, and u takes it back`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.answer.reached(in: program)
    terminal.type("!")
    try terminal.see("What is unclear or wrong?", "Your words go to your team")
    terminal.type("q?\r")
    try terminal.see("Flagged: Batch.", "The beans of one run.")
    terminal.type("u")
    try terminal.see("Flag taken back: Batch.", "The beans of one run.")
    terminal.type("!no")
    try terminal.see("> no")
    terminal.type("\u{1B}")
    try terminal.see("The beans of one run.", "3 Good")
    terminal.type("q")
    try terminal.see("End of the session")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(try program.run("cards", "--flagged", "--now", Self.now).status == 1)
  }

  @Test func `a flag in lines asks for the words, which empty change nothing`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let run = try program.run(
      "review", "--now", Self.now, input: "!\nOf the shop?\n!\nOf a shop?\n!\n\nq\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Your words go to your team with the report.\n"))
    #expect(run.output.contains("Saved. Flagged: Stock keeping unit (SKU).\n"))
    #expect(run.output.contains("You flagged this: Of a shop?\n"))
    #expect(run.output.contains("Saved. Flag taken back: Stock keeping unit (SKU).\n"))
    #expect(try program.run("cards", "--flagged", "--now", Self.now).status == 1)
  }
}

/// Tests a terminal that does not speak UTF-8.
@Suite struct `In a Latin-1 locale` {
  @Test func `typed accents are kept, and texts can be read`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "term,definition\nCôté,Le bord d’une « chose » – à gauche.\nDécès,La fin.\n", to: "w.csv")
    #expect(try program.run("import", file).status == 0)
    let terminal = try program.onScreen(
      ["browse"], variables: ["LC_ALL": "fr_FR.ISO-8859-1"])
    try terminal.see("Chercher", "2 sur 2")
    terminal.type([0x63, 0xF4, 0x74, 0xE9])
    try terminal.see("1 sur 2")
    terminal.type("\u{1B}")
    try terminal.see("q retour")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(!terminal.bytes.contains(0xE2))
    #expect(terminal.bytes.contains(0xF4))
  }

  @Test func `lines are read and written in its letters`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["LC_ALL"] = "fr_FR.ISO-8859-1"
    let terminal = try PseudoTerminal(program, ["decks"])
    #expect(try terminal.end() == 0)
    #expect(terminal.bytes.contains(0xE9) && !terminal.bytes.contains(0xC3))
  }

  @Test func `words of the command line keep their accents`() throws {
    var program = try Program()
    defer { program.remove() }
    let file = try program.write("term,definition\nCôté,Le bord.\nCoton,Un tissu.\n", to: "w.csv")
    #expect(try program.run("import", file).status == 0)
    program.environment["LC_ALL"] = "fr_FR.ISO-8859-1"
    let executable = try #require(Program.executable).path
    let script = #"exec "$0" browse --db "$1" "$(printf 'c\364t\351')""#
    let run = try program.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script, executable, program.database])
    #expect(run.status == 0)
    #expect(run.output.contains("Le bord.") && !run.output.contains("Un tissu."))
  }
}
