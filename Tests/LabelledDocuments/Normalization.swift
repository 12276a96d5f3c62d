import Foundation

/// Texts as they are compared, so that case, accents, quotes and markup do not count.
enum Normalization {
  /// A headword, an acronym or an expansion: `**Taux d’attrition** :` is `taux d'attrition`.
  static func term(_ text: String) -> String {
    let plain = plainPunctuation(CharacterReferences.decoded(text))
    let unmarked = Rule.apply([emphasis, escapes], to: plain)
    var result = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in folded(unmarked).unicodeScalars {
      let isSpace = scalar.isSpace
      if !isSpace {
        result.append(scalar)
      } else if !isAfterSpace {
        result.append(" ")
      }
      isAfterSpace = isSpace
    }
    return String(trimmed(result[...], of: "*_: "))
  }

  /// The letters and digits of a text without its markup, as UTF-8.
  static func letters(_ text: String) -> [UInt8] {
    let folded = folded(plainPunctuation(Markup.stripped(text)))
    var result = String.UnicodeScalarView()
    result.append(contentsOf: folded.unicodeScalars.lazy.filter(\.isLetterOrNumber))
    return Array(String(result).utf8)
  }

  /// A text without case and accents: case folding, compatibility decomposition, no marks that
  /// combine.
  static func folded(_ text: String) -> String {
    var cased = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      cased.append(contentsOf: scalar.caseFolded)
    }
    var result = String.UnicodeScalarView()
    for scalar in String(cased).decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      result.append(scalar)
    }
    return String(result)
  }

  private static let emphasis = Rule(#"\*\*|__|``|`|''+"#, "")
  private static let escapes = Rule(#"\\([\[\](){}|#_*])"#, "$1")

  /// A text with straight quotes and plain hyphens, without characters that nobody sees.
  private static func plainPunctuation(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{2BC}", "\u{B4}": result.append("'")
      case "\u{201C}", "\u{201D}": result.append("\"")
      case "\u{2010}"..."\u{2014}": result.append("-")
      case "\u{AD}", "\u{200B}", "\u{FEFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func trimmed(
    _ text: Substring.UnicodeScalarView, of marks: String
  ) -> Substring.UnicodeScalarView {
    let marks = Set(marks.unicodeScalars)
    var rest = text.drop { marks.contains($0) }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}

extension Unicode.Scalar {
  /// White space and the four separators U+001C to U+001F.
  var isSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }

  var isLetterOrNumber: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }

  /// Full case folding by the two mappings that the standard library has: ß is ss, final ς is σ.
  fileprivate var caseFolded: String.UnicodeScalarView {
    // The dotless i is a letter of its own, whose upper case is that of i.
    if value < 0x80 || value == 0x131 { return properties.lowercaseMapping.unicodeScalars }
    var result = String.UnicodeScalarView()
    for upper in properties.uppercaseMapping.unicodeScalars {
      result.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
    }
    return result
  }
}
