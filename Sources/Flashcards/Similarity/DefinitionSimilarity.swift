import Foundation
import Lexicon

/// Compares definitions, to find entries that mean the same.
struct DefinitionSimilarity {
  private let entry: Entry
  private let words: Set<String>
  /// Whether a word can announce a synonym; without one the search for synonyms is skipped.
  private let hasCue: Bool

  /// Prepares an entry's definition, the entry's own names left out.
  init(of entry: Entry) {
    self.entry = entry
    let text = entry.definition.clipped.masking(entry.names).foldedWords
    words = Set(text.map(\.withoutPlural)).filter(\.hasContent)
    hasCue = text.count < 5 || text.contains(where: cueWords.contains)
  }

  /// Whether two definitions are nearly equal, or one says that the other entry is a synonym.
  func isSame(as other: DefinitionSimilarity) -> Bool {
    isNearlySame(as: other) || hasCue && entry.calls(other.entry)
      || other.hasCue && other.entry.calls(entry)
  }

  private func isNearlySame(as other: DefinitionSimilarity) -> Bool {
    Self.areNearlySame(words, other.words)
  }

  /// Whether two texts of these words are nearly equal.
  static func areNearlySame(_ one: [String], _ other: [String]) -> Bool {
    areNearlySame(Set(one.filter(\.hasContent)), Set(other.filter(\.hasContent)))
  }

  /// Whether three of four words are common to both, or all words if there are fewer than three; no
  /// text may be twice as long as the other.
  private static func areNearlySame(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
    guard shorter > 0, longer <= 2 * shorter else { return false }
    let common = one.intersection(other).count
    return shorter < 3 ? common == longer : common * 4 >= shorter * 3
  }
}

extension Entry {
  /// Whether the definition gives another entry as a synonym: `also called …`, `See …`, or only its
  /// name.
  fileprivate func calls(_ other: Entry) -> Bool {
    let text = definition.clipped.masking(other.names)
    var parts = text.components(separatedBy: String.mask)
    guard parts.count > 1 else { return false }
    if text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).isEmpty { return true }
    parts.removeLast()
    if parts[0].foldedWords.isReference { return true }
    return parts.contains { part in
      let sentence = part.split(omittingEmptySubsequences: false) { ".!?;\n".contains($0) }.last
      return (sentence.map(String.init)?.foldedWords.suffix(9) ?? []).announceSynonym
    }
  }
}

extension String {
  /// Whether the word is long enough to carry meaning, or has a digit.
  fileprivate var hasContent: Bool { count > 3 || contains(where: \.isNumber) }
}

extension Collection<String> {
  /// Whether the words only refer to what follows: `see`.
  fileprivate var isReference: Bool { references.contains(joined(separator: " ")) }

  /// Whether the words announce a synonym at most three words later.
  fileprivate var announceSynonym: Bool {
    guard !contains(where: denials.contains) else { return false }
    let text = " " + joined(separator: " ") + " "
    return synonymCues.contains { cue in
      guard let range = text.range(of: " \(cue) ", options: .backwards) else { return false }
      return text[range.upperBound...].split(separator: " ").count <= 3
    }
  }
}

/// Words that negate a synonym: not to be confused with.
private let denials = Set(Vocabulary.words(\.functionWords.denials).map(\.folded))

/// Folded words after which a definition gives a synonym.
private let synonymCues = Vocabulary.words(\.phrases.synonymCues).map {
  $0.foldedWords.joined(separator: " ")
}

/// Folded words that refer to another entry: `see`.
private let references = Set(
  Vocabulary.words(\.phrases.references).map { $0.foldedWords.joined(separator: " ") })

/// The longest word of each cue.
private let cueWords = Set(
  (synonymCues + references).compactMap { cue in
    cue.split(separator: " ").map(String.init).max { $0.count < $1.count }
  })
