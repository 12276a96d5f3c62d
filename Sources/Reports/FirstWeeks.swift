import Flashcards

/// The time after a first review in which nothing can be mastered: no mastery says nothing then.
struct FirstWeeks: Hashable, Sendable {
  /// The Monday of the week in which something can be mastered for the first time.
  ///
  /// The week and not the day, which would tell on what day the first review was.
  let masteryWeek: StudyDay

  /// Nil before the first review, and once these weeks are over.
  init?(since firstReview: StudyDay?, today: StudyDay) {
    guard let firstReview, today.days(since: firstReview) < Thresholds.firstWeeks else {
      return nil
    }
    masteryWeek = firstReview.advanced(by: Thresholds.firstWeeks).monday
  }
}

extension Figures {
  /// Whether a number of mastered entries would say nothing yet.
  ///
  /// A clock that was set back can put mastered entries before their first review; they count.
  var isTooEarly: Bool { firstWeeks != nil && mastered == 0 }
}
