import ArgumentParser
import Flashcards
import Foundation
import Storage

struct TodayCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "What is due today, then the review.", shouldDisplay: false)

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let words = context.words
    guard let store = try context.openStore() else {
      try context.say(words.noGlossaryYet)
      return .done
    }
    let limits = StudyLimits()
    let learner = try context.learner(in: store)
    let counts = try context.using(store) { (store) throws(StorageError) in
      try store.dueCounts(
        for: learner, decks: nil, on: context.now.studyDay, limits: limits)
    }
    guard !counts.decks.isEmpty else {
      try context.say(words.noGlossaryYet)
      return .done
    }
    for deck in counts.decks { try context.say(words.dueLine(deck)) }
    guard counts.total > 0 else {
      try context.say(words.nothingDue)
      return .done
    }
    for line in words.duePile(counts, days: StudyLimits.days(forPile: counts.due)) {
      try context.say(line)
    }
    let input = LineReader(descriptor: STDIN_FILENO)
    if let status = try waitForStart(input, context) { return status }
    return try SittingRun(context: context, store: store, limits: limits)
      .hold(over: nil, input: input, byKeys: false)
  }

  /// Waits for the person at the terminal to begin; gives how the program ends when they do not.
  private func waitForStart(
    _ input: LineReader, _ context: Context
  ) throws(Failure) -> ExitStatus? {
    guard input.isTerminal else { return nil }
    Interruption.watch()
    try context.say(context.words.startPrompt)
    switch input.next() {
    case .text(let line): return line.collapsingSpaces.lowercased() == "q" ? .done : nil
    case .end: return .done
    case .interrupted:
      try context.say("")
      return .interrupted
    }
  }
}
