/// A line of text that is not blank, and its kind judged by its form.
struct TypedLine {
  /// The line's words in UTF-8, tidied and without a final permalink sign.
  private let wholeUTF8: ArraySlice<UInt8>
  /// The offset of the words after a bullet or number.
  private let textStart: Int
  /// The line number, from 1.
  let number: Int
  let blankLinesBefore: Int
  /// The columns before the text; a tab advances to the next multiple of eight.
  let indent: Int
  /// The number of characters in the line, with its indentation.
  let width: Int
  let kind: Kind
  /// Whether the line has a term and text about it: `Term : …`, `TERM - …`.
  let leadsIn: Bool

  enum Kind: Hashable {
    case text
    /// A list item with a bullet.
    case bulleted
    case numbered
    /// Cells of a table, with tabs between them.
    case row
    /// A rule: one sign repeated.
    ///
    /// The level is that of a heading it would underline; nil for a sign that only separates.
    case rule(headingLevel: Int?)
    /// A row of letters to jump to, or a copyright notice.
    case furniture
  }

  /// The byte count beyond which a line's bytes are taken as its width: no page is as wide.
  private static let widthLimit = 10_000

  /// nil for a line with only white space or a permalink sign.
  init?(_ raw: ArraySlice<UInt8>, number: Int, blankLinesBefore: Int) {
    let whole = raw.tidied.withoutPermalink
    guard !whole.isEmpty else { return nil }
    (self.number, self.blankLinesBefore, wholeUTF8) = (number, blankLinesBefore, whole)
    indent = raw.indent
    width = raw.count > Self.widthLimit ? raw.count : indent + whole.scalarCount
    leadsIn = whole.leadsIn
    var text = whole
    if let mark = whole.ruleMark {
      kind = .rule(headingLevel: mark.headingLevel)
    } else if whole.isFurniture {
      kind = .furniture
    } else if let item = whole.afterBullet {
      (text, kind) = (item, .bulleted)
    } else if let item = whole.afterNumber {
      (text, kind) = (item, .numbered)
    } else {
      kind = indent == 0 && raw.contains(0x09) ? .row : .text
    }
    textStart = text.startIndex
  }

  /// The words after the bullet or number in UTF-8; all words if there is none.
  var utf8: ArraySlice<UInt8> { wholeUTF8[textStart...] }

  /// The words after the bullet or number.
  var text: String { utf8.string }

  var whole: String { wholeUTF8.string }

  /// The cells of a row; nil beyond the column limit, because a hostile row has millions.
  static func cells(_ raw: ArraySlice<UInt8>) -> [String]? {
    let cells = raw.split(
      separator: 0x09, maxSplits: Table.columnLimit, omittingEmptySubsequences: false)
    return cells.count > Table.columnLimit ? nil : cells.map(\.tidied.string)
  }

  /// Whether it is short, not a sentence, and has no text after a colon or dash.
  var isTermLike: Bool {
    guard utf8.count <= 120, let last = utf8.last else { return false }
    return !last.endsSentence && last != UInt8(ascii: ";") && last != UInt8(ascii: ",") && !leadsIn
      && utf8.spacedWordCount <= 10
  }

  /// The term between two colons; nil for any other line.
  ///
  /// Only its pronunciation and its part of speech may follow: `:bogus: /boh'g*s/ adj.`
  var termBetweenColons: String? {
    let colon = UInt8(ascii: ":")
    guard kind == .text, utf8.first == colon, utf8.count <= 120,
      let end = utf8.dropFirst().firstIndex(of: colon)
    else { return nil }
    let term = utf8[..<end].dropFirst()
    let rest = utf8[end...].dropFirst().drop { $0 == 0x20 }
    guard term.hasLetter, term.first != 0x20,
      rest.isEmpty || rest.first == UInt8(ascii: "/")
        || rest.count <= 16 && rest.last == UInt8(ascii: ".")
    else { return nil }
    return term.string
  }

  /// The name alone before a final colon, if the next line explains it; otherwise nil.
  func name(above next: TypedLine) -> String? {
    guard kind == .text, indent == 0, utf8.count <= 80, utf8.endsInColon, next.kind == .text,
      next.blankLinesBefore == 0, !next.utf8.isEmpty, !next.utf8.endsInColon
    else { return nil }
    let name = utf8.dropLast(utf8.lastScalarLength).tidied
    guard let first = name.firstScalar?.properties, first.isAlphabetic || first.numericType != nil,
      name.spacedWordCount <= 6,
      !name.contains(where: { $0.endsSentence || $0 == UInt8(ascii: ":") })
    else { return nil }
    return name.string
  }
}

