extension String {
  /// The text on one line and with nothing in it that a Markdown renderer would take for markup.
  ///
  /// - What CommonMark, GitHub's tables, its strikethrough or its formulas give a meaning to is
  ///   escaped with a backslash; so is what would begin a list, a heading or a table where the text
  ///   stands first on its line.
  /// - Links are made of bare addresses, and notices of `@name` and `#1`, after the escapes are gone:
  ///   a backslash is no help there. An invisible word joiner stands in them instead.
  /// - Controls, line breaks and bidi controls are shown by a picture (␊) or by U+FFFD; white space
  ///   around the text goes, because it could indent a line to code or keep emphasis from opening.
  ///   Of nothing a dash is left, for the same reason.
  ///
  ///     "a | *b*".harmlessInMarkdown  // "a \| \*b\*"
  ///     "1. one".harmlessInMarkdown   // "1\. one"
  var harmlessInMarkdown: String {
    let scalars = trimmedPictures
    var harmless = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0 && scalar.opensBlock
      let endsNumber = scalar.endsListNumber && scalars[..<index].allSatisfy(\.isDigit)
      if scalar.isMarkup || isFirst || endsNumber { harmless.append("\\") }
      if scalar == ".", String(harmless.suffix(3)).lowercased() == "www" {
        harmless.append(wordJoiner)
      }
      harmless.append(scalar)
      let opensAddress = scalar == ":" && scalars.dropFirst(index + 1).first == "/"
      if opensAddress || scalar == "@" || scalar == "#" { harmless.append(wordJoiner) }
    }
    return harmless.isEmpty ? "–" : String(harmless)
  }

  /// The scalars without white space around them, what is unsafe replaced by its picture.
  private var trimmedPictures: [Unicode.Scalar] {
    let pictures = unicodeScalars.map(\.picture)
    let start = pictures.firstIndex { !$0.properties.isWhitespace } ?? pictures.endIndex
    let last = pictures.lastIndex { !$0.properties.isWhitespace } ?? start
    return Array(pictures[start...].prefix(last - start + 1))
  }
}

/// Joins two characters invisibly: no line is broken there, and no address found.
private let wordJoiner: Unicode.Scalar = "\u{2060}"

extension Unicode.Scalar {
  /// Whether the character means something inside a line.
  fileprivate var isMarkup: Bool { "\\`*_~[]<>&!|$".unicodeScalars.contains(self) }

  /// Whether the character means something at the start of a line.
  fileprivate var opensBlock: Bool { "#+-=:".unicodeScalars.contains(self) }

  /// Whether the character means something after a number at the start of a line.
  fileprivate var endsListNumber: Bool { self == "." || self == ")" }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
