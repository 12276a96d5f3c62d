/// Splits JSON into tokens.
struct JSONLexer {
  private let bytes: ArraySlice<UInt8>
  var index: Int

  init(_ bytes: ArraySlice<UInt8>) { (self.bytes, index) = (bytes, bytes.startIndex) }

  var isAtEnd: Bool { index >= bytes.endIndex }

  /// The current byte; nil at the end.
  var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  mutating func skipSpace() {
    while index < bytes.endIndex, bytes[index].isSpace { index += 1 }
  }

  /// Whether the first tokens are those of a JSON list or map.
  mutating func opensLikeJSON() -> Bool {
    var opensMap: Bool?
    while true {
      skipSpace()
      guard let byte else { return opensMap != nil }
      switch (byte, opensMap) {
      case (0x7B, nil), (0x7B, false): opensMap = true
      case (0x5B, nil), (0x5B, false): opensMap = false
      case (0x7D, true): return true
      case (0x22, let isMap?): return isString(before: isMap ? ":" : ",]")
      default: return false
      }
      index += 1
    }
  }

  /// Whether a string is here, followed by one of the bytes in `next` or by the end.
  private mutating func isString(before next: String) -> Bool {
    guard consumeString() != nil else { return true }
    skipSpace()
    return byte.map { next.utf8.contains($0) } ?? true
  }

  /// Skips a list or a map by its brackets alone; false if it does not end.
  mutating func skipNested() -> Bool {
    var depth = 0
    repeat {
      skipSpace()
      switch byte {
      case nil: return false
      case 0x22:
        guard skipString() != nil else { return false }
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      index += 1
    } while depth > 0
    return true
  }

  /// Reads a number, `true`, `false` or `null` (an empty text); nil for anything else.
  mutating func consumeWord() -> DataText? {
    let start = index
    while let byte, byte.isWordByte || "+-.".utf8.contains(byte) { index += 1 }
    let range = start..<index
    // A number of a thousand digits is hostile: converting it would take too long.
    guard range.count < 1000 else { return nil }
    let word = bytes[range].string
    if word == "null" { return DataText(verbatim: start..<start, in: range) }
    guard word == "true" || word == "false" || Double(word) != nil else { return nil }
    return DataText(verbatim: range, in: range)
  }
}

// MARK: Strings

extension JSONLexer {
  /// Reads a string and resolves its escapes; nil if it is unclosed or an escape is invalid.
  ///
  /// After nil, the index is at the fault.
  mutating func consumeString() -> DataText? {
    let start = index
    guard let hasEscapes = skipString() else { return nil }
    let text = (start + 1)..<(index - 1)
    guard hasEscapes, text.count <= DataText.lengthLimit else {
      return DataText(verbatim: text, in: start..<index)
    }
    var escapes = JSONEscapes(bytes[text])
    guard let unescaped = escapes.undone() else {
      index = text.lowerBound
      return nil
    }
    let isClean = isKnownClean(unescaped[...], 0..<unescaped.count)
    return DataText(
      isClean ? unescaped : CharacterCleaning(unescaped[...]).utf8, in: start..<index,
      lineFeeds: .written)
  }

  /// Skips a string and returns whether it has escapes; nil if it is unclosed.
  private mutating func skipString() -> Bool? {
    var place = index + 1
    var hasEscapes = false
    let end = bytes.withUnsafeBufferPointer { buffer -> Int? in
      let base = bytes.startIndex
      while place < bytes.endIndex {
        switch buffer[place - base] {
        case 0x22: return place
        case 0x5C:
          hasEscapes = true
          place += 2
        case 0x0A: return nil
        default: place += 1
        }
      }
      return nil
    }
    index = end.map { $0 + 1 } ?? min(place, bytes.endIndex)
    return end == nil ? nil : hasEscapes
  }
}

/// Resolves the escapes of a JSON string.
private struct JSONEscapes {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var text: [UInt8] = []

  init(_ bytes: ArraySlice<UInt8>) {
    (self.bytes, index) = (bytes, bytes.startIndex)
    text.reserveCapacity(bytes.count)
  }

  /// The text with its escapes resolved; nil if one of them is invalid.
  mutating func undone() -> [UInt8]? {
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte != 0x5C {
        text.append(byte)
      } else if !undoEscape() {
        return nil
      }
    }
    return text
  }

  private mutating func undoEscape() -> Bool {
    guard index < bytes.endIndex else { return false }
    let escaped = bytes[index]
    index += 1
    switch escaped {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"):
      // `\r\n` is one line end.
      if !bytes[index...].starts(with: "\\n".utf8) { text.append(0x0A) }
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
    case UInt8(ascii: "u"):
      guard let scalar = codePoint() else { return false }
      text += String(Character(scalar)).utf8
    default: return false
    }
    return true
  }

  /// The character of `\u00e9`, or of two escapes that are a UTF-16 surrogate pair.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(first), bytes[index...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    index += 2
    guard let second = hexadecimal() else { return nil }
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.endIndex,
      bytes[index..<(index + 4)].allSatisfy({ $0.isASCIIHexDigit }),
      let value = UInt32(bytes[index..<(index + 4)].string, radix: 16)
    else { return nil }
    index += 4
    return value
  }
}

extension UInt8 {
  fileprivate var isASCIIHexDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
