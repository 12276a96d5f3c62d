public import Flashcards
import Foundation
import GRDB

extension Store {
  /// Records decisions in one transaction that is on disk on return, as one deed that may be
  /// retracted.
  ///
  /// - Throws: ``StorageError/staleCard(_:)``, recording nothing, when the database lacks the entry
  ///   of a card.
  @discardableResult
  public func record(
    _ decisions: [Decision], by enrolment: Enrolment, at moment: Moment
  ) throws(StorageError) -> LoggedDeed {
    try write { db in
      let rows = try decisions.map { decision in
        let entry = try decision.entry.map { id in
          guard let number = try entryNumber(id, db) else {
            throw StorageError.staleCard(decision.card ?? CardID(entry: id, kind: ""))
          }
          return (id: id, number: number)
        }
        return try append(
          NewDecision(
            decision.kind, entry: entry, cardKind: decision.card?.kind, until: decision.until,
            payload: try decision.payload.map { try payload($0) }),
          by: enrolment.author, at: moment, db)
      }
      return LoggedDeed(rows: rows)
    }
  }

  /// The day on which the pause in force on a study day ends; nil without a pause.
  public func endOfPause(
    of learner: String, on day: StudyDay
  ) throws(StorageError) -> StudyDay? {
    try read { db in try endOfPause(of: learnerNumber(learner, db), on: day, db) }
  }

  func endOfPause(of learner: Int64?, on day: StudyDay, _ db: Database) throws -> StudyDay? {
    try pauses(of: learner, db).last.flatMap { $0.contains(day) ? $0.upperBound : nil }
  }

  /// The study days of each past and future pause, in the order of the log.
  ///
  /// A pause ends at the next decision about pauses at the latest.
  func pauses(
    of learner: Int64?, through last: StudyDay = StudyDay(number: .max), _ db: Database
  ) throws -> [Range<StudyDay>] {
    let rows = try RawRows(
      cached: db,
      """
      SELECT kind, day, until FROM decision JOIN device ON device.number = decision.device
      WHERE decision.learner = ? AND entry IS NULL AND kind IN ('pause', 'resume')
        AND day <= ? AND NOT EXISTS (
          SELECT 1 FROM decision AS undone
          WHERE undone.review = decision.id AND undone.kind = 'retract')
      ORDER BY day, lamport, device.id, sequence
      """, values: [learner.map { .integer($0) } ?? .null, .integer(last.number)])
    defer { rows.end() }
    var pauses: [Range<StudyDay>] = []
    while try rows.next() {
      let day = StudyDay(number: try rows.day(1))
      if let last = pauses.popLast(), last.lowerBound < min(day, last.upperBound) {
        pauses.append(last.lowerBound..<min(day, last.upperBound))
      }
      if rows.has("pause", in: 0), let until = try rows.studyDay(2), day < until {
        pauses.append(day..<until)
      }
    }
    return pauses
  }

  /// Appends a decision to the log and replays its card; returns the id of the row.
  @discardableResult
  func append(
    _ decision: NewDecision, by author: LogAuthor, at moment: Moment, _ db: Database
  ) throws -> UUID {
    let position = try LogPosition(behind: author, id: newID(), db)
    let withInstant = try keepsTimes(of: author.learnerNumber, db)
    try decision.row(position, at: moment, withInstant: withInstant).insert(db)
    guard let entry = decision.entry, let kind = decision.cardKind,
      let learner = author.learnerNumber
    else { return position.id }
    let current = try currentEntry(of: entry.number, db)
    let card = CardKey(learner: learner, entry: current, kind: kind)
    try write(try replay(card, db), of: card, db)
    return position.id
  }

  /// The payload of some fields, with a salt of its own.
  func payload(_ fields: [String: String]) throws -> Payload {
    try Payload(fields, salt: newID())
  }
}
