import Flashcards
import Foundation
import GRDB

extension Store {
  /// Whether several people share the database, so that it keeps no instants, durations and typed
  /// answers of those who do not ask for it.
  public func isShared() throws(StorageError) -> Bool { try read { try isShared($0) } }

  /// Whether instants, durations and typed answers of a learner are kept.
  public func keepsTimes(of learner: String) throws(StorageError) -> Bool {
    try read { db in try keepsTimes(of: learnerNumber(learner, db), db) }
  }

  /// Notes that several people share the database.
  func share(_ sharing: FactAuthor) throws(StorageError) {
    try write { db in
      let midnight = sharing.moment.milliseconds - sharing.moment.milliseconds % 86_400_000
      let author = try databaseAuthor(
        FactAuthor(
          host: sharing.host, deviceKey: sharing.deviceKey,
          at: Moment(milliseconds: midnight, utcOffset: sharing.moment.utcOffset)), db)
      let position = try LogPosition(behind: author, id: newID(), db)
      try NewDecision(.share).row(position, at: sharing.moment, withInstant: false).insert(db)
    }
  }

  func isShared(_ db: Database) throws -> Bool { try wasShared ?? Self.isShared(db) }

  static func isShared(_ db: Database) throws -> Bool {
    try RawRows(db, "SELECT 1 FROM decision WHERE learner IS NULL AND kind = 'share' LIMIT 1")
      .next()
  }

  func keepsTimes(of learner: Int64?, _ db: Database) throws -> Bool {
    guard try isShared(db) else { return true }
    return LearnerSettings(try settingDecisions(of: learner, db))[.times] == Setting.on
  }
}
