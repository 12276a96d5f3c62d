import Flashcards
import Foundation
import Glossaries
import Testing

@testable import Commands

/// Every sentence that tells a finding or a failure, in golden texts and in laws.
@Suite struct SentenceGoldenTests {
  @Test(arguments: Language.allCases)
  func `every finding and failure has its golden sentence`(_ language: Language) throws {
    let words = language.words
    let sections = [
      ("Findings", SentenceSamples.findings.map { "\($0.caseName): \(words.sentence(for: $0))" }),
      ("Failures", SentenceSamples.failures.map { "\($0.caseName): \(words.failure($0))" }),
      (
        "Damage",
        SentenceSamples.checkFailures.map {
          "\(caseName(of: $0)): \(words.checkFailure($0))"
        }
      ),
      ("Rules", ExplanationSamples.rules.map { "\($0.id): \(words.rule($0))" }),
    ]
    let text = sections.map { "=== \($0.0)\n" + $0.1.joined(separator: "\n") }
    try expectKept(
      text.joined(separator: "\n"), as: "sentences.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `a failure says what happened, then what to do`(_ language: Language) {
    // Nobody is there to read that the output was closed: the program ends without a sentence.
    for failure in SentenceSamples.failures where failure != .outputClosed {
      let sentence = language.words.failure(failure)
      #expect(hasTwoParts(sentence), "\(sentence)")
      #expect(!sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.contains("Optional("), "\(sentence)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a finding says what happened, then what to do where there is something`(
    _ language: Language
  ) {
    let informative = [
      "moreFindings", "clozesOpened", "document.invisibleCharactersRemoved",
    ]
    for finding in SentenceSamples.findings where !informative.contains(finding.caseName) {
      let sentence = language.words.sentence(for: finding)
      #expect(hasTwoParts(sentence), "\(sentence)")
    }
  }

  /// Whether a sentence ends, and another one follows it.
  private func hasTwoParts(_ sentence: String) -> Bool {
    guard let end = sentence.range(of: ". ", options: .backwards) else { return false }
    return end.lowerBound > sentence.startIndex && end.upperBound < sentence.endIndex
  }

  @Test(arguments: [
    Cases("Commands/CommandLine/Failure.swift", of: "Failure", SentenceSamples.failures),
    Cases("Commands/CommandLine/UsageFault.swift", of: "UsageFault", SentenceSamples.usageFaults),
    Cases(
      "Commands/Judging/AnswerLine.swift", of: "AnswerLineFault", SentenceSamples.answerLineFaults),
    Cases("Storage/StorageError.swift", of: "StorageError", SentenceSamples.storageErrors),
    Cases("Storage/Store+Check.swift", of: "CheckFailure", SentenceSamples.checkFailures),
    Cases("Glossaries/Finding.swift", of: "Kind", SentenceSamples.findings),
    Cases("Glossaries/Finding.swift", of: "GlossaryError", SentenceSamples.glossaryErrors),
    Cases("Glossaries/Explanation/RoleRule.swift", of: "RoleRule", ExplanationSamples.rules),
    Cases("Glossaries/Explanation/LayoutMark.swift", of: "LayoutMark", ExplanationSamples.marks),
    Cases(
      "Documents/Problem.swift", of: "Kind",
      SentenceSamples.findings.compactMap { if case .document(let kind) = $0 { kind } else { nil } }
    ),
  ])
  func `every case that the source declares has a sample`(_ cases: Cases) throws {
    let declared = try cases.declared
    #expect(!declared.isEmpty)
    #expect(declared.subtracting(cases.sampled) == [])
  }

  /// The cases that an enumeration declares, and those that have a sample.
  struct Cases: CustomTestStringConvertible {
    let file: String
    let type: String
    let sampled: Set<String>

    init(_ file: String, of type: String, _ samples: [Any]) {
      self.file = file
      self.type = type
      sampled = Set(samples.map(caseName))
    }

    var testDescription: String { "\(type) in \(file)" }

    var declared: Set<String> {
      get throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
          .appendingPathComponent("../../Sources").appendingPathComponent(file)
        let text = try String(contentsOf: source, encoding: .utf8)
        let body = text.components(separatedBy: "enum \(type):").dropFirst().first ?? ""
        let lines = body.split(separator: "\n").dropFirst().prefix {
          !$0.contains(/^\s*(?:}|var |public var |init)/)
        }
        return Set(lines.compactMap { $0.firstMatch(of: /^\s*case (\w+)/).map { String($0.1) } })
      }
    }
  }
}

/// The name of a value's case.
private func caseName(of value: Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "\(value)"
}

extension Failure {
  /// The names of the case and of the case inside it.
  fileprivate var caseName: String {
    let name = CommandsTests.caseName(of: self)
    switch self {
    case .storage(let error, _): return "\(name).\(CommandsTests.caseName(of: error))"
    case .glossary(let error, _): return "\(name).\(CommandsTests.caseName(of: error))"
    case .usage(let fault, _): return "\(name).\(CommandsTests.caseName(of: fault))"
    case .badAnswerLine(_, let fault): return "\(name).\(CommandsTests.caseName(of: fault))"
    default: return name
    }
  }
}

extension Finding.Kind {
  /// The names of the case and of the case inside it.
  fileprivate var caseName: String {
    let name = CommandsTests.caseName(of: self)
    if case .document(let kind) = self { return "\(name).\(CommandsTests.caseName(of: kind))" }
    return name
  }
}
