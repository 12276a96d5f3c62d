/// A line of text that is not blank, and what its form makes it.
struct TypedLine {
  /// The line's words in UTF-8: tidied, and without a permalink sign behind them.
  private let wholeUTF8: ArraySlice<UInt8>
  /// Where the words behind a bullet or number begin.
  private let textStart: Int
  /// The 1-based line.
  let number: Int
  let blankLinesBefore: Int
  /// The columns before its text; a tab goes to the next multiple of eight.
  let indent: Int
  /// How many characters the line takes, its indent counted.
  let width: Int
  let kind: Kind
  /// Whether a term and something about it stand in the line: `Term : …`, `TERM - …`.
  let leadsIn: Bool

  enum Kind: Hashable {
    case text
    /// An item of a list.
    case bulleted
    case numbered
    /// Cells of a table, with tabs between them.
    case row
    /// One mark repeated. The level is that of a heading it would underline; nil for a mark that
    /// only parts what is above from what is below.
    case rule(headingLevel: Int?)
    /// A row of letters to jump to, or a copyright notice.
    case furniture
  }

  /// Lines of more bytes have those bytes as their width: no page is as wide.
  private static let widthLimit = 10_000

  /// nil where nothing but white space, or a permalink sign, stands on the line.
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

  /// The words behind the bullet or number in UTF-8; all of them where the line has none.
  var utf8: ArraySlice<UInt8> { wholeUTF8[textStart...] }

  /// The words behind the bullet or number.
  var text: String { utf8.string }

  /// The line's words.
  var whole: String { wholeUTF8.string }

  /// The cells of a row; nil where there are more than a table may have, of which a hostile row has
  /// millions.
  static func cells(_ raw: ArraySlice<UInt8>) -> [String]? {
    let cells = raw.split(
      separator: 0x09, maxSplits: Table.columnLimit, omittingEmptySubsequences: false)
    return cells.count > Table.columnLimit ? nil : cells.map(\.tidied.string)
  }

  /// Whether it is short, no sentence, and says nothing behind a colon or dash.
  var isTermLike: Bool {
    guard utf8.count <= 120, let last = utf8.last else { return false }
    return !last.endsSentence && last != UInt8(ascii: ";") && last != UInt8(ascii: ",") && !leadsIn
      && utf8.spacedWordCount <= 10
  }

  /// The term of a line that has it between colons.
  ///
  /// Behind it stands nothing but how it is said, and what part of speech it is:
  /// `:bogus: /boh'g*s/ adj.`
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

  /// What a line names by itself before its colon, the next line saying what that is.
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
      // `ABC- Alpha Beta Company`
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
        // The last bytes of `–` and `—`.
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

  /// The mark that alone makes up the line, three bytes or more, blanks apart.
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

  /// Whether a line is a row of letters to jump to, or says whose rights are reserved.
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

  /// The text of a list's item.
  fileprivate var afterBullet: ArraySlice<UInt8>? {
    guard let first = self.first, first >= 0x80 || "-*+o".utf8.contains(first),
      let bullet = firstScalar, "-*•◦▪■●‣∙·–—+o".unicodeScalars.contains(bullet)
    else { return nil }
    let rest = dropFirst(UTF8.width(bullet))
    guard let space = rest.firstScalar, space == " " || space == "\u{A0}",
      bullet != "o" || rest.scalarCount > 30
    else { return nil }
    let text = rest.trimmed
    // `– A –` is no item but a heading.
    guard text.hasLetter, bullet == "o" || text.lastScalar != bullet else { return nil }
    return text
  }

  /// The text behind a number and its stop: `12.`, `3)`.
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

  /// The text without the sign that a page shows beside a heading to link to it.
  fileprivate var withoutPermalink: ArraySlice<UInt8> {
    guard let last, last >= 0x80, let sign = lastScalar, "¶§🔗⚓".unicodeScalars.contains(sign) else {
      return self
    }
    return dropLast(lastScalarLength).trimmed
  }
}

extension Unicode.Scalar {
  /// The level of a heading that a rule of this mark underlines; nil for a mark that underlines
  /// none.
  fileprivate var headingLevel: Int? {
    switch self {
    case "=": 1
    case "-": 2
    case "~": 3
    default: nil
    }
  }
}
