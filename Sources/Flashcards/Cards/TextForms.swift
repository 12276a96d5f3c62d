import Foundation

extension String {
  /// The form in which terms are the same term: NFC, case folded, apostrophes, hyphens and spaces
  /// of one sort each, no outer space.
  ///
  /// Accents stay: `pêche` and `péché` are two terms.
  public var identityForm: String {
    if let ascii = asciiIdentityForm { return ascii }
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
    if let ascii = asciiIdentityForm {
      return ascii.utf8.contains(UInt8(ascii: "-"))
        ? String(ascii.map { $0 == "-" ? " " : $0 }).collapsingSpaces : ascii
    }
    return (LatinForms.folds.form(of: self) ?? foldByTables).collapsingSpaces
  }

  fileprivate var foldByTables: String {
    var scalars = String.UnicodeScalarView()
    // Taking a sign apart may bring capitals back: “™” is “TM”.
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

  /// Runs of white space as one space, none at the ends.
  public var collapsingSpaces: String {
    isPlainlySpaced ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is no white space but single spaces inside, by a look at the bytes alone.
  ///
  /// Beyond ASCII, white space is U+0085 and U+00A0 (`C2`), U+1680 (`E1`), U+3000 (`E3`), and some
  /// of the general punctuation whose other signs are common (`E2 80`, `E2 81`).
  private var isPlainlySpaced: Bool {
    var previous: UInt8 = 0x20
    var isPunctuation = false
    for byte in utf8 {
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
    return previous != 0x20 || utf8.isEmpty
  }

  /// ``identityForm`` of plain ASCII, the common case, without Unicode's tables.
  private var asciiIdentityForm: String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
      case 0x60: bytes.append(0x27)
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Typographic apostrophes as `'`, every hyphen and dash as `-`, soft hyphens gone.
private func unifyingPunctuation(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x0060, 0x2032: scalars.append("'")
    case 0x2010...0x2015, 0x2212: scalars.append("-")
    case 0x00AD: break
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}

/// A form of each Latin letter with an accent and of the usual punctuation, made once by Unicode's
/// tables: no such letter depends on its neighbours, and the tables take ten times as long.
private struct LatinForms: Sendable {
  static let identities = LatinForms(\.identityByTables)
  static let folds = LatinForms(\.foldByTables)

  /// The forms one after the other, each in UTF-8.
  private let bytes: [UInt8]
  /// Where the form of each letter ends in ``bytes``; the first is that of U+0000.
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

  /// The form of a text; nil when there is more in it than what was made.
  func form(of text: String) -> String? {
    var form: [UInt8] = []
    form.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      let slot: Int
      // `İ` becomes two, and its second half would have to be looked at with what follows.
      switch scalar.value {
      case 0x130: return nil
      case Self.letters: slot = Int(scalar.value)
      case Self.punctuation:
        slot = Int(scalar.value - Self.punctuation.lowerBound) + Self.letters.count
      default: return nil
      }
      for index in (slot == 0 ? 0 : ends[slot - 1])..<ends[slot] { form.append(bytes[index]) }
    }
    return String(decoding: form, as: UTF8.self)
  }
}
