import Foundation
import PseudoTerminals
import Testing

extension Program {
  /// A program with a glossary of two entries: the first is typed, the second graded by the
  /// learner.
  static func learningTwo() throws -> Program {
    let program = try Program()
    let file = try program.write(
      """
      term,definition
      Stock keeping unit (SKU),The number that tells one thing we sell from every other.
      Batch,The beans of one run.

      """, to: "w.csv")
    #expect(try program.run("import", file).status == 0)
    return program
  }

  /// Starts the program on a terminal that supports screens.
  func onScreen(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    variables: [String: String] = [:],
    startedBy script: String? = nil
  ) throws -> PseudoTerminal {
    let set = ["TERMWISE_DB": database, "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"]
    let all = environment.merging(set) { $1 }.merging(variables) { $1 }
    let program = try #require(Self.executable).path
    let words = arguments + ["--now", SittingTests.now]
    return try PseudoTerminal(
      running: script == nil ? program : "/bin/sh",
      script.map { ["-c", $0, program] + words } ?? words, environment: all, columns: columns,
      rows: rows)
  }

  /// How often each grade, 0 to 5, was given, without retracted answers; nil when the database
  /// check fails.
  func keptGrades() throws -> [Int]? {
    let check = try run("check")
    guard check.status == 0, check.output.hasPrefix("All is well") else { return nil }
    let stats = try run("stats", "--json", "--now", SittingTests.now)
    let object = try JSONSerialization.jsonObject(with: Data(stats.output.utf8))
    let answers = (object as? [String: Any])?["answers"] as? [String: Any]
    return (answers?["today"] as? [String: Any])?["by_grade"] as? [Int]
  }

  /// The number of answers and decisions in the log, retracted ones included, but not the one that
  /// binds the learner to the account.
  func logEntries() throws -> Int? {
    let check = try run("check")
    guard check.status == 0 else { return nil }
    let words = check.output.split(separator: " ")
    return words.firstIndex(of: "log").flatMap { Int(words[$0 - 1]) }.map { max(0, $0 - 1) }
  }
}

/// The scenes of the screens, with the keys that lead to each.
enum Scene: CaseIterable {
  case welcome, newcomer, today, progress, help, introduction, choice, chosen, question, typing
  case commands, reveal, selfGraded, answer, summary, practice

  /// Keys to type, and the text that must appear.
  typealias Step = (keys: String, seen: String)

  /// The steps from the first screen to the summary.
  private static let path: [Step] = [
    ("", "Enter start"), ("\r", "New entry Stock keeping unit"),
    ("\r", "Choose the definition Stock keeping unit"), ("0", "New entry Batch"),
    ("\r", "Choose the definition Batch"), ("0", "Your answer > Case"),
    ("stok keeping unit", "> stok keeping unit Case"),
    ("\r", "You typed:"),
    ("\r", "From term to definition"), ("\r", "Answer: The beans of one run."),
    ("3", "2 answers saved."),
  ]

  private var steps: [Step] {
    switch self {
    case .welcome: [("", "Enter start")]
    case .newcomer: [("", "New learner: zoe")]
    case .today: Array(Self.path.prefix(1))
    case .progress: Self.path.prefix(1) + [("p", "Progress")]
    case .help: Self.path.prefix(2) + [("?", "undoes the last step")]
    case .introduction: Array(Self.path.prefix(2))
    case .choice: Array(Self.path.prefix(5))
    case .chosen: Self.path.prefix(5) + [("1", "✓ 1 The beans of one run.")]
    case .question: Array(Self.path.prefix(6))
    case .typing: Array(Self.path.prefix(7))
    case .commands: Self.path.prefix(7) + [("\u{1B}", "Enter back to typing")]
    case .reveal: Array(Self.path.prefix(8))
    case .selfGraded: Array(Self.path.prefix(9))
    case .answer: Array(Self.path.prefix(10))
    case .summary: Self.path
    case .practice: Self.path.prefix(1) + [("d", "Practice · ")]
    }
  }

  /// The grades recorded on the way, as in ``Program/keptGrades()``.
  var grades: [Int] {
    let good =
      [Scene.newcomer, .chosen, .selfGraded, .answer].contains(self) ? 1 : self == .summary ? 2 : 0
    return [0, 0, 0, 0, good, 0]
  }

  /// A program with a glossary, unless the scene needs none.
  func program() throws -> Program {
    guard self != .welcome else { return try Program() }
    let program = try Program.learningTwo()
    if self == .newcomer {
      try program.run(
        "review", "--keys", "-", "--learner", "ana", "--now", SittingTests.now, input: "3\n")
    }
    return program
  }

  /// The program on a terminal, in this scene.
  func reached(
    in program: Program, variables: [String: String] = [:], startedBy script: String? = nil
  ) throws -> PseudoTerminal {
    let terminal =
      self == .newcomer
      ? try program.onScreen(["review", "--learner", "zoe"], startedBy: script)
      : try program.onScreen(variables: variables, startedBy: script)
    for step in steps {
      if !step.keys.isEmpty { terminal.type(step.keys) }
      try terminal.see(step.seen)
    }
    return terminal
  }
}

/// Checks that the terminal is as before, and that only screens and lines were sent to it.
func expectGivenBack(_ terminal: PseudoTerminal, _ location: SourceLocation = #_sourceLocation) {
  #expect(terminal.modes == terminal.modesBefore, sourceLocation: location)
  #expect(terminal.display.isUsual, sourceLocation: location)
  #expect(terminal.display.strays.isEmpty, sourceLocation: location)
}

extension PseudoTerminal {
  /// Makes the terminal too small for screens, and goes on in lines.
  func goOnInLines(columns: Int, rows: Int) throws {
    resize(columns: columns, rows: rows)
    try see("press l")
    type("l")
  }
}
