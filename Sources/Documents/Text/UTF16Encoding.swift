/// UTF-16 in one of its two byte orders.
struct UTF16Encoding {
  private let isBigEndian: Bool
  private let markLength: Int

  /// Recognises the byte order by its mark or, in a text of a European language, by its zero bytes.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(isBigEndian: false, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(isBigEndian: true, markLength: 2)
    } else if let isBigEndian = bytes.zerosSayBigEndian {
      self.init(isBigEndian: isBigEndian, markLength: 0)
    } else {
      return nil
    }
  }

  private init(isBigEndian: Bool, markLength: Int) {
    self.isBigEndian = isBigEndian
    self.markLength = markLength
  }

  /// Decodes the text to UTF-8.
  ///
  /// An unpaired surrogate is an error, except at the very end, where the file was cut.
  func decode(_ bytes: [UInt8]) throws(DocumentError) -> (utf8: [UInt8], problems: [Problem]) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var lines = LineCounter()
    var index = markLength
    while index < bytes.count {
      guard index + 1 < bytes.count else {
        throw .undecodableUTF16(line: lines.line, byte: bytes.count)
      }
      let unit = self.unit(at: index, of: bytes)
      if let scalar = Unicode.Scalar(UInt32(unit)) {
        guard scalar != "\0" else { throw .binary(line: lines.line, byte: index + 1) }
        lines.pass(scalar)
        text.append(scalar)
        index += 2
      } else if UTF16.isLeadSurrogate(unit), index + 2 == bytes.count {
        return (text, [Problem(.unfinishedLastCharacter, line: lines.line)])
      } else if let scalar = pair(at: index, of: bytes) {
        text.append(scalar)
        index += 4
      } else {
        throw .undecodableUTF16(line: lines.line, byte: index + 1)
      }
    }
    return (text, [])
  }

  private func unit(at index: Int, of bytes: [UInt8]) -> UInt16 {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func pair(at index: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
    guard index + 3 < bytes.count else { return nil }
    let (lead, trail) = (unit(at: index, of: bytes), unit(at: index + 2, of: bytes))
    guard UTF16.isLeadSurrogate(lead), UTF16.isTrailSurrogate(trail) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
  }
}

/// Counts lines, to report the one of a damaged character.
private struct LineCounter {
  private(set) var line = 1
  private var followsReturn = false

  mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar == "\r" || scalar == "\n" && !followsReturn { line += 1 }
    followsReturn = scalar == "\r"
  }
}

extension [UInt8] {
  /// Appends a character as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 { return append(UInt8(scalar.value)) }
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Whether zeros in every second byte show big-endian UTF-16; nil if there is no such pattern.
  fileprivate var zerosSayBigEndian: Bool? {
    let pairs = Swift.min(count, 4096) / 2
    guard pairs > 1 else { return nil }
    var (first, second) = (0, 0)
    for pair in 0..<pairs {
      if self[2 * pair] == 0 { first += 1 }
      if self[2 * pair + 1] == 0 { second += 1 }
    }
    if second * 2 > pairs, first * 20 < pairs { return false }
    if first * 2 > pairs, second * 20 < pairs { return true }
    return nil
  }
}
