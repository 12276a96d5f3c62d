public import Flashcards
import Foundation
import GRDB

/// A learner of a database.
public struct Learner: Hashable, Sendable {
  /// The learner's name.
  public let name: String
  /// The account that made the learner, or that they were bound to later; nil for one of an older
  /// database or of another machine's log.
  public let account: Account?

  /// A learner, bound to an account or to none.
  public init(name: String, account: Account?) {
    self.name = name
    self.account = account
  }
}

extension Store {
  /// All learners with their accounts, in the order of their enrolment.
  public func learners() throws(StorageError) -> [Learner] {
    try read { db in
      let rows = try RawRows(
        cached: db,
        """
        SELECT name, (
          SELECT payload FROM decision
          WHERE decision.learner = learner.number AND kind = 'account' AND payload IS NOT NULL
          ORDER BY lamport DESC LIMIT 1)
        FROM learner ORDER BY number
        """, [])
      defer { rows.end() }
      var learners: [Learner] = []
      while try rows.next() {
        let account = try rows.textIfAny(1).flatMap { Account(try Payload.fields($0)) }
        learners.append(Learner(name: try rows.text(0), account: account))
      }
      return learners
    }
  }
}

extension Account {
  fileprivate init?(_ fields: [String: String]) {
    guard let name = fields["account"] else { return nil }
    self.init(name: name, machine: fields["machine"] ?? "")
  }
}
