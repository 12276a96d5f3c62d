public import Flashcards
public import Foundation
import GRDB

/// The rows of the log that one deed of a learner wrote: an answer, a flag, or the decisions about
/// all cards of an entry.
public struct LoggedDeed: Hashable, Sendable {
  /// The ids of the rows, in the order of the log.
  public let rows: [UUID]
}

/// A deed that was retracted.
public struct RetractedDeed: Hashable, Sendable {
  /// What was done.
  public enum Kind: CaseIterable, Sendable {
    case answer
    case suspend
    case resume
    case bury
    /// The repeats of a card answered Hard again and again were ended for the day.
    case endRepeats
    case flag
    case unflag
  }

  /// What was done.
  public let kind: Kind
  /// The entry that it was done to, under the name that it has now.
  public let entry: EntryID
  /// The kind of the card that it was done to, the first of several; nil for a flag.
  public let cardKind: String?
  /// The headword of the entry, as last imported.
  public let term: String
  /// The study day on which it was done.
  public let day: StudyDay

  /// The card that it was done to, the first of several; nil for a flag.
  public var card: CardID? { cardKind.map { CardID(entry: entry, kind: $0) } }

  /// A deed made of its parts.
  public init(_ kind: Kind, entry: EntryID, cardKind: String?, term: String, day: StudyDay) {
    self.kind = kind
    self.entry = entry
    self.cardKind = cardKind
    self.term = term
    self.day = day
  }
}

extension Store {
  /// Retracts a learner's last deed that is not retracted yet, whatever device it was done on.
  ///
  /// A deed is an answer, or a decision about an entry or its cards; settings and pauses are none,
  /// since another one takes them back. The deed stays in the log, with decisions that it does not
  /// count. Nil when there is none.
  public func retractLastDeed(
    by enrolment: Enrolment, at moment: Moment
  ) throws(StorageError) -> RetractedDeed? {
    try write { db in
      let rows = try lastDeed(of: enrolment.learnerNumber, db)
      return try retract(rows, by: enrolment, at: moment, db)
    }
  }

  /// Retracts a deed that was just recorded, as ``retractLastDeed(by:at:)`` does.
  public func retract(
    _ deed: LoggedDeed, by enrolment: Enrolment, at moment: Moment
  ) throws(StorageError) -> RetractedDeed? {
    try write { db in
      let rows = try deed.rows.compactMap { id in
        let id = Data(withUnsafeBytes(of: id.uuid) { Array($0) })
        return try DeedRow(answerWhere: "log.id = ?", [id], db)
          ?? DeedRow(decisionWhere: "log.id = ?", [id], db)
      }
      return try retract(rows, by: enrolment, at: moment, db)
    }
  }

  /// Retracts the rows of one deed; the first one tells what it was.
  private func retract(
    _ rows: [DeedRow], by enrolment: Enrolment, at moment: Moment, _ db: Database
  ) throws -> RetractedDeed? {
    for row in rows {
      try append(
        NewDecision(.retract, of: row.id, entry: row.entry, cardKind: row.cardKind),
        by: enrolment.author, at: moment, db)
    }
    guard let first = rows.first else { return nil }
    let current = try Row.fetchOne(
      db,
      sql: """
        SELECT deck.id, entry.key, entry.sense, term
        FROM entry JOIN deck ON deck.number = entry.deck \(CurrentRevision.join)
        WHERE entry.number = ?
        """, arguments: [try currentEntry(of: first.entry.number, db)])
    return RetractedDeed(
      first.kind, entry: try current.map { try EntryID(row: $0) } ?? first.entry.id,
      cardKind: first.cardKind, term: try current?.value(3) ?? first.entry.id.key, day: first.day)
  }

