import Flashcards

extension String {
  /// The folded first letters or digits under which a term may be filed, a leading article
  /// counted or not.
  var initials: [Character] {
    initialsByBytes ?? initialsByCharacters
  }

  /// ``initials`` of a text whose first words are ASCII or Latin letters with accents; nil for any
  /// other.
  private var initialsByBytes: [Character]? {
    withBytes { bytes in
      var place = 0
      guard let first = bytes.nextWord(from: &place) else { return nil }
      guard !first.isEmpty else { return [] }
      // A long word that begins with an ASCII letter needs no folding: it is no article.
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
    // Folding takes Unicode's tables, and every term of a large lexicon passes here.
    let folded = words.map {
      $0.utf8.allSatisfy { $0 < 0x80 } ? $0.lowercased() : String($0).folded
    }
    guard let first = folded.first else { return [] }
    return folded.prefix(first.isLittle ? 2 : 1).compactMap(\.first)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next word of ASCII letters and digits or Latin letters with accents, empty where none
  /// follows; nil where another character stands in or before it, which may belong to a letter.
  fileprivate func nextWord(from place: inout Int) -> Range<Int>? {
    var start: Int?
    while place < count {
      let (byte, next) = (self[place], place + 1 < count ? self[place + 1] : 0)
      let length = byte == 0xC3 ? 2 : 1
      if byte >= 0x80 {
        // The signs for times and divided by are no letters.
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
  /// The small letter for a capital of ASCII, else the byte.
  fileprivate var smallASCIILetter: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
