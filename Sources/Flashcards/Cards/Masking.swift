extension String {
  /// What stands in the place of a masked name.
  public static let mask = "[…]"

  /// The text with every whole occurrence of the names replaced by ``mask``.
  ///
  /// Case, accents, hyphens and a plural ending do not hide a name; a part of a longer name is left
  /// alone, as masking `plan` in the definition of `Success plan` would leave riddles.
  ///
  ///     "Les KPI's mesurent…".masking(["KPI"])         // "Les […] mesurent…"
  ///     "Un plan de réussite".masking(["Success plan"])  // "Un plan de réussite"
  public func masking(_ names: [String]) -> String {
    let words = maskableWords
    let patterns =
      names
      .map { $0.maskableWords.map(\.text) }
      .filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    var masked = ""
    var copied = startIndex
    var position = 0
    while position < words.count {
      let length = patterns.first { isName($0, at: words[position...]) }?.count
      guard let length else {
        position += 1
        continue
      }
      masked += self[copied..<words[position].range.lowerBound]
      masked += Self.mask
      copied = words[position + length - 1].range.upperBound
      position += length
    }
    return masked + self[copied...]
  }

  /// The runs of letters and digits, each with its folded form and the possessive `'s` it carries.
  private var maskableWords: [MaskableWord] {
    var words: [MaskableWord] = []
    var index = startIndex
    while index < endIndex {
      guard self[index].isLetter || self[index].isNumber else {
        index = self.index(after: index)
        continue
      }
      let end = self[index...].firstIndex { !($0.isLetter || $0.isNumber) } ?? endIndex
      words.append(
        MaskableWord(range: index..<possessiveEnd(after: end), text: self[index..<end]))
      index = words[words.count - 1].range.upperBound
    }
    return words
  }

  /// The end of an `'s` that begins at the index, or the index itself.
  private func possessiveEnd(after end: Index) -> Index {
    let tail = self[end...].prefix(3)
    guard tail.count >= 2, let apostrophe = tail.first, "'’".contains(apostrophe) else {
      return end
    }
    let letter = index(after: end)
    let next = index(after: letter)
    guard "sS".contains(self[letter]) else { return end }
    if next < endIndex, self[next].isLetter || self[next].isNumber { return end }
    return next
  }
}

/// A word of a text that may be part of a name to mask.
private struct MaskableWord {
  let range: Range<String.Index>
  let text: String
  let folded: String

  init(range: Range<String.Index>, text: Substring) {
    self.range = range
    self.text = String(text)
    folded = self.text.folded
  }

  /// Whether the word is that of a name, singular or plural.
  ///
  /// A lone letter counts only as it is written: masking `C` must leave `c’est` alone.
  func isSameNoun(as name: String) -> Bool {
    if name.count == 1 { return text == name }
    let other = name.folded
    return folded == other || folded.singularForms.contains(other)
      || other.singularForms.contains(folded)
  }
}

extension String {
  /// The forms a French or English plural ending may have been put on; empty for short words.
  fileprivate var singularForms: [String] {
    guard count > 2 else { return [] }
    var forms: [String] = []
    if hasSuffix("s") || hasSuffix("x") { forms.append(String(dropLast())) }
    if hasSuffix("es") { forms.append(String(dropLast(2))) }
    if hasSuffix("ies") { forms.append(String(dropLast(3)) + "y") }
    if hasSuffix("aux") { forms.append(String(dropLast(3)) + "al") }
    return forms
  }
}

private func isName(_ pattern: [String], at words: ArraySlice<MaskableWord>) -> Bool {
  guard words.count >= pattern.count else { return false }
  return zip(pattern, words).allSatisfy { $1.isSameNoun(as: $0) }
}
