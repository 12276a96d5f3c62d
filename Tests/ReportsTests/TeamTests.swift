import Flashcards
import Testing

@testable import Reports

@Suite struct `A team of forty over twelve weeks` {
  private let report = Report(
    of: SimulatedTeam.records,
    ReportRequest(SimulatedTeam.today, since: SimulatedTeam.dayZero), logDigest: "00ab12")

  private func people(_ isMeant: (Person) -> Bool) -> [String] {
    report.people.filter(isMeant).map(\.name)
  }

  @Test func `says who wants help, and why`() throws {
    let expected =
      SimulatedTeam.names(.absent) + SimulatedTeam.names(.forgetful)
      + SimulatedTeam.names(.quiet)
    #expect(people { $0.attention == .wantsHelp } == expected)
    for person in report.people where person.attention == .wantsHelp {
      switch person.name.prefix(5) {
      case "absen": #expect(person.needs == [.neverBegan(since: SimulatedTeam.dayZero)])
      case "quiet": #expect(person.reasons.map(\.code).contains("no_answer"))
      default: #expect(person.reasons.map(\.code).contains("forgetting"))
      }
    }
  }

  @Test func `says who is to be watched, and why`() {
    #expect(people { $0.attention == .watch } == SimulatedTeam.names(.hurried))
    for person in report.people where person.attention == .watch {
      #expect(person.watches.map { Reason.watch($0).code } == ["growing_pile"])
    }
  }

  @Test func `says who is done, and who has only begun`() {
    let done = people { $0.all.status == .done }
    #expect(done.count >= 20)
    #expect(Set(done).isSubset(of: SimulatedTeam.names(.steady)))
    #expect(people { $0.all.status == .firstWeeks } == SimulatedTeam.names(.newcomer))
    #expect(people { $0.all.status == .notBegun } == SimulatedTeam.names(.absent))
  }

  @Test func `says who will be late for a date, and who is late for one that is past`() {
    func states(_ target: Int) -> [String: TargetStanding.State] {
      let target = SimulatedTeam.today.advanced(by: target)
      let report = Report(
        of: SimulatedTeam.records, ReportRequest(SimulatedTeam.today, target: target),
        logDigest: "")
      let pairs = report.people.compactMap { person in
        person.all.target.map { (person.name, $0.state) }
      }
      return Dictionary(uniqueKeysWithValues: pairs)
    }
    let soon = states(7)
    #expect(soon["newcomer 1"] == .behind)
    #expect(soon["absent 1"] == .behind)
    let later = states(60)
    #expect(later["newcomer 1"] == .onCourse)
    #expect(later["absent 1"] == .behind)
    #expect(
      Set(later.filter { $0.value == .reached }.keys) == Set(people { $0.all.status == .done }))
    let past = states(-1)
    #expect(past["newcomer 1"] == .missed)
    #expect(Set(past.values) == [.missed, .reached])
  }

  @Test func `says what nobody remembers`() {
    #expect(Set(report.terms.forgotten.prefix(2).map(\.term)) == Set(SimulatedTeam.hardTerms))
    // With sixty terms and three people who forget most of them, chance may add one.
    #expect(report.terms.forgotten.count <= 3)
    #expect(Set(report.terms.terms.prefix(2).map(\.term)) == Set(SimulatedTeam.hardTerms))
  }

  @Test func `says how the onboarding goes`() throws {
    let onboarding = try #require(report.onboarding)
    #expect(onboarding.elapsedDays == 81)
    #expect(onboarding.points.map(\.days) == [7, 30, 60])
    let seen = onboarding.points.map(\.snapshot.seen)
    #expect(seen == seen.sorted())
    #expect(onboarding.points.allSatisfy { $0.snapshot.entries == 40 * 60 })
    // A learner may have been done and have forgotten since.
    #expect(onboarding.weeksToBeDone.count >= people { $0.all.status == .done }.count)
    #expect((5...11).contains(try #require(onboarding.weeksToBeDone(quantile: 0.5))))
  }

  @Test(arguments: Language.allCases)
  func `says all that on its page`(language: Language) {
    let words = language.words
    let text = String(decoding: MarkdownReport().render(report, in: language), as: UTF8.self)
    let page = text.replacing("\n  ", with: " ")
    #expect(page.contains(words.verdict(report.verdict) { $0.name }))
    for person in report.people where person.attention != .none {
      let line = words.labelled(person.name, "**\(words.name(of: person.attention))**")
      #expect(page.contains(line))
      #expect(page.contains(words.reason(person.reasons[0])))
    }
    for term in SimulatedTeam.hardTerms { #expect(page.contains("| \(term) ")) }
    #expect(page.contains(words.status(.done)))
  }
}

