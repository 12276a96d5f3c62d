import Foundation
import Lexicon

extension String {
  /// The name and each of the names that its headword lists: `A / B`, `A; B`, and `A, B` where A and
  /// B are one word in two forms.
  ///
  /// A comma alone says nothing: `Paris, France` is no list, and neither is `Discount, volume`, which
  /// an index inverts. Such a name may be said in its usual order too, which leaves no word out.
  /// Reading a glossary makes aliases of parts where the glossary's other headwords show that its
  /// commas part names (``namesBetweenCommas``).
  ///
  ///     "Churn; attrition".alternatives  // ["Churn; attrition", "Churn", "attrition"]
  ///     "Client, cliente".alternatives   // ["Client, cliente", "Client", "cliente"]
  ///     "Loss, accidental".alternatives  // ["Loss, accidental", "accidental Loss"]
  var alternatives: [String] {
    guard contains(where: { "/;,".contains($0) }) else { return [self] }
    for separator in [" / ", "; "] {
      let parts = parts(between: separator)
      if parts.count > 1 { return [self] + parts }
    }
    let parts = namesBetweenCommas
    if parts.areFormsOfOneWord { return [self] + parts }
    return parts.count == 2 ? [self, "\(parts[1]) \(parts[0])"] : [self]
  }

  /// The two or three texts between the name's commas, where each of them can be a name; else empty.
  public var namesBetweenCommas: [String] {
    guard utf8.contains(0x2C) else { return [] }
    let parts = parts(between: ", ")
    return (2...3).contains(parts.count) && parts.allSatisfy(\.mayBeListed) ? parts : []
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
  public var looksLikeModifier: Bool {
    let words = foldedWords
    guard let first = words.first, let last = words.last else { return false }
    if joiningWords.contains(first) || joiningWords.contains(last) { return true }
    return words.count == 1
      && modifierEndings.contains { last.count > $0.count + 2 && last.hasSuffix($0) }
  }
}

extension [String] {
  /// Whether the texts are two or more forms of one word: `Client` and `cliente`, `Acheteur` and
  /// `acheteuse`.
  public var areFormsOfOneWord: Bool {
    guard count > 1 else { return false }
    return dropFirst().allSatisfy { !$0.formRoots.isDisjoint(with: self[0].formRoots) }
  }
}

extension String {
  /// What the word may share with its masculine or feminine; empty for several words, and for a word
  /// that is too short to tell.
  fileprivate var formRoots: Set<String> {
    let words = foldedWords
    guard words.count == 1, let word = words.first?.stem, word.count > 3 else { return [] }
    let roots = genderEndings.flatMap { endings in
      endings.filter { word.count > $0.count + 2 && word.hasSuffix($0) }.map {
        word.dropLast($0.count) + "-" + endings[0]
      }
    }
    return Set([word] + roots)
  }
}

/// Endings of a masculine and its feminine that differ by more than an `e`, as
/// ``Swift/String/stem`` leaves them: `directeur` and `directrice`.
private let genderEndings = [["teur", "tric"], ["eur", "eus"], ["eu", "eus"], ["if", "iv"]]

/// Words that join the last item of a list to it, folded.
private let listWords = Set(
  (Vocabulary.words(\.functionWords.and, of: [.english, .french])
    + Vocabulary.words(\.functionWords.or, of: [.english, .french])).map(\.folded))

/// Endings of English and French adjectives and participles, folded.
private let modifierEndings = [
  "able", "al", "ale", "ed", "eux", "euse", "ful", "ible", "ic", "if", "ing", "ique", "ive", "less",
  "ous",
]
