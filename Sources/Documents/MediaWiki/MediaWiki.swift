/// MediaWiki's markup: the source of a wiki page.
struct MediaWiki: Syntax {
  let name = "MediaWiki"
  let fileExtensions = ["wiki", "mediawiki", "wikitext"]
  let example = """
    == Lexique ==

    ; Astreinte
    : Période pendant laquelle une personne reste '''joignable'''.
    : Elle donne lieu à compensation.
    ; Service Level Agreement (SLA) : Engagement écrit sur un [[Niveau|niveau]] de service.
    ; Ticket
    : Demande suivie jusqu'à sa résolution.<ref>Voir la [[charte]].</ref>

    [[Catégorie:Lexique]]
    """

  func confidence(in source: SourceText) -> Double {
    var (marks, terms, definitions) = (0, 0, 0)
    _ = source.share { line in
      let text = line.text
      if line.indent == 0 {
        if text.hasPrefix("{|") { marks += 3 }
        if text.hasPrefix(";"), text.utf8.count > 2, !text.hasSuffix(";") { terms += 1 }
        if text.hasPrefix(":"), !text.hasSuffix(":"), text.dropFirst().first != ":" {
          definitions += 1
        }
        if text.isWikiHeading { marks += 1 }
        if text.hasPrefix("[[Cat") || text.hasPrefix("[[Kat") || text.isMagicWord { marks += 1 }
      }
      if text.hasPrefix("{{") || text.firstPlace(of: "'''") != nil
        || text.firstPlace(of: "<ref") != nil
      {
        marks += 1
      }
      if text.firstPlace(of: "[[") != nil, text.firstPlace(of: "]]") != nil,
        !text.looksLikeMarkdown
      {
        marks += 1
      }
      return false
    }
    if terms > 1, definitions + marks > 0 { return 0.93 }
    return marks > 2 ? 0.92 : 0.2
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var reader = WikiReader(source, builder)
    reader.read()
    builder = reader.builder
  }
}

extension String {
  /// Whether the text is a switch like `__NOTOC__`.
  fileprivate var isMagicWord: Bool {
    hasPrefix("__") && hasSuffix("__") && utf8.count > 4
      && utf8.dropFirst(2).dropLast(2).allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether a line has Markdown's marks: notes of Obsidian have `[[links]]` as well.
  fileprivate var looksLikeMarkdown: Bool {
    hasPrefix("- ") || hasPrefix("## ") || hasPrefix("### ") || firstPlace(of: "**") != nil
      || firstPlace(of: "](") != nil
  }

  /// Whether the text is a heading: `== Heading ==`.
  fileprivate var isWikiHeading: Bool {
    guard utf8.first == 0x3D, utf8.last == 0x3D, utf8.count > 2 else { return false }
    return utf8.contains { $0 != 0x3D && $0 != 0x20 }
  }
}