  /// The rows of the learner's last deed, in the order of Lamport counter and device.
  private func lastDeed(of learner: Int64, _ db: Database) throws -> [DeedRow] {
    let devices = try Int64.fetchAll(
      db, sql: "SELECT number FROM device WHERE learner = ? ORDER BY id", arguments: [learner])
    var last: DeedRow?
    for device in devices {
      let newest = "log.device = ?"
      let rows = [
        try DeedRow(answerWhere: newest, [device], db),
        try DeedRow(decisionWhere: newest, [device], db),
      ]
      for row in rows.compactMap(\.self) where row.lamport >= last?.lamport ?? 0 { last = row }
    }
    return try last.map { try $0.together(db) } ?? []
  }
}

/// A row of the log that may be retracted: an answer or a decision that is not retracted yet.
private struct DeedRow {
  let id: UUID
  let lamport: Int64
  let kind: RetractedDeed.Kind
  let entry: (id: EntryID, number: Int64)
  let cardKind: String?
  let day: StudyDay
  private let device: Int64
  private let sequence: Int64
  private let until: Int64?
  private let instant: Int64?

  /// The newest answer that meets an SQL condition about `log`; nil when there is none.
  init?(
    answerWhere condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws {
    try self.init(
      """
      SELECT log.id, log.device, sequence, lamport, 'answer', card_kind, day, NULL, instant, NULL,
        log.entry, deck.id, entry.key, entry.sense FROM review AS log
      """, where: condition, arguments, db)
  }

  /// The newest decision about an entry or its cards that meets an SQL condition about `log`; nil
  /// when there is none.
  init?(
    decisionWhere condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws {
    try self.init(
      """
      SELECT log.id, log.device, sequence, lamport, kind, card_kind, day, until, instant, payload,
        log.entry, deck.id, entry.key, entry.sense FROM decision AS log
      """,
      where: "\(condition) AND kind IN ('suspend', 'resume', 'bury', 'flag', 'unflag')", arguments,
      db)
  }

  private init?(
    _ selection: String, where condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        \(selection)
        JOIN entry ON entry.number = log.entry JOIN deck ON deck.number = entry.deck
        WHERE \(condition) AND NOT EXISTS (
          SELECT 1 FROM decision AS undone WHERE undone.review = log.id AND undone.kind = 'retract')
        ORDER BY sequence DESC LIMIT 1
        """, arguments: arguments)
    guard let row else { return nil }
    id = try row.uuid(0)
    device = try row.value(1)
    sequence = try row.ordinal(2)
    lamport = try row.ordinal(3)
    kind = try RetractedDeed.Kind(row: row, from: 4)
    cardKind = try row.value(5)
    day = try row.day(6)
    until = try row.value(7)
    instant = try row.value(8)
    entry = (id: try EntryID(row: row, from: 11), number: try row.value(10))
  }

  /// This row, and those before it in the log that belong to the same deed.
  ///
  /// Decisions about all cards of an entry are written together. The log does not name what belongs
  /// together, so it is told by what they share; a card that comes twice begins another deed. An
  /// answer, a flag and the end of a card's repeats are each alone.
  func together(_ db: Database) throws -> [DeedRow] {
    guard let cardKind, [.suspend, .resume, .bury].contains(kind) else { return [self] }
    var rows = [self]
    var cards: Set = [cardKind]
    while let row = try DeedRow(
      decisionWhere: "log.device = ? AND sequence = ?", [device, rows[0].sequence - 1], db),
      row.isWritten(with: self), let card = row.cardKind, cards.insert(card).inserted
    {
      rows.insert(row, at: 0)
    }
    return rows
  }

  private func isWritten(with other: DeedRow) -> Bool {
    (kind, entry.number, day, until) == (other.kind, other.entry.number, other.day, other.until)
      && instant == other.instant
  }
}

extension RetractedDeed.Kind {
  /// Reads what was done from columns of a kind and, five further on, a payload.
  fileprivate init(row: Row, from index: Int) throws(StorageError) {
    switch try row.value(index) as String {
    case "suspend": self = .suspend
    case "resume": self = .resume
    case "bury":
      self = Decision.endsRepeats(try row.payloadIfAny(index + 5)) ? .endRepeats : .bury
    case "flag": self = .flag
    case "unflag": self = .unflag
    default: self = .answer
    }
  }
}
