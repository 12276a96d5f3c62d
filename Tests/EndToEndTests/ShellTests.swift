import Foundation
import PseudoTerminals
import Testing

/// Tests the archive's completions in their shells, on a terminal.
///
/// A completed deck is proved by the program's output: an unknown deck would end it.
@Suite struct ShellTests {
  struct Shell: CustomTestStringConvertible {
    let path: String
    let arguments: [String]
    /// The command that loads the completions below `$PREFIX`.
    let load: String
    /// Whether decks are completed when the program is typed with its path.
    let completesPaths: Bool

    var testDescription: String { path }
  }

  static let shells = [
    Shell(
      path: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      load: "source $PREFIX/share/bash-completion/completions/termwise", completesPaths: true),
    Shell(
      path: "/usr/bin/zsh", arguments: ["-f", "-i"],
      load: "fpath=($PREFIX/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -uD",
      completesPaths: true),
    Shell(
      path: "/usr/bin/fish", arguments: ["--no-config", "-i"],
      load: "set fish_complete_path $PREFIX/share/fish/vendor_completions.d",
      completesPaths: false),
  ]

  /// Starts a shell that has loaded the completions of an unpacked archive.
  private func start(
    _ shell: Shell, with prefix: URL, for program: inout Program
  ) throws -> PseudoTerminal {
    program.environment["PREFIX"] = prefix.path
    program.environment["PATH"] = "\(prefix.path)/bin:/usr/bin:/bin"
    program.environment["TERM"] = "xterm"
    let terminal = try PseudoTerminal(
      program, shell.arguments, running: URL(fileURLWithPath: shell.path))
    terminal.type("\(shell.load)\r")
    return terminal
  }

  @Test(arguments: shells) func `Tab completes the name of a deck`(_ shell: Shell) throws {
    var program = try Program()
    defer { program.remove() }
    let prefix = try ReleaseTests.unpack(in: program)
    try program.run("import", Program.fixture("portal.en.md"), "--deck", "portal")
    try program.run("import", program.write("term,definition\nBean,A seed\n", to: "beans.csv"))
    let terminal = try start(shell, with: prefix, for: &program)
    terminal.type("termwise review po\t--keys /dev/null | cat\r")
    try terminal.wait(for: #"{"n": 0"#)
    terminal.type("termwise review portal b\t--keys /dev/null | cat\r")
    try terminal.wait(for: #"{"n": 0"#)
    if shell.completesPaths {
      let typed = "~/\(prefix.lastPathComponent)/bin/termwise"
      terminal.type("\(typed) review po\t--keys /dev/null | cat\r")
      try terminal.wait(for: #"{"n": 0"#)
    }
    terminal.type("exit\r")
    #expect(try terminal.end() == 0)
  }

  @Test(arguments: shells) func `Tab completes a term, what is put aside, and a learner`(
    _ shell: Shell
  ) throws {
    var program = try Program()
    defer { program.remove() }
    let prefix = try ReleaseTests.unpack(in: program)
    let table = "term,definition\nAdoption,Daily use\nBean,A seed\n"
    try program.run("import", program.write(table, to: "beans.csv"))
    let terminal = try start(shell, with: prefix, for: &program)
    // A shell that completed nothing would name an entry that there is not.
    terminal.type("termwise cards suspend Ad\t--deck be\t--learner zoe --trust-clock | cat\r")
    try terminal.wait(for: "Suspended: Adoption")
    terminal.type("termwise cards resume --learner z\ta\t--trust-clock | cat\r")
    try terminal.wait(for: "Resumed: Adoption")
    terminal.type("exit\r")
    #expect(try terminal.end() == 0)
  }
}
