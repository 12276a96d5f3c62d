public import Flashcards
import GRDB

extension Store {
  /// What is remembered for a learner; the defaults for an unknown one.
  public func settings(of learner: String) throws(StorageError) -> LearnerSettings {
    try read { db in
      let number = try learnerNumber(learner, db)
      return LearnerSettings(try settingDecisions(of: number, db))
    }
  }

  /// A learner's decisions about settings in the order of the log.
  func settingDecisions(of learner: Int64?, _ db: Database) throws -> [SettingDecision] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT payload FROM decision JOIN device ON device.number = decision.device
        WHERE decision.learner = ? AND kind = 'setting' AND payload IS NOT NULL
        ORDER BY lamport, device.id, sequence
        """)
    return try String.fetchAll(statement, arguments: [learner]).compactMap { payload in
      let fields = try Payload.fields(payload)
      guard let name = fields["name"], let value = fields["value"] else { return nil }
      return SettingDecision(
        name: name, value: value,
        from: fields["from"].flatMap { Int($0) }.map(StudyDay.init(number:)))
    }
  }
}
