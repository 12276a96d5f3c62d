import ArgumentParser
import Storage

struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove the database: every row, every chain, every schedule.",
    discussion: """
      Recomputes the digest of every row, follows the chain of every device's log, and replays the \
      log to see that each schedule follows from it. Exits 65 when anything is wrong.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "First write every schedule anew from the log.")
  var rebuild = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    if rebuild {
      let cards = try context.inDatabase(store.rebuildSchedules())
      try context.printResult(context.words.rebuilt(cards))
    }
    let result = try context.inDatabase(store.check())
    for failure in result.failures { try context.printResult(context.words.checkFailure(failure)) }
    try context.printResult(context.words.checked(result))
    return result.failures.isEmpty ? .done : .badData
  }
}
