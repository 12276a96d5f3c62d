extension Entry {
  /// The text of a side; nil when the entry lacks that side.
  func text(of aspect: Aspect) -> String? {
    switch aspect {
    case .term: term
    case .definition: definition
    case .acronym: acronym
    case .expansion: expansion
    }
  }

  /// The definition shortened to an option.
  ///
  /// Masks the entry's names and the given ones; nil when hardly any text is left.
  func definitionOption(hiding others: [String]) -> String? {
    // Join the lines before masking: a name may continue on the next line.
    let text = definition.clipped.onOneLine.masking(names + others).shortened
    let letters = text.count { $0.isLetter || $0.isNumber }
    return letters >= (text.contains(String.mask) ? 12 : 1) ? text : nil
  }
}

extension String {
  /// The most characters of an option, without the ellipsis.
  static let optionLength = 160

  /// The start of a definition, 1,500 characters at most: more than an option shows.
  var clipped: String {
    let limit = 1_500
    guard utf8.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit)))
  }

  /// The text with its lines joined by spaces.
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The first sentences that fit an option, or the first words where those are too short.
  var shortened: String {
    let text = Array(self)
    guard text.count > Self.optionLength else { return self }
    let ends = (0..<Self.optionLength).filter { text.endsSentence(at: $0) }
    // Accept sentences only from a third of the space on: `For short.` alone defines nothing.
    if let end = ends.last, end >= Self.optionLength / 3 { return String(text[...end]) }
    let words = text[...Self.optionLength]
    let cut = words.lastIndex(where: \.isWhitespace) ?? Self.optionLength
    let kept = text[..<cut].lastIndex { !$0.isWhitespace && !",;:–—-(".contains($0) } ?? 0
    return String(text[...kept]) + "…"
  }
}

extension [Character] {
  /// Whether a sentence ends at an index.
  ///
  /// Not before a small letter, as after `approx.`
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
