import Foundation
import Testing

@testable import Flashcards

/// Laws of judging, for every deck, question and answer.
@Suite struct `The laws of judging` {
  private let table: JudgedAnswers

  init() throws { table = try #require(JudgedAnswers.all) }

  private var questions: [(id: EntryID, question: Question)] {
    table.entries.flatMap { known in
      CardKinds.all.compactMap { $0.question(about: known.entry) }
        .filter { $0.key != nil }.map { (known.id, $0) }
    }
  }

  private func verdict(_ typed: String, _ question: Question, _ id: EntryID) throws -> Verdict {
    try #require(table.judge.judge(typed, answering: question, about: id)).verdict
  }

  @Test func `every right answer is right, and nothing that does not count changes that`() throws {
    #expect(questions.count > 90)
    for (id, question) in questions {
      for answer in question.key?.accepted ?? [] {
        for text in answer.spellings {
          #expect(try verdict(text, question, id) == .right, "“\(text)” for \(question.answer)")
        }
      }
    }
  }

  @Test func `the exact name of another entry is never right`() throws {
    for (number, (id, question)) in questions.enumerated() {
      // Try a seventh of all pairs of question and entry, evenly spread.
      for (index, other) in table.entries.enumerated()
      where index % 7 == number % 7 && other.id != id {
        for name in [other.entry.term, other.entry.acronym, other.entry.expansion] {
          guard let name else { continue }
          let verdict = try verdict(name, question, id)
          #expect(verdict.mistakenFor?.id == other.id, "“\(name)” for \(question.answer)")
        }
      }
    }
  }

  @Test(arguments: 0..<200)
  func `a slip more never makes a verdict better`(seed: UInt64) throws {
    var random = SeededChance(seed: seed)
    let (id, question) = try #require(questions.randomElement(using: &random))
    var text = Array(question.answer)
    var worth = 3
    // From the end, so that no slip undoes another one.
    for place in text.indices.reversed() where place % 3 == 1 && Bool.random(using: &random) {
      switch Int.random(in: 0...2, using: &random) {
      case 0: text.insert("w", at: place)
      case 1: text.remove(at: place)
      default: text[place] = "w"
      }
      let now = try verdict(String(text), question, id).worth
      #expect(now <= worth, "“\(String(text))” for \(question.answer)")
      worth = now
    }
  }

  @Test(arguments: 0..<300)
  func `whatever is typed, there is a verdict, and the diff is both texts`(seed: UInt64) throws {
    var random = SeededChance(seed: seed)
    let (id, question) = try #require(questions.randomElement(using: &random))
    var typed = String.random(using: &random)
    if Bool.random(using: &random) { typed += question.answer.dropFirst(2) + typed }
    let judgement = try #require(table.judge.judge(typed, answering: question, about: id))
    let diff = Diff(typed: typed, expected: judgement.expected)
    #expect(diff.segments.map(\.typed).joined().unicodeScalars.elementsEqual(typed.unicodeScalars))
    #expect(diff.segments.map(\.expected).joined() == judgement.expected)
  }
}

extension Verdict {
  /// The order of verdicts: higher is better.
  fileprivate var worth: Int {
    switch self {
    case .right: 3
    case .slip(let slips): slips.count == 1 ? 2 : 1
    case .wrong, .blank: 0
    }
  }
}

extension String {
  /// Spellings of the text that judging treats as equal.
  fileprivate var spellings: [String] {
    [
      self, uppercased(), lowercased(), "  \(self)\n", "\(self).", "« \(self) »",
      decomposedStringWithCanonicalMapping, folding(options: .diacriticInsensitive, locale: nil),
      replacingOccurrences(of: "'", with: "’"), replacingOccurrences(of: "'", with: "`"),
      replacingOccurrences(of: "-", with: " "), replacingOccurrences(of: "-", with: "\u{2011}"),
      replacingOccurrences(of: " ", with: "-"), replacingOccurrences(of: " ", with: "\u{A0}"),
      replacingOccurrences(of: "œ", with: "oe"), "le \(self)", "the \(self)", "L’\(self)",
      map { String($0) }.joined(separator: "\u{200B}"),
    ]
  }
}
