import Testing

@testable import Flashcards

/// Tests the hour at which study days begin, and its changes.
@Suite struct `The start of a study day` {
  /// A moment by date and time on the learner's clock; the date as a day's number.
  private func moment(
    _ day: Int, _ hour: Int, _ minute: Int = 0, _ start: DayStart = .usual
  ) -> Moment {
    let seconds = Int64(day) * 86_400 + Int64(hour * 3600 + minute * 60)
    return Moment(milliseconds: (seconds - 7200) * 1000, utcOffset: 120, dayStart: start)
  }

  private func changed(_ start: DayStart, to hour: Int, at moment: Moment) -> DayStart {
    var changed = start
    changed.change(to: hour, from: DayStart.firstDay(of: hour, decidedAt: moment))
    return changed
  }

  @Test func `is 04:00 until it is changed`() {
    #expect(moment(100, 3, 59).studyDay == StudyDay(number: 99))
    #expect(moment(100, 4).studyDay == StudyDay(number: 100))
  }

  @Test func `changes from the next study day on`() {
    let late = changed(.usual, to: 6, at: moment(100, 12))
    #expect(moment(101, 5, 59, late).studyDay == StudyDay(number: 100))
    #expect(moment(101, 6, 0, late).studyDay == StudyDay(number: 101))
    let early = changed(.usual, to: 0, at: moment(100, 22))
    #expect(moment(100, 23, 59, early).studyDay == StudyDay(number: 100))
    #expect(moment(101, 0, 0, early).studyDay == StudyDay(number: 101))
  }

  @Test func `does not cut the present day off`() {
    // At two in the morning of day 101 it is still day 100.
    let night = changed(.usual, to: 0, at: moment(101, 2))
    #expect(moment(101, 2, 0, night).studyDay == StudyDay(number: 100))
    #expect(moment(101, 4, 0, night).studyDay == StudyDay(number: 101))
    #expect(moment(102, 0, 0, night).studyDay == StudyDay(number: 102))
  }

  @Test func `taken back on the same day, it is what it was`() {
    let there = changed(.usual, to: 9, at: moment(100, 12))
    let back = changed(there, to: 4, at: moment(100, 13))
    for hour in 0..<72 {
      #expect(moment(100, hour, 0, back).studyDay == moment(100, hour).studyDay)
    }
  }

  @Test(arguments: 0..<60)
  func `whenever it changes, the past keeps its days and none is left out`(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed))
    var start = DayStart.usual
    var days: [StudyDay] = []
    for quarter in 0..<(4 * 24 * 20) {
      let (day, time) = (1000 + quarter / 96, quarter % 96)
      let now = moment(day, time / 4, time % 4 * 15, start)
      days.append(now.studyDay)
      guard Int.random(in: 0..<40, using: &chance) == 0 else { continue }
      start = changed(start, to: Int.random(in: 0...12, using: &chance), at: now)
      // The log has the days of the past; a figure computed again must find the same.
      let again = (0...quarter).map {
        moment(1000 + $0 / 96, $0 % 96 / 4, $0 % 4 * 15, start).studyDay
      }
      #expect(again.suffix(200) == days.suffix(200))
    }
    for (one, next) in zip(days, days.dropFirst()) {
      #expect((0...1).contains(next.days(since: one)))
    }
    // No day is shorter than half of one.
    let lengths = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
    for (day, length) in lengths where day != days.first && day != days.last {
      #expect(length >= 48, "\(day)")
    }
  }
}
