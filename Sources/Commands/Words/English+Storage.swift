import Foundation
import Storage

/// English: what the database keeps.
extension English {
  func columnsAsBefore(_ columns: [String], in file: String) -> String {
    "\(file): columns read as last time: \(columns.joined(separator: ", ")). To read them otherwise,"
      + " give --column"
  }

  func backupMade(_ backup: Backup) -> String {
    "Backed up and checked: \(backup.path) (\(size(backup.size)))."
  }

  func backupLine(_ backup: Backup, time: String) -> String {
    "\(time)  \(size(backup.size))  \(backup.path)"
  }

  var noBackups: String { "No backup yet. Make one: termwise backup" }

  func backupFailed(_ reason: String) -> String {
    "Your answers are saved, but the daily backup failed: \(reason)"
  }

  func restorePlan(_ backup: String, lost: Int?, gained: Int?) -> String {
    guard let lost, let gained else {
      return
        "Backup: \(backup). The present file cannot be read, so that nobody can say how many answers"
        + " differ."
    }
    if lost == 0, gained == 0 { return "Backup: \(backup). It has the same answers." }
    let parts = [
      lost > 0 ? "\(count(lost, "answer is", "answers are")) missing in it" : nil,
      gained > 0 ? "\(count(gained, "answer", "answers")) only in it" : nil,
    ]
    return "Backup: \(backup). " + parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  var restorePrompt: String { "Restore it? [y/N]" }

  func restored(from backup: String, kept: String?) -> String {
    "Restored: \(backup)." + (kept.map { " The file from before is kept: \($0)" } ?? "")
  }

  func forgetPlan(_ learner: String, answers: Int, backups: Int) -> String {
    "\(learner): \(count(answers, "answer", "answers")) will be gone, here and in"
      + " \(count(backups, "backup", "backups")). This cannot be undone."
  }

  var forgetPrompt: String { "Forget them? [y/N]" }

  func forgotten(_ learner: String) -> String {
    "\(learner) is forgotten, in the database and in its backups."
  }

  var otherCopy: String {
    "This database lacks your last answers on this computer: it is an older copy, or another one. You go"
      + " on here; what the other copy has is not touched."
  }

  var nothingToRebuild: String { "The schedules are right; nothing was rebuilt." }

  func keptAsItWas(_ path: String) -> String { "The file from before is kept: \(path)" }

  func salvaged(_ result: SalvageResult, to path: String) -> String {
    "Saved to \(path): \(count(result.saved, "log entry", "log entries")) and"
      + " \(entryCount(result.entries)). Behind the damage, left out:"
      + " \(count(result.leftOut, "log entry", "log entries"))."
      + " Use it with --db, or put it in the database’s place"
  }

  func salvageable(_ result: SalvageResult) -> String {
    "Salvage would save \(saved(result)). Behind the damage, lost:"
      + " \(count(result.leftOut, "log entry", "log entries"))."
  }

  func remedy(_ remedy: Remedy) -> [String] {
    let backup =
      remedy.backup == nil
      ? "- There is no backup that is whole."
      : "- Go back to the backup of \(remedy.time): \(remedy.restore)"
    if let result = remedy.salvageable {
      return [
        backup,
        "- Save \(saved(result)) in a new file; behind the damage,"
          + " \(count(result.leftOut, "log entry is", "log entries are")) lost: \(remedy.salvage)",
      ]
    }
    return [
      backup,
      remedy.salvage.isEmpty
        ? "- From the file itself nothing can be saved."
        : "- See what can be saved from the file itself: \(remedy.salvage)",
    ]
  }

  private func saved(_ result: SalvageResult) -> String {
    "\(count(result.saved, "log entry", "log entries")) and \(entryCount(result.entries))"
  }

  func backupFailure(_ failure: Failure) -> String {
    switch failure {
    case .noBackup(let path):
      "\(path): there is no backup. Save what can be read: termwise salvage FILE"
    case .deckChoiceNeeded(let decks):
      "there are several glossaries. Choose one with --deck: \(decks.joined(separator: ", "))"
    case .forgetNeedsConsent:
      "forgetting needs your consent; nothing was changed. Say it with --yes"
    case .noSuchBackup(let name): "no backup “\(name)”. List them: termwise backup --list"
    case .damagedBackup(let path):
      "\(path): this backup is damaged; nothing was changed. Choose another: termwise backup --list"
    case .databaseDeleted(let path):
      "\(path): the database was deleted during the session; this answer was not saved. Put the file"
        + " back, or go back to the last backup: termwise restore"
    case .notSaved(let error, let path):
      "\(path): \(cause(of: error)). Your last answer was not saved; those before it are"
    case .openFolder(let folder):
      "\(folder): every account may write to this folder, and replace the database. Run chmod o-w"
        + " \(folder), or choose another place with --db"
    case .databaseReplaced(let path):
      "\(path): another file took the database’s place during the session; this answer was not saved."
        + " Start again"
    default: "restoring needs your consent; nothing was changed. Say it with --yes"
    }
  }

  /// A number of bytes, in the unit that fits.
  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(max(1, bytes / 1000)) kB" : String(format: "%.1f MB", Double(bytes) / 1_000_000)
  }
}

// MARK: - Faults that may pass

extension English {
  /// Why the database cannot be written, without a full stop.
  func cause(of error: StorageError) -> String {
    switch error {
    case .busy: "another program is using the database"
    case .noPermission: "no permission to write the database"
    case .full: "the disk is full"
    case .quota: "your quota on the disk is used up"
    case .noInode: "the disk cannot take another file, though it has space (no inode is free)"
    case .fileTooLarge: "the database has reached the largest size that a file may have"
    case .inputOutput(let word): "reading or writing failed (\(word))"
    default: "the database cannot be written"
    }
  }

  /// What to do about it, as the start of a sentence.
  func remedy(for error: StorageError) -> String {
    switch error {
    case .busy: "Wait for it to end"
    case .noPermission: "Check the permissions of the file and of its folder"
    case .full: "Free some space"
    case .quota: "Delete some of your files"
    case .noInode: "Delete some files"
    case .fileTooLarge: "Raise the limit (ulimit -f)"
    default: "Check the disk"
    }
  }

  var notSavedTitle: String { "Not saved yet" }

  func notSavedYet(_ fault: StorageError) -> [String] {
    [
      "Your last answer is not saved yet: \(cause(of: fault)).",
      fault.passesByItself
        ? "Termwise keeps it and tries again twice a second."
        : "Termwise keeps it. \(remedy(for: fault)), then try again.",
      "All answers before it are saved.",
    ]
  }

  var notSavedPrompt: String { "Enter: try again, q: quit without this answer" }

  func cutOff(_ start: SessionStart) -> String {
    "Your last session, of \(date(start.day)) at \(start.time), was cut off. Every answer marked “Saved” is kept; you go on from"
      + " there."
  }

  func placeWarning(_ risk: DatabasePlaceRisk, path: String) -> String {
    switch risk {
    case .network:
      "\(path): this is a network drive, where two computers can damage a database that both use. Use"
        + " it on one computer at a time."
    case .sharedFolder(let folder), .openFolder(let folder):
      "\(folder): every account may put files here. A folder of your own is safer for the database:"
        + " --db."
    }
  }
}
