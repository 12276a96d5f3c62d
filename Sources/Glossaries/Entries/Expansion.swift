import Flashcards
import Lexicon

/// The expansion of an acronym, found in a definition.
struct Expansion: Hashable {
  let text: String
  /// The rest of the definition; empty if it consists of the expansion.
  let rest: String
  /// Whether the acronym's letters fit the expansion's words.
  let isExact: Bool
  /// Whether the expansion is separate from the definition's first sentence, as in
  /// `ABC – Alpha Beta Company: definition`.
  let isApart: Bool

  /// The expansion at the beginning of a definition; nil if there is none.
  ///
  /// - Parameters:
  ///   - definition: One paragraph.
  ///   - acronym: The acronym that it defines.
  init?(opening definition: String, of acronym: String) {
    guard let form = Acronym(loose: acronym) ?? Acronym(small: acronym) else { return nil }
    if let bracket = definition.openingBracket {
      if bracket.inner.contains(" "), form.fits(bracket.inner), !bracket.inner.names(acronym) {
        self.init(text: bracket.inner, rest: bracket.rest, isExact: true)
        return
      }
      // Skip a part of speech in the bracket: `(abbr.) Net revenue retention`.
      guard bracket.inner.count < 12, bracket.inner.last == "." else { return nil }
      self.init(opening: bracket.rest, of: acronym)
      return
    }
    for place in Self.likelyEnds(in: definition) {
      let phrase = String(definition[..<place]).withoutQuotes.withoutJapaneseRemark
        .withoutArticle(fitting: form)
      guard form.fits(phrase), !phrase.names(acronym), phrase.closesBrackets else { continue }
      // A comma may be inside the expansion, `CRUD: create, read, update, delete`, so try later
      // ends.
      if place < definition.endIndex, definition[place] == ",",
        phrase.wordCount < form.length, phrase.contentWordCount * 2 < form.length, !form.isStrict
      {
        continue
      }
      let after = definition[place...]
      self.init(
        text: phrase, rest: String(after.drop { " .:;,–—-\"”»\n".contains($0) }),
        isExact: true, isApart: after.isSeparatedByColonOrDash)
      return
    }
    return nil
  }

  /// Where the expansion at the beginning of a definition may end, the likeliest place first.
  private static func likelyEnds(in definition: String) -> [String.Index] {
    var ends = ends(in: definition.prefix(250))
    // Try all of a short text first, so that it does not end at its first comma.
    if ends.last == definition.endIndex, !definition.contains(". ") {
      let end = ends.removeLast()
      let isStopped = definition.last == "." && definition.count > 1
      ends.insert(isStopped ? definition.index(before: end) : end, at: 0)
    }
    return ends
  }

  init(text: String, rest: String = "", isExact: Bool, isApart: Bool = false) {
    (self.text, self.rest, self.isExact, self.isApart) = (text, rest, isExact, isApart)
  }

  /// The possible ends of a phrase at the beginning of a text: punctuation marks, and the end of
  /// the text.
  private static func ends(in text: Substring) -> [String.Index] {
    var ends: [String.Index] = []
    var previous: Character = " "
    for place in text.indices {
      let character = text[place]
      let next = text[text.index(after: place)...].first
      let ends = { (next ?? " ").isWhitespace }
      switch character {
      case ".", ":", ";", ",": if ends() { add(place) }
      case "\"", "”", "»": if place > text.startIndex { add(place) }
      case "(", "[", "\n", "（", "：", "。", "、": add(place)
      case "–", "—", "‒", "-": if previous.isWhitespace { add(place) }
      default: break
      }
      previous = character
    }
    if text.endIndex == text.base.endIndex { add(text.endIndex) }
    func add(_ place: String.Index) { if ends.count < 8 { ends.append(place) } }
    return ends
  }
}

extension Expansion {
  /// The pair stated in a definition's first sentence: `A content identifier (CID) is …`,
  /// `CAR (content addressable archive)`, `ADL is short for advanced data layout`; nil if there is
  /// none.
  static func stated(in definition: String, of term: String) -> (
    acronym: String, expansion: String
  )? {
    if let form = Acronym(word: term) {
      let text = definition.beginning
      if let phrase = text.phrase(before: "(\(term))", fitting: form) { return (term, phrase) }
      if let phrase = text.bracket(after: term), form.fits(phrase), phrase.contains(" ") {
        return (term, phrase)
      }
      if let phrase = text.phraseAfterOpening(fitting: form) { return (term, phrase) }
      if let phrase = text.subject(fitting: form) { return (term, phrase) }
    } else if definition.holds(byte: 0x28), term.contains(" ") {
      let text = definition.beginning
      if let range = text.firstPlace(of: "("),
        let short = text.bracket(from: range.lowerBound), let form = Acronym(short),
        form.fits(term), String(text[..<range.lowerBound]).folded.hasSuffix(term.folded)
      {
        return (short, term)
      }
    }
    return nil
  }
}

extension String {
  /// The first 300 characters.
  fileprivate var beginning: String { utf8.count <= 300 ? self : String(prefix(300)) }

  /// The bracket at the beginning of a text, and the text after it; nil if there is none.
  fileprivate var openingBracket: (inner: String, rest: String)? {
    guard let first, "(（".contains(first), let end = firstIndex(where: { ")）".contains($0) })
    else { return nil }
    let inner = String(self[index(after: startIndex)..<end]).withoutQuotes
    let rest = String(self[index(after: end)...]).trimmed
    return inner.isEmpty || inner.contains("(") ? nil : (inner, rest)
  }

