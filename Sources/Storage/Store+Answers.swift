public import Flashcards
import Foundation
import GRDB

/// A recorded answer.
public struct RecordedAnswer: Hashable, Sendable {
  /// The answer's sequence in the device's log.
  public let sequence: Int
  /// The card's schedule after the answer.
  public let schedule: Schedule
}

/// An answer that was retracted.
public struct RetractedAnswer: Hashable, Sendable {
  /// The answered card.
  public let card: CardID
  /// The headword of the card's entry, as last imported.
  public let term: String
}

extension Store {
  /// Records an answer and moves the card's schedule, in one transaction that is on disk on return.
  ///
  /// - Throws: ``StorageError/staleCard(_:)``, recording nothing, when the card's schedule is not
  ///   the one it was asked with.
  public func record(
    _ answer: Answer, by enrolment: Enrolment, at moment: Moment, expecting asked: Schedule
  ) throws(StorageError) -> RecordedAnswer {
    try write { db in
      guard let entry = try entryNumber(answer.card.entry, db) else {
        throw StorageError.staleCard(answer.card)
      }
      let position = try LogPosition(behind: enrolment, id: newID(), db)
      let learner = enrolment.learnerNumber
      let before = try schedule(of: answer.card.kind, entry: entry, learner: learner, db) ?? .new
      guard before == asked else { throw StorageError.staleCard(answer.card) }
      let day = moment.studyDay
      try reviewRow(answer, entry: entry, position, at: moment, db).insert(db)
      let card = CardKey(learner: learner, entry: entry, kind: answer.card.kind)
      // Out of order (clock set back, merge): replay the card.
      let after =
        if let last = before.lastDay, day < last {
          try replay(card, db)
        } else {
          before.after(answer.kind.event(answer.key.grade, on: day))
        }
      try write(after, of: card, db)
      return RecordedAnswer(sequence: Int(position.sequence), schedule: after)
    }
  }

  /// Retracts the learner's last answer on this device that is not retracted yet.
  ///
  /// The answer stays in the log, with a decision that it does not count. Nil when there is none.
  public func retractLastAnswer(
    by enrolment: Enrolment, at moment: Moment
  ) throws(StorageError) -> RetractedAnswer? {
    try write { db in
      guard
        let last = try Row.fetchOne(
          db,
          sql: """
            SELECT review.id, review.entry, review.card_kind, deck.id, entry.key, entry.sense, (
              SELECT term FROM revision WHERE revision.entry = review.entry
              ORDER BY number DESC LIMIT 1)
            FROM review
            JOIN entry ON entry.number = review.entry JOIN deck ON deck.number = entry.deck
            WHERE review.device = ? AND NOT EXISTS (
              SELECT 1 FROM decision WHERE decision.review = review.id AND kind = 'retract')
            ORDER BY review.sequence DESC LIMIT 1
            """, arguments: [enrolment.deviceNumber])
      else { return nil }
      let card = CardID(entry: try EntryID(row: last, from: 3), kind: try last.value(2))
      try append(
        .retract, of: try last.uuid(0), on: (card, entry: try last.value(1)), by: enrolment,
        at: moment, db)
      return RetractedAnswer(card: card, term: try last.value(6))
    }
  }

  private func reviewRow(
    _ answer: Answer, entry: Int64, _ position: LogPosition, at moment: Moment, _ db: Database
  ) throws -> NewRow {
    let day = moment.studyDay
    let chain = position.chain(Schema.review, answer.chained(on: day))
    let mistaken = try answer.mistakenFor.flatMap { try entryNumber($0, db) }
    return NewRow(
      table: Schema.review,
      values: [
        .integer(position.enrolment.deviceNumber), .integer(position.sequence), .uuid(position.id),
        .integer(position.enrolment.learnerNumber), .integer(position.lamport), .integer(entry),
        .text(answer.card.kind), .text(answer.kind.rawValue), .integer(answer.key.rawValue),
        .integer(answer.key.grade.rawValue), .text(answer.form.rawValue),
        mistaken.map { .integer($0) } ?? .null, .flag(answer.isOverridden),
        .integer(day.number), .blob(chain.bytes), .optional(answer.typed),
        .integer(moment.milliseconds), .integer(moment.utcOffset), .integer(answer.duration),
      ])
  }
}
