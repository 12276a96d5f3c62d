import Documents
import Flashcards
import Testing

@testable import Glossaries

/// Laws for every rule of reading.
@Suite struct RuleLaws {
  @Test func `each rule has an example`() {
    #expect(RuleExample.all.map(\.rule) == ReadingRule.allCases)
  }

  @Test(arguments: RuleExample.all)
  func `each example is read right with its rule and wrong without it`(
    _ example: RuleExample
  ) {
    let reading = Reading(of: example.text, without: [])
    #expect(reading.entries == example.entries)
    #expect(reading != Reading(of: example.text, without: [example.rule]))
  }
}

/// The result of reading a document: its entries, and the role of each text.
private struct Reading: Equatable {
  let entries: [String]
  let roles: [TextRole]

  init(of text: String, without rules: Set<ReadingRule>) {
    let glossary = try? Glossary(reading: document(text), without: rules)
    entries = glossary?.entries.map(\.entry.told) ?? []
    roles = (try? Explanation(of: document(text), without: rules).texts.map(\.role)) ?? []
  }
}

extension Entry {
  /// The headword, its other names, and the last word of its definition.
  fileprivate var told: String {
    let names = [acronym.map { "\($0) = \(expansion ?? "")" }].compactMap(\.self) + aliases
    let bracket = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    return "\(term)\(bracket) … " + (definition.split(separator: " ").last ?? "nothing")
  }
}
