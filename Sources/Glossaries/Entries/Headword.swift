import Flashcards

/// A headword, split into term, acronym, expansion and aliases.
struct Headword: Hashable {
  /// Whether the acronym is only a guess: a bracket after a single word, whose short form it may
  /// be.
  var isGuessed: Bool { acronym != nil && term == expansion && !term.contains(" ") }

  /// The term, without brackets for its acronym.
  var term: String
  /// The short form; set if and only if ``expansion`` is.
  private(set) var acronym: String?
  private(set) var expansion: String?
  /// Other names, such as the headword without its distinguishing bracket: `branch` of
  /// `branch (noun)`.
  private(set) var aliases: [String] = []

  /// Reads a headword as a glossary writes it.
  ///
  /// Most brackets contain a translation, a domain or a part of speech rather than an acronym, so
  /// the letters must fit or the form must show the pair.
  ///
  /// - Parameters:
  ///   - text: The headword as written.
  ///   - domains: Bracket contents that several headwords share, and that therefore abbreviate none
  ///     of them.
  init(reading text: String, domains: Set<String> = []) {
    term = text.headwordText
    takeOtherNames()
    takeTranslation()
    // Up to two brackets: `CRM (customer relationship management) (software)`.
    for _ in 0..<2 where acronym == nil {
      guard let bracketed = BracketedHeadword(term) else { break }
      if let pair = bracketed.pair(unless: domains) {
        (acronym, expansion) = (pair.acronym, pair.expansion)
        aliases += bracketed.otherParts(than: pair)
        term = bracketed.base
      } else if let alias = bracketed.inner.afterWordForAlias {
        aliases.append(alias)
        term = bracketed.base
      } else {
        if let inner = BracketedHeadword(bracketed.base)?.pair(unless: domains) {
          (acronym, expansion) = (inner.acronym, inner.expansion)
        }
        aliases.append(bracketed.base)
        break
      }
    }
    if acronym == nil, aliases.isEmpty { takeParts() }
  }

  /// Moves the names after “also known as” to the aliases.
  private mutating func takeOtherNames() {
    guard term.utf8.count(where: { $0 == 0x20 }) > 1 else { return }
    guard term.mayHoldWordForAlias else { return }
    let lower = term.lowercased()
    guard lower.utf8.count == term.utf8.count,
      lower.split(separator: " ").contains(where: { firstWordsForAlias.contains($0) })
    else { return }
    for words in spacedWordsForAlias {
      guard let range = lower.firstPlace(of: words) else { continue }
      let offset = lower.distance(from: lower.startIndex, to: range.lowerBound)
      let end = lower.distance(from: lower.startIndex, to: range.upperBound)
      let name = String(term.prefix(offset)).headwordText
      guard !name.isEmpty, !name.contains("("), !name.contains("（") else { return }
      aliases = [String(term.dropFirst(end)).headwordText]
      term = name
      return
    }
  }

  /// Moves a translation after a Japanese colon to the aliases, unless it is the acronym's
  /// expansion.
  private mutating func takeTranslation() {
    guard term.holds(byte: 0x3A) || term.holds("：") else { return }
    let hasJapanese = term.first.map { $0.isLetter && !$0.isCased } ?? false
    guard let range = term.firstPlace(of: "：") ?? (hasJapanese ? term.firstPlace(of: ":") : nil)
    else { return }
    let name = String(term[..<range.lowerBound]).headwordText
    let other = String(term[range.upperBound...]).headwordText
    guard !name.isEmpty, !other.isEmpty, Acronym(loose: name)?.fits(other) != true else { return }
    aliases.append(other)
    term = name
  }

  /// Takes the pair of `ABC – Alpha Beta Company` and `ABC Alpha Beta Company`, or the two names of
  /// `MCD / MLD`.
  private mutating func takeParts() {
    if !takePairOfParts() { takeNamesBetweenSlashes() }
  }

  private mutating func takePairOfParts() -> Bool {
    for separator in term.mayHavePartSeparator ? partSeparators : [] {
      guard let range = term.firstPlace(of: separator) else { continue }
      let first = String(term[..<range.lowerBound]).headwordText
      let second = String(term[range.upperBound...]).headwordText
      // `MTE, MTES` are two acronyms, not a pair.
      guard Acronym(first) == nil || Acronym(second) == nil else { continue }
      if let form = Acronym(loose: first), form.fits(second) {
        (acronym, expansion, term) = (first, second, first)
        return true
      }
      if let form = Acronym(loose: second), form.fitsBeginning(of: first) {
        (acronym, expansion, term) = (second, first, first)
        return true
      }
    }
    if let form = Acronym(openingWordOf: term) {
      let phrase = term.drop { $0 != " " }.drop { $0 == " " }
      if form.fits(String(phrase)), phrase.first?.isLetter == true, phrase.contains(" "),
        phrase != phrase.uppercased()
      {
        (acronym, expansion, term) = (form.text, String(phrase), form.text)
        return true
      }
    }
    return false
  }

