import Foundation
import PseudoTerminals
import Testing

/// Tests the first run without a glossary.
@Suite struct FirstRunTests {
  @Test func `one key chooses a deck, and the first card is there`() throws {
    let program = try Program()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(for: "Or start with one of these:\r\n")
    try terminal.wait(for: "  1. Customer success (customer-success-en): 42 entries, English\r\n")
    try terminal.wait(for: "Type a number (Enter for 1, d to drill its acronyms), q to quit:\r\n")
    terminal.type("\n")
    try terminal.wait(for: "Added: Customer success (customer-success-en), 42 entries.\r\n")
    try terminal.wait(for: "Card 1, 19 to come. Customer success. New.\r\n")
    terminal.type("\n")
    try terminal.wait(for: "Choose the definition.\r\n  Adoption\r\n")
    try terminal.wait(for: "0 to skip, h for help, q to quit:\r\n")
    terminal.type("0\n")
    try terminal.wait(for: "Card 2, 19 to come. Customer success. New.\r\n")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(try program.run("check").status == 0)
  }

  @Test func `two keys ask the first acronym`() throws {
    let program = try Program()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(for: "d to drill its acronyms), q to quit:\r\n")
    terminal.type("d\n")
    try terminal.wait(for: "Practice: 10 cards. The schedule does not change.\r\n")
    try terminal.wait(for: "Card 1, 9 to come. Customer success. From ")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
  }

  @Test func `the decks of the learner's language come first`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["LANG"] = "fr_FR.UTF-8"
    let run = try program.run("decks", "--json")
    let decks = try Self.decks(run.output)
    #expect(
      decks.map { $0["id"] as? String } == [
        "customer-success-fr", "success-portal-fr", "customer-success-en", "success-portal-en",
      ])
    #expect(decks.map { $0["entries"] as? Int } == [42, 19, 42, 19])
    #expect(decks.allSatisfy { $0["shipped"] as? Bool == true && $0["added"] as? Bool == false })
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  private static func decks(_ json: String) throws -> [[String: Any]] {
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require(document["decks"] as? [[String: Any]])
  }

  @Test func `a number that is none is asked for again, and q quits nothing behind`() throws {
    let program = try Program()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, [])
    for wrong in ["7", "0", "-1", "deck"] {
      try terminal.wait(for: "q to quit:\r\n")
      terminal.type("\(wrong)\n")
      try terminal.wait(for: "Type a number from 1 to 4.\r\n")
    }
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `where no one can be asked the decks are listed and nothing is written`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run()
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        "Add one by its name: termwise decks add NAME. Then run termwise.\n"))
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `Ctrl-C at the offer is 130`() throws {
    let program = try Program()
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, [])
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
  }

  // MARK: Decks

  @Test func `a deck is added, removed, and comes back with what was learnt`() throws {
    let program = try Program()
    defer { program.remove() }
    let add = try program.run("decks", "add", "success-portal-en", "Customer-Success-FR")
    #expect(add.status == 0)
    #expect(add.output.split(separator: "\n").count == 2)
    let answered = try program.run(
      "review", "--keys", "-", "--now", SittingTests.now, input: "3\n3\n")
    #expect(answered.standardError == "saved 2\nsaved 3\n")
    let before = try program.run("report", "--now", SittingTests.now)

    let remove = try program.run("decks", "remove", "success-portal-en")
    #expect(remove.output.hasPrefix("Removed: "))
    #expect(remove.output.hasSuffix("termwise decks add success-portal-en brings it all back.\n"))
    #expect(try !program.run("report").output.contains("success-portal-en"))
    let again = try program.run("decks", "remove", "success-portal-en")
    #expect(again.status == 66)
    #expect(
      again.standardError.contains("success-portal-en comes with the program but is not added yet"))

    #expect(try program.run("decks", "add", "success-portal-en").status == 0)
    let after = try program.run("report", "--now", SittingTests.now)
    let learners = { (report: String) in
      report.split(separator: "\r\n").filter { $0.hasPrefix("person") }
    }
    #expect(learners(after.output) == learners(before.output))
    let twice = try program.run("decks", "add", "success-portal-en")
    #expect(twice.status == 0)
    #expect(twice.output.hasSuffix("Nothing to change.\n"))
    #expect(try program.run("check").status == 0)
  }

  @Test func `a deck that does not ship is not added, nor any beside it`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("decks", "add", "success-portal-en", "roastery")
    #expect(run.status == 66)
    #expect(run.standardError.contains("no glossary “roastery”. Available: customer-success-en, "))
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `a document named like another deck is a deck of its own`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("decks", "add", "customer-success-en")
    let file = try program.write("term,definition\nChurn,Loss.\n", to: "customer-success.en.csv")
    let run = try program.run("import", file)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("+ Churn\n1 added\nImported. Everybody’s progress is kept.\n"))
    #expect(!(run.output + run.standardError).contains("retire"))
    #expect(try program.run("import", "--deck", "churn", file).status == 0)
    #expect(try program.run("import", "--yes", "--deck", "customer-success-en", file).status == 0)
  }

  @Test func `a shipped deck does not run into one of the same name`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write("term,definition\nChurn,Loss.\n", to: "customer-success.en.csv")
    try program.run("import", file)
    let run = try program.run("decks", "add", "customer-success-en")
    #expect(run.status == 65)
    #expect(run.standardError.contains("made from customer-success.en.csv."))
    let decks = try Self.decks(program.run("decks", "--json").output)
    #expect(decks.first?["id"] as? String == "customer-success-en")
    #expect(decks.first?["shipped"] as? Bool == false)
    #expect(decks.first?["added"] as? Bool == true)
    #expect(decks.count == 4)
  }

  // MARK: Today

  @Test func `what changed in the glossaries since the last answer is told`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "term,definition\nBatch,A run.\nYield,A share.\nSilo,A tower.\nSieve,A net.\nRoast,Heat.\n",
      to: "r.csv")
    try program.run("import", file, "--now", "2026-03-02T08:00:00Z")
    try program.run("review", "--keys", "-", "--now", "2026-03-02T09:00:00Z", input: "3\n")
    _ = try program.write(
      "term,definition\nBatch,A lot.\nYield,A share.\nSilo,A tower.\nSieve,A net.\nCup,A taste.\n",
      to: "r.csv")
    try program.run("import", file, "--yes", "--now", "2026-03-02T10:00:00Z")
    let today = try program.run("--now", "2026-03-02T11:00:00Z")
    #expect(
      today.output.contains(
        "Since your last answer, r: 1 added (Cup), 1 changed (Batch), 1 retired (Roast).\n"))
    try program.run("review", "--keys", "-", "--now", "2026-03-02T12:00:00Z", input: "3\n")
    #expect(try !program.run("--now", "2026-03-02T13:00:00Z").output.contains("Since"))
  }
}
