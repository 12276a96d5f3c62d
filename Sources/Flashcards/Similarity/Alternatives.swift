import Foundation
import Lexicon

extension String {
  /// The name and each of the names that its headword lists: `A / B`, `A; B`, and `A, B` where the
  /// comma parts names.
  ///
  ///     "Churn; attrition".alternatives  // ["Churn; attrition", "Churn", "attrition"]
  ///     "Loss, accidental".alternatives  // ["Loss, accidental", "accidental Loss"]
  var alternatives: [String] {
    guard contains(where: { "/;,".contains($0) }) else { return [self] }
    for separator in [" / ", "; "] {
      let parts = parts(between: separator)
      if parts.count > 1 { return [self] + parts }
    }
    let parts = parts(between: ", ")
    guard (2...3).contains(parts.count), parts.allSatisfy(\.mayBeListed) else { return [self] }
    if let modifier = parts.last, parts.count == 2, modifier.looksLikeModifier {
      return [self, "\(modifier) \(parts[0])"]
    }
    return [self] + parts
  }

  private func parts(between separator: String) -> [String] {
    components(separatedBy: separator).map(\.collapsingSpaces).filter { !$0.isEmpty }
  }

  /// Whether the text between two commas can be a name of its own.
  ///
  /// It has at most three words. None of them may join it to its neighbours, as `and` does in
  /// `Research, development and innovation`.
  private var mayBeListed: Bool {
    let words = foldedWords
    return (1...3).contains(words.count) && words.allSatisfy { !listWords.contains($0) }
  }

  /// Whether the text behind a comma belongs before it, as dictionaries write: `Loss, accidental`
  /// and `Churn, rate of`.
  private var looksLikeModifier: Bool {
    let words = foldedWords
    guard let first = words.first, let last = words.last else { return false }
    if joiningWords.contains(first) || joiningWords.contains(last) { return true }
    return words.count == 1
      && modifierEndings.contains { last.count > $0.count + 2 && last.hasSuffix($0) }
  }
}

/// Words that join the last item of a list to it, folded.
private let listWords = Set(
  (Vocabulary.words(\.functionWords.and, of: [.english, .french])
    + Vocabulary.words(\.functionWords.or, of: [.english, .french])).map(\.folded))

/// Endings of English and French adjectives and participles, folded.
private let modifierEndings = [
  "able", "al", "ale", "ed", "eux", "euse", "ful", "ible", "ic", "if", "ing", "ique", "ive", "less",
  "ous",
]
