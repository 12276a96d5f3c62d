import Flashcards
import Foundation
import GRDB

/// Identifies a learner's card by row numbers of this file.
struct CardKey: Hashable {
  let learner: Int64
  let entry: Int64
  let kind: String
}

extension CardKey {
  /// Reads learner, entry and kind from three columns, starting at an index.
  init(row: Row, from index: Int = 0) throws(StorageError) {
    self.init(
      learner: try row.value(index), entry: try row.value(index + 1),
      kind: try row.value(index + 2))
  }
}

extension Store {
  /// The stored schedule of a card; nil for a card without events.
  func schedule(
    of kind: String, entry: Int64, learner: Int64, _ db: Database
  ) throws -> Schedule? {
    let rows = try RawRows(
      cached: db,
      """
      SELECT \(Schedule.columns) FROM schedule
      WHERE learner = ? AND entry = ? AND card_kind = ?
      """, values: [.integer(learner), .integer(entry), .text(kind)])
    defer { rows.end() }
    return try rows.next() ? rows.schedule(0) : nil
  }

  /// Writes a card's schedule; a card without events has no row.
  func write(_ schedule: Schedule, of card: CardKey, _ db: Database) throws {
    guard schedule == .new else {
      return try schedule.row(learner: card.learner, entry: card.entry, kind: card.kind)
        .insert(db, replacing: true)
    }
    try db.execute(
      sql: "DELETE FROM schedule WHERE learner = ? AND entry = ? AND card_kind = ?",
      arguments: [card.learner, card.entry, card.kind])
  }

  /// Computes a card's schedule from the log.
  func replay(_ card: CardKey, _ db: Database) throws -> Schedule {
    let rows = try Row.fetchCursor(
      db,
      sql: Self.events {
        """
        \($0).learner = ?1 AND \($0).entry IN \(CurrentEntry.names(of: "?2"))
          AND \($0).card_kind = ?3
        """
      },
      arguments: [card.learner, card.entry, card.kind])
    var schedule = Schedule.new
    while let row = try rows.next() {
      if let event = try CardEvent(row: row) { schedule = schedule.after(event) }
    }
    return schedule
  }

  /// Computes the schedules of all cards from the whole log, learner by learner in the order of entry
  /// and kind.
  func replayAll(_ db: Database, _ body: (CardKey, Schedule) throws -> Void) throws {
    var log = try AnswerLog(db)
    for learner in try Int64.fetchAll(db, sql: "SELECT number FROM learner ORDER BY number") {
      let cards = try CardLog(of: learner, from: &log, db)
      for (index, card) in cards.cards.enumerated() {
        try body(card, .replay(cards.events(ofCard: index).lazy.map(\.event)))
      }
    }
  }

  /// The SQL that selects the events of cards, card by card, in the order of study day, Lamport
  /// counter, device and sequence.
  ///
  /// Leaves out what is retracted. An entry that moved goes by its present number. The last column is
  /// the form of an answer. `condition` gets the name of the table that it restricts.
  static func events(where condition: (String) -> String) -> String {
    """
    SELECT day, lamport, device.id, sequence, kind, grade, NULL, review.learner,
      \(CurrentEntry.number("review")), card_kind, form
    FROM review JOIN device ON device.number = review.device
    \(CurrentEntry.join("review"))
    WHERE \(condition("review"))
      AND NOT EXISTS (
        SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
    UNION ALL
    SELECT day, lamport, device.id, sequence, kind, NULL, until, decision.learner,
      \(CurrentEntry.number("decision")), card_kind, NULL
    FROM decision JOIN device ON device.number = decision.device
    \(CurrentEntry.join("decision"))
    WHERE \(condition("decision"))
      AND kind IN ('suspend', 'resume', 'bury') AND decision.entry IS NOT NULL
      AND card_kind IS NOT NULL AND decision.learner IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM decision AS undone
        WHERE undone.review = decision.id AND undone.kind = 'retract')
    ORDER BY 8, 9, 10, 1, 2, 3, 4
    """
  }
}

extension CardEvent {
  /// The event in a row of ``Store/events(where:)``; nil for a row that makes no sense.
  init?(row: Row) throws(StorageError) {
    let day = try row.day(0)
    switch try row.value(4) as String {
    case "suspend": self = .suspend
    case "resume": self = .resume
    case "bury": self = .bury(until: try row.dayIfAny(6) ?? day)
    case let kind:
      guard let kind = ReviewKind(rawValue: kind),
        let grade = try row.gradeIfAny(5)
      else { return nil }
      self = kind.event(grade, on: day)
    }
  }
}
