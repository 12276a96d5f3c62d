import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

/// The terms of a second deck, which terms of the sample deck move to.
let otherEntries = ["Churn", "Cohort", "Renewal"].map {
  Entry(term: $0, definition: "What \($0.lowercased()) means.")
}

func other(_ term: String) -> CardID { card(term, deck: "other") }

extension Store {
  /// Records moves on the database's own device.
  func move(_ moves: (CardID, CardID)..., at moment: Moment = noon(today)) throws {
    try record(
      moves.map { EntryMove($0.entry, to: $1.entry) },
      by: FactAuthor(host: "laptop", deviceKey: "here", at: moment))
  }

  /// A database with the sample deck and the other one.
  static func twoDecks() throws -> Store {
    let store = try Store.sample()
    try store.take(otherEntries, deck: "other", from: "other.md")
    return store
  }
}

@Suite struct `An entry that moves` {
  /// Answers a card on some days, as two learners and on two devices.
  private func answer(_ asked: CardID, _ store: Store) throws -> (Enrolment, Enrolment) {
    let (ada, grace) = (try store.enrol("Ada"), try store.enrol("Grace"))
    let away = try store.enrol("Ada", deviceKey: "away")
    for (offset, key) in [GradeKey.good, .easy, .again, .hard, .good].enumerated() {
      let day = today.advanced(by: offset * 3)
      try store.answer(asked, key, on: day, by: offset == 2 ? away : ada)
      try store.answer(asked, .good, on: day, by: grace)
    }
    try store.record([.suspend(asked)], by: grace, at: noon(today.advanced(by: 20)))
    return (ada, grace)
  }

