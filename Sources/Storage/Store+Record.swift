public import Flashcards
import Foundation
import GRDB

/// The records of some learners, and the digest of the log they come from.
public struct LearningRecords: Hashable, Sendable {
  /// The records, in the order of the learners asked for.
  public let records: [LearningRecord]
  /// A digest of the last rows of the learners' logs, which traces a figure to its data.
  public let logDigest: Digest
}

extension Store {
  /// The records of learners up to the end of a study day: study days, pauses and grades only.
  ///
  /// Leaves out later answers, so that a past report can be made again. An unknown learner's record
  /// has no reviews. All records and the digest are read in one transaction.
  public func learningRecords(
    of learners: [String], through day: StudyDay
  ) throws(StorageError) -> LearningRecords {
    try read { db in
      LearningRecords(
        records: try learners.map { try learningRecord(of: $0, through: day, db) },
        logDigest: try logDigest(of: learners, db))
    }
  }

  private func learningRecord(
    of learner: String, through day: StudyDay, _ db: Database
  ) throws -> LearningRecord {
    let number = try learnerNumber(learner, db)
    let cards = try cardRecords(of: number, through: day, db)
    let days = try activeDays(of: number, through: day, db)
    let rows = try Row.fetchAll(
      db, sql: "SELECT number, id, title, language FROM deck ORDER BY number")
    let decks = try rows.map { row in
      let number: Int64 = try row.value(0)
      let deck = try Deck(row: row, from: 1)
      return DeckRecord(
        deck: deck, entries: try entryRecords(of: number, deck.id, cards, db),
        activeDays: days[number] ?? [])
    }
    // A removed deck has no entries and therefore nothing to report.
    return LearningRecord(
      learner: learner, decks: decks.filter { !$0.entries.isEmpty },
      pauses: try pauses(of: number, through: day, db))
  }

  private func logDigest(of learners: [String], _ db: Database) throws -> Digest {
    var input = DigestInput()
    let devices = try Row.fetchAll(
      db,
      sql: """
        SELECT learner.name, device.id, device.number
        FROM device LEFT JOIN learner ON learner.number = device.learner ORDER BY device.id
        """)
    // Facts of the database are about everybody's figures.
    for row in devices where try (row.value(0) as String?).map(learners.contains) ?? true {
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
        SELECT entry.number, term, key, sense, \(Sides.column)
        FROM entry \(CurrentRevision.join)
        WHERE deck = ? AND is_retired = 0 ORDER BY position, entry.number
        """, arguments: [deck])
    var records: [EntryRecord] = []
    while let row = try rows.next() {
      let sides = try Sides(row: row, from: 4)
      let current = (cards[try row.value(0)] ?? []).filter { kind, _ in
        // Leave out cards that the present entry no longer makes, such as those of a removed
        // acronym.
        CardKinds.named(kind)?.mayAsk(about: sides) ?? false
      }
      records.append(
        EntryRecord(
          id: EntryID(deck: slug, key: try row.value(2), sense: try row.value(3)),
          term: try row.value(1), cards: current.map(\.record)))
    }
    return records
  }

  /// The reviewed cards of a learner, by entry.
  private func cardRecords(
    of learner: Int64?, through day: StudyDay, _ db: Database
  ) throws -> [Int64: [(kind: String, record: CardRecord)]] {
    let rows = try Row.fetchCursor(
      db, sql: Self.events { "\($0).learner = ?1 AND \($0).day <= ?2" },
      arguments: [learner, day.number])
    var cards: [Int64: [(kind: String, record: CardRecord)]] = [:]
    var current: (card: CardKey, fold: CardFold)?
    func close() {
      guard let (card, fold) = current, fold.schedule.isStudied else { return }
      cards[card.entry, default: []].append((card.kind, fold.record))
    }
    while let row = try rows.next() {
      let card = try CardKey(row: row, from: 7)
      if current?.card != card {
        close()
        current = (card, CardFold())
      }
      if let event = try CardEvent(row: row) { current?.fold.add(event) }
    }
    close()
    return cards
  }

  /// The days with an answer that is not retracted, by deck.
  private func activeDays(
    of learner: Int64?, through day: StudyDay, _ db: Database
  ) throws -> [Int64: [StudyDay]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT deck, day FROM review \(CurrentEntry.join("review"))
        JOIN entry ON entry.number = \(CurrentEntry.number("review"))
        WHERE learner = ? AND day <= ? AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        ORDER BY deck, day
        """, arguments: [learner, day.number])
    var days: [Int64: [StudyDay]] = [:]
    while let row = try rows.next() {
      days[try row.value(0), default: []].append(try row.day(1))
    }
    return days
  }
}

/// Replays one card, and keeps the first review of each day.
private struct CardFold {
  private(set) var schedule = Schedule.new
  private var reviews: [DayGrade] = []

  var record: CardRecord { CardRecord(schedule: schedule, reviews: reviews) }

  mutating func add(_ event: CardEvent) {
    schedule = schedule.after(event)
    // A second review on a day counts as a drill.
    if case .review(let grade, let day) = event, reviews.last?.day != day {
      reviews.append(DayGrade(day: day, grade: grade))
    }
  }
}
