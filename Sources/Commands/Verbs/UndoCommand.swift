import ArgumentParser
import Flashcards
import Storage

struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last answer back.",
    discussion: """
      The answer stays in the log, beside the decision that it does not count; the card is asked \
      again. Exits 1 when there is nothing to take back.
      """)

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    guard
      let answer = try AnswerRecorder(in: context, with: store).retractLastAnswer(at: context.now)
    else {
      try context.printDiagnostic(context.words.nothingToUndo)
      return .nothing
    }
    try context.printResult(context.words.undone(answer.term))
    return .done
  }
}
