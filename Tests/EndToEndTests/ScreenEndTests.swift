import Foundation
import PseudoTerminals
import Testing

/// Tests all ways out of the screens: the terminal is restored and every answer is saved.
@Suite struct ScreenEndTests {
  @Test(arguments: Scene.allCases)
  func `Ctrl-C ends at once in every scene and keeps the answers given`(scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    #expect(terminal.modes != terminal.modesBefore)
    #expect(terminal.display.modes.isSuperset(of: [1049, 2004]))
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
    if scene != .welcome { #expect(try program.keptGrades() == scene.grades) }
  }

  @Test(arguments: [
    (SIGTERM, Scene.typing), (SIGHUP, .typing), (SIGTERM, .summary), (SIGHUP, .today),
    (SIGQUIT, .reveal), (SIGTERM, .newcomer), (SIGTERM, .progress), (SIGTERM, .welcome),
  ])
  func `a signal ends the program with its own status`(signal: Int32, scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    terminal.send(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal)
    if scene != .welcome { #expect(try program.keptGrades() == scene.grades) }
  }

  @Test(arguments: [Scene.today, .typing, .answer, .summary])
  func `a closed terminal ends the program and loses no answer`(scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    terminal.hangUp()
    #expect(try terminal.end() == 128 + SIGHUP)
    #expect(try program.keptGrades() == scene.grades)
  }

  @Test(arguments: [Scene.typing, .answer, .summary])
  func `a killed program leaves a database that checks, with every answer`(scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    terminal.send(SIGKILL)
    #expect(try terminal.end() == 128 + SIGKILL)
    #expect(try program.keptGrades() == scene.grades)
  }

  /// Scenes, keys that leave them, and the exit status.
  static let waysOut: [(scene: Scene, keys: String, status: Int32)] = [
    (.welcome, "q", 0), (.newcomer, "q", 0), (.newcomer, "\u{4}", 0), (.today, "q", 0),
    (.today, "\u{4}", 0), (.summary, "\r", 0), (.summary, "q", 0), (.summary, "\u{4}", 0),
    (.typing, "\u{1C}", 131), (.summary, "\u{1C}", 131),
  ]

  @Test(arguments: waysOut)
  func `the terminal is given back by every way out`(
    scene: Scene, keys: String, status: Int32
  ) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    terminal.type(keys)
    #expect(try terminal.end() == status)
    expectGivenBack(terminal)
    if scene != .welcome { #expect(try program.keptGrades() == scene.grades) }
  }

  @Test(arguments: [
    (Scene.introduction, "q"), (.selfGraded, "q"), (.reveal, "q"), (.question, "\u{4}"),
    (.typing, "\u{4}"), (.commands, "q"), (.choice, "q"), (.chosen, "\u{4}"), (.answer, "\u{4}"),
    (.practice, "q"),
  ])
  func `who leaves a sitting sees its summary first`(scene: Scene, key: String) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    terminal.type(key)
    try terminal.see("End of the session", scene == .practice ? "Enter back" : "Enter quit")
    terminal.type("\r")
    if scene == .practice {
      // The drill was started from today, and leads back there.
      try terminal.see("0 due, 2 new cards")
      terminal.type("q")
    }
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == scene.grades)
  }
}

/// Tests stopping and resuming.
@Suite struct ScreenStopTests {
  /// A shell that prints a line when its job stops, resumes the job after a line, and prints its
  /// exit status.
  private static let shell = """
    set -m
    "$0" "$@"
    echo "stopped"
    read line
    fg > /dev/null
    echo "ended with $?"
    """

  @Test(arguments: [Scene.typing, .answer, .choice, .today])
  func `Ctrl-Z gives the terminal back, and fg shows the same screen again`(scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program, startedBy: Self.shell)
    let before = terminal.display.lines
    let cursor = terminal.display.cursor
    terminal.type("\u{1A}")
    try terminal.see("stopped")
    #expect(terminal.display.isUsual)
    #expect(terminal.modes == terminal.modesBefore)
    terminal.type("\n")
    try terminal.see("the same screen") { $0.isOther && $0.lines == before }
    #expect(terminal.display.cursor == cursor)
    #expect(terminal.modes != terminal.modesBefore)
    terminal.type("\u{3}")
    try terminal.see("ended with 130")
    _ = try terminal.end()
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == scene.grades)
  }

  @Test func `a sitting that was stopped goes on to its end`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.typing.reached(in: program, startedBy: Self.shell)
    terminal.type("\u{1A}")
    try terminal.see("stopped")
    terminal.type("\n")
    try terminal.see("> stok keeping unit")
    terminal.type("s\r")
    try terminal.see("You typed: sto[_]k keeping unit[s]", "Enter Hard")
    terminal.type("3")
    try terminal.see("From term to definition")
    terminal.type(" ")
    try terminal.see("Answer:")
    terminal.type("3")
    try terminal.see("End of the session")
    terminal.type("\r")
    try terminal.see("2 answers saved.", "ended with 0")
    _ = try terminal.end()
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == [0, 0, 0, 0, 2, 0])
  }

  @Test func `a stop that nobody can handle is followed by the same screen`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.typing.reached(in: program)
    let before = terminal.display.lines
    let drawn = terminal.transcript
    terminal.send(SIGSTOP)
    terminal.send(SIGCONT)
    try terminal.see("all drawn anew") { _ in
      terminal.transcript.dropFirst(drawn.count).contains("\u{1B}[2J")
    }
    #expect(terminal.display.lines == before)
    terminal.type("\r")
    try terminal.see("You typed:")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
  }
}
