import ArgumentParser
import Flashcards
import Storage

struct UndoCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last answer.",
    discussion: """
      The card is asked again. The answer stays in the log, marked as undone. --after-today undoes \
      all that was answered or put aside while the computer's clock was ahead. Exits 1 when there is \
      nothing to undo.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Undo everything that is dated after today.")
  var afterToday = false

  @OptionGroup var consent: ConsentOptions

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let recorder = try AnswerRecorder(in: context, with: store)
    if let status = try recorder.settle(on: .linear(context.lineReader())) { return status }
    if afterToday { return try undoLaterFacts(recorder, context) }
    guard let answer = try recorder.retractLastAnswer(at: context.now) else {
      try context.printDiagnostic(context.words.nothingToUndo)
      return .nothing
    }
    try context.printResult(context.words.undone(answer.term))
    return .done
  }

  private func undoLaterFacts(
    _ recorder: AnswerRecorder, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let count = try recorder.retractLaterFacts(at: context.now)
    guard count > 0 else {
      try context.printDiagnostic(context.words.nothingAfterToday)
      return .nothing
    }
    try context.printResult(context.words.undoneAfterToday(count))
    return .done
  }
}
