import Foundation
import GRDB

extension Store {
  /// Makes a backup beside the database: a copy that is reopened and checked, and gets its name when
  /// it is whole and flushed.
  ///
  /// - Throws: ``StorageError/damaged(_:)``, leaving no file, when the copy does not verify.
  @discardableResult
  public func backUp(at instant: Int64) throws(StorageError) -> Backup {
    guard !isInMemory else { throw .noPermission }
    let folder = BackupFolder(ofDatabase: queue.path)
    do {
      return try Self.backUp(queue, to: folder, at: instant)
    } catch {
      throw StorageError(error)
    }
  }

  /// Makes a backup unless the newest one is younger than an age in milliseconds, or the database is
  /// in memory.
  ///
  /// A backup of the future, made under a wrong clock, counts as old.
  public func backUp(
    at instant: Int64, unlessYoungerThan age: Int64
  ) throws(StorageError) {
    guard !isInMemory else { return }
    let newest = BackupFolder(ofDatabase: queue.path).list().first?.instant
    if let newest, (0..<age).contains(instant - newest) { return }
    try backUp(at: instant)
  }

  /// Copies the database's file beside it, as it is, under a name with a word and an instant.
  ///
  /// - Returns: The copy's path.
  public func keepFile(_ word: String, at instant: Int64) throws(StorageError) -> String {
    let path = DatabaseFile.unusedPath(queue.path, word, at: instant)
    do {
      // By SQLite, page by page: opening and closing the file here would drop SQLite's locks on it.
      try DatabaseFile.createEmpty(path)
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.close()
      try DatabaseFile.flush(path)
      DatabaseFile.flushFolder(of: path)
      return path
    } catch {
      unlink(path)
      throw StorageError(error)
    }
  }

  private var isInMemory: Bool { queue.path.isEmpty || queue.path == ":memory:" }

  /// Makes a backup of an open database of any schema.
  static func backUp(
    _ queue: DatabaseQueue, to folder: BackupFolder, at instant: Int64
  ) throws -> Backup {
    let path = folder.path(at: instant)
    try DatabaseFile.makeFolder(of: path)
    DatabaseFile.adoptAccess(of: queue.path, folder.path)
    DatabaseFile.removeLeftovers(beside: folder.path + "/backup")
    let draft = DatabaseFile.constructionPath(for: folder.path + "/backup")
    unlink(draft)
    do {
      // VACUUM INTO would make a file that others may read; it accepts an empty one.
      try DatabaseFile.createEmpty(draft)
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft]) }
      try DatabaseFile.flush(draft)
      try verify(draft)
      DatabaseFile.adoptAccess(of: queue.path, draft)
      guard rename(draft, path) == 0 else { throw DatabaseFile.failure(at: path) }
    } catch {
      unlink(draft)
      throw error
    }
    DatabaseFile.flushFolder(of: path)
    folder.prune()
    guard let backup = folder.list().first(where: { $0.path == path }) else {
      throw StorageError.inputOutput(path)
    }
    return backup
  }

  /// Checks the database at a path, whatever its schema, without changing it.
  ///
  /// - Throws: ``StorageError/damaged(_:)`` with the first failure's words.
  static func verify(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration(reading: true))
    if try queue.read({ try Schema.applied($0) }) == Schema.version {
      return try verify(Store(queue, isReadOnly: true, newID: noID))
    }
    // A migration copies every row as it is: what verifies behind it was whole before.
    let copy = path + "-migrated"
    defer { DatabaseFile.remove(copy) }
    DatabaseFile.remove(copy)
    try DatabaseFile.copy(path, to: copy)
    let migrated = try DatabaseQueue(path: copy, configuration: configuration())
    try Schema.migrate(migrated)
    try verify(Store(migrated, newID: noID))
    try migrated.close()
  }

  /// Makes the ids of a database that is only read.
  static let noID: @Sendable () -> UUID = {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }

  private static func verify(_ store: Store) throws {
    let result = try store.check(replaying: false)
    if let failure = result.failures.first { throw failure.damage }
  }
}

extension CheckFailure {
  /// The failure as an error, in the few words that SQLite would use.
  var damage: StorageError {
    switch self {
    case .integrity(let word): .damaged(word)
    case .reference(let table): .damaged("\(table): reference")
    case .row(let table, let number): .damaged("\(table): row \(number)")
    case .chain(let device, let sequence): .damaged("log \(device): \(sequence)")
    case .presentText(let entry): .damaged("entry: \(entry)")
    case .move(let entry): .damaged("moved_entry: \(entry)")
    case .schedule(let learner, let entry, _): .damaged("schedule: \(learner), \(entry)")
    }
  }
}
