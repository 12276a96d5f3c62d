/// Gathers the text of a paragraph and its lead, the headword that an element sets apart at its
/// beginning.
struct PageText {
  private(set) var text = ""
  /// The line on which the first word stands.
  private(set) var line = 0
  /// How many bytes of the text are its lead; nil as long as that has not ended.
  private(set) var leadEnd: Int?
  private var isInLead = false
  /// The element that set the lead apart.
  private(set) var leadName = ""
  /// What the lead stands for, from the `title` of its `abbr`.
  private var expansion: String?

  /// Stop gathering beyond so many bytes: shapes look at no more, and a hostile page is one paragraph of
  /// 64 MB.
  private static let limit = 120_000

  var isEmpty: Bool { text.isEmpty }

  /// Adds a text whose first word stands on a line.
  mutating func append(_ added: ArraySlice<UInt8>, line: Int) {
    if text.isEmpty { self.line = line }
    guard text.utf8.count < Self.limit else { return }
    var isSpaced = text.isEmpty || text.utf8.last == 0x20 || text.utf8.last == 0x0A
    var bytes: [UInt8] = []
    bytes.reserveCapacity(added.count)
    for byte in added.prefix(Self.limit) {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace { bytes.append(byte) } else if !isSpaced { bytes.append(0x20) }
      isSpaced = isSpace
    }
    text += String(decoding: bytes, as: UTF8.self)
  }

  /// Breaks the line; false where it is broken already, which ends the paragraph.
  mutating func breakLine() -> Bool {
    if text.utf8.last == 0x20 { text.unicodeScalars.removeLast() }
    if text.isEmpty || text.utf8.count >= Self.limit { return true }
    if text.utf8.last == 0x0A { return false }
    text.unicodeScalars.append("\n")
    return true
  }

  /// Begins a lead; false where other text stands before it.
  ///
  /// `<b>Ser</b><b>vice</b>` is one lead.
  mutating func beginsLead() -> Bool {
    guard !isInLead, text.isEmpty || text.utf8.count == leadEnd else { return false }
    isInLead = true
    return true
  }

  /// Whether a new line begins with the element that the first line began with: another entry.
  func beginsAnother(_ name: String) -> Bool {
    text.utf8.last == 0x0A && leadEnd != nil && leadName == name
  }

  mutating func endLead(_ name: String) {
    isInLead = false
    leadName = name
    let end = text.utf8.count - text.utf8.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
    leadEnd = end > 0 ? end : nil
  }

  /// Notes the expansion of the text so far.
  mutating func note(expansion title: String) {
    let title = title.tidied.replacing("\n", with: " ")
    if title.contains(" "), title.utf8.count > text.utf8.count { expansion = title }
  }

  /// The text and its lead; nil where it has no letter or digit.
  var paragraph: (text: String, lead: String?)? {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    guard let leadEnd else { return (text.shown, nil) }
    let bytes = Array(text.utf8)
    var lead = String(decoding: bytes[..<leadEnd], as: UTF8.self).shown
    var rest = String(decoding: bytes[leadEnd...], as: UTF8.self)
    if let expansion, !text.contains(expansion) { lead += " (\(expansion.shown))" }
    if rest.utf8.first == 0x20 { rest = " " + rest.shown } else { rest = rest.shownAfterLead }
    let whole = rest == " " ? lead : lead + rest
    guard lead.contains(where: { $0.isLetter || $0.isNumber }) else { return (whole.shown, nil) }
    return (whole, lead)
  }
}

extension String {
  /// The text in NFC without invisible characters, and without the `[]` of a mark that was left out.
  fileprivate var shown: String {
    var text = utf8.allSatisfy { $0 < 0x80 } ? self : withoutPadding
    text = text.tidied
    while text.hasSuffix(" []") { text = String(text.dropLast(3)).tidied }
    return text
  }

  /// ``shown``, but with a line break at its beginning.
  fileprivate var shownAfterLead: String { utf8.first == 0x0A ? "\n" + shown : shown }

  /// The text with one space for each run of spaces and no-break spaces; a lone no-break space stays.
  private var withoutPadding: String {
    guard unicodeScalars.contains("\u{A0}") else { return self }
    var kept = String.UnicodeScalarView()
    var (spaces, first): (Int, Unicode.Scalar) = (0, " ")
    for scalar in unicodeScalars {
      if scalar == " " || scalar == "\u{A0}" {
        if spaces == 0 { first = scalar }
        spaces += 1
        continue
      }
      if spaces > 0 { kept.append(spaces == 1 ? first : " ") }
      spaces = 0
      kept.append(scalar)
    }
    return String(kept)
  }
}
