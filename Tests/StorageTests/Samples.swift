import Foundation
import GRDB
import Synchronization

@testable import Flashcards
@testable import Storage

/// 2026-11-21, a Saturday.
let today = StudyDay(number: 20_778)

/// A day after all events.
let later = today.advanced(by: 10_000)

/// The seven terms of the sample deck in document order: six plain ones, one with an acronym.
let sampleEntries =
  ["Churn", "Cohort", "Health score", "Onboarding", "Playbook", "Renewal"].map {
    Entry(term: $0, definition: "What \($0.lowercased()) means.")
  } + [
    Entry(
      term: "Net Revenue Retention", acronym: "NRR", expansion: "Net Revenue Retention",
      definition: "Revenue kept and grown.")
  ]

/// A card of a term in the sample deck.
func card(_ term: String, _ kind: String = "term-definition", deck: String = "sample") -> CardID {
  let entry = sampleEntries.first { $0.term == term } ?? Entry(term: term, definition: "")
  return CardID(entry: EntryID(deck: deck, of: entry), kind: kind)
}

/// Noon of a study day, plus milliseconds.
func noon(_ day: StudyDay, _ milliseconds: Int = 0) -> Moment {
  Moment(
    milliseconds: Int64(day.number) * 86_400_000 + 43_200_000 + Int64(milliseconds), utcOffset: 0)
}

/// Makes ids that count up from a number.
func ids(from first: UInt8 = 0) -> @Sendable () -> UUID {
  let last = Atomic<UInt32>(0)
  return {
    let number = last.add(1, ordering: .relaxed).newValue
    let low = withUnsafeBytes(of: number.bigEndian) { Array($0) }
    return UUID(
      uuid: (
        first, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, low[0], low[1], low[2], low[3]
      ))
  }
}

/// Runs a body with a temporary folder.
func withFolder<T>(_ body: (String) throws -> T) throws -> T {
  let path = NSTemporaryDirectory() + "termwise-storage-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// The bytes of a file.
func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

extension Store {
  /// A database in memory with the sample deck.
  static func sample(_ entries: [Entry] = sampleEntries) throws -> Store {
    let store = try Store.inMemory(newID: ids())
    try store.take(entries)
    return store
  }

  /// Imports entries as a whole document, with the likely moves if there are to be any; returns the
  /// plan.
  @discardableResult
  func take(
    _ entries: [Entry], deck: String = "sample", from source: String = "sample.md",
    replacing replaced: String? = nil, moving: Bool = false, at instant: Int64 = 1
  ) throws -> ImportPlan {
    let known = try knownDeck(deck)
    let all = try knownDecks().flatMap(\.entries)
    let current = Set(all.filter { !$0.isRetired }.map(\.id))
    var plan = ImportPlan(
      deck: known.deck ?? Deck(id: deck), source: source, replacing: replaced,
      known: known.entries, isCurrent: current.contains, read: entries)
    if moving { plan.moves += MoveSearch(plan, known: all).likely }
    try apply(plan, madeFrom: known, by: factAuthor(), at: instant)
    return plan
  }

  /// The database's own device, at noon of a study day.
  func factAuthor(on day: StudyDay = today) -> FactAuthor {
    FactAuthor(host: "laptop", deviceKey: "here", at: noon(day))
  }

  /// One learner's record.
  func learningRecord(of learner: String) throws -> LearningRecord {
    try learningRecords(of: [learner], through: later)[0]
  }

  /// The digest of some learners' logs.
  func logDigest(of learners: [String]) throws -> Digest {
    try reduceLearningRecords(
      of: learners, through: later, utcOffset: 0, from: { _ in 0 }, { _, _ in }
    ).source.logDigest
  }

  /// The records of some learners.
  func learningRecords(of learners: [String], through day: StudyDay) throws -> [LearningRecord] {
    try reduceLearningRecords(
      of: learners, through: day, utcOffset: 0, from: { _ in [] }, { $0.append($1) }
    ).result
  }

  /// Enrols a learner under a device key.
  func enrol(_ name: String = "Ada", deviceKey: String = "here") throws -> Enrolment {
    try enrol(name, host: "laptop", deviceKey: deviceKey, at: 2)
  }

  /// The stored schedule of a card.
  func schedule(of card: CardID, for enrolment: Enrolment) throws -> Schedule {
    try read { db in
      guard let entry = try entryNumber(card.entry, db) else { return .new }
      return try schedule(
        of: card.kind, entry: entry, learner: enrolment.learnerNumber, db) ?? .new
    }
  }

  /// Answers a card that was just asked.
  @discardableResult
  func answer(
    _ card: CardID, _ key: GradeKey = .good, _ kind: ReviewKind = .review, on day: StudyDay = today,
    by enrolment: Enrolment
  ) throws -> RecordedAnswer {
    try record(
      Answer(card: card, kind: kind, key: key, form: .self), by: enrolment, at: noon(day),
      expecting: schedule(of: card, for: enrolment))
  }

  /// The ids of the decks.
  func slugs() throws -> [String] { try decks().map(\.id) }

  /// Closes the database.
  func close() throws { try queue.close() }

  /// The first column of the first row, as a number.
  func number(_ sql: String) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  /// The first column of the first row, as text.
  func text(_ sql: String) throws -> String {
    try queue.read { try String.fetchOne($0, sql: sql) ?? "" }
  }

  /// Executes SQL with triggers and constraints off, as damage or another program would.
  func tamper(_ sql: String) throws {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for name in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: sql)
    }
  }

  /// Recomputes every digest of a table, as an attacker who knows the method would.
  func reseal(_ name: String) throws {
    guard let table = Schema.tables.first(where: { $0.name == name }) else { return }
    try queue.writeWithoutTransaction { db in
      let columns = table.columns.joined(separator: ", ")
      for row in try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(name)") {
        let values = table.columns.indices.map { Value(row[$0] as DatabaseValue) }
        let digest = Data(table.digest(values).bytes)
        let keys = table.key.compactMap { table.columns.firstIndex(of: $0) }
        try db.execute(
          sql: "UPDATE \(name) SET digest = ? WHERE "
            + table.key.map { "\($0) = ?" }.joined(separator: " AND "),
          arguments: [digest] + StatementArguments(keys.map { values[$0].databaseValue }))
      }
    }
  }
}

extension Value {
  /// The value as the library reads it.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}

extension DayGrade {
  /// A self-graded review.
  init(day: StudyDay, grade: Grade) { self.init(day: day, grade: grade, form: .self) }
}
