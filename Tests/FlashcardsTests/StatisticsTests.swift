import Testing

@testable import Flashcards

@Suite struct `The answers of a learner` {
  @Test func `are reviews and drills, by grade and by day`() {
    let some = figures(
      [card(answer(3, .familiar), answer(3, .hesitant, .drill), answer(1, .perfect))],
      [card(answer(1, .wrong, .drill))])
    #expect(some.days.map(\.day) == [ago(3), ago(1)])
    #expect(some.days.map(\.counts.reviews) == [1, 1])
    #expect(some.days.map(\.counts.drills) == [1, 1])
    #expect(some.days.map(\.counts.byGrade) == [[0, 0, 1, 0, 1, 0], [0, 1, 0, 0, 0, 1]])
    let all = some.answers(in: .all)
    #expect(all.answers == 4)
    #expect(all.byGrade == [0, 1, 1, 0, 1, 1])
  }

  @Test func `are a review once a day and card: what comes second is a repeat`() {
    let some = figures(
      [card(answer(2), answer(2, .perfect), answer(1))], [card(answer(2))])
    #expect(some.days.map(\.counts.reviews) == [2, 1])
    #expect(some.days.map(\.counts.drills) == [1, 0])
  }

  @Test func `count in the periods they fall into`() {
    let days = [-1, 0, 6, 7, 29, 30, 400]
    let some = figures(days.map { card(answer($0)) })
    let sums = Statistics.Period.allCases.map { some.answers(in: $0).answers }
    // An answer of tomorrow counts nowhere.
    #expect(sums == [1, 2, 4, 6])
    #expect(some.laterAnswers == 1)
    #expect(Statistics.Period.allCases.map { some.activeDays(in: $0) } == sums)
  }

  @Test func `make a day active once, drills too`() {
    let some = figures(
      [card(answer(2), answer(0))], [card(answer(2, .perfect, .drill))], [card(answer(9))])
    #expect(some.activeDays(in: .last7Days) == 2)
    #expect(some.activeDays(in: .all) == 3)
  }

  @Test func `have the key of their grade, and Again for every failure`() {
    let some = figures(Grade.allCases.map { card(answer(0, $0)) })
    #expect(GradeKey.allCases.map { some.answers(in: .all).count(of: $0) } == [3, 1, 1, 1])
  }

  @Test(arguments: [
    (0, 0), (59_999, 59_999), (60_000, 60_000), (60_001, 60_000), (.max, 60_000), (-1, 0),
  ])
  func `take a minute at most`(duration: Int, counted: Int) {
    let counts = figures([card(answer(0, duration: duration))]).answers(in: .today)
    #expect(counts.milliseconds == counted)
    #expect(counts.untimed == 0)
  }

  @Test func `of no known duration take no time, and are told`() {
    let some = figures([card(answer(0, duration: nil), answer(0, .perfect, .drill))])
    #expect(some.answers(in: .all).milliseconds == 5_000)
    #expect(some.answers(in: .all).untimed == 1)
  }

  @Test func `are counted by hour where the hour is known`() {
    let some = figures(
      [card(answer(1, hour: 0), answer(0, hour: 23))], [card(answer(0, hour: 23), answer(0))],
      [card(answer(0, hour: 24), answer(0, hour: -1))])
    #expect(some.hours.count == 24)
    #expect(some.hours[0] == 1)
    #expect(some.hours[23] == 2)
    #expect(some.hours.reduce(0, +) == 3)
  }

  @Test func `count though their entry is retired, and other figures do not`() {
    let some = statistics([
      EntryHistory(
        term: "gone", isRetired: true,
        cards: [
          CardHistory(
            schedule: studied(lapses: 9).schedule, isCurrent: false,
            answers: [answer(1, hour: 9), answer(0, hour: 9)])
        ])
    ])
    #expect(some.answers(in: .all).reviews == 2)
    #expect(some.answers(in: .all).milliseconds == 10_000)
    #expect(some.hours[9] == 2)
    #expect(some.standings.entries == 0)
    #expect(some.standings.seen == 0)
    #expect(some.weekAgo.seen == 0)
    #expect(some.retention.of == 0)
    #expect(some.forecast.allSatisfy { $0 == 0 })
    #expect(some.hardest == [])
    #expect(some.leeches == 0)
    #expect(some.intervals.cards == 0)
    #expect(some.eases.cards == 0)
  }

  @Test func `of a day far ago and of one far off overflow nothing`() {
    let far = 1 << 40
    let some = figures(
      [card(answer(far)), card(answer(-far))],
      [studied(interval: Int(Int32.max), due: far, buriedUntil: far), studied(due: -far)])
    #expect(some.days.map(\.day) == [ago(far)])
    #expect(some.laterAnswers == 1)
    #expect(some.forecast.reduce(0, +) == 2)
    #expect(some.intervals.bins.last?.cards == 1)
  }
}

@Suite struct `Retention over thirty days` {
  @Test func `is the share passed of each card's first review of a day, the first day left out`() {
    let some = figures(
      [
        card(
          answer(20, .familiar), answer(19, .perfect), answer(19, .familiar), answer(13, .wrong),
          answer(13, .perfect, .drill), answer(12, .difficult))
      ], [card(answer(5, .perfect))], [card(answer(4, .perfect, .drill))])
    #expect(some.retention == Rate(passed: 2, of: 3))
  }

  @Test func `looks back on thirty days, and knows what was met before`() {
    let some = figures(
      [card(answer(31), answer(30), answer(29), answer(0))], [card(answer(-1), answer(-2))])
    #expect(some.retention == Rate(passed: 2, of: 2))
  }

  @Test(arguments: [
    (0, 29, nil), (0, 30, 0), (30, 30, 100), (27, 30, 90), (1, 300, 1), (299, 300, 99),
    (25, 40, 62), (299, 400, 74), (300, 400, 75),
  ])
  func `is told in whole percent, where 100 means all and 0 means none`(
    passed: Int, of: Int, percent: Int?
  ) {
    #expect(Rate(passed: passed, of: of).percent == percent)
  }
}
