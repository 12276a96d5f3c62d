import Flashcards

extension String {
  /// Whether a short line is what a glossary is called: `Appendix B. Glossary`, `Lexique du support`.
  var namesGlossary: Bool {
    guard utf8.count <= 60, let start = first, start.isLetter || start.isNumber else {
      return false
    }
    let words = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard words.count <= 5, let first = words.first, let last = words.last else { return false }
    return namesOfGlossaries.contains(first) || namesOfGlossaries.contains(last)
  }
}

/// Folded words with which titles of glossaries begin or end.
private let namesOfGlossaries = Set(
  """
  glossary glossaries terminology vocabulary acronyms abbreviations definitions glossaire lexique
  acronymes sigles abreviations glossar begriffe begriffserklarungen abkurzungsverzeichnis
  abkurzungen fachbegriffe glosario vocabulario siglas acronimos definiciones glossario siglario
  woordenlijst begrippenlijst 用語集 用語 用語解説 略語集 术语表 词汇表 용어집
  """.split(whereSeparator: \.isWhitespace).map { String($0).folded })
