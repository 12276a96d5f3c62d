import Flashcards
import Foundation
import GRDB
import Testing

@testable import Storage

/// Makes a small database with rows of every kind.
private func makeSample(at path: String) throws {
  let store = try Store.openOrCreate(at: path, newID: ids())
  try store.take(sampleEntries)
  try store.take([Entry(term: "Branch", qualifier: "noun", definition: "A limb.")], deck: "other")
  for name in ["Ada", "Grace"] {
    let learner = try store.enrol(name)
    for (offset, key) in [GradeKey.good, .again, .easy, .hard].enumerated() {
      try store.answer(card("Churn"), key, on: today.advanced(by: offset * 4), by: learner)
      try store.answer(card("Cohort"), key, .drill, on: today.advanced(by: offset), by: learner)
    }
    try store.answer(card("Net Revenue Retention", "acronym-expansion"), .again, by: learner)
    _ = try store.retractLastDeed(by: learner, at: noon(today))
    try store.answer(card("Renewal"), .hard, by: learner)
  }
  // Remove free pages, whose content no check covers.
  try store.queue.vacuum()
  try store.close()
}

/// Calls every query of a damaged database; only a `StorageError` may be thrown.
///
/// - Returns: What the check found, and the errors of the other queries.
private func askEverything(of path: String) -> (
  check: Result<CheckResult, StorageError>, errors: Int
) {
  let opened = Result { () throws(StorageError) in try Store.open(at: path, newID: ids(from: 9)) }
  let store: Store
  switch opened {
  case .success(let found?): store = found
  case .success(nil): return (.failure(.empty), 1)
  case .failure(let error): return (.failure(error), 1)
  }
  let check = Result { () throws(StorageError) in try store.check() }
  var errors = 0
  let ask = { (body: () throws -> Void) in
    do { try body() } catch {
      #expect(error is StorageError)
      errors += 1
    }
  }
  try? store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
  let later = today.advanced(by: 30)
  ask { _ = try store.learnerNames() }
  ask { _ = try store.decks() }
  ask { _ = try store.logDigest(of: ["Ada", "Grace"]) }
  ask { _ = try store.dueCounts(for: "Ada", decks: nil, on: later, limits: StudyLimits()) }
  ask { _ = try store.queue(for: "Grace", decks: nil, on: today, limits: StudyLimits(), first: 1) }
  ask { _ = try store.learningRecord(of: "Grace") }
  ask { _ = Statistics(of: try store.studyHistory(of: "Ada", decks: nil), on: later) }
  ask {
    let learner = try store.enrol("Ada")
    ask { try store.answer(card("Churn"), on: today.advanced(by: 90), by: learner) }
    ask { try store.answer(card("Churn"), on: today.advanced(by: -90), by: learner) }
    ask { _ = try store.retractLastDeed(by: learner, at: noon(today)) }
  }
  ask { try store.take(sampleEntries.dropLast().reversed()) }
  ask { _ = try store.rebuildSchedules() }
  return (check, errors)
}

