public import Foundation
import GRDB

/// A learner at a device: whoever answers.
public struct Enrolment: Hashable, Sendable {
  /// The learner's random id.
  public let learner: UUID
  /// The device's random id.
  public let device: UUID
  let learnerNumber: Int64
  let deviceNumber: Int64
}

extension Store {
  /// The names of all learners, in the order in which they came.
  public func learnerNames() throws(StorageError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT name FROM learner ORDER BY number")
    }
  }

  /// The learner of that name at that place; nil when they have never answered there.
  ///
  /// The place is whatever tells this file on this machine from its copies.
  public func enrolment(
    of name: String, deviceKey: String
  ) throws(StorageError) -> Enrolment? {
    try read { db in try enrolment(of: name, deviceKey: deviceKey, db) }
  }

  /// Finds a learner of that name at that place, or makes one.
  ///
  /// A copy of the file that is carried elsewhere gets a device of its own there, so that no two
  /// files ever go on counting from the same answer.
  public func enrol(
    _ name: String, host: String, deviceKey: String, at instant: Int64
  ) throws(StorageError) -> Enrolment {
    try write { db in
      if let known = try enrolment(of: name, deviceKey: deviceKey, db) { return known }
      let name = name.precomposedStringWithCanonicalMapping
      let learner = try learner(named: name, at: instant, db)
      let id = newID()
      let number = try nextNumber(in: Schema.device, db)
      try NewRow(
        table: Schema.device,
        values: [
          .integer(number), .uuid(id), .integer(learner.number), .text(host),
          .blob(Digest(of: deviceKey).bytes), .integer(instant),
        ]
      ).insert(db)
      return Enrolment(
        learner: learner.id, device: id, learnerNumber: learner.number, deviceNumber: number)
    }
  }

  private func enrolment(
    of name: String, deviceKey: String, _ db: Database
  ) throws -> Enrolment? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT learner.id, device.id, learner.number, device.number
        FROM learner JOIN device ON device.learner = learner.number
        WHERE learner.name = ? AND device.place = ?
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

  /// The number of the next row of a table; known beforehand, as the digest covers it.
  func nextNumber(in table: Table, _ db: Database) throws -> Int64 {
    let last = try Row.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM \(table.name)")
    return try (last?.ordinal(0) ?? 0) + 1
  }

  /// The number of the learner of that name, however its accents are spelt; nil when there is none.
  func learnerNumber(_ name: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT number FROM learner WHERE name = ?",
      arguments: [name.precomposedStringWithCanonicalMapping])
  }
}
