import Foundation
import Testing

/// The manual says what is so.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func readme() throws -> String {
    try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// A command of the transcript, and what the manual says it prints.
  private struct Step {
    var command: String
    var output: [Substring] = []
  }

  private func transcript() throws -> [Step] {
    let block = try #require(
      Self.readme().components(separatedBy: "```console\n").dropFirst().first?
        .components(separatedBy: "\n```").first)
    var steps: [Step] = []
    for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  @Test func `the transcript of the manual runs as it stands`() throws {
    let program = try Program()
    defer { program.remove() }
    let steps = try transcript()
    #expect(steps.count > 6)
    for step in steps {
      if step.command.hasPrefix("cat ") {
        // The first command shows the document; here it makes it.
        _ = try program.write(
          step.output.joined(separator: "\n") + "\n", to: String(step.command.dropFirst(4)))
        continue
      }
      let shell = try program.process([])
      let folder = try #require(shell.executableURL).deletingLastPathComponent().path
      shell.environment?["PATH"] = "\(folder):/usr/bin:/bin"
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", step.command]
      let output = Pipe()
      shell.standardOutput = output
      try shell.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0, "\(step.command)")
      let expected = step.output.map { "\($0)\n" }.joined()
      #expect(String(decoding: text, as: UTF8.self) == expected, "\(step.command)")
    }
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
