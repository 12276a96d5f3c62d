public import Foundation
import GRDB

/// The database: facts, and the schedules computed from them, in one SQLite file.
///
/// Each answer is one transaction, and is on disk when the call returns.
public final class Store: Sendable {
  let queue: DatabaseQueue
  /// Makes random ids.
  let newID: @Sendable () -> UUID

  /// Whether the database was shared when it was opened, which only its creation decides; nil where
  /// that could not be read.
  let wasShared: Bool?

  /// Whether the file, its journal or its folder cannot be written, and the file was opened for
  /// reading.
  public let isReadOnly: Bool

  init(
    _ queue: DatabaseQueue, isReadOnly: Bool = false, newID: @escaping @Sendable () -> UUID
  ) {
    self.queue = queue
    self.newID = newID
    self.isReadOnly = isReadOnly
    wasShared = try? queue.read { try Self.isShared($0) }
  }

  /// Opens the database at a path; nil when there is no file.
  ///
  /// Leaves an empty, foreign or newer file untouched. Before it migrates a file of an older schema,
  /// makes a backup at the instant given, and leaves the file as it is when that fails. Opens a
  /// file without write permission for reading; one of an older schema as a copy in memory, since
  /// it cannot be migrated.
  public static func open(
    at path: String, backingUpAt instant: Int64? = nil, newID: @escaping @Sendable () -> UUID
  ) throws(StorageError) -> Store? {
    let path = DatabaseFile.absolute(path)
    guard case .ours = try DatabaseFile(at: path) else { return nil }
    do {
      let canWrite = DatabaseFile.canWrite(path)
      let queue = try DatabaseQueue(path: path, configuration: configuration(reading: !canWrite))
      // Not the header's number: a kill may have left that of a migration which SQLite rolls back.
      let isOlder = try queue.read { try Schema.applied($0) } < Schema.version
      guard isOlder, !canWrite else {
        if isOlder {
          if let instant { _ = try backUp(queue, to: BackupFolder(ofDatabase: path), at: instant) }
          try Schema.migrate(queue)
        }
        return Store(queue, isReadOnly: !canWrite, newID: newID)
      }
      return Store(try migratedCopy(of: queue), isReadOnly: true, newID: newID)
    } catch {
      throw StorageError(error)
    }
  }

  /// Opens the database at a path for reading, and changes nothing, so that damage can be looked at;
  /// nil when there is no file.
  ///
  /// A file of an older schema is read as a migrated copy in memory. Only a transaction that a kill
  /// cut off is rolled back.
  public static func openToRead(at path: String) throws(StorageError) -> Store? {
    let path = DatabaseFile.absolute(path)
    guard case .ours = try DatabaseFile(at: path) else { return nil }
    do {
      let (queue, version) = try queueToRead(path)
      guard version < Schema.version else { return Store(queue, isReadOnly: true, newID: noID) }
      return Store(try migratedCopy(of: queue), isReadOnly: true, newID: noID)
    } catch {
      throw StorageError(error)
    }
  }

