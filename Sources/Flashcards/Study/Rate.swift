/// The number of reviews passed, out of how many: a sample, and its size.
public struct Rate: Hashable, Sendable {
  /// The reviews passed.
  public let passed: Int
  /// All reviews: the size of the sample.
  public let of: Int

  /// A rate made of its parts.
  public init(passed: Int, of: Int) {
    self.passed = passed
    self.of = of
  }

  /// The rate of reviews with some grades.
  public init(of grades: some Collection<Grade>) {
    self.init(passed: grades.count { $0.passes }, of: grades.count)
  }

  /// The smallest sample that gives a share: 30 reviews.
  ///
  /// With 27 of 30 passed, the true share lies between 74 % and 97 % (Wilson interval, 95 %), which
  /// is still informative; with 2 of 2 it lies between 34 % and 100 %.
  public static let enough = 30

  /// The share passed, 0...1; nil below ``enough`` reviews.
  ///
  ///     Rate(passed: 27, of: 30).share  // 0.9
  ///     Rate(passed: 2, of: 2).share    // nil
  public var share: Double? { of >= Self.enough ? Double(passed) / Double(of) : nil }

  /// The share in whole percent; nil below ``enough`` reviews.
  ///
  ///     Rate(passed: 299, of: 300).percent  // 99
  public var percent: Int? { share == nil ? nil : Self.percent(passed, of: of) }

  /// A part in whole percent of a whole; nil when the whole is 0.
  ///
  /// Rounds down, but any part above 0 gives at least 1: so 100 means all, 0 means none, and a
  /// shown 75
  /// is never below a target of 75.
  ///
  ///     Rate.percent(299, of: 400)  // 74
  public static func percent(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    return part > 0 ? max(1, part * 100 / whole) : 0
  }
}
