import Foundation
import Testing

@testable import Storage

@Suite(.serialized) struct `A new database` {
  @Test func `is whole, alone in its folder, and passes its own check`() throws {
    try withFolder { folder in
      let path = folder + "/deep/down/ours.db"
      let store = try Store.openOrCreate(at: path, newID: ids())
      #expect(try store.check() == CheckResult())
      try store.close()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/deep/down")
      #expect(names == ["ours.db"])
      let again = try #require(try Store.open(at: path, newID: ids()))
      #expect(try again.number("PRAGMA user_version") == Schema.version)
    }
  }

  @Test func `and its folder are for their owner alone`() throws {
    let before = umask(0o077)
    defer { umask(before) }
    try withFolder { folder in
      let path = folder + "/state/ours.db"
      let store = try Store.openOrCreate(at: path, newID: ids())
      try store.take(sampleEntries)
      #expect(try permissions(folder + "/state") == 0o700)
      #expect(try permissions(path) == 0o600)
      #expect(try permissions(path + "-journal") == 0o600)
    }
  }

  @Test func `sweeps what dead processes left half built, and nothing else`() throws {
    try withFolder { folder in
      let kept = [
        "ours.db.new-1", "ours.db.new-\(getppid())-journal", "ours.db.new-", "ours.db.new-x",
        "ours.db.new-0", "other.db.new-2147483647", "ours.db.new", "notes",
      ]
      let dead = ["ours.db.new-2147483647", "ours.db.new-2147483647-journal"]
      for name in kept + dead { try touch(folder + "/" + name) }
      _ = try Store.openOrCreate(at: folder + "/ours.db", newID: ids())
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.sorted() == (kept + ["ours.db"]).sorted())
    }
  }

  @Test func `is made although a killed process of the same number left a ruin`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try Data(repeating: 65, count: 5000).write(
        to: URL(fileURLWithPath: DatabaseFile.constructionPath(for: path)))
      let store = try Store.openOrCreate(at: path, newID: ids())
      #expect(try store.check() == CheckResult())
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["ours.db"])
    }
  }

  @Test func `does not take the place of one that came first`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let first = try Store.openOrCreate(at: path, newID: ids())
      try first.take(sampleEntries)
      try touch(path + ".late")
      try DatabaseFile.link(path + ".late", to: path)
      #expect(try first.slugs() == ["sample"])
      #expect(!FileManager.default.fileExists(atPath: path + ".late"))
    }
  }

  @Test func `that cannot be made says why`() throws {
    #expect(throws: StorageError.self) {
      try Store.openOrCreate(at: "/proc/none/ours.db", newID: ids())
    }
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/ours.db", withDestinationPath: "ours.db")
      #expect(throws: StorageError.self) {
        try Store.openOrCreate(at: folder + "/ours.db", newID: ids())
      }
    }
  }

  @Test func `is made where a link leads, and its backups stand beside it`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/real", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.db", withDestinationPath: "real/ours.db")
      let store = try Store.openOrCreate(at: folder + "/link.db", newID: ids())
      try store.take(sampleEntries)
      let backup = try store.backUp(at: 0)
      #expect(backup.path.contains("/real/ours.db.backups/"))
      try store.close()
      _ = try Restoration(of: backup.path, to: folder + "/link.db").apply(at: 1)
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.db")
      #expect(target == "real/ours.db")
    }
  }

  private func touch(_ path: String) throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
  }

  private func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }
}
