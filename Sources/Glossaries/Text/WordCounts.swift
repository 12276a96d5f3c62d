extension StringProtocol {
  /// How many words there are between white space.
  var wordCount: Int {
    var (count, isInWord) = (0, false)
    withBytes { bytes in
      bytes.forEachScalar { scalar in
        let isSpace = scalar.isSpace
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
      }
    }
    return count
  }

  /// How many words there are between white space, but no more than a limit: whether a definition
  /// has six words is seen without reading it to its end.
  func wordCount(upTo limit: Int) -> Int {
    var (count, isInWord) = (0, false)
    for scalar in unicodeScalars {
      let isSpace = scalar.isSpace
      if !isSpace, !isInWord { count += 1 }
      if count >= limit { break }
      isInWord = !isSpace
    }
    return count
  }

  /// How many words there are between white space, what stands in brackets left aside, but no more
  /// than a limit: paragraphs are not read to their end.
  func wordCountOutsideBrackets(upTo limit: Int) -> Int {
    var (count, depth, isInWord) = (0, 0, false)
    withBytes { bytes in
      bytes.forEachScalar(while: { count < limit }) { scalar in
        let isOpening = scalar == "(" || scalar == "（" || scalar == "["
        if isOpening { depth += 1 }
        if depth <= 0 {
          let isSpace = scalar.isSpace
          if !isSpace, !isInWord { count += 1 }
          isInWord = !isSpace
        }
        if scalar == ")" || scalar == "）" || scalar == "]" { depth = Swift.max(depth - 1, 0) }
      }
    }
    return count
  }

  /// How many words are but a letter, a digit or a hash, and how many are longer.
  var wordForms: (letters: Int, longer: Int) {
    var (letters, longer, length) = (0, 0, 0)
    withBytes { bytes in
      bytes.forEachScalar { scalar in
        if scalar.isOfWord {
          length += 1
          return
        }
        if length == 1 { letters += 1 } else if length > 1 { longer += 1 }
        length = 0
      }
    }
    if length == 1 { letters += 1 } else if length > 1 { longer += 1 }
    return (letters, longer)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Visits the scalars of well-formed UTF-8; the iterator of a string's scalars takes five times as
  /// long.
  fileprivate func forEachScalar(
    while goesOn: () -> Bool = { true }, _ visit: (Unicode.Scalar) -> Void
  ) {
    var place = 0
    while place < count, goesOn() {
      let first = UInt32(self[place])
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = length == 1 ? first : first & (0x7F >> UInt32(length))
      for offset in 1..<Swift.max(length, 1) where place + offset < count {
        value = value << 6 | UInt32(self[place + offset]) & 0x3F
      }
      if let scalar = Unicode.Scalar(value) { visit(scalar) }
      place += length
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; Unicode's tables, which say the same, take ten times as long.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  fileprivate var isOfWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x23: true
    case 0...0x7F: false
    // Latin letters with accents; Unicode's tables take fifty times as long.
    case 0xC0...0xFF: value != 0xD7 && value != 0xF7
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
