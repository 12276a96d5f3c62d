public import Flashcards

/// The measures of one learner on one deck, or on all of the learner's decks.
///
/// How each is computed stands in `Measures.swift`.
public struct Figures: Hashable, Sendable {
  /// Entries there are to learn.
  public let entries: Int
  /// Entries of which some card was reviewed.
  public let seen: Int
  /// Entries seen and on their way: last reviews passed, some interval still short.
  public let learning: Int
  /// Entries known well, and not left lying for too long.
  public let mastered: Int
  /// How much is still known on a later day.
  public let retention: Rate
  /// How much is known at the first question of a day, first meetings included.
  public let firstTry: Rate
  /// Cards, not entries, that were due before today.
  public let overdue: Int
  /// ISO weeks with any answer.
  public let activeWeeks: Int
  /// ISO weeks since the first answer, this one included; 0 before the first answer.
  public let weeks: Int
  /// The time in which nothing can be mastered yet; nil before and after it.
  let firstWeeks: FirstWeeks?

  /// Entries seen that are neither learning nor mastered: failed last, or left lying for too long.
  public var toRelearn: Int { seen - learning - mastered }

  /// Entries seen as a share of all entries, 0...1; nil where there is no entry.
  ///
  /// It counts every entry and samples nothing, so that no number of entries is too small for it.
  public var coverage: Double? { entries > 0 ? Double(seen) / Double(entries) : nil }
}
