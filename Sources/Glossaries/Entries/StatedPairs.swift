import Flashcards
import Lexicon

extension Headword {
  /// Takes the acronym and expansion that the layout gives separately; if one is missing, the term
  /// takes its place.
  mutating func take(acronym: String?, expansion: String?) {
    switch (acronym, expansion) {
    case (let acronym?, let expansion?): take(acronym: acronym, expansion: expansion)
    case (let acronym?, nil) where acronym.identityForm != term.identityForm:
      if self.acronym == nil { take(acronym: acronym, expansion: term) }
    case (nil, let expansion?) where expansion.identityForm != term.identityForm:
      take(acronym: term, expansion: expansion)
    default: break
    }
  }

  /// Takes the pair of an alias and the term, if there is one, and returns the remaining aliases.
  mutating func takePair(among aliases: [String]) -> [String] {
    guard acronym == nil, aliases.count < 20 else { return aliases }
    for (place, alias) in aliases.enumerated() {
      if let form = Acronym(alias), form.fits(term) {
        take(acronym: alias, expansion: term)
      } else if let form = Acronym(term), form.fits(alias), Acronym(alias) == nil {
        take(acronym: term, expansion: alias)
      } else {
        continue
      }
      return Array(aliases[..<place] + aliases[(place + 1)...])
    }
    return aliases
  }

  /// Takes the pair that the definition states with the term.
  ///
  /// - Parameters:
  ///   - paragraphs: The definition's paragraphs; one that is only the expansion is removed.
  ///   - isListed: Whether the document is a list of acronyms.
  ///   - domains: Names of fields of knowledge, which can be in brackets as acronyms are.
  mutating func takePair(
    from paragraphs: inout [String], isListed: Bool, unless domains: Set<String> = []
  ) {
    guard let first = paragraphs.first, first.crossReferenceTarget == nil else { return }
    if let bracketed = BracketedHeadword(term), Acronym(bracketed.inner) != nil,
      !domains.contains(bracketed.inner),
      let found = Expansion(opening: first, of: bracketed.inner)
    {
      // `Zugriff nach Rollen (RBAC)` with the definition “Role Based Access Control is …”.
      return take(bracket: bracketed, expansion: found.text)
    }
    if let found = Expansion(opening: first, of: term) {
      take(acronym: term, expansion: found.text)
      if found.rest.isEmpty, paragraphs.count == 1 {
        paragraphs = []
      } else if found.isApart, !found.rest.isEmpty {
        paragraphs[0] = found.rest
      }
    } else if isListed, paragraphs.count == 1, Acronym(loose: term) != nil, first.isName,
      !term.isProductName
    {
      let phrase = first.withoutFullStop
      let remarked = BracketedHeadword(phrase)
      take(acronym: term, expansion: remarked?.base ?? phrase)
      if remarked == nil { paragraphs = [] }
    } else if let pair = Expansion.stated(in: first, of: term) {
      take(acronym: pair.acronym, expansion: pair.expansion)
    }
  }
}

extension String {
  /// Whether a word ends in another thing's acronym: `FastAPI`, `MySQL`.
  var isProductName: Bool {
    guard let small = lastIndex(where: \.isLowercase), small != startIndex else { return false }
    let tail = self[index(after: small)...]
    return tail.count > 1 && tail.allSatisfy(\.isUppercase)
  }

  /// Whether a text is a short phrase or a single sentence.
  var isShortPhrase: Bool {
    utf8.count <= 200 && split { $0.isWhitespace }.count <= 16 && !contains("\n")
      && !hasSentenceEnd && !contains(": ") && !isNoteToWrite && contains(where: \.isLetter)
  }

  /// Whether a sentence ends before the text does; the stops in `U.S. Army` do not count.
  private var hasSentenceEnd: Bool {
    var rest = self[...]
    while let end = rest.firstPlace(of: ". ") {
      if !self[..<end.upperBound].dropLast().endsInAbbreviation { return true }
      rest = rest[end.upperBound...]
    }
    return false
  }

  /// Whether a phrase is a name rather than an explanation like `A file that holds keys`.
  var isName: Bool {
    let words = folded.split { $0.isWhitespace }.map(String.init)
    // More than eight words with a full stop are a sentence.
    return isShortPhrase && !articles.contains(words.first ?? "")
      && !(words.count > 8 && hasSuffix("."))
      && !contains { ";?“”\"".contains($0) }
  }

  var withoutFullStop: String {
    var text = self[...]
    while let last = text.last, ".–—-".contains(last) { text.removeLast() }
    return String(text)
  }

  /// Whether the text is empty or a bracket.
  var isRemark: Bool {
    guard let first, let last else { return true }
    return first == "(" && last == ")" || first == "[" && last == "]"
  }
}

/// Folded indefinite articles, which begin an explanation rather than a name.
private let articles = Set(Vocabulary.words(\.functionWords.indefiniteArticles))