@Suite struct `Twelve weeks` {
  /// The learners up to a day, counted from Friday.
  private func records(through day: Int) -> [LearningRecord] {
    [
      Play(name: "Ada", days: -60...day, newADay: ["customer-success": 1, "portal": 3]),
      Play(name: "Alan", days: -40...max(-40, min(day, -12))),
      Play(name: "Bea", days: -20...max(day, -20)),
    ].map { $0.record(on: decksOfPages) }
  }

  @Test func `are each what a report said at its end`() {
    let trend = Report(of: records(through: 0), ReportRequest(friday), logDigest: "").trend
    #expect(trend.count == 12)
    #expect(trend.map(\.week.monday.weekday) == Array(repeating: 0, count: 12))
    for week in trend where week.week.end.days(since: friday) > -60 {
      let day = week.week.end
      let then = Report(
        of: records(through: day.days(since: friday)).filter { record in
          // A learner who had not begun was not known yet.
          record.decks.contains { $0.activeDays.contains { $0 <= day } }
        }, ReportRequest(day), logDigest: "")
      #expect(week.learners == then.people.count, "\(day.iso)")
      #expect(week.snapshot.seen == then.team.seen, "\(day.iso)")
      #expect(week.snapshot.learning == then.team.learning, "\(day.iso)")
      #expect(week.snapshot.mastered == then.team.mastered, "\(day.iso)")
      #expect(week.snapshot.overdue == then.team.overdue, "\(day.iso)")
      #expect(week.mastery == then.team.mastery, "\(day.iso)")
      #expect(week.samples == then.trend.last?.samples, "\(day.iso)")
    }
  }

  @Test func `count the entries that the glossary had then`() {
    let added = EntryPresence([.init(day: today.advanced(by: -10), isThere: true)])
    let gone = EntryPresence([
      .init(day: StudyDay(number: 0), isThere: true),
      .init(day: today.advanced(by: -10), isThere: false),
    ])
    let deck = DeckRecord(
      deck: Deck(id: "d"),
      entries: [
        EntryRecord(term: "old", cards: []),
        EntryRecord(
          id: EntryID(deck: "d", key: "new", sense: ""), term: "new", presence: added, cards: []),
      ],
      retired: [
        EntryRecord(
          id: EntryID(deck: "d", key: "gone", sense: ""), term: "gone", presence: gone, cards: [])
      ], answers: [])
    let report = Report(
      of: [LearningRecord(learner: "Ada", decks: [deck])], ReportRequest(today), logDigest: "")
    // Ten days ago was a Wednesday; weeks before it have the old and the gone entry.
    #expect(report.trend.suffix(3).map(\.snapshot.entries) == [2, 2, 2])
    #expect(report.team.entries == 2)
    #expect(report.trend.last?.snapshot.entries == 2)
  }

  @Test func `an entry answered before its import was there when it was answered`() {
    let late = EntryPresence([.init(day: today, isThere: true)])
    let day = today.advanced(by: -9)
    #expect(late.isThere(on: day, answeredSince: day))
    #expect(!late.isThere(on: day.advanced(by: -1), answeredSince: day))
    #expect(!late.isThere(on: day, answeredSince: nil))
    #expect(EntryPresence.always.isThere(on: day, answeredSince: nil))
  }
}

