public import Flashcards
import Foundation
import GRDB

/// What some learners have done, and the log that says so.
public struct LearningRecords: Hashable, Sendable {
  /// The records in the order in which they were asked for.
  public let records: [LearningRecord]
  /// A digest of the heads of the learners' logs, so that a figure can be traced to what it was made
  /// from.
  public let logDigest: Digest
}

extension Store {
  /// What learners have done, as far as figures may know it: study days, pauses and grades.
  ///
  /// A learner whom the database does not know has a record in which nothing was seen. Records and
  /// digest are of one moment, whoever answers meanwhile.
  public func learningRecords(
    of learners: [String]
  ) throws(StorageError) -> LearningRecords {
    try read { db in
      LearningRecords(
        records: try learners.map { try learningRecord(of: $0, db) },
        logDigest: try logDigest(of: learners, db))
    }
  }

  private func learningRecord(of learner: String, _ db: Database) throws -> LearningRecord {
    let number = try learnerNumber(learner, db)
    let cards = try cardRecords(of: number, db)
    let days = try activeDays(of: number, db)
    let rows = try Row.fetchAll(
      db, sql: "SELECT number, id, title, language FROM deck ORDER BY number")
    let decks = try rows.map { row in
      let number: Int64 = try row.value(0)
      let deck = try Deck(row: row, from: 1)
      return DeckRecord(
        deck: deck, entries: try entryRecords(of: number, deck.id, cards, db),
        activeDays: days[number] ?? [])
    }
    // A deck that was removed has nothing to learn.
    return LearningRecord(
      learner: learner, decks: decks.filter { !$0.entries.isEmpty },
      pauses: try pauses(of: number, db))
  }

  private func logDigest(of learners: [String], _ db: Database) throws -> Digest {
    var input = DigestInput()
    let devices = try Row.fetchAll(
      db,
      sql: """
        SELECT learner.name, device.id, device.number
        FROM device JOIN learner ON learner.number = device.learner ORDER BY device.id
        """)
    for row in devices where learners.contains(try row.value(0)) {
      let head = try LogHead(of: try row.value(2), db)
      guard head.sequence > 0 else { continue }
      input.append(Value(row[1] as DatabaseValue))
      input.append(.integer(head.sequence))
      input.append(.blob(head.chain.bytes))
    }
    return input.digest
  }

  private func entryRecords(
    of deck: Int64, _ slug: String, _ cards: [Int64: [(kind: String, record: CardRecord)]],
    _ db: Database
  ) throws -> [EntryRecord] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, term, key, sense, acronym IS NOT NULL, definition <> ''
        FROM entry JOIN revision ON revision.number = (
          SELECT max(number) FROM revision WHERE revision.entry = entry.number)
        WHERE deck = ? AND is_retired = 0 ORDER BY position, entry.number
        """, arguments: [deck])
    var records: [EntryRecord] = []
    while let row = try rows.next() {
      let (pair, definition): (Bool, Bool) = (try row.value(4), try row.value(5))
      let current = (cards[try row.value(0)] ?? []).filter { kind, _ in
        // An entry that lost its acronym is no longer asked for it, and owes nothing there.
        CardKinds.named(kind)?.mayAsk(withPair: pair, withDefinition: definition) ?? false
      }
      records.append(
        EntryRecord(
          id: EntryID(deck: slug, key: try row.value(2), sense: try row.value(3)),
          term: try row.value(1), cards: current.map(\.record)))
    }
    return records
  }

  /// The reviewed cards of a learner by their entry.
  private func cardRecords(
    of learner: Int64?, _ db: Database
  ) throws -> [Int64: [(kind: String, record: CardRecord)]] {
    let reviews = try firstReviews(of: learner, db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, card_kind, \(Schedule.columns) FROM schedule
        WHERE learner = ? AND last_day IS NOT NULL ORDER BY entry, card_kind
        """, arguments: [learner])
    var cards: [Int64: [(kind: String, record: CardRecord)]] = [:]
    while let row = try rows.next() {
      let key = CardKey(learner: learner ?? 0, entry: try row.value(0), kind: try row.value(1))
      let record = CardRecord(
        schedule: try Schedule(row: row, from: 2), reviews: reviews[key] ?? [])
      cards[key.entry, default: []].append((key.kind, record))
    }
    return cards
  }

  /// Each card's first review of each study day.
  private func firstReviews(of learner: Int64?, _ db: Database) throws -> [CardKey: [DayGrade]] {
    let rows = try Row.fetchCursor(
      db, sql: Self.events { "\($0).learner = ?1" }, arguments: [learner])
    var reviews: [CardKey: [DayGrade]] = [:]
    while let row = try rows.next() {
      guard case .review(let grade, let day) = try CardEvent(row: row) else { continue }
      let key = try CardKey(row: row, from: 7)
      if reviews[key]?.last?.day == day { continue }
      reviews[key, default: []].append(DayGrade(day: day, grade: grade))
    }
    return reviews
  }

  /// The days with any answer that was not taken back, by deck.
  private func activeDays(of learner: Int64?, _ db: Database) throws -> [Int64: [StudyDay]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT deck, day FROM review JOIN entry ON entry.number = review.entry
        WHERE learner = ? AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        ORDER BY deck, day
        """, arguments: [learner])
    var days: [Int64: [StudyDay]] = [:]
    while let row = try rows.next() {
      days[try row.value(0), default: []].append(try row.day(1))
    }
    return days
  }
}
