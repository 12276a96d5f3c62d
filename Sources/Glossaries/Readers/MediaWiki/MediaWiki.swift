/// MediaWiki's markup, as a page's source is copied from a wiki.
struct MediaWiki: GlossaryReader {
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
        if text.hasPrefix("{|") || text.hasPrefix("{{glossary") { marks += 3 }
        if text.hasPrefix(";"), text.count > 2, !text.hasSuffix(";") { terms += 1 }
        if text.hasPrefix(":"), !text.hasSuffix(":"), text.dropFirst().first != ":" {
          definitions += 1
        }
        if text.wikiHeading != nil { marks += 1 }
        if text.hasPrefix("[[Cat") || text.hasPrefix("[[Kat") || text.isMagicWord { marks += 1 }
      }
      if text.hasPrefix("{{") || text.contains("'''") || text.contains("<ref") { marks += 1 }
      if text.contains("[["), text.contains("]]"), !text.looksLikeMarkdown { marks += 1 }
      return false
    }
    if terms > 1, definitions + marks > 0 { return 0.93 }
    return marks > 2 ? 0.92 : 0.2
  }

  func outline(of source: SourceText) -> Outline {
    var scan = MediaWikiScan(source)
    return scan.read()
  }
}

extension String {
  /// Whether the text is `__NOTOC__` or its like.
  fileprivate var isMagicWord: Bool {
    hasPrefix("__") && hasSuffix("__") && utf8.count > 4
      && dropFirst(2).dropLast(2).allSatisfy(\.isUppercase)
  }

  /// Whether a line of notes that link each other begins or is marked as Markdown has it.
  fileprivate var looksLikeMarkdown: Bool {
    hasPrefix("- ") || hasPrefix("## ") || hasPrefix("### ") || contains("**") || contains("](")
  }

  /// The text and level of `== Heading ==`.
  var wikiHeading: (text: String, level: Int)? {
    guard first == "=", last == "=", utf8.count > 2 else { return nil }
    let level = Swift.min(prefix { $0 == "=" }.count, reversed().prefix { $0 == "=" }.count, 6)
    let text = String(dropFirst(level).dropLast(level)).trimmed
    return text.isEmpty || text.first == "=" ? nil : (text, level)
  }
}
