import Flashcards
import GRDB

extension StudyReader {
  /// Counts the due cards of each entry, in the decks asked for.
  ///
  /// Numbers alone, from one index. With a limit, stops at so many entries that have a card for today,
  /// and leaves those out that were reviewed today: a prompt of the shell needs no more than the day's
  /// share of a pile.
  func dueEntries(atMost limit: Int? = nil) throws -> DueEntries {
    var due = DueEntries(reviewedToday: try limit == nil ? entriesReviewed() : EntrySet())
    guard let learner else { return due }
    let asked = try AskedEntries(decks: decks, db)
    var rows = try DueRows(of: learner, on: day, db)
    while due.today.count < limit ?? .max, let card = try rows.next() {
      guard asked.mayHave(card.entry, card.kind),
        try !asked.isUncertain(card.entry) || hasCard(card.entry, card.kind),
        try limit == nil || !wasReviewed(card.entry)
      else { continue }
      due.insert(card.entry)
    }
    return due
  }

  /// How many new cards may still be begun today.
  ///
  /// None while due cards of any deck wait for another morning, be it one that is not asked for. `held`
  /// are those of the decks asked for.
  func newCardRoom(_ limits: StudyLimits, held: Int) throws -> Int {
    try limits.newCards(
      held: held > 0 || decks == nil ? held : try wholePile(limits)?.held ?? 0,
      begunToday: begunToday(atMost: limits.newCards))
  }

  /// What the due cards of all decks amount to, read as far as is needed to know whether some wait for
  /// another morning; nil when they are all asked today.
  private func wholePile(_ limits: StudyLimits) throws -> Pile? {
    let whole = StudyReader(learner: learner, decks: nil, on: day, db)
    let reviewed = try dueReviewedToday(atMost: limits.dueCards)
    return try whole.dueEntries(atMost: limits.dueCards(reviewedToday: reviewed) + 1)
      .cards(reviewed: reviewed).pile(cardsADay: limits.dueCards)
  }

  /// The entries of the cards that wait to be repeated today: one with two such cards is there twice.
  ///
  /// The index lacks what sets a card aside. Nothing but a decision does that, so that the schedules of
  /// entries without one are not looked up.
  func entriesToRepeat() throws -> [Int64] {
    guard let learner else { return [] }
    let asked = try AskedEntries(decks: decks, db)
    let rows = try RawRows(
      db,
      """
      SELECT entry, card_kind,
        EXISTS (SELECT 1 FROM decision WHERE learner = ?1 AND decision.entry = schedule.entry)
          OR EXISTS (SELECT 1 FROM moved_entry WHERE target = schedule.entry)
      FROM schedule INDEXED BY schedule_to_repeat WHERE learner = ?1 AND repeat_day = ?2
      """, [learner, Int64(day.number)])
    var kinds = CardKindNames()
    var entries: [Int64] = []
    while try rows.next() {
      let (entry, kind) = (try rows.ordinal(0), try kinds.index(1, of: rows))
      guard asked.mayHave(entry, kind), try !asked.isUncertain(entry) || hasCard(entry, kind),
        try rows.integer(2) == 0 || !isSetAside(entry, kinds.names[kind])
      else { continue }
      entries.append(entry)
    }
    return entries
  }

  /// Whether a card is suspended or buried today.
  private func isSetAside(_ entry: Int64, _ kind: String) throws -> Bool {
    try schedules(of: entry)[kind]?.isSetAside(on: day) ?? false
  }

  /// Whether the present text of an entry makes the card of a kind.
  private func hasCard(_ entry: Int64, _ kind: Int) throws -> Bool {
    try studyEntry(entry)?.card(CardKinds.all[kind]) != nil
  }
}

/// The entries with due cards, by row number, and how many cards each has.
struct DueEntries {
  /// Of the entries that were not reviewed today: those with a due card, those with two, and so on.
  ///
  /// An entry has few cards, so that sets are smaller and faster than a count for each of thousands.
  private var entries: [EntrySet] = []
  /// The due cards of each entry reviewed today, which wait for tomorrow.
  private var ofReviewed: [Int64: Int] = [:]
  private let reviewedToday: EntrySet

  init(reviewedToday: EntrySet) { self.reviewedToday = reviewedToday }

  /// The entries that have a card for today.
  var today: EntrySet { entries.first ?? EntrySet() }

  /// Whether an entry has a card for today.
  func contains(_ entry: Int64) -> Bool { entries.first?.contains(entry) ?? false }

  /// Adds a due card of an entry.
  mutating func insert(_ entry: Int64) {
    if reviewedToday.contains(entry) {
      ofReviewed[entry, default: 0] += 1
      return
    }
    let place = entries.firstIndex { !$0.contains(entry) } ?? entries.count
    if place == entries.count { entries.append(EntrySet()) }
    entries[place].insert(entry)
  }

  /// The cards as the core counts them; `reviewed` due cards were reviewed today.
  func cards(reviewed: Int) -> DueCards {
    var cards = DueCards(reviewed: reviewed)
    for (index, some) in entries.enumerated() {
      let more = index + 1 < entries.count ? entries[index + 1].count : 0
      for _ in more..<some.count { cards.add(index + 1, isReviewed: false) }
    }
    for count in ofReviewed.values { cards.add(count, isReviewed: true) }
    return cards
  }
}

/// Which cards may be asked: those that the present text of an entry makes.
///
/// A schedule is of a card that some text of its entry made. So only entries with several texts, and
/// those that others moved to, can have a schedule without a card: the few rows that are read.
private struct AskedEntries {
  private var sides: [Int64: Sides] = [:]
  /// The entries of the decks asked for; nil for all.
  private var ofDecks: EntrySet?

  init(decks: [String]?, _ db: Database) throws {
    let rows = try RawRows(
      cached: db,
      """
      SELECT number, is_present, sides FROM entry WHERE revision_count <> 1 AND revision > 0
      UNION ALL SELECT number, is_present, sides FROM entry
      WHERE number IN (SELECT target FROM moved_entry)
      """, [])
    defer { rows.end() }
    while try rows.next() {
      sides[rows.integer(0)] =
        rows.integer(1) == 0
        ? [] : Sides(rawValue: UInt8(truncatingIfNeeded: rows.integer(2)))
    }
    guard let decks else { return }
    let known = try Row.fetchAll(db, sql: "SELECT number, id FROM deck")
    let wanted = try known.filter { decks.contains(try $0.value(1)) }
    guard wanted.count < known.count else { return }
    var entries = EntrySet()
    for deck in wanted {
      let rows = try RawRows(db, "SELECT number FROM entry WHERE deck = ?1", [try deck.value(0)])
      while try rows.next() { entries.insert(rows.integer(0)) }
    }
    ofDecks = entries
  }

  /// Whether an entry with another text than at first has to be read: masked, a text may be empty.
  func isUncertain(_ entry: Int64) -> Bool { !sides.isEmpty && sides[entry] != nil }

  /// Whether the card of an entry and a kind may be asked, as far as its sides tell.
  func mayHave(_ entry: Int64, _ kind: Int) -> Bool {
    // Behind the known kinds are those that a newer program wrote.
    guard kind < CardKinds.all.count, ofDecks?.contains(entry) ?? true else { return false }
    return sides.isEmpty || sides[entry].map { CardKinds.all[kind].mayAsk(about: $0) } ?? true
  }
}
