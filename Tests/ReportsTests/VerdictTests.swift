import Flashcards
import Testing

@testable import Reports

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
      of: plays.map { $0.record(on: [(deck, easy)]) }, ReportRequest(friday), logDigest: "")
  }

  private let onTrack = Play(
    name: "Ada", days: -24...0, newADay: ["customer-success": 1], failed: 0)
  private let done = Play(name: "Zoe", days: -60...0, failed: 0)
  private let notBegun = Play(name: "Grace", days: 0...0, newADay: [:])
  private let gone = Play(
    name: "Alan", days: -60 ... -50, newADay: ["customer-success": 1], failed: 2)
  private let new = Play(name: "Barbara", days: -2...0, failed: 0)

  private func names(_ people: [Person]) -> [String] { people.map(\.name) }

  @Test func `names who wants help before who has not begun`() {
    let verdict = report(onTrack, notBegun, gone, new).verdict
    guard case .talk(let people) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(names(people) == ["Alan"])
  }

  @Test func `names who has not begun when nobody wants help`() {
    let verdict = report(onTrack, notBegun, new).verdict
    guard case .askToBegin(let people) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(names(people) == ["Grace"])
  }

  @Test func `says when all is well, and when all are done`() {
    #expect(report(onTrack, new).verdict == .allIsWell)
    #expect(report(done, done).verdict == .allAreDone)
  }

  @Test func `is about one learner where there is one`() {
    #expect(report(new).verdict == .onePerson(report(new).people[0]))
    #expect(report(notBegun).verdict == .nobodyHasBegun)
    #expect(report(notBegun, notBegun).verdict == .nobodyHasBegun)
  }

  @Test func `counts every learner once`() {
    let tally = report(onTrack, notBegun, gone, new, new, done).tally
    #expect(tally.wantHelp == 1)
    #expect(tally.watched == 0)
    #expect(tally.others.map(\.status) == [.notBegun, .firstWeeks, .inProgress, .done])
    #expect(tally.others.map(\.learners) == [1, 2, 1, 1])
  }

  @Test(arguments: Language.allCases)
  func `counts people when there are too many to name`(language: Language) {
    let words = language.words
    let people = (1...6).map { number in
      let play = Play(name: "name \(number)", days: -60 ... -20)
      return report(play).people[0]
    }
    let sentence = { words.verdict(.talk(to: Array(people.prefix($0)))) { $0.name } }
    #expect(sentence(5).contains("name 5"))
    #expect(sentence(6).contains("6"))
    #expect(!sentence(6).contains("name"))
  }

  @Test func `comes with the people in need first, then by name, ranked by nothing else`() {
    let some = report(new, onTrack, gone, notBegun, done)
    #expect(names(some.people) == ["Alan", "Ada", "Barbara", "Grace", "Zoe"])
  }
}

@Suite struct `Glossaries over all learners` {
  private func report(_ decks: [(id: String, seen: Int, unseen: Int)]) -> Report {
    let records = (0..<2).map { number in
      LearningRecord(
        learner: "\(number)",
        decks: decks.flatMap { deck in
          record(
            of: "", deck: Deck(id: deck.id),
            cards: (0..<deck.seen).map { _ in card(interval: 30, due: 3) }, unseen: deck.unseen
          ).decks
        })
    }
    return Report(of: records, ReportRequest(today), logDigest: "")
  }

  @Test func `count an entry once for each learner`() {
    let glossaries = report([("a", 3, 1), ("b", 0, 2)]).glossaries
    #expect(glossaries.map(\.deck.id) == ["a", "b"])
    #expect(glossaries.map(\.entries) == [4, 2])
    #expect(glossaries.map(\.totals.entries) == [8, 4])
    #expect(glossaries.map(\.totals.seen) == [6, 0])
    #expect(glossaries.map(\.totals.begun) == [2, 0])
  }

  @Test func `are behind when the least of them was seen`() {
    let behind = { (decks: [(String, Int, Int)]) in
      report(decks).glossariesBehind.map(\.deck.id)
    }
    #expect(behind([("a", 3, 1), ("b", 0, 2), ("c", 1, 1)]) == ["b"])
    #expect(behind([("a", 3, 1), ("b", 0, 2), ("c", 0, 1)]) == ["b", "c"])
    #expect(behind([("a", 1, 1), ("b", 2, 2)]) == [])
    #expect(behind([("a", 1, 1)]) == [])
    #expect(behind([("a", 1, 1), ("empty", 0, 0)]) == [])
    #expect(behind([]) == [])
  }
}
