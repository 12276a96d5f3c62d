import Foundation

/// Brings UTF-8 to NFC and removes control, direction and zero-width characters.
///
/// Such characters make two terms differ that look alike, or confuse a terminal. A joiner between
/// two letters or signs stays, because Persian, Sinhala and emoji are spelled with it.
struct CharacterCleaning {
  private(set) var utf8: [UInt8] = []
  private(set) var removedCount = 0
  /// The offset of the first removed character in the original text.
  private var firstRemoval: Int?
  /// The problem to report about removed characters; nil if there are none.
  private(set) var problem: Problem?
  /// The number of combining marks at the end of the text so far.
  private var markCount = 0

  /// The length in bytes after which a stretch ends before the next ASCII character, with which
  /// nothing before it composes.
  private static let stretchLimit = 4096

  /// Cleans a text; line feeds are kept.
  init(_ bytes: ArraySlice<UInt8>) {
    utf8.reserveCapacity(bytes.count)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = stretchEnd(from: start, in: bytes)
      if isKnownClean(bytes, start..<end) {
        utf8.append(contentsOf: bytes[start..<end])
        markCount = 0
      } else {
        appendCleaned(String(decoding: bytes[start..<end], as: UTF8.self), from: start)
      }
      start = end
    }
    problem = firstRemoval.map { problem(at: $0, in: bytes) }
  }

  private func problem(at offset: Int, in bytes: ArraySlice<UInt8>) -> Problem {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
    return Problem(
      .invisibleCharactersRemoved(count: removedCount),
      at: Location(
        line: before.count { $0 == 0x0A } + 1,
        column: before[start...].count { $0 & 0xC0 != 0x80 } + 1))
  }

  private func stretchEnd(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.endIndex - start > Self.stretchLimit else { return bytes.endIndex }
    var end = start + Self.stretchLimit
    // Cut an endless run of combining marks anywhere: all after thirty are removed anyway.
    let farthest = min(end + Self.stretchLimit, bytes.endIndex)
    while end < farthest, bytes[end] >= 0x80 { end += 1 }
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Appends a cleaned stretch that begins at an offset of the whole text.
  private mutating func appendCleaned(_ text: String, from start: Int) {
    var offset = start
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    var scalar = scalars.next()
    while let current = scalar {
      scalar = scalars.next()
      markCount = current.isMark ? markCount + 1 : 0
      // Unicode's Stream-Safe Text Format (UAX #15) allows thirty marks per letter; more would make
      // every later comparison of the text quadratic.
      if markCount > 30 || current.isInvisible && !current.joins(previous, scalar) {
        if firstRemoval == nil { firstRemoval = offset }
        removedCount += 1
      } else {
        kept.append(current.separatesLines ? " " : current)
        previous = current
      }
      offset += UTF8.width(current)
    }
    utf8.append(contentsOf: String(kept).precomposedStringWithCanonicalMapping.utf8)
  }
}

extension Unicode.Scalar {
  /// Whether only some programs treat the scalar as a line break.
  var separatesLines: Bool {
    switch value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether the scalar is invisible: a control, what Unicode tells fonts to leave out, an
  /// annotation mark, or a code point that is no character.
  ///
  /// Variation selectors stay: emoji are spelled with them.
  var isInvisible: Bool {
    switch value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case ..<0xAD, 0xFE00...0xFE0F: false
    case 0xFFF9...0xFFFB: true
    default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  /// Whether the scalar is drawn on or beside the one before it.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: properties.canonicalCombiningClass != .notReordered
    }
  }

  /// Whether this is a joiner or non-joiner between two signs that are spelled with one.
  fileprivate func joins(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard value == 0x200C || value == 0x200D, let previous, let next else { return false }
    // Latin, Greek and Cyrillic letters are never spelled with a joiner.
    return previous.value >= 0x590 && next.value >= 0x590 && !next.isInvisible
      && !(0x2000...0x206F).contains(previous.value)
  }
}

/// Whether bytes are certainly in NFC and without invisible characters.
///
/// Only the letters of French, English, German and Spanish count as certain; other text is not
/// wrong, it only takes the slower path.
func isKnownClean(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
  text.withUnsafeBufferPointer { all in
    let base = text.startIndex
    let bytes = UnsafeBufferPointer(
      rebasing: all[(range.lowerBound - base)..<(range.upperBound - base)])
    var index = bytes.endOfPrintableASCII(from: 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte != 0x09, byte != 0x0A { return false }
      } else if !bytes.isKnownCleanSequence(at: index) {
        return false
      }
      index = bytes.endOfPrintableASCII(from: index + 1)
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the byte beyond ASCII at an index begins no character that cleaning might change.
  ///
  /// Continuation bytes pass, because the first byte of a character decides.
  func isKnownCleanSequence(at index: Int) -> Bool {
    switch self[index] {
    case 0x80...0xC1, 0xC3...0xCB: return true
    case 0xC2:
      guard index + 1 < count else { return false }
      return self[index + 1] >= 0xA0 && self[index + 1] != 0xAD
    case 0xE2:
      guard index + 2 < count else { return false }
      let (second, third) = (self[index + 1], self[index + 2])
      let isPunctuation = second == 0x80 && ((0x90...0xA7).contains(third) || third > 0xAE)
      return isPunctuation || second == 0x82
    default: return false
    }
  }

  /// The index of the first byte from `start` on that is not printable ASCII; the end if all are.
  ///
  /// Examines eight bytes at a time.
  func endOfPrintableASCII(from start: Int) -> Int {
    let (ones, highs) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    var index = start
    let raw = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let notDelete = word ^ (ones &* 0x7F)
      let hits = word | (word &- ones &* 0x20) | ((notDelete &- ones) & ~notDelete)
      if hits & highs != 0 { break }
      index += 8
    }
    while index < count, self[index] >= 0x20, self[index] < 0x7F { index += 1 }
    return index
  }
}
