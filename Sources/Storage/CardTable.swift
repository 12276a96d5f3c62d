/// A value for each card of one learner.
///
/// The values lie in a list for each kind of card, at the place of the entry's number: a log comes to
/// its cards in any order, and one look-up in memory is then all that an answer needs.
struct CardTable<Value> {
  private var lists: [[Value]] = []
  private var far: [FarCard: Value] = [:]
  private let start: Value
  private let nearCount: Int

  /// An entry whose number is too large for a list: only a damaged file has any.
  private struct FarCard: Hashable {
    let entry: Int64
    let kind: Int
  }

  private static var nearEntries: Int64 { 1 << 20 }

  /// A table in which every card has a value; the lists have room for entries up to a number.
  init(entriesThrough last: Int64, startingWith start: Value) {
    self.start = start
    nearCount = Int(min(max(0, last), Self.nearEntries)) + 1
  }

  /// How many kinds of cards were given values: all of them have lower numbers.
  var kindCount: Int { lists.count }

  /// The value of a card.
  subscript(entry: Int64, kind: Int) -> Value {
    get {
      guard entry >= 0, entry < nearCount else {
        return far[FarCard(entry: entry, kind: kind)] ?? start
      }
      return kind < lists.count ? lists[kind][Int(entry)] : start
    }
    _modify {
      while lists.count <= kind { lists.append(Array(repeating: start, count: nearCount)) }
      if entry >= 0, entry < nearCount {
        yield &lists[kind][Int(entry)]
      } else {
        let start = start
        yield &far[FarCard(entry: entry, kind: kind), default: start]
      }
    }
  }
}
