/// Due cards spread over mornings: at most so many a morning, one card of an entry each, those that
/// come first in order as early as possible.
///
/// The schedule stays as it is: only what is asked on a day is bounded. Each morning takes the cards in
/// their order, skips siblings of those that it has, and ends when it is full. A card is placed in
/// constant time, mostly.
///
///     var mornings = Mornings<String>(cardsADay: 2)
///     mornings.add("a")  // 0
///     mornings.add("b")  // 0
///     mornings.add("a")  // 1, as its sibling is asked today
///     mornings.add("c")  // 1, as today is full
public struct Mornings<Entry: Hashable & Sendable>: Hashable, Sendable {
  /// The number of cards of each morning, today's first.
  public private(set) var counts: [Int]
  private let cardsADay: Int
  /// How many cards of today's were reviewed already.
  private let reviewedToday: Int
  private var nextFree: [Entry: Int] = [:]
  /// The first morning that is not full.
  private var firstWithRoom = 0

  /// No card yet; at least one fits into a morning, and today as many less as were reviewed.
  public init(cardsADay: Int, reviewedToday: Int = 0) {
    self.cardsADay = max(1, cardsADay)
    self.reviewedToday = max(0, reviewedToday)
    counts = [0]
  }

  /// Places the next card in order; `day` is the first morning on which it may be asked, 0 for today,
  /// and not earlier than that of a sibling placed before.
  ///
  /// - Returns: The morning on which it is asked.
  @discardableResult
  public mutating func add(_ entry: Entry, from day: Int = 0) -> Int {
    while !hasRoom(firstWithRoom) { firstWithRoom += 1 }
    var morning = max(day, firstWithRoom, nextFree[entry] ?? 0)
    while !hasRoom(morning) { morning += 1 }
    while counts.count <= morning { counts.append(0) }
    counts[morning] += 1
    nextFree[entry] = morning + 1
    return morning
  }

  private func hasRoom(_ morning: Int) -> Bool {
    let asked = morning < counts.count ? counts[morning] : 0
    return asked + (morning == 0 ? reviewedToday : 0) < cardsADay
  }
}
