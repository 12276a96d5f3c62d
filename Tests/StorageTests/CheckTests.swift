import Flashcards
import Foundation
import GRDB
import Testing

@testable import Storage

/// Two learners: Ada answered four times and took the last back, Grace answered once.
private func answered() throws -> (store: Store, ada: Enrolment) {
  let store = try Store.sample()
  let ada = try store.enrol()
  let grace = try store.enrol("Grace")
  try store.answer(card("Churn"), .good, by: ada)
  try store.answer(card("Cohort"), .again, by: ada)
  try store.answer(card("Cohort"), .good, .drill, by: ada)
  try store.answer(card("Renewal"), .easy, by: ada)
  _ = try store.retractLastDeed(by: ada, at: noon(today))
  try store.answer(card("Churn"), .hard, by: grace)
  return (store, ada)
}

@Suite struct `A check` {
  @Test func `of a sound database finds nothing, and says how much it looked at`() throws {
    let store = try answered().store
    let result = try store.check()
    #expect(result.failures == [])
    // 2 learners, 2 devices, 1 deck, 7 entries and revisions, 5 reviews, 1 decision, 3 schedules.
    #expect(result.rows == 2 + 2 + 1 + 7 + 7 + 5 + 1 + 3)
    #expect(result.logged == 6)
    #expect(result.cards == 3)
  }

  /// A changed cell in each table, never in the first row, and the number of its row.
  static let changes = [
    ("learner", "name = 'Eve'", "number = 2", 2), ("device", "name = 'x'", "number = 2", 2),
    ("deck", "title = 'x'", "number = 1", 1), ("entry", "position = 99", "number = 3", 3),
    ("revision", "definition = definition || '.'", "number = 4", 4),
    ("review", "typed = 'x'", "device = 1 AND sequence = 2", 2),
    ("decision", "instant = instant + 1", "TRUE", 1),
    ("review", "digest = x'00'", "device = 2", 5),
    ("learner", "digest = zeroblob(16)", "TRUE", 1),
  ]

  @Test(arguments: changes)
  func `finds a changed cell`(table: String, change: String, row: String, number: Int) throws {
    let store = try answered().store
    try store.tamper("UPDATE \(table) SET \(change) WHERE \(row)")
    #expect(try store.rowFailures().first == .row(table: table, number: number))
  }

  @Test func `names at most a hundred rows of a table`() throws {
    let many = (0..<150).map { Entry(term: "Term \($0)", definition: "d") }
    let store = try Store.sample(many)
    try store.tamper("UPDATE revision SET source = 'x'")
    #expect(try store.rowFailures().count == 100)
  }

  @Test func `finds a row that was taken out of the log`() throws {
    let (store, ada) = try answered()
    try store.tamper("DELETE FROM review WHERE device = 1 AND sequence = 2")
    let failures = try store.check().failures
    #expect(failures.contains(.chain(device: ada.device.uuidString.lowercased(), sequence: 2)))
  }

