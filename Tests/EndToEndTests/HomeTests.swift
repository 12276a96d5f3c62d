import Foundation
import PseudoTerminals
import Testing

/// Tests unusual accounts, homes and terminals.
@Suite struct HomeTests {
  /// Runs the program as a user id, with only these variables.
  private func run(
    _ program: Program, as account: Int, _ variables: [String: String], _ arguments: String...
  ) throws -> Program.Run {
    let copy = try program.executableForAll()
    let process = try program.process([])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let identity =
      geteuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups"] : []
    process.arguments =
      ["-i"] + variables.map { "\($0)=\($1)" } + identity + [copy] + arguments
    return try program.finish(process)
  }

  @Test(.enabled(if: geteuid() == 0))
  func `without a home there is a sentence in the learner's language, and 78`() throws {
    let program = try Program()
    defer { program.remove() }
    let english = try run(program, as: 54321, [:], "decks", "add", "success-portal-en")
    #expect(english.status == 78)
    #expect(
      english.standardError
        == "termwise: error: there is no home folder. Set HOME, or name a database with --db\n")
    let french = try run(
      program, as: 54321, ["LANG": "fr_FR.UTF-8"], "decks", "add", "success-portal-fr")
    #expect(french.status == 78)
    #expect(french.standardError.contains("Définissez HOME, ou indiquez une base avec --db"))
  }

  @Test func `a home that may not be written is told, and nothing is half done`() throws {
    let program = try Program()
    defer { program.remove() }
    let home = program.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    chmod(home, 0o555)
    let listed = try run(program, as: 65534, ["HOME": home])
    #expect(listed.status == 0)
    let add = try run(program, as: 65534, ["HOME": home], "decks", "add", "success-portal-en")
    #expect(add.status == 73)
    #expect(
      add.standardError == """
        termwise: error: \(home)/.local/share/termwise/termwise.db: the database cannot be \
        created (Permission denied). Choose another place with --db

        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home) == [])
  }

  @Test func `a relative XDG directory is ignored, the home serves`() throws {
    let program = try Program()
    defer { program.remove() }
    let home = program.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    chmod(home, 0o777)
    let variables = ["HOME": home, "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"]
    #expect(try run(program, as: 65534, variables, "decks", "add", "success-portal-en").status == 0)
    #expect(
      FileManager.default.fileExists(atPath: home + "/.local/share/termwise/termwise.db"))
  }

  @Test func `a terminal of an unknown sort, and a plain locale, get the same words`() throws {
    var program = try Program()
    defer { program.remove() }
    program.environment["LC_ALL"] = "C"
    program.environment["TERM"] = "no-such-terminal"
    let terminal = try PseudoTerminal(program, ["--now", SittingTests.now])
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("\n")
    try terminal.wait(for: "Card 1, 19 to come. Customer success. New.\r\n")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.shown.contains("\u{1B}"))
  }
}
