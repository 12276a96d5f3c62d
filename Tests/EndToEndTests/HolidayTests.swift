import Foundation
import PseudoTerminals
import Testing

/// Tests more due cards than a day holds, and a pause that ends early.
@Suite struct HolidayTests {
  private static let now = SittingTests.now
  private static let tomorrow = "2026-03-03T09:00:00+01:00"

  /// A learner who learnt a hundred terms a month ago.
  private func returned() throws -> Program {
    let program = try Program()
    let lines = (1...100).map { "Term \($0),What number \($0) means." }
    let file = try program.write("term,definition\n" + lines.joined(separator: "\n"), to: "w.csv")
    #expect(try program.run("import", file).status == 0)
    try review(program, 100, "--new", "200", "--now", "2026-02-01T09:00:00+01:00")
    return program
  }

  /// Answers with Good, as many times as given.
  private func review(_ program: Program, _ count: Int, _ arguments: String...) throws {
    let process = try program.process(["review", "--keys", "-"] + arguments)
    let keys = String(repeating: "3\n", count: count)
    #expect(try program.finish(process, input: keys).status == 0)
  }

  private func json(_ program: Program, _ arguments: String...) throws -> [String: Any] {
    let run = try program.finish(program.process(arguments + ["--now", Self.now]))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `a pile is spread over mornings, and every command says so`() throws {
    let program = try returned()
    defer { program.remove() }
    let pile =
      "100 due cards wait: 2 mornings at 90 a day, the most endangered first."
      + " New cards come after them."
    #expect(try program.run("due", "--short", "--now", Self.now).output == "90+0\n")
    let due = try program.run("due", "--now", Self.now).output
    #expect(due.contains("Today: 90 due, 0 new cards, about 15 minutes.\n\(pile)\n"))
    let counts = try json(program, "due", "--json")
    #expect(counts["due"] as? Int == 90)
    #expect(counts["waiting"] as? Int == 10)
    #expect(counts["days"] as? Int == 2)
    #expect(try program.run("stats", "--now", Self.now).output.contains(pile))
    let stats = try json(program, "stats", "--json")
    #expect((stats["waiting"] as? Int, stats["days"] as? Int) == (10, 2))
    let forecast = try #require(stats["forecast"] as? [[String: Any]]).map { $0["cards"] as? Int }
    #expect(forecast.prefix(3) == [90, 10, 0])
    let report = try program.run("report", "--format", "markdown", "--now", Self.now).output
    #expect(report.contains("100 (2 days)"))
    #expect(try program.run("next", "--now", Self.now).status == 0)
  }

  @Test func `what was reviewed today is not given again, and g goes on`() throws {
    let program = try returned()
    defer { program.remove() }
    try review(program, 60, "--now", Self.now)
    #expect(try program.run("due", "--short", "--now", Self.now).output == "30+0\n")
    try review(program, 30, "--now", Self.now)
    #expect(try program.run("due", "--short", "--now", Self.now).output == "0+0\n")
    #expect(try program.run("due", "--check", "--now", Self.now).status == 1)
    #expect(try program.run("next", "--now", Self.now).status == 1)
    let again = try program.run("review")
    #expect(
      again.output.hasPrefix(
        "All done for today.\n10 due cards wait: 1 morning at 90 a day"))
    #expect(again.output.contains("To go on with them today: termwise review --limit 10\n"))
    let terminal = try program.onScreen()
    try terminal.see("All done for today.", "10 due cards wait: 1 morning")
    terminal.type("g")
    try terminal.see("From term to definition", "9 to come")
    terminal.type("q")
    try terminal.see("End of the session")
    terminal.type("\r")
    #expect(try terminal.end() == 0)
    // Tomorrow the ten are due, and new cards come again.
    #expect(try program.run("due", "--short", "--now", Self.tomorrow).output == "10+20\n")
    #expect(try program.run("check").status == 0)
  }

  @Test func `a limit of answers asks the whole pile, more minutes a larger day`() throws {
    let program = try returned()
    defer { program.remove() }
    let toCome = { (arguments: [String]) in
      let run = try program.finish(
        program.process(["review", "--now", Self.now] + arguments), input: "q\n")
      return run.output.split(separator: "\n").first.map(String.init) ?? ""
    }
    #expect(try toCome([]).hasPrefix("Card 1, 89 to come."))
    #expect(try toCome(["--limit", "95"]).hasPrefix("Card 1, 99 to come."))
    #expect(try toCome(["--minutes", "30"]).hasPrefix("Card 1, 99 to come."))
    #expect(try toCome(["--minutes", "5"]).hasPrefix("Card 1, 89 to come."))
    #expect(try program.run("settings", "minutes", "5").status == 0)
    #expect(try toCome([]).hasPrefix("Card 1, 29 to come."))
    #expect(try program.run("due", "--short", "--now", Self.now).output == "30+0\n")
    let report = try program.run("report", "--format", "markdown", "--now", Self.now).output
    #expect(report.contains("100 (4 days)"))
  }

  @Test func `in lines, the end of today's share offers to go on`() throws {
    let program = try returned()
    defer { program.remove() }
    try review(program, 89, "--now", Self.now)
    let answers = "\n3\ng\n" + String(repeating: "\n3\n", count: 10)
    let run = try program.run("review", "--now", Self.now, input: answers)
    #expect(run.output.contains("10 due cards wait: 1 morning"))
    #expect(run.output.contains("\ng to go on, Enter to quit:\nCard 1, 9 to come."))
    #expect(run.output.hasSuffix("Right the first time: 10 of 10.\n"))
    // With the pile done, tomorrow has new cards again.
    #expect(try program.run("due", "--short", "--now", Self.tomorrow).output == "0+20\n")
  }

  @Test func `a pause ends with a key on today's screen, and in its lines`() throws {
    let program = try returned()
    defer { program.remove() }
    let until = ["--until", "2026-03-20", "--now", Self.now]
    #expect(try program.finish(program.process(["pause"] + until)).status == 0)
    #expect(try program.run("due", "--short", "--now", Self.now).output == "0+0\n")
    let terminal = try program.onScreen()
    try terminal.see("Paused until", "e end the pause")
    terminal.type("e")
    try terminal.see("Today: 90 due")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(try program.finish(program.process(["pause"] + until)).status == 0)
    let lines = try program.onScreen(["--plain"], columns: 100)
    try lines.wait(for: "e to end the pause")
    lines.type("e\n")
    try lines.wait(for: "Today: 90 due")
    lines.type("q\n")
    #expect(try lines.end() == 0)
    #expect(try program.run("check").status == 0)
  }
}
