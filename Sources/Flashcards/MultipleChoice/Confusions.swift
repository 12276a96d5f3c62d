/// Which entries a learner gave by mistake for which others, and how often.
public struct Confusions: Hashable, Sendable {
  private var counts: [EntryID: [EntryID: Int]] = [:]

  /// No confusions.
  public init() {}

  /// Adds mistakes: an entry was given where another was asked.
  public mutating func add(_ given: EntryID, for asked: EntryID, times: Int = 1) {
    counts[asked, default: [:]][given, default: 0] += times
  }

  /// The entries given by mistake where an entry was asked, with their counts.
  public func given(for asked: EntryID) -> [EntryID: Int] { counts[asked] ?? [:] }
}
