import ArgumentParser
import Flashcards
import Foundation
import Storage

struct RestoreCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Go back to a backup.",
    discussion: """
      Says first how many answers differ. The file that is there now is kept under another name. A \
      backup that is damaged is refused, and nothing is changed.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "A backup: its file, or the beginning of its name (default: the newest).",
      valueName: "backup"),
    completion: .file())
  var backup: String?

  @Flag(help: "Restore without asking.")
  var yes = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let path = try context.databasePath()
    let folder = BackupFolder(ofDatabase: path)
    let chosen = try choose(from: folder.usable(at: context.now.milliseconds), path)
    let locks = try lockSessions(of: path, in: context)
    defer { withExtendedLifetime(locks) {} }
    let restoration: Restoration
    do { restoration = try Restoration(of: chosen, to: path) } catch {
      if case .damaged = error { throw .damagedBackup(chosen) }
      throw .storage(error, path: chosen)
    }
    try context.printDiagnostic(
      context.words.restorePlan(chosen, lost: restoration.lost, gained: restoration.gained))
    guard try agrees(context) else { return .badData }
    try backUpPresent(path, context)
    let kept = try context.inDatabase(restoration.apply(at: context.now.milliseconds))
    try context.printResult(context.words.restored(from: chosen, kept: kept))
    return .done
  }

  private func choose(from backups: [Backup], _ database: String) throws(Failure) -> String {
    guard let backup else {
      guard let newest = backups.first else { throw .noBackup(database) }
      return newest.path
    }
    if FileManager.default.fileExists(atPath: backup) { return backup }
    let named = backups.first { ($0.path as NSString).lastPathComponent.hasPrefix(backup) }
    guard let named, !backup.isEmpty else { throw .noSuchBackup(backup) }
    return named.path
  }

  /// Takes the locks of all learners, so that nobody answers into the file that is put aside.
  private func lockSessions(of path: String, in context: Context) throws(Failure) -> [SittingLock] {
    guard let store = try? Store.openToRead(at: path), let names = try? store.learnerNames() else {
      return []
    }
    return try names.map { (name) throws(Failure) in
      try SittingLock(learner: name, database: path, in: context)
    }
  }

  private func agrees(_ context: Context) throws(Failure) -> Bool {
    if yes { return true }
    let input = context.lineReader()
    guard input.isTerminal else { throw .restoreNeedsConsent }
    try context.printDiagnostic(context.words.restorePrompt)
    guard case .text(let line) = input.next() else { return false }
    return context.words.isYes(line.collapsingSpaces)
  }

  /// Backs up what is there now, where it can still be read and verifies; its file is kept anyway.
  private func backUpPresent(_ path: String, _ context: Context) throws(Failure) {
    guard let store = try? context.openStore() else { return }
    _ = try? store.backUp(at: context.now.milliseconds)
  }
}
