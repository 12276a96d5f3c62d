import Flashcards
import Testing

/// The day of the figures.
private let today = day(1000)

/// A number of days before today.
private func ago(_ days: Int) -> StudyDay { today.advanced(by: -days) }

/// An answer some days ago.
private func answer(
  _ days: Int, _ grade: Grade = .hesitant, _ kind: ReviewKind = .review, hour: Int? = nil,
  duration: Int? = 5_000
) -> LoggedAnswer {
  LoggedAnswer(day: ago(days), kind: kind, grade: grade, hour: hour, duration: duration)
}

/// A card with answers, its schedule replayed from them.
private func card(_ answers: LoggedAnswer...) -> CardHistory {
  CardHistory(
    schedule: .replay(answers.map { $0.kind.event($0.grade, on: $0.day) }), answers: answers)
}

/// A reviewed card with a given schedule.
private func studied(
  interval: Int = 6, ease: Int = 250, due: Int = 0, lapses: Int = 0, isSuspended: Bool = false,
  buriedUntil: Int? = nil, isCurrent: Bool = true
) -> CardHistory {
  CardHistory(
    schedule: Schedule(
      memory: SM2State(repetitions: 2, easeHundredths: ease, interval: interval),
      due: today.advanced(by: due), firstDay: ago(60), lastDay: ago(6), lastGrade: .hesitant,
      lapses: lapses, isSuspended: isSuspended,
      buriedUntil: buriedUntil.map { today.advanced(by: $0) }),
    isCurrent: isCurrent, answers: [])
}

/// The figures of one deck whose entries have the given cards.
private func figures(_ entries: [CardHistory]...) -> Statistics {
  statistics(entries.enumerated().map { EntryHistory(term: "term \($0)", cards: $1) })
}

private func statistics(_ entries: [EntryHistory]) -> Statistics {
  Statistics(
    of: StudyHistory(decks: [DeckHistory(deck: Deck(id: "deck"), entries: entries)]), on: today)
}

@Suite struct `The answers of a learner` {
  @Test func `are reviews and drills, by grade and by day`() {
    let some = figures(
      [card(answer(3, .familiar), answer(3, .hesitant, .drill), answer(1, .perfect))],
      [card(answer(1, .wrong, .drill))])
    #expect(some.days.map(\.day) == [ago(3), ago(1)])
    #expect(some.days.map(\.counts.reviews) == [1, 1])
    #expect(some.days.map(\.counts.drills) == [1, 1])
    #expect(some.days.map(\.counts.byGrade) == [[0, 0, 1, 0, 1, 0], [0, 1, 0, 0, 0, 1]])
    let all = some.answers(in: .all)
    #expect(all.answers == 4)
    #expect(all.byGrade == [0, 1, 1, 0, 1, 1])
  }

  @Test func `are a review once a day and card: what comes second is a repeat`() {
    let some = figures(
      [card(answer(2), answer(2, .perfect), answer(1))], [card(answer(2))])
    #expect(some.days.map(\.counts.reviews) == [2, 1])
    #expect(some.days.map(\.counts.drills) == [1, 0])
  }

  @Test func `count in the periods they fall into`() {
    let days = [-1, 0, 6, 7, 29, 30, 400]
    let some = figures(days.map { card(answer($0)) })
    let sums = Statistics.Period.allCases.map { some.answers(in: $0).answers }
    #expect(sums == [1, 2, 4, 7])
    #expect(Statistics.Period.allCases.map { some.activeDays(in: $0) } == sums)
  }

  @Test func `make a day active once, drills too`() {
    let some = figures(
      [card(answer(2), answer(0))], [card(answer(2, .perfect, .drill))], [card(answer(9))])
    #expect(some.activeDays(in: .last7Days) == 2)
    #expect(some.activeDays(in: .all) == 3)
  }

  @Test func `have the key of their grade, and Again for every failure`() {
    let some = figures(Grade.allCases.map { card(answer(0, $0)) })
    #expect(GradeKey.allCases.map { some.answers(in: .all).count(of: $0) } == [3, 1, 1, 1])
  }

