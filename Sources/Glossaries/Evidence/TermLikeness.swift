import Flashcards
import Lexicon

extension String {
  /// How much a text looks like a headword, from 0 for a sentence to 1 for a short name.
  ///
  /// Judges the form alone: length, marks at the ends, sentences inside. No word lists.
  ///
  ///     "Bon de livraison (BDL)".termLikeness       // 1
  ///     "Papier signé au quai.".termLikeness        // 0.25
  var termLikeness: Double {
    guard utf8.count <= 240, let first = unicodeScalars.first else { return 0 }
    let text = withoutColon
    guard let last = text.last, holdsLetterOrNumber else { return 0 }
    var likeness = 1.0
    let words = text.wordCountOutsideBrackets(upTo: 13)
    if words > 5 { likeness *= words > 12 ? 0.1 : 1 - Double(words - 5) * 0.11 }
    if text.utf8.count > 120 { likeness *= 0.5 }
    if ".!;,…".contains(last), words > 3 || !text.endsInAbbreviation { likeness *= 0.25 }
    if last == "?" { likeness *= 0.7 }
    if hasInnerSentenceEnd { likeness *= 0.2 }
    if holds(byte: 0x0A) { likeness *= 0.4 }
    if !first.mayOpenHeadword { likeness *= 0.7 }
    if hasPrefix("http"), utf8.contains(0x2F) { likeness *= 0.1 }
    return likeness
  }

  /// Whether a text reads like a definition: more than five words, or three that end a sentence.
  var isProse: Bool {
    let words = wordCount(upTo: 6)
    return words > 5 || words > 2 && ".!?。".contains(last ?? " ")
  }

  /// The text without colons and white space at its end.
  var withoutColon: Substring {
    var text = self[...]
    // Fast path: a final visible ASCII byte is a character of its own; finding characters takes long.
    if let byte = text.utf8.last, (0x21...0x7E).contains(byte), byte != 0x3A { return text }
    while let last = text.last, ":：".contains(last) || last.isWhitespace { text.removeLast() }
    return text
  }

  private var hasInnerSentenceEnd: Bool {
    guard let place = firstPlace(of: ". ") else { return false }
    return !self[..<place.upperBound].dropLast().endsInAbbreviation
  }
}

extension Unicode.Scalar {
  /// Whether a headword can begin with this character: a letter, digit, picture or opening mark.
  fileprivate var mayOpenHeadword: Bool {
    // Fast path: most texts begin with an ASCII letter, and Unicode's tables take long.
    if isASCII, UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit { return true }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .otherSymbol
      || "\"'«“‘([@#.$/*-_+¿&:".unicodeScalars.contains(self)
  }
}

extension Substring {
  /// The text without round and square brackets and what they contain: `Net revenue (NR)` gives
  /// `Net revenue `.
  var outsideBrackets: String {
    guard contains(where: { "(（[".contains($0) }) else { return String(self) }
    var depth = 0
    var outside = ""
    for character in self {
      if "(（[".contains(character) { depth += 1 }
      if depth <= 0 { outside.append(character) }
      if ")）]".contains(character) { depth = Swift.max(depth - 1, 0) }
    }
    return outside
  }
}

/// How far headwords are in alphabetical order, from 0 to 1: the share of the longest run in order.
func alphabeticalShare(of headwords: [String]) -> Double {
  alphabeticalShare(of: headwords.map { $0.initials.first ?? "#" })
}

/// How far first letters are in alphabetical order, from 0 to 1.
func alphabeticalShare(of letters: [Character]) -> Double {
  guard letters.count > 1 else { return 0 }
  var tails: [Character] = []
  for letter in letters {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if tails[middle] <= letter { low = middle + 1 } else { high = middle }
    }
    if low < tails.count { tails[low] = letter } else { tails.append(letter) }
  }
  return Double(tails.count) / Double(letters.count)
}

/// The share of headwords that occur at most twice: a term may have two senses, a label recurs more
/// often.
func distinctShare<Name: Hashable>(of folded: [Name]) -> Double {
  guard !folded.isEmpty else { return 0 }
  var counts: [Name: Int] = [:]
  for text in folded { counts[text, default: 0] += 1 }
  let few = folded.count { counts[$0, default: 0] <= 2 }
  // If each text occurs twice or more on average, these are labels, so lower the share.
  return counts.count * 2 > folded.count
    ? Double(few) / Double(folded.count) : Double(few) / Double(folded.count) * 0.4
}
