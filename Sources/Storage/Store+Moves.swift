public import Flashcards
import Foundation
import GRDB

extension Store {
  /// Records that entries go on under other names, for all learners, in one transaction.
  ///
  /// The facts are in the log of the database's own device, so that they outlive every learner.
  /// Answers keep the names under which they were given; schedules follow the entries.
  ///
  /// - Throws: ``StorageError/changedMeanwhile``, recording nothing, when the database lacks an entry.
  public func record(_ moves: [EntryMove], by author: FactAuthor) throws(StorageError) {
    guard !moves.isEmpty else { return }
    try write { db in try record(moves, by: author, db) }
  }

  func record(_ moves: [EntryMove], by author: FactAuthor, _ db: Database) throws {
    let device = try databaseAuthor(author, db)
    for move in moves {
      guard let old = try entryNumber(move.old, db), try entryNumber(move.new, db) != nil else {
        throw StorageError.changedMeanwhile
      }
      let payload = try payload(move.new.fields)
      try append(
        NewDecision(.move, entry: (move.old, old), payload: payload), by: device,
        at: author.moment, db)
    }
    try followMoves(db)
  }

  /// The names of the entries that moved to an entry by a fact that holds, not by way of another
  /// entry.
  public func namesMoved(to entry: EntryID) throws(StorageError) -> [EntryID] {
    try read { db in
      guard let number = try entryNumber(entry, db) else { return [] }
      let moved = try storedMoves(db)
      let facts = try facts(db).filter { $0.value.target == number && moved[$0.key] != nil }
      return try facts.keys.sorted().map { old in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT deck.id, key, sense FROM entry JOIN deck ON deck.number = entry.deck
            WHERE entry.number = ?
            """, arguments: [old])
        guard let row else { throw StorageError.changedMeanwhile }
        return try EntryID(row: row)
      }
    }
  }

  /// Brings `moved_entry` up to date with the facts, and replays the cards of what moved.
  func followMoves(_ db: Database) throws {
    let before = try storedMoves(db)
    let after = try targets(of: facts(db))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    guard !changed.isEmpty else { return }
    for entry in changed.sorted() {
      try db.execute(sql: "DELETE FROM moved_entry WHERE entry = ?", arguments: [entry])
      guard let target = after[entry] else { continue }
      try NewRow(table: Schema.movedEntry, values: [.integer(entry), .integer(target)]).insert(db)
    }
    let concerned = changed.union(changed.compactMap { before[$0] })
      .union(changed.compactMap { after[$0] })
    for card in try cards(of: concerned, db) { try write(try replay(card, db), of: card, db) }
  }

  /// Compares `moved_entry` with the facts.
  func checkMoves(_ result: inout CheckResult, _ db: Database) throws {
    let stored = try storedMoves(db)
    let expected = try targets(of: facts(db))
    let wrong = Set(stored.keys).union(expected.keys).filter { stored[$0] != expected[$0] }
    result.failures += wrong.sorted().prefix(100).map { .move(entry: Int($0)) }
  }

  private func storedMoves(_ db: Database) throws -> [Int64: Int64] {
    var moves: [Int64: Int64] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT entry, target FROM moved_entry")
    while let row = try rows.next() { moves[try row.value(0)] = try row.value(1) }
    return moves
  }

  /// The facts that hold, by old entry: for each, the one with the greatest Lamport counter and id.
  private func facts(_ db: Database) throws -> [Int64: MoveFact] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, payload FROM decision
        WHERE learner IS NULL AND kind = 'move' AND entry IS NOT NULL AND payload IS NOT NULL
        ORDER BY lamport, id
        """)
    var facts: [Int64: MoveFact] = [:]
    var order = 0
    while let row = try rows.next() {
      order += 1
      let old: Int64 = try row.value(0)
      let name = EntryID(fields: try Payload.fields(row.value(1)))
      guard let name, let new = try entryNumber(name, db) else { continue }
      facts[old] = MoveFact(target: new, order: order)
    }
    return facts
  }

  /// Where each moved entry ends.
  private func targets(of facts: [Int64: MoveFact]) -> [Int64: Int64] {
    var targets: [Int64: Int64] = [:]
    for entry in facts.keys {
      let end = MoveFact.end(of: entry, following: facts)
      if end != entry { targets[entry] = end }
    }
    return targets
  }

  /// The cards that anybody answered or decided about under any name of some entries.
  private func cards(of entries: Set<Int64>, _ db: Database) throws -> Set<CardKey> {
    var cards: Set<CardKey> = []
    // Learner by learner, so that the indexes find the rows of each.
    let names = "(SELECT entry FROM moved_entry WHERE target = ?1 UNION SELECT ?1)"
    for entry in entries {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT review.learner, card_kind FROM learner
          CROSS JOIN review ON review.learner = learner.number AND review.entry IN \(names)
          UNION SELECT decision.learner, card_kind FROM learner
          CROSS JOIN decision ON decision.learner = learner.number AND decision.entry IN \(names)
            AND card_kind IS NOT NULL
          UNION SELECT schedule.learner, card_kind FROM learner
          CROSS JOIN schedule ON schedule.learner = learner.number AND schedule.entry = ?1
          """, arguments: [entry])
      while let row = try rows.next() {
        cards.insert(
          CardKey(learner: try row.value(0), entry: entry, kind: try row.value(1)))
      }
    }
    return cards
  }
}

/// What became of an entry.
private struct MoveFact {
  let target: Int64
  /// The fact's place among all: a newer one has a greater place.
  let order: Int

  /// The entry at the end of a chain of moves; a circle ends at the target of its newest fact.
  static func end(of entry: Int64, following facts: [Int64: MoveFact]) -> Int64 {
    var path: [Int64] = []
    var place = entry
    while let fact = facts[place], fact.target != place {
      if let start = path.firstIndex(of: place) {
        let newest = path[start...].compactMap { facts[$0] }.max { $0.order < $1.order }
        return newest?.target ?? place
      }
      path.append(place)
      place = fact.target
    }
    return place
  }
}

extension EntryID {
  /// The fields of a payload that names an entry.
  fileprivate var fields: [String: String] { ["deck": deck, "key": key, "sense": sense] }

  /// Reads the fields of a payload; nil when one is missing.
  fileprivate init?(fields: [String: String]) {
    guard let deck = fields["deck"], let key = fields["key"], let sense = fields["sense"] else {
      return nil
    }
    self.init(deck: deck, key: key, sense: sense)
  }
}
