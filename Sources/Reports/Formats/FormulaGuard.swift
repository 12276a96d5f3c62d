import JSON

extension String {
  /// The text with an apostrophe before what a spreadsheet would run as a formula, and without
  /// control characters.
  ///
  /// - A text that begins like a formula or with a control character gets a leading apostrophe
  ///   (OWASP, “CSV Injection”). Quotes would not help: spreadsheets remove them first.
  /// - So does the text after a comma, semicolon or line break: a spreadsheet with the other
  ///   separator makes a cell of it.
  /// - Control and bidi characters become a picture (␛) or U+FFFD; line breaks stay.
  ///
  ///     "=1+1".harmlessInSpreadsheets      // "'=1+1"
  ///     "a; @SUM(A1)".harmlessInSpreadsheets  // "a;' @SUM(A1)"
  var harmlessInSpreadsheets: String {
    var harmless = ""
    let startsUnsafely = unicodeScalars.first?.isUnsafe ?? false
    var piece = startsUnsafely ? "'" : ""
    var isBlank = !startsUnsafely
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      if isBlank, scalar.opensFormula { piece = "'" + piece }
      isBlank = isBlank && scalar.isSkippedBeforeFormula
      piece.unicodeScalars.append(scalar == "\n" ? scalar : scalar.picture)
      if scalar.endsPiece {
        harmless += piece
        piece = ""
        isBlank = true
      }
    }
    return harmless + piece
  }
}

extension Unicode.Scalar {
  /// Whether a formula can begin with the scalar: = + - @, and their full-width forms, which some
  /// programs convert first; and |, which begins a command of old spreadsheets.
  fileprivate var opensFormula: Bool {
    switch self {
    case "=", "+", "-", "@", "|": true
    case "\u{FF5C}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true  // full width
    case "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}": true  // small
    case "\u{2212}": true  // the minus sign, which LibreOffice reads as a hyphen
    default: false
    }
  }

  /// Whether a formula can still begin after the scalar: white space, invisible characters, and
  /// quotes, which spreadsheets remove.
  fileprivate var isSkippedBeforeFormula: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || isUnsafe || self == "\""
  }

  /// Whether the text after the scalar can become a cell of its own.
  fileprivate var endsPiece: Bool { self == "," || self == ";" || self == "\n" }

  /// The scalar's picture when it is unsafe to print; else the scalar itself.
  var picture: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: isUnsafe ? "\u{FFFD}" : self
    }
  }
}
