extension String {
  /// The most characters of a section's name; a longer one is cut.
  static let sectionNameLimit = 200

  /// A title as the name of a section: on one line, without a final colon; nil for one that says
  /// nothing.
  ///
  ///     "Facturation\u{A0}:".sectionName  // "Facturation"
  var sectionName: String? {
    // Fast path: each of 100,000 rows may name a section, and nearly all of the names are plain.
    if isPlainName { return self }
    let lines = holds(byte: 0x0A) ? brokenLines.joined(separator: " ") : self
    let name = lines.withoutFinalColon
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    // Skip counting the characters of most names.
    guard name.utf8.count > Self.sectionNameLimit, name.count > Self.sectionNameLimit else {
      return name
    }
    return name.prefix(Self.sectionNameLimit - 1) + "…"
  }

  /// Whether ``sectionName`` would return the text unchanged: one short line that begins with an
  /// ASCII letter or digit, and ends with one or with a letter such as `é`.
  ///
  /// False may be wrong: such a text takes the slow way, which trims and shortens it.
  private var isPlainName: Bool {
    guard utf8.count <= Self.sectionNameLimit, let first = utf8.first, first.isASCIIWord,
      let last = utf8.last, last.isASCIIWord || last >= 0x80 && utf8.dropLast().last == 0xC3
    else { return false }
    return !holds(byte: 0x0A)
  }

  private var withoutFinalColon: String {
    guard let last, last == ":" || last == "：" else { return trimmed }
    return String(dropLast()).trimmed
  }
}

extension UInt8 {
  /// Whether a byte is an ASCII letter or digit.
  fileprivate var isASCIIWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension [String] {
  /// The role of a row of a glossary's table that became no entry, by its cells.
  ///
  /// A text alone in its row is the title of the rows below, or the letter that they begin with.
  var roleOfRowWithoutEntry: TextRole {
    let filled = filter { !$0.isEmpty }
    guard filled.count == 1, !filled[0].isProse, Cloze.opened(filled[0]) == nil else {
      return .other
    }
    return filled[0].isLoneLetter ? .letter : .section
  }

  /// The title in a row of a glossary's table that became no entry; nil for another row.
  var titleOfRows: String? {
    roleOfRowWithoutEntry == .section ? first { !$0.isEmpty }?.sectionName : nil
  }
}
