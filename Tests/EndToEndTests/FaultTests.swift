import Foundation
import PseudoTerminals
import Testing

/// Tests what remains after the program is killed.
@Suite(.serialized) struct FaultTests {
  /// A glossary with more questions than a test answers.
  private static let largeGlossary =
    "term,definition\n"
    + (1...400).map { "Term number \($0),What number \($0) means.\n" }.joined()

  @Test func `200 kills at random moments lose no answer that was said to be saved`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", program.write(Self.largeGlossary, to: "large.csv"))
    var generator = SystemRandomNumberGenerator()
    var told = 0
    var kept = 0
    for _ in 1...200 {
      let moment = Int.random(in: 0...60_000, using: &generator)
      let sitting = try RunningSitting(program)
      pass(moment)
      told = max(told, try sitting.lastSavedAfterKill())
      let check = try program.run("check")
      #expect(check.status == 0, "\(check.output)")
      kept = try loggedAnswers(check.output)
      // A kill may come after a commit and before its message: one answer more, never one less.
      #expect(kept >= told)
    }
    #expect(told > 0)
    Fault.saw(1, "200 kills of --keys: \(told) acknowledged, \(kept) found, 0 lost")
  }

  @Test func `200 kills of two processes lose no answer that was said to be saved`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", program.write(Self.largeGlossary, to: "large.csv"))
    var generator = SystemRandomNumberGenerator()
    var (told, kept) = ([0, 0], 0)
    for _ in 1...100 {
      let sittings = try ["ana", "zoe"].map { try RunningSitting(program, learner: $0) }
      pass(Int.random(in: 0...40_000, using: &generator))
      for (index, sitting) in sittings.enumerated() {
        told[index] = max(told[index], try sitting.lastSavedAfterKill())
      }
      let check = try program.run("check")
      #expect(check.status == 0, "\(check.output)")
      kept = try loggedAnswers(check.output)
      #expect(kept >= told[0] + told[1])
    }
    #expect(told.allSatisfy { $0 > 0 })
    Fault.saw(1, "200 kills of two: \(told[0] + told[1]) acknowledged, \(kept) found, 0 lost")
  }

  @Test func `200 kills on a screen lose no answer that was said to be saved`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", program.write(Self.largeGlossary, to: "large.csv"))
    try program.run(
      "review", "--keys", "-", "--new", "400", "--now", "2026-03-01T09:00:00+01:00",
      input: String(repeating: "3\n", count: 400))
    var generator = SystemRandomNumberGenerator()
    var (told, kept) = (0, 0)
    for kill in 1...200 {
      // With a limit the whole pile is asked, and not what a day holds.
      let terminal = try program.onScreen(["review", "--new", "0", "--limit", "400"])
      if kill > 1 {
        try terminal.see("was cut off")
        terminal.type("\r")
      }
      try terminal.see("Answer in your head")
      terminal.type("\r")
      try terminal.see("3 Good")
      terminal.type("3")
      pass(Int.random(in: 0...60_000, using: &generator))
      terminal.send(SIGKILL)
      _ = try? terminal.end()
      if terminal.transcript.contains("Saved. Next review") { told += 1 }
      let check = try program.run("check")
      #expect(check.status == 0, "\(check.output)")
      // Without the 400 from before, and whose account the learner has.
      kept = try loggedAnswers(check.output) - 401
      #expect((told...kill).contains(kept))
    }
    #expect(told > 0 && told < 200)
    Fault.saw(1, "200 kills on a screen: \(told) acknowledged, \(kept) found, 0 lost")
  }

  @Test func `a kill while the database is made never leaves an empty one`() throws {
    let program = try Program()
    defer { program.remove() }
    let file = try Program.fixture("portal.en.md")
    // Measure how long an import takes on this machine, to spread the kills over it.
    let start = ContinuousClock.now
    try program.run("import", file)
    let whole = Int((ContinuousClock.now - start) / .microseconds(1))
    var found = 0
    for kill in 1...40 {
      try? FileManager.default.removeItem(atPath: program.database)
      try KilledImport(program, of: file).end(after: whole * kill / 28)
      guard FileManager.default.fileExists(atPath: program.database) else { continue }
      found += 1
      #expect(try program.run("check").status == 0)
    }
    #expect(try program.run("import", file).status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(!left.contains { $0.contains(".new-") }, "\(left)")
    print("kills during a first import: 40, databases found whole: \(found)")
  }

  private func loggedAnswers(_ output: String) throws -> Int {
    let parts = output.split(separator: " ")
    let index = try #require(parts.firstIndex(of: "log"))
    return try #require(Int(parts[index - 1]))
  }
}

/// An import that is killed.
private struct KilledImport {
  private let process: Process

  init(_ program: Program, of file: String) throws {
    process = try program.process(["import", file])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  func end(after microseconds: Int) {
    pass(microseconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A keyed review that has said once that an answer is saved.
private final class RunningSitting {
  private let process: Process
  private let errors = Pipe()
  private var bytes: Data

  init(_ program: Program, learner: String = "me") throws {
    process = try program.process(["review", "--keys", "-", "--new", "400", "--learner", learner])
    let input = Pipe()
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(String(repeating: "1\n1\n1\n3\n", count: 1000).utf8))
    bytes = errors.fileHandleForReading.availableData
  }

  /// Kills the process; returns the sequence that it said last to be saved, 0 without one.
  func lastSavedAfterKill() throws -> Int {
    kill(process.processIdentifier, SIGKILL)
    bytes += errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.lastSaved(String(decoding: bytes, as: UTF8.self))
  }
}

/// Waits some microseconds, the moment of the kill.
private func pass(_ microseconds: Int) {
  let end = ContinuousClock.now + .microseconds(microseconds)
  while ContinuousClock.now < end {}
}
