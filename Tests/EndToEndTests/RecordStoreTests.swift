import Foundation
import Testing

/// Has a public validator judge the statements for a learning record store.
///
/// `scripts/test --all` installs the validator, and names its Python in `TERMWISE_XAPI_PYTHON`.
@Suite struct RecordStoreTests {
  /// A database in which two people learnt for six weeks.
  private func studied() throws -> Program {
    let program = try Program()
    try program.run("import", Program.fixture("portal.en.md"))
    for week in 0..<6 {
      let day = String(week * 7 + 1 > 28 ? week * 7 - 27 : week * 7 + 1)
      let month = week * 7 + 1 > 28 ? "03" : "02"
      let now = "2026-\(month)-\(day.count < 2 ? "0" : "")\(day)T09:00:00Z"
      for name in ["ana", "l’hôte \"x\""] {
        try program.run(
          "review", "--keys", "-", "--learner", name, "--now", now,
          input: String(repeating: "3\n", count: 40))
      }
    }
    return program
  }

  private func validated(_ statements: String) throws -> (status: Int32, output: String) {
    let python = try #require(ProcessInfo.processInfo.environment["TERMWISE_XAPI_PYTHON"])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [try Program.fixture("statements.py")]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(statements.utf8))
    try input.fileHandleForWriting.close()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  @Test func `a public validator accepts every statement, and refuses a broken one`() throws {
    let program = try studied()
    defer { program.remove() }
    let export = { (language: String) in
      try program.run(
        "report", "--format", "xapi", "--now", "2026-03-20T09:00:00Z", "--language", language
      ).output
    }
    let statements = try export("en")
    #expect(statements.split(separator: "\n").count > 10)
    #expect(try export("fr") == statements)
    let verdict = try validated(statements)
    #expect(verdict.status == 0, "\(verdict.output)")
    for (part, broken) in [
      (#""objectType": "Agent""#, #""objectType": "Robot""#), ("2.0.0", "0.9"),
      (#""actor""#, #""author""#), ("adlnet.gov/expapi/verbs", " no address"),
    ] {
      let changed = statements.replacing(part, with: broken)
      #expect(changed != statements)
      #expect(try validated(changed).status == 1, "\(broken)")
    }
  }
}
