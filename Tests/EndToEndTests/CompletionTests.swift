import Foundation
import Testing

/// Tests what bash proposes on Tab, with the parser's own script.
@Suite struct CompletionTests {
  private static let script = """
    eval "$("$PROGRAM" --generate-completion-script bash)"
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
    _termwise "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\\n' "${COMPREPLY[@]}"
    """

  /// A program with two decks, `portal` and `beans`, on the `PATH`.
  private func learnt() throws -> Program {
    var program = try Program()
    try program.run("import", Program.fixture("portal.en.md"), "--deck", "portal")
    try program.run("import", program.write("term,definition\nBean,A seed\n", to: "beans.csv"))
    let executable = try #require(Program.executable)
    program.environment["PROGRAM"] = executable.path
    let folder = executable.deletingLastPathComponent().path
    program.environment["PATH"] = "\(folder):/usr/bin:/bin"
    return program
  }

  private func offered(_ line: String, by program: Program) throws -> Set<String> {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let run = try program.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", Self.script, "bash"] + words)
    #expect(run.standardError == "")
    return Set(run.output.split(separator: "\n").map(String.init))
  }

  @Test func `decks are offered where decks are named`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try offered("termwise review ", by: program) == ["portal", "beans"])
    #expect(try offered("termwise review p", by: program) == ["portal"])
    #expect(try offered("termwise review beans ", by: program) == ["portal"])
    #expect(try offered("termwise review --new 5 b", by: program) == ["beans"])
    #expect(try offered("termwise drill --acronyms po", by: program) == ["portal"])
    #expect(try offered("termwise decks remove ", by: program) == ["portal", "beans"])
    #expect(try offered("termwise decks add customer-success-f", by: program).count == 1)
    #expect(try offered("termwise cards search --deck ", by: program) == ["portal", "beans"])
    #expect(try offered("termwise import beans.csv --deck ", by: program) == ["portal", "beans"])
    #expect(try offered("termwise review --db other.db ", by: program).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.path("other.db")))
  }

  @Test func `terms are offered in the case in which they are begun`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try offered("termwise cards suspend bea", by: program) == ["bean"])
    #expect(try offered("termwise cards suspend Bea", by: program) == ["Bean"])
    #expect(try offered("termwise cards flag BEA", by: program) == ["BEAn"])
    #expect(try offered("termwise cards bury --deck portal bea", by: program).isEmpty)
    #expect(try program.run("cards", "suspend", "BEAn").status == 0)
    #expect(try offered("termwise cards join bean --from ", by: program) == ["portal", "beans"])
  }

  @Test func `to be resumed, only what is put aside is offered`() throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try offered("termwise cards resume ", by: program).isEmpty)
    try program.run("cards", "suspend", "batch", "--learner", "ana")
    #expect(try offered("termwise cards resume --learner ana ", by: program) == ["batch"])
    #expect(try offered("termwise cards resume --learner ana be", by: program).isEmpty)
    #expect(try offered("termwise due --learner an", by: program) == ["ana"])
    #expect(try offered("termwise cards resume --learner ", by: program) == ["ana"])
  }

  @Test func `a program that is not on the path is asked where it was typed`() throws {
    var program = try learnt()
    defer { program.remove() }
    program.environment["PATH"] = "/usr/bin:/bin"
    let typed = try #require(program.environment["PROGRAM"])
    #expect(try offered("\(typed) review p", by: program) == ["portal"])
  }

  private static let lines: [(line: String, expected: Set<String>)] = [
    ("termwise import be", ["beans.csv"]), ("termwise entries be", ["beans.csv"]),
    ("termwise review --keys be", ["beans.csv"]), ("termwise report --output be", ["beans.csv"]),
    ("termwise due --language ", ["en", "fr"]), ("termwise report --format j", ["json"]),
    ("termwise report --csv-profile ", ["rfc4180", "excel-fr", "excel-en"]),
  ]

  @Test(arguments: lines) func `files, languages and formats are offered where they belong`(
    line: String, expected: Set<String>
  ) throws {
    let program = try learnt()
    defer { program.remove() }
    #expect(try offered(line, by: program) == expected)
  }

  @Test func `nothing is offered and nothing said where there is no database`() throws {
    let program = try learnt()
    defer { program.remove() }
    _ = try program.write("no database", to: "termwise.db")
    #expect(try offered("termwise review ", by: program).isEmpty)
    try FileManager.default.removeItem(atPath: program.database)
    #expect(try offered("termwise review ", by: program).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }
}
