import Foundation
import Testing

/// Tests the way from a glossary to a report, in the built program.
@Suite struct ChainTests {
  @Test func `two glossaries are learnt for a fortnight, taken back once, checked and reported`()
    throws
  {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("import", Program.fixture("atelier.fr.txt")).status == 0)
    #expect(try program.run("import", Program.fixture("portal.en.md")).status == 0)
    var answers = 0
    for day in 1...14 {
      let now = "2026-03-\(day < 10 ? "0" : "")\(day)T09:00:00+01:00"
      let run = try program.run(
        "review", "--keys", "-", "--now", now,
        input: String(repeating: "3\n4\n1\n3\n2\n3\n", count: 10))
      #expect(run.status == 0, "\(run.standardError)")
      // The first row of the log binds the learner to the account.
      let saved = run.standardError.split(separator: "\n")
      let expected = (0..<saved.count).map { "saved \(answers + $0 + 2)" }
      #expect(saved.map(String.init) == expected)
      answers += saved.count
    }
    #expect(try program.run("undo", "--now", "2026-03-14T09:05:00+01:00").status == 0)
    let check = try program.run("check")
    #expect(check.status == 0)
    #expect(check.output.contains("\(answers + 2) log entries"))
    try expectSameFigures(program, now: "2026-03-14T09:10:00+01:00")
  }

  /// Checks that the report's CSV and JSON have the same figures.
  private func expectSameFigures(_ program: Program, now: String) throws {
    let csv = try program.run("report", "--now", now)
    let json = try program.run("report", "--format", "json", "--now", now)
    let rows = csv.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let learners = try #require(document["learners"] as? [[String: Any]])
    let decks = try #require(learners.first?["decks"] as? [[String: Any]])
    #expect(decks.count == 2)
    for (row, deck) in zip(rows.dropFirst(), decks) {
      let figures = try #require(deck["figures"] as? [String: Any])
      let named = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
      #expect(named["deck"] == deck["id"] as? String)
      #expect(named["status"] == figures["status"] as? String)
      for name in ["overdue", "days_to_clear"] {
        #expect(named[name] == (figures[name] as? Int).map(String.init), "\(name)")
      }
      let retention = try #require(figures["retention"] as? [String: Any])
      #expect(named["retention_reviews"] == (retention["of"] as? Int).map(String.init))
    }
  }

  @Test func `the same import twice writes nothing`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try Program.fixture("portal.en.md")
    try program.run("import", file)
    let before = try program.bytes()
    let again = try program.run("import", file)
    #expect(again.output.hasSuffix("Nothing to change.\n"))
    #expect(try program.bytes() == before)
  }

  @Test func `a mended definition changes no one's progress and is told`() throws {
    let program = try Program()
    defer { program.remove() }
    let text = try String(contentsOfFile: Program.fixture("portal.en.md"), encoding: .utf8)
    let file = try program.write(text, to: "portal.md")
    try program.run("import", file)
    try program.run("review", "--keys", "-", input: "3\n3\n3\n3\n3\n")
    let before = try learners(program)
    _ = try program.write(
      text.replacingOccurrences(of: "12 kg", with: "15 kg"), to: "portal.md")

    let refused = try program.run("import", file)
    #expect(refused.status == 65)
    #expect(refused.standardError.contains("nothing was written"))
    let dry = try program.run("import", file, "--dry-run")
    #expect(dry.status == 0)
    let done = try program.run("import", file, "--yes")
    #expect(
      done.output == """
        portal.md → Roastery portal (roastery-portal)
        ~ Batch (meaning changed)
            before: The beans that go through the roaster in one run; never more than [12] kg.
            after:  The beans that go through the roaster in one run; never more than [15] kg.
        1 changed, 4 unchanged
        Imported. Everybody’s progress is kept.

        """)
    #expect(try learners(program) == before)
    #expect(try program.run("check").status == 0)
  }

  /// What the report says about learners.
  private func learners(_ program: Program) throws -> [NSDictionary] {
    let run = try program.run("report", "--format", "json")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let learners = try #require(document["learners"] as? [NSDictionary])
    #expect(learners.count == 1)
    return learners
  }

  @Test func `agreeing to what goes is not agreeing to what comes back with another meaning`()
    throws
  {
    let program = try Program()
    defer { program.remove() }
    let rows = (1...9).map { "Term \($0),Meaning \($0)\n" }
    let write = { (text: String) in try program.write("term,definition\n" + text, to: "g.csv") }
    let file = try write("Batch,At most 12 kg\n" + rows.joined())
    try program.run("import", file)
    _ = try write(rows.joined())
    #expect(try program.run("import", file, "--retire", "1").status == 0)
    _ = try write("Batch,At most 15 kg\n" + rows.dropFirst().joined())
    let refused = try program.run("import", file, "--retire", "1")
    #expect(refused.status == 65)
    #expect(refused.standardError.contains("change their meaning; nothing was written"))
    let done = try program.run("import", file, "--retire", "1", "--yes")
    #expect(done.status == 0)
    #expect(
      done.output.contains(
        """
        + Batch (back, with all progress)
            before: At most [12] kg
            after:  At most [15] kg

        """))
  }

  @Test func `a dry run of a first import leaves no database behind`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("import", Program.fixture("portal.en.md"), "--dry-run")
    #expect(run.output.hasSuffix("Nothing was written: this was a dry run.\n"))
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `entries shows what the importer reads, and touches no database`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("entries", Program.fixture("atelier.fr.txt"), "--json")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "termwise.entries")
    let entries = try #require(document["entries"] as? [[String: Any]])
    #expect(
      entries.map { $0["term"] as? String } == [
        "Arabica", "Assemblage", "Bon de Livraison", "Cupping", "Plan de Maîtrise Sanitaire",
        "Torréfaction",
      ])
    #expect(entries.compactMap { $0["acronym"] as? String } == ["BL", "PMS"])
    #expect(entries.map { $0["line"] as? Int } == [16, 22, 32, 44, 52, 63])
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }
}
