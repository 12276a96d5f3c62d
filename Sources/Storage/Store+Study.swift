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
    for change in changes { study.reserve(change.entry) }
    if let first, queue.count >= first { return queue }
    let room = try limits.newCards(pile: queue.due.count, begunToday: study.begunToday())
    queue.new = try study.newCards(atMost: room)
    if let first, queue.count >= first { return queue }
    queue.repeats = try study.repeats()
    return queue
  }
}
