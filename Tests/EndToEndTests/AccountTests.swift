import Foundation
import PseudoTerminals
import Testing

/// Several accounts and one database.
///
/// As root the program runs under other accounts; elsewhere these tests have nothing to run.
@Suite(.enabled(if: geteuid() == 0, "only root can run the program under other accounts"))
struct AccountTests {
  /// Two accounts that every Debian has.
  private enum Person: String {
    case man, news

    /// Every person is in this group.
    static let group = getgrnam("games")?.pointee.gr_gid ?? 60
    var id: uid_t { getpwnam(rawValue)?.pointee.pw_uid ?? 6 }
  }

  /// A program whose folder everybody may use, and a folder that belongs to the group.
  private func program() throws -> Program {
    var program = try Program()
    _ = try program.executableForAll()
    for person in [Person.man, .news] {
      let home = program.path(person.rawValue)
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      chown(home, person.id, Person.group)
    }
    let team = program.path("team")
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    chown(team, 0, Person.group)
    chmod(team, 0o2770)
    program.environment["TERMWISE_DB"] = team + "/termwise.db"
    let file = try program.write(
      "term,definition\nQuay,A wall for ships.\nGaff,A hook.\nRope,A line.\n", to: "yard.csv")
    chmod(file, 0o644)
    return program
  }

  private func run(
    _ person: Person, _ program: Program, _ arguments: String..., input: String = ""
  ) throws -> Program.Run {
    try run(person, program, arguments, input: input)
  }

  @Test func `each account has a learner of its own, and another's needs consent that is noted`()
    throws
  {
    let program = try program()
    defer { program.remove() }
    #expect(try run(.man, program, "import", program.path("yard.csv"), "--shared").status == 0)
    #expect(try run(.man, program, "review", "--keys", "-", input: "3\n").status == 0)
    #expect(try run(.news, program, "review", "--keys", "-", input: "3\n3\n").status == 0)
    for (person, seen) in [(Person.man, 1), (.news, 2)] {
      let stats = try run(person, program, "stats", "--json", "--now", SittingTests.now).output
      #expect(stats.contains("\"learner\": \"\(person.rawValue)\""))
      #expect(stats.contains("\"seen\": \(seen)"))
    }
    // Reading asks nothing.
    let other = try run(.news, program, "stats", "--learner", "man", "--now", SittingTests.now)
    #expect(other.status == 0)
    // Writing does.
    for words in [
      ["review", "--keys", "-"], ["undo"], ["cards", "suspend", "Quay"],
      ["pause", "--until", "2026-04-01"],
    ] {
      let refused = try run(
        .news, program, words + ["--learner", "man"], input: "3\n")
      #expect(refused.status == 65)
      #expect(
        refused.standardError.hasPrefix(
          "termwise: error: the learner man belongs to the account man"))
      #expect(refused.standardError.hasSuffix("To answer as man all the same: --as man\n"))
    }
    let agreed = try run(.news, program, "review", "--keys", "-", "--as", "man", input: "3\n")
    #expect(agreed.status == 0)
    // The fact that another account answered stands before the answer.
    #expect(agreed.standardError == "saved 4\n")
    let wrong = try run(.news, program, "undo", "--as", "man", "--learner", "news")
    #expect(wrong.status == 64)
    let nobody = try run(.news, program, "review", "--keys", "-", "--as", "eve", input: "3\n")
    #expect(nobody.status == 66)
    #expect(nobody.standardError == "termwise: error: no learner “eve”. Available: man, news\n")
    #expect(try run(.man, program, "check").status == 0)
  }

  private func run(
    _ person: Person, _ program: Program, _ arguments: [String], input: String
  ) throws -> Program.Run {
    let process = try program.process(arguments)
    process.environment?["HOME"] = program.path(person.rawValue)
    process.environment?["TERMWISE_DB"] = program.environment["TERMWISE_DB"]
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments =
      [
        "--reuid=\(person.id)", "--regid=\(Person.group)", "--clear-groups",
        try program.executableForAll(),
      ] + Program.dated(arguments)
    return try program.finish(process, input: input)
  }

  @Test func `at a terminal another account is asked, and no means nothing is saved`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try run(.man, program, "import", program.path("yard.csv"), "--shared").status == 0)
    #expect(try run(.man, program, "review", "--keys", "-", input: "3\n").status == 0)
    for (reply, told, status) in [("n\n", "nothing was saved.", 65), ("y\n", "Undone: ", 0)] {
      let words = ["undo", "--learner", "man", "--now", SittingTests.now]
      var environment = program.environment
      environment["HOME"] = program.path(Person.news.rawValue)
      environment["TERM"] = "dumb"
      let terminal = try PseudoTerminal(
        running: "/usr/bin/setpriv",
        [
          "--reuid=\(Person.news.id)", "--regid=\(Person.group)", "--clear-groups",
          try program.executableForAll(),
        ] + words, environment: environment, columns: 0, rows: 0)
      try terminal.wait(for: "The learner man belongs to the account man")
      try terminal.wait(for: "Answer as man? The log will note it.")
      terminal.type(reply)
      try terminal.wait(for: told)
      #expect(try terminal.end() == status)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: program.path("team/termwise.db")))
    #expect(bytes.ranges(of: Data("{\"account\":\"news\"".utf8)).count == 1)
  }

  @Test func `a shared database keeps no times, which figures say, until the learner asks`() throws
  {
    let program = try program()
    defer { program.remove() }
    let refused = try run(
      .man, program, "import", program.path("yard.csv"), "--shared", "--db",
      program.path("alone.db"))
    #expect(refused.status == 73)
    #expect(refused.standardError.contains("install -d -g GROUP -m 2770"))
    #expect(try run(.man, program, "import", program.path("yard.csv"), "--shared").status == 0)
    #expect(try run(.man, program, "review", "--keys", "-", input: "3\n").status == 0)
    let stats = try run(.man, program, "stats", "--now", SittingTests.now).output
    #expect(stats.contains("Today: 1 review, 0 repeats and drills, time not kept\n"))
    #expect(!stats.contains("0 s"))
    #expect(stats.contains("The time of your answers is not kept."))
    let json = try run(.man, program, "stats", "--json", "--now", SittingTests.now).output
    #expect(json.contains("\"time_ms\": null"))
    #expect(json.contains("\"by_hour\": null"))
    let settings = try run(.man, program, "settings", "times", "on", "--now", SittingTests.now)
    #expect(settings.output.hasPrefix("Saved. Times and typed answers: on."))
    #expect(try run(.news, program, "settings").output.contains("\ntimes: off (default)\n"))
    #expect(try run(.man, program, "review", "--keys", "-", input: "3\n").status == 0)
    let after = try run(.man, program, "stats", "--now", SittingTests.now).output
    #expect(after.contains("2 reviews, 0 repeats and drills, 0 s\n"))
    #expect(after.contains("For 1 answer, the time was not recorded."))
    // Both accounts can back it up, and both backups are the group's.
    #expect(try run(.news, program, "backup").status == 0)
    #expect(try run(.man, program, "backup").status == 0)
  }

  @Test func `without instants two study days back are doubted, and one is not`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try run(.man, program, "import", program.path("yard.csv"), "--shared").status == 0)
    for (now, status) in [
      ("2026-03-02T09:00:00+01:00", 0), ("2026-03-01T08:00:00+01:00", 0),
      ("2026-02-26T23:00:00+01:00", 65), ("2027-04-06T09:00:00+01:00", 65),
    ] {
      let run = try run(.man, program, "review", "--keys", "-", "--now", now, input: "3\n")
      #expect(run.status == Int32(status), "\(now): \(run.standardError)")
    }
    #expect(try run(.man, program, "check").status == 0)
  }

  @Test func `a database of one person is not made shared later`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let run = try program.run("import", program.path("w.csv"), "--shared")
    #expect(run.status == 64)
    #expect(run.standardError.contains("was made for one person"))
    #expect(try program.run("settings").output.contains("\ntimes: always kept."))
    #expect(try program.run("settings", "times", "off").status == 1)
    #expect(try program.run("settings", "colour", "off").status == 64)
  }
}

