import Testing

@testable import Flashcards

@Suite struct `Practice beside the schedule` {
  // MARK: What is chosen

  @Test func `asks each entry in one way, and in others only when entries do not suffice`() {
    let few = chosen(Practice(count: 3), from: 5)
    #expect(few.count == 3)
    #expect(Set(few.map(\.id.entry)).count == 3)
    let many = chosen(Practice(count: 8), from: 5)
    #expect(many.count == 8)
    #expect(Set(many.prefix(5).map(\.id.entry)).count == 5)
    #expect(Set(many.map(\.id)).count == 8)
  }

  @Test func `gives all there is when less is there than was asked for`() {
    let cards = StudyEntry(id: EntryID("a"), entry: .arr, schedules: [:]).cards
    #expect(cards.count == CardKinds.all.count { $0.question(about: .arr) != nil })
    #expect(chosen(Practice(count: 1000), from: 5).count == 5 * cards.count)
    #expect(chosen(Practice(), from: 0) == [])
  }

  @Test func `of acronyms asks for nothing else`() {
    let cards = chosen(Practice(acronymsOnly: true, count: 100), from: 5)
    #expect(Set(cards.map(\.id.kind)) == ["acronym-expansion", "expansion-acronym"])
    #expect(cards.count == 10)
  }

  @Test func `goes both ways, as chance has it`() {
    let kinds = chosen(Practice(acronymsOnly: true, count: 20), from: 20).map(\.id.kind)
    #expect(Set(kinds).count == 2)
  }

  @Test func `is the same for the same seed, and another for another`() {
    let practice = Practice(count: 20)
    #expect(chosen(practice, from: 20) == chosen(practice, from: 20))
    #expect(chosen(practice, from: 20) != chosen(practice, from: 20, seed: 2))
  }

  @Test func `asks cards that were never studied, and none that is put aside`() {
    var choice = PracticeChoice(Practice(acronymsOnly: true), on: day(0))
    var chance = SeededChance(seed: 1)
    let aside: [String: Schedule] = [
      "acronym-expansion": .replay([.suspend]),
      "expansion-acronym": .replay([.bury(until: day(1))]),
    ]
    choice.offer(StudyEntry(id: EntryID("a"), entry: .arr, schedules: aside), using: &chance)
    #expect(choice.chosen == [])
    let back = aside.mapValues { $0.after(.resume) }
    choice.offer(StudyEntry(id: EntryID("a"), entry: .arr, schedules: back), using: &chance)
    #expect(choice.chosen.count == 2)
  }

  private func chosen(_ practice: Practice, from entries: Int, seed: UInt64 = 1) -> [StudyCard] {
    var choice = PracticeChoice(practice, on: day(0))
    var chance = SeededChance(seed: seed)
    for number in 0..<entries {
      choice.offer(
        StudyEntry(id: EntryID("e\(number)"), entry: .arr, schedules: [:]), using: &chance)
    }
    return choice.chosen
  }

  // MARK: How it goes

  @Test func `asks each card once, in order, whatever the answer`() {
    var play = SittingPlay(practising: [.due("A"), .due("B"), .due("C")])
    play.answerAgain()
    play.answerHard()
    play.answerGood()
    #expect(play.screen == ["redo A", "redo B", "redo C", "end nothingLeft"])
    #expect(play.kept.map(\.kind) == [.drill, .drill, .drill])
    #expect(play.ending?.tally.missed.map(\.entry.term) == ["A"])
  }

  @Test func `has no time limit`() {
    var play = SittingPlay(practising: [.due("A"), .due("B")])
    play.now = minute(600)
    play.answerGood()
    #expect(play.shown == "redo B")
  }

  @Test func `takes answers back`() {
    var play = SittingPlay(practising: [.due("A"), .due("B")])
    play.answerAgain()
    play.undo()
    #expect(play.shown == "redo A")
    play.answerGood()
    play.answerGood()
    #expect(play.ending?.tally.missed == [])
  }

  @Test func `gives missed cards as they stand since, both directions of an entry`() throws {
    let forward = StudyCard.due("A")
    let back = StudyCard.typed("A")
    var play = SittingPlay(practising: [forward, back])
    play.answerAgain()
    play.answerAgain()
    #expect(play.ending?.tally.missed == [forward, back])
    #expect(play.ending?.tally.missedEntries.map(\.term) == ["A"])
  }

  @Test func `settles a repeat that waits, and nothing else of a schedule`() throws {
    var failed = StudyCard.due("A")
    failed.schedule = .replay([.review(.wrong, day(0))])
    let after = failed.schedule.after(.drill(.hesitant, day(0)))
    #expect(after.repeatDay == nil)
    var rest = after
    rest.repeatDay = day(0)
    #expect(rest == failed.schedule)
  }
}
