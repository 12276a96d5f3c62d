/// Which entries a learner took for which others, and how often.
public struct Confusions: Hashable, Sendable {
  private var counts: [EntryID: [EntryID: Int]] = [:]

  /// Nothing was ever taken for anything else.
  public init() {}

  /// Counts that an entry was given by mistake where another one was asked.
  public mutating func add(_ given: EntryID, for asked: EntryID, times: Int = 1) {
    counts[asked, default: [:]][given, default: 0] += times
  }

  /// The entries that were given by mistake where this one was asked, with how often.
  public func given(for asked: EntryID) -> [EntryID: Int] { counts[asked] ?? [:] }
}
