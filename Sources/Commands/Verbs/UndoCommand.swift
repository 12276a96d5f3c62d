import ArgumentParser
import Flashcards
import Storage

struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last answer.",
    discussion: """
      The card is asked again. The answer stays in the log, marked as undone. Exits 1 when there is \
      nothing to undo.
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
