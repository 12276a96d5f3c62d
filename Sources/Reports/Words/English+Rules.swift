import Flashcards

extension English {
  var rules: [String] { rulesAboutPeople + rulesAboutFigures }

  private var rulesAboutPeople: [String] {
    [
      """
      Wants help: no answer in the last \(Thresholds.idleWorkingDays) working days (Monday to \
      Friday; the days of a pause are left out), or more than \(Thresholds.overdueCards) overdue \
      cards (two days of \(StudyLimits.dueCardsADay)), or a retention under \
      \(Thresholds.retentionPercent)% on at least \(Rate.enough) reviews of \
      \(Thresholds.trendWeeks) weeks, or a target date at risk or missed.
      """,
      """
      Watch: at least \(Thresholds.watchedPile) overdue cards, more each week for \
      \(Thresholds.growingWeeks) weeks, or nothing mastered \(Thresholds.masteryExpected) days after \
      the first review.
      """,
      """
      Done: at least \(Thresholds.donePercent)% of the entries mastered. Mastery falls with \
      forgetting.
      """,
      """
      Target date: at risk when \(Thresholds.donePercent)% of the entries cannot be mastered in time \
      at the pace of the last four weeks, even if every review is passed.
      """,
    ]
  }

  private var rulesAboutFigures: [String] {
    [
      """
      First weeks: fewer than \(Thresholds.firstWeeks) days since the first review. \(whyTooEarly)
      """,
      """
      Terms remembered badly: those with at least \(Thresholds.termReviews) reviews and less than \
      \(percent(Thresholds.retentionPercent)) passed, by the lower end of their likely range, then \
      the others by their lapses; a manager sees them from \(Thresholds.termLearners) learners on. The true share lies in that range with a confidence of \
      95% (Wilson’s interval).
      """,
      """
      Percentages are rounded down, to 1% at least: 100% means all, 0% none. The size of the sample \
      stands in brackets; a dash means not enough data.
      """,
    ]
  }

  var privacy: String {
    """
    Made from study days, pauses, grades and the words of flags alone: no clock times, no speed, no \
    typed answers. When somebody studied is told by the week, and nobody is ranked.
    """
  }

  func remarks(on quality: LogQuality) -> [String] {
    var remarks = [
      """
      \(quality.answers) \(quality.answers == 1 ? "answer" : "answers") counted, from \
      \(quality.devices) \(quality.devices == 1 ? "device" : "devices"); \(quality.retracted) taken \
      back.
      """
    ]
    if quality.later > 0 {
      remarks.append(
        """
        \(quality.later) \(quality.later == 1 ? "answer is" : "answers are") dated after today and \
        not counted: a clock was ahead.
        """)
    }
    if quality.setBack > 0 {
      remarks.append(
        """
        In \(quality.setBack) \(quality.setBack == 1 ? "place" : "places"), an answer is dated \
        before the one before it on the same device: a clock set back, or a flight west.
        """)
    }
    return remarks
  }
}
