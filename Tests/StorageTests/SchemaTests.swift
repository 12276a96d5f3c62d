import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct `The schema` {
  /// What each migration makes, by version.
  ///
  /// A change of the tables is a new migration, with a new line here: editing a shipped one would not
  /// change existing databases.
  static let frozen = [
    1: "0d223b177f03468cfc3cdf918110c9a2", 2: "63f2e86dbdd669f6f548eaa7556fbdc5",
    3: "064d7481d8308ea75c6301cd75cfa36e", 4: "8c0f4f870b164442ecc6bc7586c26b0e",
  ]

  @Test(arguments: frozen.keys.sorted())
  func `of a shipped version is frozen`(version: Int) throws {
    let queue = try DatabaseQueue()
    try Schema.migrate(queue, to: version)
    let input = try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
        .flatMap { row in (0..<4).map { Value(row[$0] as DatabaseValue) } }
    }
    #expect(DigestInput.digest(input).hex == Self.frozen[version])
  }

  @Test func `has a line here for every version`() {
    #expect(Self.frozen.keys.sorted() == Array(1...Schema.version))
  }

  @Test func `has for every table the columns that the program writes, and a digest`() throws {
    let store = try Store.inMemory(newID: ids())
    for table in Schema.tables {
      let columns = try store.queue.read {
        try String.fetchAll($0, sql: "SELECT name FROM pragma_table_info('\(table.name)')")
      }
      // A column that a later migration added stands behind the digest in the file.
      #expect(columns.sorted() == (table.columns + ["digest"] + table.derived).sorted())
    }
    #expect(
      try store.number("SELECT count(*) FROM pragma_table_list WHERE strict") == Schema.tables.count
    )
    #expect(try store.number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'") == 9)
  }

  static let settings = [
    ("application_id", "1416785239"), ("user_version", "4"), ("journal_mode", "persist"),
    ("synchronous", "2"), ("foreign_keys", "1"), ("recursive_triggers", "1"),
    ("trusted_schema", "0"), ("cell_size_check", "1"), ("secure_delete", "1"), ("mmap_size", "0"),
    ("busy_timeout", "5000"),
  ]

  @Test func `comes with the settings that keep it safe`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let made = try Store.openOrCreate(at: path, newID: ids())
      let opened = try #require(try Store.open(at: path, newID: ids()))
      for (name, value) in Self.settings {
        #expect(try made.text("PRAGMA \(name)") == value, "\(name)")
        #expect(try opened.text("PRAGMA \(name)") == value, "\(name)")
      }
    }
  }
}

@Suite struct `What was once written` {
  static let facts = ["revision", "review", "decision"]

  @Test(arguments: facts)
  func `is never changed, deleted or replaced`(table: String) throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.answer(card("Cohort"), by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    let before = try rows(of: table, store)
    #expect(!before.isEmpty)

    let columns = try #require(Schema.tables.first { $0.name == table }).columns
    let first = columns[0]
    let refusals = [
      "UPDATE \(table) SET \(first) = \(first)": "never changed",
      "UPDATE OR REPLACE \(table) SET digest = x'00'": "never changed",
      "DELETE FROM \(table)": "never deleted",
      "REPLACE INTO \(table) SELECT * FROM \(table)": "never deleted",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1": "never deleted",
    ]
    for (sql, word) in refusals {
      #expect(throws: StorageError.unexpected("\(table): rows are \(word)"), "\(sql)") {
        try store.write { try $0.execute(sql: sql) }
      }
    }
    #expect(throws: StorageError.self) {
      try store.write { db in
        try db.execute(
          sql: """
            INSERT INTO \(table) SELECT * FROM \(table) WHERE TRUE
            ON CONFLICT DO UPDATE SET digest = x'00'
            """)
      }
    }
    #expect(try rows(of: table, store) == before)
    #expect(try store.check().failures == [])
  }

  private func rows(of table: String, _ store: Store) throws -> [Row] {
    try store.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
  }
}
