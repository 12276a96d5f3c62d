import Foundation

/// UTF-8 brought to NFC, without control, direction and zero-width characters.
///
/// Such characters make a term differ from its twin, or a terminal misbehave, and nobody sees why.
/// A joiner between two letters or signs stays: Persian, Sinhala and emoji are spelled with it.
struct CharacterCleaning {
  private(set) var utf8: [UInt8] = []
  /// How many characters were removed.
  private(set) var removedCount = 0
  /// The offset in ``utf8`` at which the first of them would stand.
  private(set) var firstRemoval: Int?

  /// Longer stretches are taken apart before an ASCII character, with which nothing above it composes.
  private static let stretchLimit = 4096

  /// Cleans a text; line feeds stay as they are.
  init(_ bytes: ArraySlice<UInt8>) {
    utf8.reserveCapacity(bytes.count)
    append(bytes)
  }

  init() {}

  /// Adds a text that composes with nothing before it.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = stretchEnd(from: start, in: bytes)
      if isKnownClean(bytes, start..<end) {
        utf8.append(contentsOf: bytes[start..<end])
      } else {
        appendCleaned(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      start = end
    }
  }

  private func stretchEnd(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.endIndex - start > Self.stretchLimit else { return bytes.endIndex }
    var end = start + Self.stretchLimit
    // A row of marks without end is cut all the same: more than thirty of them are removed anyway.
    let farthest = min(end + Self.stretchLimit, bytes.endIndex)
    while end < farthest, bytes[end] >= 0x80 { end += 1 }
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private mutating func appendCleaned(_ text: String) {
    var kept = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    var scalar = scalars.next()
    while let current = scalar {
      scalar = scalars.next()
      marks = current.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      // Unicode's Stream-Safe Text Format (UAX #15) allows thirty marks on a letter; an endless
      // row of them makes every later comparison of the text quadratic.
      if marks > 30 || current.isInvisible && !current.joins(previous, scalar) {
        if firstRemoval == nil { firstRemoval = utf8.count + String(kept).utf8.count }
        removedCount += 1
      } else {
        kept.append(current.separatesLines ? " " : current)
        previous = current
      }
    }
    utf8.append(contentsOf: String(kept).precomposedStringWithCanonicalMapping.utf8)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar breaks lines for some readers and not for others.
  var separatesLines: Bool {
    switch value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether nothing is seen of the scalar.
  var isInvisible: Bool {
    switch value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x180E: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Whether this is a joiner or non-joiner between signs that are spelled with one.
  fileprivate func joins(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard value == 0x200C || value == 0x200D, let previous, let next else { return false }
    // Latin, Greek and Cyrillic letters are never joined so.
    return previous.value >= 0x590 && next.value >= 0x590 && !next.isInvisible
      && !(0x2000...0x206F).contains(previous.value)
  }
}

/// Whether bytes are known at sight to be in NFC and free of anything invisible.
///
/// Only what French, English, German and Spanish are written with is known so; anything else is
/// not wrong, it only takes the longer way.
func isKnownClean(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
  text.withUnsafeBufferPointer { bytes in
    let base = text.startIndex
    var index = range.lowerBound - base
    let end = range.upperBound - base
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F { return false }
        index += 1
        continue
      }
      switch byte {
      case 0x80...0xC1, 0xC3...0xCB: break
      case 0xC2:
        guard index + 1 < bytes.count else { return false }
        if bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD { return false }
      case 0xE2:
        guard index + 2 < bytes.count else { return false }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        let isPunctuation = second == 0x80 && ((0x90...0xA7).contains(third) || third > 0xAE)
        guard isPunctuation || second == 0x82 else { return false }
      default: return false
      }
      index += 1
    }
    return true
  }
}
