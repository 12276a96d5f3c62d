extension String {
  /// The text with nothing in it that a spreadsheet would run or a terminal obey.
  ///
  /// - A text that begins like a formula, or with a control, gets a leading apostrophe (OWASP, “CSV
  ///   Injection”). Quoting alone does not help: spreadsheets take the quotes off first.
  /// - So does what follows a comma, a semicolon or a line break inside the text. A spreadsheet set
  ///   to the other separator splits the cell there, and its second half would be a cell of its
  /// own.
  /// - Controls and bidi controls are shown by a picture (␛) or by U+FFFD; line breaks stay.
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
  /// Whether a cell that begins with this is taken for a formula: = + - @, and their forms in other
  /// widths, which some programs fold before they look.
  fileprivate var opensFormula: Bool {
    switch self {
    case "=", "+", "-", "@": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true  // full width
    case "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}": true  // small
    case "\u{2212}": true  // the minus sign, which LibreOffice reads as a hyphen
    default: false
    }
  }

  /// Whether a formula may still begin after this: blanks, what is invisible, and quotes, which a
  /// spreadsheet takes off.
  fileprivate var isSkippedBeforeFormula: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || isUnsafe || self == "\""
  }

  /// Whether what follows could become a cell of its own.
  fileprivate var endsPiece: Bool { self == "," || self == ";" || self == "\n" }

  /// A visible stand-in for what is unsafe to print; otherwise the scalar itself.
  var picture: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: isUnsafe ? "\u{FFFD}" : self
    }
  }

  /// Whether this steers a terminal, a reader of lines or the direction of the text around it.
  var isUnsafe: Bool {
    // A byte order mark is dropped by some readers wherever it stands.
    if self == "\u{FEFF}" { return true }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}
