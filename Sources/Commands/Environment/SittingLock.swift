import Flashcards
import Foundation
import Storage

/// When a session began, by the clock on the wall.
struct SessionStart: Hashable {
  let day: StudyDay
  /// `09:00`.
  let time: String

  init(day: StudyDay, time: String) { (self.day, self.time) = (day, time) }

  /// The start in a lock file, such as `2026-11-21T09:00:00+01:00`; nil for another text.
  ///
  /// The sentence about the session tells neither seconds nor the time zone.
  init?(line: String) {
    guard let day = StudyDay(iso: String(line.prefix(10))) else { return nil }
    self.init(day: day, time: String(line.dropFirst(11).prefix(5)))
  }
}

/// An exclusive lock on one learner's sitting in one database, held as long as this value lives.
///
/// It locks a file of its own. A lock on the database file would fail: closing any second
/// descriptor of it drops SQLite's locks. A row in the database would outlive a killed process.
final class SittingLock {
  private let descriptor: Int32
  /// The start of the last session when it was cut off; nil when it gave the lock back.
  ///
  /// It was cut off when its process was killed or crashed, or the computer stopped.
  let cutOff: SessionStart?

  /// Takes the lock; throws ``Failure/sittingHeld(learner:process:since:)`` when another process
  /// has it.
  init(learner: String, database: String, in context: Context) throws(Failure) {
    let folder = try context.stateFolder()
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(folder, reason: String(cString: strerror(errno)))
    }
    let file = context.fileIdentity(of: database)
    let path = "\(folder)/\(file)-\(Digest(of: learner).hex).lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotWrite(path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw .sittingHeld(learner: learner, process: holder.process, since: holder.since)
    }
    self.descriptor = descriptor
    cutOff = Self.holder(descriptor).since.flatMap { SessionStart(line: $0) }
    let start = Date(timeIntervalSince1970: Double(context.environment.clock()) / 1000)
    let style = Date.ISO8601FormatStyle(timeZone: context.environment.zone)
      .year().month().day().time(includingFractionalSeconds: false).timeZone(separator: .colon)
    let line = "\(getpid()) \(start.formatted(style))\n"
    ftruncate(descriptor, 0)
    _ = line.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// The process id and start time that the lock's holder wrote into the file.
  private static func holder(_ file: Int32) -> (process: Int?, since: String?) {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return (nil, nil) }
    let parts = String(decoding: bytes[..<count], as: UTF8.self).split(
      whereSeparator: \.isWhitespace)
    return (parts.first.flatMap { Int($0) }, parts.dropFirst().first.map(String.init))
  }
}
