import Storage

/// The sentences about what the database keeps: choices, backups, repair.
protocol StorageWords: Sendable {
  /// What the columns of a document hold, as at its last import.
  func columnsAsBefore(_ columns: [String], in file: String) -> String

  // Backups.
  func backupMade(_ backup: Backup) -> String
  func backupLine(_ backup: Backup, time: String) -> String
  var noBackups: String { get }
  /// A backup after a session failed, for a reason that is a sentence.
  func backupFailed(_ reason: String) -> String
  /// What restoring changes: answers that only the present file has, and that only the backup has;
  /// nil where the present file cannot be read.
  func restorePlan(_ backup: String, lost: Int?, gained: Int?) -> String
  var restorePrompt: String { get }
  func restored(from backup: String, kept: String?) -> String

  /// The database lacks the learner's last answer on this computer.
  var otherCopy: String { get }
  /// The session that began at a time was cut off.
  func cutOff(_ start: SessionStart) -> String
  func placeWarning(_ risk: DatabasePlaceRisk, path: String) -> String

  // While an answer cannot be saved.
  var notSavedTitle: String { get }
  /// Why the last answer is not saved yet and what to do, in sentences.
  func notSavedYet(_ fault: StorageError) -> [String]
  var notSavedPrompt: String { get }

  func forgetPlan(_ learner: String, answers: Int, backups: Int) -> String
  var forgetPrompt: String { get }
  func forgotten(_ learner: String) -> String

  // Repair.
  var nothingToRebuild: String { get }
  func keptAsItWas(_ path: String) -> String
  func salvaged(_ result: SalvageResult, to path: String) -> String
  /// What would be saved.
  func salvageable(_ result: SalvageResult) -> String
  /// What can be done about a damaged database, with the commands.
  func remedy(_ remedy: Remedy) -> [String]
}