  /// The text without white space and quotation marks around it.
  fileprivate var withoutQuotes: String {
    let marks = quotationMarks
    var text = self[...]
    var taken: Set<Character> = []
    while let first = text.first, first.isWhitespace || marks.contains(first) {
      taken.insert(text.removeFirst())
    }
    while let last = text.last, last.isWhitespace || marks.contains(last) {
      taken.insert(text.removeLast())
    }
    // In `'GNU' Science Library` the closing mark is inside the text; remove it as well.
    taken = taken.intersection(["\"", "'"])
    guard taken.contains(where: { mark in text.count { $0 == mark } == 1 }) else {
      return String(text)
    }
    return String(text.filter { !taken.contains($0) })
  }

  /// The text without the article at its beginning, if the acronym does not include that.
  fileprivate func withoutArticle(fitting acronym: Acronym) -> String {
    guard let space = firstIndex(of: " "), self[..<space].lowercased().isLittle else { return self }
    let rest = String(self[index(after: space)...])
    return acronym.fits(rest) ? rest : self
  }

  /// Whether there are as many closing as opening brackets.
  fileprivate var closesBrackets: Bool {
    utf8.count { $0 == 0x28 } == utf8.count { $0 == 0x29 }
  }

  /// Whether one of the words is the acronym itself, perhaps with a Japanese ending.
  fileprivate func names(_ acronym: String) -> Bool {
    split { !($0.isLetter || $0.isNumber) }.contains { word in
      guard word.hasPrefix(acronym) else { return false }
      return word.dropFirst(acronym.count).first.map { $0.isLetter && !$0.isCased } ?? true
    }
  }

  /// The text without a Japanese ending that means "abbreviation of".
  fileprivate var withoutJapaneseRemark: String {
    for suffix in ["の略称", "の略語", "の頭文字", "の略"] where hasSuffix(suffix) {
      return String(dropLast(suffix.count))
    }
    return self
  }

  /// The shortest phrase before a bracket that fits its acronym; nil if none does.
  fileprivate func phrase(before bracket: String, fitting acronym: Acronym) -> String? {
    guard let range = firstPlace(of: bracket) else { return nil }
    let words = self[..<range.lowerBound].split { $0.isWhitespace }
    for count in 1...12 where count <= words.count {
      let phrase = words.suffix(count).joined(separator: " ").withoutQuotes
      let first = words[words.count - count].lowercased()
      guard !first.isLittle, acronym.fits(phrase) else { continue }
      return phrase
    }
    return nil
  }

  /// The subject of a text's first sentence, if it fits: `Net Promoter Score` of
  /// `Net Promoter Score is a number that …`.
  fileprivate func subject(fitting acronym: Acronym) -> String? {
    let words = split(maxSplits: 12) { $0.isWhitespace }
    guard Acronym(loose: acronym.text) != nil,
      let verb = words.prefix(12).firstIndex(where: { copulas.contains($0.lowercased()) }), verb > 1
    else { return nil }
    let phrase = words[..<verb].joined(separator: " ").withoutQuotes.withoutArticle(
      fitting: acronym)
    return acronym.fits(phrase) && !phrase.names(acronym.text) ? phrase : nil
  }

  /// The content of the bracket that follows a word; nil if there is none.
  fileprivate func bracket(after word: String) -> String? {
    guard let range = firstPlace(of: word + " (") else { return nil }
    return bracket(from: index(before: range.upperBound))
  }

  fileprivate func bracket(from place: Index) -> String? {
    guard let end = self[place...].firstIndex(of: ")") else { return nil }
    return String(self[index(after: place)..<end]).withoutQuotes
  }

  /// The phrase after “stands for” or a similar cue; nil if there is none that fits.
  fileprivate func phraseAfterOpening(fitting acronym: Acronym) -> String? {
    let lower = lowercased()
    for opening in openings {
      guard let range = lower.firstPlace(of: opening) else { continue }
      let offset = lower.distance(from: lower.startIndex, to: range.upperBound)
      guard offset < 80, offset < count else { continue }
      // A cue must end at a word's end: `Acronyme des …` does not contain “acronyme de”.
      if opening.last?.isCased ?? false, dropFirst(offset).first?.isLetter ?? false { continue }
      let rest = String(dropFirst(offset)).trimmed
      let text = rest.drop { "\"“«'*_: ".contains($0) || $0.isWhitespace }
      if let expansion = Expansion(opening: String(text), of: acronym.text) {
        return expansion.text
      }
      if let phrase = text.openingPhrase(fitting: acronym) { return phrase }
    }
    return nil
  }
}

private let quotationMarks: Set<Character> = [
  "\"", "“", "”", "„", "«", "»", "'", "‘", "’", "‚", "*", "_",
]

/// Cues that introduce an expansion, in lower case.
private let openings = Vocabulary.words(\.phrases.expansionCues)

extension Substring {
  /// The longest phrase at the beginning of the first clause that fits an acronym; nil if none
  /// does.
  fileprivate func openingPhrase(fitting acronym: Acronym) -> String? {
    var best: String?
    var words: [Substring] = []
    for word in split(maxSplits: 12, whereSeparator: \.isWhitespace).prefix(12) {
      if word.first == "(" { break }
      words.append(word)
      let phrase = words.joined(separator: " ").withoutQuotes
      if words.count > 1, !word.lowercased().isLittle, acronym.fits(phrase) { best = phrase }
      if let last = word.last, ",.;:)".contains(last) { break }
    }
    return best.map { String($0.reversed().drop { ",.;:".contains($0) }.reversed()) }
  }

  /// Whether the text begins with a colon or a dash.
  fileprivate var isSeparatedByColonOrDash: Bool {
    let text = drop { $0.isWhitespace }
    guard let first = text.first else { return false }
    return first == ":" || first == "：" || "–—‒-".contains(first)
  }
}
