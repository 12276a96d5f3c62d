import Foundation
import PseudoTerminals
import Testing

/// Tests a sitting on screens.
@Suite struct ScreenTests {
  @Test func `a sitting goes from today to its end on screens, and keeps what was answered`() throws
  {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen()
    try terminal.see("Termwise Monday 2 March 2026", "Today: 0 due, 2 new", "Enter start")
    terminal.type("\r")
    try terminal.see("New entry Stock keeping unit SKU for short. The number that tells")
    terminal.type("\r")
    try terminal.see("Choose the definition Stock keeping unit", "0 skip")
    terminal.type("0")
    try terminal.see("New entry Batch The beans of one run.")
    terminal.type("\r")
    try terminal.see("Choose the definition Batch", "0 skip")
    terminal.type("0")
    try terminal.see("From acronym to expansion SKU Your answer >")
    terminal.type("stok keeping unit")
    try terminal.see("> stok keeping unit")
    terminal.type("\r")
    try terminal.see(
      "~ Right, with one slip: one letter missing.",
      "You typed: sto[_]k keeping unit Expected: Sto[c]k keeping unit", "Enter Good")
    terminal.type("2")
    try terminal.see(
      "Saved. Again today.", "From term to definition Batch", "Enter show the answer")
    terminal.type(" ")
    try terminal.see("From term to definition Batch Answer: The beans of one run.")
    terminal.type("3")
    try terminal.see("From acronym to expansion, again SKU Your answer >")
    terminal.type("stock keeping unit\r")
    try terminal.see("✓ Right.", "Enter Good")
    terminal.type("4")
    let ending = "3 answers saved. All done for today."
    try terminal.see("End of the session", ending, "Right the first time: 2 of 2", "Enter quit")
    terminal.type("\r")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(terminal.display.lines == [ending, ""])
    #expect(try program.keptGrades() == [0, 0, 0, 1, 1, 1])
    #expect(try program.logEntries() == 3)
  }

