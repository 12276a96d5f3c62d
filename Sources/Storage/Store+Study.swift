public import Flashcards
import Foundation
import GRDB

extension Store {
  /// The queue of a learner's sitting on a study day, from some decks; nil means all.
  ///
  /// Due cards are sorted by relative lateness: days late as a share of the interval. An unknown
  /// learner has new cards only. With `first`, returns no more than is asked before that many
  /// cards.
  public func queue(
    for learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits,
    first: Int? = nil
  ) throws(StorageError) -> StudyQueue {
    try read { db in
      try queue(for: learner, decks: decks, on: day, limits: limits, first: first, db)
    }
  }

  private func queue(
    for learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits, first: Int?,
    _ db: Database
  ) throws -> StudyQueue {
    let number = try learnerNumber(learner, db)
    if let end = try endOfPause(of: number, on: day, db) { return StudyQueue(pausedUntil: end) }
    var study = try StudyReader(learner: number, decks: decks, on: day, db)
    var queue = StudyQueue()
    let changes = try study.changes()
    queue.changed = changes.filter { !$0.hasFailed }.map { change in
      var card = change.card
      (card.changedFrom, card.isConfirmation) = (change.before, true)
      return card
    }
    if let first, queue.count >= first { return queue }
    queue.due = try study.due(atMost: first.map { $0 - queue.count })
    queue.take(changes.filter(\.hasFailed).map(\.card))
    study.keepApart(from: queue.changed + queue.due)
    if let first, queue.count >= first { return queue }
    let room = limits.newCards(pile: queue.due.count, begunToday: try study.begunToday())
    queue.new = try study.newCards(atMost: room)
    if let first, queue.count >= first { return queue }
    queue.repeats = try study.repeats()
    return queue
  }

  /// The counts of cards that wait for a learner on a study day, deck by deck.
  public func dueCounts(
    for learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits
  ) throws(StorageError) -> DueCounts {
    try read { db in
      let queue = try queue(
        for: learner, decks: decks, on: day, limits: limits, first: nil, db)
      let byDeck = { (cards: [StudyCard]) in
        Dictionary(cards.map { ($0.id.entry.deck, 1) }, uniquingKeysWith: +)
      }
      let (due, repeats, new) = (
        byDeck(queue.changed + queue.due), byDeck(queue.repeats), byDeck(queue.new)
      )
      let sizes = try Row.fetchAll(
        db,
        sql: """
          SELECT deck.id, title, language, count(revision.number) FROM deck
          LEFT JOIN entry ON entry.deck = deck.number
          LEFT \(CurrentRevision.join)
            AND is_retired = 0
          GROUP BY deck.number ORDER BY deck.number
          """)
      let all = try sizes.map { row in
        let deck = try Deck(row: row)
        return DueCounts.InDeck(
          deck: deck, entries: try row.count(3), due: due[deck.id] ?? 0,
          repeats: repeats[deck.id] ?? 0, new: new[deck.id] ?? 0)
      }
      return DueCounts(
        decks: all.filter { $0.entries > 0 && decks?.contains($0.deck.id) ?? true },
        pausedUntil: queue.pausedUntil)
    }
  }
}
