public import Flashcards
import Foundation
import GRDB

extension Store {
  /// What a learner did about an entry, the newest first; what was taken back is left out.
  ///
  /// Decisions about all cards of the entry, made together, are one event.
  public func history(
    of entry: EntryID, for learner: String
  ) throws(StorageError) -> [EntryEvent] {
    try read { db in
      guard let number = try entryNumber(entry, db),
        let learner = try learnerNumber(learner, db)
      else { return [] }
      let rows = try Row.fetchCursor(
        db, sql: Self.entryEvents, arguments: [learner, try currentEntry(of: number, db)])
      var events: [EntryEvent] = []
      while let row = try rows.next() {
        guard let event = try EntryEvent(row: row) else { continue }
        if case .answer = event.deed {
          events.append(event)
        } else if event != events.last {
          events.append(event)
        }
      }
      return events
    }
  }

  /// The SQL for a learner's answers and decisions about an entry, and about those that became it.
  private static let entryEvents = """
    SELECT day, review.kind, card_kind, key, typed, (
        SELECT term FROM entry \(CurrentRevision.join)
        WHERE entry.number = review.mistaken_for), NULL, NULL, lamport, device.id, sequence
    FROM review JOIN device ON device.number = review.device
    WHERE review.learner = ?1 AND review.entry IN \(CurrentEntry.names(of: "?2"))
      AND NOT EXISTS (
        SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
    UNION ALL
    SELECT day, decision.kind, card_kind, NULL, NULL, NULL, until, payload, lamport, device.id,
      sequence
    FROM decision JOIN device ON device.number = decision.device
    WHERE decision.learner = ?1 AND decision.entry IN \(CurrentEntry.names(of: "?2"))
      AND decision.kind IN ('suspend', 'resume', 'bury', 'flag', 'unflag')
      AND NOT EXISTS (
        SELECT 1 FROM decision AS undone
        WHERE undone.review = decision.id AND undone.kind = 'retract')
    ORDER BY 1 DESC, 9 DESC, 10 DESC, 11 DESC
    """
}

extension EntryEvent {
  /// The event in a row of day, kind, card kind, key, typed text, term of the entry mistaken for,
  /// end and payload; nil for a row that this program cannot tell.
  fileprivate init?(row: Row) throws(StorageError) {
    let day = try row.day(0)
    let kind: String = try row.value(1)
    switch DecisionKind(rawValue: kind) {
    case .suspend: self.init(day: day, .suspend)
    case .resume: self.init(day: day, .resume)
    case .bury:
      let until = try row.dayIfAny(6) ?? day
      let endsRepeats = Decision.endsRepeats(try row.payloadIfAny(7))
      self.init(day: day, endsRepeats ? .endRepeats(until: until) : .bury(until: until))
    case .unflag: self.init(day: day, .unflag)
    case .flag: self.init(day: day, .flag(try row.payloadIfAny(7)?["words"] ?? ""))
    default:
      guard let reply = try Reply(row: row) else { return nil }
      self.init(day: day, .answer(reply))
    }
  }
}

extension EntryEvent.Reply {
  fileprivate init?(row: Row) throws(StorageError) {
    let cardKind: String = try row.value(2)
    guard let kind = ReviewKind(rawValue: try row.value(1)), let card = CardKinds.named(cardKind),
      let key = GradeKey(rawValue: try row.value(3))
    else { return nil }
    self.init(
      given: card.given, asked: card.asked, kind: kind, key: key, typed: try row.value(4),
      mistakenFor: try row.value(5))
  }
}
