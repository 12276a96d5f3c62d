import Flashcards
import GRDB

/// A card that is due, as numbers: a pile may have tens of thousands.
struct DueCard {
  let entry: Int64
  /// The number of the card's kind in ``DueRows/kinds``.
  let kind: Int
  fileprivate let due: Int64
  fileprivate let interval: Int64
  /// Days late as a share of the interval.
  fileprivate let lateness: Double
}

/// Reads a learner's due cards from one index, which has all that is needed to count and to sort them.
struct DueRows {
  private(set) var kinds = CardKindNames()
  private let rows: RawRows
  private let day: Int64

  init(of learner: Int64, on day: StudyDay, _ db: Database) throws {
    self.day = Int64(day.number)
    rows = try RawRows(
      db,
      """
      SELECT entry, card_kind, due, interval FROM schedule
      WHERE learner = ?1 AND due <= ?2 AND is_suspended = 0
        AND (buried_until IS NULL OR buried_until <= ?2)
      """, [learner, self.day])
  }

  /// The next card in the order of the index; nil behind the last one.
  mutating func next() throws -> DueCard? {
    guard try rows.next() else { return nil }
    let due = Int64(try rows.day(2))
    let interval = Int64(try rows.count(3))
    return DueCard(
      entry: try rows.ordinal(0), kind: try kinds.index(1, of: rows), due: due, interval: interval,
      lateness: Double(day - due) / Double(max(1, interval)))
  }
}

/// A learner's due cards in the order of their relative lateness: days late as a share of the interval.
///
/// The order changes every day, so that no index can have it. A heap gives the first cards without
/// sorting the pile: making it takes one pass, and a card the logarithm of the rest.
struct SortedDueCards {
  /// The names of the cards' kinds.
  let kinds: CardKindNames
  private var heap: [DueCard] = []

  init(of learner: Int64, on day: StudyDay, _ db: Database) throws {
    var rows = try DueRows(of: learner, on: day, db)
    while let card = try rows.next() { heap.append(card) }
    kinds = rows.kinds
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  /// The next card; nil when there is no more.
  mutating func next() -> DueCard? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    sink(0)
    return first
  }

  /// The order of cards: the relatively latest first; of equals, those with the shorter interval.
  private func precedes(_ one: DueCard, _ other: DueCard) -> Bool {
    if one.lateness != other.lateness { return one.lateness > other.lateness }
    if one.interval != other.interval { return one.interval < other.interval }
    if one.entry != other.entry { return one.entry < other.entry }
    return kinds.names[one.kind] < kinds.names[other.kind]
  }

  /// Moves a card down to its place among the cards below it.
  private mutating func sink(_ start: Int) {
    var parent = start
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
