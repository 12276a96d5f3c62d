public import Foundation
import GRDB

/// The facts, and the projection that follows from them, in one SQLite file.
///
/// An answer is one transaction, and the call returns after the disk has it.
public final class Store: Sendable {
  let queue: DatabaseQueue
  /// Where new random ids come from.
  let newID: @Sendable () -> UUID

  /// Whether the file may not be written, and was opened for reading.
  public var isReadOnly: Bool { queue.configuration.readonly }

  init(_ queue: DatabaseQueue, newID: @escaping @Sendable () -> UUID) {
    self.queue = queue
    self.newID = newID
  }

  /// Opens the database at a path; nil when there is none.
  ///
  /// A file that is empty, foreign, or newer than this program is left untouched. A file that may
  /// not be written is opened for reading.
  public static func open(
    at path: String, newID: @escaping @Sendable () -> UUID
  ) throws(StorageError) -> Store? {
    let path = DatabaseFile.absolute(path)
    guard case .ours = try DatabaseFile(at: path) else { return nil }
    do {
      let canWrite = access(path, W_OK) == 0
      let queue = try DatabaseQueue(path: path, configuration: configuration(reading: !canWrite))
      if canWrite { try Schema.migrate(queue) }
      return Store(queue, newID: newID)
    } catch {
      throw StorageError(error)
    }
  }

  /// Opens the database at a path, making it and its folder when there is none.
  ///
  /// A new database is built under another name and linked in whole, so that no kill and no second
  /// process ever sees a part of one.
  public static func openOrCreate(
    at path: String, newID: @escaping @Sendable () -> UUID
  ) throws(StorageError) -> Store {
    let path = DatabaseFile.absolute(path)
    DatabaseFile.sweep(beside: path)
    if let store = try open(at: path, newID: newID) { return store }
    try DatabaseFile.makeFolder(of: path)
    let construction = DatabaseFile.constructionPath(for: path)
    // Left by a killed process that had this one's number, which no sweep can tell from us.
    unlink(construction)
    unlink(construction + "-journal")
    do {
      let queue = try DatabaseQueue(path: construction, configuration: configuration())
      try Schema.migrate(queue)
      try queue.close()
    } catch {
      unlink(construction)
      unlink(construction + "-journal")
      throw creationError(error)
    }
    unlink(construction + "-journal")
    try DatabaseFile.link(construction, to: path)
    guard let store = try open(at: path, newID: newID) else { throw .cannotCreate(path) }
    return store
  }

  /// A database in memory, made by the migrations that ship.
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
    do { return try queue.read(body) } catch { throw StorageError(error) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do { return try queue.write(body) } catch { throw StorageError(error) }
  }

  private static func creationError(_ error: any Error) -> StorageError {
    switch StorageError(error) {
    case .noPermission: .cannotCreate(String(cString: strerror(EACCES)))
    case let other: other
    }
  }

  private static func configuration(reading: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = reading
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // A rollback journal is safe on every file system, and SQLite before 3.51.3 has a race that
      // can damage a database in WAL mode. PERSIST overwrites the journal's header to commit and
      // flushes that, where DELETE needs EXTRA to flush the folder: the same safety for less work.
      if !reading { try db.execute(sql: "PRAGMA journal_mode = PERSIST") }
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA recursive_triggers = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = -16000;
          """)
    }
    return configuration
  }
}
