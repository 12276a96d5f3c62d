import Flashcards

/// The sentences of `stats`.
protocol StatisticsWords: Sendable {
  func statisticsHeading(_ learner: String, deck: String?, on day: StudyDay) -> String
  func noAnswers(_ counts: StandingCounts) -> String
  func entriesSeen(_ counts: StandingCounts) -> String
  func name(_ standing: Standing) -> String
  func standings(of deck: String, _ counts: StandingCounts) -> String
  var weekAgo: String { get }
  func activeDays(ofLast7 days: Int) -> String
  /// The study days, and how many stand in a row: no record to beat, and nothing that was lost.
  func run(_ run: StudyRun) -> String
  /// Answers and cards a day, lately and soon.
  func load(answers: Int, due: Int) -> String
  func retention(_ rate: Rate) -> String
  var forecastHeading: String { get }
  func forecastDay(_ day: StudyDay, from today: StudyDay) -> String
  var hardestHeading: String { get }
  func hardest(_ entry: HardEntry) -> String
  var leechAdvice: String { get }
  var answersHeading: String { get }
  func answers(_ counts: AnswerCounts, in period: Statistics.Period) -> String
  func keys(_ counts: AnswerCounts) -> String
  func timeRule(untimed: Int) -> String
  /// No answer has a time.
  var timesNotKept: String { get }
  var intervalsHeading: String { get }
  func interval(_ range: Histogram.Bin) -> String
  var easesHeading: String { get }
  func ease(_ range: Histogram.Bin) -> String
}
