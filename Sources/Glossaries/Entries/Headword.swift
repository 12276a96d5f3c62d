import Flashcards

/// A headword taken apart.
struct Headword: Hashable {
  /// Whether the acronym is only a bracket behind one word, which may be the word's own short form.
  var isGuessed: Bool { acronym != nil && term == expansion && !term.contains(" ") }

  /// What the entry is called, its acronym's brackets taken off.
  var term: String
  /// The short form; set if and only if ``expansion`` is.
  private(set) var acronym: String?
  private(set) var expansion: String?
  /// The headword without the bracket that tells it from others: `branch` of `branch (noun)`.
  private(set) var aliases: [String] = []

  /// The headword that a glossary writes.
  ///
  /// Most brackets hold no acronym but a translation, a domain or a part of speech. The letters
  /// must fit, or the form of the words must say so.
  ///
  /// - Parameters:
  ///   - text: The headword as written.
  ///   - domains: What stands in the brackets of several headwords, and so abbreviates none.
  init(reading text: String, domains: Set<String> = []) {
    term = text.headwordText
    takeOtherNames()
    takeTranslation()
    // Two brackets at most: `CRM (customer relationship management) (software)`.
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

  /// Takes off what the headword says after “also known as”.
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

  /// Takes off what stands behind a Japanese colon, if that is not what an acronym abbreviates.
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

  /// Takes the pair of `ABC – Alpha Beta Company` and `ABC Alpha Beta Company`, and the names of
  /// `MCD / MLD`.
  private mutating func takeParts() {
    for separator in term.mayHavePartSeparator ? partSeparators : [] {
      guard let range = term.firstPlace(of: separator) else { continue }
      let first = String(term[..<range.lowerBound]).headwordText
      let second = String(term[range.upperBound...]).headwordText
      // `MTE, MTES` are two of a kind.
      guard Acronym(first) == nil || Acronym(second) == nil else { continue }
      if let form = Acronym(loose: first), form.fits(second) {
        (acronym, expansion, term) = (first, second, first)
        return
      }
      if let form = Acronym(loose: second), form.fitsBeginning(of: first) {
        (acronym, expansion, term) = (second, first, first)
        return
      }
    }
    if let form = Acronym(openingWordOf: term) {
      let phrase = term.drop { $0 != " " }.drop { $0 == " " }
      if form.fits(String(phrase)), phrase.first?.isLetter == true, phrase.contains(" "),
        phrase != phrase.uppercased()
      {
        (acronym, expansion, term) = (form.text, String(phrase), form.text)
        return
      }
    }
    guard term.holds(byte: 0x2F) else { return }
    let isSpaced = term.contains(" / ")
    let names = term.split(separator: isSpaced ? " / " : "/").map { String($0).trimmed }
    guard names.count > 1, names.count < 5,
      names.allSatisfy({ isSpaced ? $0.count > 1 : $0.count > 2 && Acronym($0) != nil })
    else { return }
    aliases = names
  }

  /// Takes the acronym in the bracket at the end off, what it stands for being known.
  mutating func take(bracket: BracketedHeadword, expansion: String) {
    term = bracket.base
    aliases.removeAll { $0 == bracket.base }
    take(acronym: bracket.inner, expansion: expansion)
  }

  /// Takes the pair that stands in places of its own, in columns for instance.
  mutating func take(acronym: String, expansion: String) {
    if acronym.contains(" "), Acronym(loose: acronym) == nil, Acronym(expansion) != nil {
      // The one where the other belongs.
      return take(acronym: expansion, expansion: acronym)
    }
    self.acronym = acronym.headwordText
    self.expansion = expansion.headwordText
    // Whoever gives both apart may still write the one behind the other.
    if let bracketed = BracketedHeadword(expansion.headwordText), bracketed.inner == self.acronym {
      self.expansion = bracketed.base
    }
  }
}

extension String {
  /// A headword in one line, without the colon or dash that leads over to its definition, and
  /// without a picture before it.
  fileprivate var headwordText: String {
    isBareHeadword ? collapsingSpaces : strippedHeadword
  }

  /// Whether the headword begins and ends in an ASCII letter or digit, or ends in a bracket that it
  /// opens.
  ///
  /// There is nothing to strip then, which is true of nearly every headword.
  private var isBareHeadword: Bool {
    guard let first = utf8.first, let last = utf8.last,
      first.isASCIILetter || first.isASCIIDigit
    else { return false }
    return last.isASCIILetter || last.isASCIIDigit || last == 0x29 && opensBracket
  }

  /// Whether an opening bracket stands before a character of ASCII, so that it has no accent.
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

/// What stands between an acronym and its expansion, and between two names.
private let partSeparators = [" – ", " — ", " - ", ":", "：", ", ", " = ", " | "]

extension String {
  /// Whether one of ``partSeparators`` may stand in the text, by one look at its bytes.
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

  /// Whether a word behind a space may be the first of a name's announcement: few words open so,
  /// and putting every headword in lower case and parting it takes a fifth of reading it.
  fileprivate var mayHoldWordForAlias: Bool {
    withBytes { bytes in
      bytes.indices.contains { place in
        bytes[place] == 0x20 && aliasOpenings.mayOpen(bytes[(place + 1)...])
      }
    }
  }
}

/// The longer words that announce another name, as they stand between two names.
private let spacedWordsForAlias = wordsForAlias.filter { $0.count > 2 }.map { " \($0) " }

private let aliasOpenings = OpeningBytes(of: wordsForAlias.filter { $0.count > 2 })

private let firstWordsForAlias = Set(
  wordsForAlias.filter { $0.count > 2 }.compactMap { $0.split(separator: " ").first })

extension Character {
  /// Whether it is an emoji that is shown as a picture.
  fileprivate var isPicture: Bool {
    guard let first = unicodeScalars.first, first.value > 0xFF else { return false }
    return first.properties.isEmojiPresentation
      || unicodeScalars.count > 1 && unicodeScalars.contains { $0.value == 0xFE0F }
  }
}
