import GRDB

/// How a document is read into a deck: the choices of whoever imported it last.
public struct ReadingChoices: Hashable, Sendable {
  /// The id of the deck.
  public let deck: String
  /// What each column holds, as `ROLE=NAME`; empty where reading is left to the program.
  public let columns: [String]
}

extension Store {
  /// The choices that hold for a document, or for any, deck by deck; decks without any are left out.
  public func readingChoices(
    for source: String? = nil
  ) throws(StorageError) -> [ReadingChoices] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT deck.id, columns FROM source JOIN deck ON deck.number = source.deck
          WHERE source.number IN (
              SELECT max(number) FROM source WHERE name = coalesce(?, name) GROUP BY deck, name)
            AND columns <> ''
          ORDER BY source.number
          """, arguments: [source])
      return try rows.map { row in
        let columns: String = try row.value(1)
        return ReadingChoices(
          deck: try row.value(0), columns: columns.split(separator: "\n").map(String.init))
      }
    }
  }

  /// Remembers how a document is read into a deck; writes nothing when that is known, or when the
  /// database lacks the deck.
  public func remember(
    columns: [String], of source: String, in deck: String, at instant: Int64
  ) throws(StorageError) {
    try write { db in try remember(columns: columns, of: source, in: deck, at: instant, db) }
  }

  /// Writes what holds from now on for a document and a deck; nil leaves what is remembered.
  func remember(
    columns: [String]?, replacing replaced: String? = nil, of source: String, in deck: String,
    at instant: Int64, _ db: Database
  ) throws {
    let deck = try Int64.fetchOne(
      db, sql: "SELECT number FROM deck WHERE id = ?", arguments: [deck])
    guard let deck else { return }
    let known = try SourceRow(of: source, in: deck, db)
    // Without its own choices, a document is read like the one whose place it takes.
    let inherited = try replaced.flatMap { try SourceRow(of: $0, in: deck, db)?.columns }
    let text = columns?.joined(separator: "\n") ?? known?.columns ?? inherited ?? ""
    let successors = try successors(ofSourcesIn: deck, db)
    guard known?.columns ?? "" != text || replaced != nil || successors[source] != nil else {
      return
    }
    // A source that was recorded anew since is no longer replaced.
    let before = known?.replaces.flatMap { successors[$0] == source ? $0 : nil }
    try NewRow(
      table: Schema.source,
      values: [
        .integer(try nextNumber(in: Schema.source, db)), .integer(deck), .text(source),
        .text(text), .optional(replaced ?? before), .integer(instant),
      ]
    ).insert(db)
  }

  /// The document that goes on for each source of a deck whose place another one took.
  ///
  /// A document takes the place of another one until that one is recorded anew.
  func successors(ofSourcesIn deck: Int64, _ db: Database) throws -> [String: String] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT name, replaces FROM source WHERE deck = ? ORDER BY number",
      arguments: [deck])
    var successors: [String: String] = [:]
    while let row = try rows.next() {
      let name: String = try row.value(0)
      successors[name] = nil
      guard let replaced = try row.value(1) as String? else { continue }
      for (earlier, last) in successors where last == replaced { successors[earlier] = name }
      successors[replaced] = name
    }
    return successors
  }
}

/// The last row about a document and a deck, which holds.
private struct SourceRow {
  let columns: String
  /// The document whose place this one took.
  let replaces: String?

  init?(of source: String, in deck: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT columns, replaces FROM source WHERE name = ? AND deck = ?
        ORDER BY number DESC LIMIT 1
        """, arguments: [source, deck])
    guard let row else { return nil }
    columns = try row.value(0)
    replaces = try row.value(1)
  }
}
