public import Flashcards
import Foundation
import GRDB

extension Store {
  /// The queue of a learner's sitting on a study day, from some decks; nil means all.
  ///
  /// Due cards are sorted by relative lateness: days late as a share of the interval. Those that the
  /// day does not hold wait for another morning, and new cards until then. An unknown learner has new
  /// cards only. With `first`, returns no more than is asked before that many cards.
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
    try addDue(&queue, limits, &study, failed: changes.filter(\.hasFailed).map(\.card), first)
    study.keepApart(from: queue.changed + queue.due + queue.held)
    if let first, queue.count >= first { return queue }
    let room = limits.newCards(held: queue.pile?.held ?? 0, begunToday: try study.begunToday())
    queue.new = try study.newCards(atMost: room)
    if let first, queue.count >= first { return queue }
    queue.repeats = try study.repeats()
    return queue
  }

  /// Adds the due cards, today's share of them, and the pile that they amount to.
  private func addDue(
    _ queue: inout StudyQueue, _ limits: StudyLimits, _ study: inout StudyReader,
    failed: [StudyCard], _ first: Int?
  ) throws {
    let reviewed = try study.dueReviewedToday()
    let room = limits.dueCards(reviewedToday: reviewed)
    let asked =
      switch limits.share {
      case .today: room
      case .anotherDay: limits.dueCards
      case .whole: Int.max
      }
    // The first cards of a pile are read without the rest; where the day is done, the whole pile tells
    // whether new cards wait.
    let wanted = first.map { $0 - queue.count }
    queue.due = try study.due(atMost: asked > 0 ? wanted : nil)
    let due = queue.due.count
    queue.take(failed)
    let all = study.dueCards(and: queue.due.dropFirst(due).map(\.id.entry), reviewed: reviewed)
    queue.pile = all.pile(cardsADay: limits.dueCards)
    queue.hold(beyond: asked)
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
        byDeck(queue.changed + queue.due + queue.held), byDeck(queue.repeats), byDeck(queue.new)
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
        pausedUntil: queue.pausedUntil, pile: queue.pile)
    }
  }
}
