import ArgumentParser
import Storage

struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the database is intact.",
    discussion: """
      Checks that no row was changed since it was written, that the log of each device \
      is unbroken, and that each schedule follows from the log. Exits 65 when it finds an error.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "First rebuild every schedule from the log.")
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
