import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct `Opening a path` {
  @Test func `where nothing is opens nothing and makes nothing`() throws {
    try withFolder { folder in
      let store = try Store.open(at: folder + "/none.db", newID: ids())
      #expect(store == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  /// Files that must be refused, with the error for each.
  static let refused: [(name: String, contents: Data, error: StorageError)] = [
    ("empty", Data(), .empty),
    ("one byte", Data("S".utf8), .foreign),
    ("text", Data(repeating: 65, count: 5000), .foreign),
    ("SQLite's first line and no more", Data("SQLite format 3\0".utf8), .foreign),
    ("99 bytes", Data("SQLite format 3\0".utf8) + Data(count: 83), .foreign),
    ("newer", header(schema: 5), .newer(schema: 5, known: 4)),
    ("much newer", header(schema: .max), .newer(schema: Int(Int32.max), known: 4)),
    ("another application's", header(application: 1, schema: 1), .foreign),
    ("of no schema", header(schema: 0), .damaged("user_version 0")),
    ("of a negative schema", header(schema: -1), .damaged("user_version -1")),
  ]

  @Test(arguments: refused.indices)
  func `that is not ours is refused by name and left as it was`(index: Int) throws {
    let (name, contents, error) = Self.refused[index]
    try withFolder { folder in
      let path = folder + "/file.db"
      try contents.write(to: URL(fileURLWithPath: path))
      #expect(throws: error, "\(name)") { try Store.open(at: path, newID: ids()) }
      #expect(throws: error, "\(name)") { try Store.openOrCreate(at: path, newID: ids()) }
      #expect(try bytes(of: path) == contents)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file.db"])
    }
  }

  @Test func `of another program's SQLite file leaves it as it was`() throws {
    try withFolder { folder in
      let path = folder + "/theirs.db"
      let theirs = try DatabaseQueue(path: path)
      try theirs.write { try $0.execute(sql: "CREATE TABLE learner (name)") }
      try theirs.close()
      let before = try bytes(of: path)
      #expect(throws: StorageError.foreign) { try Store.openOrCreate(at: path, newID: ids()) }
      #expect(try bytes(of: path) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["theirs.db"])
    }
  }

  @Test func `of ours with the version of a newer program leaves it as it was`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let store = try Store.openOrCreate(at: path, newID: ids())
      try store.tamper("PRAGMA user_version = 7")
      try store.close()
      let before = try bytes(of: path)
      #expect(throws: StorageError.newer(schema: 7, known: 4)) {
        try Store.open(at: path, newID: ids())
      }
      #expect(try bytes(of: path) == before)
    }
  }

  @Test(arguments: [1, 2])
  func `of ours without its tables is damage, and leaves it as it was`(schema: Int) throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      let bare = try DatabaseQueue(path: path)
      try bare.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA application_id = \(Schema.applicationID);
            PRAGMA user_version = \(schema);
            CREATE TABLE note (text)
            """)
      }
      try bare.close()
      let before = try bytes(of: path)
      for open in [
        { try Store.open(at: path, newID: ids()) }, { try Store.openToRead(at: path) },
      ] {
        do {
          _ = try open()?.decks()
          Issue.record("no error")
        } catch {
          guard case .damaged = error as? StorageError else {
            Issue.record("\(error)")
            continue
          }
        }
      }
      #expect(try bytes(of: path) == before)
    }
  }

  @Test func `that is a folder is foreign`() throws {
    try withFolder { folder in
      #expect(throws: StorageError.foreign) { try Store.open(at: folder, newID: ids()) }
      #expect(throws: StorageError.foreign) { try Store.openOrCreate(at: folder, newID: ids()) }
    }
  }

  @Test func `that is a pipe is foreign, and nobody waits for its other end`() throws {
    try withFolder { folder in
      let path = folder + "/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      #expect(throws: StorageError.foreign) { try Store.open(at: path, newID: ids()) }
    }
  }

  @Test func `below a file says what is in the way`() throws {
    try withFolder { folder in
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
      #expect(throws: StorageError.inputOutput("Not a directory")) {
        try Store.open(at: folder + "/file/ours.db", newID: ids())
      }
    }
  }

  /// A file of a hundred bytes that begins like a SQLite database.
  private static func header(
    application: Int32 = Schema.applicationID, schema: Int32
  ) -> Data {
    var header = Data("SQLite format 3\0".utf8) + Data(count: 84)
    for (offset, number) in [(60, schema), (68, application)] {
      withUnsafeBytes(of: number.bigEndian) {
        header.replaceSubrange(offset..<offset + 4, with: $0)
      }
    }
    return header
  }
}
