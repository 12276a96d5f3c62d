import Flashcards
import Foundation
import Testing

@testable import Storage

@Suite struct `What reports know of glossaries` {
  /// 2026-11-21, at noon UTC, and days after it.
  private func instant(_ days: Int) -> Int64 { noon(today.advanced(by: days)).milliseconds }

  private func glossaries(_ store: Store) throws -> [GlossaryRecord] {
    try store.reduceLearningRecords(
      of: ["Ada"], through: today.advanced(by: 99), utcOffset: 0, from: { $0 }, { _, _ in }
    ).result
  }

  private let old = [
    Entry(term: "Batch", definition: "The beans roasted in one run."),
    Entry(term: "Cupping", definition: "Tasting several coffees side by side."),
    Entry(term: "Drum", definition: "The part in which the beans turn."),
  ]

  @Test func `are versions, and the changes of later imports`() throws {
    let store = try Store.sample()
    try store.take(old, deck: "d", at: instant(0))
    var new = Array(old.dropLast())
    new[1].definition = "Tasting several coffees one after the other, in silence."
    new.append(Entry(term: "Quaker", definition: "A bean that did not ripen."))
    try store.take(new, deck: "d", at: instant(5))
    let record = try #require(try glossaries(store).last)
    #expect(record.deck.id == "d")
    #expect(record.entryCount == 3)
    #expect(record.version?.number == 2)
    #expect(record.version?.day == today.advanced(by: 5))
    let changes = record.changes.map { "\($0.kind) \($0.term) \($0.day.days(since: today))" }
    #expect(Set(changes) == ["changed Cupping 5", "retired Drum 5", "added Quaker 5"])
  }

  @Test func `have the same digest wherever the text is, and another for another text`() throws {
    func digest(_ entries: [Entry]) throws -> String? {
      let store = try Store.sample()
      try store.take(entries, deck: "d", at: instant(0))
      return try glossaries(store).last?.version?.digest
    }
    let first = try #require(try digest(old))
    #expect(first.contains(/^[0-9a-f]{8}$/))
    #expect(try digest(old.reversed()) == first)
    var other = old
    other[0].definition += " Never more."
    #expect(try digest(other) != first)
  }

  @Test func `have entries from their import on, those of the first one from ever`() throws {
    let store = try Store.sample()
    try store.take(Array(old.prefix(2)), deck: "d", at: instant(0))
    try store.take(old.dropFirst().map { $0 }, deck: "d", at: instant(5))
    let deck = try #require(try store.learningRecord(of: "Ada").decks.last)
    let presence = { (record: EntryRecord, days: Int) in
      record.presence.isThere(on: today.advanced(by: days), answeredSince: nil)
    }
    #expect(deck.entries.map(\.term) == ["Cupping", "Drum"])
    #expect(deck.entries.map { presence($0, -400) } == [true, false])
    #expect(deck.entries.map { presence($0, 4) } == [true, false])
    #expect(deck.entries.map { presence($0, 5) } == [true, true])
    #expect(deck.retired.map(\.term) == ["Batch"])
    #expect([4, 5].map { presence(deck.retired[0], $0) } == [true, false])
  }

  @Test func `leave a removed glossary out`() throws {
    let store = try Store.sample()
    try store.take(old, deck: "d", at: instant(0))
    try store.take([], deck: "d", at: instant(5))
    #expect(try glossaries(store).map(\.deck.id) == ["sample"])
  }
}

@Suite struct `What a log says about its completeness` {
  private func quality(_ store: Store, through days: Int) throws -> LogQuality {
    try store.reduceLearningRecords(
      of: ["Ada"], through: today.advanced(by: days), utcOffset: 0, from: { _ in 0 }, { _, _ in }
    ).source.quality
  }

  @Test func `is counted for the learners of the report`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let other = try store.enrol(deviceKey: "there")
    let grace = try store.enrol("Grace")
    try store.answer(card("Churn"), by: ada)
    try store.answer(card("Cohort"), on: today.advanced(by: 9), by: ada)
    try store.answer(card("Cohort"), .good, .drill, on: today.advanced(by: 2), by: ada)
    try store.answer(card("Churn"), .good, .drill, on: today.advanced(by: 1), by: other)
    try store.answer(card("Churn"), by: grace)
    _ = try store.retractLastDeed(by: other, at: noon(today.advanced(by: 1)))
    #expect(
      try quality(store, through: 5)
        == LogQuality(answers: 2, retracted: 1, later: 1, setBack: 1, devices: 2))
    #expect(try quality(store, through: 9).later == 0)
    #expect(try quality(store, through: 9).answers == 3)
  }

  @Test func `has how each answer was given, and when a card was put aside`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.record(
      [.suspend(card("Churn"))], by: ada, at: noon(today.advanced(by: 1)))
    try store.record(
      [.resume(card("Churn"))], by: ada, at: noon(today.advanced(by: 4)))
    let record = try store.learningRecord(of: "Ada")
    let found = try #require(record.decks[0].entries[0].cards.first)
    #expect(found.reviews.map(\.form) == [.self])
    #expect(
      found.shelvings == [
        Shelving(day: today.advanced(by: 1), event: .suspend),
        Shelving(day: today.advanced(by: 4), event: .resume),
      ])
    var replay = CardReplay(found)
    replay.advance(through: today.advanced(by: 2))
    #expect(replay.schedule.isSuspended)
    replay.advance(through: today.advanced(by: 4))
    #expect(replay.schedule == found.schedule)
    #expect(record.decks[0].answers == [DayForms(day: today, forms: AnswerForms(selfGraded: 1))])
    #expect(record.id.count == 36)
    #expect(record.enrolled != nil)
  }
}
