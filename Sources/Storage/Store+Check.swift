import Flashcards
import Foundation
import GRDB

/// A failure found by ``Store/check()``.
public enum CheckFailure: Hashable, Sendable {
  /// SQLite's integrity check found damage; the detail comes from SQLite.
  case integrity(String)
  /// A row refers to a row that does not exist.
  case reference(table: String)
  /// A row does not match its digest: its table, and its number in the order of the key.
  case row(table: String, number: Int)
  /// A device's log has a gap or a changed row: the first sequence that does not match.
  case chain(device: String, sequence: Int)
  /// What an entry's row says of its present text is not what its texts give: its row number.
  case presentText(entry: Int)
  /// The database follows an entry to another one than the facts about moves give: its row number.
  case move(entry: Int)
  /// A card's stored schedule is not what the log gives: the row numbers of its learner and entry,
  /// and its kind.
  case schedule(learner: Int, entry: Int, kind: String)
}

/// What a check covered and found.
public struct CheckResult: Hashable, Sendable {
  /// Rows whose digests were recomputed.
  public internal(set) var rows = 0
  /// Answers and decisions whose chains were checked.
  public internal(set) var logged = 0
  /// Cards whose schedule was replayed.
  public internal(set) var cards = 0
  /// The failures; empty when there are none.
  public internal(set) var failures: [CheckFailure] = []

  /// Whether only what follows from the log is wrong, which ``Store/rebuildSchedules()`` can replace.
  public var canBeRebuilt: Bool {
    failures.allSatisfy { failure in
      switch failure {
      case .presentText, .move, .schedule: true
      case .row(let table, _): [Schema.movedEntry, Schema.schedule].contains { $0.name == table }
      case .integrity, .reference, .chain: false
      }
    }
  }
}

