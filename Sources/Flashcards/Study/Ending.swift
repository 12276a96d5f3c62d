/// How and why a sitting ended.
public struct Ending: Hashable, Sendable {
  /// Why a sitting ended.
  public enum Reason: Hashable, Sendable {
    /// Every card was answered, and repeated until it got a 4.
    case nothingLeft
    /// The time limit was reached.
    case timeIsUp
    /// The limit of answers was reached.
    case answersGiven
    /// The learner left.
    case left
  }

  /// Why the sitting ended.
  public let reason: Reason
  /// What was answered.
  public let tally: Tally
  /// The cards still to come, repeats included.
  public let left: Int
}

/// The answers of a sitting.
public struct Tally: Hashable, Sendable {
  /// Answers that moved the schedule.
  public let reviews: Int
  /// Answers that did not move the schedule.
  public let drills: Int
  /// The drills that were warm-ups: choices between a new entry's introduction and its question.
  public var warmUps = 0
  /// Reviews that were passed.
  public let passed: Int
  /// The failed cards with their present schedules, each once, in order.
  public let missed: [StudyCard]

  /// All answers.
  public var answers: Int { reviews + drills }

  /// The entries of the failed cards, each once, in order.
  public var missedEntries: [Entry] {
    var seen: Set<EntryID> = []
    return missed.filter { seen.insert($0.id.entry).inserted }.map(\.entry)
  }
}

/// What a grade would do to a card.
public struct GradePreview: Hashable, Sendable {
  /// Whether the card would be repeated the same day.
  public let repeatsToday: Bool
  /// Days until the next review; nil when the answer would not move the schedule.
  public let interval: Int?

  /// Previews a grade key.
  ///
  ///     GradePreview(.good, .review, from: .new)  // not again today, interval 1
  public init(_ key: GradeKey, _ kind: ReviewKind, from schedule: Schedule) {
    repeatsToday = key.grade.asksForRepeat
    interval = kind == .review ? SM2.next(schedule.memory, key.grade).interval : nil
  }
}
