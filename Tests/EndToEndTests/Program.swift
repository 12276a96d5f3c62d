import Foundation
import PseudoTerminals
import Testing

/// The built program with a folder, a home and a database of its own.
struct Program {
  /// The exit status and output of a run.
  struct Run {
    let status: Int32
    let output: String
    let standardError: String
  }

  let folder: URL
  var environment: [String: String]

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("termwise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = ["HOME": folder.path, "TZ": "Europe/Paris", "PATH": "/usr/bin:/bin"]
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The program built with these tests.
  static let executable = PseudoTerminal.builtProgram("termwise").map { URL(fileURLWithPath: $0) }

  /// The repository's root folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A copy of the program that every account can run, even when the build folder is private.
  ///
  /// Another process makes the copy: if this one did, a child that another test starts at that
  /// moment would inherit the writable descriptor, and running the copy would fail.
  func executableForAll() throws -> String {
    let copy = path("program")
    if !FileManager.default.fileExists(atPath: copy) {
      let cp = try process([#require(Self.executable).path, copy])
      cp.executableURL = URL(fileURLWithPath: "/bin/cp")
      try #require(finish(cp).status == 0)
      chmod(folder.path, 0o755)
    }
    return copy
  }

  static func fixture(_ name: String) throws -> String {
    let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures")
    return folder.appendingPathComponent(name).path
  }

  var database: String { folder.appendingPathComponent("termwise.db").path }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Runs the program to its end.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Run {
    try finish(process(arguments), input: input)
  }

  /// Runs another program to its end, in the same environment.
  @discardableResult
  func run(_ other: URL, _ arguments: [String]) throws -> Run {
    let process = try process(arguments)
    process.executableURL = other
    return try finish(process)
  }

  /// Runs a process to its end.
  func finish(_ process: Process, input: String = "") throws -> Run {
    let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.errors
    try process.run()
    let errors = PipeReader(pipes.errors)
    pipes.input.fileHandleForWriting.write(Data(input.utf8))
    try pipes.input.fileHandleForWriting.close()
    let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal
    return Run(
      status: process.terminationStatus + (signal ? 128 : 0),
      output: String(decoding: output, as: UTF8.self), standardError: errors.text())
  }

  func process(_ arguments: [String]) throws -> Process {
    let process = Process()
    let executable: URL = try #require(Self.executable)
    process.executableURL = executable
    process.arguments = Self.dated(arguments)
    process.environment = environment.merging(["TERMWISE_DB": database]) { set, _ in set }
    process.currentDirectoryURL = folder
    return process
  }

  /// Arguments with an instant where a command writes what is dated and they name none.
  ///
  /// The program asks about a clock that is a day behind the last answer or import, or 400 days
  /// ahead: the instants of a test must fit together, whenever it runs.
  static func dated(_ arguments: [String]) -> [String] {
    guard !arguments.contains("--now"), let verb = arguments.first else { return arguments }
    switch verb {
    case "import", "decks": return arguments + ["--now", importNow]
    case "review", "drill", "undo", "pause", "resume", "cards", "settings":
      return arguments + ["--now", SittingTests.now]
    default: return arguments
    }
  }

  /// The instant of imports that name none: before all answers of tests.
  static let importNow = "2026-01-01T09:00:00+01:00"

  /// The bytes of the database file.
  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: database)) }
}

/// Reads one pipe while another is read: a full pipe would stop the program.
private final class PipeReader: @unchecked Sendable {
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    let handle = pipe.fileHandleForReading
    DispatchQueue.global().async { [self] in
      data = handle.readDataToEndOfFile()
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
