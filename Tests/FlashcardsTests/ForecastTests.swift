import Testing

@testable import Flashcards

@Suite struct `The forecast` {
  @Test func `has thirty days, and counts what is overdue as today's`() {
    let some = statistics(
      [-400, -1, 0, 1, 29, 30, 900].map { EntryHistory(term: "term", cards: [studied(due: $0)]) })
    #expect(some.forecast.count == 30)
    #expect(some.forecast[0] == 3)
    #expect(some.forecast[1] == 1)
    #expect(some.forecast[29] == 1)
    #expect(some.forecast.reduce(0, +) == 5)
  }

  @Test func `leaves out what is suspended, and what its entry no longer makes`() {
    let some = figures([studied(isSuspended: true), studied(isCurrent: false)], [.new])
    #expect(some.forecast.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    (-3, 2, [0, 0, 1, 1]), (0, 1, [0, 1, 1, 1]), (-3, 0, [1, 1, 0, 1]), (1, 3, [1, 1, 0, 1]),
  ])
  func `waits for the end of the pause that is in force`(from: Int, until: Int, load: [Int]) {
    let cards = [studied(due: -9), studied(due: 0), studied(due: 3)]
    let deck = DeckHistory(
      deck: Deck(id: "deck"), entries: [EntryHistory(term: "term", cards: cards)])
    let pause = today.advanced(by: from)..<today.advanced(by: until)
    let some = Statistics(
      of: StudyHistory(decks: [deck], pauses: [ago(9)..<ago(7), pause]), on: today)
    #expect(Array(some.forecast.prefix(4)) == load)
    #expect(some.pausedUntil == (pause.contains(today) ? pause.upperBound : nil))
  }

  @Test func `has buried cards on the day on which they are back`() {
    let some = figures(
      [studied(due: -3, buriedUntil: 2)], [studied(due: 4, buriedUntil: 2)],
      [studied(due: 1, buriedUntil: -2)], [studied(due: 0, buriedUntil: 30)])
    #expect(some.forecast.prefix(6) == [0, 1, 1, 0, 1, 0])
    #expect(some.forecast.reduce(0, +) == 3)
  }

  @Test func `asks one card of an entry a day, and the next one on the first day after`() {
    #expect(load(studied(due: -5), studied(due: -1), studied(due: 0)) == [1, 1, 1, 0, 0])
    #expect(load(studied(due: 0), studied(due: 2), studied(due: 2)) == [1, 0, 1, 1, 0])
    #expect(load(studied(due: -2), studied(due: -2, isSuspended: true)) == [1, 0, 0, 0, 0])
    #expect(load(studied(due: -2), studied(due: -2, buriedUntil: 3)) == [1, 0, 0, 1, 0])
  }

  @Test func `asks nothing more today of an entry that was reviewed today`() {
    #expect(load(card(answer(0)), studied(due: -3)) == [0, 1, 1, 0, 0])
    // Before a flight back over the date line; a card that the entry no longer makes counts too.
    let gone = CardHistory(
      schedule: card(answer(-1)).schedule, isCurrent: false, answers: [])
    #expect(load(gone, studied(due: -3), studied(due: -3)) == [0, 1, 1, 0, 0])
  }

  @Test func `has what is still to be repeated today, beside its next review`() {
    #expect(load(card(answer(0, .wrong))) == [1, 1, 0, 0, 0])
    #expect(load(card(answer(0, .wrong), answer(0, .perfect, .drill))) == [0, 1, 0, 0, 0])
    #expect(load(card(answer(1, .wrong))) == [1, 0, 0, 0, 0])
  }

  @Test func `has a changed entry once today, whether one of its cards is due or not`() {
    for (due, load) in [(-1, [1, 0, 0]), (0, [1, 0, 0]), (2, [1, 0, 1])] {
      let entry = EntryHistory(term: "term", hasChanged: true, cards: [studied(due: due)])
      #expect(Array(statistics([entry]).forecast.prefix(3)) == load)
    }
  }

  /// The number of cards asked on each of five days, of one entry.
  private func load(_ cards: CardHistory...) -> [Int] {
    Array(statistics([EntryHistory(term: "term", cards: cards)]).forecast.prefix(5))
  }
}

@Suite struct `The days of siblings` {
  /// Entries with up to four cards in any state, asked day by day by the rule of a sitting.
  @Test(arguments: 0..<50)
  func `are those on which a sitting would ask them`(seed: Int) {
    var random = SeededChance(seed: UInt64(seed))
    let cards = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      studied(
        due: Int.random(in: -9...9, using: &random),
        isSuspended: Int.random(in: 0..<5, using: &random) == 0,
        buriedUntil: Bool.random(using: &random) ? Int.random(in: -5...9, using: &random) : nil)
    }
    var waiting = cards.map(\.schedule).filter { !$0.isSuspended }
    var load = Array(repeating: 0, count: 30)
    for offset in 0..<30 {
      let day = today.advanced(by: offset)
      var rule = SiblingRule(reviewedToday: [])
      let entry = EntryID(deck: "deck", of: Entry(term: "term", definition: ""))
      let asked = waiting.firstIndex { schedule in
        schedule.due.map { $0 <= day } ?? false && !schedule.isSetAside(on: day)
          && rule.reserve(entry)
      }
      guard let asked else { continue }
      waiting.remove(at: asked)
      load[offset] += 1
    }
    #expect(statistics([EntryHistory(term: "term", cards: cards)]).forecast == load)
  }
}
