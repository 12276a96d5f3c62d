/// How many answers there were, and what became of them.
public struct AnswerCounts: Hashable, Sendable {
  /// Reviews: each card's first of a study day.
  public internal(set) var reviews = 0
  /// Repeats and practice.
  public var drills: Int { answers - reviews }
  /// Reviews and drills.
  public private(set) var answers = 0
  /// How many answers had each grade, 0 to 5.
  public private(set) var byGrade = Array(repeating: 0, count: Grade.allCases.count)
  /// The time spent in milliseconds, no answer counting for more than ``longestAnswer``.
  public private(set) var milliseconds = 0
  /// Answers of which it is not known how long they took; they add nothing to the time.
  public private(set) var untimed = 0

  /// The milliseconds that an answer counts for at most: a minute.
  ///
  /// Who takes longer has left the table, and a coffee break is no study.
  public static let longestAnswer = 60_000

  /// No answers.
  public init() {}

  /// How many answers were given with a key.
  ///
  /// Grades that no key stands for count as Again, since all of them are failures.
  public func count(of key: GradeKey) -> Int {
    switch key {
    case .again: Grade.allCases.filter { !$0.passes }.reduce(0) { $0 + byGrade[$1.rawValue] }
    case .hard, .good, .easy: byGrade[key.grade.rawValue]
    }
  }

  /// Counts an answer, so far as a drill.
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