  @Test(arguments: [
    (0, 0), (59_999, 59_999), (60_000, 60_000), (60_001, 60_000), (.max, 60_000), (-1, 0),
  ])
  func `take a minute at most`(duration: Int, counted: Int) {
    let counts = figures([card(answer(0, duration: duration))]).answers(in: .today)
    #expect(counts.milliseconds == counted)
    #expect(counts.untimed == 0)
  }

  @Test func `of no known duration take no time, and are told`() {
    let some = figures([card(answer(0, duration: nil), answer(0, .perfect, .drill))])
    #expect(some.answers(in: .all).milliseconds == 5_000)
    #expect(some.answers(in: .all).untimed == 1)
  }

  @Test func `are counted by hour where the hour is known`() {
    let some = figures(
      [card(answer(1, hour: 0), answer(0, hour: 23))], [card(answer(0, hour: 23), answer(0))],
      [card(answer(0, hour: 24), answer(0, hour: -1))])
    #expect(some.hours.count == 24)
    #expect(some.hours[0] == 1)
    #expect(some.hours[23] == 2)
    #expect(some.hours.reduce(0, +) == 3)
  }

  @Test func `count though their entry is retired, and other figures do not`() {
    let some = statistics([
      EntryHistory(
        term: "gone", isRetired: true,
        cards: [
          CardHistory(
            schedule: studied(lapses: 9).schedule, isCurrent: false,
            answers: [answer(1, hour: 9), answer(0, hour: 9)])
        ])
    ])
    #expect(some.answers(in: .all).reviews == 2)
    #expect(some.answers(in: .all).milliseconds == 10_000)
    #expect(some.hours[9] == 2)
    #expect(some.standings.entries == 0)
    #expect(some.standings.seen == 0)
    #expect(some.weekAgo.seen == 0)
    #expect(some.retention.of == 0)
    #expect(some.forecast.allSatisfy { $0 == 0 })
    #expect(some.hardest == [])
    #expect(some.leeches == 0)
    #expect(some.intervals.cards == 0)
    #expect(some.eases.cards == 0)
  }

  @Test func `of days far apart are two days, and nothing overflows`() {
    let far = 1 << 40
    let some = figures(
      [card(answer(far)), card(answer(-far))],
      [studied(interval: Int(Int32.max), due: far, buriedUntil: far), studied(due: -far)])
    #expect(some.days.map(\.day) == [ago(far), ago(-far)])
    #expect(some.forecast.reduce(0, +) == 2)
    #expect(some.intervals.bins.last?.cards == 1)
  }
}

@Suite struct `Retention over thirty days` {
  @Test func `is the share passed of each card's first review of a day, the first day left out`() {
    let some = figures(
      [
        card(
          answer(20, .familiar), answer(19, .perfect), answer(19, .familiar), answer(13, .wrong),
          answer(13, .perfect, .drill), answer(12, .difficult))
      ], [card(answer(5, .perfect))], [card(answer(4, .perfect, .drill))])
    #expect(some.retention == Rate(passed: 2, of: 3))
  }

  @Test func `looks back on thirty days, and knows what was met before`() {
    let some = figures(
      [card(answer(31), answer(30), answer(29), answer(0))], [card(answer(-1), answer(-2))])
    #expect(some.retention == Rate(passed: 2, of: 2))
  }

  @Test(arguments: [
    (0, 29, nil), (0, 30, 0), (30, 30, 100), (27, 30, 90), (1, 300, 1), (299, 300, 99),
    (25, 40, 62), (299, 400, 74), (300, 400, 75),
  ])
  func `is told in whole percent, where 100 means all and 0 means none`(
    passed: Int, of: Int, percent: Int?
  ) {
    #expect(Rate(passed: passed, of: of).percent == percent)
  }
}

@Suite struct `The forecast` {
  @Test func `has thirty days, and counts what is overdue as today's`() {
    let some = figures([-400, -1, 0, 1, 29, 30, 900].map { studied(due: $0) })
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
    (-3, 2, [0, 0, 2, 1]), (0, 1, [0, 2, 0, 1]), (-3, 0, [2, 0, 0, 1]), (1, 3, [2, 0, 0, 1]),
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
}

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

extension CardHistory {
  fileprivate static let new = CardHistory(schedule: .new, answers: [])
}
