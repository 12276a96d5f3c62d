// Which edits turn a word into another word.

extension String {
  /// Whether two words differ only in prefixes of opposite meaning: `macro`, `micro`.
  ///
  /// Prefixes that differ in more than a letter, `in-` and `out-`, need no listing: such edits are
  /// no slips anyway.
  func isOpposite(of other: String) -> Bool {
    mayBeWord && other.mayBeWord
      && oppositePrefixes.contains { one, two in
        hasOpposite(other, one, two) || hasOpposite(other, two, one)
      }
  }

  private func hasOpposite(_ other: String, _ own: String, _ others: String) -> Bool {
    guard hasPrefix(own), other.hasPrefix(others) else { return false }
    let rest = dropFirst(own.count)
    guard rest.count >= 4, other.dropFirst(others.count) == rest, let first = rest.first else {
      return false
    }
    // A one-letter prefix makes another word only in some places: `a-` negates before a consonant
    // (`asynchronous`); `r-` and `d-` reverse or repeat before a vowel (`rachat`).
    switch own + others {
    case "a": return !first.isVowel
    case "r", "d": return first.isVowel
    default: return true
    }
  }

  /// Whether two words differ only in an ending that one of French and English has: `quality` is a
  /// translation of `qualité`.
  func isTranslation(of other: String) -> Bool {
    translatedEndings.contains { one, two in
      hasSuffix(one) && other.hasSuffix(two) && dropLast(one.count) == other.dropLast(two.count)
        || hasSuffix(two) && other.hasSuffix(one)
          && dropLast(two.count) == other.dropLast(one.count)
    }
  }

  /// Whether French or English words can start like this: `mployee` is a misspelling, no other
  /// word.
  var mayBeWord: Bool {
    guard let first, let second = dropFirst().first, first.isASCII, second.isASCII else {
      return true
    }
    if first == "q" { return second == "u" }
    return first.isVowel || second.isVowel || firstConsonants.contains(String([first, second]))
  }
}

extension Character {
  fileprivate var isVowel: Bool { "aeiouy".contains(self) }
}

/// Pairs of consonants at the start of French and English words.
private let firstConsonants = Set(
  """
  bl br ch cl cr dr dw fl fr gh gl gn gr kn ph pl pr ps rh sc sh sk sl sm sn sp sq st sv sw th tr tw
  vr wh wr
  """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Prefixes of French and English that are one or two letters apart and opposite in meaning.
private let oppositePrefixes = [
  ("a", ""), ("d", ""), ("e", ""), ("r", ""), ("re", "de"), ("re", "pre"), ("pre", "pro"),
  ("micro", "macro"), ("maxi", "mini"), ("hyper", "hypo"), ("ante", "anti"), ("intra", "inter"),
  ("intra", "entre"), ("intra", "infra"), ("dis", "mis"), ("sub", "sur"), ("bi", "di"),
  ("af", "ef"), ("al", "il"), ("em", "om"),
]

/// French endings with their English counterparts one letter away.
private let translatedEndings = [("te", "ty"), ("et", "ect"), ("at", "act"), ("it", "ct")]
