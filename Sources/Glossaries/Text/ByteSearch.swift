import Foundation

extension StringProtocol {
  /// The first place of another text, compared by bytes; nil if there is none.
  ///
  /// The standard library compares characters, which takes a hundred times as long.
  func firstPlace(of other: String) -> Range<Index>? {
    guard let offset = offset(of: other) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: other.utf8.count)
  }

  /// Whether another text occurs in this one, compared by bytes.
  func holds(_ other: String) -> Bool { offset(of: other) != nil }

  /// Whether a byte occurs in the text; below 0x80 it is an ASCII character.
  func holds(byte: UInt8) -> Bool {
    withBytes { bytes in
      bytes.baseAddress.map { memchr($0, CInt(byte), bytes.count) != nil } ?? false
    }
  }

  /// The byte offset of the first occurrence of another text; nil if there is none or it is empty.
  private func offset(of other: String) -> Int? {
    withBytes { bytes in
      other.withBytes { wanted in
        guard let start = bytes.baseAddress, let wantedStart = wanted.baseAddress,
          !wanted.isEmpty
        else { return nil }
        // Search for the byte after an initial space: it is rarer than the space.
        let anchor = wanted.count > 1 && wanted[0] == 0x20 ? 1 : 0
        var place = anchor
        while bytes.count - place >= wanted.count - anchor {
          let found = memchr(start + place, CInt(wanted[anchor]), bytes.count - place)
          guard let found else { return nil }
          place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
          guard bytes.count - place >= wanted.count - anchor else { return nil }
          if memcmp(start + place - anchor, wantedStart, wanted.count) == 0 {
            return place - anchor
          }
          place += 1
        }
        return nil
      }
    }
  }

  /// Whether the text is only ASCII, accented letters of Western Europe and typographic
  /// apostrophes.
  ///
  /// Each of these is a character of its own, so bytes show where ASCII characters are.
  var isPlainLatin: Bool {
    withBytes { bytes in
      var place = 0
      while place < bytes.count {
        switch bytes[place] {
        case 0..<0x80: place += 1
        // × and ÷ are in the range of accented letters but are not letters.
        case 0xC3 where bytes[place + 1] != 0x97 && bytes[place + 1] != 0xB7: place += 2
        case 0xC5 where bytes[place + 1] == 0x92 || bytes[place + 1] == 0x93: place += 2
        case 0xE2 where bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0x98: place += 3
        default: return false
        }
      }
      return true
    }
  }

  /// Calls `body` with the text's bytes in memory.
  ///
  /// Ten times as fast as a string's iterator, which checks the storage form for every byte.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UInt8 {
  /// Whether the byte begins a combining accent, which follows its letter.
  var isCombining: Bool { self == 0xCC || self == 0xCD }
}

/// The first two bytes of some texts, which rule out nearly every text that begins with none of
/// them.
///
/// Comparing all prefixes would cost more than reading a definition.
struct OpeningBytes: Sendable {
  /// One bit for every pair of bytes.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// One bit for every first byte.
  private var firsts = [UInt64](repeating: 0, count: 4)

  /// Collects the first bytes of texts in lower case.
  init(of texts: [String]) {
    for text in texts {
      let bytes = Array(text.utf8.prefix(2))
      guard let first = bytes.first else { continue }
      firsts[Int(first >> 6)] |= 1 << (first & 63)
      // After a text of one byte, any second byte may follow.
      for second in bytes.dropFirst().first.map({ $0...$0 }) ?? 0...255 {
        let pair = Int(first) << 8 | Int(second)
        pairs[pair >> 6] |= 1 << (pair & 63)
      }
    }
  }

  /// Whether a text can begin with one of the texts, ignoring case; can be true without it, but
  /// never false with it.
  func mayOpen(_ bytes: some Collection<UInt8>) -> Bool {
    var iterator = bytes.makeIterator()
    guard let first = iterator.next() else { return true }
    // Beyond ASCII the same letter has several encodings, so it cannot be ruled out.
    guard first < 0x80 else { return true }
    let small = first.isASCIILetter ? first | 0x20 : first
    let second = iterator.next()
    guard let second, second < 0x80 else {
      return firsts[Int(small >> 6)] & 1 << (small & 63) != 0 || second?.isCombining == true
    }
    if iterator.next()?.isCombining == true { return true }
    let pair = Int(small) << 8 | Int(second.isASCIILetter ? second | 0x20 : second)
    return pairs[pair >> 6] & 1 << (pair & 63) != 0
  }
}
