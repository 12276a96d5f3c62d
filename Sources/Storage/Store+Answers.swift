public import Flashcards
public import Foundation
import GRDB

/// A recorded answer.
public struct RecordedAnswer: Hashable, Sendable {
  /// The answer's sequence in the device's log.
  public let sequence: Int
  /// The card's schedule after the answer.
  public let schedule: Schedule
  /// The note about the answer's row in the log.
  public let note: LogNote
  /// The answer as a deed that may be retracted.
  public let deed: LoggedDeed
}

extension Store {
  /// Records an answer and moves the card's schedule, in one transaction that is on disk on return.
  ///
  /// A call that failed may have written the answer all the same, as when the last flush fails. The
  /// next one for that answer has `isRetry` and the same id, and writes it only once.
  ///
  /// - Throws: ``StorageError/staleCard(_:)``, recording nothing, when the card's schedule is not
  ///   the one it was asked with.
  public func record(
    _ answer: Answer, by enrolment: Enrolment, at moment: Moment, expecting asked: Schedule,
    as id: UUID? = nil, isRetry: Bool = false
  ) throws(StorageError) -> RecordedAnswer {
    try write { db in
      if isRetry, let id, let kept = try recorded(id, answer.card, by: enrolment, db) {
        return kept
      }
      guard let (entry, current) = try entryNumbers(answer.card.entry, db) else {
        throw StorageError.staleCard(answer.card)
      }
      let position = try LogPosition(behind: enrolment.author, id: id ?? newID(), db)
      let learner = enrolment.learnerNumber
      // The entry may have moved since the card was asked.
      let before = try schedule(of: answer.card.kind, entry: current, learner: learner, db) ?? .new
      guard before == asked else { throw StorageError.staleCard(answer.card) }
      let day = moment.studyDay
      let row = try reviewRow(answer, entry: entry, by: enrolment, position, at: moment, db)
      try row.insert(db)
      let card = CardKey(learner: learner, entry: current, kind: answer.card.kind)
      let after = try moved(before, of: card, by: answer, on: day, db)
      try write(after, of: card, db)
      let note = LogNote(
        device: enrolment.device, sequence: Int(position.sequence), chain: row.chain?.hex ?? "")
      return RecordedAnswer(
        sequence: note.sequence, schedule: after, note: note,
        deed: LoggedDeed(rows: [position.id]))
    }
  }

  /// A card's schedule after an answer.
  private func moved(
    _ before: Schedule, of card: CardKey, by answer: Answer, on day: StudyDay, _ db: Database
  ) throws -> Schedule {
    // Out of order (clock set back, merge): replay the card.
    if let last = before.lastDay, day < last { return try replay(card, db) }
    return before.after(answer.kind.event(answer.key.grade, on: day))
  }

  /// The answer that has an id; nil when there is none.
  private func recorded(
    _ id: UUID, _ card: CardID, by enrolment: Enrolment, _ db: Database
  ) throws -> RecordedAnswer? {
    let row = try Row.fetchOne(
      db, sql: "SELECT sequence, chain FROM review WHERE id = ?",
      arguments: [Data(withUnsafeBytes(of: id.uuid) { Array($0) })])
    guard let row, let (_, entry) = try entryNumbers(card.entry, db) else { return nil }
    let note = LogNote(
      device: enrolment.device, sequence: Int(try row.ordinal(0)),
      chain: Digest(bytes: Array(try row.value(1) as Data)).hex)
    let schedule = try schedule(of: card.kind, entry: entry, learner: enrolment.learnerNumber, db)
    return RecordedAnswer(
      sequence: note.sequence, schedule: schedule ?? .new, note: note,
      deed: LoggedDeed(rows: [id]))
  }

  /// An answer as a row at a position of the log.
  func reviewRow(
    _ answer: Answer, entry: Int64, by enrolment: Enrolment, _ position: LogPosition,
    at moment: Moment, _ db: Database
  ) throws -> NewRow {
    let day = moment.studyDay
    let chain = position.chain(Schema.review, answer.chained(on: day))
    let mistaken = try answer.mistakenFor.flatMap { try entryNumber($0, db) }
    let keepsTimes = try keepsTimes(of: enrolment.learnerNumber, db)
    return NewRow(
      table: Schema.review,
      values: [
        .integer(enrolment.deviceNumber), .integer(position.sequence), .uuid(position.id),
        .integer(enrolment.learnerNumber), .integer(position.lamport), .integer(entry),
        .text(answer.card.kind), .text(answer.kind.rawValue), .integer(answer.key.rawValue),
        .integer(answer.key.grade.rawValue), .text(answer.form.rawValue),
        mistaken.map { .integer($0) } ?? .null, .flag(answer.isOverridden),
        .integer(day.number), .blob(chain.bytes), .optional(keepsTimes ? answer.typed : nil),
        keepsTimes ? .integer(moment.milliseconds) : .null,
        keepsTimes ? .integer(moment.utcOffset) : .null,
        keepsTimes ? .integer(answer.duration) : .null,
      ])
  }
}
