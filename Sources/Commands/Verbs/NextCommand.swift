import ArgumentParser
import Flashcards
import Storage

struct NextCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Print the question of the next card.",
    discussion: "Exits 1 when all is done for today.")

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let learner = try context.reader(of: store)
    let queue = try context.inDatabase(
      store.queue(
        for: learner, decks: nil, on: context.now.studyDay, limits: context.limits, first: 1))
    guard let card = (queue.changed + queue.due + queue.new + queue.repeats).first else {
      try context.printDiagnostic(
        queue.pausedUntil.map(context.words.isPaused) ?? context.words.nothingDue)
      return .nothing
    }
    for line in card.question.prompt.split(separator: "\n", omittingEmptySubsequences: false) {
      try context.printResult(String(line))
    }
    return .done
  }
}
