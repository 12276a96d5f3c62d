import Flashcards
import Foundation
import Testing

@testable import Storage

/// Journals that were put in the place of the known one, or taken away, between two answers.
@Suite struct `The journal` {
  private func withStore(_ body: (Store, Enrolment, _ journal: String) throws -> Void) throws {
    try withFolder { folder in
      let path = "\(folder)/termwise.db"
      let store = try Store.openOrCreate(at: path, newID: ids())
      defer { try? store.close() }
      try store.take(sampleEntries)
      try body(store, try store.enrol(), path + "-journal")
    }
  }

  private func inode(of path: String) throws -> UInt64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.systemFileNumber] as? NSNumber).uint64Value
  }

  @Test func `stays from answer to answer`() throws {
    try withStore { store, ada, journal in
      let first = try inode(of: journal)
      for term in ["Churn", "Cohort", "Playbook"] {
        try store.answer(card(term), by: ada)
        #expect(try inode(of: journal) == first)
      }
    }
  }

  @Test func `is made anew after another program deleted it`() throws {
    try withStore { store, ada, journal in
      try store.answer(card("Churn"), by: ada)
      try store.answer(card("Cohort"), by: ada)
      try FileManager.default.removeItem(atPath: journal)
      try store.answer(card("Playbook"), by: ada)
      #expect(FileManager.default.fileExists(atPath: journal))
      #expect(try store.number("SELECT count(*) FROM review") == 3)
    }
  }

  @Test func `may be another file of the same name`() throws {
    try withStore { store, ada, journal in
      try store.answer(card("Churn"), by: ada)
      try FileManager.default.moveItem(atPath: journal, toPath: journal + ".old")
      try Data(count: 512).write(to: URL(fileURLWithPath: journal))
      for term in ["Cohort", "Playbook"] { try store.answer(card(term), by: ada) }
      #expect(try bytes(of: journal).count > 512)
      #expect(try store.number("SELECT count(*) FROM review") == 3)
    }
  }

  @Test func `belongs to its database when two are written in turns`() throws {
    try withStore { one, ada, journal in
      try withStore { other, grace, otherJournal in
        for term in ["Churn", "Cohort", "Playbook"] {
          try one.answer(card(term), by: ada)
          try other.answer(card(term), by: grace)
        }
        #expect(try inode(of: journal) != inode(of: otherJournal))
        for store in [one, other] {
          #expect(try store.number("SELECT count(*) FROM review") == 3)
        }
      }
    }
  }
}
