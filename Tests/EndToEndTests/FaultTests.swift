import Foundation
import Testing

/// Tests what remains after the program is killed.
@Suite(.serialized) struct FaultTests {
  /// A glossary with more questions than a test answers.
  private static let largeGlossary =
    "term,definition\n"
    + (1...400).map { "Term number \($0),What number \($0) means.\n" }.joined()

  @Test func `fifty kills at random moments lose no answer that was said to be saved`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", program.write(Self.largeGlossary, to: "large.csv"))
    var generator = SystemRandomNumberGenerator()
    var told = 0
    var kept = 0
    for _ in 1...50 {
      let moment = Int.random(in: 0...60_000, using: &generator)
      told = max(told, try KilledSitting(program, killedAfter: moment).lastSaved())
      let check = try program.run("check")
      #expect(check.status == 0, "\(check.output)")
      kept = try loggedAnswers(check.output)
      // A kill may come after a commit and before its message: one answer more, never one less.
      #expect(kept >= told)
    }
    print("kills: 50, answers said to be saved: up to \(told), answers in the log: \(kept)")
    #expect(told > 0)
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

  @Test func `nothing is said to be saved before the disk has it`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.run("import", program.write(Self.largeGlossary, to: "large.csv"))
    let trace = program.path("trace")
    let process = try program.process([])
    let executable = try #require(process.executableURL)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments = [
      "-f", "-y", "-e", "trace=write,pwrite64,fdatasync,fsync", "-o", trace, executable.path,
      "review", "--keys", "-", "--now", SittingTests.now,
    ]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(String(repeating: "3\n", count: 20).utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()

    var unflushed: Set<Substring> = []
    var (flushes, saved) = (0, 0)
    for line in try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") {
      let file = line.split(separator: "<").dropFirst().first?.prefix { $0 != ">" } ?? ""
      if line.contains("\"saved ") {
        saved += 1
        #expect(unflushed.isEmpty, "\(line)")
      } else if !file.hasPrefix(program.database) {
        continue
      } else if line.contains("pwrite64(") {
        unflushed.insert(file)
      } else if line.contains("sync(") {
        flushes += 1
        unflushed.remove(file)
      }
    }
    print("answers said to be saved: \(saved), flushes: \(flushes)")
    #expect(saved == 20)
    #expect(flushes >= 3 * saved)
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

/// A keyed review, killed some microseconds after its first saved answer.
private struct KilledSitting {
  private let errorOutput: String

  init(_ program: Program, killedAfter microseconds: Int) throws {
    let process = try program.process(["review", "--keys", "-", "--new", "400"])
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(String(repeating: "1\n1\n1\n3\n", count: 1000).utf8))
    var bytes = errors.fileHandleForReading.availableData
    pass(microseconds)
    kill(process.processIdentifier, SIGKILL)
    bytes += errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    errorOutput = String(decoding: bytes, as: UTF8.self)
  }

  /// The last sequence in a complete message; 0 without one.
  func lastSaved() throws -> Int {
    let lines = errorOutput.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let last = lines.last(where: { $0.hasPrefix("saved ") }) else { return 0 }
    return try #require(Int(last.dropFirst(6)))
  }
}

/// Waits some microseconds, the moment of the kill.
private func pass(_ microseconds: Int) {
  let end = ContinuousClock.now + .microseconds(microseconds)
  while ContinuousClock.now < end {}
}
