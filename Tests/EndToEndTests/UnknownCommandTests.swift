import Foundation
import Testing

@Suite struct `A command that does not exist` {
  @Test(arguments: [
    ("revue", "termwise: error: there is no command “revue”. Did you mean “review”?\n"),
    ("Drlil", "termwise: error: there is no command “Drlil”. Did you mean “drill”?\n"),
    ("xyzzy", "termwise: error: there is no command “xyzzy”. To see them all: termwise --help\n"),
  ])
  func `is named, with the likest one`(word: String, sentence: String) throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run(word)
    #expect(run.status == 64)
    #expect(run.standardError == sentence)
  }

  @Test func `is another thing than a command behind its options`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("--now", "2026-11-21T09:00:00Z", "due")
    #expect(run.status == 64)
    #expect(
      run.standardError
        == "termwise: error: the command must come first. Type termwise due, then the options\n"
    )
  }
}
