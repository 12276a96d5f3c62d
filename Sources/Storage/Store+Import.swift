public import Flashcards
import Foundation
import GRDB

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

  /// The decks of the database, removed ones too, in the order of their first import.
  ///
  /// `read` are the entries of a document that was read: what the database has to the letter shares
  /// their texts.
  public func knownDecks(sharing read: [Entry] = []) throws(StorageError) -> [KnownDeck] {
    let texts = SharedTexts(read)
    return try readThrough { db in try KnownDeckReader(sharing: texts, db, self).all() }
  }

  /// The deck with an id as the database has it.
  public func knownDeck(_ id: String) throws(StorageError) -> KnownDeck {
    try readThrough { db in
      try KnownDeckReader(id, sharing: SharedTexts(), db, self).all().first
        ?? KnownDeck(deck: nil, entries: [], stamp: DeckStamp(self, db).digest)
    }
  }

  /// Applies a plan in one transaction; reports the share written so far, from 0 to 1.
  ///
  /// `columns` are the choices by which the document was read, to be remembered; nil leaves what is
  /// remembered. `author` writes the facts about moves.
  ///
  /// - Precondition: There is an author if the plan has moves.
  /// - Throws: ``StorageError/changedMeanwhile``, writing nothing, when any glossary was imported
  ///   since `known` was read.
  public func apply(
    _ plan: ImportPlan, madeFrom known: KnownDeck, columns: [String]? = nil,
    by author: FactAuthor? = nil, at instant: Int64, reporting report: (Double) -> Void = { _ in }
  ) throws(StorageError) {
    guard !plan.isEmpty || known.deck == nil else { return }
    try write { db in
      guard try stamp(of: plan.deck.id, db) == known.stamp else {
        throw StorageError.changedMeanwhile
      }
      var writer = try ImportWriter(plan, at: instant, db, self)
      try writer.write(db, reporting: report)
      try remember(
        columns: columns, replacing: plan.replaced, of: plan.source, in: plan.deck.id,
        at: instant, db)
      guard !plan.moves.isEmpty else { return }
      guard let author else { preconditionFailure("moves without an author") }
      try record(plan.moves.map(\.move), by: author, db)
    }
  }

  /// The stamp of a deck as it is in the database now.
  private func stamp(of deck: String, _ db: Database) throws -> Digest {
    var stamp = try DeckStamp(self, db)
    let number = try Int64.fetchOne(
      db, sql: "SELECT number FROM deck WHERE id = ?", arguments: [deck])
    guard let number else { return stamp.digest }
    let rows = try RawRows(
      db,
      """
      SELECT number, position, section FROM entry WHERE deck = ?1 AND revision IS NOT NULL
      ORDER BY position, number
      """, [number])
    while try rows.next() { stamp.add(rows) }
    return stamp.digest
  }
}

/// A digest of the last revision and of where a deck's entries stand, which every import that matters
/// to a plan changes.
struct DeckStamp {
  private var input = DigestInput()

  init(_ store: Store, _ db: Database) throws {
    input.append(integer: try store.nextNumber(in: Schema.revision, db))
  }

  /// Adds an entry to the digest; callers go by position, then by number, so that digests compare.
  mutating func add(_ entry: Int64, at position: Int, in section: String?) {
    input.append(integer: entry)
    input.append(integer: Int64(position))
    input.append(.optional(section))
  }

  /// Adds the entry in a row of number, position and section.
  mutating func add(_ row: RawRows) {
    for column in 0..<3 { row.append(column, to: &input) }
  }

  var digest: Digest { input.digest }
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
      if plan.formerTitle != nil { try store.setTitle(plan.deck.title, ofDeck: known, db) }
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
    for (count, index) in plan.added.indicesByIdentity.enumerated() {
      if count % 512 == 0 { report(Double(count) / Double(plan.added.count)) }
      let placed = plan.added[index]
      let entry = nextEntry
      nextEntry += 1
      try entryRow(entry, placed.id, at: placed.place).insert(db)
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
    for (id, place) in plan.moved {
      try entryRow(try number(of: id, db), id, at: place).insert(db, replacing: true)
    }
  }

  private func entryRow(_ number: Int64, _ id: EntryID, at place: EntryPlacement) -> NewRow {
    NewRow(
      table: Schema.entry,
      values: [
        .integer(number), .integer(deck), .text(id.key), .text(id.sense),
        .integer(place.position), .optional(place.section),
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

extension [ImportPlan.Placed] {
  /// The indices in the order of the unique index of identities, which then grows at its end.
  ///
  /// Most keys differ in their first sixteen bytes, which stand beside each other in memory: the
  /// texts themselves, each to be fetched and retained, take five times as long to compare.
  fileprivate var indicesByIdentity: [Int] {
    let places = indices.map { index in
      let bytes = self[index].id.key.utf8
      return (
        start: bytes.prefix(8).bigEndianNumber, next: bytes.dropFirst(8).prefix(8).bigEndianNumber,
        index: index
      )
    }
    return places.sorted { first, second in
      if first.start != second.start { return first.start < second.start }
      if first.next != second.next { return first.next < second.next }
      let (first, second) = (self[first.index].id, self[second.index].id)
      let order = first.key.order(byBytesOf: second.key)
      return order == 0 ? first.sense.order(byBytesOf: second.sense) < 0 : order < 0
    }.map(\.index)
  }
}

extension Collection<UInt8> {
  /// Up to eight bytes as a number that sorts as they do, zero bytes behind them.
  fileprivate var bigEndianNumber: UInt64 {
    var (number, count) = (UInt64(0), 0)
    for byte in self {
      number = number << 8 | UInt64(byte)
      count += 1
    }
    return count == 0 ? 0 : number << UInt64(8 * (8 - count))
  }
}

extension String {
  /// Below, at or above nought as the text's bytes sort before, with or behind another's.
  ///
  /// SQLite sorts the same way. Comparing by characters would normalise both texts, which identities
  /// are already.
  fileprivate func order(byBytesOf other: String) -> Int {
    var (own, other) = (self, other)
    return own.withUTF8 { own in
      other.withUTF8 { other in
        let count = Swift.min(own.count, other.count)
        guard let start = own.baseAddress, let otherStart = other.baseAddress else {
          return own.count - other.count
        }
        let order = memcmp(start, otherStart, count)
        return order == 0 ? own.count - other.count : Int(order)
      }
    }
  }
}
