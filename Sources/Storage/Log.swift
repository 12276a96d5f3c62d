import Flashcards
import Foundation
import GRDB

/// The end of a device's log.
struct LogHead {
  var sequence: Int64 = 0
  var lamport: Int64 = 0
  var chain = Digest.zero

  /// The last row of a device's log; noughts where there is none.
  init(of device: Int64, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, lamport, chain FROM review WHERE device = ?1
        UNION ALL SELECT sequence, lamport, chain FROM decision WHERE device = ?1
        ORDER BY sequence DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [device]) else { return }
    sequence = try row.ordinal(0)
    lamport = try row.ordinal(1)
    chain = Digest(bytes: Array(try row.value(2) as Data))
  }
}

/// What every row of the log has: where it stands, and what it hangs on.
struct LogPosition {
  let enrolment: Enrolment
  let sequence: Int64
  let lamport: Int64
  let id: UUID
  private let previous: Digest

  /// The place behind the last row of a device's log, later than all that its learner knows of.
  init(behind enrolment: Enrolment, id: UUID, _ db: Database) throws {
    let devices = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT number FROM device WHERE learner = ?"),
      arguments: [enrolment.learnerNumber])
    let head = try LogHead(of: enrolment.deviceNumber, db)
    var lamport = head.lamport
    for device in devices where device != enrolment.deviceNumber {
      lamport = max(lamport, try LogHead(of: device, db).lamport)
    }
    self.enrolment = enrolment
    self.id = id
    self.lamport = lamport + 1
    sequence = head.sequence + 1
    previous = head.chain
  }

  /// The values that the chain covers, whatever the row is: none is a number of this file alone.
  var chained: [Value] {
    [
      .integer(sequence), .uuid(id), .uuid(enrolment.learner), .uuid(enrolment.device),
      .integer(lamport),
    ]
  }

  /// The digest that hangs a row of these values on the one before.
  func chain(_ table: Table, _ values: [Value]) -> Digest {
    DigestInput.digest([.blob(previous.bytes), .text(table.name)] + chained + values)
  }
}

extension CardID {
  /// What the chain says of a card: names that mean the same in every file.
  var chained: [Value] { entry.chained + [.text(kind)] }
}

extension EntryID {
  /// What the chain says of an entry.
  var chained: [Value] { [.text(deck), .text(key), .text(sense)] }
}

extension Answer {
  /// What the chain says of an answer: all that a team may see.
  func chained(on day: StudyDay) -> [Value] {
    card.chained + [
      .text(kind.rawValue), .integer(key.rawValue), .integer(key.grade.rawValue),
      .text(form.rawValue),
    ] + (mistakenFor?.chained ?? [.null]) + [.flag(isOverridden), .integer(day.number)]
  }
}

extension Store {
  /// The number of an entry in this file; nil when it is not known.
  func entryNumber(_ id: EntryID, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entry.number FROM deck JOIN entry ON entry.deck = deck.number
          WHERE deck.id = ? AND entry.key = ? AND entry.sense = ?
          """), arguments: [id.deck, id.key, id.sense])
  }
}
