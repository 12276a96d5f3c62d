import Flashcards
import Lexicon

extension String {
  /// Whether a short line is a glossary's title: `Appendix B. Glossary`, `Lexique du support`.
  var namesGlossary: Bool {
    guard utf8.count <= 60, let start = first, start.isLetter || start.isNumber else {
      return false
    }
    let words = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard words.count <= 5, let first = words.first, let last = words.last else { return false }
    return namesOfGlossaries.contains(first) || namesOfGlossaries.contains(last)
  }
}

extension String {
  /// Whether a short line contains a word from glossaries' titles.
  var mentionsGlossary: Bool {
    utf8.count <= 80
      && folded.split { !($0.isLetter || $0.isNumber) }.contains {
        namesOfGlossaries.contains(String($0))
      }
  }
}

/// Folded words that titles of glossaries begin or end with.
private let namesOfGlossaries = Set(Vocabulary.words(\.titles.glossaries).map(\.folded))
