import ArgumentParser
import Flashcards
import Foundation
import Terminal
import Testing

@testable import Commands
@testable import Storage

/// What a sitting or a search shows at moments that a usual morning has not, each compared with
/// golden texts in three terminal sizes.
enum GoldenMoment: String, CaseIterable {
  /// A choice before the answer, after a key that is none of its options, and after the answer.
  case choice
  case puzzled = "choice.no-option"
  case picked = "choice.picked"
  /// An answer whose repeats may end, and one that was missed three times.
  case hardThrice = "hard-thrice"
  case missedThrice = "missed-thrice"
  /// The note about an entry that was put aside or suspended.
  case aside, suspended
  /// A flag before the answer, and the note about it.
  case flagAsked = "flag.asked"
  case flaggedAsked = "flag.asked.done"
  case nothingFound = "search.nothing"
  case suspendedEntry = "entry.suspended"
}

@Suite struct `Moments to the letter` {
  /// A day of one due card, of the two that there are.
  private static let oneCard = StudyLimits(newCards: 0, dueCards: 1)

  @Test(arguments: GoldenMoment.allCases, Language.allCases)
  func `are, on screens, those in Screens`(_ moment: GoldenMoment, _ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let frame = try sample.frames(of: moment)
    for size in `A morning to the letter`.sizes {
      let name = "\(moment.rawValue).\(language.rawValue).\(size.columns)x\(size.rows).txt"
      try expectKept(frame(size).drawn, as: name)
    }
  }

  @Test(arguments: Language.allCases)
  func `are, in lines, those in Screens`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let flagged = try sample.lines(typing: ["", "!", "Too long?", "3", "q"])
    let listed = try sample.output {
      _ = try SearchCards.parse(["--flagged"]).run(in: sample.context)
    }
    try expectKept(flagged + "\n" + listed, as: "lines.flag.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `offer, in lines, the way out of Hard`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let said = try sample.lines(
      typing: ["", "2", "", "2", "", "2", "", "e"], limits: Self.oneCard)
    try expectKept(said, as: "lines.hard.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `are, in lines, the figures in Screens`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let said = try sample.output {
      _ = try StatsCommand.parse(["--plain"]).run(in: sample.context)
    }
    try expectKept(said, as: "lines.stats.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `go on, in lines, with another day of the pile`(_ language: Language) throws {
    let sample = try SittingSample(language)
    defer { sample.remove() }
    let said = try sample.lines(typing: ["", "3", "g", "", "3", ""], limits: Self.oneCard)
    try expectKept(said, as: "lines.go-on.\(language.rawValue).txt")
  }
}

extension SittingSample {
  /// A screen of the moment, drawn for any terminal size.
  fileprivate func frames(of moment: GoldenMoment) throws -> (TerminalSize) -> Frame {
    let size = TerminalSize(columns: 80, rows: 24)
    switch moment {
    case .choice, .puzzled, .picked:
      var play = try begin(warmsUp: true)
      while play.awaitedChoice == nil { try play.pass() }
      if moment == .puzzled { try play.press(.character("z")) }
      if moment == .picked { try play.press(.character("1")) }
      return play.screen.frame
    case .hardThrice: return try answeredThrice("2").screen.frame
    case .missedThrice: return try answeredThrice("1").screen.frame
    case .aside, .suspended:
      var play = try begin()
      try play.press(.enter, .character(moment == .aside ? "-" : "@"))
      return play.screen.frame
    case .flagAsked, .flaggedAsked:
      var play = try begin()
      try play.press(.escape, .character("!"))
      try play.type("Hm?")
      if moment == .flaggedAsked { try play.press(.enter) }
      return play.screen.frame
    case .nothingFound:
      var page = try entryList()
      _ = page.press(.paste("zzz"), in: size)
      return page.frame
    case .suspendedEntry:
      try suspendFirst()
      var page = try entryList()
      _ = page.press(.escape, in: size)
      if case .readHistory(let id)? = page.press(.enter, in: size) {
        page.show(try store.history(of: id, for: context.learner(in: store)), of: id)
      }
      return page.frame
    }
  }

  /// The sitting at the answer of its first card, which got a grade three times.
  private func answeredThrice(_ key: Character) throws -> SittingPlay {
    var play = try begin()
    let first = play.session.scene?.card?.id
    while play.session.hint == nil, play.ending == nil {
      let isFirst = play.session.scene?.card?.id == first
      try play.pass(grading: isFirst ? key : "4")
    }
    return play
  }

  /// The page of all entries.
  private func entryList() throws -> BrowseScreen {
    let learner = try context.learner(in: store)
    var page = BrowseScreen(
      Browsing(on: context.now.studyDay), titles: try context.deckTitles(in: store),
      words: context.words)
    let piece = try store.browsedEntries(for: learner, decks: nil, behind: .start, atMost: 100)
    page.append(piece.entries)
    page.isReading = false
    return page
  }

  /// Suspends the entry that the list of entries begins with.
  private func suspendFirst() throws {
    let recorder = try AnswerRecorder(in: context, with: store)
    let piece = try store.browsedEntries(
      for: recorder.learner, decks: nil, behind: .start, atMost: 1)
    try recorder.record(
      piece.entries.flatMap {
        EntryDecision.suspend.decisions(on: $0, day: context.now.studyDay)
      }, at: context.now)
  }
}

extension SittingPlay {
  /// The choice that waits for its answer; nil in another scene.
  var awaitedChoice: Choice? {
    if case .choice(_, let choice, chosen: nil) = session.scene { choice } else { nil }
  }

  /// Goes on from the scene, whatever it is; grades an answer with a key.
  mutating func pass(grading key: Character = "4") throws {
    switch session.scene {
    case .reveal: try press(.character(key))
    case .choice(_, _, chosen: nil): try press(.character("0"))
    default: try press(.enter)
    }
  }
}
