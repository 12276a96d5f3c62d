import Testing

@testable import Flashcards

@Suite struct `The hardest entries` {
  /// A card with a number of lapses.
  private func forgotten(_ times: Int) -> CardHistory {
    let answers = (0..<times).flatMap { number in
      [answer(200 - 2 * number), answer(199 - 2 * number, .familiar)]
    }
    return CardHistory(
      schedule: .replay(answers.map { $0.kind.event($0.grade, on: $0.day) }), answers: answers)
  }

  @Test func `are the five with the most failures, those first that stand first`() {
    let some = figures(
      [forgotten(2)], [forgotten(0)], [forgotten(1), forgotten(3)], [forgotten(2)],
      [forgotten(1)], [forgotten(1)], [forgotten(1)])
    #expect(some.hardest.map(\.term) == [2, 0, 3, 4, 5].map { "term \($0)" })
    #expect(some.hardest.map(\.failures) == [4, 2, 2, 1, 1])
  }

  @Test func `are those too that were never known`() {
    let never = card(answer(9, .wrong), answer(8, .blackout), answer(7, .familiar))
    #expect(figures([never]).hardest.map(\.failures) == [3])
    #expect(figures([never]).leeches == 0)
  }

  @Test(arguments: [(7, 0), (8, 1), (9, 1)])
  func `are leeches from eight lapses of one card on`(lapses: Int, leeches: Int) {
    let some = figures([forgotten(lapses), forgotten(7)])
    #expect(some.leeches == leeches)
    #expect(some.hardest.map(\.isLeech) == [leeches == 1])
  }

  @Test func `have beside them how often they were reviewed`() {
    let some = figures([
      card(answer(9), answer(8, .familiar), answer(8, .hesitant, .drill), answer(7)),
      card(answer(2)),
    ])
    #expect(some.hardest.map(\.failures) == [1])
    #expect(some.hardest.map(\.reviews) == [4])
  }
}

@Suite struct `Histograms` {
  @Test func `count intervals from a day to a quarter and more`() {
    let days = [1, 2, 6, 7, 20, 21, 89, 90, Int(Int32.max)]
    let bins = figures(days.map { studied(interval: $0) }).intervals.bins
    #expect(bins.map(\.from) == [1, 2, 7, 21, 90])
    #expect(bins.map(\.through) == [1, 6, 20, 89, nil])
    #expect(bins.map(\.cards) == [1, 2, 2, 2, 2])
  }

  @Test func `count ease factors, the one of the start by itself`() {
    let bins = figures([130, 199, 200, 249, 250, 251, 900].map { studied(ease: $0) }).eases.bins
    #expect(bins.map(\.from) == [130, 200, 250, 251])
    #expect(bins.map(\.through) == [199, 249, 250, nil])
    #expect(bins.map(\.cards) == [2, 2, 1, 2])
  }

  @Test func `leave out cards never reviewed, and count suspended ones`() {
    let some = figures(
      [card(answer(1, .perfect, .drill)), studied(isSuspended: true)],
      [studied(isCurrent: false)])
    #expect(some.intervals.cards == 1)
    #expect(some.eases.cards == 1)
  }
}

@Suite struct `Where entries stand` {
  @Test func `is told deck by deck and of all`() {
    let deck = { (id: String, entries: [EntryHistory]) in
      DeckHistory(deck: Deck(id: id), entries: entries)
    }
    let entry = { (cards: [CardHistory]) in EntryHistory(term: "term", cards: cards) }
    let some = Statistics(
      of: StudyHistory(decks: [
        deck(
          "one",
          [
            entry([studied(interval: 30, due: 3)]), entry([studied()]), entry([]),
            entry([card(answer(1, .perfect, .drill))]),
          ]),
        deck("two", [entry([card(answer(1, .familiar))])]),
        deck("removed", [EntryHistory(term: "gone", isRetired: true, cards: [])]),
      ]), on: today)
    #expect(some.decks.map(\.deck.id) == ["one", "two"])
    #expect(some.decks.map(\.counts.entries) == [4, 1])
    #expect(some.decks.map(\.counts.mastered) == [1, 0])
    #expect(some.decks.map(\.counts.learning) == [1, 0])
    #expect(some.decks.map(\.counts.toRelearn) == [0, 1])
    #expect(some.decks.map(\.counts.unseen) == [2, 0])
    #expect(some.standings.entries == 5)
    #expect(some.standings.seen == 3)
  }

  @Test func `a week ago is what the log gave then`() {
    let mature = [70, 69, 63, 47].map { answer($0, .perfect) }
    let some = figures(
      [CardHistory(schedule: .new, answers: mature + [answer(7, .familiar)])],
      [CardHistory(schedule: .new, answers: mature + [answer(6, .familiar)])],
      [card(answer(7))], [card(answer(6))], [card(answer(8, .perfect, .drill))], [])
    #expect(some.weekAgo.entries == 6)
    #expect(some.weekAgo.mastered == 1)
    #expect(some.weekAgo.toRelearn == 1)
    #expect(some.weekAgo.learning == 1)
  }

  @Test func `is nought of nothing`() {
    let some = Statistics(of: StudyHistory(decks: []), on: today)
    #expect(some.standings.entries == 0)
    #expect(some.days == [])
    #expect(some.hours == Array(repeating: 0, count: 24))
    #expect(some.answers(in: .all) == AnswerCounts())
    #expect(some.retention == Rate(passed: 0, of: 0))
  }
}
