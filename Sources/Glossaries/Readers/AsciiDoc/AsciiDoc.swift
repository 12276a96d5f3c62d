/// AsciiDoc, as Asciidoctor reads it.
struct AsciiDoc: GlossaryReader {
  let name = "AsciiDoc"
  let fileExtensions = ["adoc", "asciidoc", "asc"]
  let example = """
    = Lexique du support

    [glossary]
    == Lexique

    Astreinte:: Période pendant laquelle une personne reste *joignable*.
    +
    Elle donne lieu à compensation.

    [[sla]]Service Level Agreement (SLA)::
    Engagement écrit sur un <<niveau,niveau>> de service.

    Ticket::
      Demande suivie jusqu'à sa résolution.
    """

  func confidence(in source: SourceText) -> Double {
    var (previousIsTerm, isCode) = (false, false)
    var (terms, followed, marks) = (0, 0, 0)
    for index in source.lines.indices.prefix(1000) {
      guard source.lines[index].count < 4000 else { return 0.1 }
      let line = source.markupLine(at: index)
      if line.text.hasPrefix("```") { isCode.toggle() }
      if isCode { continue }
      if previousIsTerm, !line.isBlank { followed += 1 }
      previousIsTerm = false
      if line.text.hasPrefix(".. ") { return 0.1 }
      if let item = AsciiDocTerm(line) {
        terms += 1
        if item.text.isEmpty { previousIsTerm = true } else { followed += 1 }
      } else if line.text == "|===" || line.text == "[glossary]" || line.text == "[horizontal]" {
        marks += 2
      } else if line.indent == 0, line.text.isAsciiDocHeading || line.text.hasPrefix("include::") {
        marks += 1
      }
    }
    if terms > 0, followed * 2 > terms, followed > 1 || marks > 0 { return 0.93 }
    return marks > 1 ? 0.92 : 0.22
  }

  func outline(of source: SourceText) -> Outline {
    var scan = AsciiDocScan(source)
    return scan.read()
  }
}

/// A term of a description list, `term:: text`.
struct AsciiDocTerm {
  let term: String
  /// `::`, or `;;` and the like for lists inside lists.
  let mark: String
  let text: String

  init?(_ line: MarkupLine) {
    let bytes = Array(line.text.utf8)
    guard let first = bytes.first, first != 0x3A, first != 0x2F else { return nil }
    // A marked item or a block macro holds no term.
    guard !line.text.hasPrefix("* "), !line.text.hasPrefix("- "), !line.text.hasPrefix("include::")
    else { return nil }
    var index = 1
    while index + 1 < bytes.count {
      guard bytes[index] == 0x3A || bytes[index] == 0x3B else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == bytes[start] { index += 1 }
      let count = index - start
      let isMark = bytes[start] == 0x3A ? (2...4).contains(count) : count == 2
      guard isMark, index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 else {
        continue
      }
      term = bytes[..<start].string.trimmed
      mark = bytes[start..<index].string
      text = bytes[index...].string.trimmed
      guard !term.isEmpty, term.utf8.count <= 400 else { return nil }
      return
    }
    return nil
  }
}

extension String {
  /// `== Section`, without the closing marks of MediaWiki.
  fileprivate var isAsciiDocHeading: Bool {
    let marks = prefix { $0 == "=" }.count
    return (1...6).contains(marks) && dropFirst(marks).first == " " && last != "="
  }
}
