import Testing

@testable import Flashcards
@testable import Storage

/// Tests how a learner's queue treats entries that changed since the learner knew them.
@Suite struct `A change of substance` {
  /// Ada passed Churn two days ago; it is due in four days, and its definition has changed since.
  private func changed(
    _ definition: String = "What 12 churns mean.", by key: GradeKey = .good
  ) throws -> (Store, Enrolment) {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), key, by: ada, on: today.advanced(by: -3))
    try store.answer(card("Churn"), key, by: ada, on: today.advanced(by: -2))
    try store.revise("Churn", definition, on: today.advanced(by: -1))
    return (store, ada)
  }

  private func queue(_ store: Store, on day: StudyDay = today) throws -> StudyQueue {
    try store.queue(
      for: "Ada", decks: nil, on: day, limits: StudyLimits(newCards: 0), first: nil)
  }

  @Test func `is shown with what was said before, and asked about though nothing is due`() throws {
    let (store, _) = try changed()
    let queue = try queue(store)
    #expect(queue.changed.map(\.id) == [card("Churn")])
    #expect(queue.changed.first?.changedFrom?.definition == "What churn means.")
    #expect(queue.changed.first?.isConfirmation == true)
    #expect(queue.due.isEmpty)
    let counts = try store.dueCounts(
      for: "Ada", decks: nil, on: today, limits: StudyLimits(newCards: 0))
    #expect(counts.due == 1)
  }

  @Test func `is shown too when the entry moved to another deck, where it says something else`()
    throws
  {
    let store = try Store.twoDecks()
    let ada = try store.enrol()
    try store.answer(card("Onboarding"), on: today.advanced(by: -2), by: ada)
    try store.take(sampleEntries.filter { $0.term != "Onboarding" }, at: noon(today).milliseconds)
    let moved = Entry(term: "Onboarding", definition: "What 12 onboardings mean.")
    try store.take(
      otherEntries + [moved], deck: "other", from: "other.md", at: noon(today).milliseconds)
    #expect(try queue(store).isEmpty)
    try store.move((card("Onboarding"), other("Onboarding")))
    let changed = try queue(store).changed + queue(store).due
    #expect(changed.map(\.id) == [other("Onboarding")])
    #expect(changed.first?.changedFrom?.definition == "What onboarding means.")
    try store.answer(other("Onboarding"), on: today.advanced(by: 1), by: ada)
    #expect(try queue(store, on: today.advanced(by: 2)).isEmpty)
  }

  @Test func `is settled by a pass, be it in a drill, and for good`() throws {
    let (store, ada) = try changed()
    try store.answer(card("Churn"), .good, .drill, by: ada, on: today)
    #expect(try queue(store).isEmpty)
    #expect(try queue(store, on: today.advanced(by: 1)).isEmpty)
  }

  @Test func `makes the card due when it is failed, on later days too`() throws {
    let (store, ada) = try changed()
    try store.answer(card("Churn"), .again, .drill, by: ada, on: today)
    for day in [today, today.advanced(by: 1)] {
      let queue = try queue(store, on: day)
      #expect(queue.due.map(\.id) == [card("Churn")])
      #expect(queue.due.first?.changedFrom == nil)
      #expect(queue.changed.isEmpty)
    }
    try store.answer(card("Churn"), .again, by: ada, on: today)
    #expect(try queue(store).due.isEmpty)
  }

  @Test func `is shown with the review where the card is due anyway`() throws {
    let (store, _) = try changed()
    let queue = try queue(store, on: today.advanced(by: 10))
    #expect(queue.due.map(\.id) == [card("Churn")])
    #expect(queue.due.first?.changedFrom?.definition == "What churn means.")
    #expect(queue.due.first?.isConfirmation == false)
    #expect(queue.changed.isEmpty)
  }

  @Test func `is none when only the form is another, or nothing was answered about it`() throws {
    #expect(try queue(changed("What Churn means").0).isEmpty)
    let store = try Store.sample()
    _ = try store.enrol()
    try store.revise("Churn", "What 12 churns mean.", on: today.advanced(by: -1))
    #expect(try queue(store).isEmpty)
  }

  @Test func `is none when it was changed back`() throws {
    let (store, _) = try changed()
    try store.revise("Churn", "What churn means.", on: today)
    #expect(try queue(store).isEmpty)
  }

  @Test func `is not asked about what was put aside, nor a month later`() throws {
    let (store, ada) = try changed()
    #expect(try queue(store, on: today.advanced(by: 40)).due.first?.changedFrom == nil)
    try store.record([.suspend(card("Churn"))], by: ada, at: noon(today))
    #expect(try queue(store).isEmpty)
  }

  @Test func `leaves siblings for another day`() throws {
    let (store, ada) = try changed()
    try store.answer(card("Churn"), .good, by: ada, on: today.advanced(by: -1))
    try store.revise("Churn", "What 13 churns mean.", on: today)
    let queue = try store.queue(
      for: "Ada", decks: nil, on: today, limits: StudyLimits(newCards: 20), first: nil)
    #expect(queue.changed.count == 1)
    #expect(!queue.new.contains { $0.id.entry == card("Churn").entry })
  }
}

extension Store {
  /// Imports the sample deck with a new definition of one term.
  fileprivate func revise(_ term: String, _ definition: String, on day: StudyDay) throws {
    let entries = sampleEntries.map { entry in
      var entry = entry
      if entry.term == term { entry.definition = definition }
      return entry
    }
    try take(entries, at: noon(day).milliseconds)
  }

  fileprivate func answer(
    _ card: CardID, _ key: GradeKey, _ kind: ReviewKind = .review, by enrolment: Enrolment,
    on day: StudyDay
  ) throws {
    let answer = Answer(card: card, kind: kind, key: key, form: .self)
    _ = try record(
      answer, by: enrolment, at: noon(day), expecting: schedule(of: card, for: enrolment))
  }
}
