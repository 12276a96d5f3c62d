import Foundation
import GRDB
import Testing

/// A program with a glossary that one learner has studied for some days.
struct LearntGlossary {
  /// What must not change when files are renamed: schedules, statistics and the report.
  struct Standing: Equatable {
    let schedules: [String]
    let statistics: String
    let report: String
  }

  static let terms = [
    "Anchor", "Ballast", "Bollard", "Bulkhead", "Buoy", "Capstan", "Cleat", "Dock", "Draft",
    "Fender", "Gangway", "Hawser", "Hold", "Keel", "Mast", "Pilot", "Quay", "Rudder", "Tide",
    "Winch",
  ]
  static let title = "Harbour words"
  private static let now = "2026-03-09T18:00:00+01:00"

  let program: Program

  /// Imports a document of all terms, and answers on three days.
  init(_ name: String = "Glossary v1.md", title: String = Self.title) throws {
    program = try Program()
    let file = try write(Self.terms, to: name, title: title)
    #expect(try program.run("import", file).status == 0)
    try learn()
  }

  func learn(in deck: String? = nil) throws {
    for day in ["02", "03", "09"] {
      var arguments = ["review", "--keys", "-", "--now", "2026-03-\(day)T09:00:00+01:00"]
      // A second glossary is learnt on the same days as the first, whose answers are later.
      if let deck { arguments = ["review", deck] + arguments.dropFirst() + ["--trust-clock"] }
      let keys = String(repeating: "3\n3\n1\n4\n2\n4\n", count: 10)
      let run = try program.finish(program.process(arguments), input: keys)
      #expect(run.status == 0, "\(run.standardError)")
    }
  }

  /// A definition that says something else for every term.
  static func definition(of term: String, _ more: String = "") -> String {
    let index = terms.firstIndex(of: term) ?? term.count + 30
    return "The \(term.lowercased()) is what a crew of \(index) looks after in harbour\(more)."
  }

  /// Writes a document of some terms; returns its path.
  func write(
    _ terms: [String], to name: String, title: String? = nil, head: String = "",
    definition: (String) -> String = { Self.definition(of: $0) }
  ) throws -> String {
    let rows = terms.map { "| \($0) | \(definition($0)) |" }.joined(separator: "\n")
    let folder = (program.path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try program.write(
      "\(head)\(title.map { "# \($0)\n\n" } ?? "")| Term | Definition |\n| --- | --- |\n\(rows)\n",
      to: name)
  }

  func standing() throws -> Standing {
    Standing(
      schedules: try schedules(),
      statistics: try program.run("stats", "--json", "--now", Self.now).output,
      report: try program.run("report", "--format", "json", "--now", Self.now).output)
  }

  /// The rows of the schedule table, by the ids of deck and entry.
  func schedules(inDeck deck: String? = nil) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: program.database, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT deck.id, key, sense, card_kind, repetitions, ease, interval, due, first_day,
            last_day, last_grade, lapses, repeat_day, is_suspended, buried_until
          FROM schedule JOIN entry ON entry.number = schedule.entry
          JOIN deck ON deck.number = entry.deck ORDER BY 1, 2, 3, 4
          """)
    }.filter { deck == nil || $0[0] == deck }
      .map { row in row.databaseValues.map { "\($0)" }.joined(separator: "|") }
  }

  /// The ids of the glossaries that were added.
  func decks() throws -> [String] {
    let output = try program.run("decks", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let decks = object?["decks"] as? [[String: Any]] ?? []
    return decks.filter { $0["added"] as? Bool == true }.compactMap { $0["id"] as? String }
  }

  /// Imports, and expects nothing to be written and exit code 65; returns standard error.
  func refused(_ arguments: String...) throws -> String {
    let before = try program.bytes()
    let run = try program.finish(program.process(["import"] + arguments))
    #expect(run.status == 65, "\(run.output)\(run.standardError)")
    #expect(try program.bytes() == before)
    return run.standardError
  }

  /// Imports, and expects that no progress changes; returns standard output.
  @discardableResult
  func kept(_ arguments: String...) throws -> String {
    let before = try standing()
    let run = try program.finish(program.process(["import"] + arguments))
    #expect(run.status == 0, "\(run.output)\(run.standardError)")
    #expect(try standing() == before)
    #expect(try program.run("check").status == 0)
    return run.output
  }
}
