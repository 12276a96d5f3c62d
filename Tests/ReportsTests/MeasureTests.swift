import Flashcards
import Testing

@testable import Reports

@Suite struct `Measures` {
  // MARK: Seen and coverage

  @Test func `an entry is seen when some card of it was reviewed`() {
    let unseen = CardRecord(schedule: .new, reviews: [])
    let some = figures([card(interval: 1, due: 0), unseen], [unseen], [])
    #expect(some.entries == 3)
    #expect(some.seen == 1)
    #expect(some.coverage == 1.0 / 3)
  }

  @Test func `coverage of no entries is nothing, of unseen ones 0`() {
    #expect(figures().coverage == nil)
    #expect(figures([]).coverage == 0)
  }

  // MARK: Mastered, learning, to relearn

  @Test(arguments: [(20, 0, 1), (21, 1, 0), (400, 1, 0)])
  func `mastery begins at an interval of 21 days`(interval: Int, mastered: Int, learning: Int) {
    let some = figures([card(interval: interval, due: 5)])
    #expect(some.mastered == mastered)
    #expect(some.learning == learning)
    #expect(some.toRelearn == 0)
  }

  @Test(arguments: [(-29, 1), (-30, 0), (-31, 0)])
  func `mastery falls when a card is overdue by its interval`(due: Int, mastered: Int) {
    let some = figures([card(interval: 30, due: due)])
    #expect(some.mastered == mastered)
    #expect(some.toRelearn == 1 - mastered)
    #expect(some.learning == 0)
  }

  @Test func `mastery asks every studied card, and no unstudied one`() {
    let mature = card(interval: 30, due: 5)
    let unstudied = CardRecord(schedule: .new, reviews: [])
    #expect(figures([mature, unstudied]).mastered == 1)
    #expect(figures([mature, card(interval: 6, due: 5)]).mastered == 0)
    #expect(figures([mature, card(interval: 6, due: 5)]).learning == 1)
  }

  @Test(arguments: [(Grade.familiar, 0, 1), (.difficult, 1, 0)])
  func `an entry with a card failed last is to relearn`(
    grade: Grade, learning: Int, toRelearn: Int
  ) {
    let passed = card(interval: 6, due: 5)
    let some = figures([passed, card(interval: 1, due: 0, lastGrade: grade)])
    #expect(some.learning == learning)
    #expect(some.toRelearn == toRelearn)
  }

  @Test func `a failed card is never mastered, whatever its interval`() {
    #expect(figures([card(interval: 30, due: 5, lastGrade: .wrong)]).mastered == 0)
  }

  @Test func `a short interval long overdue is learning still`() {
    #expect(figures([card(interval: 6, due: -60)]).learning == 1)
  }

  @Test func `every entry seen is learning, mastered or to relearn, and one of them only`() {
    for interval in [1, 20, 21, 30] {
      for due in [-31, -30, -21, -1, 0, 1] {
        for grade in Grade.allCases {
          let some = figures([card(interval: interval, due: due, lastGrade: grade)])
          let parts = [some.learning, some.mastered, some.toRelearn]
          #expect(parts.sorted() == [0, 0, 1], "\(interval) \(due) \(grade)")
        }
      }
    }
  }

  // MARK: Overdue

  @Test func `nobody is late for the days of a pause, and mastery falls all the same`() {
    let card = card(interval: 30, due: -30)
    let days = { (from: Int, to: Int) in today.advanced(by: from)..<today.advanced(by: to) }
    #expect(figures([card]).overdue == 1)
    #expect(figures([card], pauses: [days(-40, 0)]).overdue == 0)
    #expect(figures([card], pauses: [days(-40, 9)]).overdue == 0)
    #expect(figures([card], pauses: [days(-30, -20), days(-20, 0)]).overdue == 0)
    #expect(figures([card], pauses: [days(-29, 0)]).overdue == 1)
    #expect(figures([card], pauses: [days(-40, -1)]).overdue == 1)
    #expect(figures([card], pauses: [days(-40, 0)]).mastered == 0)
  }

  // MARK: Retention and first try

  @Test func `retention leaves the first meeting out, first try counts it`() {
    let some = figures(
      [card(interval: 6, due: 1, grades: [.wrong, .difficult, .familiar])],
      [card(interval: 6, due: 1, grades: [.perfect])])
    #expect(some.retention == Rate(passed: 1, of: 2))
    #expect(some.firstTry == Rate(passed: 2, of: 4))
  }

  @Test func `an entry met today for the first time says nothing of retention`() {
    #expect(figures([card(interval: 1, due: 1)]).retention == Rate(passed: 0, of: 0))
  }

  @Test(arguments: [(0, 0, nil), (2, 2, nil), (29, 29, nil), (27, 30, 0.9), (0, 30, 0)])
  func `a share is told from 30 reviews on`(passed: Int, of: Int, share: Double?) {
    #expect(Rate(passed: passed, of: of).share == share)
  }

  // MARK: Overdue

  @Test(arguments: [(-1, 1), (0, 0), (1, 0)])
  func `a card is overdue from the day after it was due`(due: Int, overdue: Int) {
    #expect(figures([card(interval: 6, due: due)]).overdue == overdue)
  }

