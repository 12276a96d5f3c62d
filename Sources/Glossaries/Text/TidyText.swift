/// Cuts, trims and splits texts by bytes.
extension String {
  /// The text, cut to at most `limit` bytes.
  func cut(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let end = utf8.index(startIndex, offsetBy: limit)
    return String(
      self[..<(end.samePosition(in: unicodeScalars) ?? unicodeScalars.index(before: end))])
  }

  /// The text with single spaces between words and no white space at its ends.
  ///
  /// Line feeds stay, without the spaces around them; so does a no-break space inside a line, which
  /// French punctuation needs.
  var tidied: String {
    if isTidy { return self }
    return
      brokenLines
      .map { $0.withSingleSpaces.trimmed }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The text without any white space at its ends.
  var trimmed: String {
    if utf8.first?.isVisibleASCII == true, utf8.last?.isVisibleASCII == true { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The non-empty lines, split by bytes: by characters it takes ten times as long.
  var brokenLines: [String] {
    guard holds(byte: 0x0A) else { return isEmpty ? [] : [self] }
    return withBytes { bytes in
      bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// A line with single spaces between words; by bytes, because a line may have millions.
  private var withSingleSpaces: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { line in
        var (count, isApart) = (0, false)
        for byte in bytes {
          if byte == 0x20 || byte == 0x09 {
            isApart = count > 0
            continue
          }
          if isApart {
            line[count] = 0x20
            count += 1
          }
          isApart = false
          line[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// Whether ``tidied`` would change nothing, judged by bytes.
  private var isTidy: Bool {
    let hasInnerRuns = withBytes { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x09 || byte == 0x0A || byte == 0x20 && previous == 0x20 { return true }
        previous = byte
      }
      return false
    }
    guard !hasInnerRuns else { return false }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    // Beyond ASCII only the ends matter, where no-break spaces hide.
    return !first.properties.isWhitespace && !last.properties.isWhitespace
  }
}

extension UInt8 {
  /// Whether the byte is a visible ASCII character.
  fileprivate var isVisibleASCII: Bool { self > 0x20 && self < 0x7F }
}
