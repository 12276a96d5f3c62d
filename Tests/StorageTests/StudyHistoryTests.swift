import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

/// An answer like those of `Store.answer`: at noon, with a duration of 0.
private func logged(
  _ grade: Grade = .hesitant, _ kind: ReviewKind = .review, on day: StudyDay = today
) -> LoggedAnswer {
  LoggedAnswer(day: day, kind: kind, grade: grade, hour: 12, duration: 0)
}

extension Store {
  /// The answers to the cards of the first entry with any.
  fileprivate func answers(of learner: String = "Ada") throws -> [[LoggedAnswer]] {
    let entries = try studyHistory(of: learner, decks: nil).decks.flatMap(\.entries)
    return entries.first { !$0.cards.isEmpty }.map { $0.cards.map(\.answers) } ?? []
  }
}

@Suite struct `A study history` {
  @Test func `has every answer with its kind, grade, hour and duration, card by card`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let nrr = "Net Revenue Retention"
    try store.answer(card(nrr), .again, by: ada)
    try store.answer(card(nrr), .good, .drill, by: ada)
    let last = try store.answer(card(nrr, "acronym-expansion"), .easy, by: ada).schedule
    _ = try store.record(
      Answer(card: card(nrr), kind: .review, key: .hard, form: .self, duration: 70_000),
      by: ada,
      at: Moment(milliseconds: noon(today.advanced(by: 1)).milliseconds, utcOffset: 345),
      expecting: store.schedule(of: card(nrr), for: ada))

    let deck = try #require(try store.studyHistory(of: "Ada", decks: nil).decks.first)
    #expect(deck.deck.id == "sample")
    #expect(deck.entries.map(\.term) == sampleEntries.map(\.term))
    #expect(deck.entries.dropLast().allSatisfy { $0.cards == [] && !$0.isRetired })
    let cards = try #require(deck.entries.last).cards
    #expect(
      cards == [
        CardHistory(schedule: last, answers: [logged(.perfect)]),
        CardHistory(
          schedule: try store.schedule(of: card(nrr), for: ada),
          answers: [
            logged(.familiar), logged(.hesitant, .drill),
            LoggedAnswer(
              day: today.advanced(by: 1), kind: .review, grade: .difficult, hour: 17,
              duration: 70_000),
          ]),
      ])
  }

  @Test func `leaves out what was taken back, and what others did`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), .again, by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    try store.answer(card("Churn"), .good, by: ada)
    try store.answer(card("Churn"), .easy, .drill, by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    try store.answer(card("Churn"), .easy, by: store.enrol("Grace"))
    #expect(try store.answers() == [[logged()]])
    #expect(try store.answers(of: "Grace") == [[logged(.perfect)]])
  }

  @Test func `puts the answers of two devices in the order of the fold`() throws {
    let store = try Store.sample()
    let here = try store.enrol()
    let there = try store.enrol(deviceKey: "there")
    try store.answer(card("Churn"), .good, on: today.advanced(by: 2), by: here)
    try store.answer(card("Churn"), .again, on: today, by: there)
    try store.answer(card("Churn"), .easy, on: today.advanced(by: 2), by: there)
    try store.answer(card("Churn"), .hard, on: today, by: here)
    let answers = try #require(try store.answers().first)
    #expect(answers.map(\.day.number) == [0, 0, 2, 2].map { today.number + $0 })
    #expect(answers.map(\.grade) == [.familiar, .difficult, .hesitant, .perfect])
  }

  @Test func `knows no hour and no duration where a log was merged without them`() throws {
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    try store.tamper("UPDATE review SET instant = NULL, utc_offset = NULL, duration = NULL")
    #expect(
      try store.answers() == [[LoggedAnswer(day: today, kind: .review, grade: .hesitant)]])
    try store.tamper("UPDATE review SET instant = 0")
    #expect(try store.answers().first?.first?.hour == nil)
  }

  @Test func `says which entries are retired, and which cards are made no longer`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.answer(card("Net Revenue Retention"), by: ada)
    try store.answer(card("Net Revenue Retention", "acronym-expansion"), by: ada)
    try store.answer(card("Cohort", "cohort-kind-to-come"), by: ada)
    let withoutPair = Entry(term: "Net Revenue Retention", definition: "Revenue kept and grown.")
    try store.take(sampleEntries.dropFirst().dropLast() + [withoutPair])

    let deck = try #require(try store.studyHistory(of: "Ada", decks: nil).decks.first)
    let byTerm = Dictionary(deck.entries.map { ($0.term, $0) }) { first, _ in first }
    #expect(deck.entries.filter(\.isRetired).map(\.term) == ["Churn"])
    #expect(byTerm["Churn"]?.cards.map(\.isCurrent) == [false])
    #expect(byTerm["Churn"]?.cards.map(\.answers) == [[logged()]])
    #expect(byTerm["Net Revenue Retention"]?.cards.map(\.isCurrent) == [false, true])
    #expect(byTerm["Cohort"]?.cards.map(\.isCurrent) == [false])
  }

  @Test func `is of the decks that are asked for`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zest", definition: "z")], deck: "other")
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.answer(card("Zest", deck: "other"), .easy, by: ada)
    let other = try store.studyHistory(of: "Ada", decks: ["other"])
    #expect(other.decks.map(\.deck.id) == ["other"])
    #expect(other.decks.flatMap(\.entries).flatMap(\.cards).map(\.answers) == [[logged(.perfect)]])
    #expect(try store.studyHistory(of: "Ada", decks: []).decks == [])
  }

  @Test func `has the learner's pauses, and nobody else's`() throws {
    let store = try Store.sample()
    let pause = { (days: Int) in Decision.pause(until: today.advanced(by: days)) }
    try store.record([pause(5)], by: store.enrol(), at: noon(today))
    try store.record([pause(9)], by: store.enrol("Grace"), at: noon(today))
    #expect(
      try store.studyHistory(of: "Ada", decks: nil).pauses == [today..<today.advanced(by: 5)])
    #expect(try store.studyHistory(of: "Nobody", decks: nil).pauses == [])
  }

  @Test func `of somebody unknown has every entry and no card`() throws {
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    let deck = try #require(try store.studyHistory(of: "Nobody", decks: nil).decks.first)
    #expect(deck.entries.count == 7)
    #expect(deck.entries.allSatisfy { $0.cards == [] })
  }

  @Test(arguments: [
    "day = 1 << 41", "kind = 'neither'", "grade = 6", "instant = 1 << 60", "instant = -(1 << 60)",
    "instant = 9223372036854775807", "utc_offset = 1 << 40", "utc_offset = -(1 << 40)",
  ])
  func `of a damaged log is an error, never a trap`(change: String) throws {
    let store = try Store.sample()
    try store.answer(card("Churn"), by: store.enrol())
    try store.tamper("UPDATE review SET \(change)")
    #expect(throws: StorageError.damaged("\(change.prefix { $0 != " " }): \(never)")) {
      try store.studyHistory(of: "Ada", decks: nil)
    }
  }

  private var never: String { "no such value is ever written" }
}
