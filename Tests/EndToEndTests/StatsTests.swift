import Foundation
import PseudoTerminals
import Testing

/// Tests `stats`.
@Suite struct StatsTests {
  private func now(_ day: Int, hour: Int = 9) -> String {
    "2026-03-\(day < 10 ? "0" : "")\(day)T\(hour < 10 ? "0" : "")\(hour):00:00"
  }

  /// A program with reviews of two glossaries on five days.
  private func studied() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("atelier.fr.txt"))
    try program.run("import", Program.fixture("portal.en.md"))
    for day in [2, 3, 4, 9, 10] {
      try program.run(
        "review", "--learner", "ana", "--keys", "-", "--now", now(day, hour: day),
        input: String(repeating: "3\n4\n1\n3\n2\n3\n", count: 10))
    }
    return program
  }

  private func document(_ run: Program.Run) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `are plain lines in a pipe`() throws {
    let program = try studied()
    defer { program.remove() }
    let run = try program.run("stats", "--now", now(10, hour: 18))
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(
      run.output == """
        ana: figures on Tuesday 10 March 2026

        Entries seen: 11 of 11
          Mastered      0
          Learning      9
          To relearn    2
          Not seen yet  0
          Le petit lexique de l'atelier de torréfaction (atelier-fr): 6 of 6 seen; 0 mastered, 5 \
        learning, 1 to relearn
          Roastery portal (roastery-portal): 5 of 5 seen; 0 mastered, 4 learning, 1 to relearn
        A week ago: 11 of 11 seen; 0 mastered, 9 learning, 2 to relearn
        Active days: 3 of the last 7
        Study days: 5, 2 in a row
        Load: 7 answers a day in the last 7 days, 2 cards due a day in the next 7
        Retention over 30 days: 82% still known on a later day, of 35 reviews

        Due in the next 7 days, of the cards seen so far
          Today     0
          Tomorrow  6
          Thursday  0
          Friday    0
          Saturday  0
          Sunday    7
          Monday    0

        Hardest
          Bon de Livraison: missed 3 times in 5 reviews
          Moisture & density: missed 2 times in 5 reviews
          Arabica: missed once in 5 reviews
          Cupping: missed once in 5 reviews
          HACCP: missed once in 5 reviews

        Answers
          Today: 11 reviews, 5 repeats and drills, 0 s
            Again 3, Hard 2, Good 8, Easy 3
          Last 7 days: 33 reviews, 15 repeats and drills, 0 s
            Again 9, Hard 6, Good 24, Easy 9
          Last 30 days: 55 reviews, 25 repeats and drills, 0 s
            Again 15, Hard 10, Good 40, Easy 15
          In all: 55 reviews, 25 repeats and drills, 0 s
            Again 15, Hard 10, Good 40, Easy 15
          An answer counts for one minute at most, so that breaks do not count as study.

        Cards by interval
          1 day            6
          2 to 6 days      7
          7 to 20 days     7
          21 to 89 days    0
          90 days or more  0

        Cards by ease factor; each starts at 2.50
          1.30 to 1.99  0
          2.00 to 2.49  8
          2.50          7
          2.51 or more  5

        """)
    #expect(try program.run("stats", "--plain", "--now", now(10, hour: 18)).output == run.output)
  }

  @Test func `are a page on a terminal, unless lines are asked for`() throws {
    let program = try studied()
    defer { program.remove() }
    for (term, options) in [("dumb", []), ("xterm", ["--plain"])] {
      let arguments = ["stats", "--now", now(10, hour: 18)] + options
      let terminal = try PseudoTerminal(program, arguments, term: term)
      try terminal.wait(for: "2.51 or more  5\r\n")
      #expect(try terminal.end() == 0)
    }
    for key in ["q", "\u{1B}", "\r"] {
      let terminal = try PseudoTerminal(
        program, ["stats", "--now", now(10, hour: 18)], term: "xterm")
      try terminal.wait(for: "Entries seen: 11 of 11")
      terminal.type(key)
      #expect(try terminal.end() == 0)
    }
  }

  @Test func `are the same as JSON, and agree with the report`() throws {
    let program = try studied()
    defer { program.remove() }
    let stats = try document(program.run("stats", "--json", "--now", now(10)))
    #expect(stats["schema"] as? String == "termwise.stats")
    #expect(stats["learner"] as? String == "ana")
    let hours = try #require(stats["by_hour"] as? [Int])
    #expect(hours.indices.filter { hours[$0] > 0 } == [2, 3, 4, 9, 10])
    let days = try #require(stats["by_day"] as? [[String: Any]])
    let answers = try #require(stats["answers"] as? [String: [String: Any]])
    for key in ["reviews", "drills", "time_ms"] {
      #expect(days.compactMap { $0[key] as? Int }.reduce(0, +) == answers["all"]?[key] as? Int)
    }
    let report = try document(program.run("report", "--format", "json", "--now", now(10)))
    let team = try #require(report["team"] as? [String: Any])
    let all = try #require(stats["all"] as? [String: Int])
    for (key, value) in all { #expect(team[key] as? Int == value, "\(key)") }
    let learner = try #require((report["learners"] as? [[String: Any]])?.first)
    let figures = try #require(learner["all"] as? [String: Any])
    #expect(
      figures["retention"] as? NSDictionary == stats["retention_30_days"] as? NSDictionary)
  }

  @Test func `are of the decks that are named`() throws {
    let program = try studied()
    defer { program.remove() }
    let stats = try document(
      program.run("stats", "Roastery-Portal", "--json", "--now", now(10)))
    let decks = try #require(stats["decks"] as? [[String: Any]])
    #expect(decks.map { $0["id"] as? String } == ["roastery-portal"])
    #expect((stats["all"] as? [String: Int])?["entries"] == 5)
    let unknown = try program.run("stats", "none")
    #expect(unknown.status == 66)
    #expect(unknown.output == "")
  }

  @Test func `leave out what was taken back`() throws {
    let program = try studied()
    defer { program.remove() }
    let sum = { (run: Program.Run) in
      let answers = try self.document(run)["answers"] as? [String: [String: Any]]
      return try #require(answers?["all"]?["by_grade"] as? [Int]).reduce(0, +)
    }
    let before = try sum(program.run("stats", "--json", "--now", now(10)))
    try program.run("undo", "--now", now(10))
    #expect(try sum(program.run("stats", "--json", "--now", now(10))) == before - 1)
  }

  @Test func `of nobody yet are a sentence, and noughts in JSON`() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("import", Program.fixture("portal.en.md")).status == 0)
    let run = try program.run("stats", "--learner", "ben", "--now", now(10))
    #expect(run.status == 0)
    #expect(
      run.output
        == "No answers yet; 5 entries to learn. To start: termwise review\n")
    #expect(run.standardError == "")
    let json = try program.run("stats", "--learner", "ben", "--json", "--now", now(10))
    #expect(json.status == 0)
    #expect(json.standardError == "")
    let document = try document(json)
    #expect((document["all"] as? [String: Int])?["seen"] == 0)
    #expect(document["by_day"] as? [Int] == [])
  }

  @Test(arguments: ["due", "stats", "report", "next"])
  func `of a name that is unknown among others are an error, never an empty life`(
    _ verb: String
  ) throws {
    let program = try studied()
    defer { program.remove() }
    let run = try program.run(verb, "--learner", "ben", "--now", now(10))
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.standardError == "termwise: error: no learner “ben”. Available: ana\n")
    let elsewhere = try program.run(verb, "--db", program.path("none.db"))
    #expect(elsewhere.status == 66)
    #expect(elsewhere.standardError.contains("/none.db: there is no database yet."))
    #expect(!FileManager.default.fileExists(atPath: program.path("none.db")))
  }

  @Test func `without a database are an error`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("stats", "--json")
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.standardError == (try program.run("review", "--keys", "-").standardError))
  }

  @Test func `show terms that mean harm as what they are`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write(
      "term,definition\n\"\u{1B}]0;owned\u{7}\u{202E}evil\nTotal: 0\",A trick.\n", to: "h.csv")
    try program.run("import", file)
    for (day, key) in [(1, "3"), (2, "1"), (3, "3"), (9, "1")] {
      try program.run("review", "--keys", "-", "--now", now(day), input: "\(key)\n3\n")
    }
    let page = try program.run("stats", "--now", now(9)).output
    #expect(page.contains("evil Total: 0: missed 2 times in 4 reviews\n"), "\(page)")
    let json = try program.run("stats", "--json", "--now", now(9)).output
    for text in [page, json] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.contains("\u{202E}"))
    }
  }
}