  /// A connection that cannot write, and the schema's version.
  static func queueToRead(_ path: String) throws -> (DatabaseQueue, Int) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(reading: true))
      return (queue, try queue.read { try Schema.applied($0) })
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
    {
      // A hot journal: only a connection that may write can roll it back.
      let queue = try DatabaseQueue(path: path, configuration: configuration(keepsMode: true))
      return (queue, try queue.read { try Schema.applied($0) })
    }
  }

  /// A copy of a database in memory, with this program's schema.
  static func migratedCopy(of queue: DatabaseQueue) throws -> DatabaseQueue {
    let copy = try DatabaseQueue(configuration: configuration())
    try queue.backup(to: copy)
    try Schema.migrate(copy)
    return copy
  }

  /// Opens the database at a path; creates it and its folder when there is no file.
  ///
  /// A new database is built under a temporary name and then linked to the path, so that neither a
  /// kill nor a second process sees a part of it. One that is shared is open to the group of its
  /// folder, from its first row on.
  public static func openOrCreate(
    at path: String, backingUpAt instant: Int64? = nil, sharing: FactAuthor? = nil,
    newID: @escaping @Sendable () -> UUID
  ) throws(StorageError) -> Store {
    let path = DatabaseFile.absolute(path)
    DatabaseFile.removeLeftovers(beside: path)
    if let store = try open(at: path, backingUpAt: instant, newID: newID) { return store }
    if sharing == nil {
      try DatabaseFile.makeFolder(of: path)
    } else {
      try DatabaseFile.makeSharedFolder(of: path)
    }
    let construction = DatabaseFile.constructionPath(for: path)
    // A killed process with the same id may have left the file;
    // ``DatabaseFile/removeLeftovers(beside:)`` takes it for ours.
    DatabaseFile.remove(construction)
    do {
      // Made here, not by SQLite, which does not tell why a file cannot be made.
      try DatabaseFile.createEmpty(construction)
      try build(construction, sharing: sharing, newID)
    } catch {
      DatabaseFile.remove(construction)
      throw creationError(error)
    }
    unlink(construction + "-journal")
    try DatabaseFile.link(construction, to: path)
    guard let store = try open(at: path, newID: newID) else { throw .cannotCreate(path) }
    return store
  }

  /// Builds an empty database at a path.
  private static func build(
    _ path: String, sharing: FactAuthor?, _ newID: @escaping @Sendable () -> UUID
  ) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    do { try Schema.migrate(queue) } catch { throw StorageError(error, on: queue) }
    if let sharing { try Store(queue, newID: newID).share(sharing) }
    try queue.close()
    if sharing != nil, chmod(path, 0o660) != 0 {
      throw DatabaseFile.failure(at: path)
    }
  }

  /// A database in memory, for tests.
  static func inMemory(newID: @escaping @Sendable () -> UUID) throws(StorageError) -> Store {
    do {
      let queue = try DatabaseQueue(configuration: configuration())
      try Schema.migrate(queue)
      return Store(queue, newID: newID)
    } catch {
      throw StorageError(error)
    }
  }

  func read<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do { return try queue.read(body) } catch { throw StorageError(error, on: queue) }
  }

  /// Reads what is gone through once, from beginning to end.
  ///
  /// SQLite then keeps few pages: it reads none of them again, and a small piece of memory that is used
  /// over and over stays in the processor's cache.
  func readThrough<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    try read { db in
      try db.execute(sql: "PRAGMA cache_size = -1000")
      defer { try? db.execute(sql: "PRAGMA cache_size = \(Self.cacheSize)") }
      return try body(db)
    }
  }

  /// The memory for pages of the database: kibibytes, as a negative number.
  private static let cacheSize = -16_000

  func write<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    var systemError: Int32 = 0
    do {
      return try queue.writeWithoutTransaction { db in
        // SQLite forgets why a commit failed: `errno` still has the last call that did.
        errno = 0
        defer { systemError = errno }
        var result: T?
        try db.inTransaction {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StorageError.unexpected("no result") }
        return result
      }
    } catch {
      throw StorageError(error, on: queue, systemError: systemError)
    }
  }

  /// Waits at most some milliseconds for another program's lock from now on; without a call, five
  /// seconds.
  public func waitForLocks(atMost milliseconds: Int) {
    // The setting touches no file and cannot fail.
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = \(milliseconds)") }
  }

  private static func creationError(_ error: any Error) -> StorageError {
    switch StorageError(error) {
    case .noPermission: .cannotCreate(String(cString: strerror(EACCES)))
    case let other: other
    }
  }

  /// The settings of a connection; one that keeps the journal mode writes nothing by itself.
  static func configuration(reading: Bool = false, keepsMode: Bool = false) -> Configuration {
    JournalFile.register()
    var configuration = Configuration()
    configuration.readonly = reading
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // A rollback journal is safe on every file system; in WAL mode, SQLite before 3.51.3 has a
      // race that can damage a database. PERSIST commits by overwriting the journal's header and
      // flushing it. DELETE would need EXTRA to flush the folder: the same safety for more work.
      if !reading, !keepsMode { try db.execute(sql: "PRAGMA journal_mode = PERSIST") }
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA recursive_triggers = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = \(cacheSize);
          """)
    }
    return configuration
  }
}
