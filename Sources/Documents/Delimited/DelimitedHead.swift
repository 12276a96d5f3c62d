/// The declarations of delimited text above its first record.
///
///     sep=;                    a spreadsheet's separator
///     #separator:Tab           the headers that flashcard programs write
///     #columns:Terme	Définition
struct DelimitedHead {
  /// A line `#key:value`.
  struct Directive {
    let key: String
    let line: Range<Int>
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The declared separator; nil if the text declares none.
  private(set) var separator: UInt8?
  /// The known declarations, without `#columns:`.
  private(set) var directives: [Directive] = []
  /// The declaration of the columns' names.
  private(set) var columns: Directive?
  /// The unknown declarations.
  private(set) var unknown: [Directive] = []
  /// The offset of the first record.
  private(set) var end = 0

  private static let keys: Set<String> = [
    "separator", "html", "tags", "columns", "notetype", "deck", "guid", "notetype column",
    "deck column", "tags column", "guid column", "if matches",
  ]

  init(of text: SourceText) {
    for index in 0..<text.lineCount {
      let line = text.line(index)
      let isHead =
        text.isBlank(line) || index == 0 && takeSeparatorLine(line, of: text)
        || takeDirective(line, of: text) || text.utf8[line].starts(with: "# ".utf8)
      guard isHead else { return }
      end = min(line.upperBound + 1, text.utf8.count)
    }
  }

  /// Whether cells may have HTML tags and character references; only `#html:false` denies it.
  func holdsMarkup(in text: SourceText) -> Bool {
    let html = directives.last { $0.key == "html" }
    return html.map { text.string($0.value).lowercased() != "false" } ?? true
  }

  /// Reads a spreadsheet's declaration, `sep=;`; false if the line is another one.
  private mutating func takeSeparatorLine(_ line: Range<Int>, of text: SourceText) -> Bool {
    // The length includes quotes; a longer line, up to 64 MB in hostile files, is not copied.
    guard line.count <= 20 else { return false }
    let note = text.utf8[line].filter { $0 != UInt8(ascii: "\"") }
    guard note.count == 5, note.prefix(4).elementsEqual("sep=".utf8) else { return false }
    separator = note.last
    return true
  }

  private mutating func takeDirective(_ line: Range<Int>, of text: SourceText) -> Bool {
    guard text.utf8[line].first == UInt8(ascii: "#"),
      let colon = text.utf8[line].prefix(40).firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let name = (line.lowerBound + 1)..<colon
    guard Self.isName(text.utf8[name]) else { return false }
    // Flashcard programs also read `#Separator:`.
    let written = text.string(name)
    let key = Self.keys.contains(written.lowercased()) ? written.lowercased() : written
    // A tab at the beginning means that the first column has an empty name, so don't trim it.
    let value =
      key == "columns" ? (colon + 1)..<line.upperBound : text.trimmed((colon + 1)..<line.upperBound)
    let directive = Directive(key: key, line: line, name: name, value: value)
    if key == "columns" {
      columns = directive
    } else if Self.keys.contains(key) {
      directives.append(directive)
      if key == "separator" { separator = Self.separator(named: text.utf8[value], of: line, text) }
    } else {
      unknown.append(directive)
    }
    return true
  }

  /// Whether bytes are words of any language, as in `#tags column:` and `#Révision :`.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first.isASCIILetter || first >= 0x80 else { return false }
    return bytes.allSatisfy {
      $0.isASCIILetter || (0x30...0x39).contains($0) || $0 >= 0x80 || " -_".utf8.contains($0)
    }
  }

  /// The separator with this name, or the character itself; nil for anything else.
  private static func separator(
    named value: ArraySlice<UInt8>, of line: Range<Int>, _ text: SourceText
  ) -> UInt8? {
    let names: [String: UInt8] = [
      "tab": 0x09, "\\t": 0x09, "comma": 0x2C, "semicolon": 0x3B, "pipe": 0x7C, "colon": 0x3A,
      "space": 0x20,
    ]
    if let named = names[value.string.lowercased()] { return named }
    // The value of `#separator:<tab>` was trimmed away, so look at the line's end.
    if value.isEmpty { return text.utf8[line].last == 0x09 ? 0x09 : nil }
    guard value.count == 1, let byte = value.first, byte < 0x80, byte != UInt8(ascii: "\"") else {
      return nil
    }
    return byte
  }
}
