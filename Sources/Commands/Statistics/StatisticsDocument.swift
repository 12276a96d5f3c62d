import Flashcards
import JSON
import Reports

extension JSONValue {
  /// A learner's figures as JSON, schema `termwise.stats`; keys may be added, never renamed.
  ///
  /// `by_grade` counts grades 0 to 5; `by_hour` has 24 counts from midnight on; `by_day` has the
  /// days with an answer. An open range has null for `to`.
  static func statistics(_ statistics: Statistics, of learner: String) -> JSONValue {
    .document(
      "stats",
      [
        ("learner", .string(learner)),
        ("day", .string(statistics.today.iso)),
        ("all", .object(standings(statistics.standings))),
        ("week_ago", .object(standings(statistics.weekAgo))),
        ("decks", .array(statistics.decks.map(deck))),
        ("run", run(statistics.run)),
        ("retention_30_days", .rate(statistics.retention)),
        ("paused_until", .optional(statistics.pausedUntil?.iso)),
        ("waiting", .count(statistics.pile?.held ?? 0)),
        ("days", .count(mornings(statistics))),
        ("forecast", forecast(statistics)),
        ("leeches", .count(statistics.leeches)),
        ("answers_after_today", .count(statistics.laterAnswers)),
        ("hardest", .array(statistics.hardest.map(hard))),
        ("answers", .object(Statistics.Period.allCases.map { answers(statistics, in: $0) })),
        ("by_day", .array(statistics.days.map(day))),
        ("by_hour", hours(statistics)),
        ("intervals", histogram(statistics.intervals) { .count($0) }),
        ("eases", histogram(statistics.eases, value: factor)),
      ])
  }

  private static func run(_ run: StudyRun) -> JSONValue {
    .object([
      ("study_days", .count(run.days)), ("in_a_row", .count(run.current)),
      ("most_in_a_row", .count(run.longest)),
    ])
  }

  /// The mornings that what is due takes, today's included where it has any.
  private static func mornings(_ statistics: Statistics) -> Int {
    statistics.pile?.mornings ?? ((statistics.forecast.first ?? 0) > 0 ? 1 : 0)
  }

  /// The answers by hour; null where answers have no hour, as in a shared database.
  private static func hours(_ statistics: Statistics) -> JSONValue {
    let hasAnswers = statistics.answers(in: .all).answers > 0
    guard statistics.hours.contains(where: { $0 > 0 }) || !hasAnswers else { return .null }
    return .array(statistics.hours.map { .count($0) })
  }

  private static func standings(
    _ counts: StandingCounts
  ) -> [(key: String, value: JSONValue)] {
    [
      ("entries", .count(counts.entries)), ("seen", .count(counts.seen)),
      ("learning", .count(counts.learning)), ("mastered", .count(counts.mastered)),
      ("to_relearn", .count(counts.toRelearn)),
    ]
  }

  private static func deck(_ deck: DeckStandings) -> JSONValue {
    .object(
      [("id", .string(deck.deck.id)), ("title", .string(deck.deck.title))]
        + standings(deck.counts))
  }

  private static func forecast(_ statistics: Statistics) -> JSONValue {
    .array(
      statistics.forecast.enumerated().map { offset, cards in
        let day = statistics.today.advanced(by: offset)
        return .object([("day", .string(day.iso)), ("cards", .count(cards))])
      })
  }

  private static func hard(_ entry: HardEntry) -> JSONValue {
    .object([
      ("deck", .string(entry.deck.id)), ("term", .string(entry.term)),
      ("failures", .count(entry.failures)), ("reviews", .count(entry.reviews)),
      ("is_leech", .bool(entry.isLeech)),
    ])
  }

  private static func answers(
    _ statistics: Statistics, in period: Statistics.Period
  ) -> (key: String, value: JSONValue) {
    let key =
      switch period {
      case .today: "today"
      case .last7Days: "last_7_days"
      case .last30Days: "last_30_days"
      case .all: "all"
      }
    let days = ("active_days", JSONValue.count(statistics.activeDays(in: period)))
    return (key, .object([days] + counts(statistics.answers(in: period))))
  }

  private static func day(_ day: DayAnswers) -> JSONValue {
    .object([("day", .string(day.day.iso))] + counts(day.counts))
  }

  private static func counts(_ counts: AnswerCounts) -> [(key: String, value: JSONValue)] {
    [
      ("reviews", .count(counts.reviews)), ("drills", .count(counts.drills)),
      ("by_grade", .array(counts.byGrade.map { .count($0) })),
      // Nought only where nothing was answered: a time that is not kept is none.
      ("time_ms", counts.answers > 0 && !counts.isTimed ? .null : .count(counts.milliseconds)),
      ("untimed", .count(counts.untimed)),
    ]
  }

  private static func histogram(
    _ histogram: Histogram, value: (Int) -> JSONValue
  ) -> JSONValue {
    .array(
      histogram.bins.map { bin in
        .object([
          ("from", value(bin.from)), ("to", bin.through.map(value) ?? .null),
          ("cards", .count(bin.cards)),
        ])
      })
  }

  private static func factor(_ hundredths: Int) -> JSONValue {
    .number("\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)")
  }
}