extension Store {
  /// Checks the file: SQLite's own check, every row's digest, every chain, and every schedule by
  /// replay.
  ///
  /// Keeps at most a hundred failures of each kind. Without `replaying` leaves out what follows from
  /// the log.
  public func check(replaying: Bool = true) throws(StorageError) -> CheckResult {
    try read { db in
      var result = CheckResult()
      for word in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") where word != "ok" {
        result.failures.append(.integrity(word))
      }
      try checkSchema(&result, db)
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100) {
        result.failures.append(.reference(table: try row.value(0)))
      }
      for table in Schema.tables {
        try runPart(&result) { result in try checkDigests(of: table, &result, db) }
      }
      try runPart(&result) { result in try checkChains(&result, db) }
      guard replaying else { return result }
      try runPart(&result) { result in try checkPresentTexts(&result, db) }
      try runPart(&result) { result in try checkMoves(&result, db) }
      try runPart(&result) { result in try checkSchedules(&result, db) }
      return result
    }
  }

  /// Runs one part of the check; damage that stops it becomes a failure, and the other parts still
  /// run.
  private func runPart(
    _ result: inout CheckResult, _ part: (inout CheckResult) throws -> Void
  ) throws {
    do {
      try part(&result)
    } catch {
      guard case .damaged(let word) = StorageError(error) else { throw error }
      result.failures.append(.integrity(word))
    }
  }

  /// Replaces every schedule with the replay of the log; returns the number of cards.
  public func rebuildSchedules() throws(StorageError) -> Int {
    try write { db in
      try db.execute(sql: CurrentRevision.renewal)
      try db.execute(sql: "DELETE FROM moved_entry")
      try followMoves(db)
      try db.execute(sql: "DELETE FROM schedule")
      var count = 0
      try replayAll(db) { card, schedule in
        try write(schedule, of: card, db)
        count += 1
      }
      return count
    }
  }

  /// Compares tables, indexes and triggers with those of a new database: a missing or added trigger
  /// could let the file be changed unseen.
  private func checkSchema(_ result: inout CheckResult, _ db: Database) throws {
    let known = try DatabaseQueue()
    try Schema.migrate(known)
    let difference = try known.read { try Schema.objects($0) }
      .symmetricDifference(Schema.objects(db))
    for name in Set(difference.map(\.name)).sorted() {
      result.failures.append(.integrity("malformed database schema (\(name))"))
    }
  }

  private func checkDigests(
    of table: Table, _ result: inout CheckResult, _ db: Database
  ) throws {
    let columns = (table.columns + ["digest"]).joined(separator: ", ")
    let rows = try RawRows(
      db, "SELECT \(columns) FROM \(table.name) ORDER BY \(table.key.joined(separator: ", "))")
    var number = 0
    var found = 0
    var input = DigestInput()
    while try rows.next() {
      number += 1
      input.removeAll()
      for column in 0..<table.digestedCount(rows.isNull) { rows.append(column, to: &input) }
      guard !rows.has(input.digest.bytes, in: table.columns.count) else { continue }
      found += 1
      if found <= 100 { result.failures.append(.row(table: table.name, number: number)) }
    }
    result.rows += number
  }

  /// Compares what entries' rows say of their present texts with the texts.
  private func checkPresentTexts(_ result: inout CheckResult, _ db: Database) throws {
    let rows = try RawRows(
      db,
      """
      SELECT entry.number FROM entry LEFT JOIN (
        SELECT entry, max(number) AS last, count(*) AS count FROM revision GROUP BY entry
      ) AS texts ON texts.entry = entry.number
      LEFT JOIN revision AS text ON text.number = texts.last
      WHERE entry.revision IS NOT texts.last OR revision_count <> coalesce(texts.count, 0)
        OR is_present <> coalesce(1 - text.is_retired, 0)
        OR sides <> coalesce(\(Sides.column), 0)
      ORDER BY entry.number LIMIT 100
      """)
    while try rows.next() {
      result.failures.append(.presentText(entry: Int(rows.integer(0))))
    }
  }

  /// Compares the stored schedules with the replay of the log, both in the order of learner, entry and
  /// kind, so that neither is in memory as a whole.
  private func checkSchedules(_ result: inout CheckResult, _ db: Database) throws {
    var stored = try StoredSchedules(db)
    var (cards, wrong, withoutLog) = (0, [CardKey](), [CardKey]())
    try replayAll(db) { card, schedule in
      cards += 1
      while let extra = stored.card, extra.precedes(card) {
        withoutLog.append(extra)
        try stored.step()
      }
      let found = stored.card == card ? try stored.schedule : .new
      if stored.card == card { try stored.step() }
      if found != schedule { wrong.append(card) }
    }
    while let extra = stored.card {
      withoutLog.append(extra)
      try stored.step()
    }
    result.cards = cards
    result.failures += (wrong + withoutLog).prefix(100).map {
      .schedule(learner: Int($0.learner), entry: Int($0.entry), kind: $0.kind)
    }
  }
}

/// The rows of `schedule` in the order of their key.
private struct StoredSchedules {
  private let rows: RawRows
  private var kinds = CardKindNames()
  /// The card of the present row; nil behind the last one.
  private(set) var card: CardKey?

  init(_ db: Database) throws {
    rows = try RawRows(
      db,
      """
      SELECT learner, entry, card_kind, \(Schedule.columns) FROM schedule
      ORDER BY learner, entry, card_kind
      """)
    try step()
  }

  mutating func step() throws {
    guard try rows.next() else {
      card = nil
      return
    }
    let kind = try kinds.index(2, of: rows)
    card = CardKey(learner: rows.integer(0), entry: rows.integer(1), kind: kinds.names[kind])
  }

  /// The schedule in the present row.
  var schedule: Schedule {
    get throws { try rows.schedule(3) }
  }
}

extension CardKey {
  /// Whether the card comes before another in the order of the table's key.
  fileprivate func precedes(_ other: CardKey) -> Bool {
    if learner != other.learner { return learner < other.learner }
    if entry != other.entry { return entry < other.entry }
    return kind.utf8.lexicographicallyPrecedes(other.kind.utf8)
  }
}
