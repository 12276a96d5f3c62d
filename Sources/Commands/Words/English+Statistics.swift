import Flashcards

/// English: a learner's own figures.
extension English {
  func statisticsHeading(_ learner: String, deck: String?, on day: StudyDay) -> String {
    "\([learner, deck].compactMap { $0 }.joined(separator: ", ")): figures on \(date(day))"
  }

  func noAnswers(_ counts: StandingCounts) -> String {
    "No answers yet; \(count(counts.entries, "entry", "entries")) to learn."
      + " To start: termwise review"
  }

  func entriesSeen(_ counts: StandingCounts) -> String {
    "Entries seen: \(counts.seen) of \(counts.entries)"
  }

  func name(_ standing: Standing) -> String {
    switch standing {
    case .unseen: "Not seen yet"
    case .learning: "Learning"
    case .mastered: "Mastered"
    case .toRelearn: "To relearn"
    }
  }

  func standings(of deck: String, _ counts: StandingCounts) -> String {
    "\(deck): \(counts.seen) of \(counts.entries) seen; \(counts.mastered) mastered,"
      + " \(counts.learning) learning, \(counts.toRelearn) to relearn"
  }

  var weekAgo: String { "A week ago" }

  func activeDays(ofLast7 days: Int) -> String { "Active days: \(days) of the last 7" }

  func run(_ run: StudyRun) -> String {
    let all = "Study days: \(run.days)"
    return run.current > 1 ? "\(all), \(run.current) in a row" : all
  }

  func load(answers: Int, due: Int) -> String {
    "Load: \(count(answers, "answer", "answers")) a day in the last 7 days,"
      + " \(count(due, "card", "cards")) due a day in the next 7"
  }

  func retention(_ rate: Rate) -> String {
    let share =
      rate.percent.map { "\($0)% still known on a later day, of \(rate.of) reviews" }
      ?? "not enough data (\(rate.of) of \(Rate.enough) reviews)"
    return "Retention over \(Statistics.retentionDays) days: \(share)"
  }

  var forecastHeading: String { "Due in the next 7 days, of the cards seen so far" }

  func forecastDay(_ day: StudyDay, from today: StudyDay) -> String {
    switch day.days(since: today) {
    case 0: "Today"
    case 1: "Tomorrow"
    default: day.weekday(in: "en_GB")
    }
  }

  var hardestHeading: String { "Hardest" }

  func hardest(_ entry: HardEntry) -> String {
    let times = entry.failures == 1 ? "once" : "\(entry.failures) times"
    return "\(entry.term): missed \(times) in \(count(entry.reviews, "review", "reviews"))"
      + (entry.isLeech ? ", a leech" : "")
  }

  var leechAdvice: String {
    "A leech was forgotten \(Schedule.leechLapses) times or more. Is its definition unclear or wrong?"
      + " Flag it: ! in a review or in browse."
  }

  var answersHeading: String { "Answers" }

  func answers(_ counts: AnswerCounts, in period: Statistics.Period) -> String {
    let sum =
      counts.answers == 0
      ? "none"
      : "\(count(counts.reviews, "review", "reviews")), \(count(counts.drills, "repeat or drill", "repeats and drills")),"
        + " \(counts.isTimed ? duration(counts.milliseconds) : "time not kept")"
    return "\(name(period)): \(sum)"
  }

  private func name(_ period: Statistics.Period) -> String {
    switch period {
    case .today: "Today"
    case .last7Days: "Last 7 days"
    case .last30Days: "Last 30 days"
    case .all: "In all"
    }
  }

  func duration(_ milliseconds: Int) -> String {
    let minutes = milliseconds / 60_000
    if minutes == 0 { return "\(milliseconds / 1000) s" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  func keys(_ counts: AnswerCounts) -> String {
    GradeKey.allCases.map { "\(name($0)) \(counts.count(of: $0))" }.joined(separator: ", ")
  }

  func timeRule(untimed: Int) -> String {
    let rule = "An answer counts for one minute at most, so that breaks do not count as study."
    guard untimed > 0 else { return rule }
    return rule
      + " For \(count(untimed, "answer", "answers")), the time was not recorded."
  }

  var timesNotKept: String {
    "The time of your answers is not kept. To change this: termwise settings"
  }

  var intervalsHeading: String { "Cards by interval" }

  func interval(_ range: Histogram.Bin) -> String {
    guard let through = range.through else { return "\(range.from) days or more" }
    return range.from == through
      ? count(through, "day", "days") : "\(range.from) to \(through) days"
  }

  var easesHeading: String { "Cards by ease factor; each starts at 2.50" }

  func ease(_ range: Histogram.Bin) -> String {
    guard let through = range.through else { return "\(factor(range.from)) or more" }
    return range.from == through
      ? factor(through) : "\(factor(range.from)) to \(factor(through))"
  }

  private func factor(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
