import Flashcards
import Foundation
import GRDB

/// The columns of ``Store/chainedRows``, by index.
private enum LogColumn: Int, CaseIterable {
  case device, sequence, table, chain, learnerID, deviceID, rowID, lamport
  case deck, key, sense, cardKind, kind, gradeKey, grade, form
  case otherDeck, otherKey, otherSense, isOverridden, day, until, review
  case payloadDigest, salt, payload

  var sql: String {
    switch self {
    case .table: "log.log"
    case .learnerID: "learner.id"
    case .deviceID: "device.id"
    case .rowID: "log.id"
    case .deck: "deck.id"
    case .key: "entry.key"
    case .sense: "entry.sense"
    case .cardKind: "log.card_kind"
    case .gradeKey: "log.key"
    case .otherDeck: "other_deck.id"
    case .otherKey: "other.key"
    case .otherSense: "other.sense"
    case .isOverridden: "log.is_overridden"
    case .payloadDigest: "log.payload_digest"
    default: "log.\(self)"
    }
  }
}

extension Store {
  /// Follows the chain of every device's log; the first row that does not match is a failure.
  func checkChains(_ result: inout CheckResult, _ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: Self.chainedRows)
    var device: Int64?
    var previous = Digest.zero
    var sequence: Int64 = 0
    var isBroken = false
    while let row = try rows.next() {
      if try row.value(.device) as Int64 != device {
        device = try row.value(.device)
        previous = .zero
        sequence = 0
        isBroken = false
      }
      result.logged += 1
      sequence += 1
      let chain = Digest(bytes: Array(try row.value(.chain) as Data))
      let expected = try Self.chain(of: row, after: previous)
      let matches = chain == expected && Self.payloadMatches(row)
      if !isBroken, try row.value(.sequence) as Int64 != sequence || !matches {
        isBroken = true
        let id = try row.uuid(LogColumn.deviceID.rawValue).uuidString.lowercased()
        result.failures.append(.chain(device: id, sequence: Int(sequence)))
      }
      previous = chain
    }
  }

  /// The chain digest of a row of ``chainedRows``.
  private static func chain(
    of row: Row, after previous: Digest
  ) throws(StorageError) -> Digest {
    var input = DigestInput()
    input.append(.blob(previous.bytes))
    let table: String = try row.value(.table)
    input.append(.text(table))
    let common: [LogColumn] = [.sequence, .rowID, .learnerID, .deviceID, .lamport]
    for column in common + (table == Schema.review.name ? review(row) : decision(row)) {
      input.append(Value(row[column.rawValue] as DatabaseValue))
    }
    return input.digest
  }

  /// The columns that the chain covers in a review; of an answer without a mistaken entry, one null.
  private static func review(_ row: Row) -> [LogColumn] {
    let isMistaken = !row.hasNull(atIndex: LogColumn.otherDeck.rawValue)
    return [.deck, .key, .sense, .cardKind, .kind, .gradeKey, .grade, .form, .otherDeck]
      + (isMistaken ? [.otherKey, .otherSense] : []) + [.isOverridden, .day]
  }

  /// The columns that the chain covers in a decision; of a decision without an entry, one null.
  private static func decision(_ row: Row) -> [LogColumn] {
    let hasEntry = !row.hasNull(atIndex: LogColumn.deck.rawValue)
    let hasPayload = !row.hasNull(atIndex: LogColumn.payloadDigest.rawValue)
    return [.kind, .review, .deck] + (hasEntry ? [.key, .sense, .cardKind] : [])
      + [.day, .until] + (hasPayload ? [.payloadDigest] : [])
  }

  /// Whether the payload in a row is the one that the chain covers; so is a payload that stayed
  /// behind.
  private static func payloadMatches(_ row: Row) -> Bool {
    let value = { (column: LogColumn) in Value(row[column.rawValue] as DatabaseValue) }
    switch (value(.salt), value(.payload)) {
    case (.null, .null): return true
    case (.blob(let salt), .text(let text)):
      return value(.payloadDigest) == .blob(Payload(text: text, salt: salt).digest)
    default: return false
    }
  }

  /// Selects the reviews and decisions with the columns that the chain's digests cover, in the order
  /// in which each device wrote them.
  private static let chainedRows = """
    SELECT \(LogColumn.allCases.map(\.sql).joined(separator: ", "))
    FROM (
      SELECT device, sequence, 'review' AS log, chain, learner, id, lamport, entry, card_kind,
        kind, key, grade, form, mistaken_for, is_overridden, day, NULL AS until, NULL AS review,
        NULL AS payload_digest, NULL AS salt, NULL AS payload
      FROM review
      UNION ALL
      SELECT device, sequence, 'decision', chain, learner, id, lamport, entry, card_kind,
        kind, NULL, NULL, NULL, NULL, NULL, day, until, review, payload_digest, salt, payload
      FROM decision) AS log
    JOIN device ON device.number = log.device
    LEFT JOIN learner ON learner.number = log.learner
    LEFT JOIN entry ON entry.number = log.entry
    LEFT JOIN deck ON deck.number = entry.deck
    LEFT JOIN entry AS other ON other.number = log.mistaken_for
    LEFT JOIN deck AS other_deck ON other_deck.number = other.deck
    ORDER BY log.device, log.sequence
    """
}

extension Row {
  fileprivate func value<Wanted: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: LogColumn
  ) throws(StorageError) -> Wanted {
    try value(column.rawValue)
  }
}
