public import Flashcards
import Foundation
import GRDB

extension Store {
  /// The cards to practise on a study day, from some decks; nil means all.
  ///
  /// Missed cards come with the latest failure first, others in random order. Leaves out suspended
  /// and buried cards. An unknown learner may practise every card.
  public func practiceCards(
    for learner: String, decks: [String]?, on day: StudyDay, _ practice: Practice,
    using chance: inout some RandomNumberGenerator
  ) throws(StorageError) -> [StudyCard] {
    // GRDB's closures escape, and cannot capture an inout parameter.
    var ownChance = chance
    defer { chance = ownChance }
    return try read { db in
      let number = try learnerNumber(learner, db)
      let reader = StudyReader(learner: number, decks: decks, on: day, db)
      if let since = practice.missedSince {
        return try missedCards(of: number, since: since, practice, reader, on: day, db)
      }
      var choice = PracticeChoice(practice, on: day)
      for entry in try entryNumbers(for: practice, db).shuffled(using: &ownChance)
      where choice.wantsMore {
        if let entry = try reader.studyEntry(entry) { choice.offer(entry, using: &ownChance) }
      }
      return choice.chosen
    }
  }

  /// The entries that are not retired and may have a card for the practice.
  private func entryNumbers(for practice: Practice, _ db: Database) throws -> [Int64] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, \(Sides.column) FROM entry \(CurrentRevision.join)
        WHERE is_retired = 0 ORDER BY entry.number
        """)
    var numbers: [Int64] = []
    while let row = try rows.next() {
      if practice.mayWant(try Sides(row: row, from: 1)) { numbers.append(try row.value(0)) }
    }
    return numbers
  }

  private func missedCards(
    of learner: Int64?, since day: StudyDay, _ practice: Practice, _ reader: StudyReader,
    on today: StudyDay, _ db: Database
  ) throws -> [StudyCard] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(CurrentEntry.number("review")), card_kind, max(day), max(lamport)
        FROM review \(CurrentEntry.join("review"))
        WHERE learner = ? AND day >= ? AND grade < ? AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC
        """, arguments: [learner, day.number, Grade.allCases.count { !$0.passes }])
    var cards: [StudyCard] = []
    while cards.count < practice.count, let row = try rows.next() {
      guard let kind = CardKinds.named(try row.value(1)),
        let card = try reader.studyEntry(try row.value(0))?.card(kind),
        practice.wants(card.question), !card.schedule.isSetAside(on: today)
      else { continue }
      cards.append(card)
    }
    return cards
  }
}
