import Foundation
import Testing

/// The built program, or another one, on a terminal of its own.
final class PseudoTerminal {
  private var controller: Int32
  private let process: pid_t
  private(set) var shown = ""

  init(_ program: Program, _ arguments: [String], running other: URL? = nil) throws {
    var name = [CChar](repeating: 0, count: 128)
    var replica: Int32 = -1
    var controller: Int32 = -1
    try #require(openpty(&controller, &replica, &name, nil, nil) == 0)
    self.controller = controller
    // Kept out of the child: a child that holds this end would never see its terminal close.
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by name in the child, it becomes the controlling terminal of the child's session.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, replica)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of the test runner block signals, and a child inherits that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK)))

    let path = try #require(other ?? Program.executable).path
    var environment = program.environment
    environment["TERMWISE_DB"] = program.database
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      for text in words + variables { free(text) }
    }
    var pid: pid_t = 0
    try #require(posix_spawn(&pid, path, &actions, &attributes, words, variables) == 0)
    close(replica)
    process = pid
  }

  deinit { hangUp() }

  /// Types.
  func type(_ text: String) {
    _ = text.withCString { write(controller, $0, strlen($0)) }
  }

  /// Waits until a text has been shown since the last wait.
  func wait(for text: String) throws {
    while !shown.contains(text) {
      guard let more = read(atMost: 20) else { break }
      shown += more
    }
    let range = try #require(shown.range(of: text), "waited for “\(text)”, saw “\(shown)”")
    shown.removeSubrange(..<range.upperBound)
  }

  /// Closes the terminal, as a window does that is shut.
  func hangUp() {
    guard controller >= 0 else { return }
    close(controller)
    // Its number may be another terminal's from now on.
    controller = -1
  }

  /// Waits for the end of the program; its exit status, or 128 and its signal.
  func end() throws -> Int32 {
    while controller >= 0, let more = read(atMost: 20) { shown += more }
    var status: Int32 = 0
    try #require(waitpid(process, &status, 0) == process)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// What comes next; nil when the program has closed its side, or says nothing for that long.
  private func read(atMost seconds: Int32) -> String? {
    var poller = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    // The runner's other children end meanwhile, and their signals interrupt the wait.
    var ready = poll(&poller, 1, seconds * 1000)
    while ready < 0, errno == EINTR { ready = poll(&poller, 1, seconds * 1000) }
    guard ready > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(controller, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