@Suite struct `A damaged file` {
  @Test func `is told from a sound one, of which everything can be asked`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeSample(at: path)
      let (check, errors) = askEverything(of: path)
      #expect(try check.get().failures == [])
      #expect(errors == 0)
    }
  }

  @Test(arguments: 0..<4)
  func `with one flipped bit is an error or a finding, never a trap`(seed: Int) throws {
    var random = SeededChance(seed: UInt64(seed))
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeSample(at: path)
      let sound = try bytes(of: path)
      let whole = try contents(of: path)
      let used = sound.indices.filter { sound[$0] != 0 }
      for _ in 0..<60 {
        let place = try #require(used.randomElement(using: &random))
        let bit = UInt8(1) << Int.random(in: 0..<8, using: &random)
        var damaged = sound
        damaged[place] ^= bit
        try damaged.write(to: URL(fileURLWithPath: path))
        let (check, _) = askEverything(of: path)
        // Damage that the check does not find must not have changed any readable value.
        if case .success(let result) = check, result.failures.isEmpty {
          try damaged.write(to: URL(fileURLWithPath: path))
          #expect(try contents(of: path) == whole, "byte \(place), bit \(bit)")
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `with pages lost, swapped or cut off is an error or a finding`(seed: Int) throws {
    var random = SeededChance(seed: UInt64(100 + seed))
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeSample(at: path)
      let sound = try bytes(of: path)
      let pages = sound.count / 4096
      for _ in 0..<12 {
        var damaged = sound
        let one = Int.random(in: 1..<pages, using: &random) * 4096
        let other = Int.random(in: 1..<pages, using: &random) * 4096
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged.replaceSubrange(one..<one + 4096, with: Data(count: 4096))
        case 1: damaged.replaceSubrange(one..<one + 4096, with: sound[other..<other + 4096])
        default: damaged.removeLast(sound.count - one - Int.random(in: 0..<4096, using: &random))
        }
        guard damaged != sound else { continue }
        try damaged.write(to: URL(fileURLWithPath: path))
        if case .success(let result) = askEverything(of: path).check {
          #expect(result.failures != [], "pages at \(one) and \(other)")
        }
      }
    }
  }

  /// Values that no column of the type has.
  static let oddities = [
    "INTEGER": ["NULL", "'x'", "9223372036854775807"],
    "TEXT": ["NULL", "x'FF'"],
    "BLOB": ["NULL", "x'FF'"],
  ]

  /// Writes strange values despite strict tables, as a flipped bit or another program could.
  @Test(arguments: Schema.tables.map(\.name))
  func `with an odd value in any column is an error or a finding, never a trap`(
    table: String
  ) throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeSample(at: path)
      let whole = try contents(of: path)
      let strict = try relax(path)
      let lax = try bytes(of: path)
      for (column, type) in try columns(of: table, at: path) {
        for value in Self.oddities[type] ?? [] {
          try lax.write(to: URL(fileURLWithPath: path))
          guard try put(value, into: column, of: table, at: path, strict) else { continue }
          let odd = try contents(of: path)
          if case .success(let result) = askEverything(of: path).check, odd != whole {
            #expect(result.failures != [], "\(table).\(column) = \(value)")
          }
        }
      }
    }
  }
}

/// All readable values of a file.
private func contents(of path: String) throws -> [[Row]] {
  try raw(path) { db in
    // SQLite ignores whether a schema's text is stored as blob; the comparison must too.
    let words = ["type", "name", "tbl_name", "sql"].map { "CAST(\($0) AS TEXT)" }
    let schema = "(SELECT rootpage, \(words.joined(separator: ", ")) FROM sqlite_schema)"
    return try (Schema.tables.map(\.name) + [schema]).map {
      try Row.fetchAll(db, sql: "SELECT * FROM \($0)")
    }
  }
}

/// Opens a file without the program's settings.
private func raw<T>(_ path: String, _ body: (Database) throws -> T) throws -> T {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  defer { try? queue.close() }
  return try queue.writeWithoutTransaction { db in
    try db.execute(
      sql: "PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON")
    return try body(db)
  }
}

/// Edits the schema so that columns accept any value; returns the original schema.
private func relax(_ path: String) throws -> [Row] {
  try raw(path) { db in
    let strict = try Row.fetchAll(
      db, sql: "SELECT sql, type, name FROM sqlite_schema WHERE sql IS NOT NULL")
    try db.execute(
      sql: """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = substr(sql, 1, instr(sql, 'BEGIN')) || 'EGIN SELECT 1; END'
        WHERE type = 'trigger';
        UPDATE sqlite_schema SET sql = replace(replace(replace(replace(replace(sql,
          'IS NOT NULL', 'NOTNULL'), ' NOT NULL', ''), ' STRICT,', ''), ' STRICT', ''),
          ' NOTNULL', ' IS NOT NULL')
        WHERE type = 'table';
        """)
    return strict
  }
}

private func columns(of table: String, at path: String) throws -> [(name: String, type: String)] {
  try raw(path) { db in
    try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_info('\(table)')").map {
      ($0[0], $0[1])
    }
  }
}

/// Writes a value into a column, in one row if it must be unique, and restores the schema; false
/// when even the edited table refuses it.
private func put(
  _ value: String, into column: String, of table: String, at path: String, _ strict: [Row]
) throws -> Bool {
  try raw(path) { db in
    let update = "UPDATE \(table) SET \(column) = \(value)"
    let one = "\(update) WHERE \(column) = (SELECT max(\(column)) FROM \(table))"
    let isPut = [update, one].contains { (try? db.execute(sql: $0)) != nil }
    try db.execute(sql: "PRAGMA writable_schema = ON")
    for row in strict {
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = ? WHERE type = ? AND name = ?",
        arguments: StatementArguments(row.databaseValues))
    }
    return isPut
  }
}
