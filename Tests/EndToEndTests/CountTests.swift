import Foundation
import Testing

/// Compares what `due`, `stats` and `report` say about the cards that wait.
@Suite struct `The counts of cards that wait` {
  private func now(_ day: Int) -> String { "2026-05-\(day < 10 ? "0" : "")\(day)T10:00:00" }

  /// A program with reviews of entries that have up to four cards.
  private func studied() throws -> Program {
    let program = try Program()
    let rows = ["KPI", "SLA", "MRR", "CSM"].map { "\($0),\($0) spelt out,What \($0) is about." }
    let file = try program.write(
      (["acronym,expansion,definition"] + rows + [",Ledger,A book of accounts."])
        .joined(separator: "\n"), to: "siblings.csv")
    try program.run("import", file)
    for day in [1, 2, 3, 4, 6, 9] {
      try program.run(
        "review", "--learner", "ana", "--keys", "-", "--now", now(day),
        input: String(repeating: "3\n", count: 20))
    }
    return program
  }

  private func document(_ run: Program.Run) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  /// The number of cards that wait on a day, as each verb says it.
  private func counts(_ program: Program, on day: Int) throws -> [String: Int] {
    let due = try document(program.run("due", "--json", "--now", now(day)))
    let short = try program.run("due", "--short", "--now", now(day)).output
    let stats = try document(program.run("stats", "--json", "--now", now(day)))
    let forecast = try #require(stats["forecast"] as? [[String: Any]])
    let lines = try program.run("stats", "--now", now(day)).output.split(separator: "\n")
    let today = try #require(lines.first { $0.hasPrefix("  Today ") })
    return [
      "due": try #require(due["due"] as? Int) + #require(due["repeats"] as? Int),
      "due --short": try #require(Int(short.prefix { $0 != "+" })),
      "stats --json": try #require(forecast[0]["cards"] as? Int),
      "stats": try #require(today.split(separator: " ").last.flatMap { Int($0) }),
    ]
  }

  private func overdue(_ program: Program, on day: Int) throws -> Int {
    let report = try document(program.run("report", "--format", "json", "--now", now(day)))
    return try #require((report["team"] as? [String: Any])?["overdue"] as? Int)
  }

  @Test func `are one number, in each verb and on each day`() throws {
    let program = try studied()
    defer { program.remove() }
    for day in 9...28 {
      let counts = try counts(program, on: day)
      #expect(Set(counts.values).count == 1, "\(day): \(counts)")
    }
    // No card is due on this very day, which a report would not call overdue.
    #expect(try counts(program, on: 31)["due"] == 5)
    #expect(try overdue(program, on: 31) == 5)
    // Two entries are reviewed, one of them failed: their siblings wait for another day.
    try program.run(
      "review", "--learner", "ana", "--keys", "-", "--now", now(31), input: "3\n1\n")
    let after = try counts(program, on: 31)
    #expect(after == after.mapValues { _ in 4 })
    #expect(try overdue(program, on: 31) == 3)
  }

  @Test func `have a changed entry in each`() throws {
    let program = try studied()
    defer { program.remove() }
    let file = try program.write(
      "acronym,expansion,definition\nKPI,KPI spelt out,Something else entirely now.\n",
      to: "siblings.csv")
    let imported = try program.run(
      "import", file, "--yes", "--retire", "4", "--deck", "siblings", "--now", now(10))
    #expect(imported.status == 0)
    let counts = try counts(program, on: 10)
    #expect(Set(counts.values).count == 1, "\(counts)")
  }

  @Test func `agree with next when nothing but a change waits`() throws {
    let program = try studied()
    defer { program.remove() }
    try program.run(
      "review", "--learner", "ana", "--keys", "-", "--now", now(10),
      input: String(repeating: "3\n", count: 20))
    #expect(try program.run("next", "--now", now(10)).status == 1)
    let file = try program.write(
      "acronym,expansion,definition\nKPI,KPI spelt out,Something else entirely now.\n",
      to: "siblings.csv")
    let later = "2026-05-10T18:00:00"
    let imported = try program.run(
      "import", file, "--yes", "--retire", "4", "--deck", "siblings", "--now", later)
    #expect(imported.status == 0)
    #expect(try program.run("due", "--short", "--now", later).output == "1+0\n")
    #expect(try program.run("next", "--now", later).status == 0)
  }
}
