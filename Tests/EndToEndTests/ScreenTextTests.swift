import Foundation
import PseudoTerminals
import Testing

/// Tests what reaches the terminal: the requested colours, and no control characters from a
/// glossary.
@Suite struct ScreenTextTests {
  /// Variables and options for colours, and whether there are colours.
  static let colors: [(variables: [String: String], options: [String], isColored: Bool)] = [
    ([:], [], true), (["NO_COLOR": "1"], [], false), (["NO_COLOR": ""], [], true),
    ([:], ["--color", "never"], false), (["NO_COLOR": "1"], ["--color", "always"], true),
    (["NO_COLOR": "1"], ["--color", "auto"], false),
  ]

  @Test(arguments: colors)
  func `colours are there unless they are not wanted`(
    variables: [String: String], options: [String], isColored: Bool
  ) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(options, variables: variables)
    try terminal.see("Enter start")
    for (keys, seen) in [
      ("\r", "New entry Stock"), ("\r", "Choose"), ("0", "New entry Batch"), ("\r", "Choose"),
      ("0", "Your answer"),
      ("stok\r", "You typed"),
    ] {
      terminal.type(keys)
      try terminal.see(seen)
    }
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
    let colors = terminal.display.styles.filter { 30...49 ~= $0 || 90...107 ~= $0 }
    #expect(colors.isEmpty != isColored)
    // Bold, dim, underlined and reversed text are no colours.
    #expect(terminal.display.styles.isSuperset(of: [1, 2, 4, 7]))
  }

  @Test(arguments: [["--plain"], ["review", "--plain"], ["drill", "--plain"]])
  func `plain lines have not one escape`(arguments: [String]) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(arguments)
    try terminal.see("q to quit:")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.transcript.contains("\u{1B}"))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test(arguments: ["dumb", ""])
  func `a terminal that knows only lines gets not one escape`(term: String) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(["review"], variables: ["TERM": term])
    try terminal.see("q to quit:")
    terminal.type("q\n")
    #expect(try terminal.end() == 0)
    #expect(!terminal.transcript.contains("\u{1B}"))
  }

  @Test func `a pipe gets not one escape, whatever colours are asked for`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try program.onScreen(
      ["review", "--color", "always"], startedBy: #""$0" "$@" | cat"#)
    try terminal.see("q to quit:")
    terminal.type("q\n")
    try terminal.see("No answers.")
    _ = try terminal.end()
    #expect(!terminal.transcript.contains("\u{1B}"))
  }

  @Test func `a hostile glossary sends nothing to the terminal`() throws {
    let program = try Program()
    defer { program.remove() }
    // A file with control characters is no text file: write them as entities.
    let hostile = [
      "&#27;[2J", "&#27;]52;c;cm0gLXJm&#7;", "&#x1b;]0;title&#27;\\", "\u{9B}31m", "\u{202E}",
      "\u{2066}", "\u{200B}", "&#127;", "&#8;&#8;", "&#27;P+q&#27;\\", "&#27;c", "&#14;&#13;",
    ].joined(separator: "x")
    let file = try program.write(
      """
      | Term | Definition |
      | --- | --- |
      | Po\(hostile)st | De\(hostile)f. |
      | Batch | The \(hostile) beans. |

      """, to: "h.md")
    #expect(try program.run("import", file, "--yes").status == 0)
    let terminal = try program.onScreen()
    try terminal.see("Enter start")
    var pages = 0
    while !terminal.display.shows("End of the session"), pages < 30 {
      let before = terminal.display.lines
      terminal.type("\r")
      try terminal.see("another screen") { $0.lines != before }
      pages += 1
    }
    #expect(terminal.display.shows("answers saved."))
    #expect(terminal.transcript.contains("De[2Jx]52;c;cm0gLXJmx]0;title"))
    terminal.type("\r")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(terminal.display.styles.isSubset(of: [1, 2, 4, 7, 31, 32, 35]))
  }

  @Test func `a definition longer than the screen scrolls to its last word`() throws {
    let program = try Program()
    defer { program.remove() }
    let words = (1...1100).map { "w\($0)" }
    let file = try program.write(
      "term,definition\nLong,\(words.joined(separator: " ")).\n", to: "l.csv")
    try program.run("import", file)
    let terminal = try program.onScreen(["review"], columns: 60, rows: 16)
    try terminal.see("New entry Long w1 w2")
    var seen: [String] = []
    while true {
      let page = terminal.display.lines
      seen += page.joined(separator: " ").split(separator: " ").map(String.init)
      guard page.contains(where: { $0.contains("↓") }) else { break }
      terminal.type("\u{1B}[6~")
      try terminal.see("another part") { $0.lines != page }
    }
    #expect(Set(words.dropLast() + ["w1100."]).isSubset(of: seen))
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
  }
}
