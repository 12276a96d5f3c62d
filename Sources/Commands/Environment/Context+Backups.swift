import Flashcards
import Foundation
import Storage

extension Context {
  /// Backs the database up before a change that cannot be taken back, unless that was done within
  /// the last half hour.
  func backUpBeforeChange(_ store: Store) throws(Failure) {
    try inDatabase(
      store.backUp(at: now.milliseconds, unlessYoungerThan: 30 * 60 * 1000))
  }

  /// Backs the database up after a session, once a study day.
  ///
  /// The answers are saved already: a backup that fails is told, and changes no exit code.
  func backUpAfterSession(_ store: Store) throws(Failure) {
    let path = try databasePath()
    let newest = BackupFolder(ofDatabase: path).list().first.map {
      Moment(milliseconds: $0.instant, utcOffset: now.utcOffset).studyDay
    }
    guard newest != now.studyDay else { return }
    do { try store.backUp(at: now.milliseconds) } catch {
      try printDiagnostic(words.backupFailed(words.storageError(error, path: path)))
      try printRemedy(for: .storage(error, path: path))
    }
  }

  /// A backup's date and time on the learner's clock: `2026-11-21 10:00`.
  func time(of backup: Backup) -> String {
    let date = Date(timeIntervalSince1970: Double(backup.instant) / 1000)
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: environment.zone)
      .year().month().day().time(includingFractionalSeconds: false)
    // Without the seconds.
    return String(date.formatted(style).dropLast(3))
  }
}
