public import Flashcards
import GRDB

extension Store {
  /// The names of a deck's entries that are not retired, in document order; empty for an unknown
  /// deck.
  public func names(inDeck id: String) throws(StorageError) -> [EntryNames] {
    try read { db in try entries(ofDeck: id, db).map { EntryNames($0.id, of: $0.entry) } }
  }

  /// The texts of a deck's entries that are not retired, in document order; empty for an unknown
  /// deck.
  public func entries(ofDeck id: String) throws(StorageError) -> [Entry] {
    try read { db in try entries(ofDeck: id, db).map(\.entry) }
  }

  /// The table of a deck's entries that are not retired, in document order, as ``EntryTable`` writes it.
  ///
  /// The texts go from the database's memory into the table.
  public func entryTable(ofDeck id: String) throws(StorageError) -> [UInt8] {
    try read { db in
      let deck = try Int64.fetchOne(
        db, sql: "SELECT number FROM deck WHERE id = ?", arguments: [id])
      guard let deck else { return EntryTable.line(EntryTable.header) }
      return try entryTable(of: deck, withSections: false, db)
        ?? entryTable(of: deck, withSections: true, db) ?? []
    }
  }

  /// The table with a column of sections, or without one; nil when it has none and an entry stands in
  /// a section.
  private func entryTable(
    of deck: Int64, withSections: Bool, _ db: Database
  ) throws -> [UInt8]? {
    let header = EntryTable.header + (withSections ? [EntryTable.section] : [])
    var bytes = EntryTable.line(header)
    let rows = try RawRows(
      db,
      """
      SELECT term, acronym, expansion, aliases, qualifier, definition, section
      FROM entry \(CurrentRevision.join)
      WHERE deck = ?1 AND is_present = 1 ORDER BY position, entry.number
      """, [deck])
    while try rows.next() {
      if !withSections, !rows.isNull(EntryTable.header.count) {
        rows.end()
        return nil
      }
      EntryTable.appendRow(header.indices.map { rows.content(of: $0) }, to: &bytes)
    }
    return bytes
  }

  /// The entries of a deck that are not retired, in document order; empty for an unknown deck.
  func entries(ofDeck id: String, _ db: Database) throws -> [(id: EntryID, entry: Entry)] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT deck.id, key, sense, \(Entry.columns)
        FROM deck JOIN entry ON entry.deck = deck.number
        \(CurrentRevision.join)
        WHERE deck.id = ? AND is_retired = 0 ORDER BY position, entry.number
        """, arguments: [id])
    var entries: [(id: EntryID, entry: Entry)] = []
    while let row = try rows.next() {
      entries.append((try EntryID(row: row), try Entry(row: row, from: 3)))
    }
    return entries
  }
}
