public import Flashcards
import Foundation
import GRDB

extension Store {
  /// A learner's history in some decks; nil means all.
  ///
  /// The history of an unknown learner has entries without cards. Only with a day are entries marked
  /// whose changes are asked about on it.
  public func studyHistory(
    of learner: String, decks: [String]?, asOf day: StudyDay? = nil
  ) throws(StorageError) -> StudyHistory {
    try read { db in
      let learner = try learnerNumber(learner, db)
      var reader = HistoryReader(learner: learner, db)
      if let day { try reader.readChanges(of: decks, on: day) }
      try reader.readSchedules()
      try reader.readAnswers()
      let rows = try Row.fetchAll(
        db, sql: "SELECT number, id, title, language FROM deck ORDER BY number")
      return StudyHistory(
        decks: try rows.filter { decks?.contains(try $0.value(1)) ?? true }.map { row in
          DeckHistory(
            deck: try Deck(row: row, from: 1), entries: try reader.entries(of: try row.value(0)))
        }, pauses: try pauses(of: learner, db))
    }
  }
}

/// Reads the history of one learner.
private struct HistoryReader {
  private let db: Database
  private let learner: Int64?
  private var schedules: [Int64: [String: Schedule]] = [:]
  private var answers: [Int64: [String: [LoggedAnswer]]] = [:]

  private var changed: Set<Int64> = []

  init(learner: Int64?, _ db: Database) {
    self.learner = learner
    self.db = db
  }

  mutating func readChanges(of decks: [String]?, on day: StudyDay) throws {
    let study = StudyReader(learner: learner, decks: decks, on: day, db)
    changed = Set(try study.changes().map(\.entry))
  }

  mutating func readSchedules() throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT entry, card_kind, \(Schedule.columns) FROM schedule WHERE learner = ?",
      arguments: [learner])
    while let row = try rows.next() {
      schedules[try row.value(0), default: [:]][try row.value(1)] = try Schedule(row: row, from: 2)
    }
  }

  /// Reads the answers without retracted ones, in the order of the log.
  mutating func readAnswers() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(CurrentEntry.number("review")), card_kind, day, kind, grade, instant, utc_offset,
          duration
        FROM review JOIN device ON device.number = review.device
        \(CurrentEntry.join("review"))
        WHERE review.learner = ? AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        ORDER BY 1, day, lamport, device.id, sequence
        """, arguments: [learner])
    while let row = try rows.next() {
      answers[try row.value(0), default: [:]][try row.value(1), default: []].append(
        try LoggedAnswer(row: row, from: 2))
    }
  }

  /// The entries of a deck in document order.
  func entries(of deck: Int64) throws -> [EntryHistory] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, term, is_retired, \(Sides.column)
        FROM entry \(CurrentRevision.join)
        WHERE deck = ? ORDER BY position, entry.number
        """, arguments: [deck])
    var entries: [EntryHistory] = []
    while let row = try rows.next() {
      let number: Int64 = try row.value(0)
      let isRetired: Bool = try row.value(2)
      let sides = try Sides(row: row, from: 3)
      let cards = cards(of: number) { kind in !isRetired && kind.mayAsk(about: sides) }
      entries.append(
        EntryHistory(
          term: try row.value(1), isRetired: isRetired, hasChanged: changed.contains(number),
          cards: cards))
    }
    return entries
  }

  /// The cards of an entry, sorted by the names of their kinds.
  private func cards(
    of entry: Int64, areCurrent: (any CardKind) -> Bool
  ) -> [CardHistory] {
    let (schedules, answers) = (schedules[entry] ?? [:], answers[entry] ?? [:])
    return Set(schedules.keys).union(answers.keys).sorted().map { kind in
      CardHistory(
        schedule: schedules[kind] ?? .new,
        isCurrent: CardKinds.named(kind).map(areCurrent) ?? false, answers: answers[kind] ?? [])
    }
  }
}

extension LoggedAnswer {
  /// Reads an answer from six columns, starting at an index: day, kind, grade, instant, UTC offset
  /// and duration.
  fileprivate init(row: Row, from index: Int) throws(StorageError) {
    self.init(
      day: try row.day(index), kind: try row.reviewKind(index + 1),
      grade: try row.grade(index + 2), hour: try row.momentIfAny(index + 3)?.hour,
      duration: try row.value(index + 5))
  }
}
