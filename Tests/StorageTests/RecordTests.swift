import Flashcards
import Foundation
import Testing

@testable import Storage

@Suite struct `A learning record` {
  @Test func `has the first review of each day, and where each card stands`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let later = today.advanced(by: 1)
    try store.answer(card("Churn"), .again, by: ada)
    try store.answer(card("Churn"), .easy, by: ada)
    try store.answer(card("Churn"), .hard, .drill, by: ada)
    let last = try store.answer(card("Churn"), .good, on: later, by: ada).schedule
    try store.answer(card("Cohort"), .good, .drill, by: ada)

    let record = try store.learningRecord(of: "Ada")
    #expect(record.learner == "Ada")
    let entries = try #require(record.decks.first).entries
    #expect(entries.map(\.term) == sampleEntries.map(\.term))
    #expect(entries.map(\.id) == sampleEntries.map { EntryID(deck: "sample", of: $0) })
    #expect(
      entries[0].cards == [
        CardRecord(
          schedule: last,
          reviews: [
            DayGrade(day: today, grade: .familiar), DayGrade(day: later, grade: .hesitant),
          ])
      ])
    #expect(entries.dropFirst().allSatisfy { $0.cards == [] })
  }

  @Test func `leaves out what was taken back`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let later = today.advanced(by: 3)
    try store.answer(card("Churn"), .again, by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    try store.answer(card("Churn"), .good, by: ada)
    try store.answer(card("Cohort"), .good, on: later, by: ada)
    _ = try store.retractLastDeed(by: ada, at: noon(later))

    let deck = try #require(try store.learningRecord(of: "Ada").decks.first)
    #expect(deck.entries[0].cards.map(\.reviews) == [[DayGrade(day: today, grade: .hesitant)]])
    #expect(deck.entries[1].cards == [])
    #expect(deck.activeDays == [today])
  }

  @Test func `of a past day is what it was on that day`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let answers: [(days: Int, key: GradeKey)] = [
      (0, .good), (1, .hard), (7, .again), (8, .good), (9, .easy),
    ]
    for (days, key) in answers {
      try store.answer(card("Churn"), key, on: today.advanced(by: days), by: ada)
      try store.answer(card("Cohort"), .good, .drill, on: today.advanced(by: days), by: ada)
    }
    try store.record(
      [.pause(until: today.advanced(by: 99))], by: ada, at: noon(today.advanced(by: 9)))
    for (index, answer) in answers.enumerated() {
      let record = try store.learningRecords(
        of: ["Ada"], through: today.advanced(by: answer.days)
      )[0]
      let events = answers[...index].map { answer in
        CardEvent.review(answer.key.grade, today.advanced(by: answer.days))
      }
      let found = try #require(record.decks[0].entries[0].cards.first)
      #expect(found.schedule == .replay(events))
      #expect(found.reviews.count == index + 1)
      #expect(record.decks[0].activeDays.count == index + 1)
      #expect(record.pauses.isEmpty == (answer.days < 9))
    }
    let before = try store.learningRecords(of: ["Ada"], through: today.advanced(by: -1))
    #expect(before[0].decks[0].entries.allSatisfy { $0.cards.isEmpty })
  }

  @Test func `has no card that the entry no longer makes`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Net Revenue Retention", "acronym-expansion"), .again, by: ada)
    try store.answer(card("Net Revenue Retention"), .good, on: today.advanced(by: 1), by: ada)
    var entries = sampleEntries
    entries[6].acronym = nil
    entries[6].expansion = nil
    try store.take(entries)
    let entry = try #require(store.learningRecord(of: "Ada").decks[0].entries.last)
    #expect(entry.cards.map(\.schedule.lastGrade) == [.hesitant])
    #expect(
      try store.standings(of: "Ada", on: today.advanced(by: 2)).allSatisfy {
        $0.value.mastered == 0
      })
  }

  @Test func `tells the pauses, cut where the next word about them was said`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let day = { (days: Int) in today.advanced(by: days) }
    try store.record([.pause(until: day(9))], by: ada, at: noon(day(0)))
    try store.record([.endPause], by: ada, at: noon(day(4)))
    try store.record([.pause(until: day(20))], by: ada, at: noon(day(12)))
    #expect(
      try store.learningRecord(of: "Ada").pauses == [day(0)..<day(4), day(12)..<day(20)])
  }

  @Test func `counts every day with any answer, deck by deck, drills included`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zest", definition: "z")], deck: "other")
    try store.take([], deck: "none")
    let ada = try store.enrol()
    let grace = try store.enrol("Grace")
    for offset in [5, 0, 5, 2] {
      try store.answer(card("Churn"), .good, .drill, on: today.advanced(by: offset), by: ada)
    }
    try store.answer(card("Zest", deck: "other"), on: today.advanced(by: 1), by: ada)
    try store.answer(card("Churn"), on: today.advanced(by: 9), by: grace)
    let record = try store.learningRecord(of: "Ada")
    #expect(record.decks.map(\.deck.id) == ["sample", "other"])
    #expect(
      record.decks.map(\.activeDays) == [[0, 2, 5], [1]].map { $0.map(today.advanced(by:)) })
  }

  @Test func `has no retired entry, and has it again when it is back`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    let before = try store.learningRecord(of: "Ada")
    try store.take(sampleEntries.dropFirst().map { $0 })
    let deck = try #require(try store.learningRecord(of: "Ada").decks.first)
    #expect(deck.entries.map(\.term) == sampleEntries.dropFirst().map(\.term))
    #expect(deck.activeDays == [today])
    try store.take(sampleEntries)
    #expect(try store.learningRecord(of: "Ada") == before)
  }

  @Test func `of somebody unknown has every entry and nothing seen`() throws {
    let record = try Store.sample().learningRecord(of: "Nobody")
    let deck = try #require(record.decks.first)
    #expect(deck.entries.count == 7)
    #expect(deck.entries.allSatisfy { $0.cards == [] })
    #expect(deck.activeDays == [])
  }
}

