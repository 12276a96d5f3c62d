import Foundation
import GRDB

extension Store {
  /// Follows the chain of every device's log; the first row that does not match is a failure.
  func checkChains(_ result: inout CheckResult, _ db: Database) throws {
    var reader = try ChainReader(db)
    while let failure = try reader.nextFailure() {
      result.failures.append(.chain(device: failure.device, sequence: Int(failure.sequence)))
    }
    result.logged += reader.count
  }
}

/// Follows the chains of all devices, one device after the other.
///
/// Reviews and decisions are read in the order of their keys and merged; names are held in memory.
/// A query that joined them would sort a million rows.
private struct ChainReader {
  /// The rows read so far.
  private(set) var count = 0
  private let names: ChainedNames
  private let reviews: RawRows
  private let decisions: RawRows
  /// Device and sequence of the next review and the next decision; nil behind the last one.
  private var nextReview: Position?
  private var nextDecision: Position?
  private var device: Int64?
  private var sequence: Int64 = 0
  private var previous = Digest.zero.bytes
  private var isBroken = false
  private var input = DigestInput()

  private struct Position {
    let device: Int64
    let sequence: Int64
  }

  init(_ db: Database) throws {
    names = try ChainedNames(db)
    reviews = try RawRows(db, ReviewColumn.query)
    decisions = try RawRows(db, DecisionColumn.query)
    nextReview = try Self.position(of: reviews)
    nextDecision = try Self.position(of: decisions)
  }

  private static func position(of rows: RawRows) throws -> Position? {
    try rows.next() ? Position(device: rows.integer(0), sequence: rows.integer(1)) : nil
  }

  /// The next device's first row that does not match; nil when the rest of the log is sound.
  mutating func nextFailure() throws -> (device: String, sequence: Int64)? {
    while let isReview = nextIsReview {
      let rows = isReview ? reviews : decisions
      begin(rows.integer(0))
      count += 1
      sequence += 1
      isReview ? appendReview() : appendDecision()
      let digest = input.digest.bytes
      let isSound =
        rows.integer(1) == sequence && rows.has(digest, in: ReviewColumn.chain.rawValue)
        && (isReview || payloadMatches)
      let failed = !isSound && !isBroken
      isBroken = isBroken || !isSound
      // Where a row is wrong, the next one is still followed from it: only the first is told.
      previous = Array(rows.content(of: ReviewColumn.chain.rawValue))
      let failure = (device: names.deviceID(device ?? 0), sequence: sequence)
      if isReview {
        nextReview = try Self.position(of: reviews)
      } else {
        nextDecision = try Self.position(of: decisions)
      }
      if failed { return failure }
    }
    return nil
  }

  /// Whether the next row in the order of device and sequence is a review; nil behind the last one.
  private var nextIsReview: Bool? {
    guard let review = nextReview else { return nextDecision == nil ? nil : false }
    guard let decision = nextDecision else { return true }
    return (review.device, review.sequence) <= (decision.device, decision.sequence)
  }

  private mutating func begin(_ device: Int64) {
    guard self.device != device else { return }
    self.device = device
    sequence = 0
    previous = Digest.zero.bytes
    isBroken = false
  }

  /// Puts in what both kinds of rows have.
  private mutating func appendHead(_ table: StaticString, _ rows: RawRows) {
    input.removeAll()
    previous.withUnsafeBytes { input.append(UInt8(ascii: "b"), $0) }
    input.append(
      UInt8(ascii: "t"),
      UnsafeRawBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount))
    rows.append(ReviewColumn.sequence.rawValue, to: &input)
    rows.append(ReviewColumn.id.rawValue, to: &input)
    names.append(learner: ReviewColumn.learner.rawValue, of: rows, to: &input)
    names.append(device: ReviewColumn.device.rawValue, of: rows, to: &input)
    rows.append(ReviewColumn.lamport.rawValue, to: &input)
  }

  /// Puts in what the chain covers of a review; of an answer without a mistaken entry, one null.
  private mutating func appendReview() {
    appendHead("review", reviews)
    names.append(entry: ReviewColumn.entry.rawValue, of: reviews, to: &input)
    for column in [ReviewColumn.cardKind, .kind, .key, .grade, .form] {
      reviews.append(column.rawValue, to: &input)
    }
    names.append(entry: ReviewColumn.mistakenFor.rawValue, of: reviews, to: &input)
    reviews.append(ReviewColumn.isOverridden.rawValue, to: &input)
    reviews.append(ReviewColumn.day.rawValue, to: &input)
  }

  /// Puts in what the chain covers of a decision; of one without an entry, one null.
  private mutating func appendDecision() {
    appendHead("decision", decisions)
    decisions.append(DecisionColumn.kind.rawValue, to: &input)
    decisions.append(DecisionColumn.review.rawValue, to: &input)
    if names.append(entry: DecisionColumn.entry.rawValue, of: decisions, to: &input) {
      decisions.append(DecisionColumn.cardKind.rawValue, to: &input)
    }
    decisions.append(DecisionColumn.day.rawValue, to: &input)
    decisions.append(DecisionColumn.until.rawValue, to: &input)
    if !decisions.isNull(DecisionColumn.payloadDigest.rawValue) {
      decisions.append(DecisionColumn.payloadDigest.rawValue, to: &input)
    }
  }

  /// Whether the payload of the decision is the one that the chain covers; so is a payload that
  /// stayed behind.
  private var payloadMatches: Bool {
    let (salt, payload) = (DecisionColumn.salt.rawValue, DecisionColumn.payload.rawValue)
    guard !decisions.isNull(salt) || !decisions.isNull(payload) else { return true }
    let digest = SHA256.digest(
      Array(decisions.content(of: salt)), Array(decisions.content(of: payload)))
    return decisions.has(digest, in: DecisionColumn.payloadDigest.rawValue)
  }
}