  @Test func `overdue counts an entry once, as one of its cards is asked a day`() {
    let late = card(interval: 6, due: -1)
    #expect(figures([late, card(interval: 6, due: -2)], [late]).overdue == 2)
  }

  @Test
  func `an entry reviewed yesterday is not overdue, its other card has its first chance today`() {
    let yesterday = CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, today.advanced(by: -1))),
      reviews: [DayGrade(day: today.advanced(by: -1), grade: .hesitant)])
    #expect(figures([card(interval: 6, due: -1), yesterday]).overdue == 0)
    let before = CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, today.advanced(by: -2))),
      reviews: [DayGrade(day: today.advanced(by: -2), grade: .hesitant)])
    #expect(figures([card(interval: 6, due: -1), before]).overdue == 1)
  }

  @Test func `an entry reviewed today is not overdue, its other card waits for tomorrow`() {
    let reviewed = CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, today)),
      reviews: [DayGrade(day: today, grade: .hesitant)])
    #expect(figures([card(interval: 6, due: -1), reviewed]).overdue == 0)
  }

  @Test func `nothing is overdue during a pause, when nothing is asked`() {
    let days = { (from: Int, to: Int) in today.advanced(by: from)..<today.advanced(by: to) }
    #expect(figures([card(interval: 6, due: -9)], pauses: [days(-2, 3)]).overdue == 0)
    #expect(figures([card(interval: 6, due: -9)], pauses: [days(-2, 0)]).overdue == 1)
  }

  @Test func `a suspended card is not overdue`() {
    #expect(figures([card(interval: 6, due: -1, isSuspended: true)]).overdue == 0)
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 0)])
  func `a card buried past today is not overdue`(buriedUntil: Int, overdue: Int) {
    #expect(figures([card(interval: 6, due: -1, buriedUntil: buriedUntil)]).overdue == overdue)
  }

  // MARK: Active weeks

  @Test func `no answer makes no week`() {
    #expect(figures().activeWeeks == 0)
    #expect(figures().weeks == 0)
  }

  @Test func `Sunday and Monday are two weeks, Monday and Sunday one`() {
    // 2026-11-15 is a Sunday, today a Saturday.
    let sunday = today.advanced(by: -6)
    #expect(sunday.iso == "2026-11-15")
    let two = figures(activeDays: [sunday, sunday.advanced(by: 1)])
    #expect(two.activeWeeks == 2)
    #expect(two.weeks == 2)
    let one = figures(activeDays: [sunday.advanced(by: -6), sunday])
    #expect(one.activeWeeks == 1)
    #expect(one.weeks == 2)
  }

  @Test func `a week across New Year is one week`() {
    // The ISO week 2026-W53 runs from Monday 2026-12-28 to Sunday 2027-01-03.
    let thursday = StudyDay(number: 20_818)
    #expect(thursday.iso == "2026-12-31")
    let days = [thursday, thursday.advanced(by: 1), thursday.advanced(by: 3)]
    let sunday = figures(activeDays: days, on: thursday.advanced(by: 3))
    #expect(sunday.activeWeeks == 1)
    #expect(sunday.weeks == 1)
    let monday = figures(activeDays: days, on: thursday.advanced(by: 4))
    #expect(monday.activeWeeks == 1)
    #expect(monday.weeks == 2)
  }

  @Test func `weeks without an answer count as weeks`() {
    let some = figures(activeDays: [today.advanced(by: -28), today])
    #expect(some.activeWeeks == 2)
    #expect(some.weeks == 5)
  }

  @Test func `a day that is still to come makes no week`() {
    let some = figures(activeDays: [today.advanced(by: 14)])
    #expect(some.activeWeeks == 0)
    #expect(some.weeks == 0)
  }

  // MARK: A period

  @Test func `a period leaves out the rates of earlier reviews, and nothing else`() {
    let card = card(interval: 30, due: 9, grades: [.perfect, .wrong, .perfect, .perfect])
    // The reviews are on the four days before today.
    let some = figures([card], activeDays: [today.advanced(by: -9)], since: today.advanced(by: -2))
    #expect(some.firstTry == Rate(passed: 2, of: 2))
    #expect(some.retention == Rate(passed: 2, of: 2))
    #expect(some.seen == 1)
    #expect(some.mastered == 1)
    #expect(some.activeWeeks == 0)
  }

  @Test func `the first review of all is no retention in any period`() {
    let card = card(interval: 6, due: 1, grades: [.perfect])
    #expect(figures([card], since: today.advanced(by: -1)).retention == .zero)
  }

  // MARK: All decks

  @Test func `all decks of a learner are measured together`() throws {
    let calendar = ReportCalendar(today: today)
    let decks = Sample.ada.decks.map {
      RecordMeasures(of: $0, pauses: [], calendar, projectsMastery: false)
    }
    var all = RecordMeasures(calendar)
    for deck in decks { all += deck }
    let figures = decks.map { Figures($0, calendar) }
    let together = Figures(all, calendar)
    #expect(together.entries == figures.map(\.entries).reduce(0, +))
    #expect(together.firstTry.of == figures.map(\.firstTry.of).reduce(0, +))
    #expect(figures.map(\.activeWeeks) == [4, 1])
    #expect(together.activeWeeks == 4)
  }
}
