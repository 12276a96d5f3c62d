import Flashcards

extension String {
  /// The folded letters or digits under which a term may be filed: its first and, after an article,
  /// that of the next word.
  var initials: [Character] {
    initialsByBytes ?? initialsByCharacters
  }

  /// ``initials`` of a text that begins with ASCII or accented Latin letters; nil for any other.
  private var initialsByBytes: [Character]? {
    withBytes { bytes in
      var place = 0
      guard let first = bytes.nextWord(from: &place) else { return nil }
      guard !first.isEmpty else { return [] }
      // A long word from an ASCII letter on is not an article and needs no folding.
      let isPlain = bytes[first.lowerBound] < 0x80
      if isPlain, first.count > 2 * longestLittleWord {
        return [Character(Unicode.Scalar(bytes[first.lowerBound].smallASCIILetter))]
      }
      let word = String(decoding: bytes[first], as: UTF8.self).folded
      guard word.isLittle else { return word.first.map { [$0] } }
      guard let second = bytes.nextWord(from: &place) else { return nil }
      let next = String(decoding: bytes[second], as: UTF8.self).folded
      return [word.first, next.first].compactMap { $0 }
    }
  }

  private var initialsByCharacters: [Character] {
    let words = split(maxSplits: 2) { !($0.isLetter || $0.isNumber) }.prefix(2)
    // Fold only beyond ASCII: folding uses Unicode's tables, and every term of a large lexicon
    // comes here.
    let folded = words.map {
      $0.utf8.allSatisfy { $0 < 0x80 } ? $0.lowercased() : String($0).folded
    }
    guard let first = folded.first else { return [] }
    return folded.prefix(first.isLittle ? 2 : 1).compactMap(\.first)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next word of ASCII or accented Latin letters and digits; empty if none follows.
  ///
  /// nil if any other character is in or before it, because that may be part of a letter.
  fileprivate func nextWord(from place: inout Int) -> Range<Int>? {
    var start: Int?
    while place < count {
      let (byte, next) = (self[place], place + 1 < count ? self[place + 1] : 0)
      let length = byte == 0xC3 ? 2 : 1
      if byte >= 0x80 {
        // × and ÷ are in the range of accented letters but are not letters.
        guard byte == 0xC3, next & 0xDF != 0x97 else { return nil }
      }
      if byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit {
        if start == nil { start = place }
      } else if let start {
        return start..<place
      }
      place += length
    }
    return (start ?? count)..<count
  }
}

extension UInt8 {
  /// The lower-case letter of an ASCII capital; any other byte unchanged.
  fileprivate var smallASCIILetter: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
