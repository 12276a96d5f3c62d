/// Emacs' Org mode.
struct Org: Syntax {
  let name = "org"
  let fileExtensions = ["org"]
  let example = """
    #+TITLE: Lexique du support
    #+LANGUAGE: fr

    * Lexique
    :PROPERTIES:
    :CUSTOM_ID: lexique
    :END:

    - Astreinte :: Période pendant laquelle une personne
      reste *joignable*.

      Elle donne lieu à compensation.
    - Service Level Agreement (SLA) :: Engagement écrit sur un [[file:niveau.org][niveau]] de service.
    - Ticket :: Demande suivie jusqu'à sa résolution.
    """

  func confidence(in source: SourceText) -> Double {
    var markCount = 0
    let items = source.share { line in
      if line.text.hasPrefix("#+"), line.text.contains(":") || line.text.contains("_") {
        markCount += 1
      }
      if line.text == ":PROPERTIES:" || line.text.isOrgRule && line.text.contains("+") {
        markCount += 2
      }
      if line.indent == 0, line.text.hasPrefix("** ") { markCount += 1 }
      return OrgItem(line.text, indent: line.indent)?.termEnd != nil
    }
    return markCount + items.count > 1 ? 0.93 : 0.22
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    builder.readInline = { OrgText($0).inline }
    builder.inlineMarks = ByteSet("*/_=~+[<@{\\")
    var reading = OrgReading(source, builder: builder)
    reading.read()
    builder = reading.builder
  }
}

extension String {
  /// Whether the line is a rule between a table's header and rows: `|---+---|`.
  var isOrgRule: Bool { hasPrefix("|--") && utf8.allSatisfy { "|-+:".utf8.contains($0) } }
}

/// The marker of a list item, `- ` or `1. `, with the offsets of its text and its term.
struct OrgItem {
  /// The length of the marker in bytes, without the space after it.
  let markLength: Int
  /// The offset of the text after the marker and a checkbox.
  let textStart: Int
  /// The offset of the ` ::` that ends a term; nil if the item has no term.
  private(set) var termEnd: Int?
  let isOrdered: Bool

  /// Reads the marker at the beginning of a line; nil if there is none.
  init?(_ text: String, indent: Int) {
    let bytes = Array(text.utf8)
    guard let length = Self.markLength(bytes, indent: indent) else { return nil }
    markLength = length
    isOrdered = (0x30...0x39).contains(bytes[0])
    var start = length
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    for box in ["[ ] ", "[X] ", "[-] "] where bytes[start...].starts(with: box.utf8) { start += 4 }
    textStart = start
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0x20, bytes[index + 1] == 0x3A, bytes[index + 2] == 0x3A,
        index + 3 == bytes.count || bytes[index + 3] == 0x20
      {
        termEnd = index
        return
      }
      index += 1
    }
  }

  private static func markLength(_ bytes: [UInt8], indent: Int) -> Int? {
    guard bytes.count > 1 else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return bytes[1] == 0x20 ? 1 : nil
    case UInt8(ascii: "*"): return bytes[1] == 0x20 && indent > 0 ? 1 : nil
    default:
      let digitCount = bytes.prefix { (0x30...0x39).contains($0) }.count
      guard (1...3).contains(digitCount), digitCount + 1 < bytes.count,
        bytes[digitCount] == 0x2E || bytes[digitCount] == 0x29, bytes[digitCount + 1] == 0x20
      else { return nil }
      return digitCount + 1
    }
  }
}
