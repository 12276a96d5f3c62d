import Flashcards

extension String {
  /// The folded first letters or digits under which a term may be filed, a leading article
  /// counted or not.
  var initials: [Character] {
    initialsByBytes ?? initialsByCharacters
  }

  /// ``initials`` of a text whose first word is ASCII or Latin letters with accents; nil for any
  /// other, and where the first word is an article.
  private var initialsByBytes: [Character]? {
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in utf8 {
      defer { previous = byte }
      switch byte {
      case 0xC3: word.append(byte)
      // Not the signs for times and divided by.
      case 0x80..<0xC0 where previous == 0xC3 && byte & 0xDF != 0x97: word.append(byte)
      case 0x80...: return nil
      case 0x30...0x39, 0x61...0x7A: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      default:
        if !word.isEmpty { return Self.initials(ofWord: word) }
      }
    }
    return word.isEmpty ? [] : Self.initials(ofWord: word)
  }

  private static func initials(ofWord word: [UInt8]) -> [Character]? {
    let word = String(decoding: word, as: UTF8.self).folded
    return word.isLittle ? nil : word.first.map { [$0] }
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
