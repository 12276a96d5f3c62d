/// Numbers the cards of one learner as they are met.
struct CardNumbers {
  private(set) var cards: [(entry: Int64, kind: Int)] = []
  /// For each kind the cards' numbers by entry, plus one; 0 for a card not met.
  private var numbers: [[Int32]] = []
  private var far: [FarCard: Int32] = [:]

  /// An entry whose number is too large for a list.
  private struct FarCard: Hashable {
    let entry: Int64
    let kind: Int
  }

  /// Entries are numbered from 1 without gaps; a damaged file may have any number.
  private static let nearEntries: Int64 = 1 << 20

  mutating func number(_ entry: Int64, _ kind: Int) -> Int32 {
    while numbers.count <= kind { numbers.append([]) }
    guard entry < Self.nearEntries else {
      let known = far[FarCard(entry: entry, kind: kind)]
      if let known { return known }
      far[FarCard(entry: entry, kind: kind)] = Int32(cards.count)
      return add(entry, kind)
    }
    let place = Int(entry)
    if numbers[kind].count <= place {
      let room = max(place + 1, 2 * numbers[kind].count)
      numbers[kind] += [Int32](repeating: 0, count: room - numbers[kind].count)
    }
    if numbers[kind][place] > 0 { return numbers[kind][place] - 1 }
    numbers[kind][place] = Int32(cards.count) + 1
    return add(entry, kind)
  }

  /// The numbers of all cards, sorted by entry and by the bytes of their kinds' names, as SQLite sorts
  /// them.
  func inOrder(of kinds: [String]) -> [Int32] {
    let ranks = kinds.indices.sorted { kinds[$0].utf8.lexicographicallyPrecedes(kinds[$1].utf8) }
    var rank = [Int](repeating: 0, count: kinds.count)
    for (index, kind) in ranks.enumerated() { rank[kind] = index }
    return cards.indices.map { number in
      (entry: cards[number].entry, rank: rank[cards[number].kind], number: Int32(number))
    }.sorted { ($0.entry, $0.rank) < ($1.entry, $1.rank) }.map(\.number)
  }

  private mutating func add(_ entry: Int64, _ kind: Int) -> Int32 {
    cards.append((entry, kind))
    return Int32(cards.count - 1)
  }
}
