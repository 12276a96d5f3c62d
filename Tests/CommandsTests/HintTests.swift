import Flashcards
import Foundation
import Terminal
import Testing

@testable import Commands
@testable import Storage

/// The ways out that are offered beside the answer of a card in trouble.
@Suite struct `A hint beside an answer` {
  private func sitting(
    _ sample: SittingSample, answering key: Character, times: Int
  ) throws -> (play: SittingPlay, card: CardID) {
    var play = try sample.begin()
    let card = try #require(play.session.scene?.card?.id)
    var count = 0
    while count < times || play.revealed != card {
      #expect(play.ending == nil)
      if play.session.hint != nil { #expect(play.revealed == card && count >= 3) }
      let isCard = play.revealed == card
      try play.pass(grading: isCard ? key : "4")
      if isCard { count += 1 }
    }
    return (play, card)
  }

  @Test(arguments: [0, 2, 3, 4])
  func `after three misses speaks of the card that the key puts aside`(misses: Int) throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    var (play, card) = try sitting(sample, answering: "1", times: misses)
    #expect((play.session.hint == .stuck) == (misses >= 3))
    let said = play.screen.frame(TerminalSize(columns: 80, rows: 24)).rows.joined()
    #expect(said.contains("Type - to put this entry aside until tomorrow.") == (misses >= 3))
    try play.press(.character("-"))
    let day = sample.context.now.studyDay
    let aside = try sample.store.entries(
      for: sample.context.learner(in: sample.store), decks: nil, on: day
    ) { $0.key == card.entry.key }
    #expect(aside.map { $0.isSetAside(on: day) } == [true])
    #expect(play.session.scene?.card?.id.entry != card.entry)
  }

  @Test(arguments: [2, 3])
  func `after three times Hard ends the repeats with e, and says the true date`(times: Int) throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    var (play, card) = try sitting(sample, answering: "2", times: times)
    let day = sample.context.now.studyDay
    let schedule = try #require(play.session.scene?.card?.schedule)
    let days = try #require(schedule.due?.days(since: day))
    #expect(days > 0)
    let isOffered = times == 3
    #expect((play.session.hint == .hardAgain(schedule, on: day)) == isOffered)
    let said = play.screen.frame(TerminalSize(columns: 80, rows: 24)).rows.joined()
    let sentence = "next review \(English().inDays(days))"
    #expect(said.contains(sentence) == isOffered, "\(said)")
    try play.press(.character("e"))
    #expect((play.revealed == card) == !isOffered)
    guard isOffered else { return }
    let learner = try sample.context.learner(in: sample.store)
    let entries = try sample.store.entries(for: learner, decks: nil, on: day) {
      $0.key == card.entry.key
    }
    // The way out moves no date.
    #expect(entries.flatMap(\.cards).first { $0.id == card }?.schedule.due == schedule.due)
  }

  @Test func `counts the Hards of an earlier sitting of the day`() throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    let (_, card) = try sitting(sample, answering: "2", times: 2)
    // The sitting was left; the next one begins with the repeats.
    var play = try sample.begin()
    while play.revealed != card { try play.pass() }
    #expect(play.session.hint == nil)
    try play.press(.character("2"))
    while play.revealed != card { try play.pass() }
    guard case .hardAgain = play.session.hint else {
      Issue.record("no way out after three times Hard: \(String(describing: play.session.hint))")
      return
    }
  }

  @Test(arguments: [true, false])
  func `is told in lines too`(isEnded: Bool) throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    let limits = StudyLimits(newCards: 0, dueCards: 1)
    let said = try sample.lines(
      typing: ["", "2", "", "2", "", "2", "", isEnded ? "e" : "4"], limits: limits)
    let offer = "Hard three times today. Type e to end its repeats: next review in "
    #expect(said.components(separatedBy: offer).count == 2)
    #expect(said.contains("Saved. Enough of ") == isEnded)
    #expect(said.contains("All done for today."))
  }

  @Test func `stands above a definition that is not dim after a typed answer`() throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    var play = try sample.begin()
    try play.type("xyz")
    try play.press(.enter)
    let definition = try #require(play.session.scene?.card?.entry.definition)
    let start = String(definition.prefix(12))
    let lines = play.screen.frame(TerminalSize(columns: 80, rows: 24)).lines
    let spans = lines.flatMap(\.spans).filter { $0.text.string.contains(start) }
    #expect(!spans.isEmpty && spans.allSatisfy { $0.style == .plain })
  }
}

extension SittingPlay {
  /// The card whose answer is shown; nil in another scene.
  fileprivate var revealed: CardID? {
    if case .reveal(let card, _, _) = session.scene { card.id } else { nil }
  }
}
