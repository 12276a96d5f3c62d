import Foundation
import Lexicon

/// What a definition says, as far as words tell.
struct DefinitionSimilarity {
  private let entry: Entry
  private let words: Set<String>
  /// Whether some word hints at a synonym, so that it is worth looking for one.
  private let hasCue: Bool

  /// The meaning of an entry's definition, its own names left out.
  init(of entry: Entry) {
    self.entry = entry
    let text = entry.definition.clipped.masking(entry.names).foldedWords
    words = Set(text.map(\.withoutPlural)).filter(\.hasContent)
    hasCue = text.count < 5 || text.contains(where: cueWords.contains)
  }

  /// Whether two definitions say nearly the same, or one that the other entry is the same.
  func isSame(as other: DefinitionSimilarity) -> Bool {
    isNearlySame(as: other) || hasCue && entry.calls(other.entry)
      || other.hasCue && other.entry.calls(entry)
  }

  private func isNearlySame(as other: DefinitionSimilarity) -> Bool {
    Self.areNearlySame(words, other.words)
  }

  /// Whether two shown texts of these words say nearly the same.
  static func areNearlySame(_ one: [String], _ other: [String]) -> Bool {
    areNearlySame(Set(one.filter(\.hasContent)), Set(other.filter(\.hasContent)))
  }

  /// Three of four words in common are too many, of texts that are not much longer one than the
  /// other: of a few words only, all of them.
  private static func areNearlySame(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
    guard shorter > 0, longer <= 2 * shorter else { return false }
    let common = one.intersection(other).count
    return shorter < 3 ? common == longer : common * 4 >= shorter * 3
  }
}

extension Entry {
  /// Whether the definition says that another entry is the same under another name: `also called
  /// …`, `See …`, or nothing but that name.
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
  /// A folded word without the ending of a plural.
  var withoutPlural: String {
    count > 3 && (hasSuffix("s") || hasSuffix("x")) ? String(dropLast()) : self
  }

  /// Whether the word may carry meaning.
  fileprivate var hasContent: Bool { count > 3 || contains(where: \.isNumber) }
}

extension Collection<String> {
  /// Whether the words refer the reader to what follows, and say nothing else.
  fileprivate var isReference: Bool { references.contains(joined(separator: " ")) }

  /// Whether the words say that another name follows, at most three words on.
  fileprivate var announceSynonym: Bool {
    guard !contains(where: denials.contains) else { return false }
    let text = " " + joined(separator: " ") + " "
    return synonymCues.contains { cue in
      guard let range = text.range(of: " \(cue) ", options: .backwards) else { return false }
      return text[range.upperBound...].split(separator: " ").count <= 3
    }
  }
}

/// Words that turn a cue round: not a synonym of, not to be confused with.
private let denials = Set(Vocabulary.words(\.functionWords.denials).map(\.folded))

/// Folded words after which a definition gives another name of the same thing.
private let synonymCues = Vocabulary.words(\.phrases.synonymCues).map {
  $0.foldedWords.joined(separator: " ")
}

/// Folded words that send the reader elsewhere: `see`.
private let references = Set(
  Vocabulary.words(\.phrases.references).map { $0.foldedWords.joined(separator: " ") })

/// The longest word of each cue.
private let cueWords = Set(
  (synonymCues + references).compactMap { cue in
    cue.split(separator: " ").map(String.init).max { $0.count < $1.count }
  })
