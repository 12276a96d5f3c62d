import Foundation
import Testing

/// Tests missing permissions: an error message, and no half-done work.
@Suite struct PermissionTests {
  /// Runs the program without root's rights.
  private func run(_ program: Program, _ arguments: String...) throws -> (Int32, String, String) {
    let process = try program.process(arguments)
    if geteuid() == 0 {
      let copy = try program.executableForAll()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=65534", "--regid=65534", "--clear-groups", copy] + arguments
    }
    let run = try program.finish(process)
    return (run.status, run.output, run.standardError)
  }

  @Test func `a glossary that may not be read is 77`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try program.write("term,definition\nBatch,A run.\n", to: "secret.csv")
    chmod(program.folder.path, 0o755)
    chmod(file, 0o000)
    let (status, _, told) = try run(program, "entries", file)
    #expect(status == 77)
    #expect(
      told
        == "termwise: error: \(file): no permission to read it. Change its permissions, or ask its owner\n"
    )
  }

  @Test func `a database that may not be written can be read, and says so when it is answered`()
    throws
  {
    var program = try Program()
    defer { program.remove() }
    try program.run("import", Program.fixture("portal.en.md"))
    let home = program.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    program.environment["HOME"] = home
    chmod(home, 0o777)
    chmod(program.folder.path, 0o755)
    if geteuid() == 0 {
      for file in [program.database, program.database + "-journal"] { chown(file, 65534, 65534) }
    }
    chmod(program.database, 0o400)
    let before = try program.bytes()
    let due = try run(program, "due", "--short")
    #expect(due.0 == 0)
    #expect(due.1 == "0+5\n")
    #expect(try run(program, "check").0 == 0)

    let keys = try program.write("3\n", to: "keys")
    let (status, _, told) = try run(program, "review", "--keys", keys)
    #expect(status == 77)
    #expect(
      told == "termwise: error: \(program.database): no permission to read or write the database."
        + " Check the permissions of the file and of its folder\n")
    #expect(try program.bytes() == before)

    chmod(program.database, 0o000)
    #expect(try run(program, "due").0 == 77)
  }
}
