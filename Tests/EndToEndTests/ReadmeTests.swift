import Foundation
import PseudoTerminals
import Testing

/// What the README and the documents in `docs` show is what the program does.
@Suite struct ReadmeTests {
  /// A command of a transcript, and what the document says it prints.
  fileprivate struct Step {
    var command: String
    var output: [Substring] = []
  }

  /// A transcript, which begins on a machine where nothing was done yet.
  struct Transcript: CustomTestStringConvertible {
    let document: String
    let text: String

    var testDescription: String {
      "\(document): \(text.prefix { $0 != "\n" })"
    }

    static let all = WrittenDocument.all.flatMap { document in
      document.blocks(in: "console").map { Transcript(document: document.path, text: $0) }
    }

    fileprivate var steps: [Step] {
      var steps: [Step] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("$ ") {
          steps.append(Step(command: String(line.dropFirst(2))))
        } else if !steps.isEmpty {
          steps[steps.count - 1].output.append(line)
        }
      }
      return steps
    }
  }

  @Test func `the documents have transcripts, and the README has some of them`() {
    #expect(Transcript.all.count >= 6)
    #expect(Transcript.all.contains { $0.document == "README.md" })
  }

  @Test(arguments: Transcript.all)
  func `a transcript runs as it stands`(_ transcript: Transcript) throws {
    let program = try Program()
    defer { program.remove() }
    let steps = transcript.steps
    #expect(!steps.isEmpty)
    for step in steps { try expect(step, of: program) }
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

  @Test func `the picture is the screen that the program shows`() throws {
    let artist = try #require(PseudoTerminal.builtProgram("ScreenPicture"))
    let program = try Program()
    defer { program.remove() }
    let executable = try #require(Program.executable)
    let run = try program.run(URL(fileURLWithPath: artist), [executable.path])
    let file = Program.root.appendingPathComponent("docs/termwise.svg")
    let picture = try String(contentsOf: file, encoding: .utf8)
    #expect(run.output == picture, "scripts/picture draws it anew")
  }

  @Test func `the document on the database names every column of every table`() throws {
    let schema = try String(
      contentsOf: Program.root.appendingPathComponent("Sources/Storage/Schema.swift"),
      encoding: .utf8)
    let document = try #require(WrittenDocument.named("docs/DATABASE.md"))
    let rows = document.prose.filter { $0.hasPrefix("| `") }
    let tables = schema.components(separatedBy: "= Table(").dropFirst()
    #expect(tables.count == 10)
    for table in tables {
      let body = table.components(separatedBy: "])\n")[0]
      let words = body.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
      let name = try #require(words.first)
      let row = try #require(rows.first { $0.hasPrefix("| `\(name)` | `") }, "\(name)")
      for column in words.dropFirst() {
        #expect(row.contains("`\(column)`"), "\(name).\(column)")
      }
    }
  }
}
