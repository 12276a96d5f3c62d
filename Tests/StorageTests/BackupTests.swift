import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

private let minute: Int64 = 60_000
private let day: Int64 = 86_400_000

/// A database in a folder, with the sample deck and some answers.
private func withDatabase(_ body: (Store, String) throws -> Void) throws {
  try withFolder { folder in
    let path = folder + "/ours.db"
    let store = try Store.openOrCreate(at: path, newID: ids())
    try store.take(sampleEntries)
    let ada = try store.enrol()
    for term in ["Churn", "Cohort", "Renewal"] { try store.answer(card(term), by: ada) }
    try body(store, path)
  }
}

private func permissions(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? NSNumber).intValue
}

@Suite struct `A backup` {
  @Test func `is a checked copy beside the database, for its owner alone`() throws {
    try withDatabase { store, path in
      let backup = try store.backUp(at: noon(today, 250).milliseconds)
      #expect(backup.path == path + ".backups/2026-11-21T120000.250Z.db")
      #expect(backup.instant == noon(today, 250).milliseconds)
      #expect(try permissions(backup.path) == 0o600)
      #expect(try permissions(path + ".backups") == 0o700)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path + ".backups").count == 1)
      let copy = try #require(try Store.openToRead(at: backup.path))
      #expect(try copy.check() == store.check())
      #expect(try copy.check().failures == [])
      #expect(BackupFolder(ofDatabase: path).list() == [backup])
    }
  }

  @Test func `of a database that a group shares is the group's too, and so is a restored one`()
    throws
  {
    try withDatabase { store, path in
      chmod(path, 0o660)
      let backup = try store.backUp(at: 1)
      #expect(try permissions(backup.path) == 0o660)
      #expect(try permissions(path + ".backups") == 0o770)
      _ = try Restoration(of: backup.path, to: path).apply(at: 1)
      #expect(try permissions(path) == 0o660)
    }
  }

  @Test func `of a damaged database is refused, and leaves nothing`() throws {
    try withDatabase { store, path in
      try store.tamper("UPDATE review SET grade = 5 WHERE sequence = 2")
      #expect(throws: StorageError.self) { try store.backUp(at: 1) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: path + ".backups") == [])
    }
  }

  @Test func `is not made again within an age, and one of the future counts as old`() throws {
    try withDatabase { store, path in
      let now = noon(today).milliseconds
      for (instant, count) in [
        (now, 1), (now + 29 * minute, 1), (now + 30 * minute, 2), (now - day, 3),
        (now + 31 * minute, 3),
      ] {
        try store.backUp(at: instant, unlessYoungerThan: 30 * minute)
        #expect(BackupFolder(ofDatabase: path).list().count == count)
      }
    }
  }

  @Test func `is not what a rebuild keeps: that is the file as it was, wrong schedules and all`()
    throws
  {
    try withDatabase { store, path in
      try store.queue.write { try $0.execute(sql: "UPDATE schedule SET due = due + 9") }
      let before = try store.check()
      #expect(before.failures != [])
      #expect(before.canBeRebuilt)
      let kept = try store.keepFile("before-rebuild", at: noon(today).milliseconds)
      #expect(kept == path + ".before-rebuild-2026-11-21T120000")
      #expect(try permissions(kept) == 0o600)
      _ = try store.rebuildSchedules()
      #expect(try store.check().failures == [])
      #expect(try Store.openToRead(at: kept)?.check() == before)
    }
  }

  @Test func `is made before a migration, in the old schema, and verifies`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 1, to: path)
      _ = try Store.open(at: path, backingUpAt: noon(today).milliseconds, newID: ids())
      let backups = BackupFolder(ofDatabase: path).list()
      #expect(backups.count == 1)
      guard case .ours(let schema) = try DatabaseFile(at: backups[0].path) else { return }
      #expect(schema == 1)
      try Store.verify(backups[0].path)
      let names = try FileManager.default.contentsOfDirectory(atPath: path + ".backups")
      #expect(names.count == 1)
    }
  }

  @Test func `that does not verify stops a migration, and the file stays as it was`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try OldDatabase.copy(ofSchema: 1, to: path)
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(
          sql: "DROP TRIGGER review_stays; UPDATE review SET day = 1 WHERE sequence = 7")
      }
      try queue.close()
      let before = try bytes(of: path)
      #expect(throws: StorageError.self) {
        try Store.open(at: path, backingUpAt: noon(today).milliseconds, newID: ids())
      }
      #expect(try bytes(of: path) == before)
      let read = try #require(try Store.openToRead(at: path))
      #expect(try read.check().failures != [])
      #expect(try bytes(of: path) == before)
    }
  }

  @Test func `is removed by and by: the newest stay, then one a day, a week, a month`() throws {
    try withFolder { folder in
      let backups = BackupFolder(ofDatabase: folder + "/ours.db")
      try FileManager.default.createDirectory(
        atPath: backups.path, withIntermediateDirectories: true)
      let now = noon(today).milliseconds
      // Four a day, for two hundred days.
      for number in 0..<800 {
        let file = backups.path(at: now - Int64(number) * day / 4)
        try Data("x".utf8).write(to: URL(fileURLWithPath: file))
      }
      try Data("x".utf8).write(to: URL(fileURLWithPath: backups.path + "/notes.db"))
      backups.prune()
      let ages = backups.list().map { (now - $0.instant) / (day / 4) }
      #expect(Array(ages.prefix(10)) == Array(0..<10))
      #expect(ages.count < 10 + 7 + 4 + 6)
      #expect(ages.contains { $0 > 4 * 120 })
      backups.prune(sizeLimit: 5)
      #expect(backups.list().count == 5)
      backups.prune(sizeLimit: 0)
      #expect(backups.list().count == 3)
      #expect(FileManager.default.fileExists(atPath: backups.path + "/notes.db"))
    }
  }
}

