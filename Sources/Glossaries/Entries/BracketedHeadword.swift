import Flashcards
import Lexicon

/// A headword that ends in a bracket: `Quai (port)`.
struct BracketedHeadword {
  let base: String
  let inner: String

  /// Splits a headword; nil if it does not end in a bracket or consists of one.
  init?(_ text: String) {
    // Fast path: most headwords end in a letter.
    guard let lastByte = text.utf8.last, !lastByte.isASCIILetter, let last = text.last,
      let kind = brackets.first(where: { $0.close == last })
    else {
      return nil
    }
    let isPlain = kind.open == "(" && text.isPlainLatin
    guard let index = isPlain ? text.placeOfLastRoundBracket : text.place(ofLast: kind) else {
      return nil
    }
    var base = text[..<index]
    while let last = base.last, ":： ".contains(last) { base.removeLast() }
    self.base = String(base).trimmed
    inner = String(text[text.index(after: index)...].dropLast()).trimmed
    if self.base.isEmpty || inner.isEmpty { return nil }
  }

  /// The acronym and its expansion, of which either may be in the bracket; nil if there is no such
  /// pair.
  func pair(unless domains: Set<String>) -> (acronym: String, expansion: String)? {
    if inner.readsLetters(of: base) { return nil }
    if let acronym = Acronym(inner) {
      if acronym.fits(base) { return (inner, base) }
      // Two brackets: `Autorité de certification (Certification Authority) (CA)`.
      if let outer = BracketedHeadword(base) {
        if acronym.fits(outer.inner) { return (inner, outer.inner) }
        if acronym.fits(outer.base) { return (inner, outer.base) }
      }
      if acronym.fitsBeginning(of: base) { return (inner, base) }
      let mayBeOwn = !domainMarks.contains(inner.folded) && acronym.mayAbbreviate(base)
      let isOwn = abbreviatesTranslation(acronym) || base.ideographCount > 3 || mayBeOwn
      return isOwn && !domains.contains(inner) ? (inner, base) : nil
    }
    if let pair = pairWithCommonNoun { return pair }
    if let acronym = Acronym(loose: base), acronym.fits(inner) { return (base, inner) }
    if let acronym = Acronym(base), !domains.contains(inner),
      expandsTranslation(of: acronym) || soundsLikeExpansion(of: acronym)
    {
      return (base, inner)
    }
    return pairWithPart
  }

  /// The pair of a bracket that repeats the base's last words:
  /// `Net Promoter Score survey (NPS survey)`.
  private var pairWithCommonNoun: (acronym: String, expansion: String)? {
    let (short, long) = (inner.split(separator: " "), base.split(separator: " "))
    guard short.count > 1, let acronym = short.first.flatMap({ Acronym(String($0)) }),
      long.count > short.count,
      zip(short.dropFirst().reversed(), long.reversed()).allSatisfy({
        String($0).folded == String($1).folded
      }),
      acronym.fits(long.dropLast(short.count - 1).joined(separator: " "))
    else { return nil }
    return (inner, base)
  }

  /// The other parts of a bracket that contains the pair: `attrition` of
  /// `Churn rate (CR, attrition)`.
  func otherParts(than pair: (acronym: String, expansion: String)) -> [String] {
    guard inner != pair.acronym, inner != pair.expansion else { return [] }
    return parts.filter { $0 != pair.acronym && $0 != pair.expansion && parts.count > 1 }
  }

  /// The pair of one part of the bracket and the base, if the letters fit.
  private var pairWithPart: (acronym: String, expansion: String)? {
    for part in parts where part != inner {
      if let acronym = Acronym(loose: part), acronym.fits(base) { return (part, base) }
      if let acronym = Acronym(loose: base), acronym.fits(part) { return (base, part) }
    }
    // The pair is in the bracket: `Gestion des accès (identity and access management – IAM)`.
    guard parts.count == 2 else { return nil }
    for (short, long) in [(parts[1], parts[0]), (parts[0], parts[1])] {
      if let acronym = Acronym(short), acronym.fits(long) { return (short, long) }
    }
    return nil
  }

  /// The bracket's parts without introducing words: `abbr. ARR`,
  /// `en anglais : annual recurring revenue`.
  private var parts: [String] {
    var text = inner
    if let colon = text.firstIndex(where: { ":：".contains($0) }), text[..<colon].wordCount < 4 {
      text = String(text[text.index(after: colon)...])
    }
    return text.split { ",;/、，".contains($0) }.flatMap { $0.split(separator: " – ") }
      .flatMap { $0.split(separator: " - ") }
      .map { String($0).trimmed.withoutAnnouncement }.filter { !$0.isEmpty }
  }

  /// Whether the base can translate the expansion of the acronym in the bracket:
  /// `Indicateur clé de performance (KPI)`.
  ///
  /// A domain can be in the same place, `Greffe (IA)`, so the base must have a word for each
  /// letter, and at least three letters.
  private func abbreviatesTranslation(_ acronym: Acronym) -> Bool {
    acronym.length >= 3 && base.contentWordCount == acronym.length
  }

