import Foundation
import Testing

/// Tests what remains of a database of the first schema when its migration is killed.
@Suite(.serialized) struct MigrationFaultTests {
  /// System calls by which SQLite changes files.
  private static let calls = ["pwrite64", "fdatasync", "ftruncate"]

  @Test func `a kill at any write of a migration leaves an old or the new schema, whole`() throws {
    let program = try Program()
    defer { program.remove() }
    let kept = Program.root.appendingPathComponent(
      "Tests/StorageTests/Fixtures/schema1.database")
    let old = try Data(contentsOf: kept)
    var (kills, schemas) = (0, Set<Int>())
    for call in Self.calls {
      var number = 1
      while true {
        try old.write(to: URL(fileURLWithPath: program.database))
        try? FileManager.default.removeItem(atPath: program.database + "-journal")
        guard try isKilled(program, at: call, number) else { break }
        let schema = Int(try program.bytes()[63])
        schemas.insert(schema)
        if schema > 1 { try expectBackup(program, "\(call) \(number)") }
        try? FileManager.default.removeItem(atPath: program.database + ".backups")
        let check = try program.run("check")
        #expect(check.status == 0, "\(call) \(number): \(check.output)\(check.standardError)")
        #expect(check.output.contains("410 log entries"), "\(call) \(number)")
        kills += 1
        number += 1
      }
    }
    print("kills during a migration: \(kills), schemas found: \(schemas.sorted())")
    #expect(kills > 40)
    #expect(schemas == [1, 2, 3, 4])
  }

  /// Expects the backup from before the migration, whole.
  private func expectBackup(_ program: Program, _ what: String) throws {
    let list = try program.run("backup", "--list").output.split(separator: "\n")
    #expect(!list.isEmpty, "\(what)")
    for line in list {
      let file = String(line.split(separator: " ").last ?? "")
      #expect(try Data(contentsOf: URL(fileURLWithPath: file))[63] == 1, "\(what)")
      #expect(try program.run("check", "--db", file).status == 0, "\(what)")
    }
  }

  /// Opens the database, killed at a system call's nth use; false when it was used less often.
  private func isKilled(_ program: Program, at call: String, _ number: Int) throws -> Bool {
    let process = try program.process([])
    let executable = try #require(process.executableURL)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments = [
      "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
      "inject=\(call):signal=KILL:when=\(number)", executable.path, "due",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      || process.terminationStatus == 128 + SIGKILL
  }
}