  @Test func `a question and its answer stand in the same place`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.selfGraded.reached(in: program)
    let question = terminal.display.lines
    let batch = try #require(question.firstIndex { $0.hasSuffix("Batch") })
    #expect(!terminal.display.modes.contains(25))
    terminal.type(" ")
    try terminal.see("Answer: The beans of one run.")
    #expect(Array(terminal.display.lines[...batch]) == Array(question[...batch]))
  }

  @Test func `the first run offers a glossary and shows its first entry`() throws {
    let program = try Program()
    defer { program.remove() }
    let terminal = try program.onScreen()
    try terminal.see("Termwise teaches you the words", "▸ 1 ", "Enter start")
    terminal.type("\r")
    try terminal.see("19 to come", "New entry Adoption", "Enter continue")
    // Its warm-up is no further card.
    terminal.type("\r")
    try terminal.see("19 to come", "Choose the definition", "0 skip")
    terminal.type("0")
    try terminal.see("19 to come", "New entry", "Enter continue")
    terminal.type("q")
    try terminal.see("End of the session")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(terminal.display.shows("Added: Customer success (customer-success-en), 42 entries."))
    #expect(terminal.display.shows("No answers. 20 cards left for later."))
    #expect(try program.keptGrades() == [0, 0, 0, 0, 0, 0])
  }

  @Test func `a new learner among others is told so, and may go on`() throws {
    let program = try Scene.newcomer.program()
    defer { program.remove() }
    let terminal = try Scene.newcomer.reached(in: program)
    #expect(terminal.display.shows("(known: ana)"))
    terminal.type("\r")
    try terminal.see("New entry Stock keeping unit")
    // The learner is enrolled with the first answer only.
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 0])
  }

  @Test func `what was missed is practised from the summary, and the schedule stays`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.reveal.reached(in: program)
    terminal.type("1")
    try terminal.see("Enter show the answer")
    terminal.type(" ")
    try terminal.see("Answer:")
    terminal.type("3")
    try terminal.see("again SKU Your answer")
    terminal.type("stock keeping unit\r")
    try terminal.see("✓ Right.")
    terminal.type("\r")
    try terminal.see("To review again SKU: Stock keeping unit", "r practise these")
    let schedule = try program.run("cards", "--json", "--now", SittingTests.now).output
    terminal.type("r")
    try terminal.see("Practice · w", "From acronym to expansion SKU")
    terminal.type("stock keeping unit\r")
    try terminal.see("✓ Right.")
    terminal.type("\r")
    try terminal.see("End of the session")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == [0, 0, 1, 0, 3, 0])
    #expect(try program.run("cards", "--json", "--now", SittingTests.now).output == schedule)
  }

  @Test func `an undone answer is asked again and counts no more`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.summary.reached(in: program)
    terminal.type("u")
    try terminal.see("Saved: last step undone", "From term to definition Batch")
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 0])
    terminal.type("\r")
    try terminal.see("Answer: The beans of one run.")
    terminal.type("1")
    try terminal.see("Saved. Again today.")
    terminal.type("q")
    try terminal.see("End of the session", "To review again Batch")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(try program.keptGrades() == [0, 0, 1, 0, 1, 0])
    #expect(try program.logEntries() == 4)
  }

  @Test(arguments: [("-", "buried_until"), ("@", "suspended")])
  func `an entry is put aside, and taken up again`(key: String, field: String) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let aside = {
      let run = try program.run("cards", "batch", "--json", "--now", SittingTests.now)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let cards = (object as? [String: Any])?["cards"] as? [[String: Any]] ?? []
      return cards.map { $0[field] as? Bool ?? ($0[field] is String) }
    }
    let terminal = try Scene.selfGraded.reached(in: program)
    terminal.type(key)
    try terminal.see("End of the session", "1 answer saved.")
    #expect(try aside() == [true, true])
    terminal.type("u")
    try terminal.see("From term to definition Batch")
    #expect(try aside() == [false, false])
    terminal.type(key)
    try terminal.see("End of the session", "1 answer saved.")
    terminal.type("\r")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try aside() == [true, true])
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 0])
  }

  @Test func `a second sitting of a learner is told of the first, where it can be read`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let first = try Scene.introduction.reached(in: program)
    let second = try program.onScreen(["review"])
    #expect(try second.end() == 75)
    expectGivenBack(second)
    #expect(second.display.shows("has another session open"))
    // The first screen takes no lock; the sitting that starts there does.
    let third = try program.onScreen()
    try third.see("Enter start")
    third.type("\r")
    #expect(try third.end() == 75)
    expectGivenBack(third)
    #expect(third.display.shows("has another session open"))
    first.type("\u{4}")
    try first.see("End of the session")
    first.type("\u{4}")
    #expect(try first.end() == 0)
  }

  @Test(arguments: [80, 40])
  func `the help is whole on any terminal, and leads back`(columns: Int) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(["review"], columns: columns, rows: columns / 3)
    try terminal.see("New entry Stock keeping unit")
    let before = terminal.display.lines
    terminal.type("?")
    try terminal.see("Keys", "Enter continues; after an answer")
    // Scroll line by line, so that each line is seen whole.
    var seen = terminal.display.lines.dropLast(2)
    while terminal.display.lines.contains(where: { $0.contains("↓") && $0.contains("─") }) {
      let page = terminal.display.lines
      terminal.type("\u{1B}[B")
      try terminal.see("another part") { $0.lines != page }
      seen.append(terminal.display.lines.dropLast(2).last ?? "")
    }
    let text = seen.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains("after an answer, accepts the proposed grade."))
    #expect(
      text.contains(
        "it is not asked until you resume it in browse, or type termwise cards resume and its name."
      ))
    terminal.type("\r")
    try terminal.see("the introduction again") { $0.lines == before }
  }
}
