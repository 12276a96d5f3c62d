import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

@Suite struct `Forgetting a learner` {
  /// Two learners with answers, a decision each, a term that moved, and a backup of it all.
  private func makeDatabase(at path: String) throws -> Store {
    let store = try Store.openOrCreate(at: path, newID: ids())
    try store.take(sampleEntries)
    try store.take(otherEntries, deck: "other", from: "other.md")
    for name in ["Ada Secret", "Grace"] {
      let learner = try store.enrol(name)
      for term in ["Churn", "Cohort"] { try store.answer(card(term), by: learner) }
      try store.record(
        [.flag(card("Churn").entry, "words of \(name)")], by: learner, at: noon(today))
      _ = try store.retractLastDeed(by: learner, at: noon(today))
    }
    try store.move((card("Churn"), other("Churn")))
    return store
  }

  @Test func `leaves nothing of them in any file, and all of the others`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let store = try makeDatabase(at: path)
      let grace = try store.enrol("Grace")
      let schedule = try store.schedule(of: other("Churn"), for: grace)
      let backup = try store.backUp(at: 1)
      _ = try store.keepFile("before-rebuild", at: 1)
      try store.close()
      let forgetting = try #require(try Forgetting(of: "Ada Secret", from: path))
      #expect((forgetting.answers, forgetting.backups.count) == (2, 1))
      try forgetting.apply()
      #expect(
        Set(try FileManager.default.contentsOfDirectory(atPath: folder))
          == ["ours.db", "ours.db.backups"])
      for file in [path, backup.path] {
        #expect(try bytes(of: file).range(of: Data("Secret".utf8)) == nil)
        let left = try #require(try Store.openToRead(at: file))
        #expect(try left.check().failures == [])
        #expect(try left.learnerNames() == ["Grace"])
        #expect(try left.number("SELECT count(*) FROM review") == 2)
        #expect(try left.number("SELECT count(*) FROM decision WHERE learner IS NULL") == 1)
        #expect(try left.schedule(of: other("Churn"), for: grace) == schedule)
      }
      #expect(try Forgetting(of: "Ada Secret", from: path) == nil)
    }
  }

  @Test func `works on a backup of an older schema, which keeps it`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 1, to: path)
      let store = try #require(try Store.open(at: path, backingUpAt: 1, newID: ids()))
      try store.close()
      try #require(try Forgetting(of: "Ada", from: path)).apply()
      let backup = BackupFolder(ofDatabase: path).list()[0].path
      guard case .ours(let schema) = try DatabaseFile(at: backup) else { return }
      #expect(schema == 1)
      for file in [path, backup] {
        let left = try #require(try Store.openToRead(at: file))
        #expect(try left.check().failures == [])
        #expect(try left.learnerNames() == ["Grace Hopper"])
      }
    }
  }

  @Test func `stops at a damaged backup, and changes neither it nor the database`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let store = try makeDatabase(at: path)
      let backup = try store.backUp(at: 1)
      try store.close()
      var damaged = try bytes(of: backup.path)
      let place = try #require(damaged.range(of: Data("What cohort means.".utf8))).lowerBound
      damaged[place] ^= 1
      try damaged.write(to: URL(fileURLWithPath: backup.path))
      let before = try bytes(of: path)
      let forgetting = try #require(try Forgetting(of: "Grace", from: path))
      #expect(throws: StorageError.self) { try forgetting.apply() }
      #expect(try bytes(of: path) == before)
      #expect(try bytes(of: backup.path) == damaged)
    }
  }
}
