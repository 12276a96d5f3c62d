import Flashcards
import Foundation
import Testing

@testable import Storage

/// A present that may not be true, and answers of days to come.
@Suite struct ClockTests {
  private let morning = Moment(milliseconds: 1_772_438_400_000, utcOffset: 60)

  private func later(_ hours: Int, utcOffset: Int = 60) -> Moment {
    Moment(milliseconds: morning.milliseconds + Int64(hours) * 3_600_000, utcOffset: utcOffset)
  }

  @Test func `a day back and 401 days ahead are doubted, by instants where there are any`() {
    let last = DatedFact(day: morning.studyDay, milliseconds: morning.milliseconds)
    #expect(ClockDoubt(at: later(0), after: last) == nil)
    #expect(ClockDoubt(at: later(-23), after: last) == nil)
    #expect(ClockDoubt(at: later(-24), after: last) == .behind(morning.studyDay))
    // Eleven hours back in time, and another date: a flight over the date line.
    #expect(ClockDoubt(at: later(11, utcOffset: -660), after: last) == nil)
    #expect(ClockDoubt(at: later(400 * 24), after: last) == nil)
    #expect(ClockDoubt(at: later(401 * 24), after: last) == .ahead(of: morning.studyDay))
    let bare = DatedFact(day: morning.studyDay, milliseconds: nil)
    #expect(ClockDoubt(at: later(-24), after: bare) == nil)
    #expect(ClockDoubt(at: later(-48), after: bare) == .behind(morning.studyDay))
    #expect(ClockDoubt(at: later(401 * 24), after: bare) == .ahead(of: morning.studyDay))
    let others = DatedFact(day: morning.studyDay, milliseconds: nil, isOwn: false)
    #expect(ClockDoubt(at: later(-48), after: others) == nil)
    #expect(ClockDoubt(at: later(401 * 24), after: others) == .ahead(of: morning.studyDay))
  }

  @Test func `the last fact is the learner's in the order of the log, else anyone's newest`() throws
  {
    let store = try Store.sample()
    let now = noon(today)
    #expect(try store.lastFact(of: "Ada", near: now)?.milliseconds == 1)
    let ada = try store.enrol()
    try store.answer(card("Churn"), on: today.advanced(by: 900), by: ada)
    #expect(try store.lastFact(of: "Ada", near: now)?.day == today.advanced(by: 900))
    // Zoe has no log: the newest fact of anyone counts.
    #expect(try store.lastFact(of: "Zoe", near: now)?.day == today.advanced(by: 900))
    try store.record([.pause(until: today.advanced(by: 2))], by: ada, at: now)
    #expect(try store.lastFact(of: "Ada", near: now)?.day == today)
  }

  @Test func `what is dated after today is found, and taken back as if it had never been`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let far = today.advanced(by: 700)
    try store.answer(card("Churn"), by: ada)
    let before = try store.text("SELECT group_concat(quote(digest)) FROM schedule")
    #expect(try store.laterFacts(of: "Ada", at: noon(today)) == nil)
    try store.answer(card("Churn"), on: far, by: ada)
    try store.answer(card("Cohort"), .again, .drill, on: far, by: ada)
    try store.record(
      [.bury(card("Renewal"), until: far.advanced(by: 1)), .pause(until: far.advanced(by: 9))],
      by: ada, at: noon(far))
    #expect(
      try store.laterFacts(of: "Ada", at: noon(today))
        == LaterFacts(answers: 2, untrue: 4, last: far))
    #expect(try store.laterFacts(of: "Ada", at: noon(far)) == nil)
    #expect(try store.laterFacts(of: "Zoe", at: noon(today)) == nil)
    #expect(try store.retractLaterFacts(by: ada, at: noon(today)) == 4)
    #expect(try store.laterFacts(of: "Ada", at: noon(today)) == nil)
    #expect(try store.text("SELECT group_concat(quote(digest)) FROM schedule") == before)
    #expect(try store.endOfPause(of: "Ada", on: far.advanced(by: 1)) == nil)
    #expect(try store.check().failures == [])
    #expect(try store.rebuildSchedules() == 1)
    #expect(try store.text("SELECT group_concat(quote(digest)) FROM schedule") == before)
  }

  @Test func `an answer that a flight dates tomorrow is left out today, and not taken back`() throws
  {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), on: today, by: ada)
    let west = Moment(milliseconds: noon(today).milliseconds + 3_600_000, utcOffset: -11 * 60)
    #expect(west.studyDay < today)
    #expect(
      try store.laterFacts(of: "Ada", at: west) == LaterFacts(answers: 1, untrue: 0, last: today))
    #expect(try store.retractLaterFacts(by: ada, at: west) == 0)
  }

  @Test func `a log that ends with a drill of a day to come is noticed as well`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), .good, .drill, on: today.advanced(by: 3), by: ada)
    #expect(try store.laterFacts(of: "Ada", at: noon(today))?.answers == 1)
  }
}
