/// HTML's character references: `&eacute;`, `&#233;`, `&#xE9;`.
///
/// Of the names those of Latin letters and of common punctuation; the others stay as they are.
enum CharacterReferences {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var (result, rest) = (String.UnicodeScalarView(), text.unicodeScalars[...])
    while let scalar = rest.popFirst() {
      guard scalar == "&", let semicolon = rest.prefix(33).firstIndex(of: ";"),
        let meaning = meaning(of: String(rest[..<semicolon]))
      else {
        result.append(scalar)
        continue
      }
      result.append(meaning)
      rest = rest[semicolon...].dropFirst()
    }
    return String(result)
  }

  private static func meaning(of name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named = latin.merging(others) { _, other in other }

  /// The names of U+00A0 to U+00FF, in order.
  private static let latin: [String: Unicode.Scalar] = {
    let names = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
      plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
      iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
      Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
      Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
      egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde \
      ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    var (table, value) = ([String: Unicode.Scalar](), UInt32(0xA0))
    for name in names.split(separator: " ") {
      table[String(name)] = Unicode.Scalar(value)
      value += 1
    }
    return table
  }()

  private static let others: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ",
    "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "bull": "•", "hellip": "…", "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›",
    "euro": "€", "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "minus": "−",
    "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "colon": ":", "comma": ",",
    "period": ".", "num": "#", "ast": "*", "lowbar": "_", "vert": "|", "lpar": "(", "rpar": ")",
    "lsqb": "[", "rsqb": "]", "lbrack": "[", "rbrack": "]", "sol": "/", "bsol": "\\",
    "semi": ";", "excl": "!", "quest": "?", "equals": "=", "plus": "+", "percnt": "%",
    "dollar": "$", "commat": "@", "hyphen": "\u{2010}", "Tab": "\t", "NewLine": "\n",
  ]
}
