import ArgumentParser
import Flashcards
import JSON
import Storage
import Terminal

struct StatsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "See your own progress.",
    discussion: """
      What you know, what you did, and what is due next: a page on a terminal; in a pipe, or with \
      --plain, lines. --json adds answers by day, grade and \
      hour, and 30 days ahead. Clock times and durations are for you alone: no report has them.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("Glossaries to look at (default: all).", valueName: "glossary"),
    completion: .decks)
  var decks: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var presentation: PresentationOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let learner = try context.reader(of: store)
    let decks = try context.decks(decks, in: store)
    let statistics = try context.inDatabase(
      store.statistics(of: learner, decks: decks, on: context.now.studyDay, limits: context.limits))
    if json {
      try context.environment.standardOutput.print(JSONValue.statistics(statistics, of: learner))
    } else if let status = try show(statistics, of: learner, in: store, context) {
      return status
    } else {
      try context.announceNewcomer(learner, in: store)
      for line in lines(statistics, of: learner, context) { try context.printResult(line) }
    }
    if let sentence = try context.leftOut(for: learner, in: store) {
      try context.printDiagnostic(sentence)
    }
    return .done
  }

  /// Shows the page; nil where there is no terminal for one, or no room.
  private func show(
    _ statistics: Statistics, of learner: String, in store: Store, _ context: Context
  ) throws(Failure) -> ExitStatus? {
    Interruption.watch()
    let presentation = Presentation(presentation, in: context)
    defer { presentation.leave() }
    guard case .screen(let session) = presentation else { return nil }
    let sentences = try [
      context.newcomer(learner, in: store), context.leftOut(for: learner, in: store),
    ].compactMap { $0 }
    if let status = try presentation.tell(sentences, context) { return status }
    switch session.show(
      ProgressPage(statistics: statistics, words: context.words), in: context.words)
    {
    case .chose: return .done
    case .tooSmall: return nil
    case .interrupted: return .interrupted
    case .terminated(let signal): return ExitStatus(signal: signal)
    }
  }

  private func lines(
    _ statistics: Statistics, of learner: String, _ context: Context
  ) -> [String] {
    if statistics.days.isEmpty {
      let words = context.words
      return statistics.decks.isEmpty
        ? [words.noGlossaryYet] : [words.noAnswers(statistics.standings)]
    }
    return StatisticsPage(
      statistics: statistics, learner: learner, words: context.words,
      drawsBars: !presentation.plain && context.seesPictures
    ).lines
  }
}

extension Context {
  /// Whether the output goes to a person who sees bars, and not to a pipe or screen reader.
  fileprivate var seesPictures: Bool {
    environment.standardOutput.isTerminal && environment.variables["TERM"] != "dumb"
  }
}
