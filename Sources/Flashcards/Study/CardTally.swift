/// The reviews of one card, counted in the order of the log.
///
/// Each study day has one review at most; further ones count as drills.
public struct CardTally: Hashable, Sendable {
  // Sixteen bytes: of a hundred thousand cards, these are what a log comes back to again and again.
  private var reviewCount: UInt32 = 0
  private var failureCount: UInt32 = 0
  private var lastDay = StudyDay(number: .min)

  /// The number of reviews.
  var reviews: Int { Int(reviewCount) }
  /// The number of failed reviews.
  var failures: Int { Int(failureCount) }

  /// A card without answers.
  public init() {}

  /// What an answer is to its card.
  public enum Role: Sendable {
    /// The first review of all.
    case firstReview
    /// A review of a day after the first one.
    case laterReview
    /// An answer that moves no schedule.
    case drill
  }

  /// Adds the card's next answer.
  mutating func add(_ answer: LoggedAnswer) -> Role {
    guard answer.kind == .review, answer.day != lastDay else { return .drill }
    lastDay = answer.day
    reviewCount += 1
    failureCount += answer.grade.passes ? 0 : 1
    return reviewCount == 1 ? .firstReview : .laterReview
  }
}

/// The answers of each study day.
struct DayTotals: Sendable {
  private var totals: [AnswerCounts] = []
  private var places: [StudyDay: Int] = [:]
  /// The day of the last answer and its place: most answers are of the day of the one before.
  private var last: (day: StudyDay, place: Int)?

  mutating func add(_ answer: LoggedAnswer, isReview: Bool) {
    let place = place(of: answer.day)
    totals[place].add(answer)
    if isReview { totals[place].reviews += 1 }
  }

  private mutating func place(of day: StudyDay) -> Int {
    if let last, last.day == day { return last.place }
    let place = places[day] ?? totals.count
    if place == totals.count {
      places[day] = place
      totals.append(AnswerCounts())
    }
    last = (day, place)
    return place
  }

  /// The days with any answer, in order.
  var inOrder: [DayAnswers] {
    places.sorted { $0.key < $1.key }.map { DayAnswers(day: $0.key, counts: totals[$0.value]) }
  }
}

/// The number of entries of each standing, while they are counted.
struct StandingTally: Sendable {
  private(set) var entries = 0
  private(set) var learning = 0
  private(set) var mastered = 0
  private(set) var toRelearn = 0

  mutating func add(_ standing: Standing) {
    entries += 1
    switch standing {
    case .unseen: break
    case .learning: learning += 1
    case .mastered: mastered += 1
    case .toRelearn: toRelearn += 1
    }
  }

  static func += (one: inout StandingTally, other: StandingTally) {
    one.entries += other.entries
    one.learning += other.learning
    one.mastered += other.mastered
    one.toRelearn += other.toRelearn
  }
}
