import Flashcards
import GRDB

/// Reads a learner's due, repeated and new cards on a study day.
struct StudyReader {
  let db: Database
  let learner: Int64?
  let day: StudyDay
  let decks: [String]?
  /// The row numbers of the entries whose card of today was found; by number, because counting
  /// thousands of them must not read their names.
  private var reserved = EntrySet()

  init(learner: Int64?, decks: [String]?, on day: StudyDay, _ db: Database) {
    self.db = db
    self.learner = learner
    self.decks = decks
    self.day = day
  }

  /// Whether today has a card of an entry already: one that was found, or one that was reviewed.
  private func hasCardToday(_ entry: Int64) throws -> Bool {
    try reserved.contains(entry) || wasReviewed(entry)
  }

  /// Whether a card of an entry was reviewed today, so that its other cards wait for another day.
  ///
  /// A flight may take the day back: what was answered tomorrow counts today. One entry is looked up
  /// faster than the day's answers are read; of a whole pile, ``entriesReviewed()`` has the entries.
  func wasReviewed(_ entry: Int64) throws -> Bool {
    guard let learner else { return false }
    let rows = try RawRows(
      cached: db, "SELECT 1 FROM schedule WHERE learner = ?1 AND entry = ?2 AND last_day >= ?3",
      [learner, entry, Int64(day.number)])
    defer { rows.end() }
    return try rows.next()
  }

  /// The entries of which a card was reviewed today.
  ///
  /// The day's answers tell, not an index on the schedules' days: each answer would have to move its
  /// card in that index.
  func entriesReviewed() throws -> EntrySet {
    var entries = EntrySet()
    guard let learner else { return entries }
    let rows = try RawRows(
      db,
      """
      SELECT \(CurrentEntry.number("review")), kind = 'review' FROM review INDEXED BY review_by_day
      \(CurrentEntry.join("review"))
      WHERE learner = ?1 AND day >= ?2 AND NOT EXISTS (
        SELECT 1 FROM decision WHERE decision.review = review.id AND decision.kind = 'retract')
      """, [learner, Int64(day.number)])
    while try rows.next() {
      if rows.integer(1) == 1 { entries.insert(rows.integer(0)) }
    }
    return entries
  }

  /// The number of cards first reviewed today, and of new entries that were set aside today, counted up
  /// to a limit: what was offered is not offered anew.
  func begunToday(atMost limit: Int) throws -> Int {
    let begun = try countAnswered("first_day = ?2", atMost: limit)
    return begun < limit ? try begun + newEntriesSetAsideToday() : begun
  }

  private func newEntriesSetAsideToday() throws -> Int {
    guard let learner else { return 0 }
    let rows = try RawRows(
      db,
      """
      SELECT DISTINCT entry FROM decision INDEXED BY decision_by_kind
      WHERE learner = ?1 AND kind IN ('suspend', 'bury') AND day >= ?2
        AND EXISTS (
          SELECT 1 FROM schedule
          WHERE schedule.learner = ?1 AND schedule.entry = decision.entry
            AND (is_suspended = 1 OR buried_until > ?2))
        AND NOT EXISTS (
          SELECT 1 FROM schedule
          WHERE schedule.learner = ?1 AND schedule.entry = decision.entry AND last_day IS NOT NULL)
      """, [learner, Int64(day.number)])
    var count = 0
    while try rows.next() { count += 1 }
    return count
  }

  /// The number of due cards reviewed today, counted up to a limit: cards first reviewed today were
  /// new.
  func dueReviewedToday(atMost limit: Int) throws -> Int {
    try countAnswered("last_day >= ?2 AND first_day < ?2", atMost: limit)
  }

  /// Counts the cards that were answered today or later and whose schedules meet an SQL condition, in
  /// which `?2` is today.
  ///
  /// Counting stops at the limit, which is the day's share: all figures are the same for any larger
  /// count, and a day may have thousands of answers.
  private func countAnswered(_ condition: String, atMost limit: Int) throws -> Int {
    guard let learner else { return 0 }
    let rows = try RawRows(
      db,
      """
      SELECT DISTINCT schedule.entry, schedule.card_kind FROM review INDEXED BY review_by_day
      \(CurrentEntry.join("review"))
      CROSS JOIN schedule ON schedule.learner = review.learner
        AND schedule.entry = \(CurrentEntry.number("review"))
        AND schedule.card_kind = review.card_kind
      WHERE review.learner = ?1 AND review.day >= ?2 AND \(condition)
      """, [learner, Int64(day.number)])
    var count = 0
    while count < limit, try rows.next() { count += 1 }
    return count
  }

