import Flashcards
import Foundation
import GRDB

/// The last row of a device's log.
struct LogHead {
  var sequence: Int64 = 0
  var lamport: Int64 = 0
  var chain = Digest.zero

  /// Reads it; sequence and counter are 0 for an empty log.
  init(of device: Int64, _ db: Database) throws {
    let rows = try RawRows(
      cached: db,
      """
      SELECT sequence, lamport, chain FROM review WHERE device = ?1
      UNION ALL SELECT sequence, lamport, chain FROM decision WHERE device = ?1
      ORDER BY sequence DESC LIMIT 1
      """, [device])
    defer { rows.end() }
    guard try rows.next() else { return }
    sequence = try rows.ordinal(0)
    lamport = try rows.ordinal(1)
    guard rows.content(of: 2).count == Digest.length else { throw rows.damage(2) }
    chain = Digest(bytes: Array(rows.content(of: 2)))
  }
}

/// Who writes to a log: a device of a learner, or the database's own device.
struct LogAuthor: Hashable {
  /// The learner's random id; nil for the database's own device.
  let learner: UUID?
  /// The device's random id.
  let device: UUID
  let learnerNumber: Int64?
  let deviceNumber: Int64
}

/// The position of a new row in the log, and the digest that it is chained to.
struct LogPosition {
  let author: LogAuthor
  private(set) var sequence: Int64
  private(set) var lamport: Int64
  private(set) var id: UUID
  private var previous: Digest

  /// The position after the last row of the author's device; its Lamport counter exceeds all that
  /// the learner's devices have.
  init(behind author: LogAuthor, id: UUID, _ db: Database) throws {
    let devices = try Self.devices(of: author.learnerNumber, db)
    let head = try LogHead(of: author.deviceNumber, db)
    var lamport = head.lamport
    for device in devices where device != author.deviceNumber {
      lamport = max(lamport, try LogHead(of: device, db).lamport)
    }
    self.author = author
    self.id = id
    self.lamport = lamport + 1
    sequence = head.sequence + 1
    previous = head.chain
  }

  /// The devices of a learner; of nil, the database's own.
  private static func devices(of learner: Int64?, _ db: Database) throws -> [Int64] {
    let rows = try RawRows(
      cached: db, "SELECT number FROM device WHERE learner IS ?",
      values: [learner.map { .integer($0) } ?? .null])
    defer { rows.end() }
    var devices: [Int64] = []
    while try rows.next() { devices.append(try rows.ordinal(0)) }
    return devices
  }

  /// Moves on behind a row with a chain digest, for another row with an id.
  mutating func advance(behind chain: Digest, id: UUID) {
    sequence += 1
    lamport += 1
    previous = chain
    self.id = id
  }

  /// The values of every row that the chain covers: none is a number valid in this file only.
  var chained: [Value] {
    [
      .integer(sequence), .uuid(id), author.learner.map { .uuid($0) } ?? .null,
      .uuid(author.device), .integer(lamport),
    ]
  }

  /// The digest that chains a row with these values to the one before.
  func chain(_ table: Table, _ values: [Value]) -> Digest {
    DigestInput.digest([.blob(previous.bytes), .text(table.name)] + chained + values)
  }
}

extension CardID {
  /// The values that the chain covers for a card: ids that are the same in every file.
  var chained: [Value] { entry.chained + [.text(kind)] }
}

extension EntryID {
  /// The values that the chain covers for an entry.
  var chained: [Value] { [.text(deck), .text(key), .text(sense)] }
}

extension Answer {
  /// The values that the chain covers for an answer: those that a team may see.
  func chained(on day: StudyDay) -> [Value] {
    card.chained + [
      .text(kind.rawValue), .integer(key.rawValue), .integer(key.grade.rawValue),
      .text(form.rawValue),
    ] + (mistakenFor?.chained ?? [.null]) + [.flag(isOverridden), .integer(day.number)]
  }
}

extension Store {
  /// The number of an entry in this file; nil when the database does not have it.
  func entryNumber(_ id: EntryID, _ db: Database) throws -> Int64? {
    try entryNumbers(id, db)?.own
  }

  /// The number of an entry in this file, and the one under which it goes on; nil when the database
  /// does not have it.
  func entryNumbers(_ id: EntryID, _ db: Database) throws -> (own: Int64, current: Int64)? {
    let rows = try RawRows(
      cached: db,
      """
      SELECT entry.number, coalesce(moved.target, entry.number)
      FROM deck JOIN entry ON entry.deck = deck.number
      LEFT JOIN moved_entry AS moved ON moved.entry = entry.number
      WHERE deck.id = ? AND entry.key = ? AND entry.sense = ?
      """, values: id.chained)
    defer { rows.end() }
    return try rows.next() ? (own: rows.ordinal(0), current: rows.ordinal(1)) : nil
  }
}
