import Foundation
import PseudoTerminals
import Testing

/// Tests a terminal session in a small program, ``Probe``.
@Suite struct `A terminal session` {
  // MARK: Keys and size

  @Test func `tells of keys one by one, and shows screens`() throws {
    let terminal = try probe()
    for (typed, name) in [
      ("é", "character(\"é\")"), ("\r", "enter"), ("\u{1B}[A", "up"), ("\u{1B}", "escape"),
      ("\u{4}", "control(\"d\")"), ("\u{13}", "control(\"s\")"), ("\u{16}", "control(\"v\")"),
    ] {
      terminal.type(typed)
      try terminal.wait(for: "key \(name)")
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `takes a paste for one key, whatever is in it`() throws {
    let terminal = try probe()
    terminal.type("\u{1B}[200~q\r1\n\t\u{1B}[31mx\u{1B}[201~")
    try terminal.wait(for: "key paste(\"q\\n1\\n [31mx\")")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `takes a paste without an end for what has come of it`() throws {
    let terminal = try probe()
    terminal.type("\u{1B}[200~qqq")
    try terminal.wait(for: "key paste(\"qqq\")")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `draws all anew on a terminal of another size`() throws {
    let terminal = try probe()
    terminal.type("é")
    try terminal.wait(for: "key character(\"é\")")
    for (columns, rows) in [(20, 5), (300, 80)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait(for: "\u{1B}[2J")
      try terminal.wait(for: "probe 80x24")
      try terminal.wait(for: "resized \(columns)x\(rows)")
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `is not to be had where there is no terminal`() throws {
    let script = "\"$0\" < /dev/null; \"$0\" | cat"
    let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", script, Self.path()])
    try terminal.wait(for: "no terminal")
    try terminal.wait(for: "no terminal")
    #expect(try terminal.end() == 0)
    #expect(!terminal.transcript.contains("\u{1B}"))
  }

  // MARK: Ends

  /// The signal with which Swift's own checks stop a program.
  #if arch(x86_64)
    private static let trap = SIGILL
  #else
    private static let trap = SIGTRAP
  #endif

  /// Keys that end the program, with the exit status.
  static let ends: [(keys: String, status: Int32)] = [
    ("q", 0), ("t", 70), ("x", 3), ("\u{3}", 130), ("\u{1C}", 128 + SIGQUIT),
    ("f", 128 + trap), ("a", 128 + SIGABRT), ("s", 128 + SIGSEGV), ("o", 128 + SIGSEGV),
  ]

  @Test(arguments: ends)
  func `gives the terminal back at every end`(keys: String, status: Int32) throws {
    let terminal = try probe()
    terminal.type(keys)
    #expect(try terminal.end() == status)
    expectGivenBack(terminal)
  }

  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
    SIGPIPE,
  ])
  func `gives the terminal back when a signal ends it`(signal: Int32) throws {
    let terminal = try probe()
    terminal.send(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `ends at once when a busy program is asked a second time`(signal: Int32) throws {
    let terminal = try probe()
    terminal.type("b")
    try terminal.wait(for: "busy")
    terminal.send(signal)
    try terminal.wait(for: "busy all the same")
    terminal.send(signal)
    #expect(try terminal.end() == 128 + signal)
    expectGivenBack(terminal)
  }

  @Test(arguments: [
    ("f", "_assertionFailure"), ("s", "Bad pointer dereference at 0x0000000000000008"),
  ])
  func `gives the terminal back before the story of a fault is told`(
    key: String, story: String
  ) throws {
    let settings = "enable=yes,interactive=no,color=no,threads=crashed,registers=none,images=none"
    let terminal = try probe(environment: ["SWIFT_BACKTRACE": settings])
    terminal.type(key)
    try terminal.wait(for: Self.closing)
    try terminal.wait(for: story)
    #expect(try terminal.end() > 128)
    expectGivenBack(terminal)
  }

  // MARK: A closed terminal

  @Test func `ends when the terminal is closed`() throws {
    let terminal = try probe()
    terminal.hangUp()
    #expect(try terminal.end() == 128 + SIGHUP)
  }

  // A closed terminal sends SIGHUP and SIGCONT, and then ends the input.
  @Test(arguments: ["HUP", "HUP CONT"])
  func `ends when the terminal is closed, though it is to overlook that`(
    signals: String
  ) throws {
    let terminal = try PseudoTerminal(
      running: "/bin/sh", ["-c", "trap '' \(signals); exec \"$0\"", Self.path()],
      environment: Self.environment)
    try terminal.wait(for: "probe 80x24")
    terminal.hangUp()
    #expect(try terminal.end() == 128 + SIGHUP)
  }

  // MARK: Ctrl-Z

  /// A shell that prints the terminal's settings when its job has stopped, then resumes the job.
  private static let shell = """
    set -m
    "$0"
    echo "stopped with $(stty -a | grep -o -E -e '-?(icanon|echo) ' | tr -d '\\n')"
    read line
    fg > /dev/null
    echo "ended with $?"
    """

  @Test func `stops at Ctrl-Z with the terminal given back, and goes on where it was`() throws {
    let terminal = try PseudoTerminal(
      running: "/bin/sh", ["-c", Self.shell, Self.path()], environment: Self.environment)
    try terminal.wait(for: "probe 80x24")
    // The rest of a paste that was being received is lost.
    terminal.type("\u{1B}[200~q")
    terminal.type("\u{1A}")
    try terminal.wait(for: Self.closing)
    try terminal.wait(for: "stopped with icanon echo ")
    #expect(terminal.modes == terminal.modesBefore)
    terminal.resize(columns: 40, rows: 10)
    terminal.type("\n")
    try terminal.wait(for: Self.opening)
    try terminal.wait(for: "probe 80x24")
    try terminal.wait(for: "resumed 40x10")
    #expect(terminal.modes != terminal.modesBefore)
    terminal.type("q")
    try terminal.wait(for: "key character(\"q\")")
    try terminal.wait(for: Self.closing)
    try terminal.wait(for: "ended with 0")
    #expect(try terminal.end() == 0)
    #expect(terminal.modes == terminal.modesBefore)
    #expect(timesLeft(terminal) == 2)
  }

  @Test func `goes on after Ctrl-Z where no shell could continue it`() throws {
    let terminal = try probe()
    terminal.type("\u{1A}")
    try terminal.wait(for: Self.closing)
    try terminal.wait(for: Self.opening)
    try terminal.wait(for: "resumed 80x24")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `takes the terminal anew after a stop that nobody can handle`() throws {
    let terminal = try probe()
    let during = terminal.modes
    terminal.send(SIGSTOP)
    terminal.send(SIGCONT)
    try terminal.wait(for: "resumed 80x24")
    #expect(terminal.modes == during)
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `ends when it is asked to while it is stopped`() throws {
    let script = """
      set -m
      "$0"
      kill %1
      kill -CONT %1
      status=148
      while [ $status = 148 ]; do wait %1; status=$?; done
      echo "ended with $status"
      """
    let terminal = try PseudoTerminal(
      running: "/bin/sh", ["-c", script, Self.path()], environment: Self.environment)
    try terminal.wait(for: "probe 80x24")
    terminal.type("\u{1A}")
    try terminal.wait(for: "ended with 143")
    #expect(try terminal.end() == 0)
    #expect(terminal.modes == terminal.modesBefore)
    #expect(timesLeft(terminal) == 1)
  }

  // MARK: With plain lines

  @Test func `leaves the program to plain lines, which know Ctrl-C too`() throws {
    let terminal = try probe()
    terminal.type("w")
    try terminal.wait(for: "lines")
    terminal.type("\u{3}")
    try terminal.wait(for: "interrupted")
    #expect(try terminal.end() == 130)
    expectGivenBack(terminal)
  }

  @Test func `wakes plain lines by what is typed`() throws {
    let terminal = try probe()
    terminal.resize(columns: 40, rows: 10)
    try terminal.wait(for: "resized 40x10")
    terminal.type("w")
    try terminal.wait(for: "lines")
    terminal.type("\n")
    try terminal.wait(for: "a line")
    #expect(try terminal.end() == 0)
  }

  @Test func `can be had again`() throws {
    let terminal = try probe()
    terminal.type("2")
    try terminal.wait(for: "between")
    try terminal.wait(for: Self.opening)
    try terminal.wait(for: "probe 80x24")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(timesLeft(terminal) == 2)
  }

  // MARK: The probe

  private static let opening = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l"
  private static let closing = "\u{1B}[?25h\u{1B}[?2004l\u{1B}[?7h\u{1B}[?1049l"
  // Swift's crash report would wait for a key on a terminal.
  private static let environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]

  private static func path() throws -> String {
    try #require(PseudoTerminal.builtProgram("TerminalProbe"))
  }

  /// The probe after its first screen.
  private func probe(environment: [String: String] = Self.environment) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(running: Self.path(), environment: environment)
    try terminal.wait(for: "probe 80x24")
    return terminal
  }

  /// Checks that the terminal is as before, and that the alternate screen was left exactly once.
  private func expectGivenBack(_ terminal: PseudoTerminal) {
    #expect(terminal.modes == terminal.modesBefore)
    #expect(timesLeft(terminal) == 1)
    #expect(terminal.transcript.components(separatedBy: Self.closing).count == 2)
  }

  /// How often the alternate screen was left.
  private func timesLeft(_ terminal: PseudoTerminal) -> Int {
    terminal.transcript.components(separatedBy: "\u{1B}[?1049l").count - 1
  }
}
