public import Flashcards
import Foundation
import GRDB

extension Store {
  /// The queue of a learner's sitting on a study day, from some decks; nil means all.
  ///
  /// Due cards are sorted by relative lateness: days late as a share of the interval. Those that the
  /// day does not hold wait for another morning, and new cards until then. An unknown learner has new
  /// cards only. With `first`, returns no more than is asked before that many cards, and of a pile only
  /// whether there is one.
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
    var study = StudyReader(learner: number, decks: decks, on: day, db)
    var queue = StudyQueue()
    let changes = try study.changes()
    queue.changed = changes.filter { !$0.hasFailed }.map { change in
      var card = change.card
      (card.changedFrom, card.isConfirmation) = (change.before, true)
      return card
    }
    if let first, queue.count >= first { return queue }
    try addDue(&queue, limits, &study, changes, first)
    for change in changes { study.reserve(change.entry) }
    if let first, queue.count >= first { return queue }
    let room = try study.newCardRoom(limits, held: queue.pile?.held ?? 0)
    queue.new = try study.newCards(atMost: room)
    if let first, queue.count >= first { return queue }
    queue.repeats = try study.repeats(atMost: first.map { $0 - queue.count } ?? .max)
    return queue
  }

  /// Adds today's share of the due cards, and the pile that all of them amount to.
  ///
  /// Only the cards that are asked are made; the pile is counted by numbers.
  private func addDue(
    _ queue: inout StudyQueue, _ limits: StudyLimits, _ study: inout StudyReader,
    _ changes: [ChangedCard], _ first: Int?
  ) throws {
    let reviewed = try study.dueReviewedToday(atMost: limits.dueCards)
    let asked =
      switch limits.share {
      case .today: limits.dueCards(reviewedToday: reviewed)
      case .anotherDay: limits.dueCards
      case .whole: Int.max
      }
    queue.due = try study.due(atMost: min(asked, first.map { $0 - queue.count } ?? .max))
    // The first cards of a pile are read without the rest.
    if let first, changes.isEmpty, queue.count >= first { return }
    // Behind the first cards only those count that tell whether some wait for another morning.
    let isBounded = first != nil && changes.isEmpty
    var due = try study.dueEntries(
      atMost: isBounded ? limits.dueCards(reviewedToday: reviewed) + 1 : nil)
    let failed = changes.filter { $0.hasFailed && !due.contains($0.entry) }
    for change in failed { due.insert(change.entry) }
    queue.pile = due.cards(reviewed: reviewed).pile(cardsADay: limits.dueCards)
    queue.take(failed.map(\.card))
    queue.due = Array(queue.due.prefix(asked))
    // A changed entry with a due card is shown with that card, were it on another morning.
    let waiting = Set(changes.filter { due.contains($0.entry) }.map(\.card.id.entry))
    queue.changed.removeAll { waiting.contains($0.id.entry) }
  }
}
