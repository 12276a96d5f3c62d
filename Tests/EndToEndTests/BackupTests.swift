import Foundation
import Testing

/// Tests backups, and what to do with a damaged database.
@Suite struct BackupTests {
  private static let table = "term,definition\nQuay,A wall for ships.\nGaff,A hook.\nRope,A line.\n"

  /// A program with a glossary and three answers.
  private func learnt(_ answers: String = "3\n3\n3\n") throws -> Program {
    let program = try Program()
    let file = try program.write(Self.table, to: "yard.csv")
    #expect(try program.run("import", file).status == 0)
    let run = try program.run(
      "review", "--keys", "-", "--now", "2026-03-01T09:00:00+01:00", input: answers)
    #expect(run.status == 0)
    return program
  }

  private func backups(_ program: Program) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: program.database + ".backups")
    return (names ?? []).sorted()
  }

  /// Flips a bit of a text in the database's file.
  private func damage(_ text: String, in program: Program) throws {
    var bytes = try program.bytes()
    let place = try #require(bytes.range(of: Data(text.utf8))).lowerBound
    bytes[place] ^= 1
    try bytes.write(to: URL(fileURLWithPath: program.database))
  }

  @Test func `a backup is made, listed and restored, and says how many answers differ`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try program.run("backup", "--list").status == 1)
    let made = try program.run("backup", "--now", "2026-03-01T10:00:00+01:00")
    let file = program.database + ".backups/2026-03-01T090000.000Z.db"
    #expect(made.output.hasPrefix("Backed up and checked: \(file) ("))
    let list = try program.run("backup", "--list")
    #expect(list.output.hasPrefix("2026-03-01 10:00  "))
    #expect(list.output.hasSuffix("  \(file)\n"))
    try program.run(
      "review", "--keys", "-", "--now", "2026-03-02T09:00:00+01:00", input: "3\n3\n")
    let before = try program.bytes()
    let refused = try program.run("restore")
    #expect(refused.status == 65)
    #expect(
      refused.standardError == """
        Backup: \(file). 2 answers are missing in it.
        termwise: error: restoring needs your consent; nothing was changed. Say it with --yes

        """)
    #expect(try program.bytes() == before)
    let done = try program.run("restore", "--yes", "--now", "2026-03-02T10:00:00+01:00")
    let kept = program.database + ".before-restore-2026-03-02T090000"
    #expect(done.output == "Restored: \(file). The file from before is kept: \(kept)\n")
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == before)
    #expect(try program.run("check").output.contains(" 4 log entries"))
    // What was put aside was backed up as well.
    #expect(backups(program).count == 2)
    #expect(try program.run("restore", "2026-03-02", "--yes").status == 0)
    #expect(try program.run("check").output.contains(" 6 log entries"))
    #expect(try program.run("restore", "1999").status == 66)
  }

  @Test func `a learner goes on after a restore as a new device`() throws {
    let program = try learnt()
    defer { program.remove() }
    try program.run("backup")
    #expect(try program.run("restore", "--yes").status == 0)
    let run = try program.run(
      "review", "--keys", "-", "--now", "2026-03-02T09:00:00+01:00", input: "3\n")
    #expect(run.standardError == "saved 1\n")
    #expect(try program.run("undo", "--now", "2026-03-02T09:01:00+01:00").status == 0)
    #expect(try program.run("undo", "--now", "2026-03-02T09:02:00+01:00").status == 0)
    #expect(try program.run("check").output.contains(" 7 log entries, "))
  }

  @Test func `a copy that lacks the last answers is told, and goes on as a device of its own`()
    throws
  {
    let program = try learnt("3\n")
    defer { program.remove() }
    let (url, older) = (URL(fileURLWithPath: program.database), try program.bytes())
    let drill = { (day: Int) in
      try program.run(
        "drill", "--plain", "--count", "1", "--now", "2026-03-0\(day)T09:00:00+01:00",
        input: "\n3\n")
    }
    let told = "This database lacks your last answers on this computer"
    #expect(try !drill(2).standardError.contains(told))
    let newer = try program.bytes()
    // Copied over in place, then by another file of the same name.
    for options in [Data.WritingOptions(), .atomic] {
      try older.write(to: url, options: options)
      #expect(try drill(3).standardError.contains(told))
      #expect(try !drill(3).standardError.contains(told))
      #expect(try program.run("check").output.contains(" 4 log entries"))
      // Two devices: the one of the copy, and the one that goes on.
      #expect(try program.run("undo", "--now", "2026-03-03T10:00:00+01:00").status == 0)
      #expect(try program.run("check").status == 0)
    }
    try newer.write(to: url)
    #expect(try drill(4).standardError.contains(told))
    #expect(try program.run("check").output.contains(" 4 log entries"))
  }

  @Test func `an import that retires is backed up first, once in half an hour`() throws {
    let program = try learnt()
    defer { program.remove() }
    let rows = Self.table.split(separator: "\n").map(String.init)
    for (minute, count) in [(0, 3), (10, 2), (50, 1)] {
      let file = try program.write(rows.prefix(count + 1).joined(separator: "\n"), to: "yard.csv")
      let now = "2026-03-02T09:\(minute < 10 ? "0" : "")\(minute):00+01:00"
      let run = try program.run(
        "import", file, "--yes", "--retire", "\(count == 3 ? 0 : 1)", "--now", now)
      #expect(run.status == 0, "\(run.standardError)")
      #expect(backups(program).count == [3: 0, 2: 1, 1: 2][count])
    }
    #expect(try program.run("decks", "remove", "yard").status == 0)
    #expect(backups(program).count == 3)
  }

  @Test func `a day's first session is backed up when it ends`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(backups(program) == [])
    for (day, count) in [(2, 1), (2, 1), (3, 2)] {
      let run = try program.run(
        "drill", "--plain", "--count", "1", "--now", "2026-03-0\(day)T09:00:00+01:00",
        input: "\n3\n")
      #expect(run.status == 0, "\(run.standardError)")
      #expect(backups(program).count == count)
    }
  }

  @Test func `a damaged backup is refused, and nothing is changed`() throws {
    let program = try learnt()
    defer { program.remove() }
    try program.run("backup")
    let file = program.database + ".backups/" + backups(program)[0]
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let place = try #require(bytes.range(of: Data("A wall for ships.".utf8))).lowerBound
    bytes[place] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    let before = try program.bytes()
    let run = try program.run("restore", "--yes")
    #expect(run.status == 65)
    #expect(
      run.standardError == """
        termwise: error: \(file): this backup is damaged; nothing was changed. Choose another: termwise \
        backup --list

        """)
    #expect(try program.bytes() == before)
  }

  @Test func `a learner is forgotten with consent, in the backups too`() throws {
    let program = try learnt()
    defer { program.remove() }
    try program.run("drill", "--plain", "--count", "1", "--learner", "Eve", input: "\n3\n")
    try program.run("backup")
    let before = try program.bytes()
    let refused = try program.run("forget", "Eve")
    #expect(refused.status == 65)
    let count = backups(program).count
    #expect(
      refused.standardError == """
        Eve: 1 answer will be gone, here and in \(count) backups. This cannot be undone.
        termwise: error: forgetting needs your consent; nothing was changed. Say it with --yes

        """)
    #expect(try program.bytes() == before)
    #expect(try program.run("forget", "Nobody").status == 66)
    let done = try program.run("forget", "Eve", "--yes")
    #expect(done.output == "Eve is forgotten, in the database and in its backups.\n")
    #expect(try program.run("check").output.contains(" 4 log entries"))
    for file in backups(program) {
      let bytes = try Data(
        contentsOf: URL(fileURLWithPath: program.database + ".backups/" + file))
      #expect(bytes.range(of: Data("Eve".utf8)) == nil)
    }
    #expect(backups(program).count == count)
  }

  @Test func `salvage writes a new database, and only reads the old one`() throws {
    let program = try learnt()
    defer { program.remove() }
    try damage("A wall for ships.", in: program)
    let before = try program.bytes()
    let new = program.path("saved.db")
    let run = try program.run("salvage", new)
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.output.hasPrefix("Saved to \(new): 4 log entries and 3 entries. "))
    #expect(try program.bytes() == before)
    #expect(try program.run("check", "--db", new).status == 0)
    #expect(try program.run("salvage", new).status == 73)
  }

  @Test func `a database replaced during a session is told, and the answer is not lost silently`()
    throws
  {
    let program = try learnt("")
    defer { program.remove() }
    let process = try program.process(["review", "--keys", "-"])
    let (input, talk) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = talk
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data("3\n".utf8))
    var words = String(decoding: talk.fileHandleForReading.availableData, as: UTF8.self)
    #expect(words == "saved 2\n")
    let url = URL(fileURLWithPath: program.database)
    try program.bytes().write(to: url, options: .atomic)
    input.fileHandleForWriting.write(Data("3\n".utf8))
    try input.fileHandleForWriting.close()
    words = String(decoding: talk.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 65)
    #expect(words.contains("another file took the database’s place during the session"))
  }
}
