import Flashcards
import Foundation
import GRDB
import Testing

@testable import Storage

extension Store {
  /// The ids of the due, new and repeated cards.
  fileprivate func waiting(
    _ learner: String = "Ada", _ decks: [String]? = nil, on day: StudyDay = today,
    limits: StudyLimits = StudyLimits(), first: Int? = nil
  ) throws -> (repeats: [CardID], due: [CardID], new: [CardID]) {
    let queue = try queue(for: learner, decks: decks, on: day, limits: limits, first: first)
    return (queue.repeats.map(\.id), queue.due.map(\.id), queue.new.map(\.id))
  }

  /// Writes schedules without answers.
  fileprivate func put(_ schedule: Schedule, of card: CardID, for learner: Enrolment) throws {
    try write { db in
      guard let entry = try entryNumber(card.entry, db) else { return }
      try write(
        schedule, of: CardKey(learner: learner.learnerNumber, entry: entry, kind: card.kind), db)
    }
  }
}

/// A schedule that is some days late today.
private func schedule(late: Int, interval: Int) -> Schedule {
  Schedule(
    memory: SM2State(repetitions: 2, easeHundredths: 250, interval: interval),
    due: today.advanced(by: -late), firstDay: today.advanced(by: -late - interval),
    lastDay: today.advanced(by: -late - interval), lastGrade: .hesitant)
}

@Suite struct `Due cards` {
  @Test func `come by how late they are for their interval`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let late = [
      ("Churn", 10, 100), ("Cohort", 1, 1), ("Onboarding", 3, 6), ("Playbook", 0, 4),
      ("Renewal", 0, 2), ("Health score", -1, 1),
    ]
    for (term, days, interval) in late {
      try store.put(schedule(late: days, interval: interval), of: card(term), for: ada)
    }
    #expect(
      try store.waiting().due
        == ["Cohort", "Onboarding", "Churn", "Renewal", "Playbook"].map { card($0) })
  }

  @Test func `leave out what is suspended, buried, retired or of another deck`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zest", definition: "z")], deck: "other")
    let ada = try store.enrol()
    for term in ["Churn", "Cohort", "Playbook", "Renewal", "Onboarding"] {
      var state = schedule(late: 1, interval: 1)
      state.isSuspended = term == "Churn"
      state.buriedUntil =
        term == "Cohort" ? today.advanced(by: 1) : term == "Playbook" ? today : nil
      try store.put(state, of: card(term), for: ada)
    }
    try store.put(schedule(late: 1, interval: 9), of: card("Zest", deck: "other"), for: ada)
    try store.take(sampleEntries.filter { $0.term != "Renewal" })
    #expect(
      try store.waiting().due == [
        card("Onboarding"), card("Playbook"), card("Zest", deck: "other"),
      ])
    #expect(try store.waiting("Ada", ["other"]).due == [card("Zest", deck: "other")])
    #expect(try store.waiting("Ada", []).due == [])
    #expect(try store.waiting("Grace").due == [])
  }

  @Test func `leave out siblings of what was reviewed on a day that is still to come`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let both = ["acronym-expansion", "term-definition"].map { card("Net Revenue Retention", $0) }
    for card in both { try store.put(schedule(late: 1, interval: 2), of: card, for: ada) }
    // Before a flight back over the date line.
    try store.answer(both[1], .good, on: today.advanced(by: 1), by: ada)
    #expect(try store.waiting().due == [])
  }

  @Test func `leave out siblings of what was reviewed today, and of one another`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let both = ["acronym-expansion", "term-definition"].map { card("Net Revenue Retention", $0) }
    try store.put(schedule(late: 1, interval: 2), of: both[0], for: ada)
    try store.put(schedule(late: 2, interval: 2), of: both[1], for: ada)
    #expect(try store.waiting().due == [both[1]])
    try store.answer(both[1], .good, by: ada)
    #expect(try store.waiting().due == [])
    #expect(try store.waiting(on: today.advanced(by: 1)).due == [both[0]])
  }

  @Test func `know how often they were answered Hard today, in whatever sitting`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let hard = { (day: StudyDay) in
      try store.queue(for: "Ada", decks: nil, on: day, limits: StudyLimits()).repeats.map(
        \.hardAnswersToday)
    }
    try store.answer(card("Churn"), .hard, on: today.advanced(by: -1), by: ada)
    try store.answer(card("Churn"), .hard, by: ada)
    try store.answer(card("Churn"), .again, .drill, by: ada)
    try store.answer(card("Churn"), .hard, .drill, by: ada)
    #expect(try hard(today) == [2])
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    #expect(try hard(today) == [1])
  }

  @Test func `that were failed today wait to be repeated, today only`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), .again, by: ada)
    try store.answer(card("Cohort"), .hard, by: ada)
    try store.answer(card("Renewal"), .good, by: ada)
    #expect(try store.waiting().repeats == [card("Churn"), card("Cohort")])
    try store.answer(card("Churn"), .good, .drill, by: ada)
    #expect(try store.waiting().repeats == [card("Cohort")])
    #expect(try store.waiting(on: today.advanced(by: 1)).repeats == [])
  }
}

