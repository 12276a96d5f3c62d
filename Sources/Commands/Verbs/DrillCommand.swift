import ArgumentParser
import Flashcards
import Foundation
import Storage
import Terminal

struct DrillCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Practise, without touching the schedule.",
    discussion: """
      Any card may be asked, studied or not. What was missed is listed at the end, and offered \
      again. The answers are kept in the log. Exits 1 when there is nothing to practise.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Decks to practise (default: all).", valueName: "deck"), completion: .decks)
  var decks: [String] = []

  @Flag(help: "Acronyms only: what they stand for, and back.")
  var acronyms = false

  @Flag(help: "Type the answers, where they can be typed.")
  var typed = false

  @Flag(help: "Only what was missed in the last seven days, the latest first.")
  var missed = false

  @Option(help: ArgumentHelp("How many cards.", valueName: "n"))
  var count = 10

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard (1...1000).contains(count) else { throw .badNumber("--count", 1...1000) }
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let day = context.now.studyDay
    let practice = Practice(
      acronymsOnly: acronyms, missedSince: missed ? day.advanced(by: -6) : nil, count: count)
    return try PracticeRun(
      context: context, store: store, practice: practice, isTyped: typed,
      decks: context.decks(decks, in: store)
    ).hold(input: LineReader(descriptor: STDIN_FILENO))
  }
}

/// Practice, from the choice of cards to the last one that is asked again.
struct PracticeRun {
  let context: Context
  let store: Store
  let practice: Practice
  var isTyped = false
  /// The decks to choose from; nil stands for all of them.
  var decks: [String]?

  func hold(input: LineReader) throws(Failure) -> ExitStatus {
    let words = context.words
    var cards = try choose()
    guard !cards.isEmpty else {
      try context.remark(
        practice.missedSince == nil ? words.nothingToPractise : words.nothingMissed)
      return .nothing
    }
    Interruption.watch()
    let desk = try Desk(in: context, with: store)
    try context.announceNewcomer(desk.learner, in: store)
    let titles = try context.deckTitles(in: store)
    try context.say(words.practiceBegins(cards.count))
    while !cards.isEmpty {
      let running = RunningSitting(Sitting(practising: cards), at: desk, deckTitles: titles)
      var face = LinearFace(running, input: input)
      let status = try face.run()
      guard status == .done, case .ended(let ending) = face.running.scene else { return status }
      cards = ending.reason == .left ? [] : try again(ending.tally.missed, input)
    }
    return Interruption.hasHappened ? .interrupted : .done
  }

  private func choose() throws(Failure) -> [StudyCard] {
    let learner = try context.learner(in: store)
    // The clock is chance enough, and with --now the same cards come again.
    var chance = SeededChance(seed: UInt64(bitPattern: context.now.milliseconds))
    let cards = try context.using(store) { (store) throws(StorageError) in
      try store.practiceCards(
        for: learner, decks: decks, on: context.now.studyDay, practice, using: &chance)
    }
    return isTyped
      ? cards
      : cards.map { card in
        var card = card
        card.question = card.question.selfJudged
        return card
      }
  }

  /// The cards that were missed, when the learner wants them again.
  private func again(
    _ missed: [StudyCard], _ input: LineReader
  ) throws(Failure) -> [StudyCard] {
    guard !missed.isEmpty else { return [] }
    try context.say(context.words.practiceAgainPrompt(missed.count))
    guard case .text(let line) = input.next(), line.collapsingSpaces.lowercased() != "q" else {
      return []
    }
    return missed
  }
}

extension Context {
  /// The titles of the decks by their slugs.
  func deckTitles(in store: Store) throws(Failure) -> [String: String] {
    try using(store) { (store) throws(StorageError) in
      Dictionary(try store.decks().map { ($0.id, $0.title) }) { first, _ in first }
    }
  }
}
