import ArgumentParser
import Flashcards
import JSON
import Storage

struct BackupCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Back up the database.",
    discussion: """
      The copy is opened and checked before it counts. Backups are also made by themselves: once a \
      day after a review, before an import that retires or changes meanings, before restore, and \
      when a new version changes the database. The oldest are removed when there are many.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "List the backups, the newest first.")
  var list = false

  @Flag(help: "Print the list as JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    if list || json { return try show(in: context) }
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let backup = try context.inDatabase(store.backUp(at: context.now.milliseconds))
    try context.printResult(context.words.backupMade(backup))
    return .done
  }

  /// Lists the backups; needs no database, which may be the one that was lost.
  private func show(in context: Context) throws(Failure) -> ExitStatus {
    let backups = BackupFolder(ofDatabase: try context.databasePath()).list()
    if json {
      let objects = backups.map { backup in
        JSONValue.object([
          ("path", .string(backup.path)), ("time", .string(context.time(of: backup))),
          ("bytes", .count(backup.size)),
        ])
      }
      try context.environment.standardOutput.print(
        .document("backups", [("backups", .array(objects))]))
      return .done
    }
    guard !backups.isEmpty else {
      try context.printDiagnostic(context.words.noBackups)
      return .nothing
    }
    for backup in backups {
      try context.printResult(context.words.backupLine(backup, time: context.time(of: backup)))
    }
    return .done
  }
}
