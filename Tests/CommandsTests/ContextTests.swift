import ArgumentParser
import Flashcards
import Foundation
import Testing

@testable import Commands

/// Tests how ``Context`` reads the environment and the common options.
@Suite struct ContextTests {
  private func context(
    _ arguments: [String] = [], variables: [String: String] = ["HOME": "/home/ana"],
    zone: String = "Europe/Paris", account: Environment.Account? = nil
  ) throws -> Context {
    let environment = Environment(
      variables: variables, clock: { 1_795_252_500_000 },
      zone: try #require(TimeZone(identifier: zone)), newID: { UUID() }, account: account,
      machine: Environment.Machine(id: "m", name: "laptop"), standardOutput: Output(descriptor: -1),
      standardError: Output(descriptor: -1))
    return try Context(CommonOptions.parse(arguments), in: environment)
  }

  @Test func `the database is where --db says, else TERMWISE_DB, else among the data`() throws {
    let variables = ["HOME": "/home/ana", "TERMWISE_DB": "/tmp/t.db"]
    #expect(try context(["--db", "x.db"], variables: variables).databasePath() == "x.db")
    #expect(try context(variables: variables).databasePath() == "/tmp/t.db")
    #expect(
      try context().databasePath() == "/home/ana/.local/share/termwise/termwise.db")
    #expect(
      try context(variables: ["HOME": "/h", "XDG_DATA_HOME": "/data"]).databasePath()
        == "/data/termwise/termwise.db")
  }

  @Test func `relative base directories are ignored, as XDG asks`() throws {
    let variables = ["HOME": "/h", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"]
    let context = try context(variables: variables)
    #expect(try context.databasePath() == "/h/.local/share/termwise/termwise.db")
    #expect(try context.stateFolder() == "/h/.local/state/termwise")
  }

  @Test func `without HOME the account's home serves, and without that a database is needed`()
    throws
  {
    let account = Environment.Account(name: "ana", home: "/home/ana")
    #expect(
      try context(variables: [:], account: account).databasePath()
        == "/home/ana/.local/share/termwise/termwise.db")
    let homeless = try context(variables: [:])
    #expect(throws: Failure.noHome) { try homeless.databasePath() }
  }

  @Test(arguments: [
    ("2026-11-21T09:00:00Z", "2026-11-21", 60), ("2026-11-21T03:59:59+01:00", "2026-11-20", 60),
    ("2026-11-21T04:00:00+01:00", "2026-11-21", 60), ("2026-07-01T04:00:00", "2026-07-01", 120),
    ("2026-07-01T03:59:59", "2026-06-30", 120), ("2026-11-21T09:00:00.250Z", "2026-11-21", 60),
  ])
  func `--now sets the instant, and the zone is the learner's`(
    text: String, day: String, offset: Int
  ) throws {
    let now = try context(["--now", text]).now
    #expect(now.studyDay.iso == day)
    #expect(now.utcOffset == offset)
  }

  @Test(arguments: [
    "yesterday", "2026-13-01T00:00:00Z", "2026-11-21", "2026-02-30T09:00:00Z",
    "2026-02-28T24:30:00Z", "2026-02-28T23:60:00Z", "2026-02-28T09:00:00 Z", "0000-01-01T00:00:00Z",
  ])
  func `what is no instant is refused`(text: String) throws {
    #expect(throws: Failure.badInstant(text)) { try context(["--now", text]) }
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], Language.french), (["LANG": "en_GB.UTF-8"], .english),
    (["LANG": "C"], .english), ([:], .english), (["LANG": "fr", "LC_ALL": "de_DE"], .english),
    (["LANG": "en_US", "LC_MESSAGES": "fr_CA"], .french), (["LC_ALL": "", "LANG": "fr"], .french),
  ])
  func `the language is that of the locale`(variables: [String: String], language: Language) {
    #expect(Language(spokenIn: variables) == language)
  }

  @Test func `--language overrides the locale`() throws {
    #expect(
      try context(["--language", "fr"], variables: ["LANG": "en_US", "HOME": "/h"]).language
        == .french)
  }

  @Test func `whoever has an account is the learner, and without one it is me`() throws {
    let account = Environment.Account(name: "ana", home: "/home/ana")
    #expect(try context(account: account).learner(in: nil) == "ana")
    #expect(try context().learner(in: nil) == "me")
    #expect(try context(["--learner", "  Zoé  B "]).learner(in: nil) == "Zoé B")
  }

  @Test(arguments: [
    "  ", "a\u{1B}b", "a\nb", "a\u{202E}b", "ze\u{200B}ro", "\u{FFFD}",
    String(repeating: "x", count: 101),
  ])
  func `what is no name is refused`(name: String) throws {
    #expect(throws: Failure.badLearner(name)) {
      try context(["--learner=\(name)"]).learner(in: nil)
    }
  }
}
