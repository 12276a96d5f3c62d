// Which changes make another word of a word.

extension String {
  /// Whether the words differ in nothing but a beginning that turns the meaning: `macro` for
  /// `micro`.
  ///
  /// Beginnings that differ in more than a letter, `in-` or `out-`, are never taken for slips, and
  /// need not be listed.
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
    // `asynchronous` is not synchronous, nor `rachat` achat.
    switch own + others {
    case "a": return !first.isVowel
    case "r", "d": return first.isVowel
    default: return true
    }
  }

  /// Whether the words differ in nothing but an ending that French has and English has not, or the
  /// reverse: `quality` for `qualité` is a translation.
  func isTranslation(of other: String) -> Bool {
    translatedEndings.contains { one, two in
      hasSuffix(one) && other.hasSuffix(two) && dropLast(one.count) == other.dropLast(two.count)
        || hasSuffix(two) && other.hasSuffix(one)
          && dropLast(two.count) == other.dropLast(one.count)
    }
  }

  /// Whether a French or English word may begin so: `mployee` is a misspelling and no other word.
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

/// Two consonants with which French and English words begin.
private let firstConsonants = Set(
  """
  bl br ch cl cr dr dw fl fr gh gl gn gr kn ph pl pr ps rh sc sh sk sl sm sn sp sq st sv sw th tr tw
  vr wh wr
  """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Beginnings of French and English words that are a letter or two apart, and turn the meaning.
private let oppositePrefixes = [
  ("a", ""), ("d", ""), ("e", ""), ("r", ""), ("re", "de"), ("re", "pre"), ("pre", "pro"),
  ("micro", "macro"), ("maxi", "mini"), ("hyper", "hypo"), ("ante", "anti"), ("intra", "inter"),
  ("intra", "entre"), ("intra", "infra"), ("dis", "mis"), ("sub", "sur"), ("bi", "di"),
  ("af", "ef"), ("al", "il"), ("em", "om"),
]

/// French endings, and what English has for them, where a letter is all the difference.
private let translatedEndings = [("te", "ty"), ("et", "ect"), ("at", "act"), ("it", "ct")]
