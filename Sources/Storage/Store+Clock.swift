public import Flashcards
import Foundation
import GRDB

extension Store {
  /// The last answer or decision of a learner in the order of the log; of a learner without any, the
  /// newest fact of anyone, imports included; nil in an empty database.
  ///
  /// The order is that of the log, not of the calendar: when a learner has answered under a clock
  /// that was set right, an answer of a day to come casts no doubt on it any more. Costs the same
  /// however long the log is.
  public func lastFact(of learner: String, near now: Moment) throws(StorageError) -> DatedFact? {
    try read { db in
      if let number = try learnerNumber(learner, db) {
        let devices = try Int64.fetchAll(
          db, sql: "SELECT number FROM device WHERE learner = ?", arguments: [number])
        let rows = try devices.compactMap { try LoggedFact(lastOf: $0, db) }
        let last = rows.max {
          ($0.lamport, $0.fact.milliseconds ?? 0) < ($1.lamport, $1.fact.milliseconds ?? 0)
        }
        if let last { return last.fact }
      }
      return try newestFact(near: now, db)
    }
  }

  /// The newest import, answer or decision of anyone.
  private func newestFact(near now: Moment, _ db: Database) throws -> DatedFact? {
    let devices = try Int64.fetchAll(db, sql: "SELECT number FROM device")
    var facts = try devices.compactMap { try LoggedFact(lastOf: $0, db)?.fact }
    let imported = try Int64.fetchOne(
      db, sql: "SELECT imported FROM revision WHERE number = (SELECT max(number) FROM revision)")
    if let imported {
      let moment = Moment(milliseconds: imported, utcOffset: now.utcOffset)
      facts.append(DatedFact(day: moment.studyDay, milliseconds: imported))
    }
    let newest = facts.max { ($0.day, $0.milliseconds ?? 0) < ($1.day, $1.milliseconds ?? 0) }
    return newest.map { DatedFact(day: $0.day, milliseconds: $0.milliseconds, isOwn: false) }
  }
}

/// The last row of a device's log, as far as clocks are concerned.
private struct LoggedFact {
  let lamport: Int64
  let fact: DatedFact

  init?(lastOf device: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT sequence, lamport, day, instant FROM review WHERE device = ?1
        UNION ALL SELECT sequence, lamport, day, instant FROM decision WHERE device = ?1
        ORDER BY sequence DESC LIMIT 1
        """, arguments: [device])
    guard let row else { return nil }
    lamport = try row.ordinal(1)
    fact = DatedFact(day: try row.day(2), milliseconds: try row.value(3))
  }
}

// MARK: - Answers of days to come

extension Store {
  /// The learner's answers and decisions of later study days than a moment's; nil when there are
  /// none.
  ///
  /// The whole log is only read when a card was reviewed on a later day, something was put aside on
  /// one, or a device's log ends on one.
  public func laterFacts(of learner: String, at now: Moment) throws(StorageError) -> LaterFacts? {
    try read { db in
      guard let number = try learnerNumber(learner, db) else { return nil }
      let facts = try laterFacts(of: number, at: now, db)
      guard let last = facts.map(\.day).max() else { return nil }
      return LaterFacts(
        answers: facts.count { $0.isAnswer }, untrue: facts.count { $0.isUntrue(at: now) },
        last: last)
    }
  }

  /// Retracts every answer and decision that only a clock that was ahead can have dated, in one
  /// transaction.
  ///
  /// - Returns: How many were retracted.
  public func retractLaterFacts(
    by enrolment: Enrolment, at now: Moment
  ) throws(StorageError) -> Int {
    try write { db in
      let facts = try laterFacts(of: enrolment.learnerNumber, at: now, db)
        .filter { $0.isUntrue(at: now) }
      for fact in facts {
        try append(
          NewDecision(.retract, of: fact.id, entry: fact.entry, cardKind: fact.cardKind),
          by: enrolment.author, at: now, db)
      }
      return facts.count
    }
  }

  private func laterFacts(
    of learner: Int64, at now: Moment, _ db: Database
  ) throws -> [LaterFact] {
    guard try hasLaterFacts(of: learner, than: now.studyDay, db) else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT log.id, is_answer, day, instant, log.entry, card_kind, deck.id, entry.key, entry.sense
        FROM (
          SELECT id, 1 AS is_answer, day, instant, entry, card_kind, lamport FROM review
          WHERE learner = ?1 AND day > ?2
          UNION ALL
          SELECT id, 0, day, instant, entry, card_kind, lamport FROM decision
          WHERE learner = ?1 AND kind IN (\(Self.undoable)) AND day > ?2
        ) AS log
        LEFT JOIN entry ON entry.number = log.entry LEFT JOIN deck ON deck.number = entry.deck
        WHERE NOT EXISTS (
          SELECT 1 FROM decision AS undone WHERE undone.review = log.id AND undone.kind = 'retract')
        ORDER BY lamport, log.id
        """, arguments: [learner, now.studyDay.number])
    return try rows.map { try LaterFact(row: $0) }
  }

  /// Whether anything is dated after a study day, by indexes alone.
  ///
  /// Retracted rows count: the log is then read to no purpose.
  private func hasLaterFacts(
    of learner: Int64, than day: StudyDay, _ db: Database
  ) throws -> Bool {
    let isPlanned = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM review WHERE learner = ?1 AND day > ?2)
          OR EXISTS (
            SELECT 1 FROM decision
            WHERE learner = ?1 AND kind IN (\(Self.undoable)) AND day > ?2)
        """, arguments: [learner, day.number])
    if isPlanned == true { return true }
    let devices = try Int64.fetchAll(
      db, sql: "SELECT number FROM device WHERE learner = ?", arguments: [learner])
    return try devices.contains { device in
      try (LoggedFact(lastOf: device, db)?.fact.day).map { $0 > day } ?? false
    }
  }

  /// The kinds of decision that can be retracted, for SQL: those that put something aside for a time.
  private static let undoable = "'suspend', 'resume', 'bury', 'pause'"
}

/// An answer or decision of a later study day.
private struct LaterFact {
  let id: UUID
  let isAnswer: Bool
  let day: StudyDay
  let milliseconds: Int64?
  let entry: (id: EntryID, number: Int64)?
  let cardKind: String?

  init(row: Row) throws {
    id = try row.uuid(0)
    isAnswer = try row.value(1)
    day = try row.day(2)
    milliseconds = try row.value(3)
    cardKind = try row.value(5)
    if let number = try row.value(4) as Int64? {
      entry = (id: try EntryID(row: row, from: 6), number: number)
    } else {
      entry = nil
    }
  }

  /// Whether no flight to the west explains the day: the instant is still to come, or where none is
  /// kept, more than one study day.
  func isUntrue(at now: Moment) -> Bool {
    milliseconds.map { $0 > now.milliseconds } ?? (day.days(since: now.studyDay) >= 2)
  }
}
