public import Flashcards
import Foundation
import GRDB

extension Store {
  /// Cards to practise on a study day; nil stands for every deck.
  ///
  /// Cards that were missed come with the latest failure first, others as chance has it. Nothing
  /// that is put aside is practised; a learner whom the database does not know has every card to
  /// choose from.
  public func practiceCards(
    for learner: String, decks: [String]?, on day: StudyDay, _ practice: Practice,
    using chance: inout some RandomNumberGenerator
  ) throws(StorageError) -> [StudyCard] {
    // The library's closures may not hold on to what is passed in and out.
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

  /// The entries that are not retired, or those of them that have an acronym.
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
