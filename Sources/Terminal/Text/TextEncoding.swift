/// How a terminal writes letters as bytes.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  /// ISO 8859-1: one byte a letter, Western European.
  case latin1
  /// ISO 8859-15: the same with `€`, `œ` and a few others in the place of signs.
  case latin9

  /// The encoding of the locale in `LC_ALL`, `LC_CTYPE` or `LANG`, the first that is set; UTF-8
  /// unless it names another.
  ///
  ///     TextEncoding(locale: ["LANG": "fr_FR.ISO-8859-1"])  // latin1
  public init(locale variables: [String: String]) {
    let locale = variables.firstLocale ?? ""
    let name = locale.filter { $0.isLetter || $0.isNumber || $0 == "@" }
    if name.contains("885915") || name.hasSuffix("@euro") {
      self = .latin9
    } else {
      self = name.contains("88591") || name.contains("latin1") ? .latin1 : .utf8
    }
  }

  /// Encodes a text.
  ///
  /// A letter that the encoding lacks becomes its nearest letters, as `œ` becomes `oe` in Latin-1; any
  /// other character that it lacks becomes a question mark.
  public func bytes(of text: String) -> [UInt8] {
    guard self != .utf8 else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return bytes
  }

  /// The text of bytes that a person typed: UTF-8 where they are that, since many terminals send it
  /// whatever the locale says; else in this encoding.
  public func text(of bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if self == .utf8 { return String(decoding: bytes, as: UTF8.self) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  /// The letter of a byte; U+FFFD for one that is no letter.
  func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard self != .utf8 || byte < 0x80 else { return "\u{FFFD}" }
    if self == .latin9, let scalar = Self.latin9Letters[byte] { return scalar }
    return (0x80..<0xA0).contains(byte) ? "\u{FFFD}" : Unicode.Scalar(byte)
  }

  private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if self == .latin9 {
      if let byte = Self.latin9Letters.first(where: { $0.value == scalar })?.key {
        return bytes.append(byte)
      }
      if Self.latin9Letters[UInt8(truncatingIfNeeded: scalar.value)] != nil, scalar.value < 0x100 {
        return bytes.append(UInt8(ascii: "?"))
      }
    }
    if scalar.value < 0x100, !(0x80..<0xA0).contains(scalar.value) {
      return bytes.append(UInt8(scalar.value))
    }
    if let letters = Self.nearest[scalar] { return bytes.append(contentsOf: letters.utf8) }
    switch scalar.properties.generalCategory {
    // A mark is lost, its letter is not.
    case .nonspacingMark, .enclosingMark, .format: break
    case .spaceSeparator: bytes.append(scalar.value == 0x202F ? 0xA0 : 0x20)
    case .dashPunctuation: bytes.append(UInt8(ascii: "-"))
    default: bytes.append(UInt8(ascii: "?"))
    }
  }

  /// The bytes in which ISO 8859-15 differs from ISO 8859-1.
  private static let latin9Letters: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  private static let nearest: [Unicode.Scalar: String] = [
    "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "′": "'", "″": "\"",
    "…": "...", "−": "-", "•": "*", "œ": "oe", "Œ": "OE", "€": "EUR", "Ÿ": "Y", "š": "s",
    "Š": "S", "ž": "z", "Ž": "Z", "ł": "l", "Ł": "L", "≥": ">=", "≤": "<=", "≠": "!=",
    "™": "(TM)", "\u{FFFD}": "?",
  ]
}

extension [String: String] {
  /// The value, in lower case, of the first of the variables that set the locale's letters.
  var firstLocale: String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { self[$0]?.lowercased() }.first { !$0.isEmpty }
  }
}
