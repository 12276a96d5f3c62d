/// Examines a line's UTF-8.
///
/// A text has up to 250,000 lines, and reading each by `Character` takes ten times as long.
extension ArraySlice<UInt8> {
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The number of Unicode scalars; in NFC, as documents are read, about one per character.
  var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }

  /// The first Unicode scalar; nil if the slice is empty.
  var firstScalar: Unicode.Scalar? {
    guard let first else { return nil }
    return first < 0x80 ? Unicode.Scalar(first) : prefix(4).string.unicodeScalars.first
  }

  /// The last Unicode scalar; nil if the slice is empty.
  var lastScalar: Unicode.Scalar? {
    guard let last else { return nil }
    return last < 0x80 ? Unicode.Scalar(last) : suffix(lastScalarLength).string.unicodeScalars.last
  }

  /// The length of the last Unicode scalar in bytes.
  var lastScalarLength: Int {
    var length = 1
    while length < Swift.min(4, count), self[endIndex - length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  /// The line without white space at its ends, and with single spaces between words.
  ///
  /// A no-break space inside the line stays, because French punctuation needs it.
  var tidied: ArraySlice<UInt8> {
    let trimmed = trimmed
    return trimmed.hasSpaceRun ? trimmed.withSingleSpaces[...] : trimmed
  }

  /// The slice without white space at its ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let scalar = slice.firstScalar, scalar.isSpace {
      slice = slice.dropFirst(UTF8.width(scalar))
    }
    while let scalar = slice.lastScalar, scalar.isSpace {
      slice = slice.dropLast(UTF8.width(scalar))
    }
    return slice
  }

  private var hasSpaceRun: Bool {
    withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x09 || byte == 0x20 && previous == 0x20 { return true }
        previous = byte
      }
      return false
    }
  }

  private var withSingleSpaces: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for byte in self {
      if byte != 0x20 && byte != 0x09 {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    return bytes
  }

  var hasLetter: Bool {
    contains(where: \.isASCIILetter)
      || contains { $0 >= 0x80 } && string.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  /// The number of words between spaces.
  var spacedWordCount: Int {
    var count = 0
    var previous: UInt8 = 0x20
    for byte in self {
      if byte != 0x20, previous == 0x20 { count += 1 }
      previous = byte
    }
    return count
  }

  /// Whether there are certainly three words of at least two characters, as in any sentence.
  ///
  /// False is uncertain: words beyond ASCII may have been missed.
  var surelyHasThreeLongWords: Bool {
    var (wordCount, length) = (0, 0)
    var isCounted = false
    for byte in self {
      if byte.isASCIILetter || byte.isASCIIDigit {
        length += 1
        if length < 2 || isCounted { continue }
        isCounted = true
        wordCount += 1
        if wordCount == 3 { return true }
      } else {
        length = 0
        // A byte beyond ASCII may belong to the same word.
        if byte < 0x80 { isCounted = false }
      }
    }
    return false
  }

  /// Whether the slice begins with the bytes of a string.
  func hasPrefix(_ prefix: String) -> Bool { starts(with: prefix.utf8) }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter of either case.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte ends a sentence: `.`, `!` or `?`.
  var endsSentence: Bool { self == 0x2E || self == 0x21 || self == 0x3F }
}

extension Unicode.Scalar {
  /// Whether this is white space, including no-break and typographic spaces.
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
