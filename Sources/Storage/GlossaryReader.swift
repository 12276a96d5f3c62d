import Flashcards
import GRDB

/// Reads the glossaries as reports need them: entries, versions, and what imports changed.
struct GlossaryReader {
  /// A glossary with its entries in document order, retired ones included.
  struct Glossary {
    let number: Int64
    let record: GlossaryRecord
    let entries: [GlossaryEntry]
  }

  /// An entry that learners' records share.
  struct GlossaryEntry {
    let number: Int64
    let id: EntryID
    let term: String
    let sides: Sides
    let isRetired: Bool
    let presence: EntryPresence
  }

  /// Reads all glossaries that have or had an entry, in the order of their first import.
  static func glossaries(utcOffset: Int, _ db: Database) throws -> [Glossary] {
    let decks = try Row.fetchAll(
      db, sql: "SELECT number, id, title, language FROM deck ORDER BY number")
    return try decks.compactMap { row in
      var reader = GlossaryReader(
        deck: try Deck(row: row, from: 1), number: try row.value(0), utcOffset: utcOffset)
      try reader.read(db)
      return reader.glossary
    }
  }

  private let deck: Deck
  private let number: Int64
  private let utcOffset: Int
  private var entries: [GlossaryEntry] = []
  private var changes: [(instant: Int64, change: GlossaryChange)] = []
  private var imports: Set<Int64> = []
  private var firstImport: Int64?
  private var texts: [(key: String, sense: String, digest: Digest)] = []

  private init(deck: Deck, number: Int64, utcOffset: Int) {
    self.deck = deck
    self.number = number
    self.utcOffset = utcOffset
  }

  private mutating func read(_ db: Database) throws {
    firstImport = try Int64.fetchOne(
      db,
      sql: """
        SELECT min(imported) FROM revision JOIN entry ON entry.number = revision.entry
        WHERE deck = ?
        """, arguments: [number])
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, key, sense, imported, is_retired, \(Sides.column), \(Entry.columns)
        FROM entry JOIN revision ON revision.entry = entry.number
        WHERE deck = ? ORDER BY position, entry.number, revision.number
        """, arguments: [number])
    var revisions: [Revision] = []
    while let row = try rows.next() {
      let revision = try Revision(row: row, deck: deck.id)
      if let first = revisions.first, first.number != revision.number {
        add(revisions)
        revisions.removeAll(keepingCapacity: true)
      }
      revisions.append(revision)
    }
    if !revisions.isEmpty { add(revisions) }
  }

  /// Adds an entry with all its revisions, in the order of their imports.
  private mutating func add(_ revisions: [Revision]) {
    guard let last = revisions.last else { return }
    var before: Revision?
    var presence: [EntryPresence.Change] = []
    for revision in revisions {
      let wasThere = before.map { !$0.isRetired } ?? false
      if wasThere == revision.isRetired {
        // Of several imports on a day, the last one counts.
        if presence.last?.day == day(of: revision) { presence.removeLast() }
        presence.append(
          EntryPresence.Change(day: day(of: revision), isThere: !revision.isRetired))
      }
      note(revision, after: before)
      before = revision
    }
    entries.append(
      GlossaryEntry(
        number: last.number, id: last.id, term: last.entry.term, sides: last.sides,
        isRetired: last.isRetired,
        presence: presence.count == 1 && !last.isRetired && revisions[0].imported == firstImport
          ? .always : EntryPresence(presence)))
    if !last.isRetired { texts.append((last.id.key, last.id.sense, last.digest)) }
  }

  private func day(of revision: Revision) -> StudyDay {
    // A database that learnt of a glossary later than its learners, such as one that logs are
    // merged into, has the first import too late: those entries were always there.
    revision.imported == firstImport
      ? StudyDay(number: 0)
      : Moment(milliseconds: revision.imported, utcOffset: utcOffset).studyDay
  }

  private mutating func note(_ revision: Revision, after before: Revision?) {
    let wasThere = before.map { !$0.isRetired } ?? false
    let kind: GlossaryChange.Kind? =
      switch (wasThere, !revision.isRetired) {
      case (false, true): .added
      case (true, false): .retired
      case (true, true): before?.entry == revision.entry ? nil : .changed
      case (false, false): nil
      }
    guard let kind else { return }
    imports.insert(revision.imported)
    guard revision.imported != firstImport else { return }
    changes.append(
      (
        revision.imported,
        GlossaryChange(day: day(of: revision), kind: kind, term: revision.entry.term)
      ))
  }

  /// The glossary read; nil when it never had an entry.
  private var glossary: Glossary? {
    guard !entries.isEmpty else { return nil }
    var input = DigestInput()
    for text in texts.sorted(by: { ($0.key, $0.sense) < ($1.key, $1.sense) }) {
      input.append(.text(text.key))
      input.append(.text(text.sense))
      input.append(.blob(text.digest.bytes))
    }
    let version = imports.max().map { last in
      GlossaryVersion(
        number: imports.count,
        day: Moment(milliseconds: last, utcOffset: utcOffset).studyDay,
        digest: String(input.digest.hex.prefix(8)))
    }
    return Glossary(
      number: number,
      record: GlossaryRecord(
        deck: deck, entryCount: entries.count { !$0.isRetired }, version: version,
        changes: changes.sorted { $0.instant < $1.instant }.map(\.change)),
      entries: entries)
  }
}

/// A revision of an entry.
private struct Revision {
  let number: Int64
  let id: EntryID
  let imported: Int64
  let isRetired: Bool
  let sides: Sides
  let entry: Entry

  /// Reads a revision from the columns of ``GlossaryReader``.
  init(row: Row, deck: String) throws(StorageError) {
    number = try row.value(0)
    id = EntryID(deck: deck, key: try row.value(1), sense: try row.value(2))
    imported = try row.value(3)
    isRetired = try row.value(4)
    sides = try Sides(row: row, from: 5)
    entry = try Entry(row: row, from: 6)
  }

  /// The digest of the text.
  var digest: Digest {
    DigestInput.digest(
      [
        .text(entry.term), .optional(entry.acronym), .optional(entry.expansion),
        .optional(entry.qualifier), .text(entry.definition),
      ] + entry.aliases.map { .text($0) })
  }
}
