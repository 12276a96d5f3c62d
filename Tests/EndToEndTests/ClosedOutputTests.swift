import Foundation
import Testing

/// Checks what the program does when nobody takes its output.
@Suite struct ClosedOutputTests {
  @Test func `a reader that has enough ends the program, and nothing is said of it`() throws {
    let program = try Program()
    defer { program.remove() }
    let shell = try program.process([])
    let executable = try #require(shell.executableURL).path
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "trap '' PIPE; exec \"$0\" decks", executable]
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    shell.standardOutput = pipe.fileHandleForWriting
    let run = try shell.finished()
    #expect(run.status == 141)
    #expect(run.standardError == "")
  }

  @Test func `a full device is said, not passed over`() throws {
    let program = try Program()
    defer { program.remove() }
    let process = try program.process(["entries", Program.fixture("portal.en.md")])
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let run = try process.finished()
    #expect(run.status == 74)
    #expect(
      run.standardError
        == "termwise: error: the output could not be written (No space left on device). Check the"
        + " disk and try again\n")
  }
}

extension Process {
  /// Runs the process to its end; standard output is discarded unless it was set.
  func finished() throws -> (status: Int32, standardError: String) {
    let pipe = Pipe()
    standardError = pipe
    standardInput = FileHandle.nullDevice
    if !(standardOutput is FileHandle) { standardOutput = FileHandle.nullDevice }
    try run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    waitUntilExit()
    return (terminationStatus, String(decoding: text, as: UTF8.self))
  }
}
