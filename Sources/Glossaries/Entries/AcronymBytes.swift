// Questions about acronyms that a look at the bytes answers, before any character is made out.

extension String {
  /// Whether the text opens with a bracket, or with a word that may be acronyms between slashes, by
  /// its bytes: every paragraph of a document is asked.
  var mayOpenWithAcronym: Bool {
    withBytes { bytes in
      bytes.first == 0x28
        || bytes.prefix { $0 != 0x20 && $0 != 0x0A }.split(separator: 0x2F)
          .allSatisfy { $0.mayBeAcronym }
    }
  }
}

extension Collection<UInt8> {
  /// Whether a text may have an acronym's form, by its ASCII bytes alone: most words have not.
  var mayBeAcronym: Bool {
    var (capitals, digits, small, others) = (0, 0, 0, 0)
    for byte in self {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x30...0x39: digits += 1
      case 0x61...0x7A: small += 1
      case 0x20: return false
      case 0x80...: others += 1
      default: break
      }
    }
    return others > 0
      || capitals > 0 && capitals + digits > 1 && capitals >= small - 1
        && capitals + digits + small <= 13
  }

  /// Whether a text may be an acronym by its place, by its bytes alone: nearly every headword is
  /// asked several times, and taking it apart by characters costs a fifth of reading it.
  var mayBeLooseAcronym: Bool {
    // Four words of the length of acronyms; most headwords that are none are longer or lower.
    guard count <= 80 else { return false }
    if mayBeAcronym || mayBeConsonants { return true }
    var (wordCount, start) = (0, startIndex)
    while start < endIndex {
      let end = self[start...].firstIndex { $0 == 0x20 || $0 == 0x2F } ?? endIndex
      if end > start {
        let word = self[start..<end]
        guard word.mayBeAcronym || word.allSatisfy({ $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D })
        else { return false }
        wordCount += 1
      }
      start = end < endIndex ? index(after: end) : endIndex
    }
    return (2...4).contains(wordCount)
  }

  /// Whether they are a few letters of ASCII without a vowel, the first one a capital.
  private var mayBeConsonants: Bool {
    guard (2...5).contains(count), let first, (0x41...0x5A).contains(first) else { return false }
    return allSatisfy { byte in
      switch byte | 0x20 {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: false
      default: byte.isASCIILetter
      }
    }
  }
}
