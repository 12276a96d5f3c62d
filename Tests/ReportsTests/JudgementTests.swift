import Testing

@testable import Flashcards
@testable import Reports

@Suite struct `First weeks` {
  /// A learner whose first review was some days ago.
  private func learner(firstReview daysAgo: Int, grades: Int = 1) -> LearnerFigures {
    let day = today.advanced(by: -daysAgo)
    let seen = CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, day)),
      reviews: [DayGrade(day: day, grade: .hesitant)])
    return LearnerFigures(
      of: record(of: "Ada", deck: Deck(id: "d"), cards: [seen], activeDays: [today]), today: today)
  }

  @Test(arguments: [(0, true), (20, true), (21, false), (400, false)])
  func `last until day 21 after the first review`(daysAgo: Int, areFirstWeeks: Bool) {
    let learner = learner(firstReview: daysAgo)
    #expect((learner.all.firstWeeks != nil) == areFirstWeeks)
    #expect(learner.status == (areFirstWeeks ? .firstWeeks : .onTrack))
  }

  @Test(arguments: 0...20)
  func `name a Monday, from which nobody learns the day of the first review`(daysAgo: Int) throws {
    let monday = try #require(learner(firstReview: daysAgo).all.firstWeeks).masteryWeek
    #expect(monday.weekday == 0)
    #expect((0...6).contains(today.advanced(by: 21 - daysAgo).days(since: monday)))
  }

  @Test func `are those in which SM-2 lets nothing be mastered, and no longer`() {
    struct Point: Hashable {
      let day: Int
      let memory: SM2State
    }
    var points: Set = [Point(day: 0, memory: .start)]
    var mature: [Int] = []
    while !points.isEmpty {
      let next = points.flatMap { point in
        Grade.allCases.map { grade in
          let memory = SM2.next(point.memory, grade)
          // The interval after that day's answer; the card is due at its end.
          if memory.interval >= Standing.masteryInterval { mature.append(point.day) }
          return Point(day: point.day + memory.interval, memory: memory)
        }
      }
      points = Set(next.filter { $0.day <= 2 * Thresholds.firstWeeks })
    }
    #expect(mature.min() == Thresholds.firstWeeks)
  }

  @Test func `are counted for each deck, and for a learner from the first of all`() throws {
    let record = LearningRecord(
      learner: "Ada",
      decks: [("old", 40), ("new", 3)].map { name, daysAgo in
        let day = today.advanced(by: -daysAgo)
        let card = CardRecord(
          schedule: Schedule.new.after(.review(.hesitant, day)),
          reviews: [DayGrade(day: day, grade: .hesitant)])
        return DeckRecord(
          deck: Deck(id: name), entries: [EntryRecord(term: "a", in: name, cards: [card])],
          activeDays: [day])
      })
    let learner = LearnerFigures(of: record, today: today)
    #expect(learner.decks.map { $0.figures.firstWeeks == nil } == [true, false])
    #expect(learner.all.firstWeeks == nil)
    let totals = Report(of: [record], today: today, logDigest: "").deckTotals
    #expect(totals.map(\.totals.isTooEarly) == [false, true])
  }
}

@Suite struct `Who needs help` {
  private func needs(
    overdue: Int = 0, retention: Rate = .zero, lastAnswer: StudyDay? = today,
    pauses: [Range<StudyDay>] = [], seen: Int = 1
  ) -> [Need] {
    let figures = Figures(
      entries: 9, seen: seen, learning: 0, mastered: 0, retention: retention, firstTry: .zero,
      overdue: overdue, activeWeeks: 1, weeks: 1, firstWeeks: nil)
    return Need.all(in: figures, lastAnswer: lastAnswer, pauses: pauses, today: today)
  }

  @Test(arguments: [(0, false), (180, false), (181, true)])
  func `is who has more overdue cards than two days hold`(cards: Int, isNeed: Bool) {
    #expect(needs(overdue: cards) == (isNeed ? [.pile(cards: cards)] : []))
  }

  @Test(arguments: [
    (23, 30, false), (22, 30, true), (0, 29, false), (75, 100, false), (749, 1000, true),
  ])
  func `is who retains under 75 % of 30 reviews or more`(passed: Int, of: Int, isNeed: Bool) {
    let rate = Rate(passed: passed, of: of)
    #expect(needs(retention: rate) == (isNeed ? [.forgetting(rate)] : []))
  }

  // Today is a Saturday; the last working day is a Friday.
  @Test(arguments: [(-9, false), (-10, true), (0, false), (3, false)])
  func `is who gave no answer on seven working days`(lastAnswer: Int, isNeed: Bool) {
    let day = today.advanced(by: lastAnswer)
    #expect(needs(lastAnswer: day) == (isNeed ? [.noAnswer(sinceWeek: day.monday)] : []))
  }

