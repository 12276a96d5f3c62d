import GRDB

/// How a document is read into a deck: the choices of whoever imported it last.
public struct ReadingChoices: Hashable, Sendable {
  /// The id of the deck.
  public let deck: String
  /// What each column holds, as `ROLE=NAME`; empty where reading is left to the program.
  public let columns: [String]
}

extension Store {
  /// The choices that hold for a document, deck by deck; decks without any are left out.
  public func readingChoices(for source: String) throws(StorageError) -> [ReadingChoices] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT deck.id, columns FROM source JOIN deck ON deck.number = source.deck
          WHERE source.number IN (SELECT max(number) FROM source WHERE name = ? GROUP BY deck)
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

  func remember(
    columns: [String], of source: String, in deck: String, at instant: Int64, _ db: Database
  ) throws {
    let deck = try Int64.fetchOne(
      db, sql: "SELECT number FROM deck WHERE id = ?", arguments: [deck])
    guard let deck else { return }
    let known = try SourceRow(of: source, in: deck, db)
    let text = columns.joined(separator: "\n")
    guard known?.columns ?? "" != text else { return }
    try NewRow(
      table: Schema.source,
      values: [
        .integer(try nextNumber(in: Schema.source, db)), .integer(deck), .text(source),
        .text(text), .optional(known?.replaces), .integer(instant),
      ]
    ).insert(db)
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
