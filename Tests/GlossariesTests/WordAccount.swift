import Documents
import Flashcards

@testable import Glossaries

/// Where each word of a document went: the law that reading loses and invents nothing.
struct WordAccount {
  /// What is wrong, a sentence each; empty for a document that adds up.
  ///
  /// There are three sorts: words without a role, words that have the role of a part of an
  /// entry but stand in none, words of entries that no part has.
  private(set) var complaints: [String] = []

  init(of text: String, name: String) throws {
    let outline = try Document.read(Array(text.utf8), name: name)
    let texts = try Explanation(of: document(text, name: name)).texts
    let glossary = try Glossary(reading: document(text, name: name))
    let read = words(outline.blocks.map { outline.text(of: $0) })
    let told = words(texts.map(\.text))
    complain("has no role", read.filter { told[$0.key, default: 0] < $0.value }.keys)

    // Numbers of a list's items or of a term's senses are an order, no text.
    let held = words(glossary.entries.flatMap { $0.entry.texts })
    // An entry that was left out is named by a finding on its line; its text may stand below.
    let heads = Set(texts.filter { $0.role == .headword }.map(\.line))
    var isRefused = false
    let lines = Set(glossary.findings.map(\.line))
    let claimed = texts.filter { text in
      if heads.contains(text.line) || lines.contains(text.line) {
        isRefused = lines.contains(text.line)
      }
      return text.role.isOfEntry && !isRefused
    }
    complain(
      "is told as part of an entry that does not hold it",
      words(claimed.map(\.text)).keys.filter { held[$0] == nil && !$0.isOrdinal })
    complain(
      "stands in an entry and is told nowhere",
      held.keys.filter { told[$0] == nil && !$0.isOrdinal })
  }

  private mutating func complain(_ what: String, _ words: some Sequence<String>) {
    complaints += words.sorted().map { "\($0) \(what)" }
  }
}

/// The number of times that each word occurs in all texts together.
///
/// A word is a run of letters and digits, so that `sign-up,` counts as `sign` and `up`.
private func words(_ texts: some Sequence<String>) -> [String: Int] {
  var counts: [String: Int] = [:]
  for text in texts {
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      counts[String(word), default: 0] += 1
    }
  }
  return counts
}

extension Entry {
  fileprivate var texts: [String] {
    [term, acronym, expansion, qualifier, definition].compactMap(\.self) + aliases
  }
}

extension TextRole {
  fileprivate var isOfEntry: Bool { [.headword, .definition, .pair].contains(self) }
}

extension String {
  fileprivate var isOrdinal: Bool { allSatisfy(\.isNumber) }
}