@Suite struct `Who is to be watched` {
  private func watches(_ record: LearningRecord) -> [Watch] {
    Report(of: [record], ReportRequest(today), logDigest: "").people[0].watches
  }

  /// Cards that fell overdue in the last weeks: so many in each, the present week's first.
  private func late(_ counts: Int...) -> [CardRecord] {
    counts.enumerated().flatMap { week, count in
      (0..<count).map { _ in
        // Failed at the first meeting: due the day after, and overdue from then on.
        let day = today.advanced(by: -7 * week - 3)
        return CardRecord(
          schedule: Schedule.new.after(.review(.familiar, day)),
          reviews: [DayGrade(day: day, grade: .familiar)])
      }
    }
  }

  @Test(arguments: [([3, 3, 4], true), ([3, 3, 3], false), ([5, 0, 9], false)])
  func `is whose pile grew in each of three weeks`(counts: [Int], isWatched: Bool) {
    let cards = late(counts[0], counts[1], counts[2])
    let some = watches(record(of: "Ada", deck: Deck(id: "d"), cards: cards, unseen: 90))
    let total = counts.reduce(0, +)
    #expect(
      some.contains(.growingPile(from: 0, to: total)) == isWatched, "\(some)")
  }

  @Test(arguments: [(34, false), (35, true)])
  func `is who has mastered nothing after five weeks`(daysAgo: Int, isWatched: Bool) {
    let day = today.advanced(by: -daysAgo)
    let card = CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, day)),
      reviews: [DayGrade(day: day, grade: .hesitant)])
    let some = watches(record(of: "Ada", deck: Deck(id: "d"), cards: [card], activeDays: [today]))
    #expect(some == (isWatched ? [.nothingMastered] : []))
  }
}

@Suite struct `Against a target date` {
  /// The standing of a learner with cards and unseen entries.
  private func standing(_ cards: [CardRecord], unseen: Int, in days: Int) -> TargetStanding? {
    let learner = record(of: "Ada", deck: Deck(id: "d"), cards: cards, unseen: unseen)
    let request = ReportRequest(today, target: today.advanced(by: days))
    return Report(of: [learner], request, logDigest: "").people[0].all.target
  }

  /// A card first reviewed with Good some days ago, and due today.
  private func begun(_ daysAgo: Int) -> CardRecord {
    let day = today.advanced(by: -daysAgo)
    return CardRecord(
      schedule: Schedule.new.after(.review(.hesitant, day)),
      reviews: [DayGrade(day: day, grade: .hesitant)])
  }

  @Test func `is reached with 80 % mastered, whatever the date`() {
    let mature = (0..<8).map { _ in card(interval: 30, due: 9) }
    #expect(standing(mature, unseen: 2, in: -5)?.state == .reached)
    #expect(standing(mature, unseen: 3, in: -5)?.state == .missed)
  }

  // A card first reviewed yesterday and passed from now on is mastered after 6 and 15 days more.
  @Test(arguments: [(20, TargetStanding.State.behind), (21, .onCourse), (-1, .missed)])
  func `is possible when every review passed would be in time`(
    days: Int, state: TargetStanding.State
  ) throws {
    let found = try #require(standing([begun(1)], unseen: 0, in: days))
    #expect(found.state == state)
    #expect(found.projectedWeek == today.advanced(by: 21).monday)
  }

  @Test func `counts new entries at the pace of the last four weeks`() throws {
    // Ten in 28 days: the other ten take 28 more, and the sixth of them is the sixteenth of 20.
    let cards = (0..<10).map { begun($0 < 9 ? 27 : 2) }
    let found = try #require(standing(cards, unseen: 10, in: 400))
    let sixth = today.advanced(by: (6 * 28 + 9) / 10 + 22)
    #expect(found.projectedWeek == sixth.monday)
    #expect(found.state == .onCourse)
  }

  @Test func `is at risk without an end when no new entry is begun`() throws {
    let found = try #require(standing([begun(60)], unseen: 10, in: 400))
    #expect(found.state == .behind)
    #expect(found.projectedWeek == nil)
  }
}
