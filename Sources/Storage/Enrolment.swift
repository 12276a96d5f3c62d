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

  /// Finds a learner of that name at that place, or makes one.
  ///
  /// The place is whatever tells this file on this machine from its copies. A copy that is carried
  /// elsewhere gets a device of its own there, so that no two files ever go on counting from the
  /// same answer.
  public func enrol(
    _ name: String, host: String, place: String, at instant: Int64
  ) throws(StorageError) -> Enrolment {
    let name = name.precomposedStringWithCanonicalMapping
    let digest = DigestInput.digest([.text(place)])
    return try write { db in
      let learner = try learner(named: name, at: instant, db)
      if let known = try Row.fetchOne(
        db, sql: "SELECT number, id FROM device WHERE learner = ? AND place = ?",
        arguments: [learner.number, Data(digest.bytes)])
      {
        return Enrolment(
          learner: learner.id, device: try known.uuid(1), learnerNumber: learner.number,
          deviceNumber: try known.value(0))
      }
      let id = newID()
      let number = try nextNumber(in: Schema.device, db)
      try NewRow(
        table: Schema.device,
        values: [
          .integer(number), .uuid(id), .integer(learner.number), .text(host),
          .blob(digest.bytes), .integer(instant),
        ]
      ).insert(db)
      return Enrolment(
        learner: learner.id, device: id, learnerNumber: learner.number, deviceNumber: number)
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
