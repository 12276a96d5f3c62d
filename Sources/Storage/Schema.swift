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
  static let migrations = [version1]

  /// The schema version that this program writes.
  static var version: Int { migrations.count }

  /// Migrates a database to this program's version, each step in its own transaction.
  static func migrate(_ queue: DatabaseQueue) throws {
    let current = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    for number in migrations.indices.dropFirst(current) {
      try queue.write { db in
        try db.execute(sql: migrations[number])
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(number + 1)")
      }
    }
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
    "device", key: ["number"], ["number", "id", "learner", "name", "place", "created"])
  static let deck = Table(
    "deck", key: ["number"], ["number", "id", "title", "language", "created"])
  static let entry = Table(
    "entry", key: ["number"], ["number", "deck", "key", "sense", "position"])
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
    ])
  static let schedule = Table(
    "schedule", key: ["learner", "entry", "card_kind"],
    [
      "learner", "entry", "card_kind", "repetitions", "ease", "interval", "due", "first_day",
      "last_day", "last_grade", "lapses", "repeat_day", "is_suspended", "buried_until",
    ])

  /// Every table, parents before children.
  static let tables = [learner, device, deck, entry, revision, review, decision, schedule]
}

/// The first schema.
///
/// `number` identifies a row in this file only; `id` identifies it everywhere. Days count from
/// 1970-01-01, instants are UTC milliseconds, ease is in hundredths.
private let version1 = """
  CREATE TABLE learner (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    digest BLOB NOT NULL
  ) STRICT;
  CREATE INDEX learner_by_name ON learner (name);

  CREATE TABLE device (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    learner INTEGER NOT NULL REFERENCES learner (number),
    name TEXT NOT NULL,
    place BLOB NOT NULL,
    created INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (learner, place)
  ) STRICT;

  CREATE TABLE deck (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    language TEXT,
    created INTEGER NOT NULL,
    digest BLOB NOT NULL
  ) STRICT;

  CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    deck INTEGER NOT NULL REFERENCES deck (number),
    key TEXT NOT NULL,
    sense TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (deck, key, sense)
  ) STRICT;
  CREATE INDEX entry_in_order ON entry (deck, position);

  CREATE TABLE revision (
    number INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (number),
    imported INTEGER NOT NULL,
    source TEXT NOT NULL,
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    term TEXT NOT NULL,
    acronym TEXT,
    expansion TEXT,
    aliases TEXT NOT NULL,
    qualifier TEXT,
    definition TEXT NOT NULL,
    digest BLOB NOT NULL
  ) STRICT;
  CREATE INDEX revision_of_entry ON revision (entry);
  CREATE INDEX revision_by_acronym ON revision (acronym) WHERE acronym IS NOT NULL;

  CREATE TABLE review (
    device INTEGER NOT NULL REFERENCES device (number),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    learner INTEGER NOT NULL REFERENCES learner (number),
    lamport INTEGER NOT NULL CHECK (lamport > 0),
    entry INTEGER NOT NULL REFERENCES entry (number),
    card_kind TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('review', 'drill')),
    key INTEGER NOT NULL CHECK (key BETWEEN 1 AND 4),
    grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 5),
    form TEXT NOT NULL CHECK (form IN ('typed', 'choice', 'self')),
    mistaken_for INTEGER REFERENCES entry (number),
    is_overridden INTEGER NOT NULL CHECK (is_overridden IN (0, 1)),
    day INTEGER NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 16),
    typed TEXT,
    instant INTEGER,
    utc_offset INTEGER,
    duration INTEGER CHECK (duration >= 0),
    digest BLOB NOT NULL,
    PRIMARY KEY (device, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX review_of_entry ON review (learner, entry);

  CREATE TABLE decision (
    device INTEGER NOT NULL REFERENCES device (number),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    learner INTEGER NOT NULL REFERENCES learner (number),
    lamport INTEGER NOT NULL CHECK (lamport > 0),
    kind TEXT NOT NULL CHECK (
      kind IN ('retract', 'suspend', 'resume', 'bury', 'pause', 'park', 'flag', 'right')),
    review BLOB REFERENCES review (id),
    entry INTEGER REFERENCES entry (number),
    card_kind TEXT,
    day INTEGER NOT NULL,
    until INTEGER,
    chain BLOB NOT NULL CHECK (length(chain) = 16),
    instant INTEGER,
    utc_offset INTEGER,
    digest BLOB NOT NULL,
    PRIMARY KEY (device, sequence),
    CHECK ((kind IN ('retract', 'right')) = (review IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX decision_on_entry ON decision (learner, entry);
  CREATE INDEX decision_on_review ON decision (review, kind) WHERE review IS NOT NULL;

  CREATE TABLE schedule (
    learner INTEGER NOT NULL REFERENCES learner (number),
    entry INTEGER NOT NULL REFERENCES entry (number),
    card_kind TEXT NOT NULL,
    repetitions INTEGER NOT NULL CHECK (repetitions >= 0),
    ease INTEGER NOT NULL CHECK (ease >= 130),
    interval INTEGER NOT NULL CHECK (interval BETWEEN 0 AND 2147483647),
    due INTEGER,
    first_day INTEGER,
    last_day INTEGER,
    last_grade INTEGER CHECK (last_grade BETWEEN 0 AND 5),
    lapses INTEGER NOT NULL CHECK (lapses >= 0),
    repeat_day INTEGER,
    is_suspended INTEGER NOT NULL CHECK (is_suspended IN (0, 1)),
    buried_until INTEGER,
    digest BLOB NOT NULL,
    PRIMARY KEY (learner, entry, card_kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX schedule_by_due ON schedule (learner, due, interval);
  CREATE INDEX schedule_by_last_day ON schedule (learner, last_day);
  CREATE INDEX schedule_to_repeat ON schedule (learner, repeat_day) WHERE repeat_day IS NOT NULL;

  CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
    BEGIN SELECT RAISE (ABORT, 'revision: rows are never changed'); END;
  CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
    BEGIN SELECT RAISE (ABORT, 'revision: rows are never deleted'); END;
  CREATE TRIGGER review_stays BEFORE UPDATE ON review
    BEGIN SELECT RAISE (ABORT, 'review: rows are never changed'); END;
  CREATE TRIGGER review_is_kept BEFORE DELETE ON review
    BEGIN SELECT RAISE (ABORT, 'review: rows are never deleted'); END;
  CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
    BEGIN SELECT RAISE (ABORT, 'decision: rows are never changed'); END;
  CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
    BEGIN SELECT RAISE (ABORT, 'decision: rows are never deleted'); END;
  """
