import Foundation
import PseudoTerminals
import Testing

/// What a damaged database says: every way out, with its command.
@Suite struct DamageTests {
  /// A program with three answers, a backup of each of two days, and a glossary text that was damaged
  /// since.
  private func damaged() throws -> Program {
    let program = try Program()
    let file = try program.write(
      "term,definition\nQuay,A wall for ships.\nGaff,A hook.\nRope,A line.\n", to: "yard.csv")
    #expect(try program.run("import", file).status == 0)
    try program.run("review", "--keys", "-", "--now", Self.now, input: "3\n3\n3\n")
    for day in ["02", "03"] {
      #expect(try program.run("backup", "--now", "2026-03-\(day)T10:00:00+01:00").status == 0)
    }
    try damage(program.database)
    return program
  }

  private static let now = SittingTests.now

  /// Flips a bit of a definition in a file.
  private func damage(_ path: String) throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    let place = try #require(bytes.range(of: Data("A wall for ships.".utf8))).lowerBound
    bytes[place] ^= 1
    try bytes.write(to: url)
  }

  /// The command behind the last colon of a line that begins with a text.
  private func command(_ beginning: String, in message: String) throws -> [String] {
    let line = try #require(
      message.split(separator: "\n").first { $0.hasPrefix(beginning) }, "\(message)")
    let words = try #require(line.components(separatedBy: ": termwise ").last)
    return words.split(separator: " ").map(String.init)
  }

  @Test func `the restore is done from the message alone`() throws {
    let program = try damaged()
    defer { program.remove() }
    let before = try program.bytes()
    // A backup refuses what does not verify, and tells the ways out.
    let run = try program.run("backup", "--now", Self.now)
    #expect(run.status == 65)
    #expect(
      run.standardError.hasPrefix(
        "termwise: error: \(program.database): the database is damaged (revision: row "))
    #expect(try program.bytes() == before)
    let back = try command("- Go back to the backup of 2026-03-03 10:00:", in: run.standardError)
    #expect(back == ["restore"])
    let terminal = try PseudoTerminal(program, back)
    try terminal.wait(for: "Restore it? [y/N]")
    terminal.type("y\n")
    #expect(try terminal.end() == 0)
    let check = try program.run("check")
    #expect(check.status == 0)
    #expect(check.output.contains(" 4 log entries"))
  }

  @Test func `check says what can be saved, and salvage saves as much`() throws {
    let program = try damaged()
    defer { program.remove() }
    let before = try program.bytes()
    let check = try program.run("check")
    #expect(check.status == 65)
    #expect(check.output.contains(" Nothing was changed. What can be done:\n- Go back"))
    #expect(
      check.output.contains(
        "- Save 4 log entries and 3 entries in a new file; behind the damage, 0 log entries are lost:"
      ))
    #expect(try program.run("check", "--rebuild").status == 65)
    let dry = try program.run("salvage", "--dry-run")
    #expect(
      dry.output
        == "Salvage would save 4 log entries and 3 entries. Behind the damage, lost: 0 log entries.\n"
    )
    #expect(try program.run("salvage").status == 64)
    let words = try command("- Save", in: check.output)
    #expect(words == ["salvage", program.database + ".saved"])
    let saved = try program.finish(program.process(words))
    #expect(saved.output.contains(": 4 log entries and 3 entries. Behind the damage, left out: 0"))
    #expect(try program.run("check", "--db", program.database + ".saved").status == 0)
    #expect(try program.bytes() == before)
  }

  @Test
  func `a backup that is damaged too is not offered, and a database that is named stays named`()
    throws
  {
    let program = try damaged()
    defer { program.remove() }
    try damage(program.database + ".backups/2026-03-03T090000.000Z.db")
    let run = try program.run("check", "--db", program.database)
    #expect(
      try command("- Go back to the backup of 2026-03-02 10:00:", in: run.output)
        == ["restore", "2026-03-02T090000.000Z.db", "--db", program.database])
    try damage(program.database + ".backups/2026-03-02T090000.000Z.db")
    #expect(try program.run("check").output.contains("\n- There is no backup that is whole.\n"))
  }

  @Test func `a backup of a day to come is not the newest`() throws {
    let program = try damaged()
    defer { program.remove() }
    let file = program.database + ".backups/2026-03-03T090000.000Z.db"
    try FileManager.default.moveItem(
      atPath: file, toPath: program.database + ".backups/2028-03-03T090000.000Z.db")
    let run = try program.run("due", "--now", Self.now)
    #expect(run.status == 0)
    let restore = try program.run("restore", "--yes", "--now", "2026-03-04T09:00:00+01:00")
    #expect(
      restore.output.hasPrefix("Restored: \(program.database).backups/2026-03-02T090000.000Z.db"))
  }

  @Test(arguments: [0, 60])
  func `a file that lost its beginning is told with its backup`(length: Int) throws {
    let program = try damaged()
    defer { program.remove() }
    let url = URL(fileURLWithPath: program.database)
    try program.bytes().prefix(length).write(to: url)
    let run = try program.run("due")
    #expect(run.status == 65)
    #expect(
      try command("- Go back to the backup of 2026-03-03 10:00:", in: run.standardError)
        == ["restore"])
    #expect(run.standardError.hasSuffix("- From the file itself nothing can be saved.\n"))
    #expect(try program.run("restore", "--yes").status == 0)
    #expect(try program.run("check").status == 0)
  }
}