/// Learners who belong to no account: an older database, a merge.
@Suite struct UnboundLearnerTests {
  /// A program with a learner who belongs to no account.
  private func program(_ learner: String) throws -> Program {
    let program = try Program()
    let maker = try #require(PseudoTerminal.builtProgram("SampleHistories"))
    let run = try program.run(
      URL(fileURLWithPath: maker),
      [
        program.database, "--entries", "20", "--answers", "40", "--learner", learner, "--now",
        "2026-03-01T09:00:00Z",
      ])
    #expect(run.status == 0, "\(run.standardError)")
    return program
  }

  private func bindings(_ program: Program) throws -> Int {
    try program.bytes().ranges(of: Data("\"account\":".utf8)).count
  }

  private func account() throws -> String {
    String(cString: try #require(getpwuid(getuid())).pointee.pw_name)
  }

  @Test func `one of the account's name belongs to it from the next answer on`() throws {
    let program = try program(account())
    defer { program.remove() }
    #expect(try program.run("undo").status == 0)
    #expect(try bindings(program) == 1)
    #expect(try program.run("undo").status == 0)
    #expect(try bindings(program) == 1)
    #expect(try program.run("check").status == 0)
  }

  @Test func `one of another name is asked at the terminal, and stays without`() throws {
    let program = try program("Mona")
    defer { program.remove() }
    // The only learner is meant, and belongs to nobody: no consent is needed, and none is assumed.
    #expect(try program.run("undo").status == 0)
    #expect(try bindings(program) == 0)
    for (reply, count) in [("n\n", 0), ("y\n", 1)] {
      let terminal = try PseudoTerminal(program, ["undo", "--now", SittingTests.now])
      try terminal.wait(for: "The learner Mona does not belong to an account yet. Is it you,")
      terminal.type(reply)
      try terminal.wait(for: "Undone:")
      #expect(try terminal.end() == 0)
      #expect(try bindings(program) == count)
    }
    #expect(try program.run("check").status == 0)
  }
}
