import Foundation
import GRDB

/// The removal of a learner from a database, from its backups, and from the files that a restore or
/// a rebuild kept.
public struct Forgetting: Sendable {
  /// Answers of the learner in the database.
  public let answers: Int
  /// The backups that will be written anew.
  public let backups: [Backup]
  private let learner: UUID
  private let database: String

  /// Looks up what would be removed; nil when the database has no such learner.
  public init?(of name: String, from database: String) throws(StorageError) {
    self.database = DatabaseFile.absolute(database)
    backups = BackupFolder(ofDatabase: database).list()
    guard let store = try Store.openToRead(at: database) else { return nil }
    let found = try store.read { db -> (UUID, Int)? in
      guard let number = try store.learnerNumber(name, db),
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT id, (SELECT count(*) FROM review WHERE learner = learner.number)
            FROM learner WHERE number = ?
            """, arguments: [number])
      else { return nil }
      return (try row.uuid(0), try row.count(1))
    }
    guard let found else { return nil }
    (learner, answers) = found
  }

  /// Writes the backups and the database anew without the learner, each verified before it takes its
  /// place, then removes the kept files.
  ///
  /// The database comes last: after a kill the learner is still found, and it can be done again.
  /// Facts of the database stay, and so do the chains of all other learners.
  ///
  /// - Throws: ``StorageError/damaged(_:)`` for a file that does not verify; it stays as it is.
  public func apply() throws(StorageError) {
    do {
      for backup in backups { try rewrite(backup.path) }
      try rewrite(database)
      for file in try keptFiles() { DatabaseFile.remove(file) }
      DatabaseFile.flushFolder(of: database)
    } catch {
      throw StorageError(error)
    }
  }

  /// The old files beside the database that a restore or a rebuild kept.
  private func keptFiles() throws -> [String] {
    let folder = (database as NSString).deletingLastPathComponent
    let name = (database as NSString).lastPathComponent
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { file in
      ["before-restore", "before-rebuild"].contains { file.hasPrefix("\(name).\($0)-") }
    }.map { (folder as NSString).appendingPathComponent($0) }
  }

  /// Replaces a file by one of the same schema without the learner.
  private func rewrite(_ path: String) throws {
    DatabaseFile.removeLeftovers(beside: path)
    let (work, draft) = (
      DatabaseFile.constructionPath(for: path) + "-work", DatabaseFile.constructionPath(for: path)
    )
    defer {
      DatabaseFile.remove(work)
      DatabaseFile.remove(draft)
    }
    for file in [work, draft] {
      DatabaseFile.remove(file)
      try DatabaseFile.createEmpty(file)
    }
    let source = try DatabaseQueue(path: path, configuration: Store.configuration(keepsMode: true))
    try source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [work]) }
    let queue = try DatabaseQueue(path: work, configuration: Store.configuration())
    try queue.write { try remove($0) }
    // A second copy: pages of the first one may still have what was deleted.
    try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft]) }
    try queue.close()
    try DatabaseFile.flush(draft)
    try Store.verify(draft)
    DatabaseFile.adoptAccess(of: path, draft)
    try source.close()
    unlink(path + "-journal")
    guard rename(draft, path) == 0 else { throw DatabaseFile.failure(at: path) }
    DatabaseFile.flushFolder(of: path)
  }

  /// Deletes the learner's rows, with the triggers that refuse it taken off meanwhile.
  private func remove(_ db: Database) throws {
    let number = try Int64.fetchOne(
      db, sql: "SELECT number FROM learner WHERE id = ?",
      arguments: [Data(withUnsafeBytes(of: learner.uuid) { Array($0) })])
    guard let number else { return }
    let triggers = try Schema.objects(db).filter { $0.type == "trigger" }.sorted {
      $0.name < $1.name
    }
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
    for table in ["decision", "review", "schedule", "device"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [number])
    }
    try db.execute(sql: "DELETE FROM learner WHERE number = ?", arguments: [number])
    for trigger in triggers { try trigger.sql.map { try db.execute(sql: $0) } }
  }
}
