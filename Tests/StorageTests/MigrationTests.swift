import Flashcards
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// Databases of earlier schemas, made by the programs of their time and kept for ever.
enum OldDatabase {
  /// The file of a schema's version: two learners, one with two devices, 330 answers, decisions of
  /// every kind, retired entries, a removed deck.
  static func copy(ofSchema version: Int, to path: String) throws {
    let name = "schema\(version)"
    let kept = try #require(
      Bundle.module.url(forResource: name, withExtension: "database", subdirectory: "Fixtures"))
    try Data(contentsOf: kept).write(to: URL(fileURLWithPath: path))
  }
}

/// The rows of the tables that a database of an old schema had, with the columns that it had.
private func oldRows(of path: String, schema: Int) throws -> [String: [[DatabaseValue]]] {
  let queue = try DatabaseQueue(path: path)
  defer { try? queue.close() }
  let later = (schema == 1 ? ["payload_digest", "salt", "payload"] : []) + ["section"]
  return try queue.read { db in
    var rows: [String: [[DatabaseValue]]] = [:]
    for table in Schema.tables
    where schema > 1 || ![Schema.source, Schema.movedEntry].contains(table) {
      let known = Set(try db.columns(in: table.name).map(\.name))
      let mark = known.contains("place") ? "place" : "mark"
      let columns = (table.columns + ["digest"]).filter { !later.contains($0) }
        .map { $0 == "mark" ? mark : $0 }
      rows[table.name] = try Row.fetchAll(
        db,
        sql: """
          SELECT \(columns.joined(separator: ", ")) FROM \(table.name)
          ORDER BY \(table.key.joined(separator: ", "))
          """
      ).map { Array($0.databaseValues) }
    }
    return rows
  }
}

/// The number of a file's schema, as every program reads it before it opens the file.
private func schema(of path: String) throws -> Int {
  guard case .ours(let schema) = try DatabaseFile(at: path) else { return 0 }
  return schema
}

@Suite struct `A database of an earlier schema` {
  @Test(arguments: [(1, 463, 410, 15), (2, 507, 428, 23), (3, 558, 457, 36)])
  func `is migrated with every row to the letter, and passes the check`(
    version: Int, rows: Int, logged: Int, cards: Int
  ) throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: version, to: path)
      let before = try oldRows(of: path, schema: version)
      #expect(before.values.map(\.count).reduce(0, +) == rows)
      let store = try #require(try Store.open(at: path, newID: ids()))
      let result = try store.check()
      #expect(result.failures == [])
      #expect((result.rows, result.logged, result.cards) == (rows, logged, cards))
      #expect(try store.number("PRAGMA foreign_keys") == 1)
      #expect(try store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
      try store.close()
      #expect(try schema(of: path) == Schema.version)
      #expect(try oldRows(of: path, schema: version) == before)
    }
  }

  @Test func `of the second schema has a present text in each entry's row`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 2, to: path)
      let store = try #require(try Store.open(at: path, newID: ids()))
      #expect(
        try store.number("SELECT count(*) FROM entry WHERE is_present = 1")
          == store.knownDecks().flatMap(\.entries).count { !$0.isRetired })
      #expect(try store.number("SELECT max(revision_count) FROM entry") > 1)
      #expect(try store.number("SELECT count(*) FROM entry WHERE sides & 4") > 0)
    }
  }

  @Test func `takes the sections of a document that is imported again`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 3, to: path)
      let store = try #require(try Store.open(at: path, newID: ids()))
      let known = try store.knownDeck("port")
      #expect(known.entries.allSatisfy { $0.section == nil })
      let read = known.entries.filter { $0.source == "port.md" && !$0.isRetired }.map(\.entry)
      let plan = ImportPlan(
        deck: try #require(known.deck), source: "port.md", known: known.entries, read: read,
        sections: read.map { _ in "Quai" })
      #expect(!plan.changesEntries && plan.moved.count == read.count && !read.isEmpty)
      try store.apply(plan, madeFrom: known, at: 9)
      #expect(try store.knownDeck("port").entries.count { $0.section == "Quai" } == read.count)
      #expect(try store.check().failures == [])
    }
  }

  @Test func `goes on after the migration, in the same chains`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 1, to: path)
      let store = try #require(try Store.open(at: path, newID: ids(from: 7)))
      let devices = try store.number("SELECT count(*) FROM device")
      let ada = try store.enrol("Ada", deviceKey: "here")
      #expect(try store.number("SELECT count(*) FROM device") == devices)
      let day = today.advanced(by: 60)
      try store.answer(card("Health score"), .good, on: day, by: ada)
      try store.record(
        [.flag(card("Churn").entry, "Which churn?"), .suspend(card("Onboarding"))], by: ada,
        at: noon(day))
      #expect(try store.retractLastDeed(by: ada, at: noon(day))?.card == card("Onboarding"))
      let result = try store.check()
      #expect(result.failures == [])
      #expect(result.logged == 414)
      #expect(try store.rebuildSchedules() == result.cards)
      #expect(try store.check() == result)
    }
  }

  @Test func `is read as a copy in memory where it may not be written`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 1, to: path)
      let before = try bytes(of: path)
      let file = try DatabaseQueue(path: path)
      let copy = try Store.migratedCopy(of: file)
      try file.close()
      let store = Store(copy, isReadOnly: true, newID: ids())
      #expect(store.isReadOnly)
      #expect(try store.check().failures == [])
      #expect(try bytes(of: path) == before)
    }
  }

  @Test func `is migrated once by two programs that open it together`() throws {
    for _ in 0..<8 {
      try withFolder { folder in
        let path = folder + "/ours.db"
        try OldDatabase.copy(ofSchema: 1, to: path)
        let errors = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
          do {
            let store = try Store.open(at: path, newID: ids())
            #expect(try store?.check().failures == [])
          } catch {
            errors.withLock { $0.append("\(error)") }
          }
        }
        #expect(errors.withLock(\.self) == [])
      }
    }
  }

  /// Copies the file and its journal before each statement of the migration, as a kill would leave
  /// them; a cache of a few pages has SQLite write long before the commit.
  @Test(arguments: [1, 2, 3])
  func `is whole in the old or the new schema wherever the migration is killed`(
    version: Int
  ) throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: version, to: path)
      let before = try oldRows(of: path, schema: version)
      let copies = Mutex(0)
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = PERSIST; PRAGMA cache_size = 4")
        db.trace { _ in
          copies.withLock { count in
            for suffix in ["", "-journal"] {
              try? FileManager.default.copyItem(
                atPath: path + suffix, toPath: "\(folder)/\(count).db\(suffix)")
            }
            count += 1
          }
        }
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrate(queue)
      try queue.close()
      var schemas: Set<Int> = []
      for number in 0..<copies.withLock(\.self) {
        let copy = "\(folder)/\(number).db"
        // Plain SQLite rolls a cut-off transaction back.
        #expect(try oldRows(of: copy, schema: version) == before, "statement \(number)")
        schemas.insert(try schema(of: copy))
        let store = try #require(try Store.open(at: copy, newID: ids()))
        #expect(try store.check().failures == [], "statement \(number)")
        #expect(try schema(of: copy) == Schema.version)
        try store.close()
      }
      #expect(copies.withLock(\.self) > 5)
      #expect(schemas == Set(version...Schema.version))
    }
  }
}