@Suite struct `The first card` {
  /// Sixty entries, most of them retired, with up to two cards in any state.
  @Test(arguments: 0..<6)
  func `is the first of the whole queue, whatever is set aside`(seed: Int) throws {
    var random = SeededChance(seed: UInt64(seed))
    let entries = (0..<60).map {
      Entry(term: "Term \($0)", acronym: "T\($0)", expansion: "Tee \($0)", definition: "d")
    }
    let store = try Store.sample(entries)
    let ada = try store.enrol()
    for entry in entries {
      for kind in ["term-definition", "acronym-expansion"] where Bool.random(using: &random) {
        var state = schedule(
          late: Int.random(in: -3...20, using: &random),
          interval: Int.random(in: 1...30, using: &random))
        state.isSuspended = Int.random(in: 0..<8, using: &random) == 0
        state.repeatDay = Int.random(in: 0..<200, using: &random) == 0 ? today : nil
        let id = CardID(entry: EntryID(deck: "sample", of: entry), kind: kind)
        try store.put(state, of: id, for: ada)
      }
    }
    try store.take(entries.filter { _ in Int.random(in: 0..<20, using: &random) < seed })
    for dueCards in [0, 1, 7, 90] {
      let limits = StudyLimits(newCards: 3, dueCards: dueCards)
      let whole = try store.waiting(limits: limits)
      let all = whole.due + whole.new + whole.repeats
      for count in [1, 2, 20] {
        let some = try store.waiting(limits: limits, first: count)
        let found = some.due + some.new + some.repeats
        #expect(Array(found.prefix(count)) == Array(all.prefix(count)), "\(dueCards) a day")
      }
    }
  }

  /// Several hundred cards, many of them equally late, of a few due days and intervals.
  @Test(arguments: 0..<4)
  func `and all behind it come by lateness, interval, entry and kind`(seed: Int) throws {
    var random = SeededChance(seed: UInt64(seed))
    // Entries of one import are numbered in the order of their keys.
    let entries = (100..<400).map { Entry(term: "Term \($0)", definition: "d") }
    let store = try Store.sample(entries)
    let ada = try store.enrol()
    var late: [(lateness: Double, interval: Int, place: Int)] = []
    for (place, entry) in entries.enumerated() {
      let (days, interval) = (
        Int.random(in: -1...6, using: &random), Int.random(in: 0...5, using: &random)
      )
      let kind = Bool.random(using: &random) ? "term-definition" : "definition-term"
      var state = schedule(late: days, interval: interval)
      state.lastDay = today.advanced(by: -9)
      state.buriedUntil = Bool.random(using: &random) ? today.advanced(by: -2) : nil
      let id = CardID(entry: EntryID(deck: "sample", of: entry), kind: kind)
      try store.put(state, of: id, for: ada)
      if days >= 0 { late.append((Double(days) / Double(max(1, interval)), interval, place)) }
    }
    late.sort { ($1.lateness, $0.interval, $0.place) < ($0.lateness, $1.interval, $1.place) }
    let due = try store.waiting(limits: StudyLimits(dueCards: 1000)).due
    #expect(due.map(\.entry.key) == late.map { "term \(100 + $0.place)" })
  }
}

