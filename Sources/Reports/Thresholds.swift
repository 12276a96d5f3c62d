import Flashcards

/// The thresholds of a report's judgements; every page prints them.
enum Thresholds {
  /// The days from a first review in which no entry can be mastered.
  ///
  /// With every review graded Hard, SM-2's intervals are 1, 6 and 14 days, and the next one is the
  /// first of ``Standing/masteryInterval`` days or more: 21 days in all. Graded Good it takes 22
  /// days, Easy 24: longer third intervals delay the fourth review.
  static let firstWeeks = 21

  /// The working days without an answer after which a learner needs help.
  ///
  /// They span nine days at least, so that neither a long weekend nor one busy week counts.
  static let idleWorkingDays = 7

  /// The overdue cards above which a learner needs help: two days' work.
  ///
  /// Cards due today are not overdue, and an entry has one at most.
  static let overdueCards = 2 * StudyLimits.dueCardsADay

  /// The retention in percent below which a learner or a term needs help.
  ///
  /// SM-2's author measured 90 % on himself. With ``Rate/enough`` reviews and less than 75 %
  /// passed, 90 % is outside the ``Rate/interval``: chance does not explain it.
  static let retentionPercent = 75

  /// The fewest reviews from which a term is judged.
  static let termReviews = 10

  /// The fewest learners with those reviews; with fewer, the list would reveal who forgets what.
  static let termLearners = 5

  /// The most terms listed: as many as a person can improve in a week.
  static let termsListed = 10

  /// The share of entries in percent that a learner who is done has mastered.
  static let donePercent = 80

  /// The fewest mastered entries of a learner who is done: ``donePercent`` of all, rounded up.
  static func entriesToBeDone(of entries: Int) -> Int { (entries * donePercent + 99) / 100 }

  /// The steps in which a person's mastery is shown, in percent.
  static let masteryStep = 5

  /// The ISO weeks of the trend, the present one included.
  static let trendWeeks = 12

  /// The weeks in a row in which a pile must grow to be watched.
  static let growingWeeks = 3

  /// The smallest pile that is watched: a smaller one is cleared in two minutes.
  static let watchedPile = 10

  /// The days from a first review after which something should be mastered: the first weeks, and
  /// two weeks for reviews that were late or failed once.
  static let masteryExpected = firstWeeks + 14

  /// The days over which the pace of new entries is measured.
  static let paceDays = 28

  /// The days from an entry's first review to its mastery, when every review is graded Good on the
  /// day it is due: after 1, 6 and 15 days.
  static let daysToMastery = 22

  /// The most weeks of an onboarding that a report looks back on.
  static let onboardingWeeks = 52
}