@Suite struct `The digest of logs` {
  @Test func `changes with every answer and decision of its learners, and with no other`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let grace = try store.enrol("Grace")
    let there = try store.enrol(deviceKey: "there")
    var seen: Set<Digest> = [try store.logDigest(of: ["Ada"])]
    let isNew = { (digest: Digest) in seen.insert(digest).inserted }

    try store.answer(card("Churn"), by: ada)
    #expect(isNew(try store.logDigest(of: ["Ada"])))
    try store.answer(card("Churn"), .good, .drill, by: ada)
    #expect(isNew(try store.logDigest(of: ["Ada"])))
    try store.answer(card("Cohort"), by: there)
    #expect(isNew(try store.logDigest(of: ["Ada"])))
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    let last = try store.logDigest(of: ["Ada"])
    #expect(isNew(last))

    try store.answer(card("Churn"), by: grace)
    try store.take(sampleEntries.reversed())
    _ = try store.enrol(deviceKey: "elsewhere")
    #expect(try store.logDigest(of: ["Ada"]) == last)
    #expect(isNew(try store.logDigest(of: ["Grace"])))
    let both = try store.logDigest(of: ["Ada", "Grace"])
    #expect(isNew(both))
    #expect(try store.logDigest(of: ["Grace", "Ada", "Nobody"]) == both)
  }

  @Test func `is the same for the same log, and written in 32 digits`() throws {
    let digests = try (0..<2).map { _ in
      let store = try Store.sample()
      try store.answer(card("Churn"), by: store.enrol())
      return try store.logDigest(of: ["Ada"]).hex
    }
    #expect(digests[0] == digests[1])
    #expect(digests[0].count == 32)
    #expect(digests[0].allSatisfy { "0123456789abcdef".contains($0) })
    #expect(Digest(bytes: [0, 1, 0xAB, 0xFF]).hex == "0001abff")
  }
}

@Suite struct `The bytes of a digest` {
  @Test func `are those of the published algorithm, cut at sixteen`() {
    // Computed with `printf n | sha256sum`.
    #expect(DigestInput.digest([.null]).hex == "1b16b1df538ba12dc3f97edbb85caa70")
  }

  @Test func `differ for lists that look alike`() {
    let lists: [[Value]] = [
      [], [.null], [.null, .null], [.text("")], [.blob([])], [.text("ab"), .text("c")],
      [.text("a"), .text("bc")], [.text("abc")], [.blob([97, 98, 99])], [.integer(0 as Int64)],
      [.text("0")], [.integer(-1 as Int64)], [.blob([UInt8](repeating: 255, count: 8))],
    ]
    #expect(Set(lists.map { DigestInput.digest($0) }).count == lists.count)
  }
}
