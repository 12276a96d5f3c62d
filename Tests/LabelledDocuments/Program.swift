import Foundation

/// The program that is scored.
struct Program {
  let url: URL

  /// The time after which the program is killed, in seconds.
  private static let patience = 60

  /// How a run ended.
  enum End: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    case timedOut
    /// It ended with 0, and its output is not the JSON that was asked for.
    case unreadable

    /// Whether the fault is the program's: 70 is the code of its own bugs.
    var isCrash: Bool { if case .exited(let code) = self { code == 70 } else { true } }
  }

  /// Has the program read a document; an output that cannot be decoded has no entries.
  func read(_ document: URL) throws -> (reading: Reading, end: End) {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("score-\(UUID().uuidString).json")
    try Data().write(to: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let end = try run(["entries", document.path, "--json"], output: scratch)
    let output = try Data(contentsOf: scratch)
    guard let reading = try? JSONDecoder().decode(Reading.self, from: output) else {
      return (Reading(), end == .exited(0) ? .unreadable : end)
    }
    return (reading, end)
  }

  private func run(_ arguments: [String], output: URL) throws -> End {
    let file = try FileHandle(forWritingTo: output)
    defer { try? file.close() }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    // The findings are searched for headwords in English quotes.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"]) { _, other in other }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = file
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(Self.patience)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return .timedOut
    }
    return process.terminationReason == .uncaughtSignal
      ? .killed(signal: process.terminationStatus) : .exited(process.terminationStatus)
  }
}
