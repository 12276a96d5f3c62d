import Foundation
import Testing

@testable import Flashcards

@Suite struct `Study days` {
  @Test(arguments: [
    ("2026-11-21T04:00:00Z", "2026-11-21"), ("2026-11-21T03:59:59Z", "2026-11-20"),
    ("2026-11-21T23:59:59Z", "2026-11-21"), ("2026-11-22T00:00:00Z", "2026-11-21"),
  ])
  func `a study day begins at 04:00 local time`(instant: String, date: String) throws {
    #expect(try moment(instant, "GMT").studyDay.iso == date)
  }

  @Test(arguments: [60, -300, 345, -570, 840])
  func `04:00 is that of the learner's own clock`(offset: Int) {
    // Kathmandu is 5:45 ahead of UTC: 04:00 there is 22:15 of the day before.
    let four = Int64(4 * 60 - offset) * 60_000
    #expect(Moment(milliseconds: four, utcOffset: offset).studyDay == day(0))
    #expect(Moment(milliseconds: four - 1, utcOffset: offset).studyDay == day(-1))
  }

  @Test(arguments: ["2026-11-21", "2024-02-29", "1970-01-01", "1969-12-31", "0999-01-01"])
  func `a date that exists is a study day, and reads back`(date: String) {
    #expect(StudyDay(iso: date)?.iso == date)
  }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "21/11/2026",
    "tomorrow", "", "99999-01-01", "2026-11-21T09:00", " 2026-11-21", "２０２６-11-21",
  ])
  func `a date that does not exist is none`(date: String) {
    #expect(StudyDay(iso: date) == nil)
  }

  // MARK: Changes of clocks

  @Test func `in spring the hour that Paris skips costs no study day`() throws {
    // On 29 March 2026 the clocks go from 02:00 to 03:00.
    #expect(try moment("2026-03-29T00:59:59Z", "Europe/Paris").utcOffset == 60)
    #expect(try moment("2026-03-29T01:00:00Z", "Europe/Paris").utcOffset == 120)
    #expect(try days("2026-03-29T00:30:00Z", "2026-03-29T01:59:59Z") == ["2026-03-28"])
    #expect(try days("2026-03-29T02:00:00Z", "2026-03-30T01:59:59Z") == ["2026-03-29"])
    #expect(try days("2026-03-30T02:00:00Z", "2026-03-30T03:00:00Z") == ["2026-03-30"])
  }

  @Test func `in autumn the hour that Paris has twice is one study day`() throws {
    // On 25 October 2026 the clocks go from 03:00 back to 02:00.
    #expect(try moment("2026-10-25T00:59:59Z", "Europe/Paris").utcOffset == 120)
    #expect(try moment("2026-10-25T01:00:00Z", "Europe/Paris").utcOffset == 60)
    #expect(try days("2026-10-24T23:59:59Z", "2026-10-25T02:59:59Z") == ["2026-10-24"])
    #expect(try days("2026-10-25T03:00:00Z", "2026-10-26T02:59:59Z") == ["2026-10-25"])
  }

  @Test(arguments: [
    ("2026-03-28T12:00:00Z", "Europe/Paris"), ("2026-10-24T12:00:00Z", "Europe/Paris"),
    ("2026-03-07T12:00:00Z", "America/New_York"), ("2026-10-31T12:00:00Z", "America/New_York"),
    ("2026-04-04T00:00:00Z", "Australia/Lord_Howe"),
  ])
  func `through a change of clocks each study day begins once, the days in order`(
    noon: String, zone: String
  ) throws {
    let start = try moment(noon, zone).milliseconds
    let zone = try #require(TimeZone(identifier: zone))
    let days = (0..<(48 * 4)).map {
      moment(start + Int64($0) * 900_000, zone).studyDay.number
    }
    let steps = zip(days, days.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(steps.count { $0 == 1 } == 2)
  }

  // MARK: Travel

  @Test func `who flies west at night may live a study day longer`() throws {
    let paris = try moment("2026-06-01T20:00:00Z", "Europe/Paris")
    let newYork = try moment("2026-06-02T07:59:59Z", "America/New_York")
    #expect(paris.studyDay.iso == "2026-06-01")
    #expect(newYork.studyDay.iso == "2026-06-01")
    #expect(try moment("2026-06-02T08:00:00Z", "America/New_York").studyDay.iso == "2026-06-02")
  }

  @Test func `who flies east reaches the next study day earlier`() throws {
    #expect(try moment("2026-06-01T18:59:59Z", "Europe/Paris").studyDay.iso == "2026-06-01")
    #expect(try moment("2026-06-01T19:00:00Z", "Asia/Tokyo").studyDay.iso == "2026-06-02")
  }

  @Test func `a day that was lived stays what it was, wherever it is looked at from`() throws {
    let answered = try moment("2026-06-01T19:30:00Z", "Asia/Tokyo")
    let kept = Moment(milliseconds: answered.milliseconds, utcOffset: answered.utcOffset)
    #expect(kept.studyDay.iso == "2026-06-02")
  }

  @Test func `a clock set back gives an earlier day, and an interval that is negative`() throws {
    let before = try moment("2026-11-21T10:00:00Z", "GMT").studyDay
    let after = try moment("2026-11-19T10:00:00Z", "GMT").studyDay
    #expect(after < before)
    #expect(after.days(since: before) == -2)
  }

  // MARK: Before 1970

  @Test(arguments: [
    (Int64(14_400_000), 0), (14_399_999, -1), (0, -1), (-1, -1), (-72_000_000, -1),
    (-72_000_001, -2), (-72_000_999, -2), (-158_400_000, -2), (-158_400_001, -3),
  ])
  func `days before 1970 begin at 04:00 to the millisecond`(milliseconds: Int64, number: Int) {
    #expect(Moment(milliseconds: milliseconds, utcOffset: 0).studyDay == day(number))
  }

  // MARK: Dates

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (11_016, "2000-02-29"),
    (20_778, "2026-11-21"), (47_540, "2100-02-28"), (47_541, "2100-03-01"),
    (-141_427, "1582-10-15"),
  ])
  func `a day is written as in ISO 8601`(number: Int, iso: String) {
    #expect(day(number).iso == iso)
  }

  @Test(arguments: [1 << 40, -(1 << 40)])
  func `a day beyond all calendars can be written`(number: Int) {
    #expect(day(number).iso.isEmpty == false)
  }

  @Test func `the farthest due day can still be written`() {
    let due = day(20_778).advanced(by: SM2.longestInterval)
    #expect(due.days(since: day(20_778)) == SM2.longestInterval)
    #expect(due.iso.isEmpty == false)
  }

  @Test(arguments: [
    (-4, -1), (-3, 0), (0, 0), (3, 0), (4, 1), (10, 1), (11, 2), (-10, -1), (-11, -2),
  ])
  func `a week goes from Monday to Sunday`(number: Int, week: Int) {
    #expect(day(number).week == week)
  }

  @Test(arguments: [
    (Int64(0), 0, 0), (3_599_999, 0, 0), (3_600_000, 0, 1), (-1, 0, 23), (0, -1, 23), (0, 345, 5),
    (86_399_999, 0, 23), (86_399_999, 60, 0), (-86_400_000, -720, 12),
  ])
  func `the hour is that of the learner's own clock`(milliseconds: Int64, offset: Int, hour: Int) {
    #expect(Moment(milliseconds: milliseconds, utcOffset: offset).hour == hour)
  }

  @Test func `weeks change where the calendar changes them, year's end or not`() {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    for number in 18_000..<21_000 {
      let dates = [number, number + 1].map {
        Date(timeIntervalSince1970: Double($0) * 86_400)
      }
      let weeks = dates.map { calendar.component(.weekOfYear, from: $0) }
      #expect((day(number).week == day(number + 1).week) == (weeks[0] == weeks[1]))
    }
  }

  // MARK: Helpers

  private func moment(_ instant: String, _ zone: String) throws -> Moment {
    let date = try Date(instant, strategy: .iso8601)
    return moment(
      Int64(date.timeIntervalSince1970 * 1000), try #require(TimeZone(identifier: zone)))
  }

  private func moment(_ milliseconds: Int64, _ zone: TimeZone) -> Moment {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    return Moment(milliseconds: milliseconds, utcOffset: zone.secondsFromGMT(for: date) / 60)
  }

  /// The study days in Paris between two instants, sampled every five minutes.
  private func days(_ from: String, _ to: String) throws -> [String] {
    let paris = try #require(TimeZone(identifier: "Europe/Paris"))
    let (first, last) = try (moment(from, "GMT").milliseconds, moment(to, "GMT").milliseconds)
    let instants = Array(stride(from: first, through: last, by: 300_000)) + [last]
    return Set(instants.map { moment($0, paris).studyDay.iso }).sorted()
  }
}
