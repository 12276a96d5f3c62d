/// Looks at a line's UTF-8.
///
/// A text has up to 250,000 lines; taking each apart by `Character` takes ten times as long as by
/// bytes.
extension ArraySlice<UInt8> {
  /// The bytes as a string.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// How many Unicode scalars there are; in NFC, in which documents are read, about one a
  /// character.
  var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }

  /// The first Unicode scalar; nil where the slice is empty.
  var firstScalar: Unicode.Scalar? {
    guard let first else { return nil }
    return first < 0x80 ? Unicode.Scalar(first) : prefix(4).string.unicodeScalars.first
  }

  /// The last Unicode scalar; nil where the slice is empty.
  var lastScalar: Unicode.Scalar? {
    guard let last else { return nil }
    return last < 0x80 ? Unicode.Scalar(last) : suffix(lastScalarLength).string.unicodeScalars.last
  }

  /// How many bytes the last Unicode scalar takes.
  var lastScalarLength: Int {
    var length = 1
    while length < Swift.min(4, count), self[endIndex - length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  /// The line without white space at its ends, with one space for each run of spaces and tabs.
  ///
  /// A no-break space inside the line stays, as French punctuation asks for it.
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

  /// Whether any character is a letter.
  var hasLetter: Bool {
    contains(where: \.isASCIILetter)
      || contains { $0 >= 0x80 } && string.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  /// How many words there are between spaces.
  var spacedWordCount: Int {
    var count = 0
    var previous: UInt8 = 0x20
    for byte in self {
      if byte != 0x20, previous == 0x20 { count += 1 }
      previous = byte
    }
    return count
  }

  /// Whether there are three words of two signs or more, as any sentence has.
  ///
  /// false says nothing: a word beyond ASCII may have been overlooked.
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
        // Bytes beyond ASCII may be part of the word.
        if byte < 0x80 { isCounted = false }
      }
    }
    return false
  }

  /// Whether the bytes of a string stand at the beginning.
  func hasPrefix(_ prefix: String) -> Bool { starts(with: prefix.utf8) }
}

extension UInt8 {
  /// Whether the byte is a letter from A to Z, of either case.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether the byte is a digit from 0 to 9.
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is a mark that ends a sentence: `.`, `!` or `?`.
  var endsSentence: Bool { self == 0x2E || self == 0x21 || self == 0x3F }
}

extension Unicode.Scalar {
  /// Whether this is white space, no-break and typographic spaces included.
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
