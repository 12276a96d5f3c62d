@preconcurrency import Glibc

/// What a run of the program cost, and how it ended.
struct Measurement {
  let seconds: Double
  /// The time that it kept processors busy, all of them together, in seconds.
  let processorSeconds: Double
  /// The most memory that the program, or a program that it ran, had at a time.
  let megabytes: Int
  /// The exit code; 128 and the signal where one ended the program.
  let status: Int32
  /// The first line on its standard error.
  let message: String

  /// The time after which the program is killed, in seconds.
  static let patience = 60.0
  /// The memory at which the program is killed, in megabytes.
  static let memory = 3000

  /// Whether the program took no more than it may, and was not ended by a signal.
  ///
  /// The lesser of the two times counts: a busy machine makes the one long, several processors at
  /// work the other. A program that waits for nothing is killed in the end.
  var isGood: Bool { min(seconds, processorSeconds) <= 10 && megabytes <= 200 && status < 128 }
}

extension Measurement {
  /// Runs a program to its end, its standard output thrown away.
  ///
  /// - Parameters:
  ///   - arguments: The program's path and its arguments.
  ///   - input: A text that standard input gives again and again; nil for an empty one.
  ///   - scratch: A file for its standard error.
  /// - Throws: When the program cannot be run.
  init(_ arguments: [String], input: String?, scratch: String) throws(HostileError) {
    var ends: [Int32] = [-1, -1]
    if input != nil {
      guard pipe(&ends) == 0 else { throw .system("pipe", errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    let start = Self.now
    let child = try Self.spawn(arguments, standardInput: input == nil ? nil : ends[0], scratch)
    if let input {
      close(ends[0])
      Self.feed(input, to: ends[1], of: child)
      close(ends[1])
    }
    var (status, usage) = (Int32(0), rusage())
    while wait4(child, &status, WNOHANG, &usage) == 0 {
      if Self.now - start > Self.patience || Self.residentMegabytes(of: child) > Self.memory {
        kill(child, SIGKILL)
      }
      usleep(5000)
    }
    seconds = Self.now - start
    processorSeconds = usage.ru_utime.seconds + usage.ru_stime.seconds
    megabytes = Int(usage.ru_maxrss) / 1024
    let signal = status & 0x7F
    self.status = signal == 0 ? status >> 8 & 0xFF : 128 + signal
    message = Self.firstLine(of: scratch)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func spawn(
    _ arguments: [String], standardInput: Int32?, _ scratch: String
  ) throws(HostileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let standardInput {
      posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, scratch, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let error = posix_spawn(&child, arguments[0], &actions, nil, &words, environ)
    guard error == 0 else { throw .system("run \(arguments[0])", error) }
    return child
  }

  /// Writes a text again and again until nobody reads it, or a gibibyte is written.
  private static func feed(_ text: String, to pipe: Int32, of child: pid_t) {
    let lines = Array(String(repeating: text, count: 2000).utf8)
    var written = 0
    while written < 1 << 30, residentMegabytes(of: child) <= memory {
      let count = lines.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      written += count
    }
  }

  private static func residentMegabytes(of child: pid_t) -> Int {
    guard let file = fopen("/proc/\(child)/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) >> 20 : 0
  }

  private static func firstLine(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 400)
    guard fgets(&line, Int32(line.count), file) != nil else { return "" }
    let bytes = line.prefix { $0 != 0 && $0 != 0x0A }.map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