  private mutating func takeNamesBetweenSlashes() {
    guard term.holds(byte: 0x2F) else { return }
    let isSpaced = term.contains(" / ")
    let names = term.split(separator: isSpaced ? " / " : "/").map { String($0).trimmed }
    guard names.count > 1, names.count < 5,
      names.allSatisfy({ isSpaced ? $0.count > 1 : $0.count > 2 && Acronym($0) != nil })
    else { return }
    aliases = names
  }

  /// Takes the acronym from the final bracket, with an expansion found elsewhere.
  mutating func take(bracket: BracketedHeadword, expansion: String) {
    term = bracket.base
    aliases.removeAll { $0 == bracket.base }
    take(acronym: bracket.inner, expansion: expansion)
  }

  /// Takes a pair that the layout gives separately, for example in columns.
  mutating func take(acronym: String, expansion: String) {
    if acronym.contains(" "), Acronym(loose: acronym) == nil, Acronym(expansion) != nil {
      // The cells are swapped: the expansion is in the acronym's place.
      return take(acronym: expansion, expansion: acronym)
    }
    self.acronym = acronym.headwordText
    self.expansion = expansion.headwordText
    // The expansion cell may repeat its acronym in brackets.
    if let bracketed = BracketedHeadword(expansion.headwordText), bracketed.inner == self.acronym {
      self.expansion = bracketed.base
    }
  }
}

extension String {
  /// A headword on one line, without the colon or dash before its definition and without a picture
  /// at either end.
  fileprivate var headwordText: String {
    isBareHeadword ? collapsingSpaces : strippedHeadword
  }

  /// Fast path for nearly every headword: whether there is nothing to strip.
  ///
  /// True if it begins and ends in an ASCII letter or digit, or ends in a bracket that it also
  /// opens.
  private var isBareHeadword: Bool {
    guard let first = utf8.first, let last = utf8.last,
      first.isASCIILetter || first.isASCIIDigit
    else { return false }
    return last.isASCIILetter || last.isASCIIDigit || last == 0x29 && opensBracket
  }

  /// Whether it has an opening bracket before an ASCII character, so no accent combines with the
  /// bracket.
  private var opensBracket: Bool {
    withBytes { bytes in
      bytes.indices.dropLast().contains { bytes[$0] == 0x28 && bytes[$0 + 1] < 0x80 }
    }
  }

  private var strippedHeadword: String {
    var text = Substring(collapsingSpaces)
    while let last = text.last {
      // Drop a trailing emoji: authors sort headwords by subject with it.
      if last.isPicture, text.count > 1 {
        text.removeLast()
        continue
      }
      if text.hasSuffix("--") {
        text = text.dropLast(text.reversed().prefix { $0 == "-" }.count)
        continue
      }
      let isStray = last == ")" && text.count > 1 && !text.contains("(")
      guard isStray || ":：–—,".contains(last) || last.isWhitespace else { break }
      text.removeLast()
    }
    let picture = text.prefix { $0.isWhitespace || $0 == "•" || $0.isPicture }
    if picture.count < text.count { text = text.dropFirst(picture.count) }
    return String(text)
  }
}

/// Separators between an acronym and its expansion, and between two names.
private let partSeparators = [" – ", " — ", " - ", ":", "：", ", ", " = ", " | "]

extension String {
  /// Whether the text may contain one of ``partSeparators``, judged by its bytes.
  fileprivate var mayHavePartSeparator: Bool {
    withBytes { bytes in
      bytes.contains { byte in
        switch byte {
        case 0x2C, 0x2D, 0x3A, 0x3D, 0x7C, 0xE2, 0xEF: true
        default: false
        }
      }
    }
  }

  /// Whether a word after a space may announce another name, judged by its first bytes.
  ///
  /// Lowercasing and splitting every headword would cost a fifth of the reading time.
  fileprivate var mayHoldWordForAlias: Bool {
    withBytes { bytes in
      bytes.indices.contains { place in
        bytes[place] == 0x20 && aliasOpenings.mayOpen(bytes[(place + 1)...])
      }
    }
  }
}

/// The longer announcements of another name, with spaces around them.
private let spacedWordsForAlias = wordsForAlias.filter { $0.count > 2 }.map { " \($0) " }

private let aliasOpenings = OpeningBytes(of: wordsForAlias.filter { $0.count > 2 })

private let firstWordsForAlias = Set(
  wordsForAlias.filter { $0.count > 2 }.compactMap { $0.split(separator: " ").first })

extension Character {
  /// Whether a character is an emoji shown as a picture.
  fileprivate var isPicture: Bool {
    guard let first = unicodeScalars.first, first.value > 0xFF else { return false }
    return first.properties.isEmojiPresentation
      || unicodeScalars.count > 1 && unicodeScalars.contains { $0.value == 0xFE0F }
  }
}