@Suite struct `Restoring` {
  @Test func `brings the backup's facts back, keeps the file, and tells what differs`() throws {
    try withDatabase { store, path in
      let backup = try store.backUp(at: 1)
      let ada = try store.enrol()
      for term in ["Playbook", "Onboarding"] { try store.answer(card(term), by: ada) }
      try store.close()
      let before = try bytes(of: path)
      let restoration = try Restoration(of: backup.path, to: path)
      #expect((restoration.lost, restoration.gained) == (2, 0))
      let kept = try #require(try restoration.apply(at: noon(today).milliseconds))
      #expect(kept == path + ".before-restore-2026-11-21T120000")
      #expect(try bytes(of: kept) == before)
      let restored = try #require(try Store.open(at: path, newID: ids(from: 5)))
      #expect(try restored.number("SELECT count(*) FROM review") == 3)
      #expect(try restored.check().failures == [])
      // And back again.
      try restored.close()
      let again = try Restoration(of: kept, to: path)
      #expect((again.lost, again.gained) == (0, 2))
      #expect(
        try again.apply(at: noon(today).milliseconds)
          == path + ".before-restore-2026-11-21T120000-2")
    }
  }

  @Test func `takes a backup of an older schema, and one where no database is`() throws {
    try withFolder { folder in
      let old = folder + "/old.db"
      try OldDatabase.copy(ofSchema: 1, to: old)
      let before = try bytes(of: old)
      let path = folder + "/deep/ours.db"
      #expect(try Restoration(of: old, to: path).apply(at: 1) == nil)
      #expect(try bytes(of: old) == before)
      let store = try #require(try Store.open(at: path, newID: ids()))
      let result = try store.check()
      #expect(result.failures == [])
      #expect(result.logged == 410)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/deep") == ["ours.db"])
    }
  }

  @Test func `refuses a backup that does not verify, and changes nothing`() throws {
    try withDatabase { store, path in
      let backup = try store.backUp(at: 1)
      try store.close()
      let sound = try bytes(of: backup.path)
      let before = try bytes(of: path)
      let place = try #require(sound.range(of: Data("What churn means.".utf8))).lowerBound
      var damaged = sound
      damaged[place] ^= 1
      for contents in [damaged, Data(), Data("x".utf8), sound.prefix(8192)] {
        try contents.write(to: URL(fileURLWithPath: backup.path))
        #expect(throws: StorageError.self) { try Restoration(of: backup.path, to: path) }
        #expect(try bytes(of: path) == before)
      }
      let names = try FileManager.default.contentsOfDirectory(
        atPath: (path as NSString).deletingLastPathComponent)
      #expect(Set(names) == ["ours.db", "ours.db-journal", "ours.db.backups"])
    }
  }

  @Test func `replaces a file that nobody can read, and says that nobody knows`() throws {
    try withDatabase { store, path in
      let backup = try store.backUp(at: 1)
      try store.close()
      let ruin = Data(repeating: 7, count: 5000)
      try ruin.write(to: URL(fileURLWithPath: path))
      let restoration = try Restoration(of: backup.path, to: path)
      #expect(restoration.lost == nil)
      let kept = try #require(try restoration.apply(at: 1))
      #expect(try bytes(of: kept) == ruin)
      #expect(try Store.open(at: path, newID: ids())?.check().failures == [])
    }
  }

  /// A transaction that a kill cut off after it had written pages.
  @Test func `rolls a hot journal of the old file back before it is kept`() throws {
    try withDatabase { store, path in
      let backup = try store.backUp(at: 1)
      let sound = try store.check()
      try store.queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA cache_size = 1; BEGIN; PRAGMA cache_spill = 1")
        for number in 0..<400 {
          try db.execute(
            sql: "INSERT INTO learner VALUES (?, randomblob(16), ?, 0, x'00')",
            arguments: [1000 + number, String(repeating: "n", count: 3000)])
        }
        for suffix in ["", "-journal"] {
          try FileManager.default.copyItem(
            atPath: path + suffix, toPath: path + ".cut" + suffix)
        }
        try db.execute(sql: "ROLLBACK")
      }
      let cut = path + ".cut"
      let kept = try #require(try Restoration(of: backup.path, to: cut).apply(at: 1))
      #expect(!FileManager.default.fileExists(atPath: cut + "-journal"))
      for file in [kept, cut] {
        let store = try #require(try Store.open(at: file, newID: ids()))
        #expect(try store.check() == sound)
      }
    }
  }
}
