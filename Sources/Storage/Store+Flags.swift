public import Flashcards
import GRDB

extension Store {
  /// A learner's flags that are not taken back, in the order in which they were raised; those of
  /// retired entries are left out.
  public func flags(of learner: String) throws(StorageError) -> [EntryFlag] {
    try read { db in
      try flags(of: learnerNumber(learner, db), through: StudyDay(number: .max), db)
    }
  }

  /// A learner's flags at the end of a study day.
  func flags(of learner: Int64?, through last: StudyDay, _ db: Database) throws -> [EntryFlag] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT entry.number, decision.kind, decision.day, payload, deck.id, key, sense, term
          FROM decision JOIN device ON device.number = decision.device
          \(CurrentEntry.join("decision"))
          JOIN entry ON entry.number = \(CurrentEntry.number("decision"))
          JOIN deck ON deck.number = entry.deck \(CurrentRevision.join)
          WHERE decision.learner = ? AND decision.kind IN ('flag', 'unflag') AND decision.day <= ?
            AND is_retired = 0 AND NOT EXISTS (
              SELECT 1 FROM decision AS undone
              WHERE undone.review = decision.id AND undone.kind = 'retract')
          ORDER BY decision.day, lamport, device.id, sequence
          """), arguments: [learner, last.number])
    var flags: [(entry: Int64, flag: EntryFlag)] = []
    while let row = try rows.next() {
      let entry: Int64 = try row.value(0)
      flags.removeAll { $0.entry == entry }
      guard try row.value(1) == DecisionKind.flag.rawValue else { continue }
      flags.append((entry, try EntryFlag(row: row)))
    }
    return flags.map(\.flag)
  }
}

extension EntryFlag {
  /// Reads a flag from a row of entry, kind, day, payload, deck, key, sense and term.
  fileprivate init(row: Row) throws(StorageError) {
    self.init(
      entry: try EntryID(row: row, from: 4), term: try row.value(7),
      words: try row.payloadIfAny(3)?["words"] ?? "",
      day: try row.day(2))
  }
}
