import Flashcards

/// The days at whose ends a report takes figures: the ends of ISO weeks, and days counted from
/// today and from the first day of an onboarding.
struct ReportCalendar: Hashable, Sendable {
  /// The study day of the report.
  let today: StudyDay
  /// The first day of the period that rates are computed over, and day 0 of an onboarding; nil for
  /// all answers.
  let since: StudyDay?
  /// The weeks of the trend, oldest first; the last one is the present week.
  let weeks: [ReportWeek]
  /// Every day at whose end figures are taken, in order, each once; the last is today.
  let days: [StudyDay]
  private let indexes: [StudyDay: Int]

  /// The calendar of a report.
  init(today: StudyDay, since: StudyDay? = nil) {
    self.today = today
    self.since = since
    let first = -Thresholds.trendWeeks + 1
    weeks = (first...0).map { ReportWeek(monday: today.monday.advanced(by: 7 * $0), today: today) }
    let back = (0...Thresholds.growingWeeks + 1).map { today.advanced(by: -7 * $0) }
    // The day before the trend tells what its first week added.
    let before = weeks[0].monday.advanced(by: -1)
    let all = [before] + weeks.map(\.end) + back + Self.onboardingDays(since: since, today: today)
    days = Set(all).sorted()
    indexes = Dictionary(uniqueKeysWithValues: zip(days, days.indices))
  }

  /// The place of a day in ``days``; nil for a day without figures.
  func index(of day: StudyDay) -> Int? { indexes[day] }

  /// The days since the start of an onboarding that are past: week by week, and its milestones.
  private static func onboardingDays(since: StudyDay?, today: StudyDay) -> [StudyDay] {
    guard let since, since <= today else { return [] }
    let weeks = (1...Thresholds.onboardingWeeks).map { 7 * $0 }
    return (weeks + Onboarding.milestones).map { since.advanced(by: $0) }.filter { $0 <= today }
  }

  /// Whether a day is in the period of the report.
  func includes(_ day: StudyDay) -> Bool { day <= today && since.map { day >= $0 } ?? true }
}

/// An ISO week of a report.
struct ReportWeek: Hashable, Sendable {
  /// The Monday.
  let monday: StudyDay
  /// The day at whose end the week's figures are taken: the Sunday, or today in the present week.
  let end: StudyDay

  /// The week of a Monday, seen on a day.
  init(monday: StudyDay, today: StudyDay) {
    self.monday = monday
    end = min(monday.advanced(by: 6), today)
  }

  /// Whether the week is over.
  var isComplete: Bool { end == monday.advanced(by: 6) }
}