  /// The cards that wait to be repeated today, or the first ones.
  func repeats(atMost limit: Int = .max) throws -> [StudyCard] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, card_kind, \(Schedule.columns) FROM schedule INDEXED BY schedule_to_repeat
        WHERE learner = ? AND repeat_day = ? ORDER BY entry, card_kind
        """, arguments: [learner, day.number])
    var cards: [StudyCard] = []
    while cards.count < limit, let row = try rows.next() {
      guard var card = try card(row), !card.schedule.isSetAside(on: day) else { continue }
      card.hardAnswersToday = try hardAnswersToday(row.value(0), card.id.kind)
      cards.append(card)
    }
    return cards
  }

  /// How often the learner answered a card Hard today, retracted answers left out.
  private func hardAnswersToday(_ entry: Int64, _ kind: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM review INDEXED BY review_of_entry
          WHERE learner = ?1 AND card_kind = ?3 AND day = ?4 AND entry IN \(CurrentEntry.names(of: "?2")) AND grade = ?5
            AND NOT EXISTS (
              SELECT 1 FROM decision
              WHERE decision.review = review.id AND decision.kind = 'retract')
          """),
      arguments: [learner, entry, kind, day.number, GradeKey.hard.grade.rawValue]) ?? 0
  }

  /// The due cards, one of an entry, the relatively latest first.
  mutating func due(atMost limit: Int?) throws -> [StudyCard] {
    guard limit != 0, let learner else { return [] }
    var pile = try SortedDueCards(of: learner, on: day, db)
    var cards: [StudyCard] = []
    while cards.count < limit ?? .max, let due = try pile.next() {
      guard try !hasCardToday(due.entry),
        let card = try card(due.entry, pile.kinds.names[due.kind], of: learner)
      else { continue }
      reserved.insert(due.entry)
      cards.append(card)
    }
    return cards
  }

  /// The card that is due; nil when its entry is retired, its deck is not asked for, or the entry no
  /// longer makes it.
  private func card(_ entry: Int64, _ kind: String, of learner: Int64) throws -> StudyCard? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entry, card_kind, \(Schedule.columns) FROM schedule
          WHERE learner = ? AND entry = ? AND card_kind = ?
          """), arguments: [learner, entry, kind])
    return try row.flatMap { try card($0) }
  }

  /// Reserves today for a card of an entry, so that its other cards wait for another day.
  mutating func reserve(_ entry: Int64) { reserved.insert(entry) }

  /// New cards of the decks asked for, or of one of them by its row number.
  func newCards(atMost limit: Int, inDeck deck: Int64? = nil) throws -> [StudyCard] {
    var choice = NewCardChoice(limit: limit, on: day, siblings: SiblingRule(reviewedToday: []))
    guard choice.wantsMore else { return [] }
    for deck in try deck.map({ [$0] }) ?? decksInOrder() where choice.wantsMore {
      try offerEntries(of: deck, to: &choice)
    }
    return choice.chosen
  }

  /// The row numbers of the decks asked for.
  private func decksInOrder() throws -> [Int64] {
    let rows = try Row.fetchAll(db, sql: "SELECT number, id FROM deck ORDER BY number")
    return try rows.filter { decks?.contains(try $0.value(1)) ?? true }.map { try $0.value(0) }
  }

  /// Offers the entries of a deck that may have a card to begin, in document order.
  private func offerEntries(of deck: Int64, to choice: inout NewCardChoice) throws {
    let rows = try RawRows(
      db,
      """
      SELECT entry.number, sides, (
        SELECT count(*) FROM schedule
        WHERE learner = ?2 AND schedule.entry = entry.number AND last_day IS NOT NULL)
      FROM entry WHERE deck = ?1 AND is_present = 1 ORDER BY position, entry.number
      """, [deck, learner ?? 0])
    while choice.wantsMore, try rows.next() {
      let number = try rows.ordinal(0)
      let sides = Sides(rawValue: UInt8(truncatingIfNeeded: rows.integer(1)))
      // Skip entries without a card to begin, the most frequent case in a deck that is being
      // learnt.
      guard try rows.count(2) < CardKinds.count(for: sides), try !hasCardToday(number),
        let entry = try studyEntry(number)
      else { continue }
      choice.offer(entry)
    }
  }
}

// MARK: - Entries and cards

extension StudyReader {
  /// An entry with its schedules; nil when it is retired, or of a deck that is not asked for.
  func studyEntry(_ number: Int64) throws -> StudyEntry? {
    guard let (id, entry, section) = try entry(number) else { return nil }
    return StudyEntry(
      id: id, entry: entry, section: section, schedules: try schedules(of: number),
      sharesAcronym: try sharesAcronym(entry, number))
  }

  func schedules(of entry: Int64) throws -> [String: Schedule] {
    guard let learner else { return [:] }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT card_kind, \(Schedule.columns) FROM schedule WHERE learner = ? AND entry = ?
          """), arguments: [learner, entry])
    var schedules: [String: Schedule] = [:]
    while let row = try rows.next() {
      schedules[try row.value(0)] = try Schedule(row: row, from: 1)
    }
    return schedules
  }

  /// The card in a row of entry, kind and schedule; nil when its entry is retired, its deck is not
  /// asked for, or a newer program wrote its kind.
  func card(_ row: Row) throws -> StudyCard? {
    let number: Int64 = try row.value(0)
    guard let kind = CardKinds.named(try row.value(1)), let (id, entry, _) = try entry(number),
      let question = kind.question(
        about: entry,
        sharesAcronym: kind.given == .acronym ? try sharesAcronym(entry, number) : false)
    else { return nil }
    return StudyCard(
      id: CardID(entry: id, kind: kind.name), entry: entry, question: question,
      schedule: try Schedule(row: row, from: 2))
  }

  /// Whether another entry of the deck has or had the same acronym.
  private func sharesAcronym(_ entry: Entry, _ number: Int64) throws -> Bool {
    guard let acronym = entry.acronym else { return false }
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM revision JOIN entry ON entry.number = revision.entry
          WHERE acronym = ?1 AND entry.number <> ?2
            AND deck = (SELECT deck FROM entry WHERE number = ?2))
        """)
    return try Bool.fetchOne(statement, arguments: [acronym, number]) ?? false
  }

  /// The present version of an entry; nil when it is retired, or of a deck that is not asked for.
  private func entry(_ number: Int64) throws -> (EntryID, Entry, section: String?)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT deck.id, key, sense, is_retired, section, \(Entry.columns)
          FROM entry JOIN deck ON deck.number = entry.deck
          \(CurrentRevision.join)
          WHERE entry.number = ?
          """), arguments: [number])
    guard let row, !(try row.value(3) as Bool) else { return nil }
    let id = try EntryID(row: row)
    guard decks?.contains(id.deck) ?? true else { return nil }
    return (id, try Entry(row: row, from: 5), try row.value(4))
  }
}
