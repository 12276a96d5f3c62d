import Testing

@testable import Commands
@testable import Flashcards

/// Tests what is told of a card's standing where its next question is not on the day it is due.
@Suite struct `Where a card stands` {
  private let day = StudyDay(number: 20_000)

  private func entry(_ schedules: [String: Schedule]) -> StudyEntry {
    let entry = Entry(term: "Moka", definition: "Coffee.")
    return StudyEntry(id: EntryID(deck: "d", of: entry), entry: entry, schedules: schedules)
  }

  private func lines(_ entry: StudyEntry, _ words: any Words) -> [String] {
    entry.cards.map { words.cardLine($0, in: entry, on: day) }
  }

  @Test func `is told with the next review, where its repeats were ended`() throws {
    let reviewed = Schedule.replay([
      .review(.hesitant, day.advanced(by: -6)), .review(.difficult, day),
    ])
    let ended = entry(["term-definition": reviewed.after(.bury(until: day.advanced(by: 1)))])
    #expect(
      lines(ended, English()).first
        == "  from term to definition: put aside until Saturday 5 October 2024; next review on"
        + " Thursday 10 October 2024")
    #expect(
      lines(ended, French()).first
        == "  du terme à la définition\u{A0}: mise de côté jusqu’au samedi 5 octobre 2024\u{202F};"
        + " prochaine révision le jeudi 10 octobre 2024")
    let buried = entry(["term-definition": .replay([.bury(until: day.advanced(by: 1))])])
    #expect(
      lines(buried, English()).first
        == "  from term to definition: put aside until Saturday 5 October 2024")
  }

  @Test func `is told as waiting, where another card of the entry was asked today`() throws {
    let asked = Schedule.new.after(.review(.hesitant, day))
    let due = Schedule.new.after(.review(.hesitant, day.advanced(by: -1)))
    let waiting = entry(["term-definition": asked, "definition-term": due])
    #expect(
      lines(waiting, English()) == [
        "  from term to definition: tomorrow",
        "  from definition to term: due; not asked before tomorrow, as another card of this entry was"
          + " asked today",
      ])
    #expect(
      waiting.cards.map { English().standing(of: $0, in: waiting, on: day) }.last
        == "From definition to term: due; not asked before tomorrow, as another card of this entry was"
        + " asked today; interval 1 day")
    #expect(
      lines(waiting, French()).last
        == "  de la définition au terme\u{A0}: à réviser\u{202F}; pas avant demain, car une autre carte"
        + " de cette entrée a été demandée aujourd’hui")
    #expect(English().briefState(of: waiting, on: day) == "tomorrow")
    let held = waiting.cards.filter { waiting.keepsWaiting($0, on: day) }
    #expect(held.map(\.id.kind) == ["definition-term"])
  }
}
