/// Emacs' org mode.
struct Org: GlossaryReader {
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
    var marks = 0
    let items = source.share { line in
      if line.text.hasPrefix("#+"), line.text.contains(":") || line.text.contains("_") {
        marks += 1
      }
      if line.text == ":PROPERTIES:" || line.text.isOrgRule && line.text.contains("+") {
        marks += 2
      }
      if line.indent == 0, line.text.hasPrefix("** ") { marks += 1 }
      return line.orgItem?.term != nil
    }
    return marks + items.count > 1 ? 0.93 : 0.22
  }

  func outline(of source: SourceText) -> Outline {
    var scan = OrgScan(source)
    return scan.read()
  }
}

extension String {
  /// The line between a table's header and its rows: `|---+---|`.
  var isOrgRule: Bool { hasPrefix("|--") && utf8.allSatisfy { "|-+:".utf8.contains($0) } }
}

/// An item of a list: `- term :: text`, `1. text`.
struct OrgItem {
  let term: String?
  let text: String
}

extension MarkupLine {
  var orgItem: OrgItem? {
    var rest = text[...]
    if text.hasPrefix("- ") || text.hasPrefix("+ ") || indent > 0 && text.hasPrefix("* ") {
      rest = rest.dropFirst(2)
    } else {
      let digits = text.prefix { $0.isNumber }
      let mark = text.dropFirst(digits.count)
      guard (1...3).contains(digits.count), mark.hasPrefix(". ") || mark.hasPrefix(") ") else {
        return nil
      }
      rest = mark.dropFirst(2)
    }
    rest = rest.drop { $0 == " " }
    for box in ["[ ] ", "[X] ", "[-] "] where rest.hasPrefix(box) { rest = rest.dropFirst(4) }
    if let mark = rest.firstRange(of: " :: ") {
      return OrgItem(
        term: String(rest[..<mark.lowerBound]).trimmed,
        text: String(rest[mark.upperBound...]).trimmed)
    }
    if rest.hasSuffix(" ::") { return OrgItem(term: String(rest.dropLast(3)).trimmed, text: "") }
    return OrgItem(term: nil, text: String(rest).trimmed)
  }
}
