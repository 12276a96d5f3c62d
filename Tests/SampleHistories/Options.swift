import Foundation

/// What the command line asks for.
struct Options {
  /// The database: continued when it exists.
  var database = ""
  /// Entries to make when the database has none.
  var entryCount = 1000
  var learnerCount = 1
  /// Answers of all learners together, drills included.
  var answerCount = 20_000
  /// The learner's name, with a number behind it when there are several.
  var learner = "sample"
  var seed: UInt64 = 1
  /// The present, in UTC milliseconds; no answer is later.
  var now: Int64 = 0
  /// A file with the answers of one learner, in place of made-up ones.
  var log: String?

  /// What is wrong with the command line.
  struct Fault: Error { let text: String }

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    now = try Self.instant("2026-11-21T09:00:00Z")
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        guard database.isEmpty else { throw Fault(text: "\(word): one database only") }
        database = word
        continue
      }
      guard let value = rest.popFirst() else { throw Fault(text: "\(word): a value is missing") }
      try set(word, to: value)
    }
    guard !database.isEmpty else { throw Fault(text: "the database is missing") }
  }

  private mutating func set(_ option: String, to value: String) throws {
    switch option {
    case "--entries": entryCount = try Self.number(value, of: option)
    case "--learners": learnerCount = try Self.number(value, of: option)
    case "--answers": answerCount = try Self.number(value, of: option)
    case "--seed": seed = UInt64(try Self.number(value, of: option))
    case "--learner": learner = value
    case "--now": now = try Self.instant(value)
    case "--log": log = value
    default: throw Fault(text: "\(option): no such option")
    }
  }

  private static func number(_ text: String, of option: String) throws -> Int {
    guard let number = Int(text), (1...100_000_000).contains(number) else {
      throw Fault(text: "\(option) \(text): not a number from 1")
    }
    return number
  }

  private static func instant(_ text: String) throws -> Int64 {
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw Fault(text: "--now \(text): write it like 2026-11-21T09:00:00Z")
    }
    return Int64(date.timeIntervalSince1970 * 1000)
  }
}
