import Flashcards
import Foundation
import Storage
import Testing

@testable import SampleHistories

@Suite struct `A sample history` {
  private func options(_ words: String...) throws -> Options { try Options(words) }

  private func withFolder<T>(_ body: (String) throws -> T) throws -> T {
    let path = NSTemporaryDirectory() + "termwise-history-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test func `has the learners and answers asked for, and passes the check`() throws {
    try withFolder { folder in
      var database = try SampleDatabase(
        options(
          folder + "/a.db", "--entries", "50", "--learners", "7", "--answers", "3000"))
      #expect(try database.fill().hasPrefix("50 entries, 7 learners, 3000 answers, "))
      let store = try #require(try Store.open(at: folder + "/a.db", newID: { UUID() }))
      let result = try store.check()
      #expect(result.failures == [])
      #expect(result.logged == 3000 + 7 * 2)
      #expect(try store.learnerNames().count == 7)
      let due = try store.dueCounts(
        for: "sample 1", decks: nil, on: StudyDay(number: 20_778), limits: StudyLimits())
      #expect(due.due > 10)
    }
  }

  @Test func `is the same for the same seed, and goes on in a database that has entries`() throws {
    try withFolder { folder in
      var bytes: [Data] = []
      for name in ["a", "b"] {
        let path = "\(folder)/\(name).db"
        for learner in ["Ada", "Grace"] {
          var database = try SampleDatabase(
            options(path, "--entries", "9", "--answers", "200", "--learner", learner))
          #expect(try database.fill().hasPrefix("9 entries, 1 learners, 200 answers, "))
        }
        bytes.append(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
      #expect(bytes[0] == bytes[1])
    }
  }

  @Test func `can be read from a log`() throws {
    let log = "ago\tentry\tdirection\tkey\ttaken\n90000\t1\t0\t3\t9\t1500\n180000\t0\t1\t1\t2000\n"
    let history = try History(reading: log)
    #expect(history.answers.map(\.ago) == [180_000, 90_000])
    #expect(history.answers.map(\.isReverse) == [true, false])
    #expect(history.answers.map(\.milliseconds) == [2000, 1500])
    #expect(throws: Options.Fault.self) { try History(reading: "1\t2\t0\t3\t5\nx\n") }
  }

  @Test(arguments: [
    [], ["a", "b"], ["a", "--entries"], ["a", "--entries", "0"], ["a", "--x", "1"],
  ])
  func `refuses a command line that it does not understand`(words: [String]) {
    #expect(throws: Options.Fault.self) { try Options(words) }
  }
}
