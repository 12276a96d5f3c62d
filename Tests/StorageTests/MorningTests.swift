import Flashcards
import GRDB
import Testing

@testable import Storage

/// Twelve entries with four cards each.
private let manyEntries = (0..<12).map { number in
  Entry(
    term: "Term \(number)", acronym: "T\(number)X", expansion: "Term \(number) extra",
    definition: "What number \(number) means.")
}

extension Store {
  /// A learner for whom a card of each of twelve entries fell due while they were away.
  fileprivate static func afterHoliday() throws -> (store: Store, ada: Enrolment) {
    let store = try Store.sample(manyEntries)
    let ada = try store.enrol()
    for entry in manyEntries { try store.answer(due(entry), on: today.advanced(by: -20), by: ada) }
    return (store, ada)
  }

  fileprivate func queue(_ limits: StudyLimits, on day: StudyDay = today) throws -> StudyQueue {
    try queue(for: "Ada", decks: nil, on: day, limits: limits)
  }

  /// Reviews the first cards of today's share.
  fileprivate func review(_ count: Int, _ limits: StudyLimits, by ada: Enrolment) throws {
    for card in try queue(limits).due.prefix(count) { try answer(card.id, by: ada) }
  }
}

private func due(_ entry: Entry) -> CardID {
  CardID(entry: EntryID(deck: "sample", of: entry), kind: "term-definition")
}

/// Tests more due cards than a day holds.
@Suite struct `After a holiday` {
  private let limits = StudyLimits(newCards: 20, dueCards: 5)

  @Test func `today is a bounded day again, and new cards wait`() throws {
    let (store, _) = try Store.afterHoliday()
    let queue = try store.queue(limits)
    #expect((queue.due.count, queue.pile?.held, queue.new.count) == (5, 7, 0))
    #expect(queue.pile == Pile(cards: 12, held: 7, mornings: 3, cardsADay: 5))
    let whole = try store.queue(StudyLimits(dueCards: 12))
    #expect(whole.due.prefix(5).map(\.id) == queue.due.map(\.id))
    #expect(whole.pile == nil)
  }

  @Test func `what was reviewed today counts, so that coming back gives no new day`() throws {
    let (store, ada) = try Store.afterHoliday()
    try store.review(3, limits, by: ada)
    #expect(try store.queue(limits).due.count == 2)
    try store.review(2, limits, by: ada)
    let done = try store.queue(limits)
    #expect((done.due.count, done.pile?.held, done.new.count) == (0, 7, 0))
    #expect(done.pile == Pile(cards: 7, held: 7, mornings: 2, cardsADay: 5))
    let counts = try store.dueCounts(for: "Ada", decks: nil, on: today, limits: limits)
    #expect((counts.due, counts.held, counts.total, counts.mornings) == (0, 7, 0, 2))
    // Tomorrow the five of today are due again, after those that are later.
    let next = try store.queue(limits, on: today.advanced(by: 1))
    #expect((next.due.count, next.pile?.held) == (5, 2))
  }

  @Test func `drills and new cards do not count`() throws {
    let (store, ada) = try Store.afterHoliday()
    for card in try store.queue(limits).due.prefix(3) {
      try store.answer(card.id, .good, .drill, by: ada)
    }
    #expect(try store.queue(limits).due.count == 5)
    try store.take(manyEntries + [Entry(term: "New", definition: "n")])
    let new = CardID(
      entry: EntryID(deck: "sample", of: Entry(term: "New", definition: "n")),
      kind: "term-definition")
    try store.answer(new, by: ada)
    #expect(try store.queue(limits).due.count == 5)
  }

  @Test func `the learner may go on, and a limit of answers asks the whole pile`() throws {
    let (store, ada) = try Store.afterHoliday()
    try store.review(5, limits, by: ada)
    var more = limits
    more.share = .anotherDay
    #expect(try store.queue(more).due.count == 5)
    more.share = .whole
    #expect(try store.queue(more).due.count == 7)
    let first = try store.queue(for: "Ada", decks: nil, on: today, limits: more, first: 3)
    #expect(first.due.count == 3)
    // The next card: nothing is left of today, however few cards are read.
    #expect(try store.queue(for: "Ada", decks: nil, on: today, limits: limits, first: 1).isEmpty)
  }

  @Test(arguments: 0..<40)
  func `due, the forecast and the report's record say the same, day by day`(seed: Int) throws {
    var chance = SeededChance(seed: UInt64(seed))
    let (store, ada) = try Store.afterHoliday()
    let minutes = Int.random(in: 1...2, using: &chance)
    try store.record([.setting(.minutes, "\(minutes)", at: noon(today))], by: ada, at: noon(today))
    let limits = try store.settings(of: "Ada").limits
    #expect(limits.dueCards == minutes * 6)
    // Siblings that are due too.
    for entry in manyEntries where Bool.random(using: &chance) {
      let sibling = CardID(
        entry: EntryID(deck: "sample", of: entry), kind: "acronym-expansion")
      try store.answer(sibling, on: today.advanced(by: -19), by: ada)
    }
    for offset in 0..<6 {
      let day = today.advanced(by: offset)
      let counts = try store.dueCounts(for: "Ada", decks: nil, on: day, limits: limits)
      let figures = try store.statistics(of: "Ada", decks: nil, on: day, limits: limits)
      #expect(figures.pile == counts.pile)
      #expect(figures.forecast[0] == counts.due + counts.repeats)
      #expect(figures.forecast.allSatisfy { $0 <= limits.dueCards + counts.repeats })
      let records = try store.reduceLearningRecords(
        of: ["Ada"], through: day, utcOffset: 0, from: { _ in [LearningRecord]() },
        { $0.append($1) })
      #expect(records.result.map(\.cardsADay) == [limits.dueCards])
      let queue = try store.queue(limits, on: day)
      #expect(queue.due.count == counts.due)
      for card in queue.due.prefix(Int.random(in: 0...queue.due.count, using: &chance)) {
        let key = GradeKey.allCases.randomElement(using: &chance) ?? .good
        try store.answer(card.id, key, on: day, by: ada)
        let after = try store.dueCounts(for: "Ada", decks: nil, on: day, limits: limits)
        let then = try store.statistics(of: "Ada", decks: nil, on: day, limits: limits)
        #expect(then.pile == after.pile)
        #expect(then.forecast[0] == after.due + after.repeats)
      }
    }
  }
}
