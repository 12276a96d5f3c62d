import Flashcards
import GRDB

/// A card that is due, as numbers: a pile may have tens of thousands.
struct DueCard {
  let entry: Int64
  /// The number of the card's kind in the kinds of its reader.
  let kind: Int
  fileprivate let due: Int64
  fileprivate let interval: Int64
}

/// Reads a learner's due cards from one index, which has all that is needed to count them.
struct DueRows {
  private var kinds = CardKindNames()
  private let rows: RawRows

  /// The condition of a card that is not set aside; `?2` is today.
  fileprivate static let isAsked =
    "is_suspended = 0 AND (buried_until IS NULL OR buried_until <= ?2)"

  init(of learner: Int64, on day: StudyDay, _ db: Database) throws {
    rows = try RawRows(
      db,
      """
      SELECT entry, card_kind, due, interval FROM schedule
      WHERE learner = ?1 AND due <= ?2 AND \(Self.isAsked)
      """, [learner, Int64(day.number)])
  }

  /// The next card in the order of the index; nil behind the last one.
  mutating func next() throws -> DueCard? {
    try rows.next() ? DueCard(rows, &kinds) : nil
  }
}

extension DueCard {
  /// The card in a row of entry, kind, due day and interval.
  fileprivate init(_ rows: RawRows, _ kinds: inout CardKindNames) throws(StorageError) {
    entry = try rows.ordinal(0)
    kind = try kinds.index(1, of: rows)
    due = Int64(try rows.day(2))
    interval = Int64(try rows.count(3))
  }
}

/// A learner's due cards in the order of their relative lateness: days late as a share of the interval.
///
/// The order changes every day, so that no index can have it. But of the cards due on one day, the one
/// with the shortest interval comes first, and the index has those in that order. So each day of the
/// pile is read from its beginning, a few cards at a time and only when one of its cards may be next:
/// the first cards cost the same however large the pile is.
struct SortedDueCards {
  /// The names of the cards' kinds.
  private(set) var kinds = CardKindNames()
  /// The cards read so far and not given yet: a heap by ``precedes(_:_:)``.
  private var heap: [ReadCard] = []
  /// The earliest due day of which no card was read; nil when there is no more.
  private var unreadDay: Int64?
  private let learner: Int64
  private let today: Int64
  private let days: RawRows
  private let cards: RawRows

  /// A card that was read from a day of the pile.
  private struct ReadCard {
    let card: DueCard
    /// Days late as a share of the interval.
    let lateness: Double
    /// How many cards of its day come before it.
    let rank: Int64
    /// Whether the cards of its day that come after it are still to be read.
    var isLastRead = false
  }

  init(of learner: Int64, on day: StudyDay, _ db: Database) throws {
    self.learner = learner
    today = Int64(day.number)
    days = try RawRows(
      db,
      """
      SELECT due FROM schedule WHERE learner = ?1 AND due > ?2 AND due <= ?3 ORDER BY due LIMIT 1
      """)
    cards = try RawRows(
      db,
      """
      SELECT entry, card_kind, due, interval FROM schedule
      WHERE learner = ?1 AND due = ?3 AND \(DueRows.isAsked)
      ORDER BY interval, entry, card_kind LIMIT ?5 OFFSET ?4
      """)
    unreadDay = try dueDay(after: .min)
  }

  /// The next card; nil when there is no more.
  mutating func next() throws -> DueCard? {
    // No interval is shorter than a day: a card is late by no larger share than its days.
    while let day = unreadDay, heap.first.map({ $0.lateness <= Double(today - day) }) ?? true {
      try readCards(dueOn: day, from: 0)
      unreadDay = try dueDay(after: day)
    }
    guard let first = heap.first else { return nil }
    removeFirst()
    if first.isLastRead { try readCards(dueOn: first.card.due, from: first.rank + 1) }
    return first.card
  }

  /// The earliest day after another on which a card was due.
  private func dueDay(after day: Int64) throws -> Int64? {
    days.restart([learner, day, today])
    defer { days.end() }
    return try days.next() ? Int64(try days.day(0)) : nil
  }

  /// Reads cards of a due day: at first a few, then as many as were read before, so that a whole pile
  /// takes few queries.
  private mutating func readCards(dueOn day: Int64, from start: Int64) throws {
    let limit = max(4, start)
    cards.restart([learner, today, day, start, limit])
    defer { cards.end() }
    for rank in start..<start + limit {
      guard try cards.next() else { return }
      let card = try DueCard(cards, &kinds)
      insert(
        ReadCard(
          card: card, lateness: Double(today - card.due) / Double(max(1, card.interval)),
          rank: rank, isLastRead: rank == start + limit - 1))
    }
  }
}

// MARK: - The heap

extension SortedDueCards {
  /// The order of cards: the relatively latest first; of equals, those with the shorter interval.
  private func precedes(_ one: ReadCard, _ other: ReadCard) -> Bool {
    if one.lateness != other.lateness { return one.lateness > other.lateness }
    let (one, other) = (one.card, other.card)
    if one.interval != other.interval { return one.interval < other.interval }
    if one.entry != other.entry { return one.entry < other.entry }
    return kinds.names[one.kind] < kinds.names[other.kind]
  }

  private mutating func insert(_ card: ReadCard) {
    heap.append(card)
    var child = heap.count - 1
    while child > 0, precedes(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func removeFirst() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var first = parent
      for child in 2 * parent + 1...2 * parent + 2
      where child < heap.count && precedes(heap[child], heap[first]) {
        first = child
      }
      guard first != parent else { return }
      heap.swapAt(parent, first)
      parent = first
    }
  }
}
