import Flashcards

/// The weeks after a learner's first review in which no entry can be mastered, so that reports
/// don't show mastery.
struct FirstWeeks: Hashable, Sendable {
  /// The Monday of the first week in which an entry can be mastered.
  ///
  /// Not the exact day, which would reveal the day of the first review.
  let masteryWeek: StudyDay

  /// Nil before the first review, and after these weeks.
  init?(since firstReview: StudyDay?, today: StudyDay) {
    guard let firstReview, today.days(since: firstReview) < Thresholds.firstWeeks else {
      return nil
    }
    masteryWeek = firstReview.advanced(by: Thresholds.firstWeeks).monday
  }
}

extension Figures {
  /// Whether it is too early to show mastered entries.
  ///
  /// A clock that was set back can make entries mastered before the first review; they are shown.
  var isTooEarly: Bool { firstWeeks != nil && mastered == 0 }
}
