import Foundation

/// The desktop's program that opens a file: `xdg-open`.
struct Browser {
  private let program: String

  /// The first `xdg-open` on the `PATH`; nil when there is none.
  init?(in variables: [String: String]) {
    let folders = (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let programs = folders.map { "\($0)/xdg-open" }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.program = program
  }

  /// Opens a file; false when the desktop refuses within a second.
  ///
  /// Does not wait longer, because some desktops return only when the browser is closed.
  func open(_ path: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    let end = ContinuousClock.now + .seconds(1)
    while process.isRunning, ContinuousClock.now < end { usleep(10_000) }
    return process.isRunning || process.terminationStatus == 0
  }
}
