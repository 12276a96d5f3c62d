import Lexicon

/// Whether two texts have the same words but for spelling and punctuation.
func isSameInForm(_ before: String, _ after: String) -> Bool {
  if before == after { return true }
  guard signs(before) == signs(after) else { return false }
  let old = before.foldedWords
  let new = after.foldedWords
  guard old.count == new.count else { return false }
  return zip(old, new).allSatisfy { $0 == $1 || isSlip($0, $1) }
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
