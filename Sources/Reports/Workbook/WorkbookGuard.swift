extension String {
  /// The text as a cell of an .xlsx file can hold it.
  ///
  /// - Control and bidi characters become pictures or U+FFFD, and so does what XML cannot hold; line
  ///   feeds stay.
  /// - `_x0041_` is how the format writes a character by its number: its first underscore is written
  ///   so itself, or a spreadsheet would show `A`.
  /// - A cell holds 32,767 UTF-16 units; longer text ends with `…`.
  ///
  /// A formula needs no guard: a cell of type text is never computed.
  var harmlessInWorkbooks: String {
    var scalars = String.UnicodeScalarView()
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      let isLineFeed = scalar == "\n"
      scalars.append(isLineFeed ? scalar : scalar.isInXML ? scalar.picture : "\u{FFFD}")
    }
    let text = String(scalars).escapingNumberedCharacters
    guard text.utf16.count > Self.unitsInCell else { return text }
    var units = 0
    let kept = text.unicodeScalars.prefix {
      units += UTF16.width($0)
      return units < Self.unitsInCell
    }
    return String(kept) + "…"
  }

  private static let unitsInCell = 32_767

  private var escapingNumberedCharacters: String {
    guard contains("_x") else { return self }
    let scalars = Array(unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      escaped.append(scalar)
      if scalars[index...].startsNumberedCharacter {
        escaped.append(contentsOf: "x005F_".unicodeScalars)
      }
    }
    return String(escaped)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold the scalar; control characters aside.
  fileprivate var isInXML: Bool { value != 0xFFFE && value != 0xFFFF }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether the scalars begin like `_x0041_`.
  fileprivate var startsNumberedCharacter: Bool {
    let start = Array(prefix(7))
    return start.count == 7 && start[0] == "_" && start[1] == "x" && start[6] == "_"
      && start[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