  @Test func `keeps the schedule of every learner`() throws {
    let store = try Store.twoDecks()
    let (ada, grace) = try answer(card("Churn"), store)
    let before = [ada, grace].map { try? store.schedule(of: card("Churn"), for: $0) }
    let log = try store.text("SELECT group_concat(quote(chain)) FROM review")
    try store.move((card("Churn"), other("Churn")))
    #expect([ada, grace].map { try? store.schedule(of: other("Churn"), for: $0) } == before)
    #expect(try store.schedule(of: card("Churn"), for: ada) == .new)
    #expect(try store.text("SELECT group_concat(quote(chain)) FROM review") == log)
    #expect(try store.check().failures == [])
    let history = try store.studyHistory(of: "Ada", decks: ["other"])
    #expect(history.decks[0].entries[0].cards.map(\.answers.count) == [5])
    let device = try #require(
      try store.queue.read {
        try Row.fetchOne($0, sql: "SELECT * FROM device WHERE learner IS NULL")
      })
    #expect(device["name"] == "laptop")
  }

  @Test func `is answered under either name, and undone as the newer one`() throws {
    let store = try Store.twoDecks()
    let (ada, _) = try answer(card("Churn"), store)
    try store.move((card("Churn"), other("Churn")))
    let day = today.advanced(by: 30)
    let schedule = try store.schedule(of: other("Churn"), for: ada)
    // A sitting that was open during the import answers the old name.
    let answer = Answer(card: card("Churn"), kind: .review, key: .good, form: .self)
    let after = try store.record(answer, by: ada, at: noon(day), expecting: schedule)
    #expect(try store.schedule(of: other("Churn"), for: ada) == after.schedule)
    #expect(try store.check().failures == [])
    let undone = try store.retractLastDeed(by: ada, at: noon(day))
    #expect(undone?.card == other("Churn"))
    #expect(undone?.term == "Churn")
    #expect(try store.schedule(of: other("Churn"), for: ada) == schedule)
    #expect(try store.check().failures == [])
  }

  @Test func `has the answers under both names folded in the order of the log`() throws {
    let apart = try Store.twoDecks()
    let together = try Store.twoDecks()
    for (offset, key) in [GradeKey.good, .easy, .again, .good].enumerated() {
      let day = today.advanced(by: offset * 2)
      let asked = offset.isMultiple(of: 2) ? card("Churn") : other("Churn")
      try apart.answer(asked, key, on: day, by: apart.enrol())
      try together.answer(other("Churn"), key, on: day, by: together.enrol())
    }
    try apart.move((card("Churn"), other("Churn")))
    #expect(
      try apart.schedule(of: other("Churn"), for: apart.enrol())
        == together.schedule(of: other("Churn"), for: together.enrol()))
    #expect(try apart.check().failures == [])
  }

  @Test func `back again is as before`() throws {
    let store = try Store.twoDecks()
    _ = try answer(card("Churn"), store)
    _ = try answer(other("Cohort"), store)
    let schedules = "SELECT group_concat(quote(digest)) FROM schedule"
    let before = try store.text(schedules)
    try store.move((card("Churn"), other("Churn")), (card("Cohort"), other("Cohort")))
    #expect(try store.text(schedules) != before)
    try store.move((card("Churn"), card("Churn")), (card("Cohort"), card("Cohort")))
    #expect(try store.text(schedules) == before)
    #expect(try store.number("SELECT count(*) FROM moved_entry") == 0)
    #expect(try store.check().failures == [])
  }

  @Test func `follows a chain of moves, and a circle to the target of its newest`() throws {
    let store = try Store.twoDecks()
    let (ada, _) = try answer(card("Churn"), store)
    let schedule = try store.schedule(of: card("Churn"), for: ada)
    let places = [card("Churn"), other("Churn"), other("Cohort"), card("Renewal")]
    func holders() throws -> [CardID] {
      #expect(try store.check().failures == [])
      return try places.filter { try store.schedule(of: $0, for: ada) == schedule }
    }
    try store.move((places[0], places[1]))
    try store.move((places[1], places[2]))
    #expect(try holders() == [places[2]])
    try store.move((places[2], places[0]))
    #expect(try holders() == [places[0]])
    try store.move((places[1], places[3]))
    #expect(try holders() == [places[3]])
  }

  @Test func `is named by what moved to it, not by way of another`() throws {
    let store = try Store.twoDecks()
    let names = { try store.namesMoved(to: other("Cohort").entry) }
    try store.move((card("Churn"), other("Churn")), (other("Churn"), other("Cohort")))
    #expect(try names() == [other("Churn").entry])
    try store.move((card("Cohort"), other("Cohort")))
    #expect(try names() == [card("Cohort").entry, other("Churn").entry])
    #expect(
      try store.knownDeck("sample").entries.filter { $0.target != nil }.map(\.target)
        == [other("Cohort").entry, other("Cohort").entry])
    try store.move((other("Churn"), other("Churn")), (card("Cohort"), card("Cohort")))
    #expect(try names() == [])
    #expect(try store.namesMoved(to: other("Churn").entry) == [card("Churn").entry])
  }

  @Test func `is recorded in the transaction of its import`() throws {
    let store = try Store.twoDecks()
    let (ada, _) = try answer(card("Onboarding"), store)
    let before = try store.schedule(of: card("Onboarding"), for: ada)
    let onboarding = sampleEntries[3]
    try store.take(sampleEntries.filter { $0 != onboarding })
    try store.take(otherEntries + [onboarding], deck: "other", from: "other.md", moving: true)
    #expect(try store.schedule(of: other("Onboarding"), for: ada) == before)
    #expect(try store.number("SELECT count(*) FROM moved_entry") == 1)
    #expect(try store.check().failures == [])
  }

  @Test func `is no news, neither where it was nor where it is`() throws {
    let store = try Store.twoDecks()
    try store.answer(card("Churn"), by: store.enrol())
    let later = noon(today.advanced(by: 1)).milliseconds
    let onboarding = sampleEntries[3]
    try store.take(sampleEntries.filter { $0 != onboarding }, at: later)
    #expect(try store.news(for: "Ada").map(\.retired) == [["Onboarding"]])
    try store.take(
      otherEntries + [onboarding], deck: "other", from: "other.md", moving: true, at: later)
    #expect(try store.news(for: "Ada") == [])
  }

  @Test func `to or from an entry that is not there is refused, and nothing is written`() throws {
    let store = try Store.twoDecks()
    for move in [(card("Nobody"), other("Churn")), (card("Churn"), card("Nobody"))] {
      #expect(throws: StorageError.changedMeanwhile) { try store.move(move) }
    }
    #expect(try store.number("SELECT count(*) FROM decision") == 0)
    #expect(try store.number("SELECT count(*) FROM device") == 0)
  }

  @Test func `is found by the check where the projection differs, and rebuilt`() throws {
    let store = try Store.twoDecks()
    _ = try answer(card("Churn"), store)
    try store.move((card("Churn"), other("Churn")))
    let sound = try store.check()
    try store.tamper("DELETE FROM moved_entry")
    let failures = try store.check().failures.filter { !$0.isOfTrigger }
    #expect(failures.contains(.move(entry: 1)))
    #expect(failures.contains(.schedule(learner: 1, entry: 1, kind: "term-definition")))
    _ = try store.rebuildSchedules()
    #expect(try store.check().failures.filter { !$0.isOfTrigger } == [])
    #expect(try store.check().cards == sound.cards)
  }
}
