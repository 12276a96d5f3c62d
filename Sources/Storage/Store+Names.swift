public import Flashcards
import GRDB

extension Store {
  /// What the entries of a deck are called that are not retired, in document order; none where there is
  /// no such deck.
  public func names(inDeck id: String) throws(StorageError) -> [EntryNames] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT deck.id, key, sense, \(Entry.columns)
          FROM deck JOIN entry ON entry.deck = deck.number
          JOIN revision ON revision.number = (
            SELECT max(number) FROM revision WHERE revision.entry = entry.number)
          WHERE deck.id = ? AND is_retired = 0 ORDER BY position, entry.number
          """, arguments: [id])
      var names: [EntryNames] = []
      while let row = try rows.next() {
        names.append(EntryNames(try EntryID(row: row), of: try Entry(row: row, from: 3)))
      }
      return names
    }
  }
}
