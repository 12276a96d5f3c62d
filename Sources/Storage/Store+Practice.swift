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
      let reader = try StudyReader(learner: number, decks: decks, on: day, db)
      if let since = practice.missedSince {
        return try missedCards(of: number, since: since, practice, reader, on: day, db)
      }
      var choice = PracticeChoice(practice, on: day)
      for entry in try entryNumbers(withPair: practice.acronymsOnly, db).shuffled(using: &ownChance)
      where choice.wantsMore {
        if let entry = try reader.studyEntry(entry) { choice.offer(entry, using: &ownChance) }
      }
      return choice.chosen
    }
  }

  /// The entries that are not retired; with `withPair`, only those with an acronym.
  private func entryNumbers(withPair: Bool, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT entry.number FROM entry JOIN revision ON revision.number = (
          SELECT max(number) FROM revision WHERE revision.entry = entry.number)
        WHERE is_retired = 0 AND (acronym IS NOT NULL OR NOT ?) ORDER BY entry.number
        """, arguments: [withPair])
  }

  private func missedCards(
    of learner: Int64?, since day: StudyDay, _ practice: Practice, _ reader: StudyReader,
    on today: StudyDay, _ db: Database
  ) throws -> [StudyCard] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, card_kind, max(day), max(lamport) FROM review
        WHERE learner = ? AND day >= ? AND grade < ? AND NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
        GROUP BY entry, card_kind ORDER BY 3 DESC, 4 DESC
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
