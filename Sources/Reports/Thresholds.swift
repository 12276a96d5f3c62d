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
  /// Cards due today are not overdue.
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
}
