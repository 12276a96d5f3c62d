import Foundation
import GRDB
import Synchronization
import Testing

@testable import Flashcards
@testable import Storage

extension Store {
  /// The statements that run within the body, without those for transactions and settings.
  fileprivate func statements(in body: () throws -> Void) throws -> [String] {
    let heard = Mutex<[String]>([])
    queue.writeWithoutTransaction { db in
      db.trace(options: .statement) { event in
        guard case .statement(let statement) = event else { return }
        let words = ["SELECT", "INSERT", "UPDATE", "DELETE"]
        guard words.contains(where: statement.sql.hasPrefix) else { return }
        heard.withLock { $0.append(statement.sql) }
      }
    }
    try body()
    queue.writeWithoutTransaction { $0.trace(options: []) }
    return heard.withLock { $0 }
  }

  /// SQLite's query plan for each statement.
  fileprivate func plan(of statements: [String]) throws -> [String] {
    try queue.read { db in
      try Set(statements).sorted().flatMap { sql in
        let explained = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        explained.setUncheckedArguments([])
        return try Row.fetchAll(explained).map { $0["detail"] as String }
      }
    }
  }
}

/// The tables that grow with answers or learners.
private let large = ["review", "decision", "schedule", "revision", "entry"]

/// Whether a step of a query plan reads a whole large table.
private func isScan(_ step: String) -> Bool {
  large.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
}

@Suite struct `What an answer costs` {
  private let store: Store
  private let ada: Enrolment

  init() throws {
    store = try Store.sample()
    ada = try store.enrol()
    for offset in 0..<3 { try store.answer(card("Churn"), on: today.advanced(by: offset), by: ada) }
  }

  @Test func `is six statements, none of which goes through a table`() throws {
    let asked = try store.schedule(of: card("Churn"), for: ada)
    let statements = try store.statements {
      _ = try store.record(
        Answer(card: card("Churn"), kind: .review, key: .good, form: .self), by: ada,
        at: noon(today.advanced(by: 9)), expecting: asked)
    }
    #expect(statements.count == 6)
    let plan = try store.plan(of: statements)
    #expect(!plan.isEmpty)
    #expect(plan.filter { $0.contains("SCAN") || $0.contains("TEMP B-TREE") } == [])
  }

  @Test func `stays as it is when the clock is set back or the answer undone`() throws {
    let asked = try store.schedule(of: card("Churn"), for: ada)
    let statements = try store.statements {
      _ = try store.record(
        Answer(card: card("Churn"), kind: .review, key: .good, form: .self), by: ada,
        at: noon(today.advanced(by: -5)), expecting: asked)
      _ = try store.retractLastDeed(by: ada, at: noon(today))
    }
    #expect(try store.plan(of: statements).filter(isScan) == [])
  }

  @Test func `is a schedule row found, and one written, whatever the log holds`() throws {
    let changes = try store.number("SELECT total_changes()")
    try store.answer(card("Churn"), on: today.advanced(by: 9), by: ada)
    #expect(try store.number("SELECT total_changes()") == changes + 2)
  }
}

@Suite struct `What the queue costs` {
  @Test func `is no walk through the log or the schedules`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    for entry in sampleEntries {
      let id = CardID(entry: EntryID(deck: "sample", of: entry), kind: "term-definition")
      try store.answer(id, .again, by: ada)
    }
    let later = today.advanced(by: 3)
    let statements = try store.statements {
      _ = try store.queue(for: "Ada", decks: nil, on: later, limits: StudyLimits())
    }
    let plan = try store.plan(of: statements)
    #expect(plan.filter { isScan($0) } == [])
    #expect(
      plan.contains("SEARCH schedule USING COVERING INDEX schedule_by_due (learner=? AND due<?)"))
  }

  @Test func `and of who answers and when neither`() throws {
    let store = try Store.sample()
    let ada = try store.enrol()
    let account = Account(name: "ada", machine: "laptop")
    try store.record(
      [.account(account), .suspend(card("Cohort"))], by: ada, at: noon(today))
    try store.answer(card("Churn"), by: ada)
    let statements = try store.statements {
      let learners = try store.learners()
      #expect(learners.first?.account == account)
      for name in ["Ada", "Zoe"] {
        let last = try store.lastFact(of: name, near: noon(today))
        #expect(last?.day == today)
      }
      let later = try store.laterFacts(of: "Ada", at: noon(today))
      #expect(later == nil)
    }
    #expect(statements.count > 5)
    let scans = try store.plan(of: statements).filter { isScan($0) }
    #expect(scans == [])
  }

  @Test func `for a first card does not grow with the deck`() throws {
    let counts = try [20, 80].map { size in
      let entries = (0..<size).map { Entry(term: "Term \($0)", definition: "d") }
      let store = try Store.sample(entries)
      let ada = try store.enrol()
      for entry in entries {
        let id = CardID(entry: EntryID(deck: "sample", of: entry), kind: "term-definition")
        try store.answer(id, .good, by: ada)
      }
      return try store.statements {
        let queue = try store.queue(
          for: "Ada", decks: nil, on: today.advanced(by: 5), limits: StudyLimits(), first: 1)
        #expect(queue.due.count == 1)
      }.count
    }
    #expect(counts[0] == counts[1])
  }

  @Test func `of new cards stops at the last one wanted`() throws {
    let entries = (0..<60).map { Entry(term: "Term \($0)", definition: "d") }
    let store = try Store.sample(entries)
    let statements = try store.statements {
      let queue = try store.queue(
        for: "Ada", decks: nil, on: today, limits: StudyLimits(newCards: 2))
      #expect(queue.new.count == 2)
    }
    #expect(statements.count < 15)
  }
}
