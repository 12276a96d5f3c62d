extension String {
  /// The text on one line, with everything escaped that a Markdown renderer reads as markup.
  ///
  /// - Backslashes escape what CommonMark and GitHub's tables, strikethrough and formulas use, and
  ///   what
  /// would begin a list, heading or table at the start of a line.
  /// - Renderers make links of addresses, and notices of `@name` and `#1`, after removing
  ///   backslashes.
  /// An invisible word joiner breaks them up instead.
  /// - Control characters, line breaks and bidi controls become a picture (␊) or U+FFFD. Outer
  ///   white
  /// space is removed, because it could make a code block or stop emphasis. An empty text becomes a
  /// dash, for the same reason.
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

  /// The scalars without outer white space, unsafe ones replaced by their pictures.
  private var trimmedPictures: [Unicode.Scalar] {
    let pictures = unicodeScalars.map(\.picture)
    let start = pictures.firstIndex { !$0.properties.isWhitespace } ?? pictures.endIndex
    let last = pictures.lastIndex { !$0.properties.isWhitespace } ?? start
    return Array(pictures[start...].prefix(last - start + 1))
  }
}

/// Joins two characters invisibly, without a possible line break or link.
private let wordJoiner: Unicode.Scalar = "\u{2060}"

extension Unicode.Scalar {
  /// Whether the character is markup inside a line.
  fileprivate var isMarkup: Bool { "\\`*_~[]<>&!|$".unicodeScalars.contains(self) }

  /// Whether the character is markup at the start of a line.
  fileprivate var opensBlock: Bool { "#+-=:".unicodeScalars.contains(self) }

  /// Whether the character is markup after a number at the start of a line.
  fileprivate var endsListNumber: Bool { self == "." || self == ")" }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
