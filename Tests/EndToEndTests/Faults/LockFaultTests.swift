import Foundation
import PseudoTerminals
import Testing

/// Tests databases that another program uses at the same time.
@Suite(.serialized) struct LockFaultTests {
  /// A sitting of the one due card as lines, its answer shown.
  private func shown(_ program: Program) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(program, ["review", "--new", "0", "--now", SittingTests.now])
    try terminal.wait(for: "q to quit:\r\n")
    terminal.type("\n")
    try terminal.wait(for: "q to quit:\r\n")
    return terminal
  }

  @Test func `lines say what they wait for, keep the answer, and save it by themselves`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let terminal = try shown(program)
    let lock = try ForeignLock(program)
    let start = ContinuousClock.now
    terminal.type("3\n")
    try terminal.wait(
      for: "Your last answer is not saved yet: another program is using the database.")
    #expect(ContinuousClock.now - start < .seconds(3))
    sleep(7)
    lock.end()
    try terminal.wait(for: "Saved. Next review in 6 days.")
    #expect(try terminal.end() == 0)
    #expect(try program.logEntries() == 2)
    Fault.saw(9, "told after 0.5 s, saved once the lock ended, after 7 s")
  }

  @Test func `a screen says what it waits for, keeps the answer, and saves it by itself`() throws {
    let program = try Program.learningTwo()
    defer { program.remove() }
    let terminal = try Scene.answer.reached(in: program)
    let lock = try ForeignLock(program)
    terminal.type("3")
    try terminal.see("Not saved yet", "another program is using the database")
    usleep(1_500_000)
    lock.end()
    try terminal.see("2 answers saved.")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectGivenBack(terminal)
    #expect(try program.keptGrades() == [0, 0, 0, 0, 2, 0])
  }

  @Test(arguments: [false, true])
  func `one may leave without the answer, and is told so`(onScreen: Bool) throws {
    let program = try onScreen ? Program.learningTwo() : Program.learning(5)
    defer { program.remove() }
    let terminal = try onScreen ? Scene.answer.reached(in: program) : shown(program)
    let before = try program.logEntries()
    let lock = try ForeignLock(program)
    terminal.type(onScreen ? "3" : "3\n")
    if onScreen {
      try terminal.see("Not saved yet")
    } else {
      try terminal.wait(for: "not saved yet")
    }
    terminal.type(onScreen ? "q" : "q\n")
    #expect(try terminal.end() == 75)
    lock.end()
    let told = terminal.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("Your last answer was not saved; those before it are"))
    #expect(try program.logEntries() == before)
  }

  @Test func `without a person an answer waits five seconds, then 75`() throws {
    let program = try Program.learning(5)
    defer { program.remove() }
    let lock = try ForeignLock(program)
    let start = ContinuousClock.now
    let keyed = try program.run("review", "--keys", "-", input: "3\n")
    #expect((4.5...12).contains((ContinuousClock.now - start) / .seconds(1)))
    #expect(keyed.status == 75)
    #expect(keyed.standardError.contains("another program is using the database"))
    let lines = try program.run("review", "--plain", input: "\n0\n\n3\n")
    #expect(lines.status == 75)
    #expect(lines.standardError.contains("Your last answer was not saved"))
    lock.end()
    #expect(try program.logEntries() == 1)
  }

  @Test func `two learners who answer at once lose nothing`() throws {
    let program = try Program.learning(400)
    defer { program.remove() }
    let keys = String(repeating: "3\n", count: 300)
    var runs: [(Process, Pipe)] = []
    for learner in ["ana", "zoe"] {
      let process = try program.process(
        ["review", "--keys", "-", "--learner", learner, "--new", "300"])
      let (input, errors) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      input.fileHandleForWriting.write(Data(keys.utf8))
      try input.fileHandleForWriting.close()
      runs.append((process, errors))
    }
    var saved = 0
    for (process, errors) in runs {
      let output = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(output.suffix(300))")
      saved += output.split(separator: "\n").count { $0.hasPrefix("saved ") }
    }
    #expect(saved == 600)
    // The one from before, and the accounts of the two who are new.
    let found = try program.logEntries()
    #expect(found == 603)
    Fault.saw(8, "two processes: \(saved) acknowledged, \(saved) kept")
  }
}
