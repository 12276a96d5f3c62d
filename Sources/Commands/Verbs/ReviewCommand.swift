import ArgumentParser
import Flashcards
import Foundation
import Storage
import Terminal

struct ReviewCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Review what is due, then learn something new.",
    discussion: """
      Enter shows the answer; 1 Again, 2 Hard, 3 Good, 4 Easy grade it, u takes the last answer \
      back, q leaves. Every answer is kept at once.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Decks to review (default: all).", valueName: "deck"), completion: .decks)
  var decks: [String] = []

  @Option(name: .customLong("new"), help: ArgumentHelp("New cards a day.", valueName: "n"))
  var newCards: Int?

  @Option(help: ArgumentHelp("Minutes a sitting (0: no limit).", valueName: "n"))
  var minutes: Int?

  @Option(help: ArgumentHelp("Answers a sitting, repeats included.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Plain lines: no screen, no redraw.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Answer with the keys in a file, one of 1 to 4 a line; - is standard input.",
      valueName: "file"),
    completion: .file())
  var keys: String?

  func run(in context: Context) throws(Failure) -> ExitStatus {
    try check(newCards, "--new", 0...1_000_000)
    try check(minutes, "--minutes", 0...1440)
    try check(limit, "--limit", 1...1_000_000)
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let input = try LineReader(descriptor: keys.map(Self.open) ?? STDIN_FILENO)
    var limits = StudyLimits()
    limits.newCards = newCards ?? limits.newCards
    limits.minutes = minutes.map { $0 == 0 ? nil : $0 } ?? limits.minutes
    limits.answers = limit
    return try SittingRun(context: context, store: store, limits: limits)
      .hold(over: context.decks(decks, in: store), input: input, byKeys: keys != nil)
  }

  private func check(
    _ number: Int?, _ option: String, _ range: ClosedRange<Int>
  ) throws(Failure) {
    if let number, !range.contains(number) { throw .badNumber(option, range) }
  }

  private static func open(_ path: String) throws(Failure) -> Int32 {
    path == "-" ? STDIN_FILENO : try DocumentFile.open(path)
  }
}

/// A sitting, from the queue to its end.
struct SittingRun {
  let context: Context
  let store: Store
  var limits: StudyLimits

  /// Sits the learner down over some decks; nil stands for all of them.
  func hold(over decks: [String]?, input: LineReader, byKeys: Bool) throws(Failure) -> ExitStatus {
    Interruption.watch()
    let desk = try Desk(in: context, with: store)
    var limits = limits
    // Keys have no hurry, whatever the clock says.
    if byKeys { limits.minutes = nil }
    let queue = try context.using(store) { (store) throws(StorageError) in
      try store.queue(
        for: desk.learner, decks: decks, on: context.now.studyDay, limits: limits,
        first: byKeys ? limits.answers : nil)
    }
    let sitting = Sitting(queue, limits: limits)
    if byKeys {
      var run = KeyedRun(sitting, at: desk, input: input)
      return try run.run()
    }
    try context.announceNewcomer(desk.learner, in: store)
    if queue.isEmpty {
      try context.say(
        queue.pausedUntil.map(context.words.isPaused) ?? context.words.nothingDue)
      return .done
    }
    let running = RunningSitting(sitting, at: desk, deckTitles: try context.deckTitles(in: store))
    var face = LinearFace(running, input: input)
    return try face.run()
  }
}
