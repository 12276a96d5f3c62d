extension Entry {
  /// What the entry says on a side, where it has that side.
  func text(of aspect: Aspect) -> String? {
    switch aspect {
    case .term: term
    case .definition: definition
    case .acronym: acronym
    case .expansion: expansion
    }
  }

  /// The beginning of the definition, as long as an option of a choice may be.
  ///
  /// The entry's own names are masked, and the other ones given; nil where hardly anything is left.
  func definitionOption(hiding others: [String]) -> String? {
    // On one line before it is masked: words of two paragraphs may come to be a name.
    let text = definition.clipped.onOneLine.masking(names + others).shortened
    let letters = text.count { $0.isLetter || $0.isNumber }
    return letters >= (text.contains(String.mask) ? 12 : 1) ? text : nil
  }
}

extension String {
  /// The characters that an option of a choice has at most, the ellipsis left out.
  static let optionLength = 160

  /// What a choice reads of a definition: more than it shows, and never a megabyte.
  var clipped: String {
    let limit = 1_500
    guard utf8.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit)))
  }

  /// The text with its lines behind one another.
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The first sentences that fit an option; where they say little, the next one begun.
  var shortened: String {
    let text = Array(self)
    guard text.count > Self.optionLength else { return self }
    let ends = (0..<Self.optionLength).filter { text.endsSentence(at: $0) }
    // A third of what there is room for: less is no definition yet, `For short.`
    if let end = ends.last, end >= Self.optionLength / 3 { return String(text[...end]) }
    let words = text[...Self.optionLength]
    let cut = words.lastIndex(where: \.isWhitespace) ?? Self.optionLength
    let kept = text[..<cut].lastIndex { !$0.isWhitespace && !",;:–—-(".contains($0) } ?? 0
    return String(text[...kept]) + "…"
  }
}

extension [Character] {
  /// Whether a sentence ends with the character there.
  ///
  /// None does where a small letter follows, as after `approx.`
  fileprivate func endsSentence(at index: Int) -> Bool {
    guard ".!?".contains(self[index]) else { return false }
    let rest = self[(index + 1)...]
    guard let next = rest.first else { return true }
    guard next.isWhitespace, let begin = rest.first(where: { !$0.isWhitespace }) else {
      return false
    }
    return !begin.isLowercase
  }
}
