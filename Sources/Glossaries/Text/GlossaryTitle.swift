import Flashcards
import Lexicon

extension String {
  /// Whether a short line is what a glossary is called: `Appendix B. Glossary`, `Lexique du
  /// support`.
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
  /// Whether a short line has a word in it that titles of glossaries have.
  var mentionsGlossary: Bool {
    utf8.count <= 80
      && folded.split { !($0.isLetter || $0.isNumber) }.contains {
        namesOfGlossaries.contains(String($0))
      }
  }
}

/// Folded words with which titles of glossaries begin or end.
private let namesOfGlossaries = Set(Vocabulary.words(\.titles.glossaries).map(\.folded))
