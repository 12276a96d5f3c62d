/// The texts of the migrations, each frozen once it has shipped.
enum Migrations {
  /// The first schema.
  ///
  /// `number` identifies a row in this file only; `id` identifies it everywhere. Days count from
  /// 1970-01-01, instants are UTC milliseconds, ease is in hundredths.
  static let version1 = """
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

  /// Decisions of any kind with a payload, facts of the database, and each source's choices.
  ///
  /// SQLite cannot loosen a column: `device` and `decision` are made anew, and their rows copied as
  /// they are. Foreign keys must be off, or dropping a table would delete from it row by row.
  static let version2 = """
    CREATE TABLE new_device (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      learner INTEGER REFERENCES learner (number),
      name TEXT NOT NULL,
      mark BLOB,
      created INTEGER NOT NULL,
      digest BLOB NOT NULL
    ) STRICT;
    INSERT INTO new_device (number, id, learner, name, mark, created, digest)
      SELECT number, id, learner, name, place, created, digest FROM device;
    DROP TABLE device;
    ALTER TABLE new_device RENAME TO device;
    CREATE INDEX device_of_learner ON device (learner, mark);

    CREATE TABLE new_decision (
      device INTEGER NOT NULL REFERENCES device (number),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      learner INTEGER REFERENCES learner (number),
      lamport INTEGER NOT NULL CHECK (lamport > 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      review BLOB CHECK (length(review) = 16),
      entry INTEGER REFERENCES entry (number),
      card_kind TEXT,
      day INTEGER NOT NULL,
      until INTEGER,
      chain BLOB NOT NULL CHECK (length(chain) = 16),
      instant INTEGER,
      utc_offset INTEGER,
      payload_digest BLOB CHECK (length(payload_digest) = 32),
      salt BLOB CHECK (length(salt) = 16),
      payload TEXT,
      digest BLOB NOT NULL,
      PRIMARY KEY (device, sequence),
      CHECK ((salt IS NULL) = (payload IS NULL)),
      CHECK (payload IS NULL OR payload_digest IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_decision (device, sequence, id, learner, lamport, kind, review, entry,
        card_kind, day, until, chain, instant, utc_offset, digest)
      SELECT device, sequence, id, learner, lamport, kind, review, entry,
        card_kind, day, until, chain, instant, utc_offset, digest FROM decision;
    DROP TABLE decision;
    ALTER TABLE new_decision RENAME TO decision;
    CREATE INDEX decision_on_entry ON decision (learner, entry);
    CREATE INDEX decision_on_review ON decision (review, kind) WHERE review IS NOT NULL;
    CREATE INDEX decision_by_kind ON decision (learner, kind);

    CREATE TABLE source (
      number INTEGER PRIMARY KEY,
      deck INTEGER NOT NULL REFERENCES deck (number),
      name TEXT NOT NULL,
      columns TEXT NOT NULL,
      replaces TEXT,
      imported INTEGER NOT NULL,
      digest BLOB NOT NULL
    ) STRICT;
    CREATE INDEX source_by_name ON source (name, deck);

    CREATE TABLE moved_entry (
      entry INTEGER PRIMARY KEY REFERENCES entry (number),
      target INTEGER NOT NULL REFERENCES entry (number),
      digest BLOB NOT NULL,
      CHECK (entry <> target)
    ) STRICT;
    CREATE INDEX moved_entry_by_target ON moved_entry (target);

    CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
      BEGIN SELECT RAISE (ABORT, 'decision: rows are never changed'); END;
    CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
      BEGIN SELECT RAISE (ABORT, 'decision: rows are never deleted'); END;
    CREATE TRIGGER source_stays BEFORE UPDATE ON source
      BEGIN SELECT RAISE (ABORT, 'source: rows are never changed'); END;
    CREATE TRIGGER source_is_kept BEFORE DELETE ON source
      BEGIN SELECT RAISE (ABORT, 'source: rows are never deleted'); END;
    """

  /// The present text of each entry as numbers in its row, and indexes for what is asked each day.
  ///
  /// `revision`, `revision_count`, `is_present` and `sides` of an entry follow from its revisions; a
  /// trigger keeps them. They are no part of the row's digest: the check compares them with the
  /// revisions. `sides` has a bit for each side: 1 term, 2 definition, 4 acronym, 8 expansion.
  static let version3 = """
    ALTER TABLE entry ADD COLUMN revision INTEGER;
    ALTER TABLE entry ADD COLUMN revision_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entry ADD COLUMN is_present INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entry ADD COLUMN sides INTEGER NOT NULL DEFAULT 0;
    UPDATE entry SET (revision, revision_count) = (
      SELECT max(number), count(*) FROM revision WHERE revision.entry = entry.number);
    UPDATE entry SET (is_present, sides) = (
      SELECT 1 - is_retired, (term <> '') + 2 * (definition <> '')
        + 4 * (acronym IS NOT NULL) + 8 * (expansion IS NOT NULL)
      FROM revision WHERE revision.number = entry.revision)
    WHERE revision IS NOT NULL;
    CREATE INDEX entry_revised ON entry (revision) WHERE revision_count <> 1;
    CREATE TRIGGER revision_is_followed AFTER INSERT ON revision
      BEGIN
        UPDATE entry SET
          revision_count = revision_count + 1,
          is_present = CASE WHEN coalesce(revision, 0) < NEW.number
            THEN 1 - NEW.is_retired ELSE is_present END,
          sides = CASE WHEN coalesce(revision, 0) < NEW.number
            THEN (NEW.term <> '') + 2 * (NEW.definition <> '')
              + 4 * (NEW.acronym IS NOT NULL) + 8 * (NEW.expansion IS NOT NULL)
            ELSE sides END,
          revision = max(coalesce(revision, 0), NEW.number)
        WHERE number = NEW.entry;
      END;

    DROP INDEX schedule_by_due;
    CREATE INDEX schedule_by_due
      ON schedule (learner, due, interval, is_suspended, buried_until);
    DROP INDEX schedule_by_last_day;
    CREATE INDEX review_by_day ON review (learner, day);
    """
  /// The name of the section of the glossary in which an entry stands; NULL if there is none.
  ///
  /// A column of the entry's own row, NULL in all rows from before: the file is not written anew, and
  /// each row keeps its digest. Names in a table of their own would take less room, but damage to
  /// one row would take the section from thousands of entries.
  static let version4 = """
    ALTER TABLE entry ADD COLUMN section TEXT;
    """
}
