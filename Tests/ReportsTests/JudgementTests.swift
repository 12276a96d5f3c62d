import Testing

@testable import Flashcards
@testable import Reports

@Suite struct `First weeks` {
  /// A learner whose first review was some days ago.
  private func person(firstReview daysAgo: Int) -> Person {
    let day = today.advanced(by: -daysAgo)
    let seen = CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, day)),
      reviews: [DayGrade(day: day, grade: .hesitant)])
    return onlyPerson(
      record(of: "Ada", deck: Deck(id: "d"), cards: [seen], activeDays: [today]))
  }

  @Test(arguments: [(0, true), (20, true), (21, false), (400, false)])
  func `last until day 21 after the first review`(daysAgo: Int, areFirstWeeks: Bool) {
    let row = person(firstReview: daysAgo).all
    #expect((row.masteryWeek != nil) == areFirstWeeks)
    #expect((row.masteryPercent == nil) == areFirstWeeks)
    #expect(row.status == (areFirstWeeks ? .firstWeeks : .inProgress))
  }

  @Test(arguments: 0...20)
  func `name a Monday, from which nobody learns the day of the first review`(daysAgo: Int) throws {
    let monday = try #require(person(firstReview: daysAgo).all.masteryWeek)
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

  @Test func `are counted for each deck, and for a learner from the first of all`() {
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
    let report = Report(of: [record], ReportRequest(today), logDigest: "")
    #expect(report.people[0].decks.map(\.status) == [.inProgress, .firstWeeks])
    #expect(report.people[0].all.status == .inProgress)
    #expect(report.glossaries.map(\.totals.isTooEarly) == [false, true])
  }
}

/// The only learner of a report.
private func onlyPerson(
  _ record: LearningRecord, since: StudyDay? = nil, target: StudyDay? = nil
) -> Person {
  Report(of: [record], ReportRequest(today, since: since, target: target), logDigest: "").people[0]
}

@Suite struct `Who wants help` {
  private func needs(
    overdue: Int = 0, passed: Int = 0, failed: Int = 0, lastAnswer: StudyDay = today,
    pauses: [Range<StudyDay>] = []
  ) -> [Need] {
    let late = (0..<overdue).map { _ in card(interval: 400, due: -1) }
    let grades =
      Array(repeating: Grade.perfect, count: passed + 1) + Array(repeating: .wrong, count: failed)
    let tried = card(interval: 400, due: 9, grades: grades)
    return onlyPerson(
      record(
        of: "Ada", deck: Deck(id: "d"), cards: late + [tried], unseen: 400,
        activeDays: [lastAnswer], pauses: pauses)
    ).needs
  }

  @Test(arguments: [(0, false), (180, false), (181, true)])
  func `is who has more overdue cards than two days hold`(cards: Int, isNeed: Bool) {
    #expect(needs(overdue: cards) == (isNeed ? [.pile(cards: cards, mornings: 3)] : []))
  }

  @Test(arguments: [(23, 7, false), (22, 8, true), (0, 29, false), (30, 10, false)])
  func `is who retains under 75 % of 30 reviews or more`(passed: Int, failed: Int, isNeed: Bool) {
    let rate = Rate(passed: passed, of: passed + failed)
    #expect(needs(passed: passed, failed: failed) == (isNeed ? [.forgetting(rate)] : []))
  }

  // Today is a Saturday; the last working day is a Friday.
  @Test(arguments: [(-9, false), (-10, true), (0, false)])
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

  @Test(arguments: [(-9, false), (-10, true), (nil, false)] as [(Int?, Bool)])
  func `is who never began, seven working days after the onboarding did`(
    since: Int?, isNeed: Bool
  ) {
    let since = since.map { today.advanced(by: $0) }
    let person = onlyPerson(
      record(of: "Ada", deck: Deck(id: "d"), cards: [], unseen: 9, activeDays: []), since: since)
    #expect(person.needs == (isNeed ? since.map { [.neverBegan(since: $0)] } ?? [] : []))
    #expect(person.all.status == .notBegun)
  }

  @Test func `is told with all the reasons`() {
    let some = needs(overdue: 181, passed: 1, failed: 30, lastAnswer: today.advanced(by: -30))
    #expect(some.count == 3)
  }
}

@Suite struct `A person's row` {
  @Test(arguments: [(0, 0), (4, 0), (5, 5), (74, 70), (99, 95), (100, 100)])
  func `gives mastery in steps of five points, rounded down`(mastered: Int, percent: Int) {
    let old = Array(repeating: Grade.perfect, count: 30)
    let cards = (0..<mastered).map { _ in card(interval: 30, due: 9, grades: old) }
    let others = (mastered..<100).map { _ in card(interval: 6, due: 9, grades: old) }
    let row = onlyPerson(record(of: "Ada", deck: Deck(id: "d"), cards: cards + others)).all
    #expect(row.masteryPercent == percent)
  }

  @Test(arguments: [(79, Status.inProgress), (80, .done)])
  func `is done from 80 % mastered on`(mastered: Int, status: Status) {
    let old = Array(repeating: Grade.perfect, count: 30)
    let cards = (0..<mastered).map { _ in card(interval: 30, due: 9, grades: old) }
    let person = onlyPerson(
      record(of: "Ada", deck: Deck(id: "d"), cards: cards, unseen: 100 - mastered))
    #expect(person.all.status == status)
  }

  @Test func `has nothing finer than these fields`() {
    let row = onlyPerson(Sample.ada).all
    let fields = Mirror(reflecting: row).children.compactMap(\.label)
    #expect(
      fields == [
        "deck", "status", "coverage", "masteryPercent", "overdue", "daysToClear", "lastActiveWeek",
        "retention", "masteryWeek", "target",
      ])
    #expect(row.lastActiveWeek?.weekday == 0)
  }
}
