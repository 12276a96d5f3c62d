public import Flashcards
import Foundation
import GRDB

/// A deck as the database has it, with a stamp to detect later changes.
public struct KnownDeck: Hashable, Sendable {
  /// The deck; nil when the database has none of that id.
  public let deck: Deck?
  /// The entries in order, retired ones included.
  public let entries: [KnownEntry]
  let stamp: Digest
}

extension Store {
  /// The decks with entries that are not retired, in the order of their first import.
  public func decks() throws(StorageError) -> [Deck] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, title, language FROM deck WHERE EXISTS (
            SELECT 1 FROM entry \(CurrentRevision.join)
            WHERE entry.deck = deck.number AND is_retired = 0)
          ORDER BY number
          """)
      return try rows.map { try Deck(row: $0) }
    }
  }

  /// The deck with an id as the database has it.
  public func knownDeck(_ id: String) throws(StorageError) -> KnownDeck {
    try read { db in
      let deck = try Row.fetchOne(
        db, sql: "SELECT id, title, language, number FROM deck WHERE id = ?", arguments: [id])
      guard let deck else { return KnownDeck(deck: nil, entries: [], stamp: try stamp(of: id, db)) }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT key, sense, position, source, is_retired, \(Entry.columns)
          FROM entry \(CurrentRevision.join)
          WHERE deck = ? ORDER BY position, entry.number
          """, arguments: [try deck.value(3) as Int64])
      var entries: [KnownEntry] = []
      while let row = try rows.next() {
        entries.append(
          KnownEntry(
            id: EntryID(deck: id, key: try row.value(0), sense: try row.value(1)),
            entry: try Entry(row: row, from: 5), source: try row.value(3),
            isRetired: try row.value(4), position: try row.position(2)))
      }
      return KnownDeck(
        deck: try Deck(row: deck), entries: entries, stamp: try stamp(of: id, db))
    }
  }

  /// Applies a plan in one transaction; reports the share written so far, from 0 to 1.
  ///
  /// - Throws: ``StorageError/changedMeanwhile``, writing nothing, when any glossary was imported
  ///   since `known` was read.
  public func apply(
    _ plan: ImportPlan, madeFrom known: KnownDeck, at instant: Int64,
    reporting report: (Double) -> Void = { _ in }
  ) throws(StorageError) {
    guard !plan.isEmpty || known.deck == nil else { return }
    try write { db in
      guard try stamp(of: plan.deck.id, db) == known.stamp else {
        throw StorageError.changedMeanwhile
      }
      var writer = try ImportWriter(plan, at: instant, db, self)
      try writer.write(db, reporting: report)
    }
  }

  /// A digest of the last revision and of the deck's positions, which every import that matters to
  /// a plan changes.
  private func stamp(of deck: String, _ db: Database) throws -> Digest {
    var input = DigestInput()
    input.append(.integer(try nextNumber(in: Schema.revision, db)))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, position FROM deck JOIN entry ON entry.deck = deck.number
        WHERE deck.id = ? ORDER BY position, entry.number
        """, arguments: [deck])
    while let row = try rows.next() {
      input.append(.integer(try row.value(0) as Int64))
      input.append(.integer(try row.value(1) as Int64))
    }
    return input.digest
  }
}

/// Writes a plan to the database.
private struct ImportWriter {
  private let plan: ImportPlan
  private let instant: Int64
  private let deck: Int64
  private var nextRevision: Int64
  private var nextEntry: Int64

  init(_ plan: ImportPlan, at instant: Int64, _ db: Database, _ store: Store) throws {
    self.plan = plan
    self.instant = instant
    nextRevision = try store.nextNumber(in: Schema.revision, db)
    nextEntry = try store.nextNumber(in: Schema.entry, db)
    let known = try Int64.fetchOne(
      db, sql: "SELECT number FROM deck WHERE id = ?", arguments: [plan.deck.id])
    if let known {
      deck = known
    } else {
      deck = try store.nextNumber(in: Schema.deck, db)
      try NewRow(
        table: Schema.deck,
        values: [
          .integer(deck), .text(plan.deck.id), .text(plan.deck.title),
          .optional(plan.deck.language), .integer(instant),
        ]
      ).insert(db)
    }
  }

  mutating func write(_ db: Database, reporting report: (Double) -> Void) throws {
    // Insert in the order of the unique index, so that the index grows at its end.
    let added = plan.added.sorted { ($0.id.key, $0.id.sense) < ($1.id.key, $1.id.sense) }
    for (index, placed) in added.enumerated() {
      if index % 512 == 0 { report(Double(index) / Double(added.count)) }
      let entry = nextEntry
      nextEntry += 1
      try entryRow(entry, placed.id).insert(db)
      try writeRevision(of: entry, placed.entry, db)
    }
    for change in plan.changed + plan.renamed + plan.returned {
      try writeRevision(of: try number(of: change.id, db), change.after, db)
    }
    for gone in plan.retired {
      // A removed deck keeps each entry's own source.
      try writeRevision(
        of: try number(of: gone.id, db), gone.entry, from: gone.source, isRetired: true, db)
    }
    let new = Set(added.map(\.id))
    for id in plan.moved.keys where !new.contains(id) {
      try entryRow(try number(of: id, db), id).insert(db, replacing: true)
    }
  }

  private func entryRow(_ number: Int64, _ id: EntryID) -> NewRow {
    NewRow(
      table: Schema.entry,
      values: [
        .integer(number), .integer(deck), .text(id.key), .text(id.sense),
        .integer(plan.moved[id] ?? 0),
      ])
  }

  private mutating func writeRevision(
    of entry: Int64, _ text: Entry, from source: String? = nil, isRetired: Bool = false,
    _ db: Database
  ) throws {
    try text.revision(
      number: nextRevision, entry: entry, at: instant, source: source ?? plan.source,
      isRetired: isRetired
    ).insert(db)
    nextRevision += 1
  }

  private func number(of id: EntryID, _ db: Database) throws -> Int64 {
    let number = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT number FROM entry WHERE deck = ? AND key = ? AND sense = ?"),
      arguments: [deck, id.key, id.sense])
    guard let number else { throw StorageError.changedMeanwhile }
    return number
  }
}
