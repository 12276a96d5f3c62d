import Foundation
import PseudoTerminals
import Testing

/// Tests signals and locales: the terminal is given back, and exit codes are the program's own.
@Suite(.serialized) struct SignalFaultTests {
  @Test(arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPWR, SIGXCPU, 34, 64])
  func `a signal that means nothing to the program gives the terminal back`(signal: Int32) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.question.reached(in: program)
    terminal.send(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal)
    #expect(try program.logEntries() == 0)
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS])
  func `a signal of a fault gives the terminal back`(signal: Int32) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.answer.reached(in: program)
    terminal.send(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == Scene.answer.grades)
    Fault.saw(24, "signal \(signal) on a screen: \(128 + signal), the terminal given back")
  }

  @Test(arguments: [Scene.typing, .answer, .summary])
  func `a trap on a screen gives the terminal back and keeps the answers`(scene: Scene) throws {
    let program = try scene.program()
    defer { program.remove() }
    let terminal = try scene.reached(in: program)
    #expect(terminal.modes != terminal.modesBefore)
    try terminal.trapAtNextInput()
    terminal.type("x")
    #expect(try terminal.end() == 128 + PseudoTerminal.trapSignal)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == scene.grades)
    Fault.saw(24, "a trap in the program's code: the terminal given back, answers kept")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `lines end with the program's own exit code, and say what is kept`(signal: Int32) throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    for verb in [["review", "--new", "0", "--plain"], ["drill", "--plain"], ["--plain"]] {
      let terminal = try PseudoTerminal(program, verb + ["--now", SittingTests.now])
      try terminal.wait(for: "q to quit:\r\n")
      let start = ContinuousClock.now
      terminal.send(signal)
      #expect(try terminal.end() == 128 + signal, "\(verb)")
      #expect(ContinuousClock.now - start < .seconds(1))
    }
    // An exit of the program's own, not an end by the signal: a shell sees the difference.
    let run = try program.script(
      """
      mkfifo pipe; sleep 9 >pipe & sleeper=$!
      "$0" review --plain --new 0 --now \(SittingTests.now) <pipe >told & child=$!
      while ! grep -q quit told; do sleep 0.05; done
      kill -\(signal) $child; wait $child; echo "status $?"; kill $sleeper
      """)
    #expect(run.output.contains("status \(128 + signal)"), "\(run)")
    let told = try String(contentsOfFile: program.path("told"), encoding: .utf8)
    #expect(told.contains("No answers."))
    Fault.saw(21, "signal \(signal) under --plain: \(128 + signal) within a second")
  }

  @Test func `a terminal that hangs up under --plain ends it with 129`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let terminal = try PseudoTerminal(program, ["review", "--plain", "--now", SittingTests.now])
    try terminal.wait(for: "q to quit:\r\n")
    terminal.hangUp()
    #expect(try terminal.end() == 129)
    #expect(try program.logEntries() == 1)
  }

  @Test(arguments: ["C", "POSIX", "en_US"])
  func `a locale without borders gets none`(locale: String) throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.summary.reached(in: program, variables: ["LC_ALL": locale])
    terminal.type("p")
    try terminal.see("Progress", "Enter back")
    terminal.type("q")
    try terminal.see("Enter quit")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    let signs = Set(
      terminal.transcript.unicodeScalars.filter { (0x2190...0x27FF).contains($0.value) })
    #expect(signs.isEmpty, "\(signs)")
    #expect(terminal.transcript.contains("-----"))
  }

  @Test func `a session that was cut off is told at the next one, once`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.selfGraded.reached(in: program)
    terminal.send(SIGKILL)
    _ = try? terminal.end()
    let next = try program.onScreen(["review"])
    try next.see("was cut off", "Every answer marked “Saved” is kept", "Enter continue")
    next.type("\r")
    try next.see("Batch")
    next.type("q")
    try next.see("Enter quit")
    next.type("\r")
    #expect(try next.end() == 0)
    let lines = try program.run("review", "--plain", "--now", SittingTests.now)
    #expect(lines.status == 0)
    #expect(!lines.standardError.contains("cut off"))
    #expect(try program.keptGrades() == [0, 0, 0, 0, 1, 0])
  }
}
