/// How many reviews were passed, out of how many.
public struct Rate: Hashable, Sendable {
  /// Reviews passed.
  public let passed: Int
  /// Reviews there were: the size of the sample.
  public let of: Int

  /// A rate made of its parts.
  public init(passed: Int, of: Int) {
    self.passed = passed
    self.of = of
  }

  /// The rate of some reviews, given their grades.
  public init(of grades: some Collection<Grade>) {
    self.init(passed: grades.count { $0.passes }, of: grades.count)
  }

  /// The sample size from which a share is told: 30 reviews.
  ///
  /// Of 30 reviews with 27 passed, the true share lies between 74 % and 97 % (Wilson, at 95 %).
  /// That is as wide as can still be called a figure; two out of two would lie between 34 % and 100
  /// %.
  public static let enough = 30

  /// The share passed, 0...1; nil where there is not enough data, below ``enough`` reviews.
  ///
  ///     Rate(passed: 27, of: 30).share  // 0.9
  ///     Rate(passed: 2, of: 2).share    // nil
  public var share: Double? { of >= Self.enough ? Double(passed) / Double(of) : nil }

  /// The share in whole percent, for people; nil where ``share`` is.
  ///
  ///     Rate(passed: 299, of: 300).percent  // 99
  public var percent: Int? { share == nil ? nil : Self.percent(passed, of: of) }

  /// A part in whole percent of the whole; nil where there is no whole.
  ///
  /// It is rounded down, but of something to 1 at least: 100 means all and 0 none, and what is told
  /// as 75 never lies under 75, whatever is decided there.
  ///
  ///     Rate.percent(299, of: 400)  // 74
  public static func percent(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    return part > 0 ? max(1, part * 100 / whole) : 0
  }
}
