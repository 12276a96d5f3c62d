import Testing

@testable import Flashcards

@Suite struct `A bounded day` {
  @Test(arguments: [
    (0, 0, 20), (0, 5, 15), (0, 20, 0), (0, 25, 0), (0, 19, 1), (1, 0, 0), (410, 0, 0),
  ])
  func `has 20 new cards less those begun, and none while cards wait for another morning`(
    held: Int, begun: Int, new: Int
  ) {
    #expect(StudyLimits().newCards(held: held, begunToday: begun) == new)
  }

  @Test(arguments: [(90, 0, 90), (90, 40, 50), (90, 90, 0), (90, 200, 0), (30, 10, 20)])
  func `has as many due cards as fit, less those reviewed`(bound: Int, reviewed: Int, room: Int) {
    #expect(StudyLimits(dueCards: bound).dueCards(reviewedToday: reviewed) == room)
  }

  @Test(arguments: [(15, 90), (1, 6), (0, 90), (1440, 8640)])
  func `holds six due cards a minute`(minutes: Int, cards: Int) {
    #expect(StudyLimits.dueCards(inMinutes: minutes) == cards)
    guard minutes > 0 else { return }
    #expect(StudyLimits.minutes(forDue: cards, new: 0) == minutes)
  }

  @Test(arguments: [(0, 0, 0), (1, 0, 1), (6, 0, 1), (7, 0, 2), (0, 2, 1), (12, 4, 4), (90, 0, 15)])
  func `takes ten seconds a due card and thirty a new one`(due: Int, new: Int, minutes: Int) {
    #expect(StudyLimits.minutes(forDue: due, new: new) == minutes)
  }

  @Test func `is fifteen minutes and as many answers as they hold`() {
    #expect(StudyLimits().minutes == 15)
    #expect(StudyLimits().answers == nil)
    #expect(StudyLimits(newCards: 3).newCards(held: 0, begunToday: 1) == 2)
    #expect(StudyLimits(newCards: -1).newCards(held: 0, begunToday: 0) == 0)
  }
}

@Suite struct `A study queue` {
  @Test func `counts all that waits`() {
    let queue = StudyQueue(repeats: [.due("R")], due: [.due("A"), .due("B")], new: [.new("N")])
    #expect(queue.count == 4)
    #expect(!queue.isEmpty)
    #expect(StudyQueue().isEmpty)
    #expect(StudyQueue(repeats: [.due("R")]).isEmpty == false)
  }
}

@Suite struct `New cards` {
  // MARK: Which card of an entry comes next

  @Test func `begin with the acronym, then the definition`() {
    #expect(next([:]) == "acronym-expansion")
    #expect(next(["acronym-expansion": failed]) == "term-definition")
  }

  @Test func `go the reverse way only once the first way was passed`() {
    let begun = ["acronym-expansion": failed, "term-definition": failed]
    #expect(next(begun) == nil)
    #expect(next(begun.merging(["acronym-expansion": passed]) { $1 }) == "expansion-acronym")
    #expect(next(begun.merging(["term-definition": passed]) { $1 }) == "definition-term")
  }

  @Test func `go the reverse way even if the first has been forgotten since`() {
    let lapsed = passed.after(.review(.blackout, day(1)))
    #expect(next(["acronym-expansion": lapsed, "term-definition": failed]) == "expansion-acronym")
  }

  @Test func `end when every card has been begun`() {
    let all = Dictionary(uniqueKeysWithValues: CardKinds.all.map { ($0.name, passed) })
    #expect(next(all) == nil)
  }

  @Test func `skip what the learner put aside, while it is`() {
    let suspended = Schedule.new.after(.suspend)
    #expect(next(["acronym-expansion": suspended]) == "term-definition")
    let buried = Schedule.new.after(.bury(until: day(11)))
    #expect(next(["acronym-expansion": buried], on: 10) == "term-definition")
    #expect(next(["acronym-expansion": buried], on: 11) == "acronym-expansion")
  }

  @Test func `skip the sides that an entry lacks`() {
    let plain = StudyEntry(id: EntryID("churn"), entry: .named("Churn"), schedules: [:])
    #expect(plain.nextNewCard(on: day(0))?.id.kind == "term-definition")
    let pair = StudyEntry(
      id: EntryID("arr"), entry: Entry.arr.without(.definition), schedules: [:])
    #expect(pair.nextNewCard(on: day(0))?.id.kind == "acronym-expansion")
    #expect(
      StudyEntry(id: pair.id, entry: pair.entry, schedules: ["acronym-expansion": passed])
        .nextNewCard(on: day(0))?.id.kind == "expansion-acronym")
  }

  @Test func `show an entry first only if no card of it was ever reviewed`() {
    #expect(card([:])?.isNewEntry == true)
    #expect(card(["acronym-expansion": failed])?.isNewEntry == false)
    #expect(card(["definition-term": Schedule.new.after(.suspend)])?.isNewEntry == true)
  }

  // MARK: Which entries

  @Test func `come in document order, up to the limit`() {
    #expect(choice(limit: 2, ["C", "A", "B"]) == ["C", "A"])
    #expect(choice(limit: 9, ["C", "A", "B"]) == ["C", "A", "B"])
    #expect(choice(limit: 0, ["C"]) == [])
  }

  @Test func `are never two of one entry, nor a sibling of what comes today`() {
    #expect(choice(limit: 9, ["A", "A", "B"]) == ["A", "B"])
    #expect(choice(limit: 9, ["A", "B"], today: ["a"]) == ["B"])
  }

  @Test func `that have nothing to offer take nobody's place`() {
    var choice = NewCardChoice(limit: 1, on: day(0), siblings: SiblingRule(reviewedToday: []))
    let bare = Entry(term: "A", definition: "")
    choice.offer(StudyEntry(id: EntryID("a"), entry: bare, schedules: [:]))
    #expect(choice.wantsMore)
    choice.offer(StudyEntry(id: EntryID("a"), entry: .named("A"), schedules: [:]))
    #expect(choice.chosen.map(\.entry) == [.named("A")])
    #expect(choice.wantsMore == false)
  }

  @Test func `one card of an entry comes a day, the first that may`() {
    var rule = SiblingRule(reviewedToday: [EntryID("a")])
    // Two senses of an acronym are two entries.
    let offered = ["a", "b", "b"].map { EntryID($0) } + [EntryID("b", sense: "other")]
    #expect(offered.map { rule.reserve($0) } == [false, true, false, true])
  }

  // MARK: Helpers

  private let passed = Schedule.replay([.review(.hesitant, day(0))])
  private let failed = Schedule.replay([.review(.familiar, day(0))])

  private func card(_ schedules: [String: Schedule], on today: Int = 5) -> StudyCard? {
    StudyEntry(id: EntryID("arr"), entry: .arr, schedules: schedules).nextNewCard(on: day(today))
  }

  private func next(_ schedules: [String: Schedule], on today: Int = 5) -> String? {
    card(schedules, on: today)?.id.kind
  }

  private func choice(limit: Int, _ terms: [String], today: [String] = []) -> [String] {
    var choice = NewCardChoice(
      limit: limit, on: day(0), siblings: SiblingRule(reviewedToday: Set(today.map { EntryID($0) }))
    )
    for term in terms {
      let id = EntryID(deck: "deck", of: .named(term))
      choice.offer(StudyEntry(id: id, entry: .named(term), schedules: [:]))
    }
    return choice.chosen.map(\.entry.term)
  }
}
