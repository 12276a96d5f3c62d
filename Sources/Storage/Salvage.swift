import Flashcards
public import Foundation
import GRDB

/// What was saved from a damaged database.
public struct SalvageResult: Hashable, Sendable {
  /// Answers and decisions in the new database.
  public internal(set) var saved = 0
  /// Answers and decisions that could be read behind the damage, and were left out.
  public internal(set) var leftOut = 0
  /// Glossary entries in the new database.
  public internal(set) var entries = 0
}

extension Store {
  /// Copies what stands before the damage of this database into a new one: learners, devices and
  /// entries, which the chains verify; every text whose digest is right; and of each device's log
  /// everything before the first row that does not verify.
  ///
  /// The new database is built under another name, passes the check, and is linked to its path when
  /// it is whole. This database is only read.
  ///
  /// - Throws: ``StorageError/cannotCreate(_:)`` when there is a file at the path;
  ///   ``StorageError/damaged(_:)`` when nothing can be saved.
  public func salvage(
    to path: String, newID: @escaping @Sendable () -> UUID
  ) throws(StorageError) -> SalvageResult {
    let path = DatabaseFile.absolute(path)
    guard access(path, F_OK) != 0 else { throw .cannotCreate(String(cString: strerror(EEXIST))) }
    DatabaseFile.removeLeftovers(beside: path)
    try DatabaseFile.makeFolder(of: path)
    let draft = DatabaseFile.constructionPath(for: path)
    defer { DatabaseFile.remove(draft) }
    do {
      let result = try salvage(into: draft, newID)
      try DatabaseFile.flush(draft)
      try DatabaseFile.link(draft, to: path)
      return result
    } catch {
      throw StorageError(error)
    }
  }

  /// What ``salvage(to:newID:)`` would save; writes no file.
  ///
  /// - Throws: ``StorageError/damaged(_:)`` when nothing can be saved.
  public func salvageable() throws(StorageError) -> SalvageResult {
    do { return try salvage(into: nil, Self.noID) } catch { throw StorageError(error) }
  }

  /// Salvages into a file of its own, or into memory, and checks it.
  private func salvage(
    into draft: String?, _ newID: @escaping @Sendable () -> UUID
  ) throws -> SalvageResult {
    let first = try salvage(into: draft, before: [:], newID)
    // The first try shows where each log breaks; the second one stops there.
    let breaks = try first.read { db in try first.chainBreaks(db) }
    let readable = try first.logCount()
    try first.queue.close()
    let store = try salvage(into: draft, before: breaks, newID)
    _ = try store.rebuildSchedules()
    if let failure = try store.check().failures.first { throw failure.damage }
    var result = SalvageResult()
    result.saved = try store.logCount()
    result.leftOut = readable - result.saved
    result.entries = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") ?? 0 }
    try store.queue.close()
    return result
  }

  /// The answers and decisions in the log.
  private func logCount() throws(StorageError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT (SELECT count(*) FROM review) + (SELECT count(*) FROM decision)") ?? 0
    }
  }

  /// The first sequence of each device's log that does not verify, by the device's number.
  private func chainBreaks(_ db: Database) throws -> [Int64: Int64] {
    var result = CheckResult()
    try checkChains(&result, db)
    var breaks: [Int64: Int64] = [:]
    for failure in result.failures {
      guard case .chain(let device, let sequence) = failure, let id = UUID(uuidString: device)
      else { continue }
      let number = try Int64.fetchOne(
        db, sql: "SELECT number FROM device WHERE id = ?",
        arguments: [Data(withUnsafeBytes(of: id.uuid) { Array($0) })])
      if let number { breaks[number] = Int64(sequence) }
    }
    return breaks
  }

  /// Copies the rows that verify into a new database, of each log those before a sequence.
  private func salvage(
    into path: String?, before breaks: [Int64: Int64], _ newID: @escaping @Sendable () -> UUID
  ) throws -> Store {
    let target: DatabaseQueue
    if let path {
      DatabaseFile.remove(path)
      target = try DatabaseQueue(path: path, configuration: Self.configuration())
    } else {
      target = try DatabaseQueue(configuration: Self.configuration())
    }
    try Schema.migrate(target)
    let source = queue
    try target.write { db in
      try source.read { source in
        var rescue = RowRescue(from: source, to: db)
        try rescue.copy(before: breaks)
      }
    }
    return Store(target, newID: newID)
  }
}

