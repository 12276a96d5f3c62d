public import Flashcards
import GRDB

extension Store {
  /// The counts of cards that wait for a learner on a study day, deck by deck; nil means all decks.
  ///
  /// The counts of the queue, without its cards.
  public func dueCounts(
    for learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits
  ) throws(StorageError) -> DueCounts {
    try read { db in
      let waiting = try WaitingCards(for: learner, decks: decks, on: day, limits: limits, db, self)
      let byNumber = try deckCounts(waiting, db)
      let new = Dictionary(waiting.new.map { ($0.id.entry.deck, 1) }, uniquingKeysWith: +)
      let known = try Row.fetchAll(
        db, sql: "SELECT id, title, language, number FROM deck ORDER BY number")
      let all = try known.map { row in
        let deck = try Deck(row: row)
        let counts = byNumber[try row.value(3)] ?? (0, 0, 0)
        return DueCounts.InDeck(
          deck: deck, entries: counts.entries, due: counts.due, repeats: counts.repeats,
          new: new[deck.id] ?? 0)
      }
      return DueCounts(
        decks: all.filter { $0.entries > 0 && decks?.contains($0.deck.id) ?? true },
        pausedUntil: waiting.pausedUntil, pile: waiting.pile)
    }
  }

  /// Due cards, repeats and entries of each deck, by row number.
  private func deckCounts(
    _ waiting: WaitingCards, _ db: Database
  ) throws -> [Int64: (due: Int, repeats: Int, entries: Int)] {
    let repeats = Dictionary(waiting.repeats.map { ($0, 1) }, uniquingKeysWith: +)
    var all: [Int64: (due: Int, repeats: Int, entries: Int)] = [:]
    let rows = try RawRows(db, "SELECT number, deck, is_present FROM entry")
    while try rows.next() {
      let (entry, deck) = (rows.integer(0), rows.integer(1))
      var counts = all[deck] ?? (0, 0, 0)
      counts.due += waiting.due.contains(entry) ? 1 : 0
      counts.entries += rows.integer(2) == 1 ? 1 : 0
      if !repeats.isEmpty { counts.repeats += repeats[entry] ?? 0 }
      all[deck] = counts
    }
    return all
  }

  /// The sums of ``dueCounts(for:decks:on:limits:)`` over all decks: a shell prompt waits for them.
  ///
  /// Reads no more due cards than a day holds, however large the pile, and no deck.
  public func dueSums(
    for learner: String, on day: StudyDay, limits: StudyLimits
  ) throws(StorageError) -> DueSums {
    try read { db in
      let waiting = try WaitingCards(
        for: learner, decks: nil, on: day, limits: limits, countsPile: false, db, self)
      return DueSums(
        due: waiting.due.count - (waiting.pile?.held ?? 0), repeats: waiting.repeats.count,
        new: waiting.new.count)
    }
  }
}

/// The number of cards that wait, over all decks.
public struct DueSums: Hashable, Sendable {
  /// Due cards that are asked today, at most one of each entry.
  public let due: Int
  /// Cards to be repeated today until they get a 4.
  public let repeats: Int
  /// New cards that may be begun today.
  public let new: Int
}

/// What waits for a learner on a study day: the entries that have a due card, and the few other cards.
private struct WaitingCards {
  var due = EntrySet()
  /// What the due cards amount to when some wait for another morning; nil when none does.
  var pile: Pile?
  /// The entry of each card to be repeated.
  var repeats: [Int64] = []
  var new: [StudyCard] = []
  var pausedUntil: StudyDay?

  /// Finds what waits; with `countsPile` false, of a pile only whether some cards wait for another
  /// morning.
  init(
    for learner: String, decks: [String]?, on day: StudyDay, limits: StudyLimits,
    countsPile: Bool = true, _ db: Database, _ store: Store
  ) throws {
    let number = try store.learnerNumber(learner, db)
    pausedUntil = try store.endOfPause(of: number, on: day, db)
    guard pausedUntil == nil else { return }
    var study = StudyReader(learner: number, decks: decks, on: day, db)
    let changes = try study.changes()
    let reviewed = try study.dueReviewedToday(atMost: limits.dueCards)
    // One card more than today's share tells that there is a pile. A changed entry may have a due card
    // behind those.
    let isBounded = !countsPile && changes.isEmpty
    var entries = try study.dueEntries(
      atMost: isBounded ? limits.dueCards(reviewedToday: reviewed) + 1 : nil)
    for change in changes where change.hasFailed && !entries.contains(change.entry) {
      entries.insert(change.entry)
    }
    pile = entries.cards(reviewed: reviewed).pile(cardsADay: limits.dueCards)
    // Confirmations of changes wait, but are no part of the pile.
    due = entries.today
    for change in changes { due.insert(change.entry) }
    due.visit { study.reserve($0) }
    let room = try limits.newCards(
      held: pile?.held ?? 0, begunToday: study.begunToday(atMost: limits.newCards))
    new = try study.newCards(atMost: room)
    repeats = try study.entriesToRepeat()
  }
}
