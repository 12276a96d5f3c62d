import Flashcards
import Foundation
import Testing

@testable import Storage

/// A database that a group shares.
@Suite struct SharingTests {
  private func shared() throws -> Store {
    let store = try Store.inMemory(newID: ids())
    try store.share(FactAuthor(host: "server", deviceKey: "k", at: noon(today, 5)))
    try store.take(sampleEntries)
    // Opened again: only its creation decides whether a database is shared.
    return Store(store.queue, newID: ids(from: 1))
  }

  private func typed(_ store: Store, _ term: String, by enrolment: Enrolment) throws {
    _ = try store.record(
      Answer(card: card(term), kind: .review, key: .good, form: .typed, typed: "text", duration: 9),
      by: enrolment, at: noon(today, 7), expecting: .new)
  }

  @Test func `keeps no instant, duration or typed text of a learner who does not ask`() throws {
    let store = try shared()
    let ada = try store.enrol("Ada", host: "h", deviceKey: "d", at: noon(today, 9).milliseconds)
    try typed(store, "Churn", by: ada)
    try store.record([.suspend(card("Cohort"))], by: ada, at: noon(today, 8))
    #expect(
      try store.number(
        """
        SELECT count(*) FROM review WHERE typed IS NOT NULL OR instant IS NOT NULL
          OR utc_offset IS NOT NULL OR duration IS NOT NULL
        """) == 0)
    #expect(
      try store.number(
        "SELECT count(*) FROM decision WHERE instant IS NOT NULL OR utc_offset IS NOT NULL") == 0)
    // What every learner and device must have is a whole day.
    for table in ["learner", "device"] {
      #expect(try store.number("SELECT count(*) FROM \(table) WHERE created % 86400000 <> 0") == 0)
    }
    #expect(try store.isShared())
    #expect(try !store.keepsTimes(of: "Ada"))
    #expect(try store.check().failures == [])
  }

  @Test func `keeps them for a learner who asks, for as long as they want`() throws {
    let store = try shared()
    let (ada, zoe) = (try store.enrol("Ada"), try store.enrol("Zoe", deviceKey: "z"))
    try store.record([.setting(.times, Setting.on, at: noon(today))], by: ada, at: noon(today))
    try typed(store, "Churn", by: ada)
    try typed(store, "Churn", by: zoe)
    #expect(try store.keepsTimes(of: "Ada"))
    #expect(try !store.keepsTimes(of: "Zoe"))
    #expect(try store.number("SELECT count(*) FROM review WHERE duration = 9") == 1)
    try store.record([.setting(.times, Setting.off, at: noon(today))], by: ada, at: noon(today))
    try typed(store, "Cohort", by: ada)
    #expect(try store.number("SELECT count(*) FROM review WHERE duration = 9") == 1)
    #expect(try store.check().failures == [])
  }

  @Test func `a database of one person keeps them always`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try typed(store, "Churn", by: ada)
    #expect(try !store.isShared())
    #expect(try store.keepsTimes(of: "Ada"))
    #expect(
      try store.number("SELECT count(*) FROM review WHERE duration = 9 AND typed = 'text'") == 1)
  }

  @Test func `the file and its folder are open to a group, or it is not created`() throws {
    try withFolder { folder in
      let path = folder + "/team/termwise.db"
      let sharing = FactAuthor(host: "h", deviceKey: "k", at: noon(today))
      let store = try Store.openOrCreate(at: path, sharing: sharing, newID: ids())
      #expect(try store.isShared())
      #expect(try mode(of: folder + "/team") == 0o2770)
      #expect(try mode(of: path) == 0o660)
      try store.take(sampleEntries)
      #expect(try mode(of: path + "-journal") == 0o660)
      #expect(throws: StorageError.folderNotShared(folder)) {
        try Store.openOrCreate(at: folder + "/x.db", sharing: sharing, newID: ids())
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/x.db"))
    }
  }

  private func mode(of path: String) throws -> Int {
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(mode as? Int)
  }
}

/// Learners and the accounts that they belong to.
@Suite struct AccountTests {
  @Test func `the last binding of a learner holds`() throws {
    let store = try Store.sample()
    let (ada, zoe) = (try store.enrol("Ada"), try store.enrol("Zoe", deviceKey: "z"))
    #expect(try store.learners().map(\.account) == [nil, nil])
    let (one, other) = (
      Account(name: "ada", machine: "laptop"), Account(name: "al", machine: "server")
    )
    try store.record([.account(one), .actingAs(from: other)], by: ada, at: noon(today))
    #expect(
      try store.learners()
        == [Learner(name: "Ada", account: one), Learner(name: "Zoe", account: nil)])
    try store.record([.account(other)], by: ada, at: noon(today))
    try store.record([.account(one)], by: zoe, at: noon(today))
    #expect(try store.learners().map(\.account) == [other, one])
  }

  @Test func `an account stays behind where its payload does not travel`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    try store.record([.account(Account(name: "ada", machine: "m"))], by: ada, at: noon(today))
    try store.tamper("UPDATE decision SET payload = NULL, salt = NULL")
    #expect(try store.learners() == [Learner(name: "Ada", account: nil)])
  }
}
