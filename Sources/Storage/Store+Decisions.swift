public import Flashcards
import Foundation
import GRDB

extension Store {
  /// Records decisions in one transaction that is on disk on return.
  ///
  /// - Throws: ``StorageError/staleCard(_:)``, recording nothing, when the database lacks the entry
  ///   of a card.
  public func record(
    _ decisions: [Decision], by enrolment: Enrolment, at moment: Moment
  ) throws(StorageError) {
    try write { db in
      for decision in decisions {
        let subject = try decision.card.map { card in
          guard let entry = try entryNumber(card.entry, db) else {
            throw StorageError.staleCard(card)
          }
          return (card, entry: entry)
        }
        try append(
          decision.kind, on: subject, until: decision.until, by: enrolment, at: moment, db)
      }
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
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT kind, day, until FROM decision JOIN device ON device.number = decision.device
        WHERE decision.learner = ? AND entry IS NULL AND kind IN ('pause', 'resume')
          AND day <= ?
        ORDER BY day, lamport, device.id, sequence
        """, arguments: [learner, last.number])
    var pauses: [Range<StudyDay>] = []
    while let row = try rows.next() {
      let day = try row.day(1)
      if let last = pauses.popLast(), last.lowerBound < min(day, last.upperBound) {
        pauses.append(last.lowerBound..<min(day, last.upperBound))
      }
      if try row.value(0) == DecisionKind.pause.rawValue, let until = try row.dayIfAny(2),
        day < until
      {
        pauses.append(day..<until)
      }
    }
    return pauses
  }

  /// Appends a decision to the log and replays its card.
  func append(
    _ kind: DecisionKind, of review: UUID? = nil, on subject: (card: CardID, entry: Int64)?,
    until: StudyDay? = nil, by enrolment: Enrolment, at moment: Moment, _ db: Database
  ) throws {
    let position = try LogPosition(behind: enrolment, id: newID(), db)
    let day = moment.studyDay
    let chain = position.chain(
      Schema.decision,
      [.text(kind.rawValue), review.map { .uuid($0) } ?? .null]
        + (subject?.card.chained ?? [.null]) + [.integer(day.number), .optional(until?.number)])
    try NewRow(
      table: Schema.decision,
      values: [
        .integer(enrolment.deviceNumber), .integer(position.sequence), .uuid(position.id),
        .integer(enrolment.learnerNumber), .integer(position.lamport), .text(kind.rawValue),
        review.map { .uuid($0) } ?? .null, subject.map { .integer($0.entry) } ?? .null,
        .optional(subject?.card.kind), .integer(day.number), .optional(until?.number),
        .blob(chain.bytes), .integer(moment.milliseconds), .integer(moment.utcOffset),
      ]
    ).insert(db)
    guard let subject else { return }
    let key = CardKey(
      learner: enrolment.learnerNumber, entry: subject.entry, kind: subject.card.kind)
    try write(try replay(key, db), of: key, db)
  }
}