extension ArraySlice<UInt8> {
  fileprivate var indent: Int {
    var indent = 0
    for byte in self {
      if byte == 0x20 {
        indent += 1
      } else if byte == 0x09 {
        indent += 8 - indent % 8
      } else {
        break
      }
    }
    return indent
  }

  fileprivate var endsInColon: Bool { last == UInt8(ascii: ":") || lastScalar == "：" }

  fileprivate var leadsIn: Bool {
    withUnsafeBufferPointer { bytes in
      guard let firstSpace = bytes.firstIndex(of: 0x20), firstSpace > 0 else { return false }
      // A hyphen directly after an acronym: `ABC- Alpha Beta Company`.
      let hyphen = UInt8(ascii: "-")
      if bytes[firstSpace - 1] == hyphen,
        bytes[..<firstSpace].allSatisfy({
          $0 == hyphen || $0.isASCIIDigit || (0x41...0x5A).contains($0)
        })
      {
        return true
      }
      var depth = bytes[..<firstSpace].count { $0 == UInt8(ascii: "(") }
      for index in firstSpace..<bytes.count {
        if bytes[index] == UInt8(ascii: "(") { depth += 1 }
        if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
        guard bytes[index] == 0x20, depth <= 0 else { continue }
        switch bytes[index - 1] {
        case UInt8(ascii: ":"): return true
        case hyphen, UInt8(ascii: "="): if index >= 2, bytes[index - 2] == 0x20 { return true }
        // The last byte of `–` or `—`.
        case 0x93, 0x94:
          if index >= 4, bytes[index - 2] == 0x80, bytes[index - 3] == 0xE2,
            bytes[index - 4] == 0x20
          {
            return true
          }
        default: break
        }
      }
      return false
    }
  }

  /// The sign that a rule repeats, at least three bytes, spaces aside; nil for any other line.
  fileprivate var ruleMark: Unicode.Scalar? {
    guard count >= 3, let first = self.first else { return nil }
    if first < 0x80 {
      guard "-=_*~#+".utf8.contains(first) else { return nil }
      return allSatisfy { $0 == first || $0 == 0x20 } ? Unicode.Scalar(first) : nil
    }
    guard first == 0xE2, let mark = firstScalar, "–—─═".unicodeScalars.contains(mark) else {
      return nil
    }
    return string.unicodeScalars.allSatisfy { $0 == mark || $0 == " " } ? mark : nil
  }

  /// Whether a line is a row of letters to jump to, or a copyright notice.
  fileprivate var isFurniture: Bool {
    if hasPrefix("©") { return true }
    if first.map({ $0 | 0x20 }) == UInt8(ascii: "c"),
      prefix(12).string.lowercased() == "copyright ©"
    {
      return true
    }
    guard count <= 300, !surelyHasThreeLongWords else { return false }
    let words = string.wordForms
    return words.letters >= 4 && words.longer <= 2
  }

  /// The text after a list item's bullet; nil if there is none.
  fileprivate var afterBullet: ArraySlice<UInt8>? {
    guard let first = self.first, first >= 0x80 || "-*+o".utf8.contains(first),
      let bullet = firstScalar, "-*•◦▪■●‣∙·–—+o".unicodeScalars.contains(bullet)
    else { return nil }
    let rest = dropFirst(UTF8.width(bullet))
    guard let space = rest.firstScalar, space == " " || space == "\u{A0}",
      bullet != "o" || rest.scalarCount > 30
    else { return nil }
    let text = rest.trimmed
    // `– A –` is a heading, not a list item.
    guard text.hasLetter, bullet == "o" || text.lastScalar != bullet else { return nil }
    return text
  }

  /// The text after a number with its stop, `12.` or `3)`; nil if there is none.
  fileprivate var afterNumber: ArraySlice<UInt8>? {
    guard first?.isASCIIDigit == true else { return nil }
    let digits = prefix(4).prefix { $0.isASCIIDigit }
    let rest = dropFirst(digits.count)
    guard digits.count < 4, let stop = rest.first, stop == 0x2E || stop == 0x29,
      rest.dropFirst().first == 0x20
    else { return nil }
    let text = rest.dropFirst(2).trimmed
    return text.hasLetter ? text : nil
  }

  /// The text without the permalink sign that a page shows beside a heading.
  fileprivate var withoutPermalink: ArraySlice<UInt8> {
    guard let last, last >= 0x80, let sign = lastScalar, "¶§🔗⚓".unicodeScalars.contains(sign) else {
      return self
    }
    return dropLast(lastScalarLength).trimmed
  }
}

extension Unicode.Scalar {
  /// The level of a heading underlined with this sign; nil if the sign underlines none.
  fileprivate var headingLevel: Int? {
    switch self {
    case "=": 1
    case "-": 2
    case "~": 3
    default: nil
    }
  }
}
