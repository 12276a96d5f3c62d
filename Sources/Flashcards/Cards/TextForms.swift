import Foundation

extension String {
  /// The form by which terms are identified: NFC, case-folded, with one kind of apostrophe, hyphen
  /// and space, and trimmed.
  ///
  /// Accents stay: `pêche` and `péché` are two terms.
  public var identityForm: String {
    if let ascii = asciiForm(hyphenIsSpace: false) { return ascii }
    return (LatinForms.identities.form(of: self) ?? identityByTables).collapsingSpaces
  }

  fileprivate var identityByTables: String {
    unifyingPunctuation(precomposedStringWithCanonicalMapping.lowercased())
      .precomposedStringWithCanonicalMapping
  }

  /// The form in which spellings are compared: ``identityForm`` without accents, `œ` and `æ`
  /// spelled out, hyphens as spaces.
  ///
  ///     "Œuvre-Clé".folded  // "oeuvre cle"
  public var folded: String {
    if let ascii = asciiForm(hyphenIsSpace: true) { return ascii }
    return (LatinForms.folds.form(of: self) ?? foldByTables).collapsingSpaces
  }

  fileprivate var foldByTables: String {
    var scalars = String.UnicodeScalarView()
    // Fold case again: compatibility decomposition can bring capitals back, as “™” becomes “TM”.
    let decomposed = identityByTables.decomposedStringWithCompatibilityMapping.lowercased()
    for scalar in decomposed.unicodeScalars {
      switch scalar {
      case "œ": scalars.append(contentsOf: "oe".unicodeScalars)
      case "æ": scalars.append(contentsOf: "ae".unicodeScalars)
      case "ß": scalars.append(contentsOf: "ss".unicodeScalars)
      case "ø": scalars.append("o")
      case "ł": scalars.append("l")
      case "-": scalars.append(" ")
      default:
        if scalar.properties.generalCategory != .nonspacingMark { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// The text without white space at its ends, and with one space for each run of it inside.
  public var collapsingSpaces: String {
    isPlainlySpaced ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether white space occurs only as single spaces inside the text, judged by its bytes.
  ///
  /// Beyond ASCII, white space is U+0085 and U+00A0 (`C2`), U+1680 (`E1`), U+3000 (`E3`), and part
  /// of the general punctuation (`E2 80`, `E2 81`), whose other characters are frequent.
  private var isPlainlySpaced: Bool {
    withBytes { bytes in
      var previous: UInt8 = 0x20
      var isPunctuation = false
      for byte in bytes {
        switch byte {
        case 0x09...0x0D, 0xE1, 0xE3: return false
        case 0x20 where previous == 0x20: return false
        case 0x85 where previous == 0xC2, 0xA0 where previous == 0xC2: return false
        case 0x80...0x8A, 0x9F, 0xA8, 0xA9, 0xAF: if isPunctuation { return false }
        default: break
        }
        isPunctuation = previous == 0xE2 && (byte == 0x80 || byte == 0x81)
        previous = byte
      }
      return previous != 0x20 || bytes.isEmpty
    }
  }

  /// ``identityForm`` or, with hyphens as spaces, ``folded`` of plain ASCII, the most frequent case,
  /// without Unicode tables.
  private func asciiForm(hyphenIsSpace: Bool) -> String? {
    withBytes { bytes in
      // Check for ASCII first, many bytes at once: most French texts are not.
      guard bytes.reduce(0, |) < 0x80 else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { form in
        var count = 0
        for byte in bytes {
          switch byte == 0x2D && hyphenIsSpace ? 0x20 : byte {
          case 0x09...0x0D, 0x20:
            if count == 0 || form[count - 1] == 0x20 { continue }
            form[count] = 0x20
          case 0x60: form[count] = 0x27
          case 0x41...0x5A: form[count] = byte | 0x20
          default: form[count] = byte
          }
          count += 1
        }
        return count > 0 && form[count - 1] == 0x20 ? count - 1 : count
      }
    }
  }

  /// What a look at the bytes in memory gives: the iterator of a string asks at every byte how the
  /// string is stored, which takes ten times as long.
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

/// The text with typographic apostrophes as `'`, hyphens and dashes as `-`, and without characters
/// that nobody sees, such as soft hyphens.
private func unifyingPunctuation(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x0060, 0x2032: scalars.append("'")
    case 0x2010...0x2015, 0x2212: scalars.append("-")
    case ..<0xAD: scalars.append(scalar)
    default: if !scalar.isUnseen { scalars.append(scalar) }
    }
  }
  return String(scalars)
}

extension Unicode.Scalar {
  /// Whether nobody sees the scalar, so that two texts with and without it are one.
  ///
  /// Joiners count in scripts that are spelled with them, and variation selectors choose between
  /// two signs.
  var isUnseen: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F: false
    case 0xFFF9...0xFFFB: true
    default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}

/// A precomputed table of forms for accented Latin letters and usual punctuation.
///
/// Their forms do not depend on neighbours, and the table is ten times faster than Unicode's.
private struct LatinForms: Sendable {
  static let identities = LatinForms(\.identityByTables)
  static let folds = LatinForms(\.foldByTables)

  /// All forms in UTF-8, one after the other.
  private let bytes: [UInt8]
  /// The end of each letter's form in ``bytes``, from U+0000 on.
  private let ends: [Int]
  private static let letters: ClosedRange<UInt32> = 0x00...0x17F
  private static let punctuation: ClosedRange<UInt32> = 0x2010...0x2027

  private init(_ form: (String) -> String) {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    for value in Array(Self.letters) + Array(Self.punctuation) {
      if let scalar = Unicode.Scalar(value) { bytes += form(String(scalar)).utf8 }
      ends.append(bytes.count)
    }
    (self.bytes, self.ends) = (bytes, ends)
  }

  /// The form of a text; nil when the text has a character outside the table.
  func form(of text: String) -> String? {
    text.withBytes { text in
      var form: [UInt8] = []
      form.reserveCapacity(text.count + 8)
      var offset = 0
      while offset < text.count {
        guard let (slot, length) = Self.slot(at: offset, in: text) else { return nil }
        offset += length
        let start = slot == 0 ? 0 : ends[slot - 1]
        if ends[slot] == start + 1 {
          form.append(bytes[start])
        } else {
          form.append(contentsOf: bytes[start..<ends[slot]])
        }
      }
      return String(decoding: form, as: UTF8.self)
    }
  }

  /// The index of a letter's form in ``ends``, and the letter's length in bytes; nil for a letter
  /// outside the table.
  private static func slot(
    at offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (slot: Int, length: Int)? {
    let first = text[offset]
    switch first {
    case 0..<0x80: return (Int(first), 1)
    case 0xC2...0xC5:
      let value = (Int(first) & 0x1F) << 6 | Int(text[offset + 1]) & 0x3F
      // Exclude `İ`: its form has two scalars, and the second combines with what follows.
      return value == 0x130 ? nil : (value, 2)
    case 0xE2:
      let value = 0x2000 | (Int(text[offset + 1]) & 0x3F) << 6 | Int(text[offset + 2]) & 0x3F
      guard punctuation.contains(UInt32(value)) else { return nil }
      return (value - Int(punctuation.lowerBound) + letters.count, 3)
    default: return nil
    }
  }
}
