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
    if input.isTerminal {
      Interruption.watch()
      try context.say(words.startPrompt)
      switch input.next() {
      case .text(let line) where line.collapsingSpaces.lowercased() == "q": return .done
      case .text: break
      case .end: return .done
      case .interrupted:
        try context.say("")
        return .interrupted
      }
    }
    return try SittingRun(context: context, store: store, limits: limits)
      .hold(over: nil, input: input, byKeys: false)
  }
}
