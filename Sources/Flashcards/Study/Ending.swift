/// How a sitting ended.
public struct Ending: Hashable, Sendable {
  /// Why it ended.
  public enum Reason: Hashable, Sendable {
    /// Every card of the queue was answered, and repeated until it got a 4.
    case nothingLeft
    /// The minutes are over.
    case timeIsUp
    /// The answers asked for were given.
    case answersGiven
    /// The learner left.
    case left
  }

  /// Why it ended.
  public let reason: Reason
  /// What was answered.
  public let tally: Tally
  /// Cards that are still to come, repeats included.
  public let left: Int
}

/// What was answered in a sitting.
public struct Tally: Hashable, Sendable {
  /// Answers that moved the schedule.
  public let reviews: Int
  /// Answers that did not.
  public let drills: Int
  /// Reviews that were passed.
  public let passed: Int
  /// The cards that were failed, repeats included, each once, in order, as they stand since.
  public let missed: [StudyCard]

  /// All answers.
  public var answers: Int { reviews + drills }

  /// The entries of the cards that were failed, each once, in order.
  public var missedEntries: [Entry] {
    var seen: Set<EntryID> = []
    return missed.filter { seen.insert($0.id.entry).inserted }.map(\.entry)
  }
}

/// What a grade will do to a card.
public struct GradePreview: Hashable, Sendable {
  /// Whether the card comes again the same day.
  public let repeatsToday: Bool
  /// Days until the next review; nil where the answer does not move the schedule.
  public let interval: Int?

  /// What a key does to a card.
  ///
  ///     GradePreview(.good, .review, from: .new)  // not again today, interval 1
  public init(_ key: GradeKey, _ kind: ReviewKind, from schedule: Schedule) {
    repeatsToday = key.grade.asksForRepeat
    interval = kind == .review ? SM2.next(schedule.memory, key.grade).interval : nil
  }
}
