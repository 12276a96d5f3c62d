import Foundation
import Testing

/// Runs the README's transcripts.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func readme() throws -> String {
    try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// A command of a transcript and its output.
  private struct Step {
    var command: String
    var output: [Substring] = []
  }

  /// The transcripts, each of which starts with an empty home.
  private static func transcripts() throws -> [[Step]] {
    try readme().components(separatedBy: "```console\n").dropFirst().compactMap { block in
      let lines = block.components(separatedBy: "\n```")[0]
      var steps: [Step] = []
      for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("$ ") {
          steps.append(Step(command: String(line.dropFirst(2))))
        } else if !steps.isEmpty {
          steps[steps.count - 1].output.append(line)
        }
      }
      return steps
    }
  }

  @Test func `the transcripts of the manual run as they stand`() throws {
    let transcripts = try Self.transcripts()
    #expect(transcripts.count >= 1)
    for steps in transcripts {
      let program = try Program()
      defer { program.remove() }
      #expect(!steps.isEmpty)
      for step in steps { try expect(step, of: program) }
    }
  }

  private func expect(_ step: Step, of program: Program) throws {
    if step.command.hasPrefix("cat ") {
      // `cat` shows a document in the README; here it creates the document.
      _ = try program.write(
        step.output.joined(separator: "\n") + "\n", to: String(step.command.dropFirst(4)))
      return
    }
    let shell = try program.process([])
    let folder = try #require(shell.executableURL).deletingLastPathComponent().path
    shell.environment?["PATH"] = "\(folder):/usr/bin:/bin"
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", step.command]
    let run = try program.finish(shell)
    #expect(run.status == 0, "\(step.command)")
    #expect(run.output == step.output.map { "\($0)\n" }.joined(), "\(step.command)")
  }

  @Test func `the manual names every column of every table`() throws {
    let schema = try String(
      contentsOf: Self.root.appendingPathComponent("Sources/Storage/Schema.swift"),
      encoding: .utf8)
    let rows = try Self.readme().split(separator: "\n").filter { $0.hasPrefix("| `") }
    let tables = schema.components(separatedBy: "CREATE TABLE ").dropFirst()
    #expect(tables.count == 8)
    for table in tables {
      let name = table.prefix { $0.isLetter }
      let row = try #require(rows.first { $0.hasPrefix("| `\(name)` | `") }, "\(name)")
      let body = table.components(separatedBy: "\n  )")[0].split(separator: "\n").dropFirst()
      for line in body {
        let column = line.drop { $0 == " " }.prefix { $0.isLowercase || $0 == "_" }
        guard !column.isEmpty else { continue }
        #expect(row.contains("`\(column)`"), "\(name).\(column)")
      }
    }
  }
}
