import Flashcards
import Foundation
import GRDB
import Testing

@testable import Storage

/// A simple model of random answers, compared with the database.
private struct History {
  struct Step {
    let card: CardID
    let event: CardEvent
    let day: StudyDay
  }

  /// The steps that count, in order, by learner.
  var steps: [Int: [Step]] = [:]

  func schedule(of card: CardID, learner: Int) -> Schedule {
    let mine = (steps[learner] ?? []).enumerated().filter { $0.element.card == card }
    let ordered = mine.sorted {
      ($0.element.day.number, $0.offset) < ($1.element.day.number, $1.offset)
    }
    return Schedule.replay(ordered.map(\.element.event))
  }

  /// Removes a learner's last step, whatever its device, and returns its card.
  mutating func undo(learner: Int) -> CardID? { steps[learner]?.popLast()?.card }
}

@Suite struct `Whatever two learners do on two devices each` {
  /// Random answers, drills and undo, with a clock that is sometimes set back or forward.
  @Test(arguments: 0..<12)
  func `every schedule is the fold of what was not taken back`(seed: Int) throws {
    var random = SeededChance(seed: UInt64(seed))
    let store = try Store.sample()
    let seats = try ["Ada", "Grace"].map { name in
      try ["here", "there"].map { try store.enrol(name, deviceKey: $0) }
    }
    let cards = ["Churn", "Cohort", "Renewal"].map { card($0) }
    var history = History()
    var logged = 0
    var day = today
    for _ in 0..<60 {
      let learner = Int.random(in: 0..<2, using: &random)
      let device = Int.random(in: 0..<2, using: &random)
      let seat = seats[learner][device]
      day = day.advanced(by: Int.random(in: -2...3, using: &random))
      if Int.random(in: 0..<4, using: &random) == 0 {
        let undone = history.undo(learner: learner)
        #expect(try store.retractLastDeed(by: seat, at: noon(day))?.card == undone)
        logged += undone == nil ? 0 : 1
      } else {
        let card = cards[Int.random(in: 0..<3, using: &random)]
        let key = GradeKey.allCases[Int.random(in: 0..<4, using: &random)]
        let kind: ReviewKind = Int.random(in: 0..<3, using: &random) == 0 ? .drill : .review
        history.steps[learner, default: []].append(
          .init(card: card, event: kind.event(key.grade, on: day), day: day))
        let kept = try store.answer(card, key, kind, on: day, by: seat)
        #expect(kept.schedule == history.schedule(of: card, learner: learner))
        logged += 1
      }
    }
    for (learner, devices) in seats.enumerated() {
      for card in cards {
        let expected = history.schedule(of: card, learner: learner)
        #expect(try store.schedule(of: card, for: devices[0]) == expected)
      }
    }
    let result = try store.check()
    #expect(result.failures == [])
    #expect(result.logged == logged)
  }
}

@Suite struct `Undo` {
  @Test func `brings back each schedule that was, one answer after another`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    var before: [Schedule] = []
    for (offset, key) in [GradeKey.good, .again, .easy, .hard, .good].enumerated() {
      before.append(try store.schedule(of: card("Churn"), for: ada))
      try store.answer(card("Churn"), key, on: today.advanced(by: offset), by: ada)
    }
    for schedule in before.reversed() {
      #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == card("Churn"))
      #expect(try store.schedule(of: card("Churn"), for: ada) == schedule)
    }
    #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == nil)
    #expect(try store.number("SELECT count(*) FROM schedule") == 0)
    #expect(try store.number("SELECT count(*) FROM review") == 5)
    #expect(try store.number("SELECT count(*) FROM decision") == 5)
    let result = try store.check()
    #expect(result.failures == [])
    #expect(result.logged == 10)
  }

  @Test func `takes drills back as well`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let failed = try store.answer(card("Churn"), .again, by: ada).schedule
    try store.answer(card("Churn"), .good, .drill, by: ada)
    #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == card("Churn"))
    #expect(try store.schedule(of: card("Churn"), for: ada) == failed)
  }

  @Test func `takes back the learner's last answer on any device, never another learner's`()
    throws
  {
    let store = try Store.sample()
    let ada = try store.enrol()
    let copy = try store.enrol(deviceKey: "there")
    let grace = try store.enrol("Grace")
    try store.answer(card("Churn"), by: ada)
    #expect(try store.retractLastDeed(by: grace, at: noon(today))?.card == nil)
    #expect(try store.number("SELECT count(*) FROM decision") == 0)
    try store.answer(card("Cohort"), by: copy)
    #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == card("Cohort"))
    #expect(try store.retractLastDeed(by: copy, at: noon(today))?.card == card("Churn"))
    #expect(try store.number("SELECT count(*) FROM schedule") == 0)
    #expect(try store.check().failures == [])
  }

  @Test func `of nothing writes nothing`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let before = try store.number("SELECT total_changes()")
    #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == nil)
    #expect(try store.number("SELECT total_changes()") == before)
  }

  @Test func `leaves room for the card to be answered anew`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), .again, by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    let anew = try store.answer(card("Churn"), .easy, by: ada)
    #expect(anew.sequence == 3)
    #expect(anew.schedule == Schedule.replay([.review(.perfect, today)]))
    #expect(try store.check().failures == [])
  }
}
