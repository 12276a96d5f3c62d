import Flashcards

/// A week of the trend: all learners' figures as of its end, by the entries that the glossaries had
/// then.
struct TrendWeek: Hashable, Sendable {
  /// The week.
  let week: ReportWeek
  /// The learners known by the end of the week.
  var learners = 0
  /// The learners with an answer in the week.
  var activeLearners = 0
  /// The figures of the learners known at the end of the week.
  var snapshot = Snapshot()
  /// Entries that could be mastered then: those of learners after their first weeks.
  var masterable = 0
  /// The samples of the week alone.
  var samples = WeekSamples()

  /// A week without a learner.
  init(_ week: ReportWeek) {
    self.week = week
  }

  /// Adds the figures of a learner who was known.
  mutating func add(_ snapshot: Snapshot, _ samples: WeekSamples, firstReview: StudyDay?) {
    learners += 1
    let isTooEarly =
      snapshot.mastered == 0 && FirstWeeks(since: firstReview, today: week.end) != nil
    masterable += isTooEarly && snapshot.seen > 0 ? 0 : snapshot.entries
    activeLearners += samples.answers.count > 0 ? 1 : 0
    self.snapshot += snapshot
    self.samples += samples
  }

  /// Entries seen as a share of all entries, 0...1; nil without an entry.
  var coverage: Double? { Self.share(snapshot.seen, of: snapshot.entries) }

  /// Entries mastered as a share of those that could be, 0...1; nil while it was too early.
  var mastery: Double? { Self.share(snapshot.mastered, of: masterable) }

  /// The retention of the week's reviews alone.
  var retention: Rate { samples.retention.rate }

  /// The first-try rate of the week's reviews alone.
  var firstTry: Rate { samples.firstTry.rate }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

/// How a team's onboarding went, counted from its day 0.
struct Onboarding: Hashable, Sendable {
  /// The days after day 0 at which figures are shown.
  static let milestones = [7, 30, 60, 90]

  /// The figures at one of the ``milestones``.
  struct Point: Hashable, Sendable {
    /// The days since day 0.
    let days: Int
    /// The figures of all learners at the end of that day.
    let snapshot: Snapshot
  }

  /// Day 0.
  let dayZero: StudyDay
  /// The days since day 0.
  let elapsedDays: Int
  /// The figures at the milestones that are past.
  let points: [Point]
  /// How many weeks each learner who is done took, in rising order: ``Thresholds/donePercent`` of
  /// the entries mastered at the end of that week.
  let weeksToBeDone: [Int]

  /// The weeks that a share of the learners who are done took at most, such as 0.5 for the median;
  /// nil when nobody is done.
  func weeksToBeDone(quantile: Double) -> Int? {
    guard !weeksToBeDone.isEmpty else { return nil }
    let index = Int((quantile * Double(weeksToBeDone.count)).rounded(.up)) - 1
    return weeksToBeDone[min(max(0, index), weeksToBeDone.count - 1)]
  }
}

extension RecordMeasures {
  /// The first week end since day 0 at which the learner was done, as a number of weeks.
  func weeksToBeDone(_ calendar: ReportCalendar) -> Int? {
    guard let since = calendar.since else { return nil }
    return (1...Thresholds.onboardingWeeks).first { week in
      guard let index = calendar.index(of: since.advanced(by: 7 * week)) else { return false }
      return snapshots[index].isDone
    }
  }
}

extension Snapshot {
  /// Whether ``Thresholds/donePercent`` of the entries are mastered.
  var isDone: Bool { entries > 0 && mastered >= Thresholds.entriesToBeDone(of: entries) }
}