  @Test func `finds the first row taken out, and the last one by its schedule`() throws {
    let (store, ada) = try answered()
    try store.tamper("DELETE FROM review WHERE device = 1 AND sequence = 1")
    let device = ada.device.uuidString.lowercased()
    #expect(try store.check().failures.contains(.chain(device: device, sequence: 1)))

    let other = try answered().store
    try other.tamper("DELETE FROM review WHERE device = 2")
    #expect(
      try other.check().failures.filter { $0.isOfTrigger == false }
        == [.schedule(learner: 2, entry: 1, kind: "term-definition")])
  }

  /// Changes that only the chain detects, since the row's own digest is recomputed.
  static let forgeries = [
    "review SET grade = 5, key = 4 WHERE sequence = 2",
    "review SET day = day - 1 WHERE sequence = 2",
    "review SET card_kind = 'definition-term' WHERE sequence = 2",
    "review SET entry = 3 WHERE sequence = 2", "review SET kind = 'drill' WHERE sequence = 2",
    "review SET form = 'choice' WHERE sequence = 2",
    "review SET is_overridden = 1 WHERE sequence = 2",
    "review SET mistaken_for = 3 WHERE sequence = 2", "review SET lamport = 9 WHERE sequence = 2",
    "review SET id = zeroblob(16) WHERE sequence = 2", "review SET learner = 2 WHERE sequence = 2",
    "review SET chain = zeroblob(16) WHERE sequence = 2",
    "learner SET id = zeroblob(16) WHERE number = 1",
    "entry SET key = 'cohorts' WHERE number = 2", "deck SET id = 'simple'",
  ]

  @Test(arguments: forgeries)
  func `finds a forged row though its own digest is right`(forgery: String) throws {
    let (store, ada) = try answered()
    try store.tamper("UPDATE \(forgery)")
    for table in ["review", "learner", "entry", "deck"] { try store.reseal(table) }
    let failures = try store.check().failures
    #expect(!failures.contains { $0.isOfRow })
    let first = failures.first { $0.isOfChain }
    let sequence = forgery.contains("sequence") || forgery.contains("cohorts") ? 2 : 1
    #expect(first == .chain(device: ada.device.uuidString.lowercased(), sequence: sequence))
  }

  @Test func `finds a forged decision, and two answers that changed places`() throws {
    let (store, ada) = try answered()
    let device = ada.device.uuidString.lowercased()
    try store.tamper("UPDATE decision SET day = day + 1")
    try store.reseal("decision")
    #expect(try store.check().failures.contains(.chain(device: device, sequence: 5)))

    let (swapped, _) = try answered()
    try swapped.tamper(
      """
      UPDATE review SET sequence = sequence + 100 WHERE device = 1 AND sequence IN (1, 2);
      UPDATE review SET sequence = 103 - sequence WHERE sequence > 100
      """)
    try swapped.reseal("review")
    #expect(try swapped.check().failures.contains(.chain(device: device, sequence: 1)))
  }

  @Test func `finds a schedule that the log does not give, and rebuilding mends it`() throws {
    let store = try answered().store
    let kind = "term-definition"
    let tampering = [
      "UPDATE schedule SET due = due + 100 WHERE learner = 1 AND entry = 1":
        CheckFailure.schedule(learner: 1, entry: 1, kind: kind),
      "DELETE FROM schedule WHERE learner = 2": .schedule(learner: 2, entry: 1, kind: kind),
      "INSERT INTO schedule SELECT 2, 5, card_kind, repetitions, ease, interval, due, first_day, "
        + "last_day, last_grade, lapses, repeat_day, is_suspended, buried_until, digest "
        + "FROM schedule WHERE learner = 1 AND entry = 1":
        .schedule(learner: 2, entry: 5, kind: kind),
    ]
    for (sql, failure) in tampering {
      try store.tamper(sql)
      try store.reseal("schedule")
      #expect(try store.check().failures.filter { !$0.isOfTrigger } == [failure], "\(sql)")
      #expect(try store.rebuildSchedules() == 3)
      #expect(try store.check().failures.filter { !$0.isOfTrigger } == [])
    }
  }

  @Test func `says that a damaged schedule can be rebuilt, and a damaged fact cannot`() throws {
    let store = try answered().store
    try store.tamper("UPDATE schedule SET lapses = lapses + 1")
    let failures = try store.check().failures.filter { !$0.isOfTrigger }
    var result = CheckResult()
    result.failures = failures
    #expect(failures.contains(.row(table: "schedule", number: 1)))
    #expect(result.canBeRebuilt)
    _ = try store.rebuildSchedules()
    #expect(try store.check().failures.filter { !$0.isOfTrigger } == [])
    result.failures.append(.row(table: "revision", number: 1))
    #expect(!result.canBeRebuilt)
  }

  @Test func `finds rows that refer to nothing`() throws {
    let store = try answered().store
    try store.tamper("DELETE FROM learner WHERE number = 2")
    let failures = try store.check().failures
    for table in ["device", "review", "schedule"] {
      #expect(failures.contains(.reference(table: table)))
    }
  }

  @Test func `finds a trigger that is gone or one too many`() throws {
    let store = try Store.sample()
    try store.queue.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER review_stays;
          CREATE TRIGGER spy AFTER INSERT ON review BEGIN SELECT 1; END
          """)
    }
    #expect(
      try store.check().failures == [
        .integrity("malformed database schema (review_stays)"),
        .integrity("malformed database schema (spy)"),
      ])
  }

  @Test func `does not mind SQLite's own statistics`() throws {
    let store = try answered().store
    try store.queue.write { try $0.execute(sql: "ANALYZE") }
    #expect(try store.check().failures == [])
  }
}

extension Store {
  /// The failures that the check finds in rows.
  fileprivate func rowFailures() throws -> [CheckFailure] { try check().failures.filter(\.isOfRow) }
}

extension CheckFailure {
  fileprivate var isOfRow: Bool { if case .row = self { true } else { false } }
  fileprivate var isOfChain: Bool { if case .chain = self { true } else { false } }
}
