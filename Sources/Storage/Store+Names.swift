public import Flashcards
import GRDB

extension Store {
  /// The names of a deck's entries that are not retired, in document order; empty for an unknown
  /// deck.
  public func names(inDeck id: String) throws(StorageError) -> [EntryNames] {
    try read { db in try names(ofDeck: id, db) }
  }

  /// A judge of answers about a deck's entries; one that knows no entry for an unknown deck.
  public func judge(ofDeck id: String) throws(StorageError) -> Judge {
    try read { db in
      Judge(try names(ofDeck: id, db), otherMeanings: try otherMeanings(ofDeck: id, db))
    }
  }

  private func names(ofDeck id: String, _ db: Database) throws -> [EntryNames] {
    try entries(ofDeck: id, db).map { EntryNames($0.id, of: $0.entry) }
  }

  /// What the acronyms of a deck stand for in other decks, by acronym; where two of them say the same,
  /// the one that was imported earlier comes first.
  private func otherMeanings(
    ofDeck id: String, _ db: Database
  ) throws -> [String: [OtherMeaning]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT acronym, expansion, title FROM revision
        JOIN entry ON entry.revision = revision.number JOIN deck ON deck.number = entry.deck
        WHERE deck.id <> ?1 AND expansion IS NOT NULL AND is_present = 1 AND acronym IN (
          SELECT acronym FROM deck JOIN entry ON entry.deck = deck.number
          JOIN revision ON revision.number = entry.revision
          WHERE deck.id = ?1 AND acronym IS NOT NULL AND is_present = 1)
        ORDER BY deck.number, entry.number
        """, arguments: [id])
    var meanings: [String: [OtherMeaning]] = [:]
    while let row = try rows.next() {
      let meaning = OtherMeaning(try row.value(1), glossary: try row.value(2))
      meanings[try row.value(0), default: []].append(meaning)
    }
    return meanings
  }

  /// The texts of a deck's entries that are not retired, in document order; empty for an unknown
  /// deck.
  public func entries(ofDeck id: String) throws(StorageError) -> [Entry] {
    try read { db in try entries(ofDeck: id, db).map(\.entry) }
  }

  /// The table of a deck's entries that are not retired, in document order.
  ///
  /// The texts go from the database's memory into the table. They are read in the order in which they
  /// lie in the file: looking each up in the order of the document takes three times as long.
  public func entryTable(ofDeck id: String) throws(StorageError) -> EntryTableText {
    try readThrough { db in
      guard
        let deck = try Int64.fetchOne(
          db, sql: "SELECT number FROM deck WHERE id = ?", arguments: [id])
      else { return EntryTableText() }
      let hasSections = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM entry WHERE deck = ? AND is_present = 1 AND section IS NOT NULL)
          """, arguments: [deck])
      var table = EntryTableText(withSections: hasSections ?? false)
      let rows = try RawRows(
        db,
        """
        SELECT term, acronym, expansion, aliases, qualifier, definition, section, position
        FROM entry NOT INDEXED CROSS JOIN revision ON revision.number = entry.revision
        WHERE deck = ?1 AND is_present = 1 ORDER BY entry.number
        """, [deck])
      while try rows.next() {
        table.append(at: rows.integer(7)) { rows.content(of: $0) }
      }
      return table
    }
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
