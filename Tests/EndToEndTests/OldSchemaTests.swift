import Foundation
import GRDB
import Testing

/// Tests what the built program makes of a database of each earlier schema; the files are kept for
/// ever.
@Suite struct OldSchemaTests {
  private static let now = "2027-04-20T09:00:00+02:00"

  /// A learner's answers by grade as an old file has them, without those that were taken back.
  private func answersByGrade(in path: String, of learner: String) throws -> [Int] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let rows = try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT grade, count(*) AS number FROM review
          JOIN learner ON learner.number = review.learner AND learner.name = ?
          WHERE review.id NOT IN (SELECT review FROM decision WHERE kind = 'retract') GROUP BY grade
          """, arguments: [learner])
    }
    var counts = [Int](repeating: 0, count: 6)
    for row in rows { counts[row["grade"]] = row["number"] }
    return counts
  }

  /// A learner's figures, without the instant at which they were made.
  private func figures(_ program: Program, of learner: String) throws -> [String] {
    try ["stats", "due"].map { verb in
      let run = try program.run(verb, "--json", "--learner", learner, "--now", Self.now)
      #expect(run.status == 0, "\(verb): \(run.standardError)")
      return run.output
    }
  }

  @Test(arguments: [1, 2, 3])
  func `an older schema is backed up and migrated, and every figure stays`(schema: Int) throws {
    let program = try Program()
    defer { program.remove() }
    let old = Program.root.appendingPathComponent(
      "Tests/StorageTests/Fixtures/schema\(schema).database")
    let oldBytes = try Data(contentsOf: old)
    try oldBytes.write(to: URL(fileURLWithPath: program.database))
    for learner in ["Ada", "Grace Hopper"] {
      let counted = try answersByGrade(in: old.path, of: learner)
      let figures = try figures(program, of: learner)
      let object = try JSONSerialization.jsonObject(with: Data(figures[0].utf8))
      let answers = (object as? [String: Any])?["answers"] as? [String: Any]
      let total = answers?["all"] as? [String: Any]
      #expect(total?["by_grade"] as? [Int] == counted, "\(learner): \(figures[0])")
      // The schedule that the log gives is the one that was migrated.
      #expect(try program.run("check", "--rebuild").status == 0)
      #expect(try self.figures(program, of: learner) == figures)
    }
    #expect(try program.bytes()[63] > schema)
    let backups = try program.run("backup", "--list").output.split(separator: "\n")
    #expect(!backups.isEmpty)
  }
}
