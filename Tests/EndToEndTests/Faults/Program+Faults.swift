import Foundation
import PseudoTerminals
import Testing

extension Program {
  /// A glossary with more questions than a test answers.
  static func glossary(of count: Int) -> String {
    "term,definition\n"
      + (1...count).map { "Term number \($0),What number \($0) means.\n" }.joined()
  }

  /// A program with a glossary of some entries, and one answer, so that the journal is there.
  static func learning(_ count: Int) throws -> Program {
    let program = try Program()
    let file = try program.write(glossary(of: count), to: "glossary.csv")
    try #require(try program.run("import", file).status == 0)
    let run = try program.run(
      "review", "--keys", "-", "--now", "2026-03-01T09:00:00+01:00", input: "3\n")
    try #require(run.status == 0, "\(run.standardError)")
    return program
  }

  /// Runs the program under `strace`, whose expression makes system calls fail:
  /// `pwrite64:error=ENOSPC:when=3+`.
  func run(failing injection: String, _ arguments: String..., input: String = "") throws -> Run {
    let process = try process(arguments)
    Self.inject(injection, into: process)
    return try finish(process, input: input)
  }

  /// Has a process run under `strace` with an injection.
  static func inject(_ injection: String, into process: Process) {
    let call = injection.prefix { $0 != ":" }
    let own = [process.executableURL?.path ?? ""] + (process.arguments ?? [])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      ["-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(injection)"] + own
  }

  /// Runs a shell script as a program; `$0` is termwise.
  func script(_ script: String, input: String = "") throws -> Run {
    let process = try process([])
    let own = process.executableURL?.path ?? ""
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, own]
    return try finish(process, input: input)
  }

  /// Shell commands that mount a small file system at `disk` and copy the database to it; options
  /// are those of tmpfs, `size=512k`.
  ///
  /// Run them in ``ownMounts(_:)``, so that the mount is the process's own.
  func onSmallDisk(_ options: String) -> String {
    """
    mkdir -p "$PWD/disk" && mount -t tmpfs -o mode=700,\(options) tmpfs "$PWD/disk" &&
    cp "$TERMWISE_DB" "$PWD/disk/small.db" && export TERMWISE_DB="$PWD/disk/small.db" || exit 99

    """
  }

  /// A shell command that runs a script with mounts of its own, which end with it.
  static func ownMounts(_ script: String) -> String {
    let quoted = script.replacingOccurrences(of: "'", with: "'\\''")
    let user = geteuid() == 0 ? "" : "-r"
    return "exec unshare -m \(user) /bin/sh -c '\(quoted)' \"$0\" \"$@\""
  }

  /// The sequence in the last complete `saved` line of an error output; 0 without one.
  static func lastSaved(_ output: String) -> Int {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .last { $0.hasPrefix("saved ") }.flatMap { Int($0.dropFirst(6)) } ?? 0
  }

  /// The number of log entries that a check counted; nil when it found a failure.
  static func entries(_ check: Run) -> Int? {
    guard check.status == 0 else { return nil }
    let words = check.output.split(separator: " ")
    return words.firstIndex(of: "log").flatMap { Int(words[$0 - 1]) }
  }
}

/// A lock on a database that another program would hold while it writes.
///
/// SQLite's locks are POSIX locks on a page of the file: the reserved byte keeps others from
/// writing, the shared bytes keep them from reading too.
final class ForeignLock {
  private let file: Int32

  init(_ program: Program, isExclusive: Bool = false) throws {
    file = open(program.database, O_RDWR | O_CLOEXEC)
    try take(0x4000_0001, 1)
    if isExclusive { try take(0x4000_0000, 1) }
    if isExclusive { try take(0x4000_0002, 510) }
  }

  private func take(_ start: Int, _ count: Int) throws {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (off_t(start), off_t(count))
    try #require(fcntl(file, F_SETLK, &lock) == 0)
  }

  /// Ends the lock; POSIX drops a process's locks with any descriptor of the file.
  func end() { close(file) }
}
