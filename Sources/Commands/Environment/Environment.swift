import Foundation
import Terminal

/// Everything the program takes from outside: clock, random ids, time zone, variables, streams.
///
/// No other code reads them, so that tests can replace them.
struct Environment: Sendable {
  var variables: [String: String]
  /// Reads the clock, in UTC milliseconds since 1970.
  var clock: @Sendable () -> Int64
  /// The learner's time zone.
  var zone: TimeZone
  /// Makes a random id.
  var newID: @Sendable () -> UUID
  /// The user account's name and home folder; nil when the system does not know the account.
  var account: Account?
  /// A stable id of this machine, and its host name.
  var machine: Machine
  /// How the person's terminal writes letters.
  var encoding = TextEncoding.utf8
  /// Where results are printed.
  var standardOutput: Output
  /// Where errors, warnings and questions are printed.
  var standardError: Output

  /// The name that a learner of this account is bound to.
  var accountName: String { account?.name ?? "me" }

  struct Account: Sendable {
    var name: String
    var home: String
  }

  struct Machine: Sendable {
    var id: String
    var name: String
  }

  /// The environment of the running process, read once: zone and machine are files.
  static let live = Environment.ofProcess

  private static var ofProcess: Environment {
    let variables = ProcessInfo.processInfo.environment
    let signs = DrawingSigns(locale: variables)
    let encoding = TextEncoding(locale: variables)
    return Environment(
      variables: variables,
      clock: { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) },
      zone: .current, newID: { randomID() }, account: .current, machine: .current,
      encoding: encoding,
      standardOutput: Output(descriptor: STDOUT_FILENO, signs: signs, encoding: encoding),
      standardError: Output(descriptor: STDERR_FILENO, signs: signs, encoding: encoding))
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
    // Not ProcessInfo.hostName: it asks the network and may block.
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

/// A random id, version 4.
///
/// Foundation's own opens, reads and closes `/dev/urandom` for each, a twentieth of what an answer
/// costs.
private func randomID() -> UUID {
  var random = SystemRandomNumberGenerator()
  var bytes = (random.next(), random.next())
  return withUnsafeMutableBytes(of: &bytes) { bytes in
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
  }
}
