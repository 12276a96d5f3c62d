import GRDB

/// The tables, their versions, and the marks of a termwise database.
enum Schema {
  /// `TrmW`, the value of `PRAGMA application_id`.
  static let applicationID: Int32 = 0x5472_6D57

  /// The migrations, oldest first; `PRAGMA user_version` counts those applied.
  ///
  /// GRDB's migrator is not used: it stores versions in a table, which cannot be read before the
  /// file is opened. Never edit a shipped migration; append another, in SQL without names from
  /// Swift.
  static let migrations = [
    Migrations.version1, Migrations.version2, Migrations.version3, Migrations.version4,
  ]

  /// The schema version that this program writes.
  static var version: Int { migrations.count }

  /// Migrates a database to a version, each step in its own transaction; tests stop before this
  /// program's version.
  static func migrate(_ queue: DatabaseQueue, to version: Int = version) throws {
    try queue.writeWithoutTransaction { db in
      guard try applied(db) < version else { return }
      // Only outside of a transaction can foreign keys be turned off.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      while try applyNext(through: version, db) {}
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  /// Applies the next migration; false when there is none.
  private static func applyNext(through version: Int, _ db: Database) throws -> Bool {
    var hasNext = false
    try db.inTransaction(.immediate) {
      // Read under the lock: another process may have migrated meanwhile.
      let number = try applied(db)
      guard number < version else { return .rollback }
      try db.execute(sql: migrations[number])
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(number + 1)")
      hasNext = number + 1 < version
      return .commit
    }
    return hasNext
  }

  /// The number of migrations that a database has.
  static func applied(_ db: Database) throws -> Int {
    let rows = try RawRows(db, "PRAGMA user_version")
    return try rows.next() ? Int(rows.integer(0)) : 0
  }

  /// A table, index or trigger of a database.
  struct Object: Hashable {
    let name: String
    let type: String
    let table: String
    let sql: String?
  }

  /// All objects of a database but SQLite's own and its statistics.
  static func objects(_ db: Database) throws -> Set<Object> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT name, type, tbl_name, sql FROM sqlite_schema
        WHERE tbl_name NOT LIKE 'sqlite!_%' ESCAPE '!'
        """)
    return Set(
      try rows.map { row in
        Object(
          name: try row.value(0), type: try row.value(1), table: try row.value(2),
          sql: try row.value(3))
      })
  }

  static let learner = Table(
    "learner", key: ["number"], ["number", "id", "name", "created"])
  static let device = Table(
    "device", key: ["number"], ["number", "id", "learner", "name", "mark", "created"])
  static let deck = Table(
    "deck", key: ["number"], ["number", "id", "title", "language", "created"])
  static let entry = Table(
    "entry", key: ["number"], ["number", "deck", "key", "sense", "position"],
    later: ["section"],
    derived: ["revision", "revision_count", "is_present", "sides"])
  static let revision = Table(
    "revision", key: ["number"],
    [
      "number", "entry", "imported", "source", "is_retired", "term", "acronym", "expansion",
      "aliases", "qualifier", "definition",
    ])
  static let review = Table(
    "review", key: ["device", "sequence"],
    [
      "device", "sequence", "id", "learner", "lamport", "entry", "card_kind", "kind", "key",
      "grade", "form", "mistaken_for", "is_overridden", "day", "chain", "typed", "instant",
      "utc_offset", "duration",
    ])
  static let decision = Table(
    "decision", key: ["device", "sequence"],
    [
      "device", "sequence", "id", "learner", "lamport", "kind", "review", "entry", "card_kind",
      "day", "until", "chain", "instant", "utc_offset",
    ],
    later: ["payload_digest", "salt", "payload"])
  static let source = Table(
    "source", key: ["number"], ["number", "deck", "name", "columns", "replaces", "imported"])
  static let movedEntry = Table("moved_entry", key: ["entry"], ["entry", "target"])
  static let schedule = Table(
    "schedule", key: ["learner", "entry", "card_kind"],
    [
      "learner", "entry", "card_kind", "repetitions", "ease", "interval", "due", "first_day",
      "last_day", "last_grade", "lapses", "repeat_day", "is_suspended", "buried_until",
    ])

  /// Every table, parents before children.
  static let tables = [
    learner, device, deck, entry, revision, source, review, decision, movedEntry, schedule,
  ]
}
