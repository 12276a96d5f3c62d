import ArgumentParser
import Flashcards
import Storage

struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the database is intact.",
    discussion: """
      Checks that no row was changed since it was written, that the log of each device \
      is unbroken, and that each schedule follows from the log. Exits 65 when it finds an error.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Rebuild the schedules from the log, if the log is intact.")
  var rebuild = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStoreToRead() else {
      throw .noDatabase(try context.databasePath())
    }
    let result = try context.inDatabase(store.check())
    guard rebuild, !result.failures.isEmpty, result.canBeRebuilt else {
      if rebuild, result.failures.isEmpty {
        try context.printResult(context.words.nothingToRebuild)
      }
      return try report(result, context)
    }
    return try report(rebuildSchedules(context), context)
  }

  private func report(_ result: CheckResult, _ context: Context) throws(Failure) -> ExitStatus {
    for failure in result.failures { try context.printResult(context.words.checkFailure(failure)) }
    try context.printResult(context.words.checked(result))
    if !result.canBeRebuilt {
      let remedy = context.remedy(for: try context.databasePath(), isThorough: true)
      for line in context.words.remedy(remedy) { try context.printResult(line) }
    }
    return result.failures.isEmpty ? .done : .badData
  }

  /// Keeps the file as it is under another name, rebuilds, and checks again.
  private func rebuildSchedules(_ context: Context) throws(Failure) -> CheckResult {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let kept = try context.inDatabase(
      store.keepFile("before-rebuild", at: context.now.milliseconds))
    let cards = try context.inDatabase(store.rebuildSchedules())
    try context.printResult(context.words.rebuilt(cards))
    try context.printResult(context.words.keptAsItWas(kept))
    return try context.inDatabase(store.check())
  }
}
