import Foundation
import Storage

/// The file in the state folder that says where a learner's log ended in the database at a path.
///
/// A database that lacks that row is an older copy, or another one. The file's name is made from the
/// database's path: an older copy renamed over the database is checked against the same file.
final class LogNoteFile {
  /// What was noted before this session.
  let last: LogNote?
  private let descriptor: Int32

  /// Opens the file; without one, as on a full disk, nothing is noted.
  init(learner: String, database: String, in context: Context) throws(Failure) {
    let path = try Self.path(learner: learner, database: database, in: context)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
    last = LogNote(String(decoding: bytes[..<count], as: UTF8.self))
  }

  /// Removes the file of a learner who is forgotten.
  static func remove(
    learner: String, database: String, in context: Context
  ) throws(Failure) {
    unlink(try path(learner: learner, database: database, in: context))
  }

  private static func path(
    learner: String, database: String, in context: Context
  ) throws(Failure) -> String {
    let path = URL(fileURLWithPath: database).resolvingSymlinksInPath().path
    return try context.stateFolder() + "/\(Digest(of: path).hex)-\(Digest(of: learner).hex).last"
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Notes the last row of the learner's log; not flushed, since the log itself is.
  func write(_ note: LogNote) {
    _ = note.line.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }
}
