import Foundation

/// All that the program takes from outside itself: the one place where clock, chance, zone,
/// variables and streams come in.
struct Environment: Sendable {
  /// Environment variables.
  var variables: [String: String]
  /// UTC milliseconds since 1970.
  var clock: @Sendable () -> Int64
  /// Where the learner is.
  var zone: TimeZone
  /// Random ids.
  var newID: @Sendable () -> UUID
  /// The account's home folder and name, as the system knows them.
  var account: Account?
  /// What tells this machine from others, and what people call it.
  var machine: Machine
  /// Results.
  var standardOutput: Output
  /// Conversation.
  var standardError: Output

  struct Account: Sendable {
    var name: String
    var home: String
  }

  struct Machine: Sendable {
    var id: String
    var name: String
  }

  /// The process's own.
  static var live: Environment {
    Environment(
      variables: ProcessInfo.processInfo.environment,
      clock: { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) },
      zone: .current, newID: { UUID() }, account: .current, machine: .current,
      standardOutput: Output(descriptor: STDOUT_FILENO),
      standardError: Output(descriptor: STDERR_FILENO))
  }
}

extension Environment.Account {
  fileprivate static var current: Self? {
    guard let entry = getpwuid(getuid()) else { return nil }
    return Self(
      name: String(cString: entry.pointee.pw_name),
      home: String(cString: entry.pointee.pw_dir))
  }
}

extension Environment.Machine {
  fileprivate static var current: Self {
    // ProcessInfo's host name asks the network.
    var bytes = [UInt8](repeating: 0, count: 256)
    bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      gethostname(start, buffer.count - 1)
    }
    let name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    let id = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
    return Self(id: id?.trimmingCharacters(in: .whitespacesAndNewlines) ?? name, name: name)
  }
}
