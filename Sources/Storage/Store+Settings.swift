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
    let rows = try RawRows(
      cached: db,
      """
      SELECT payload FROM decision JOIN device ON device.number = decision.device
      WHERE decision.learner = ? AND kind = 'setting' AND payload IS NOT NULL
      ORDER BY lamport, device.id, sequence
      """, values: [learner.map { .integer($0) } ?? .null])
    defer { rows.end() }
    var decisions: [SettingDecision] = []
    while try rows.next() {
      let fields = try Payload.fields(rows.text(0))
      guard let name = fields["name"], let value = fields["value"] else { continue }
      decisions.append(
        SettingDecision(
          name: name, value: value,
          from: fields["from"].flatMap { Int($0) }.map(StudyDay.init(number:))))
    }
    return decisions
  }
}
