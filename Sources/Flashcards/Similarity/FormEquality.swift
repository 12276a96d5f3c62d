import Lexicon

/// Whether two texts have the same words but for spelling and punctuation.
func isSameInForm(_ before: String, _ after: String) -> Bool {
  if before == after { return true }
  // Most changes are of a few words in a long text.
  let start = countOfCommonStart(before, after)
  let (before, after) = (String(before.utf8.dropFirst(start)), String(after.utf8.dropFirst(start)))
  guard let before, let after, signs(before) == signs(after) else { return false }
  let old = before.foldedWords
  let new = after.foldedWords
  guard old.count == new.count else { return false }
  return zip(old, new).allSatisfy { $0 == $1 || isSlip($0, $1) }
}

/// The bytes of the words with which both texts begin, up to a space before a letter or digit: nothing
/// behind it depends on what is before it.
private func countOfCommonStart(_ one: String, _ other: String) -> Int {
  var (one, other) = (one, other)
  return one.withUTF8 { one in
    other.withUTF8 { other in
      var (index, start) = (0, 0)
      while index < min(one.count, other.count), one[index] == other[index] {
        if index > 0, one[index - 1] == UInt8(ascii: " "), one[index].isASCIIWordByte {
          start = index
        }
        index += 1
      }
      return start
    }
  }
}

extension UInt8 {
  fileprivate var isASCIIWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

/// The characters besides letters and digits that can carry meaning: `≥`, `€`, `%`, the minus of
/// `-5`, the slash of `1/5`.
private func signs(_ text: String) -> [Character] {
  let characters = Array(text)
  return characters.indices.compactMap { index in
    let character = characters[index]
    if character.isLetter || character.isNumber || character.isWhitespace { return nil }
    let before = index > 0 ? characters[index - 1] : " "
    let after = index + 1 < characters.count ? characters[index + 1] : " "
    let isHyphen = String(character).identityForm == "-"
    if after.isNumber, before.isNumber || isHyphen && !before.isLetter {
      // French writes a decimal comma where English writes a decimal point.
      return isHyphen ? "-" : character == "," ? "." : character
    }
    if isHyphen { return nil }
    let counts = character.isMathSymbol || character.isCurrencySymbol || "%‰°".contains(character)
    return counts ? character : nil
  }
}

/// Folded words that negate a sentence.
private let negations = Set(Vocabulary.words(\.functionWords.negations).map(\.folded))

/// Whether two words differ by one letter, and neither is a number or a negation.
private func isSlip(_ one: String, _ other: String) -> Bool {
  guard min(one.count, other.count) >= 5, !one.contains(where: \.isNumber),
    !other.contains(where: \.isNumber), !negations.contains(one), !negations.contains(other)
  else { return false }
  let start = zip(one, other).prefix { $0 == $1 }.count
  let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed())
    .prefix { $0 == $1 }.count
  let changed = max(one.count, other.count) - start - end
  // A first letter can reverse a word: “typical”, “atypical”; “inclus”, “exclus”. So can a replaced
  // last letter: “employer”, “employee”.
  return changed <= 1 && start > 0 && (end > 0 || one.count != other.count)
}
