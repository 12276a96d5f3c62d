import Flashcards
import GRDB
import Testing

@testable import Storage

/// Tests what is remembered for a learner.
@Suite struct `What is remembered for a learner` {
  @Test func `is the default for everybody until they set it`() throws {
    let store = try Store.sample()
    #expect(try store.settings(of: "Nobody") == LearnerSettings())
    _ = try store.enrol()
    #expect(try store.settings(of: "Ada") == LearnerSettings())
  }

  @Test func `is their own, and the last decision of any device counts`() throws {
    let store = try Store.sample()
    let (ada, away) = (try store.enrol("Ada"), try store.enrol("Ada", deviceKey: "away"))
    let zoe = try store.enrol("Zoe", deviceKey: "z")
    try store.record([.setting(.newCards, "3", at: noon(today))], by: ada, at: noon(today))
    try store.record([.setting(.newCards, "5", at: noon(today))], by: zoe, at: noon(today))
    // The other device's clock is a week behind; its decision is the later one all the same.
    let earlier = noon(today.advanced(by: -7))
    try store.record([.setting(.newCards, "4", at: earlier)], by: away, at: earlier)
    #expect(try store.settings(of: "Ada")[.newCards] == "4")
    #expect(try store.settings(of: "Zoe")[.newCards] == "5")
    try store.record([.setting(.newCards, nil, at: noon(today))], by: ada, at: noon(today))
    #expect(try store.settings(of: "Ada") == LearnerSettings())
    #expect(try store.check().failures == [])
  }

  @Test func `is read without what stayed behind or what a newer program wrote`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.setting(.minutes, "9", at: noon(today))], by: ada, at: noon(today))
    try store.write { db in
      let newer = NewDecision(.setting, payload: try store.payload(["name": "of tomorrow"]))
      try store.append(newer, by: ada.author, at: noon(today), db)
    }
    #expect(try store.settings(of: "Ada")[.minutes] == "9")
    try store.tamper("UPDATE decision SET payload = NULL, salt = NULL WHERE kind = 'setting'")
    try store.reseal("decision")
    #expect(try store.settings(of: "Ada") == LearnerSettings())
  }

  @Test func `gives another hour for days from the next one on`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.setting(.dayStart, "9", at: noon(today))], by: ada, at: noon(today))
    let start = try store.settings(of: "Ada").dayStart
    let at = { (day: StudyDay, hour: Int64) in
      Moment(
        milliseconds: Int64(day.number) * 86_400_000 + hour * 3_600_000, utcOffset: 0,
        dayStart: start
      ).studyDay
    }
    #expect(at(today, 5) == today)
    #expect(at(today.advanced(by: 1), 5) == today)
    #expect(at(today.advanced(by: 1), 9) == today.advanced(by: 1))
  }
}
