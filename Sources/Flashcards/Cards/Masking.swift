extension String {
  /// Stands in a shown text where a name is hidden.
  static let mask = "[…]"

  /// The text with every whole occurrence of the names replaced by ``mask``.
  ///
  /// Hides each name of a headword that lists several, its ``Inflections``, and the words that share
  /// its stem (``WordFamily``). Ignores a leading article, case, accents, hyphens and plural endings.
  /// Leaves parts of a longer name alone: without the word `plan`, the definition of `Success plan`
  /// would be unreadable. A name of one or two letters must match exactly: masking `CE` must leave
  /// `ce` alone.
  ///
  ///     "Les KPI's mesurent…".masking(["KPI"])         // "Les […] mesurent…"
  ///     "Un plan de réussite".masking(["Success plan"])  // "Un plan de réussite"
  ///     "Onboarded users".masking(["To onboard"])        // "[…] users"
  ///     "What we retain".masking(["Retention"])          // "What we […]"
  func masking(_ names: [String]) -> String {
    let words = maskableWords
    let maskable = names.flatMap(\.alternatives).flatMap { name in
      [name] + [Spelling(name).textBehindArticle].compactMap { $0 }
    }.map(MaskableName.init)
    var masked = ""
    var copied = startIndex
    var position = 0
    while position < words.count {
      let length = maskable.map { $0.length(in: words[position...]) }.max() ?? 0
      guard length > 0 else {
        position += 1
        continue
      }
      masked += self[copied..<words[position].range.lowerBound]
      masked += Self.mask
      position += length
      copied = words[position - 1].range.upperBound
    }
    return masked + self[copied...]
  }

  /// The text's words, runs of letters and digits, each with a possessive `'s` that follows.
  fileprivate var maskableWords: [MaskableWord] {
    var words: [MaskableWord] = []
    var index = startIndex
    while let start = self[index...].firstIndex(where: \.isLetterOrNumber) {
      let end = self[start...].firstIndex { !$0.isLetterOrNumber } ?? endIndex
      words.append(
        MaskableWord(
          range: start..<possessiveEnd(after: end), text: String(self[start..<end]),
          gap: Gap(self[index..<start])))
      index = words[words.count - 1].range.upperBound
    }
    return words
  }

  /// The end of an `'s` that starts at `end`; `end` itself without one.
  private func possessiveEnd(after end: Index) -> Index {
    let tail = self[end...].prefix(3)
    guard tail.count >= 2, let apostrophe = tail.first, "'’".contains(apostrophe) else {
      return end
    }
    let letter = index(after: end)
    let next = index(after: letter)
    guard "sS".contains(self[letter]) else { return end }
    if next < endIndex, self[next].isLetterOrNumber { return end }
    return next
  }
}

/// A name that the shown text must not give away; finds where the name occurs in it.
private struct MaskableName {
  private let words: [MaskableWord]
  private let joined: Noun
  private let joinedText: String
  private let isBroken: Bool
  /// The forms of each word.
  private let inflections: [Inflections]
  /// The forms of the only word; those of the words run together would be of no word.
  private let joinedForms: Set<String>
  private let longestForm: Int

  init(_ name: String) {
    words = name.maskableWords
    joined = Noun(words.map(\.noun.folded).joined())
    joinedText = words.map(\.text).joined()
    isBroken = words.dropFirst().contains { $0.gap == .broken }
    inflections = words.map { Inflections(of: $0.text) }
    joinedForms = words.count == 1 ? inflections[0].forms : []
    longestForm = joinedForms.map(\.utf8.count).reduce(joined.folded.utf8.count + 3, max)
  }

  /// How many words at the start of `text` are the name; 0 when they are not.
  func length(in text: ArraySlice<MaskableWord>) -> Int {
    guard let first = text.first, first.mayBegin(with: joined.folded.utf8.first) else { return 0 }
    return max(lengthWordByWord(in: text), lengthRunTogether(in: text))
  }

  private func lengthWordByWord(in text: ArraySlice<MaskableWord>) -> Int {
    guard words.count > 1, text.count >= words.count else { return 0 }
    let taken = text.prefix(words.count)
    // A name does not span two sentences, unless the name itself has a full stop inside.
    guard isBroken || !taken.dropFirst().contains(where: { $0.gap == .broken }) else { return 0 }
    let isSame = zip(zip(words, inflections), taken).allSatisfy { own, word in
      own.0.noun.isSame(as: word.noun) || own.1.forms.contains(word.text.identityForm)
    }
    return isSame ? words.count : 0
  }

  /// Like ``length(in:)``, for names written in one piece: `up-sell` is `Upsell`, `ROI` is
  /// `R.O.I.`.
  private func lengthRunTogether(in text: ArraySlice<MaskableWord>) -> Int {
    var (folded, written, best) = ("", "", 0)
    for (index, word) in text.enumerated() {
      if index > 0, word.gap != .tight { break }
      folded += word.noun.folded
      written += word.text
      if folded.utf8.count > longestForm { break }
      if isName(folded, written: written) { best = index + 1 }
    }
    return best
  }

  private func isName(_ folded: String, written: String) -> Bool {
    if joined.folded.count <= 2 {
      return !joinedText.isEmpty && (written == joinedText || written == joinedText + "s")
    }
    return joined.isSame(as: Noun(folded)) || joinedForms.contains(written.identityForm)
  }
}

/// A word of the shown text, which may be part of a ``MaskableName``.
private struct MaskableWord {
  let range: Range<String.Index>
  let text: String
  /// What separates the word from the one before it.
  let gap: Gap

  var noun: Noun { Noun(text.folded) }

  /// Whether a folded name that starts with a byte may start with this word.
  ///
  /// A cheap test first: most words fail it and need no folding.
  func mayBegin(with letter: UInt8?) -> Bool {
    guard let own = text.utf8.first, own < 0x80 else { return true }
    let isCapital = (0x41...0x5A).contains(own)
    return (isCapital ? own | 0x20 : own) == letter
  }
}

/// What separates two words.
private enum Gap {
  /// Hyphens or full stops without a space, as in `up-sell` and `R.O.I.`.
  case tight
  /// The end of a sentence or paragraph.
  case broken
  /// Anything else, such as a space.
  case loose

  init(_ text: Substring) {
    if text.contains("…") || text.count(where: \.isNewline) > 1 {
      self = .broken
    } else if text.contains(where: \.isWhitespace) {
      self = text.contains { ".!?;:".contains($0) } ? .broken : .loose
    } else {
      self = text.allSatisfy { $0 == "." || String($0).identityForm == "-" } ? .tight : .loose
    }
  }
}

/// A folded word, and the word without a plural ending.
private struct Noun {
  let folded: String

  init(_ folded: String) {
    self.folded = folded
  }

  func isSame(as other: Noun) -> Bool {
    folded == other.folded || folded.singularForms.contains(other.folded)
      || other.folded.singularForms.contains(folded)
  }
}

extension Character {
  fileprivate var isLetterOrNumber: Bool {
    guard let ascii = asciiValue else { return isLetter || isNumber }
    return (0x30...0x39).contains(ascii) || (0x41...0x5A).contains(ascii & 0xDF)
  }
}
