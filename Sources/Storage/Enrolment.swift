import Flashcards
public import Foundation
import GRDB

/// A learner on a device: who is recorded with an answer.
public struct Enrolment: Hashable, Sendable {
  /// The learner's random id.
  public let learner: UUID
  /// The device's random id.
  public let device: UUID
  let learnerNumber: Int64
  let deviceNumber: Int64

  var author: LogAuthor {
    LogAuthor(
      learner: learner, device: device, learnerNumber: learnerNumber, deviceNumber: deviceNumber)
  }
}

extension Store {
  /// The names of all learners, in the order of their enrolment.
  public func learnerNames() throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT name FROM learner ORDER BY number")
    }
  }

  /// The enrolment of a learner under a device key; nil when the learner never answered there.
  ///
  /// The device key tells this file on this machine from its copies.
  public func enrolment(
    of name: String, deviceKey: String
  ) throws(StorageError) -> Enrolment? {
    try read { db in try enrolment(of: name, deviceKey: deviceKey, db) }
  }

  /// Finds or creates the enrolment of a learner under a device key.
  ///
  /// A copy of the file gets another device key and so a device of its own: two files never
  /// continue the same sequence. Of several devices with one key, the newest goes on; with `anew`,
  /// none does, because this file is another copy than the one that was written to.
  public func enrol(
    _ name: String, host: String, deviceKey: String, anew: Bool = false, at instant: Int64
  ) throws(StorageError) -> Enrolment {
    try write { db in
      if !anew, let known = try enrolment(of: name, deviceKey: deviceKey, db) { return known }
      let name = name.precomposedStringWithCanonicalMapping
      // A database that keeps no instants keeps the day of these as well, which must be given.
      let instant = try isShared(db) ? instant - instant % 86_400_000 : instant
      let learner = try learner(named: name, at: instant, db)
      let device = try addDevice(
        of: learner.number, host: host, deviceKey: deviceKey, at: instant, db)
      return Enrolment(
        learner: learner.id, device: device.id, learnerNumber: learner.number,
        deviceNumber: device.number)
    }
  }

  /// The database's own device under a device key, which facts for all learners are written by;
  /// makes it when there is none.
  func databaseAuthor(_ author: FactAuthor, _ db: Database) throws -> LogAuthor {
    let known = try Row.fetchOne(
      db,
      sql: """
        SELECT number, id FROM device WHERE learner IS NULL AND mark = ?
        ORDER BY number DESC LIMIT 1
        """, arguments: [Data(Digest(of: author.deviceKey).bytes)])
    let device =
      if let known {
        (number: try known.value(0) as Int64, id: try known.uuid(1))
      } else {
        try addDevice(
          of: nil, host: author.host, deviceKey: author.deviceKey, at: author.moment.milliseconds,
          db)
      }
    return LogAuthor(
      learner: nil, device: device.id, learnerNumber: nil, deviceNumber: device.number)
  }

  private func addDevice(
    of learner: Int64?, host: String, deviceKey: String, at instant: Int64, _ db: Database
  ) throws -> (number: Int64, id: UUID) {
    let id = newID()
    let number = try nextNumber(in: Schema.device, db)
    try NewRow(
      table: Schema.device,
      values: [
        .integer(number), .uuid(id), learner.map { .integer($0) } ?? .null, .text(host),
        .blob(Digest(of: deviceKey).bytes), .integer(instant),
      ]
    ).insert(db)
    return (number, id)
  }

  private func enrolment(
    of name: String, deviceKey: String, _ db: Database
  ) throws -> Enrolment? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT learner.id, device.id, learner.number, device.number
        FROM learner JOIN device ON device.learner = learner.number
        WHERE learner.name = ? AND device.mark = ?
        ORDER BY device.number DESC LIMIT 1
        """,
      arguments: [
        name.precomposedStringWithCanonicalMapping, Data(Digest(of: deviceKey).bytes),
      ])
    return try row.map {
      Enrolment(
        learner: try $0.uuid(0), device: try $0.uuid(1), learnerNumber: try $0.value(2),
        deviceNumber: try $0.value(3))
    }
  }

  private func learner(
    named name: String, at instant: Int64, _ db: Database
  ) throws -> (number: Int64, id: UUID) {
    if let known = try Row.fetchOne(
      db, sql: "SELECT number, id FROM learner WHERE name = ?", arguments: [name])
    {
      return (try known.value(0), try known.uuid(1))
    }
    let id = newID()
    let number = try nextNumber(in: Schema.learner, db)
    try NewRow(
      table: Schema.learner,
      values: [.integer(number), .uuid(id), .text(name), .integer(instant)]
    ).insert(db)
    return (number, id)
  }

  /// The number of a table's next row, needed in advance because the digest covers it.
  func nextNumber(in table: Table, _ db: Database) throws -> Int64 {
    let last = try Row.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM \(table.name)")
    return try (last?.ordinal(0) ?? 0) + 1
  }

  /// The number of the learner with a name in any Unicode form; nil when there is none.
  func learnerNumber(_ name: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM learner WHERE name = ?"),
      arguments: [name.precomposedStringWithCanonicalMapping])
  }
}