@Suite struct `New cards` {
  @Test func `come in document order, as many a day as the limit says`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let limits = StudyLimits(newCards: 3)
    #expect(
      try store.waiting(limits: limits).new == ["Churn", "Cohort", "Health score"].map { card($0) })
    try store.answer(card("Churn"), by: ada)
    try store.answer(card("Cohort"), by: ada)
    #expect(try store.waiting(limits: limits).new == [card("Health score")])
    #expect(try store.waiting("Grace", limits: limits).new.count == 3)
    let tomorrow = today.advanced(by: 1)
    #expect(try store.waiting(limits: limits).new.count == 1)
    #expect(try store.waiting(on: tomorrow, limits: limits).new.count == 3)
    _ = try store.retractLastDeed(by: ada, at: noon(today))
    #expect(try store.waiting(limits: limits).new == [card("Cohort"), card("Health score")])
  }

  @Test func `are not fewer for old cards that were asked again today`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let later = today.advanced(by: 1)
    try store.answer(card("Churn"), by: ada)
    try store.answer(card("Churn"), on: later, by: ada)
    #expect(try store.waiting(on: later, limits: StudyLimits(newCards: 3)).new.count == 3)
  }

  @Test func `of one entry begin with its acronym, one a day, and turn round once passed`() throws {
    let store = try Store.sample(sampleEntries.suffix(1))
    let ada = try store.enrol()
    var order: [String] = []
    for offset in 0..<8 {
      let day = today.advanced(by: offset)
      let waiting = try store.waiting(on: day)
      #expect(waiting.due.count + waiting.new.count <= 1)
      order += waiting.new.map(\.kind)
      for id in waiting.due + waiting.new { try store.answer(id, .easy, on: day, by: ada) }
    }
    #expect(
      order == ["acronym-expansion", "term-definition", "expansion-acronym", "definition-term"])
  }

  @Test func `pause while more is due than a day holds`() throws {
    let entries = (0..<100).map { Entry(term: "Term \($0)", definition: "d") }
    let store = try Store.sample(entries)
    let ada = try store.enrol()
    for entry in entries[..<90] {
      let id = CardID(entry: EntryID(deck: "sample", of: entry), kind: "term-definition")
      try store.put(schedule(late: 1, interval: 3), of: id, for: ada)
    }
    #expect(try store.waiting().new.count == 10)
    let next = CardID(entry: EntryID(deck: "sample", of: entries[90]), kind: "term-definition")
    try store.put(schedule(late: 1, interval: 3), of: next, for: ada)
    #expect(try store.waiting().new == [])
  }
}

@Suite struct `What waits` {
  @Test func `has no other new entry in the place of one that was set aside`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let limits = StudyLimits(newCards: 2)
    let new = try store.waiting(limits: limits).new
    #expect(new.count == 2)
    try store.record(
      [.bury(new[0], until: today.advanced(by: 1)), .suspend(new[1])], by: ada, at: noon(today))
    #expect(try store.waiting(limits: limits).new == [])
    let counts = try store.dueCounts(for: "Ada", decks: nil, on: today, limits: limits)
    #expect(counts.total == 0)
    // What is resumed is offered again, and tomorrow has its own two.
    try store.record([.resume(new[1])], by: ada, at: noon(today, 1))
    #expect(try store.waiting(limits: limits).new == [new[1]])
    #expect(try store.waiting(on: today.advanced(by: 1), limits: limits).new.count == 2)
  }

  @Test func `is counted deck by deck`() throws {
    let store = try Store.sample()
    try store.take([Entry(term: "Zest", definition: "z")], deck: "other")
    try store.take([], deck: "none")
    let ada = try store.enrol()
    try store.put(schedule(late: 1, interval: 2), of: card("Churn"), for: ada)
    try store.answer(card("Cohort"), .again, by: ada)
    try store.take(sampleEntries.dropLast())
    let counts = try store.dueCounts(for: "Ada", decks: nil, on: today, limits: StudyLimits())
    #expect(counts.decks.map(\.deck.id) == ["sample", "other"])
    #expect(counts.decks.map(\.entries) == [6, 1])
    #expect(counts.decks.map(\.due) == [1, 0])
    #expect(counts.decks.map(\.repeats) == [1, 0])
    #expect(counts.decks.map(\.new) == [4, 1])
    #expect(counts.total == 7)
    // Two new cards a day: either glossary alone has them, as far as it goes.
    let few = try store.dueCounts(
      for: "Ada", decks: nil, on: today, limits: StudyLimits(newCards: 3))
    #expect(few.decks.map(\.new) == [2, 1])
    #expect(few.new == 2)
    let other = try store.dueCounts(for: "Ada", decks: ["other"], on: today, limits: StudyLimits())
    #expect(other.decks.map(\.deck.id) == ["other"])
    #expect(other.total == 1)
  }
}
