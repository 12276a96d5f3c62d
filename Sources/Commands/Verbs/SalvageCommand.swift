import ArgumentParser
import Storage

struct SalvageCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "salvage", abstract: "Save what a damaged database still has.",
    discussion: """
      Writes a new database with every answer that stands before the damage. The damaged file is \
      only read. When nothing can be saved, restore a backup: termwise restore.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The new database.", valueName: "file"), completion: .file())
  var file: String?

  @Flag(help: "Say what would be saved, and write nothing.")
  var dryRun = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard dryRun || file != nil else {
      throw .usage(.missingArgument("<file>"), command: "termwise salvage")
    }
    guard let store = try context.openStoreToRead() else {
      throw .noDatabase(try context.databasePath())
    }
    guard let file, !dryRun else {
      let result = try context.inDatabase(store.salvageable())
      try context.printResult(context.words.salvageable(result))
      return .done
    }
    let result: SalvageResult
    do { result = try store.salvage(to: file, newID: context.environment.newID) } catch {
      if case .cannotCreate = error { throw .storage(error, path: file) }
      throw .storage(error, path: try context.databasePath())
    }
    try context.printResult(context.words.salvaged(result, to: file))
    return .done
  }
}