  @Test(arguments: [(3, false), (0, false), (-8, false), (-9, true), (-20, true)])
  func `is not who was away, until seven working days after that`(end: Int, isNeed: Bool) {
    let away = today.advanced(by: -30)..<today.advanced(by: end)
    let some = needs(lastAnswer: today.advanced(by: -30), pauses: [away])
    #expect(some.isEmpty == !isNeed)
  }

  @Test func `is nobody who has not begun`() {
    #expect(needs(overdue: 500, lastAnswer: nil, seen: 0) == [])
  }

  @Test func `is told with all the reasons`() {
    let some = needs(
      overdue: 181, retention: Rate(passed: 1, of: 30), lastAnswer: today.advanced(by: -30))
    #expect(some.count == 3)
  }
}

@Suite struct `Working days` {
  @Test(arguments: [
    (0, 0), (-1, 1), (-2, 2), (-4, 4), (-5, 5), (-6, 5), (-7, 5), (-14, 10), (1, 0),
  ])
  func `are counted from Monday to Friday`(since: Int, count: Int) {
    // 2026-11-27 is a Friday, as is the day seven days before.
    #expect(friday.workingDays(since: friday.advanced(by: since)) == count)
  }

  @Test func `of a weekend are none`() {
    #expect(friday.advanced(by: 2).workingDays(since: friday) == 0)
    #expect(friday.advanced(by: 3).workingDays(since: friday) == 1)
  }

  @Test func `never make seven within a week`() {
    for day in -20...0 {
      let since = friday.advanced(by: day)
      for later in 1...8 { #expect(since.advanced(by: later).workingDays(since: since) < 7) }
    }
  }
}

@Suite struct `Dates in words` {
  @Test(arguments: [
    (20_784, "Friday 27 November 2026", "vendredi 27 novembre 2026"),
    (0, "Thursday 1 January 1970", "jeudi 1er janvier 1970"),
    (-1, "Wednesday 31 December 1969", "mercredi 31 décembre 1969"),
    (11_016, "Tuesday 29 February 2000", "mardi 29 février 2000"),
  ])
  func `name weekday and month`(number: Int, english: String, french: String) {
    let day = StudyDay(number: number)
    #expect(Language.english.words.title(day) == "Termwise report, \(english)")
    #expect(Language.french.words.title(day) == "Rapport Termwise, \(french)")
  }
}

@Suite struct `A verdict` {
  private func report(_ plays: Play...) -> Report {
    let deck = decksOfPages[0].deck
    let easy = decksOfPages[0].entries.filter { !Play.hardTerms.contains($0.term) }
    return Report(
      of: plays.map { $0.record(on: [(deck, easy)]) }, today: friday, logDigest: "")
  }

  private let onTrack = Play(name: "Ada", days: -60...0, failed: 0)
  private let notBegun = Play(name: "Grace", days: 0...0, newADay: [:])
  private let gone = Play(name: "Alan", days: -60 ... -20, failed: 0)
  private let new = Play(name: "Barbara", days: -2...0, failed: 0)

  @Test func `names who needs help before who has not begun`() {
    let verdict = report(onTrack, notBegun, gone, new).verdict
    guard case .talk(let learners) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(learners.map(\.name) == ["Alan"])
  }

  @Test func `names who has not begun when nobody needs help`() {
    let verdict = report(onTrack, notBegun, new).verdict
    guard case .askToBegin(let learners) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(learners.map(\.name) == ["Grace"])
  }

  @Test func `says when all is well`() {
    #expect(report(onTrack, new).verdict == .allIsWell)
  }

  @Test func `is about one learner where there is one`() {
    #expect(report(new).verdict == .oneLearner(report(new).learners[0]))
    #expect(report(notBegun).verdict == .nobodyHasBegun)
    #expect(report(notBegun, notBegun).verdict == .nobodyHasBegun)
  }

  @Test func `counts every learner once`() {
    let report = report(onTrack, notBegun, gone, new, new)
    #expect(report.tally.map(\.status) == [.needsHelp, .notBegun, .firstWeeks, .onTrack])
    #expect(report.tally.map(\.learners) == [1, 1, 2, 1])
  }

  @Test(arguments: Language.allCases)
  func `counts people when there are too many to name`(language: Language) {
    let words = language.words
    #expect(words.talk(to: ["a", "b", "c", "d", "e"]).contains("e"))
    #expect(words.talk(to: (1...6).map { "name \($0)" }).contains("6"))
    #expect(!words.talk(to: (1...6).map { "name \($0)" }).contains("name"))
  }
}
