import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

/// A database with two learners, each with ten answers and a flag.
private func makeDatabase(at path: String) throws {
  let store = try Store.openOrCreate(at: path, newID: ids())
  try store.take(sampleEntries)
  for name in ["Ada", "Grace"] {
    let learner = try store.enrol(name)
    for offset in 0..<10 {
      let term = sampleEntries[offset % 6].term
      try store.answer(card(term), .good, on: today.advanced(by: offset), by: learner)
    }
    try store.record([.flag(card("Churn").entry, "?")], by: learner, at: noon(today))
  }
  try store.queue.vacuum()
  try store.close()
}

/// Opens a damaged file, salvages it, and checks the result.
private func salvage(_ path: String, _ folder: String) throws -> (SalvageResult, Store) {
  let new = "\(folder)/\(UUID().uuidString).db"
  let store = try #require(try Store.openToRead(at: path))
  let result = try store.salvage(to: new, newID: ids(from: 8))
  let saved = try #require(try Store.open(at: new, newID: ids(from: 9)))
  #expect(try saved.check().failures == [])
  return (result, saved)
}

@Suite struct `Salvaging` {
  @Test func `a sound database saves all of it`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeDatabase(at: path)
      let (result, saved) = try salvage(path, folder)
      #expect((result.saved, result.leftOut, result.entries) == (22, 0, 7))
      let before = try #require(try Store.openToRead(at: path))
      #expect(try saved.check() == before.check())
      for table in Schema.tables {
        let digests = "SELECT group_concat(quote(digest)) FROM \(table.name)"
        #expect(try saved.text(digests) == before.text(digests), "\(table.name)")
      }
    }
  }

  /// Damages, and how many entries of the log stand before them.
  static let damages = [
    ("UPDATE review SET grade = 5 WHERE device = 1 AND sequence = 4", 3 + 11),
    ("DELETE FROM review WHERE device = 2 AND sequence = 1", 11),
    ("UPDATE decision SET payload = '{}' WHERE device = 1", 10 + 11),
    ("UPDATE learner SET name = 'Adb' WHERE number = 1", 22),
    ("UPDATE learner SET id = zeroblob(16) WHERE number = 1", 11),
    ("DELETE FROM device WHERE number = 2", 11),
    ("UPDATE entry SET key = 'x' WHERE number = 3", 2 + 2),
    ("UPDATE revision SET definition = 'x' WHERE entry = 3", 22),
    ("DELETE FROM revision WHERE entry = 3", 22), ("DELETE FROM schedule", 22),
    ("DELETE FROM deck", 0),
  ]

  @Test(arguments: damages)
  func `saves every answer before the damage`(damage: String, saved count: Int) throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeDatabase(at: path)
      let store = try #require(try Store.open(at: path, newID: ids()))
      try store.tamper(damage)
      try store.close()
      let before = try bytes(of: path)
      let (result, saved) = try salvage(path, folder)
      #expect(result.saved == count)
      #expect(try bytes(of: path) == before)
      // The glossary can be imported again, and everything is there.
      try saved.take(sampleEntries)
      #expect(try saved.names(inDeck: "sample").count == 7)
      #expect(try saved.check().failures == [])
    }
  }

  @Test func `does not overwrite a file`() throws {
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeDatabase(at: path)
      let store = try #require(try Store.openToRead(at: path))
      #expect(throws: StorageError.cannotCreate("File exists")) {
        try store.salvage(to: path, newID: ids())
      }
    }
  }

  /// A file whose pages were damaged yields a sound database, or an error, and is never changed.
  @Test(arguments: 0..<6)
  func `pages at random gives a sound database or an error`(seed: Int) throws {
    var chance = SeededChance(seed: UInt64(seed))
    try withFolder { folder in
      let path = folder + "/ours.db"
      try makeDatabase(at: path)
      let sound = try bytes(of: path)
      for _ in 0..<10 {
        var damaged = sound
        let page = Int.random(in: 1..<sound.count / 4096, using: &chance) * 4096
        for _ in 0..<8 {
          damaged[page + Int.random(in: 0..<4096, using: &chance)] ^= 0x55
        }
        try damaged.write(to: URL(fileURLWithPath: path))
        do {
          let (result, _) = try salvage(path, folder)
          #expect(result.saved <= 22)
        } catch {
          #expect(error is StorageError, "\(error)")
        }
        #expect(try bytes(of: path) == damaged)
      }
    }
  }
}
