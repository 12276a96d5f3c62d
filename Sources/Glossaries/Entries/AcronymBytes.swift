// Quick tests for acronyms on bytes, which rule out most texts before characters are examined.

extension String {
  /// Whether a text begins with a bracket or a possible acronym, by its bytes: every paragraph of a
  /// document is tested.
  var mayOpenWithAcronym: Bool {
    withBytes { bytes in
      bytes.first == 0x28
        || bytes.prefix { $0 != 0x20 && $0 != 0x0A }.split(separator: 0x2F)
          .allSatisfy { $0.mayBeAcronym }
    }
  }
}

extension Collection<UInt8> {
  /// Whether a text can have the form of an acronym, by its ASCII bytes alone; most words cannot.
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

  /// Whether a text can be a loose acronym, by its bytes alone.
  ///
  /// Nearly every headword is tested several times; testing characters would cost a fifth of the
  /// reading time.
  var mayBeLooseAcronym: Bool {
    // Four words of an acronym's length; most other headwords are longer or in lower case.
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

  /// Whether the bytes are two to five ASCII letters without a vowel, the first a capital.
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
