import Foundation
import Testing

@testable import Flashcards

/// The fixture deck, with answers judged by an experienced teacher.
struct JudgedAnswers {
  /// An answer and its expected verdict.
  struct Case: CustomTestStringConvertible, Sendable {
    let term: String
    let asked: Aspect
    let typed: String
    let verdict: String
    let why: String

    var testDescription: String { "\(term) [\(asked)] “\(typed)”: \(verdict), \(why)" }
  }

  let entries: [(written: String, id: EntryID, entry: Entry)]
  let cases: [Case]
  let judge: Judge

  static let all = try? JudgedAnswers()

  init() throws {
    entries = try Self.rows("judged-answers-deck").map { row in
      let entry = Entry(written: row[0], definition: row[1])
      return (row[0], EntryID(deck: "deck", of: entry), entry)
    }
    cases = try Self.rows("judged-answers").map { row in
      Case(
        term: row[0], asked: try #require(Aspect(rawValue: row[1])), typed: row[2],
        verdict: row[3], why: row[4])
    }
    judge = Judge(entries.map { EntryNames($0.id, of: $0.entry) })
  }

  /// The judgement of a text as an answer about an entry.
  func judgement(_ term: String, _ asked: Aspect, _ typed: String) throws -> Judgement {
    let known = try #require(entries.first { $0.written == term }, "\(term)")
    let kind = try #require(CardKinds.all.first { $0.asked == asked })
    let question = try #require(kind.question(about: known.entry), "\(term) [\(asked)]")
    return try #require(judge.judge(typed, answering: question, about: known.id))
  }

  private static func rows(_ name: String) throws -> [[String]] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Fixtures"))
    // Split scalars, not characters: a typed text may begin with a combining mark, which would join
    // the tab.
    return try String(contentsOf: url, encoding: .utf8).unicodeScalars.split(separator: "\n")
      .dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
  }
}

extension Entry {
  /// Parses a headword: a name, `name (ACR)` or `ACR (name)`.
  init(written: String, definition: String) {
    let parts = written.dropLast(written.hasSuffix(")") ? 1 : 0).components(separatedBy: " (")
    guard parts.count == 2 else {
      self.init(term: written, definition: definition)
      return
    }
    let capitals = parts[0].count { $0.isUppercase }
    let isFirst = capitals > 1 && capitals * 2 > parts[0].count
    self.init(
      term: parts[0], acronym: parts[isFirst ? 0 : 1], expansion: parts[isFirst ? 1 : 0],
      definition: definition)
  }
}

extension Verdict {
  /// The verdict's name in the table.
  var name: String {
    switch self {
    case .right: "right"
    case .slip: "slip"
    case .wrong, .blank: "wrong"
    }
  }
}
