package import Flashcards
import Foundation
import GRDB

/// Something in a history that is made up for tests and measurements.
package enum SampleEvent: Sendable {
  /// An answer at a moment.
  case answer(Answer, Moment)
  /// Takes the answer before back.
  case retraction(Moment)
}

extension Store {
  /// Appends many events to a learner's log in one transaction, without moving the schedules; call
  /// ``rebuildSchedules()`` at the end.
  ///
  /// The rows are those that answering writes, but a million of them take seconds: nothing is
  /// compared or flushed between them.
  ///
  /// - Throws: ``StorageError/staleCard(_:)`` when the database lacks the entry of an answer.
  package func append(
    _ events: some Sequence<SampleEvent>, by enrolment: Enrolment
  ) throws(StorageError) {
    try write { db in
      var writer = SampleWriter(
        store: self, enrolment: enrolment,
        position: try LogPosition(behind: enrolment.author, id: newID(), db))
      for event in events { try writer.write(event, db) }
    }
  }

  /// The entries of all decks that are not retired, in document order.
  package func entriesOfAllDecks() throws(StorageError) -> [(id: EntryID, entry: Entry)] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT id FROM deck ORDER BY number").flatMap { deck in
        try entries(ofDeck: deck, db)
      }
    }
  }
}

/// Writes the rows of a made-up history.
private struct SampleWriter {
  let store: Store
  let enrolment: Enrolment
  var position: LogPosition
  private var entries: [EntryID: Int64] = [:]
  private var last: (review: UUID, entry: EntryID, number: Int64, cardKind: String)?

  init(store: Store, enrolment: Enrolment, position: LogPosition) {
    self.store = store
    self.enrolment = enrolment
    self.position = position
  }

  mutating func write(_ event: SampleEvent, _ db: Database) throws {
    switch event {
    case .answer(let answer, let moment):
      let id = answer.card.entry
      guard let number = try entries[id] ?? store.entryNumber(id, db) else {
        throw StorageError.staleCard(answer.card)
      }
      entries[id] = number
      last = (position.id, id, number, answer.card.kind)
      try insert(
        store.reviewRow(answer, entry: number, by: enrolment, position, at: moment, db), db)
    case .retraction(let moment):
      guard let (review, entry, number, cardKind) = last else { return }
      last = nil
      let decision = NewDecision(
        .retract, of: review, entry: (entry, number), cardKind: cardKind)
      try insert(decision.row(position, at: moment), db)
    }
  }

  private mutating func insert(_ row: NewRow, _ db: Database) throws {
    try row.insert(db)
    if let chain = row.chain { position.advance(behind: chain, id: store.newID()) }
  }
}
