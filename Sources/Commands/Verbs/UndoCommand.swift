import ArgumentParser
import Flashcards
import Storage

struct UndoCommand: WritingVerb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last thing you did.",
    discussion: """
      Takes back your last answer, or your last decision about an entry: suspended, resumed, put \
      aside, flagged, flag taken back, repeats ended. Run it again for the one before. What is \
      undone stays in the log, marked so; no command does it again. Settings and pauses are left \
      alone: another setting, or termwise resume, takes those back. --after-today undoes all \
      that was answered or put aside while the computer's clock was ahead. Exits 1 when there is \
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
    guard let deed = try recorder.retractLastDeed(at: context.now) else {
      try context.printDiagnostic(context.words.nothingToUndo)
      return .nothing
    }
    try context.printResult(context.words.undone(deed, on: context.now.studyDay))
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
