import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

@Suite struct `An answer` {
  @Test func `is a row of the log and a schedule, both or neither`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let kept = try store.answer(card("Churn"), .good, by: ada)
    #expect(kept.sequence == 1)
    #expect(kept.schedule == Schedule.replay([.review(.hesitant, today)]))
    #expect(try store.schedule(of: card("Churn"), for: ada) == kept.schedule)

    try store.queue.write { db in
      try db.execute(
        sql: """
          CREATE TEMP TRIGGER refusal BEFORE UPDATE ON schedule
          BEGIN SELECT RAISE (ABORT, 'no'); END
          """)
    }
    #expect(throws: StorageError.unexpected("no")) {
      try store.answer(card("Churn"), on: today.advanced(by: 1), by: ada)
    }
    #expect(try store.number("SELECT count(*) FROM review") == 1)
    #expect(try store.schedule(of: card("Churn"), for: ada) == kept.schedule)
  }

  @Test func `keeps all that was said of it`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let answer = Answer(
      card: card("Churn"), kind: .review, key: .hard, form: .typed, typed: "Chürn\u{301} 🙂",
      mistakenFor: card("Cohort").entry, isOverridden: true, duration: 1234)
    let moment = Moment(milliseconds: 1_795_258_800_123, utcOffset: -330)
    _ = try store.record(answer, by: ada, at: moment, expecting: .new)
    let row = try store.queue.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT card_kind, kind, review.key, grade, form, typed, other.key, is_overridden, day,
            instant, utc_offset, duration, lamport, length(review.id)
          FROM review JOIN entry AS other ON other.number = mistaken_for
          """)
    }
    let found = try #require(row)
    let values: [Value] = (0..<14).map { Value(found[$0] as DatabaseValue) }
    #expect(
      values == [
        .text("term-definition"), .text("review"), .integer(2 as Int64), .integer(3 as Int64),
        .text("typed"), .text("Chürn\u{301} 🙂"), .text("cohort"), .flag(true),
        .integer(moment.studyDay.number), .integer(moment.milliseconds), .integer(-330 as Int64),
        .integer(1234 as Int64), .integer(1 as Int64), .integer(16 as Int64),
      ])
    #expect(try store.check().failures == [])
  }

  @Test func `with a zero byte in it is kept, and the file still proves itself`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let answer = Answer(
      card: card("Churn"), kind: .review, key: .good, form: .typed, typed: "one\u{0}two")
    _ = try store.record(answer, by: ada, at: noon(today), expecting: .new)
    #expect(try store.text("SELECT typed FROM review") == "one\u{FFFD}two")
    #expect(try store.check().failures == [])
  }

  @Test func `and a decision of a device are numbered together`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    #expect(try store.answer(card("Churn"), by: ada).sequence == 1)
    #expect(try store.answer(card("Cohort"), by: ada).sequence == 2)
    #expect(try store.retractLastDeed(by: ada, at: noon(today))?.card == card("Cohort"))
    #expect(try store.answer(card("Renewal"), by: ada).sequence == 4)
    #expect(
      try store.text(
        """
        SELECT group_concat(sequence || '/' || lamport || log) FROM (
          SELECT sequence, lamport, 'r' AS log FROM review
          UNION ALL SELECT sequence, lamport, 'd' FROM decision ORDER BY sequence)
        """) == "1/1r,2/2r,3/3d,4/4r")
  }

  @Test func `comes later than everything its learner knows of, on any device`() throws {
    let store = try Store.sample()
    let here = try store.enrol()
    let there = try store.enrol(deviceKey: "there")
    let other = try store.enrol("Grace")
    try store.answer(card("Churn"), by: here)
    try store.answer(card("Cohort"), by: here)
    #expect(try store.answer(card("Renewal"), by: there).sequence == 1)
    #expect(try store.answer(card("Renewal"), by: other).sequence == 1)
    #expect(try store.answer(card("Playbook"), by: here).sequence == 3)
    #expect(
      try store.text(
        "SELECT group_concat(lamport) FROM (SELECT lamport FROM review ORDER BY device, sequence)")
        == "1,2,4,3,1")
    #expect(try store.check().failures == [])
  }

  @Test func `to a card that was answered meanwhile is refused and nothing is written`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let first = try store.answer(card("Churn"), by: ada)
    let again = Answer(card: card("Churn"), kind: .review, key: .again, form: .self)
    #expect(throws: StorageError.staleCard(card("Churn"))) {
      try store.record(again, by: ada, at: noon(today.advanced(by: 1)), expecting: .new)
    }
    let unknown = Answer(card: card("Nothing"), kind: .review, key: .again, form: .self)
    #expect(throws: StorageError.staleCard(card("Nothing"))) {
      try store.record(unknown, by: ada, at: noon(today), expecting: .new)
    }
    #expect(try store.number("SELECT count(*) FROM review") == 1)
    #expect(try store.schedule(of: card("Churn"), for: ada) == first.schedule)
  }

  @Test func `in a drill leaves memory and due day as they are`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let failed = try store.answer(card("Churn"), .again, by: ada).schedule
    #expect(failed.repeatDay == today)
    let hard = try store.answer(card("Churn"), .hard, .drill, by: ada).schedule
    #expect(hard == failed)
    var repeated = failed
    repeated.repeatDay = nil
    #expect(try store.answer(card("Churn"), .easy, .drill, by: ada).schedule == repeated)

    #expect(try store.answer(card("Cohort"), .easy, .drill, by: ada).schedule == .new)
    #expect(try store.number("SELECT count(*) FROM schedule") == 1)
    #expect(try store.number("SELECT count(*) FROM review") == 4)
  }

  @Test func `of an earlier day, the clock set back, is folded in where it belongs`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), .good, on: today, by: ada)
    try store.answer(card("Churn"), .good, on: today.advanced(by: 7), by: ada)
    let late = try store.answer(card("Churn"), .again, on: today.advanced(by: 3), by: ada)
    #expect(
      late.schedule
        == Schedule.replay([
          .review(.hesitant, today), .review(.familiar, today.advanced(by: 3)),
          .review(.hesitant, today.advanced(by: 7)),
        ]))
    #expect(try store.check().failures == [])
  }
}

@Suite struct `Enrolling` {
  @Test func `finds a learner at a place again, and makes a device for a copy elsewhere`() throws {
    let store = try Store.sample()
    let ada = try store.enrol("Ada", deviceKey: "here")
    #expect(try store.enrol("Ada", deviceKey: "here") == ada)
    let copy = try store.enrol("Ada", deviceKey: "there")
    #expect(copy.learner == ada.learner)
    #expect(copy.device != ada.device)
    let grace = try store.enrol("Grace", deviceKey: "here")
    #expect(grace.learner != ada.learner)
    #expect(grace.device != ada.device)
    #expect(try store.enrol("Ada", deviceKey: "there") == copy)
    #expect(try store.learnerNames() == ["Ada", "Grace"])
    #expect(try store.number("SELECT count(*) FROM device") == 3)
    #expect(try store.check().failures == [])
  }

  @Test func `again writes nothing`() throws {
    let store = try Store.sample()
    _ = try store.enrol()
    let before = try store.number("SELECT total_changes()")
    _ = try store.enrol()
    #expect(try store.number("SELECT total_changes()") == before)
  }

  @Test func `knows a name however its accents are spelt`() throws {
    let store = try Store.sample()
    let composed = try store.enrol("\u{C9}lodie")
    #expect(try store.enrol("E\u{301}lodie") == composed)
    #expect(try store.learnerNames() == ["\u{C9}lodie"])
    try store.answer(card("Churn"), by: composed)
    let queue = try store.queue(
      for: "E\u{301}lodie", decks: nil, on: today.advanced(by: 1), limits: StudyLimits())
    #expect(queue.due.map(\.id) == [card("Churn")])
  }
}