/// Copies rows from a damaged database, as far as they can be read and have their digests, and what
/// they refer to was copied.
private struct RowRescue {
  private let source: Database
  private let target: Database
  /// The numbers of the copied rows, by table.
  private var copied: [String: Set<Int64>] = [:]

  init(from source: Database, to target: Database) {
    self.source = source
    self.target = target
  }

  mutating func copy(before breaks: [Int64: Int64]) throws {
    for table in [
      Schema.learner, Schema.device, Schema.deck, Schema.entry, Schema.revision, Schema.source,
    ] {
      try copyFromBothEnds(table)
    }
    try retireEntriesWithoutText()
    for device in (copied["device"] ?? []).sorted() {
      for table in [Schema.review, Schema.decision] {
        _ = try copyRows(
          of: table, "device = ? AND sequence < ? ORDER BY sequence",
          [device, breaks[device] ?? .max])
      }
    }
  }

  /// Copies a table's rows from the first to a damage, and from the last back to it.
  private mutating func copyFromBothEnds(_ table: Table) throws {
    let end = try copyRows(of: table, "number > ? ORDER BY number", [Int64.min])
    guard let end else { return }
    _ = try copyRows(of: table, "number > ? ORDER BY number DESC", [end])
  }

  /// Copies rows; returns the first column of the last row that could be read when reading stopped
  /// before the end, else nil.
  private mutating func copyRows(
    of table: Table, _ condition: String, _ arguments: StatementArguments
  ) throws -> Int64? {
    let columns = (table.columns + ["digest"]).joined(separator: ", ")
    let sql = "SELECT \(columns) FROM \(table.name) WHERE \(condition)"
    var last = Int64.min
    guard let rows = try? Row.fetchCursor(source, sql: sql, arguments: arguments) else {
      return last
    }
    while true {
      let row: Row?
      do { row = try rows.next() } catch { return last }
      guard let row else { return nil }
      let values = table.columns.indices.map { Value(row[$0] as DatabaseValue) }
      if case .integer(let number) = values[0] { last = number }
      let digest = Value(row[table.columns.count] as DatabaseValue)
      let isSound = digest == .blob(table.digest(values).bytes)
      guard isSound || Self.verifiedByChains.contains(table), refersToCopied(values, table) else {
        continue
      }
      do {
        try NewRow(table: table, values: values).insert(target)
        if table.key == ["number"] { copied[table.name, default: []].insert(last) }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        // A row that contradicts another one is left out as well.
        continue
      }
    }
  }

  /// Tables whose rows are copied even if their digest is wrong.
  ///
  /// Without the row of a learner, all answers of that learner would be left behind for a damaged
  /// name. The chains prove the ids, which are what the answers need.
  private static let verifiedByChains: Set<Table> = [
    Schema.learner, Schema.device, Schema.deck, Schema.entry,
  ]

  /// Gives entries whose texts were all lost a retired one, so that the next import of their
  /// glossary finds them and brings them back.
  private mutating func retireEntriesWithoutText() throws {
    let lost = try Row.fetchAll(
      target,
      sql: """
        SELECT number, key FROM entry
        WHERE number NOT IN (SELECT entry FROM revision) ORDER BY number
        """)
    var number = (copied["revision"]?.max() ?? 0) + 1
    for row in lost {
      let text = Entry(term: try row.value(1), definition: "")
      try text.revision(
        number: number, entry: try row.value(0), at: 0, source: "", isRetired: true
      ).insert(target)
      number += 1
    }
  }

  /// Whether all rows that a row refers to were copied.
  private func refersToCopied(_ values: [Value], _ table: Table) -> Bool {
    zip(table.columns, values).allSatisfy { column, value in
      let parent = column == "mistaken_for" ? "entry" : column
      guard case .integer(let number) = value,
        ["learner", "device", "deck", "entry"].contains(parent)
      else { return true }
      return copied[parent]?.contains(number) ?? false
    }
  }
}
