extension MarkupScanner {
  /// Whether a letter or digit is directly before the next byte.
  ///
  /// A guillemet or a no-break space is neither, though not ASCII: `« *quai* »` has emphasis.
  var followsWord: Bool {
    guard let previous else { return false }
    if previous < 0x80 { return previous.isWordByte }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start..<index].beginsWithWord
  }

  /// Whether a letter or digit is at `index`.
  func isWord(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index...].prefix(4).beginsWithWord
  }

  /// The index of the mark that closes the one at `start`: not after a space, not before a letter.
  ///
  /// Tries eight candidates at most, so that a hundred thousand unclosed marks stay cheap.
  mutating func closing(_ mark: String, from start: Int) -> Int? {
    var place = start + 1
    for _ in 0..<8 {
      guard let end = index(of: mark, from: place) else { return nil }
      let isEscaped = bytes[end - 1] == UInt8(ascii: "\\")
      if !bytes[end - 1].isSpace, !isEscaped, !isWord(at: end + mark.utf8.count) { return end }
      place = end + 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate var beginsWithWord: Bool {
    guard let first else { return false }
    if first < 0x80 { return first.isWordByte }
    var decoder = UTF8()
    var bytes = makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return true }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
