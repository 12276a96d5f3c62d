import Flashcards
import GRDB

/// Reads a learner's due, repeated and new cards on a study day.
struct StudyReader {
  let db: Database
  let learner: Int64?
  let day: StudyDay
  private let decks: [String]?
  private var siblings: SiblingRule
  /// The entries reviewed today.
  private let reviewedToday: Set<EntryID>
  /// The entries of the due cards read last, in their order: once for each card, siblings included.
  private(set) var dueEntries: [EntryID] = []

  init(learner: Int64?, decks: [String]?, on day: StudyDay, _ db: Database) throws {
    self.db = db
    self.learner = learner
    self.decks = decks
    self.day = day
    // A flight may take the day back: what was answered tomorrow counts today.
    let reviewed = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT deck.id, key, sense FROM schedule
        JOIN entry ON entry.number = schedule.entry JOIN deck ON deck.number = entry.deck
        WHERE learner = ? AND last_day >= ?
        """, arguments: [learner, day.number])
    reviewedToday = Set(try reviewed.map { try EntryID(row: $0) })
    siblings = SiblingRule(reviewedToday: reviewedToday)
  }

  /// The number of due cards reviewed today: cards first reviewed today were new.
  func dueReviewedToday() throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM schedule WHERE learner = ?1 AND last_day >= ?2 AND first_day < ?2",
      arguments: [learner, day.number]) ?? 0
  }

  /// The due cards read last, and other ones, each named by its entry.
  func dueCards(and others: [EntryID], reviewed: Int) -> DueCards {
    DueCards(dueEntries + others, reviewed: reviewed, reviewedEntries: reviewedToday)
  }

  /// The number of cards first reviewed today.
  func begunToday() throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM schedule WHERE learner = ?1 AND last_day >= ?2 AND first_day = ?2",
      arguments: [learner, day.number]) ?? 0
  }

  func repeats() throws -> [StudyCard] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, card_kind, \(Schedule.columns) FROM schedule
        WHERE learner = ? AND repeat_day = ? ORDER BY entry, card_kind
        """, arguments: [learner, day.number])
    var cards: [StudyCard] = []
    while let row = try rows.next() {
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
          SELECT count(*) FROM review WHERE learner = ?1 AND card_kind = ?3 AND day = ?4
            AND entry IN \(CurrentEntry.names(of: "?2")) AND grade = ?5
            AND NOT EXISTS (
              SELECT 1 FROM decision
              WHERE decision.review = review.id AND decision.kind = 'retract')
          """),
      arguments: [learner, entry, kind, day.number, GradeKey.hard.grade.rawValue]) ?? 0
  }

  mutating func due(atMost limit: Int?) throws -> [StudyCard] {
    guard limit != 0 else { return [] }
    // SQLite keeps only the first rows of a bounded sort: the first card does not wait for a sort
    // of the whole pile.
    var bound = limit.map { $0 + 8 }
    while true {
      let before = siblings
      let (cards, isWhole) = try due(atMost: limit, bound: bound)
      if isWhole || cards.count == limit { return cards }
      siblings = before
      bound = bound.map { $0 * 16 }
    }
  }

  /// Reserves these cards' entries, so that their siblings wait for another day.
  mutating func keepApart(from cards: [StudyCard]) {
    for card in cards { _ = siblings.reserve(card.id.entry) }
  }

  private mutating func due(
    atMost limit: Int?, bound: Int?
  ) throws -> (cards: [StudyCard], isWhole: Bool) {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, card_kind, \(Schedule.columns) FROM schedule
        WHERE learner = ?1 AND due <= ?2 AND is_suspended = 0
          AND (buried_until IS NULL OR buried_until <= ?2)
        ORDER BY (?2 - due) * 1.0 / interval DESC, interval, entry, card_kind LIMIT ?3
        """, arguments: [learner, day.number, bound ?? -1])
    var cards: [StudyCard] = []
    var read = 0
    dueEntries = []
    while let row = try rows.next() {
      read += 1
      guard let card = try card(row) else { continue }
      dueEntries.append(card.id.entry)
      guard siblings.reserve(card.id.entry) else { continue }
      cards.append(card)
      if cards.count == limit { break }
    }
    return (cards, bound.map { read < $0 } ?? true)
  }

  func newCards(atMost limit: Int) throws -> [StudyCard] {
    var choice = NewCardChoice(limit: limit, on: day, siblings: siblings)
    guard choice.wantsMore else { return [] }
    for deck in try decksInOrder() where choice.wantsMore {
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
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry.number, \(Sides.column), (
          SELECT count(*) FROM schedule
          WHERE learner = ?2 AND schedule.entry = entry.number AND last_day IS NOT NULL)
        FROM entry \(CurrentRevision.join)
        WHERE deck = ?1 AND is_retired = 0 ORDER BY position, entry.number
        """, arguments: [deck, learner])
    while choice.wantsMore, let row = try rows.next() {
      let number: Int64 = try row.value(0)
      let possible = CardKinds.count(for: try Sides(row: row, from: 1))
      // Skip entries without a card to begin, the most frequent case in a deck that is being
      // learnt.
      let begun: Int = try row.value(2)
      guard begun < possible, let entry = try studyEntry(number) else { continue }
      choice.offer(entry)
    }
  }

  /// An entry with its schedules; nil when it is retired, or of a deck that is not asked for.
  func studyEntry(_ number: Int64) throws -> StudyEntry? {
    guard let (id, entry) = try entry(number) else { return nil }
    return StudyEntry(
      id: id, entry: entry, schedules: try schedules(of: number),
      sharesAcronym: try sharesAcronym(entry, number))
  }

  private func schedules(of entry: Int64) throws -> [String: Schedule] {
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
    guard let kind = CardKinds.named(try row.value(1)), let (id, entry) = try entry(number),
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
  private func entry(_ number: Int64) throws -> (EntryID, Entry)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT deck.id, key, sense, is_retired, \(Entry.columns)
          FROM entry JOIN deck ON deck.number = entry.deck
          \(CurrentRevision.join)
          WHERE entry.number = ?
          """), arguments: [number])
    guard let row, !(try row.value(3) as Bool) else { return nil }
    let id = try EntryID(row: row)
    guard decks?.contains(id.deck) ?? true else { return nil }
    return (id, try Entry(row: row, from: 4))
  }
}
