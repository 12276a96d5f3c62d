import GRDB

/// SQL about entries that go on under another name; `moved_entry` has those, and what each became.
enum CurrentEntry {
  /// Joins what became of the entry in a table's column `entry`.
  static func join(_ table: String) -> String {
    "LEFT JOIN moved_entry AS moved ON moved.entry = \(table).entry"
  }

  /// The number under which a row's entry goes on, after ``join(_:)``.
  static func number(_ table: String) -> String { "coalesce(moved.target, \(table).entry)" }

  /// The numbers that an entry has or had: its own, unless it moved, and those that became it.
  ///
  /// `entry` is an expression for its number, used several times: a numbered argument.
  static func names(of entry: String) -> String {
    """
    (SELECT entry FROM moved_entry WHERE target = \(entry)
    UNION ALL SELECT \(entry)
    WHERE NOT EXISTS (SELECT 1 FROM moved_entry WHERE entry = \(entry)))
    """
  }
}

extension Store {
  /// The number under which an entry goes on: its own, unless it moved.
  func currentEntry(of entry: Int64, _ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT target FROM moved_entry WHERE entry = ?")
    return try Int64.fetchOne(statement, arguments: [entry]) ?? entry
  }
}
