import Flashcards
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct `A decision's payload` {
  /// One learner who answered, flagged an entry and set something, and a kind that nobody knows.
  private func decided() throws -> (store: Store, ada: Enrolment) {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.answer(card("Churn"), by: ada)
    try store.record(
      [
        .flag(card("Churn").entry, "Which “churn”: the rate?"),
        .setting(.newCards, "12", at: noon(today)),
        .account(Account(name: "ada", machine: "laptop")), .suspend(card("Cohort")),
      ], by: ada, at: noon(today))
    try store.write { db in
      let payload = Payload(text: "[1, {\"a\": null}]", salt: [UInt8](repeating: 9, count: 16))
      let unknown = NewDecision(named: "of tomorrow", payload: payload)
      try store.append(unknown, by: ada.author, at: noon(today), db)
    }
    try store.answer(card("Renewal"), by: ada)
    return (store, ada)
  }

  @Test func `is kept to the letter, and the chain covers it`() throws {
    let store = try decided().store
    #expect(try store.check().failures == [])
    #expect(
      try store.text("SELECT payload FROM decision WHERE kind = 'flag'")
        == #"{"words":"Which “churn”: the rate?"}"#)
    let fields = try Payload.fields(
      store.text("SELECT payload FROM decision WHERE kind = 'setting'"))
    #expect(fields == ["name": "new", "value": "12"])
    #expect(try store.number("SELECT count(DISTINCT salt) FROM decision") == 4)
  }

  @Test func `can stay behind, and the chain still holds`() throws {
    let (store, _) = try decided()
    let traveling = DecisionKind.allCases.filter(\.payloadTravels).map { "'\($0.rawValue)'" }
    try store.tamper(
      """
      UPDATE decision SET payload = NULL, salt = NULL
      WHERE kind NOT IN (\(traveling.joined(separator: ", ")))
      """)
    try store.reseal("decision")
    #expect(try store.number("SELECT count(*) FROM decision WHERE payload IS NOT NULL") == 1)
    #expect(try store.number("SELECT count(payload_digest) FROM decision") == 4)
    #expect(try store.check().failures.filter { !$0.isOfTrigger } == [])
  }

  @Test func `the log that a team sees verifies, whatever was decided`() throws {
    let (store, ada) = try decided()
    let subject = card("Churn").entry
    try store.write { db in
      let number = try #require(try store.entryNumber(subject, db))
      for kind in DecisionKind.allCases {
        let payload = try store.payload(["name": "secret of \(kind.rawValue)"])
        // Each once with a subject and a payload, and once with neither.
        for decision in [
          NewDecision(kind, entry: (subject, number), until: later, payload: payload),
          NewDecision(kind),
        ] { try store.append(decision, by: ada.author, at: noon(today), db) }
      }
    }
    try store.answer(card("Playbook"), by: ada)
    #expect(try store.check().failures == [])
    let traveling = DecisionKind.allCases.filter(\.payloadTravels).map { "'\($0.rawValue)'" }
    try store.tamper(
      """
      UPDATE decision SET payload = NULL, salt = NULL
        WHERE kind NOT IN (\(traveling.joined(separator: ", ")));
      UPDATE decision SET instant = NULL, utc_offset = NULL;
      UPDATE review SET typed = NULL, instant = NULL, utc_offset = NULL, duration = NULL;
      """)
    try store.reseal("decision")
    try store.reseal("review")
    #expect(
      try store.number("SELECT count(*) FROM decision WHERE payload LIKE '%secret%'")
        == traveling.count)
    #expect(try store.check().failures.filter { !$0.isOfTrigger } == [])
  }

  /// Changes that keep each row's own digest right.
  static let forgeries = [
    "payload = '{\"words\":\"Which churn?\"}'", "salt = zeroblob(16)",
    "payload_digest = zeroblob(32)", "payload_digest = NULL, salt = NULL, payload = NULL",
    "kind = 'park'", "entry = NULL",
  ]

  @Test(arguments: forgeries)
  func `cannot be changed unseen`(forgery: String) throws {
    let (store, ada) = try decided()
    try store.tamper("UPDATE decision SET \(forgery) WHERE kind = 'flag'")
    try store.reseal("decision")
    let device = ada.device.uuidString.lowercased()
    #expect(
      try store.check().failures.filter { !$0.isOfTrigger } == [.chain(device: device, sequence: 2)]
    )
  }

  @Test func `given to a decision that has none breaks the chain`() throws {
    let (store, ada) = try decided()
    try store.tamper(
      """
      UPDATE decision SET (payload, salt, payload_digest) = (
        SELECT payload, salt, payload_digest FROM decision WHERE kind = 'setting')
      WHERE kind = 'suspend'
      """)
    try store.reseal("decision")
    let device = ada.device.uuidString.lowercased()
    #expect(try store.check().failures.contains(.chain(device: device, sequence: 5)))
  }

  @Test func `of settings, accounts and unknown kinds stays with the learner`() {
    #expect(DecisionKind.allCases.filter(\.payloadTravels) == [.flag, .move, .title])
    #expect(DecisionKind(rawValue: "of tomorrow")?.payloadTravels ?? false == false)
  }
}

extension CheckFailure {
  /// Whether a failure is about a trigger: tampering has to drop the triggers.
  var isOfTrigger: Bool { if case .integrity = self { true } else { false } }
}
