import Flashcards

/// Where reports draw the lines of their judgements; every page prints them.
enum Thresholds {
  /// Days from a first review in which nothing can be mastered, however well it goes.
  ///
  /// SM-2 puts 1, 6 and then 14 days between passed reviews that are all found hard, and the pause
  /// after those is the first of ``Standing/masteryInterval`` days or more. Found good they take 22
  /// days, found easy 24: a longer third pause only moves the fourth review away.
  static let firstWeeks = 21

  /// Working days without any answer after which somebody is to be asked.
  ///
  /// They take nine days at least, so that neither a long weekend nor one busy week counts.
  static let idleWorkingDays = 7

  /// Overdue cards above which a pile does not go by itself: what two days hold.
  ///
  /// What is due today is not in it: that is today's work.
  static let overdueCards = 2 * StudyLimits.dueCardsADay

  /// The retention in percent below which somebody, or some term, needs help.
  ///
  /// SM-2's author measured nine in ten on himself. Of ``Rate/enough`` reviews or more with under
  /// three in four passed, nine in ten is beyond the ``Rate/interval``: that is no bad luck.
  static let retentionPercent = 75

  /// Reviews that a term needs before anything is said of it.
  static let termReviews = 10

  /// Learners by whom they must be: of fewer people a list of terms would tell who forgets what.
  static let termLearners = 5

  /// Terms listed at most: as many as somebody mends in a week.
  static let termsListed = 10
}
