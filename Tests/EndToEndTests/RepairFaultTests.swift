import Foundation
import Testing

/// Tests that backups and repair lose nothing when they are killed, and change no damaged file.
@Suite(.serialized) struct RepairFaultTests {
  /// System calls that change files.
  private static let calls = [
    "pwrite64", "write", "fdatasync", "fsync", "rename", "link", "unlink", "ftruncate",
  ]

  /// A program with a glossary, a backup, and answers that the backup lacks.
  private func learnt() throws -> Program {
    let program = try Program()
    let rows = (1...150).map { "Term number \($0),What number \($0) means.\n" }.joined()
    try program.run("import", program.write("term,definition\n" + rows, to: "large.csv"))
    let answers = String(repeating: "3\n1\n4\n", count: 5)
    try program.run(
      "review", "--keys", "-", "--now", "2026-03-01T09:00:00+01:00", input: answers)
    try program.run("backup", "--now", "2026-03-01T10:00:00+01:00")
    try program.run(
      "review", "--keys", "-", "--now", "2026-03-02T09:00:00+01:00", input: answers)
    return program
  }

  /// Runs a verb, killed at a system call's nth use; false when it was used less often.
  private func isKilled(
    _ program: Program, _ arguments: [String], at call: String, _ number: Int
  ) throws -> Bool {
    let process = try program.process([])
    let executable = try #require(process.executableURL)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      [
        "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
        "inject=\(call):signal=KILL:when=\(number)", executable.path,
      ] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      || process.terminationStatus == 128 + SIGKILL
  }

  /// The verbs that are killed, and the log entries that the database may have afterwards.
  static let verbs: [(arguments: [String], entries: [Int])] = [
    (["backup"], [31]), (["restore", "--yes"], [31, 16]), (["salvage", "saved.db"], [31]),
  ]

  @Test(arguments: verbs.indices)
  func `a kill at any step loses nothing`(index: Int) throws {
    let (arguments, entries) = Self.verbs[index]
    let program = try learnt()
    defer { program.remove() }
    let (database, folder) = (try program.bytes(), program.database + ".backups")
    let backups = try FileManager.default.contentsOfDirectory(atPath: folder)
    let words = arguments.map { $0 == "saved.db" ? program.path("saved.db") : $0 }
    var kills = 0
    for call in Self.calls {
      for number in 1... {
        try database.write(to: URL(fileURLWithPath: program.database), options: .atomic)
        try? FileManager.default.removeItem(atPath: program.database + "-journal")
        guard try isKilled(program, words, at: call, number), number < 60 else { break }
        kills += 1
        try expectWhole(program, backups, entries, "\(words[0]), \(call) \(number)")
      }
    }
    print("kills during \(words[0]): \(kills)")
    #expect(kills >= 50)
  }

  /// Expects the database and every backup to verify, and all answers to be in one of the files.
  private func expectWhole(
    _ program: Program, _ backups: [String], _ entries: [Int], _ what: String
  ) throws {
    let check = try program.run("check")
    #expect(check.status == 0, "\(what): \(check.output)\(check.standardError)")
    #expect(entries.contains { check.output.contains(" \($0) log entries") }, "\(what)")
    let list = try program.run("backup", "--list").output.split(separator: "\n")
    #expect(list.count >= backups.count, "\(what)")
    var found = check.output.contains(" 31 log entries")
    let kept = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      .filter { $0.contains(".before-restore-") && !$0.hasSuffix("-journal") }
    for file in list.map({ String($0.split(separator: " ").last ?? "") }) + kept.map(program.path) {
      let run = try program.run("check", "--db", file)
      #expect(run.status == 0, "\(what): \(file)")
      found = found || run.output.contains(" 31 log entries")
      if !backups.contains((file as NSString).lastPathComponent) {
        try FileManager.default.removeItem(atPath: file)
      }
    }
    #expect(found, "\(what)")
    let saved = program.path("saved.db")
    if FileManager.default.fileExists(atPath: saved) {
      #expect(try program.run("check", "--db", saved).status == 0, "\(what)")
      try FileManager.default.removeItem(atPath: saved)
    }
  }

  @Test func `a kill while a learner is forgotten loses nothing of the others`() throws {
    let program = try learnt()
    defer { program.remove() }
    let answers = String(repeating: "3\n", count: 5)
    try program.run(
      "review", "--keys", "-", "--learner", "Eve", "--now", "2026-03-01T11:00:00+01:00",
      input: answers)
    let made = try program.run("backup", "--now", "2026-03-01T12:00:00+01:00")
    #expect(made.status == 0)
    let files = try [program.database] + backups(program)
    let sound = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    var kills = 0
    for call in Self.calls {
      for number in 1... {
        for (file, bytes) in zip(files, sound) {
          try bytes.write(to: URL(fileURLWithPath: file), options: .atomic)
        }
        let words = ["forget", "Eve", "--yes"]
        guard try isKilled(program, words, at: call, number), number < 40 else { break }
        kills += 1
        for file in files {
          #expect(try program.run("check", "--db", file).status == 0, "\(call) \(number)")
        }
        // Done again, it is complete, wherever it was killed.
        #expect(try [0, 66].contains(program.run("forget", "Eve", "--yes").status))
        for file in files {
          let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
          #expect(bytes.range(of: Data("Eve".utf8)) == nil, "\(call) \(number): \(file)")
        }
        let check = try program.run("check").output
        #expect(check.contains(" 31 log entries"), "\(call) \(number)")
      }
    }
    print("kills during forget: \(kills)")
    #expect(kills >= 50)
  }

  /// The paths of the backups.
  private func backups(_ program: Program) throws -> [String] {
    try program.run("backup", "--list").output.split(separator: "\n").map {
      String($0.split(separator: " ").last ?? "")
    }
  }

  @Test func `rebuilding changes none of 150 files whose log or glossary is damaged`() throws {
    let program = try learnt()
    defer { program.remove() }
    let sound = try program.bytes()
    let used = sound.indices.filter { sound[$0] != 0 }
    var generator = SystemRandomNumberGenerator()
    var (changed, refused, rebuilt, unseen) = (0, 0, 0, 0)
    for _ in 0..<150 {
      var damaged = sound
      let place = try #require(used.randomElement(using: &generator))
      for offset in 0..<Int.random(in: 1...16, using: &generator)
      where place + offset < sound.count {
        damaged[place + offset] ^= UInt8.random(in: 1...255, using: &generator)
      }
      try damaged.write(to: URL(fileURLWithPath: program.database), options: .atomic)
      try? FileManager.default.removeItem(atPath: program.database + "-journal")
      let check = try program.run("check")
      let run = try program.run("check", "--rebuild")
      #expect(check.status != 70 && run.status != 70, "\(run.standardError)")
      #expect(run.status < 128, "byte \(place)")
      let isChanged = try program.bytes() != damaged
      if check.status == 0 {
        unseen += 1
        #expect(!isChanged)
      } else if run.status == 0 {
        rebuilt += 1
        // Only schedules were wrong.
        #expect(check.output.contains("The log is intact."))
      } else {
        refused += 1
        if isChanged { changed += 1 }
      }
    }
    print(
      "damaged: 150, refused: \(refused), changed: \(changed), rebuilt: \(rebuilt), free: \(unseen)"
    )
    #expect(changed == 0)
  }
}
