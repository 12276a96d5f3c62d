/// The number of answers, their grades and their time.
public struct AnswerCounts: Hashable, Sendable {
  /// Reviews: the first answer to a card on a study day.
  public internal(set) var reviews = 0
  /// Repeats and practice.
  public var drills: Int { answers - reviews }
  /// Reviews and drills.
  public private(set) var answers = 0
  /// The number of answers of each grade, 0 to 5.
  public private(set) var byGrade = Array(repeating: 0, count: Grade.allCases.count)
  /// The time spent in milliseconds; each answer counts for at most ``longestAnswer``.
  public private(set) var milliseconds = 0
  /// Answers of unknown duration; they add nothing to the time.
  public private(set) var untimed = 0

  /// Whether the duration of some answer is known.
  public var isTimed: Bool { untimed < answers }

  /// The most milliseconds that one answer counts for: a minute.
  ///
  /// A longer answer means that the learner was away.
  static let longestAnswer = 60_000

  /// No answers.
  init() {}

  /// The number of answers graded with a key.
  ///
  /// Grades below 2 count as Again: no key gives them, but they are failures.
  public func count(of key: GradeKey) -> Int {
    switch key {
    case .again: Grade.allCases.filter { !$0.passes }.reduce(0) { $0 + byGrade[$1.rawValue] }
    case .hard, .good, .easy: byGrade[key.grade.rawValue]
    }
  }

  /// Adds an answer as a drill.
  mutating func add(_ answer: LoggedAnswer) {
    answers += 1
    byGrade[answer.grade.rawValue] += 1
    if let duration = answer.duration {
      milliseconds += min(max(0, duration), Self.longestAnswer)
    } else {
      untimed += 1
    }
  }

  /// Adds other counts to these.
  static func += (counts: inout AnswerCounts, other: AnswerCounts) {
    counts.reviews += other.reviews
    counts.answers += other.answers
    counts.milliseconds += other.milliseconds
    counts.untimed += other.untimed
    for grade in counts.byGrade.indices { counts.byGrade[grade] += other.byGrade[grade] }
  }
}

/// The answers of one study day.
public struct DayAnswers: Hashable, Sendable {
  /// The study day.
  public let day: StudyDay
  /// What was answered on it.
  public let counts: AnswerCounts
}
