import Documents

/// Web pages, whole or in part.
struct HTML: GlossaryReader {
  let name = "HTML"
  let fileExtensions = ["html", "htm", "xhtml"]
  let isBounded = true
  let example = """
    <!DOCTYPE html>
    <html lang="fr">
    <head><title>Lexique du support</title></head>
    <body>
    <nav><a href="/">Accueil</a></nav>
    <main>
    <h1>Lexique du support</h1>
    <dl>
    <dt id="astreinte">Astreinte <a href="#astreinte">¶</a></dt>
    <dd><p>Période pendant laquelle une personne reste <b>joignable</b>.</p>
    <p>Elle donne lieu à compensation.</p></dd>
    <dt>Service Level Agreement (SLA)</dt>
    <dd>Engagement écrit sur un niveau de service.</dd>
    <dt>Ticket</dt>
    <dd>Demande suivie jusqu&#39;à sa résolution.</dd>
    </dl>
    </main>
    </body>
    </html>
    """

  func confidence(in source: SourceText) -> Double {
    let first = FrontMatter(of: source).lineCount
    let beginning = source.lines.indices.dropFirst(first).prefix(Self.sampleSize)
    guard let start = beginning.first(where: { !source.isBlank(source.lines[$0]) }) else {
      return 0
    }
    let text = source.string(
      source.lines[start].lowerBound..<source.lines[beginning.endIndex - 1].upperBound)
    var opening = text.prefix(4096).lowercased()[...].drop(while: \.isWhitespace)
    while opening.hasPrefix("<!--"), let end = opening.firstRange(of: "-->") {
      opening = opening[end.upperBound...].drop(while: \.isWhitespace)
    }
    if opening.hasPrefix("<html") || opening.hasPrefix("<?xml") || opening.declaresHTML {
      return opening.hasPrefix("<?xml") && !opening.contains("<html") ? 0 : 0.95
    }
    guard opening.first == "<" else { return 0 }
    let tag = opening.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard PageNames.opensDocument.contains(String(tag)) else { return 0 }
    // Markdown may begin with a tag as well; it has marks of its own further down, and lines
    // without any tag.
    let filled = beginning.filter { !source.isBlank(source.lines[$0]) }
    let tagged = filled.count { source.utf8[source.lines[$0]].contains(0x3C) }
    let marked = filled.contains { source.marksUpMarkdown(at: $0) }
    return !marked && tagged * 2 >= filled.count ? 0.92 : 0
  }

  func outline(of source: SourceText) throws(GlossaryError) -> Outline {
    (try? Documents.Document.read(source.utf8, name: "", as: name)).map(Bridge.outline) ?? Outline()
  }

  /// What a piece of HTML amid another syntax consists of; nothing is taken for navigation there.
  ///
  /// Tags left open are closed at its end, and those that close nothing are passed over. Its first
  /// line is counted as the 1-based line given.
  static func blocks(ofFragment html: String, startingAt line: Int) -> [Block] {
    guard
      let outline = try? Documents.Document.read(Array(html.utf8), name: "", as: "HTML")
    else { return [] }
    return fragmentBlocks(of: outline).map {
      Block(
        content: $0.content, line: $0.line + line - 1, blankLinesBefore: $0.blankLinesBefore)
    }
  }

  /// So many lines are looked at to know the syntax.
  private static let sampleSize = 500
}

extension Substring {
  /// Whether a text in lower case begins with a document type, spaced as it may be.
  fileprivate var declaresHTML: Bool {
    guard hasPrefix("<!") else { return false }
    let type = dropFirst(2).drop(while: \.isWhitespace)
    return type.hasPrefix("doctype")
      && type.dropFirst(7).drop(while: \.isWhitespace).hasPrefix("html")
  }
}

extension SourceText {
  /// Whether a line bears marks that only Markdown has.
  fileprivate func marksUpMarkdown(at index: Int) -> Bool {
    if tableColumns(at: index) != nil { return true }
    let range = lines[index]
    let line = string(range.lowerBound..<min(range.upperBound, range.lowerBound + 2000))
    let hashes = line.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == " " { return true }
    return line.contains("](") || line.hasPrefix("**") || line.hasPrefix("- **")
      || line.hasPrefix("* **")
  }
}
