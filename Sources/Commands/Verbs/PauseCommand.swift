import ArgumentParser
import Flashcards
import Foundation
import Storage

struct PauseCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Pause during a holiday.",
    discussion: """
      Nothing is due until the day you name. Memory does not pause, so no date is moved: what has \
      become due by then is spread over mornings, the most endangered cards first, and new cards come \
      after them. termwise resume ends a pause early, and so does e on today's screen.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The day on which cards come back: 2026-12-24, monday or +14.", valueName: "date"))
  var until: String

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let end = try context.day(until, of: "--until")
    guard end > context.now.studyDay else { throw .dateNotAhead("--until", until) }
    let status = try context.decide([.pause(until: end)])
    guard status == .done else { return status }
    try context.printResult(context.words.paused(until: end))
    return .done
  }
}

struct ResumeCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "End a pause.",
    discussion: "Exits 1 when there is no pause.")

  @OptionGroup var common: CommonOptions

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let learner = try context.learner(in: store)
    let end = try context.inDatabase(store.endOfPause(of: learner, on: context.now.studyDay))
    guard end != nil else {
      try context.printDiagnostic(context.words.notPaused)
      return .nothing
    }
    let status = try context.decide([.endPause])
    guard status == .done else { return status }
    try context.printResult(context.words.pauseEnded)
    return .done
  }
}