/// The columns of a review that a chain needs; the first seven are those of a decision too.
private enum ReviewColumn: Int, CaseIterable {
  case device, sequence, id, learner, lamport, entry, chain
  case cardKind, kind, key, grade, form, mistakenFor, isOverridden, day

  static let query = """
    SELECT device, sequence, id, learner, lamport, entry, chain, card_kind, kind, key, grade, form,
      mistaken_for, is_overridden, day
    FROM review ORDER BY device, sequence
    """
}

/// The columns of a decision that a chain needs.
private enum DecisionColumn: Int, CaseIterable {
  case device, sequence, id, learner, lamport, entry, chain
  case cardKind, kind, review, day, until, payloadDigest, salt, payload

  static let query = """
    SELECT device, sequence, id, learner, lamport, entry, chain, card_kind, kind, review, day, until,
      payload_digest, salt, payload
    FROM decision ORDER BY device, sequence
    """
}

/// What stands in a chain for the numbers of learners, devices and entries, which mean something in
/// one file only.
private struct ChainedNames {
  private var learners: [Int64: [UInt8]] = [:]
  private var devices: [Int64: [UInt8]] = [:]
  /// Deck, key and sense of each entry, encoded, in one buffer: an array for each would take twice
  /// the memory.
  private var names: [UInt8] = []
  private var places: [Int64: Range<Int>] = [:]

  init(_ db: Database) throws {
    learners = try Self.ids("learner", db)
    devices = try Self.ids("device", db)
    let rows = try RawRows(
      db,
      "SELECT entry.number, deck.id, key, sense FROM entry JOIN deck ON deck.number = entry.deck")
    var input = DigestInput()
    while try rows.next() {
      input.removeAll()
      for column in 1...3 { rows.append(column, to: &input) }
      let start = names.count
      names += input.encoded
      places[rows.integer(0)] = start..<names.count
    }
  }

  private static func ids(_ table: String, _ db: Database) throws -> [Int64: [UInt8]] {
    let rows = try RawRows(db, "SELECT number, id FROM \(table)")
    var ids: [Int64: [UInt8]] = [:]
    while try rows.next() { ids[rows.integer(0)] = Array(rows.content(of: 1)) }
    return ids
  }

  func append(learner column: Int, of rows: RawRows, to input: inout DigestInput) {
    append(rows.isNull(column) ? nil : learners[rows.integer(column)], to: &input)
  }

  func append(device column: Int, of rows: RawRows, to input: inout DigestInput) {
    append(devices[rows.integer(column)], to: &input)
  }

  private func append(_ id: [UInt8]?, to input: inout DigestInput) {
    guard let id else { return input.appendNull() }
    id.withUnsafeBytes { input.append(UInt8(ascii: "b"), $0) }
  }

  /// Appends the three names of an entry, or one null; returns whether there is an entry.
  @discardableResult
  func append(entry column: Int, of rows: RawRows, to input: inout DigestInput) -> Bool {
    guard !rows.isNull(column), let place = places[rows.integer(column)] else {
      input.appendNull()
      return false
    }
    input.append(encoded: names[place])
    return true
  }

  /// The id of a device in hexadecimal digits, as `check` shows it.
  func deviceID(_ number: Int64) -> String {
    guard let id = devices[number], id.count == 16 else { return "\(number)" }
    return id.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
      .uuidString.lowercased()
  }
}
