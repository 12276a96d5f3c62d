import Documents
import Flashcards

@testable import Glossaries

/// What the reading of a document without fault says it left out: findings that nobody can act on,
/// and that hide those that matter.
struct FalseAlarms {
  /// The findings about text, tables or entries left out, each with its line.
  private(set) var told: [String] = []
  private var blockCount = 0
  private var wordCount = 0
  private var otherWordCount = 0

  /// Counts them in a text.
  init(in text: String, name: String) throws {
    blockCount = try Document.read(Array(text.utf8), name: name).blocks.count
    let findings = try Glossary(reading: document(text, name: name)).findings
    told = findings.filter(\.kind.tellsOfTextLeftOut).map { "\($0.line): \($0.kind)" }
    for text in try Explanation(of: document(text, name: name)).texts {
      let count = text.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count
      wordCount += count
      if text.role == .other { otherWordCount += count }
    }
  }

  /// Whether nothing is told, and every word is explained.
  var isNone: Bool { told.isEmpty && otherWordCount == 0 }

  /// Whether it is at most one finding, and one more for each 200 blocks, and at most one word in a
  /// hundred stands amid entries and belongs to none.
  var areFew: Bool {
    told.count <= 1 + blockCount / 200 && otherWordCount * 100 <= wordCount
  }
}

extension Finding.Kind {
  fileprivate var tellsOfTextLeftOut: Bool {
    switch self {
    case .entryLeftOut, .textLeftOut, .tableLeftOut, .onlySectionRead: true
    default: false
    }
  }
}
