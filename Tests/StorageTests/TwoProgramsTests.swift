import Foundation
import GRDB
import Testing

@testable import Flashcards
@testable import Storage

/// Opens two connections to one file, as two programs would.
private func withTwo(_ body: (Store, Store) throws -> Void) throws {
  try withFolder { folder in
    let path = folder + "/ours.db"
    let one = try Store.openOrCreate(at: path, newID: ids(from: 1))
    let two = try Store.openOrCreate(at: path, newID: ids(from: 2))
    try one.take(sampleEntries)
    try body(one, two)
  }
}

@Suite struct `Two programs on one file` {
  @Test func `take turns, answer by answer`() throws {
    try withTwo { one, two in
      let ada = try one.enrol("Ada")
      let grace = try two.enrol("Grace")
      for offset in 0..<5 {
        let day = today.advanced(by: offset)
        let first = try one.answer(card("Churn"), .easy, on: day, by: ada)
        let second = try two.answer(card("Churn"), .again, on: day, by: grace)
        #expect(first.sequence == offset + 1)
        #expect(second.sequence == offset + 1)
      }
      #expect(try two.retractLastDeed(by: grace, at: noon(today))?.card == card("Churn"))
      for store in [one, two] {
        let result = try store.check()
        #expect(result.failures == [])
        #expect(result.logged == 11)
      }
    }
  }

  @Test func `never grade one card of one learner from a stale state`() throws {
    try withTwo { one, two in
      let ada = try one.enrol("Ada")
      #expect(try two.enrol("Ada") == ada)
      let asked = try one.schedule(of: card("Churn"), for: ada)
      let answer = Answer(card: card("Churn"), kind: .review, key: .good, form: .self)
      _ = try two.record(answer, by: ada, at: noon(today), expecting: asked)
      #expect(throws: StorageError.staleCard(card("Churn"))) {
        try one.record(answer, by: ada, at: noon(today), expecting: asked)
      }
      #expect(try one.number("SELECT count(*) FROM review") == 1)
    }
  }

  @Test func `import one after the other, the second refused`() throws {
    try withTwo { one, two in
      let known = try two.knownDeck("sample")
      let plan = ImportPlan(
        deck: Deck(id: "sample"), source: "sample.md", known: known.entries, read: [])
      try one.take([Entry(term: "Zest", definition: "z")], from: "more.md")
      #expect(throws: StorageError.changedMeanwhile) {
        try two.apply(plan, madeFrom: known, at: 3)
      }
    }
  }

  @Test func `are told busy while one writes, and lose nothing`() throws {
    try withTwo { one, two in
      let ada = try one.enrol("Ada")
      // Do not wait five seconds for the lock.
      try two.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
      try one.queue.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        #expect(throws: StorageError.busy) { try two.answer(card("Churn"), by: ada) }
        #expect(throws: StorageError.busy) { try two.enrol("Grace") }
        #expect(try two.decks().count == 1)
        #expect(try two.take(sampleEntries).isEmpty)
        try db.execute(sql: "COMMIT")
      }
      #expect(try two.answer(card("Churn"), by: ada).sequence == 1)
      #expect(try two.check().failures == [])
    }
  }
}
