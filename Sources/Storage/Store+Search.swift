public import Flashcards
import GRDB

extension Store {
  /// The entries that satisfy a condition, with a learner's schedules, in document order.
  ///
  /// `decks` are the decks to search; nil searches all.
  public func entries(
    for learner: String, decks: [String]?, on day: StudyDay, where isMeant: (Entry) -> Bool
  ) throws(StorageError) -> [StudyEntry] {
    try withoutActuallyEscaping(isMeant) { isMeant throws(StorageError) in
      try read { db in
        let reader = try StudyReader(
          learner: learnerNumber(learner, db), decks: decks, on: day, db)
        return try entryNumbers(where: isMeant, db).compactMap { try reader.studyEntry($0) }
      }
    }
  }

  /// The row numbers of the entries that satisfy a condition, without retired ones.
  private func entryNumbers(where isMeant: (Entry) -> Bool, _ db: Database) throws -> [Int64] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, \(Entry.columns) FROM entry \(CurrentRevision.join)
        WHERE is_retired = 0 ORDER BY deck, position, entry.number
        """)
    var numbers: [Int64] = []
    while let row = try rows.next() {
      if isMeant(try Entry(row: row, from: 1)) { numbers.append(try row.value(0)) }
    }
    return numbers
  }
}