  /// Whether the bracket is a single longer word with the acronym's initial: `PAX (Passengers)`.
  private func soundsLikeExpansion(of acronym: Acronym) -> Bool {
    let folded = inner.folded
    return acronym.length > 2 && inner.count > acronym.text.count
      && inner.first?.isUppercase == true
      && folded.allSatisfy(\.isLetter) && folded.first == acronym.text.folded.first
      && !partsOfSpeech.contains(folded)
  }

  /// Whether the bracket can translate the expansion of the acronym before it:
  /// `KPI (indicateur clé de performance)`.
  ///
  /// A remark can be in the same place: `KPI (au pluriel)`, `MVP (sport, informatique)`.
  private func expandsTranslation(of acronym: Acronym) -> Bool {
    if inner.ideographCount > 3 { return true }
    let inner = inner.hasPrefix("The ") ? String(inner.dropFirst(4)) : inner
    let words = inner.folded.split(separator: " ").map(String.init)
    guard let first = words.first, !first.isLittle, !inner.contains(where: { ",;:/".contains($0) }),
      inner.afterWordForAlias == nil, !words.contains(acronym.text.folded)
    else { return false }
    let count = inner.contentWordCount
    return count >= 2 && count <= acronym.length + 2
      && !words.contains(where: partsOfSpeech.contains)
  }
}

extension String {
  /// The index of the opening bracket that matches the final one; nil if there is none.
  fileprivate func place(ofLast kind: (open: Character, close: Character)) -> Index? {
    var depth = 0
    for index in indices.reversed() {
      if self[index] == kind.close { depth += 1 }
      guard self[index] == kind.open else { continue }
      depth -= 1
      if depth <= 0 { return index }
    }
    return nil
  }

  /// The same for a round bracket in plain Latin text, by bytes.
  fileprivate var placeOfLastRoundBracket: Index? {
    let offset = withBytes { bytes in
      var depth = 0
      for place in bytes.indices.reversed() {
        if bytes[place] == 0x29 { depth += 1 }
        guard bytes[place] == 0x28 else { continue }
        depth -= 1
        if depth <= 0 { return place }
      }
      return -1
    }
    return offset < 0 ? nil : utf8.index(startIndex, offsetBy: offset)
  }

  /// Whether the text is the Japanese reading of an acronym's letters: `ユーアイ` for `UI`.
  fileprivate func readsLetters(of acronym: String) -> Bool {
    // Fast path: Japanese has no ASCII bytes, and most brackets have nothing else.
    guard withBytes({ $0.reduce(0, |) }) >= 0x80 else { return false }
    guard (2...6).contains(acronym.count) else { return false }
    var rest = filter { !$0.isWhitespace && $0 != "・" }[...]
    for letter in acronym.lowercased() {
      guard let name = letterNames[letter]?.first(where: { rest.hasPrefix($0) }) else {
        return false
      }
      rest = rest.dropFirst(name.count)
    }
    return rest.isEmpty
  }
}

/// The Japanese names of letters.
private let letterNames: [Character: [String]] = Vocabulary.all.reduce(into: [:]) {
  names, language in
  for (letter, spoken) in language.letterNames { names[letter, default: []] += spoken }
}

private let brackets: [(open: Character, close: Character)] = [
  ("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"),
]

/// Folded abbreviations of domains and languages.
private let domainMarks = Set(Vocabulary.words(\.phrases.domainMarks).map(\.folded))

/// Folded words of brackets with a grammatical remark: `noun`.
private let partsOfSpeech = Set(Vocabulary.words(\.phrases.bracketRemarks).map(\.folded))

extension StringProtocol {
  /// The number of Chinese and Japanese characters, which do not separate words by spaces.
  fileprivate var ideographCount: Int {
    unicodeScalars.count {
      (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
    }
  }
}

extension String {
  /// The other name in a bracket that announces one: `also committish`, `ou cadence`; nil without
  /// such an announcement.
  var afterWordForAlias: String? {
    let lower = lowercased()
    guard lower.count == count else { return nil }
    for words in wordsForAlias where lower.hasPrefix(words) {
      let rest = dropFirst(words.count)
      guard let next = rest.first, next.isWhitespace || next == ":" else { continue }
      let name = String(rest.drop { $0.isWhitespace || $0 == ":" }).trimmed
      return name.isEmpty ? nil : name
    }
    return nil
  }

  fileprivate var withoutAnnouncement: String {
    let quotes: Set<Character> = ["\"", "“", "”", "«", "»", "„", "'", " ", "\u{A0}", "\u{202F}"]
    var text = drop { quotes.contains($0) }
    for count in 0..<3 {
      let first = text.prefix { !$0.isWhitespace }.lowercased()
      let leadsOn = count > 0 && announcementPrepositions.contains(first)
      guard announcements.contains(first) || leadsOn else { break }
      text = text.dropFirst(first.count).drop { quotes.contains($0) }
    }
    while let last = text.last, quotes.contains(last) { text.removeLast() }
    return String(text)
  }
}

/// Words that announce another name of the same thing, the longest first.
let wordsForAlias = Vocabulary.words(\.phrases.aliasCues).longestFirst

/// Words in a bracket that announce an acronym or an expansion.
private let announcements = Set(Vocabulary.words(\.phrases.bracketLabels))

/// Prepositions after such an announcement: `abbreviation of`.
private let announcementPrepositions = Set(Vocabulary.words(\.phrases.bracketPrepositions))
