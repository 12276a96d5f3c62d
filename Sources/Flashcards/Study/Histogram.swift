/// The number of cards in each of several ranges of a value.
public struct Histogram: Hashable, Sendable {
  /// A range of values, and the number of cards in it.
  public struct Bin: Hashable, Sendable {
    /// The lowest value.
    public let from: Int
    /// The highest value; nil for an open range.
    public let through: Int?
    /// The number of cards.
    public let cards: Int
  }

  /// The ranges in ascending order without gaps; the last one is open.
  public let bins: [Bin]

  /// The cards in all ranges.
  public var cards: Int { bins.reduce(0) { $0 + $1.cards } }

  /// Counts values in the ranges that begin at `starts`; values below the first start are not
  /// counted.
  init(of values: [Int], starts: [Int]) {
    bins = starts.enumerated().map { index, from in
      let through = index + 1 < starts.count ? starts[index + 1] - 1 : nil
      return Bin(
        from: from, through: through,
        cards: values.count { $0 >= from && $0 <= through ?? .max })
    }
  }

  /// Counts intervals in days: one day, up to a week, up to three weeks, up to a quarter, longer.
  ///
  /// The fourth range begins at 21 days, from which a card can be mastered.
  init(ofIntervals days: [Int]) {
    self.init(of: days, starts: [1, 2, 7, Standing.masteryInterval, 90])
  }

  /// Counts ease factors in hundredths; 250, the initial factor, has a range of its own.
  init(ofEases hundredths: [Int]) {
    let start = SM2State.start.easeHundredths
    self.init(of: hundredths, starts: [130, 200, start, start + 1])
  }
}
