import Foundation

/// Runs a program on a pseudo terminal: tests see what it shows and type into it.
public final class PseudoTerminal {
  /// The output since the last wait.
  public private(set) var shown = ""
  /// All output, byte by byte.
  public private(set) var bytes: [UInt8] = []
  /// All output.
  public private(set) var transcript = ""
  /// The emulated terminal, up to the last wait.
  public private(set) var display: Display

  /// The terminal's settings before the program started.
  public private(set) var modesBefore: [UInt32] = []

  private var controller: Int32
  /// A pipe that the system closes when the program ends, in whatever way.
  private let lifeline: Int32
  let process: pid_t
  /// The incomplete character at the end of the output.
  private var beginning: [UInt8] = []
  /// Output that is not on the display yet.
  private var coming: ArraySlice<Unicode.Scalar> = []

  /// Why a wait failed.
  public enum Failure: Error {
    case noTerminal
    case notStarted(path: String)
    case notShown(String, butShown: String)
    case notSeen(String, butSeen: String)
    case notEnded(shown: String)
  }

  /// The path of a program built with these tests, in the test runner's folder or above it.
  public static func builtProgram(_ name: String) -> String? {
    guard let runner = Bundle.main.executableURL else { return nil }
    return sequence(first: runner) { $0.deletingLastPathComponent() }.prefix(8)
      .map { $0.deletingLastPathComponent().appendingPathComponent(name).path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Starts a program on a new terminal, as the leader of a session.
  public init(
    running path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    let (controller, replica, name) = try Self.open()
    self.controller = controller
    display = Display(columns: columns, rows: rows)
    defer { close(replica) }
    Self.resize(controller, columns: columns, rows: rows)
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw Failure.noTerminal }
    lifeline = ends[0]
    defer { close(ends[1]) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Reset signals: a child inherits those that the runner's threads block, and those that its
    // parent ignores.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes,
      Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))

    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      for text in words + variables { free(text) }
    }
    modesBefore = Self.modes(of: controller)
    var pid: pid_t = 0
    guard posix_spawn(&pid, path, &actions, &attributes, words, variables) == 0 else {
      throw Failure.notStarted(path: path)
    }
    process = pid
  }

  deinit {
    hangUp()
    close(lifeline)
  }

  /// Opens both ends, closed on exec: a child with another terminal's controlling end would keep
  /// that terminal open.
  private static func open() throws -> (controller: Int32, replica: Int32, name: String) {
    // The C library's functions for this are not visible in Swift, or cannot close on exec.
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    let controller = Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (no, index): (Int32, Int32) = (0, 0)
    guard ioctl(controller, unlock, &no) == 0, ioctl(controller, number, &index) == 0 else {
      throw Failure.noTerminal
    }
    let name = "/dev/pts/\(index)"
    let replica = Foundation.open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var mode = termios()
    guard tcgetattr(replica, &mode) == 0 else { throw Failure.noTerminal }
    // Set an unusual value, to detect a program that resets settings to defaults.
    withUnsafeMutableBytes(of: &mode.c_cc) { $0[Int(VERASE)] = 0x08 }
    tcsetattr(replica, TCSANOW, &mode)
    return (controller, replica, name)
  }
}

// MARK: - The person

extension PseudoTerminal {
  /// Types a text.
  public func type(_ text: String) {
    type(Array(text.utf8))
  }

  /// Types bytes, which need not be valid text.
  public func type(_ bytes: [UInt8]) {
    _ = write(controller, bytes, bytes.count)
  }

  /// Changes the window's size.
  public func resize(columns: Int, rows: Int) {
    display.resize(columns: columns, rows: rows)
    Self.resize(controller, columns: columns, rows: rows)
  }

  private static func resize(_ controller: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal, as closing its window does.
  public func hangUp() {
    guard controller >= 0 else { return }
    close(controller)
    // The descriptor's number can be reused from now on.
    controller = -1
  }

  /// Sends the program a signal.
  public func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// The settings of keys and output, all that `stty` can set.
  public var modes: [UInt32] { Self.modes(of: controller) }

  private static func modes(of controller: Int32) -> [UInt32] {
    var mode = termios()
    guard tcgetattr(controller, &mode) == 0 else { return [] }
    let keys = withUnsafeBytes(of: mode.c_cc) { $0.map { UInt32($0) } }
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag] + keys
  }
}

// MARK: - What is seen

extension PseudoTerminal {
  /// Waits until a text appears in the output since the last wait.
  public func wait(for text: String) throws {
    while !shown.contains(text) {
      guard let more = read() else { break }
      take(more)
    }
    guard let range = shown.range(of: text) else {
      throw Failure.notShown(text, butShown: shown)
    }
    shown.removeSubrange(..<range.upperBound)
  }

  /// Waits until all words are visible at once.
  public func see(_ words: String...) throws {
    try see("\(words)") { display in words.allSatisfy(display.shows) }
  }

  /// Waits until the display satisfies a condition, ignoring incomplete changes.
  public func see(_ what: String, where isSeen: (Display) -> Bool) throws {
    while true {
      while showNext() {
        if isSeen(display) { return }
      }
      if !display.isChanging, isSeen(display) { return }
      guard let more = read() else { break }
      take(more)
    }
    throw Failure.notSeen(what, butSeen: display.lines.joined(separator: "\n"))
  }

  /// Processes the output up to the end of the next change; false when there is no more.
  private func showNext() -> Bool {
    while let scalar = coming.popFirst() {
      if display.take(scalar) { return true }
    }
    return false
  }

  /// Waits for the program's end; returns its exit status, or 128 plus its signal.
  public func end() throws -> Int32 {
    while controller >= 0, let more = read() { take(more) }
    while showNext() {}
    guard Self.isReady(lifeline) else {
      kill(process, SIGKILL)
      throw Failure.notEnded(shown: shown)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private func take(_ more: [UInt8]) {
    self.bytes += more
    let bytes = beginning + more
    let whole = bytes.dropLast(Self.unfinished(bytes))
    beginning = Array(bytes[whole.endIndex...])
    let text = String(decoding: whole, as: UTF8.self)
    shown += text
    transcript += text
    coming += Array(text.unicodeScalars)
  }

  /// The number of bytes at the end that belong to an incomplete character.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    let tail = bytes.reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard tail < 4, let lead = bytes.dropLast(tail).last, lead >= 0xC0 else { return 0 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return tail + 1 < length ? tail + 1 : 0
  }

  /// Reads more output; nil when the program closed its side, or is silent for too long.
  private func read() -> [UInt8]? {
    guard Self.isReady(controller) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(controller, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Whether a descriptor becomes readable, or is closed, within twenty seconds.
  private static func isReady(_ descriptor: Int32) -> Bool {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Other children of the runner end meanwhile, and SIGCHLD interrupts the wait.
    var ready = poll(&poller, 1, 20_000)
    while ready < 0, errno == EINTR { ready = poll(&poller, 1, 20_000) }
    return ready > 0
  }
}
