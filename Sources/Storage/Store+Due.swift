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
      let known = try Row.fetchAll(
        db, sql: "SELECT id, title, language, number FROM deck ORDER BY number")
      let all = try known.map { row in
        let (deck, number) = (try Deck(row: row), try row.value(3) as Int64)
        let counts = byNumber[number] ?? DeckCounts()
        let isCounted = counts.entries > 0 && decks?.contains(deck.id) ?? true
        return DueCounts.InDeck(
          deck: deck, entries: counts.entries,
          due: min(counts.due, waiting.dueRoom) + counts.confirmations, repeats: counts.repeats,
          new: isCounted ? try waiting.new(inDeck: number).count : 0)
      }
      return DueCounts(
        decks: all.filter { $0.entries > 0 && decks?.contains($0.deck.id) ?? true },
        sums: try waiting.sums(), pausedUntil: waiting.pausedUntil, pile: waiting.pile)
    }
  }

  /// Counts the entries of each deck, and what waits of them, by the deck's row number.
  private func deckCounts(_ waiting: WaitingCards, _ db: Database) throws -> [Int64: DeckCounts] {
    let repeats = Dictionary(waiting.repeats.map { ($0, 1) }, uniquingKeysWith: +)
    var all: [Int64: DeckCounts] = [:]
    let rows = try RawRows(db, "SELECT number, deck, is_present FROM entry")
    while try rows.next() {
      let (entry, deck) = (rows.integer(0), rows.integer(1))
      var counts = all[deck] ?? DeckCounts()
      if waiting.due.contains(entry) {
        counts.due += 1
      } else if waiting.confirmations.contains(entry) {
        counts.confirmations += 1
      }
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
      try WaitingCards(
        for: learner, decks: nil, on: day, limits: limits, countsPile: false, db, self
      ).sums()
    }
  }
}

/// What waits in one deck, be it asked today or not.
private struct DeckCounts {
  /// The entries that are present.
  var entries = 0
  /// The entries with a due card.
  var due = 0
  /// The other entries whose change is asked about.
  var confirmations = 0
  var repeats = 0
}

/// What waits for a learner on a study day: the entries that have a due card, and the few other cards.
private struct WaitingCards {
  /// The entries with a due card.
  private(set) var due = EntrySet()
  /// The entries without one whose change is asked about; they are no part of a pile.
  private(set) var confirmations = EntrySet()
  /// How many due cards may still be asked today.
  private(set) var dueRoom = 0
  /// What the due cards amount to when some wait for another morning; nil when none does.
  private(set) var pile: Pile?
  /// The entry of each card to be repeated.
  private(set) var repeats: [Int64] = []
  private(set) var pausedUntil: StudyDay?
  /// Reads new cards beside what waits; nil in a pause.
  private var study: StudyReader?
  /// How many new cards may still be begun today.
  private var newRoom = 0

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
    dueRoom = limits.dueCards(reviewedToday: reviewed)
    pile = entries.cards(reviewed: reviewed).pile(cardsADay: limits.dueCards)
    due = entries.today
    for change in changes where !due.contains(change.entry) {
      confirmations.insert(change.entry)
      study.reserve(change.entry)
    }
    due.visit { study.reserve($0) }
    newRoom = try study.newCardRoom(limits, held: pile?.held ?? 0)
    repeats = try study.entriesToRepeat()
    self.study = study
  }

  /// The cards of all decks that were asked for.
  func sums() throws -> DueSums {
    DueSums(
      due: due.count - (pile?.held ?? 0) + confirmations.count, repeats: repeats.count,
      new: try study?.newCards(atMost: newRoom).count ?? 0)
  }

  /// The new cards of today if nothing but one deck were begun, given by its row number.
  func new(inDeck deck: Int64) throws -> [StudyCard] {
    try study?.newCards(atMost: newRoom, inDeck: deck) ?? []
  }
}
