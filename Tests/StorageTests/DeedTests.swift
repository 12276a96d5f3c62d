import Flashcards
import Testing

@testable import Storage

/// Tests what counts as a learner's last deed, and what retracting it brings back.
@Suite struct `The last deed` {
  private let store: Store
  private let ada: Enrolment

  init() throws {
    store = try Store.sample()
    ada = try store.enrol()
  }

  private func entry(_ term: String) throws -> StudyEntry {
    try store.studyEntries([card(term).entry], for: "Ada", on: today)[0]
  }

  private func decide(_ decision: EntryDecision, on term: String) throws {
    try store.record(
      decision.decisions(on: try entry(term), day: today), by: ada, at: noon(today))
  }

  private func undo() throws -> RetractedDeed.Kind? {
    let deed = try store.retractLastDeed(by: ada, at: noon(today.advanced(by: 1)))
    #expect(try store.check().failures == [])
    return deed?.kind
  }

  @Test func `is a decision about all cards of an entry, taken back as one`() throws {
    let fresh = try entry("Churn")
    #expect(fresh.cards.count == 2)
    try decide(.suspend, on: "Churn")
    let suspended = try entry("Churn")
    try decide(.suspend, on: "Churn")
    #expect(try undo() == .suspend)
    #expect(try entry("Churn") == suspended)
    try decide(.resume, on: "Churn")
    #expect(try undo() == .resume)
    #expect(try entry("Churn") == suspended)
    #expect(try undo() == .suspend)
    #expect(try entry("Churn") == fresh)
    #expect(try undo() == nil)
  }

  @Test func `is the end of a card's repeats, before the answers that led to it`() throws {
    let asked = card("Churn")
    for kind in [ReviewKind.review, .drill, .drill] {
      try store.answer(asked, .hard, kind, by: ada)
    }
    let before = try store.schedule(of: asked, for: ada)
    let tomorrow = today.advanced(by: 1)
    try store.record([.endRepeats(asked, until: tomorrow)], by: ada, at: noon(today))
    #expect(try store.schedule(of: asked, for: ada).buriedUntil == tomorrow)
    #expect(
      try store.history(of: asked.entry, for: "Ada").first?.deed == .endRepeats(until: tomorrow))
    #expect(try undo() == .endRepeats)
    #expect(try store.schedule(of: asked, for: ada) == before)
    #expect(try undo() == .answer)
  }

  @Test func `is a flag or its withdrawal, and the words before it come back`() throws {
    let churn = card("Churn").entry
    let flags = { try store.flags(of: "Ada").map(\.words) }
    try store.record([.flag(churn, "Which one?")], by: ada, at: noon(today))
    try store.record([.flag(churn, "Whose?")], by: ada, at: noon(today))
    try store.record([.unflag(churn)], by: ada, at: noon(today))
    #expect(try undo() == .unflag)
    #expect(try flags() == ["Whose?"])
    #expect(try undo() == .flag)
    #expect(try flags() == ["Which one?"])
    #expect(try undo() == .flag)
    #expect(try flags() == [])
  }

  @Test func `is no setting and no pause, which stay as they are`() throws {
    try decide(.bury, on: "Churn")
    try store.record(
      [.pause(until: later), .setting(.newCards, "7", at: noon(today))], by: ada, at: noon(today))
    #expect(try undo() == .bury)
    #expect(try undo() == nil)
    #expect(try store.endOfPause(of: "Ada", on: today) == later)
    #expect(try store.settings(of: "Ada")[.newCards] == "7")
  }

  @Test func `tells its day and its card, whatever device it was done on`() throws {
    let there = try store.enrol(deviceKey: "there")
    let earlier = today.advanced(by: -9)
    try store.answer(card("Cohort"), on: earlier, by: there)
    let deed = try store.retractLastDeed(by: ada, at: noon(today))
    #expect(
      deed
        == RetractedDeed(
          .answer, entry: card("Cohort").entry, cardKind: "term-definition", term: "Cohort",
          day: earlier))
  }

  @Test func `counts as taken back once in a report where it was an answer`() throws {
    try store.answer(card("Churn"), by: ada)
    try decide(.suspend, on: "Churn")
    #expect(try undo() == .suspend)
    #expect(try undo() == .answer)
    let source = try store.reduceLearningRecords(
      of: ["Ada"], through: later, utcOffset: 0, from: { _ in 0 }, { _, _ in }
    ).source
    #expect(source.quality.retracted == 1)
  }
}

@Suite struct `A deed that was named` {
  @Test func `is retracted alone, whatever was done since`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let churn = card("Churn")
    let deed = try store.record([.suspend(churn)], by: ada, at: noon(today))
    try store.answer(card("Cohort"), by: ada)
    #expect(try store.retract(deed, by: ada, at: noon(today))?.kind == .suspend)
    #expect(try !store.schedule(of: churn, for: ada).isSuspended)
    #expect(try store.schedule(of: card("Cohort"), for: ada).isStudied)
    #expect(try store.retract(deed, by: ada, at: noon(today)) == nil)
    #expect(try store.check().failures == [])
  }
}
