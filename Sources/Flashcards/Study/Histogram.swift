/// How many cards have a value in each of some ranges.
public struct Histogram: Hashable, Sendable {
  /// A range of values, and how many cards are in it.
  public struct Bin: Hashable, Sendable {
    /// The least value.
    public let from: Int
    /// The greatest value; nil where there is no end.
    public let through: Int?
    /// The number of cards.
    public let cards: Int
  }

  /// The ranges in order; each begins where the one before ends, and the last has no end.
  public let bins: [Bin]

  /// The cards in all ranges.
  public var cards: Int { bins.reduce(0) { $0 + $1.cards } }

  /// Counts values in ranges that begin at the starts given, in order; what is below the first
  /// start is not counted.
  init(of values: [Int], starts: [Int]) {
    bins = starts.enumerated().map { index, from in
      let through = index + 1 < starts.count ? starts[index + 1] - 1 : nil
      return Bin(
        from: from, through: through,
        cards: values.count { $0 >= from && $0 <= through ?? .max })
    }
  }

  /// Counts intervals in days: a day, up to a week, up to three, up to a quarter, and beyond.
  ///
  /// From 21 days on a card is one that makes for mastery.
  init(ofIntervals days: [Int]) {
    self.init(of: days, starts: [1, 2, 7, Standing.masteryInterval, 90])
  }

  /// Counts ease factors in hundredths; 2.50, at which every card begins, is a range of its own.
  init(ofEases hundredths: [Int]) {
    let start = SM2State.start.easeHundredths
    self.init(of: hundredths, starts: [130, 200, start, start + 1])
  }
}
