import Foundation
import GRDB

/// A backup that was verified and stands ready to take the database's place.
public final class Restoration {
  /// Answers that the database has and the backup lacks; nil where the database cannot be read.
  public private(set) var lost: Int?
  /// Answers that the backup has and the database lacks; nil where the database cannot be read.
  public private(set) var gained: Int?

  private let database: String
  private let draft: String

  /// Copies a backup beside the database, brings it to this program's schema, and verifies it.
  ///
  /// - Throws: ``StorageError/damaged(_:)`` when the backup does not verify; the database stays as it
  ///   is.
  public init(of backup: String, to database: String) throws(StorageError) {
    self.database = DatabaseFile.absolute(database)
    DatabaseFile.removeLeftovers(beside: self.database)
    draft = DatabaseFile.constructionPath(for: self.database)
    do {
      guard case .ours = try DatabaseFile(at: backup) else { throw StorageError.empty }
      try DatabaseFile.makeFolder(of: self.database)
      DatabaseFile.remove(draft)
      try DatabaseFile.copy(backup, to: draft)
      let counts = try Self.prepare(draft)
      if let old = try? Self.answerCounts(ofDatabase: self.database) {
        lost = Self.surplus(of: old, over: counts)
        gained = Self.surplus(of: counts, over: old)
      }
    } catch {
      DatabaseFile.remove(draft)
      throw StorageError(error)
    }
  }

  deinit { DatabaseFile.remove(draft) }

  /// Puts the backup in the database's place.
  ///
  /// - Returns: The path under which the file that was there is kept; nil when there was none.
  public func apply(at instant: Int64) throws(StorageError) -> String? {
    let kept = try keepOld(at: instant)
    DatabaseFile.adoptAccess(of: database, draft)
    // A hot journal of the old file would be played into the new one.
    unlink(database + "-journal")
    guard rename(draft, database) == 0 else { throw DatabaseFile.failure(at: database) }
    DatabaseFile.flushFolder(of: database)
    return kept
  }

  /// Gives the old file a second name, and its journal a copy, so that a kill at any moment leaves
  /// both.
  private func keepOld(at instant: Int64) throws(StorageError) -> String? {
    guard access(database, F_OK) == 0 else { return nil }
    let kept = DatabaseFile.unusedPath(database, "before-restore", at: instant)
    guard link(database, kept) == 0 else { throw DatabaseFile.failure(at: database) }
    if access(database + "-journal", F_OK) == 0 {
      try DatabaseFile.copy(database + "-journal", to: kept + "-journal")
    }
    DatabaseFile.flushFolder(of: database)
    return kept
  }

  /// Migrates and verifies a copy, and flushes it; returns its answers by device.
  private static func prepare(_ path: String) throws -> [Data: Int] {
    let queue = try DatabaseQueue(path: path, configuration: Store.configuration())
    try Schema.migrate(queue)
    let result = try Store(queue, newID: Store.noID).check(replaying: false)
    if let failure = result.failures.first { throw failure.damage }
    let counts = try queue.read { try answerCounts($0) }
    try queue.close()
    unlink(path + "-journal")
    try DatabaseFile.flush(path)
    return counts
  }

  /// The answers of a database by device.
  ///
  /// Opening it has SQLite play a hot journal back.
  private static func answerCounts(ofDatabase path: String) throws -> [Data: Int] {
    guard case .ours = try DatabaseFile(at: path) else { return [:] }
    let queue = try DatabaseQueue(path: path, configuration: Store.configuration())
    defer { try? queue.close() }
    return try queue.read { try answerCounts($0) }
  }

  private static func answerCounts(_ db: Database) throws -> [Data: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT device.id, count(*) FROM review JOIN device ON device.number = review.device
        GROUP BY review.device
        """)
    return Dictionary(
      try rows.map { (try $0.value(0) as Data, try $0.count(1)) }, uniquingKeysWith: +)
  }

  /// How many answers one log has beyond another; a device's log only grows.
  private static func surplus(of counts: [Data: Int], over others: [Data: Int]) -> Int {
    counts.map { max(0, $0.value - (others[$0.key] ?? 0)) }.reduce(0, +)
  }
}
