import Foundation
import Terminal
import Testing

@testable import Commands
@testable import Flashcards
@testable import Storage

/// Every sentence has a sample, so that the laws of ``WordsTests`` look at it.
@Suite struct WordSamplesTests {
  /// Requirements without a sample of their own.
  private static let exceptions: Set = [
    // Part of a sentence that has a sample.
    "answerLineFault", "date", "glossaryError", "isPaused", "nothingDue", "pair", "percent", "size",
    "settingFailure", "storageError",
    // Names and signs in columns, without a sentence.
    "added", "after", "backupLine", "daysAhead", "entryLine", "isNo", "isYes", "planHeading",
    "role",
  ]

  /// Looks for `words.name` in the tests; of several requirements with one name, one is enough.
  @Test func `every requirement of the protocols of words is called by a test`() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let calls = try text(in: tests, of: ".swift")
      .matches(of: /(?:words|English\(\)|French\(\))\.(\w+)/).map { String($0.1) }
    let protocols = try text(
      in: tests.appendingPathComponent("../../Sources/Commands/Words"), of: "Words.swift")
    // What an extension adds has a body: its line ends with a brace.
    let required = protocols.split(separator: "\n").filter {
      $0.hasSuffix("{ get }") || !($0.hasSuffix("{") || $0.hasSuffix("}"))
    }.compactMap { $0.firstMatch(of: /^  (?:func|var) (\w+)/) }.map { String($0.1) }
    #expect(required.count > 100)
    #expect(Set(required).subtracting(calls).subtracting(Self.exceptions) == [])
  }

  /// The files of a folder whose names have an end, as one text.
  private func text(in folder: URL, of end: String) throws -> String {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix(end) }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }
}

extension SentenceSamples {
  /// Sentences of entries that are browsed, and of flags.
  static func ofBrowsing(_ words: any Words) -> [String] {
    let day = StudyDay(number: 20_000)
    let entry = Entry(term: "Moka", acronym: "MK", expansion: "Moka Kaffa", definition: "Café.")
    let id = EntryID(deck: "d", of: entry)
    let due = Schedule.new.after(.review(.hesitant, day))
    let decisions: [EntryDecision] = [.suspend, .resume, .bury, .flag("Why"), .flag("")]
    let deeds: [EntryEvent.Deed] = [
      .suspend, .resume, .bury(until: day), .endRepeats(until: day), .flag("Why"), .unflag,
      .answer(
        .init(
          given: .term, asked: .definition, kind: .drill, key: .hard, typed: "Ja",
          mistakenFor: "Yemen")),
    ]
    let states = [
      Schedule.new, due, .replay([.suspend]), .replay([.bury(until: day.advanced(by: 3))]),
    ]
    .map { schedule in
      StudyEntry(
        id: id, entry: entry,
        schedules: Dictionary(uniqueKeysWithValues: CardKinds.all.map { ($0.name, schedule) }))
    }
    return decisions.map { words.done($0, on: entry) }
      + deeds.map { words.sentence(EntryEvent(day: day, $0)) }
      + states.flatMap { state in
        [words.listed(state, on: day), words.briefState(of: state, on: day)]
          + state.cards.map { words.standing(of: $0, in: state, on: day) }
      } + [
        words.browseTitle, words.searchLabel, words.found(3, of: 20_000, true),
        words.nothingFound("x"), words.position(1, of: 3), words.section("Import"),
        words.cardsHeading, words.historyHeading, words.noHistory, words.flagTitle,
        words.flagPrompt,
        words.flagLinePrompt, words.flagNotice, words.flagNoticeAgain, words.flagged("Why"),
        words.notFlagged(entry), words.noFlags, words.intervalsTitle, words.dueInMonth(3, most: 2),
        words.shortDate(day), words.load(answers: 3, due: 2),
        words.run(StudyRun([day], pauses: [], on: day)),
      ]
  }

  /// Sentences of an import, of a review as lines, and of figures as lines.
  static func ofLines(_ words: any Words) -> [String] {
    let deck = Deck(id: "d")
    let plan = ImportPlan(
      deck: deck, source: "d.md", known: [], read: [Entry(term: "A", definition: "Un mot.")])
    let tally = Tally(reviews: 2, drills: 0, passed: 1, missed: [])
    let endings = [Ending.Reason.nothingLeft, .timeIsUp, .answersGiven, .left].flatMap {
      words.ending(Ending(reason: $0, tally: tally, left: 3))
    }
    // The history also has terms with control characters, which only a screen makes harmless.
    let hardest = Statistics(of: sampleHistory, on: friday).hardest
      .filter { TerminalText($0.term).string == $0.term }.map(words.hardest)
    return endings + hardest + words.planCounts(plan) + Aspect.allCases.map(words.choose) + [
      words.reading("a.md"), words.writing(deck), words.before("A"), words.reportNext,
      words.reportWritten("/a.md"), words.reportOpened("/a.html"), words.reportNotOpened("/a.html"),
      words.choicePrompt(3, mayPass: true), words.choicePrompt(3, mayPass: false),
    ]
  }
}
