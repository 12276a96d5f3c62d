import Foundation

/// A text in NFC without control, direction and zero-width characters.
///
/// They make a term differ from its twin, or a terminal misbehave, and nobody sees why.
struct CleanedText {
  let text: String
  /// How many characters were removed.
  let removed: Int
  /// The 1-based place of the first of them.
  let firstRemoval: Int?

  init(_ original: String) {
    var kept = String.UnicodeScalarView()
    var (removed, firstRemoval, marks) = (0, Int?.none, 0)
    for (offset, scalar) in original.unicodeScalars.enumerated() {
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      // Unicode's Stream-Safe Text Format (UAX #15) allows thirty marks on a letter; an endless
      // row of them makes every later comparison of the text quadratic.
      if marks > 30 || scalar.isInvisible {
        removed += 1
        firstRemoval = firstRemoval ?? offset + 1
      } else {
        kept.append(scalar.separatesLines ? " " : scalar)
      }
    }
    text = String(kept).precomposedStringWithCanonicalMapping
    self.removed = removed
    self.firstRemoval = firstRemoval
  }
}

extension Unicode.Scalar {
  /// Whether the scalar breaks lines for some readers and not for others.
  fileprivate var separatesLines: Bool {
    switch value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  fileprivate var isInvisible: Bool {
    switch value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x180E: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
