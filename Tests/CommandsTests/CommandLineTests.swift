import ArgumentParser
import Testing

@testable import Commands

/// A verb that comes first is parsed alone; nothing may tell that from a look through the program.
@Suite struct `A command line` {
  /// What a parser makes of a line: the command with all its options, or an error.
  private func outcome(_ parse: () throws -> any ParsableCommand) -> String {
    do {
      let command = try parse()
      var text = ""
      dump(command, to: &text)
      return text
    } catch {
      return "\(Termwise.exitCode(for: error)) \(Termwise.fullMessage(for: error))"
    }
  }

  @Test(arguments: [
    "", "due", "due --short", "due --short --db x.db --learner Ada", "--db x.db due", "next --now",
    "due --shorter", "due extra", "due --version", "--version", "due --help", "due -h", "help due",
    "review --keys - --limit 9", "review sales --plain", "review --limit nine", "review -- --plain",
    "import a.md b.md --yes", "import", "decks", "decks add sales", "decks help", "decks --help",
    "today", "tody", "export --output out.csv", "stats --json", "undo undo", "judge",
    "due --generate-completion-script bash", "--generate-completion-script zsh",
    "settings minutes 10", "pause --until 2026-12-24", "due --experimental-dump-help",
  ])
  func `means the same however it is parsed`(line: String) {
    let words = line.split(separator: " ").map(String.init)
    #expect(
      outcome { try Program.command(of: words) } == outcome { try Termwise.parseAsRoot(words) })
  }
}
