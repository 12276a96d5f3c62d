/// reStructuredText with the rules of docutils and Sphinx.
struct ReStructuredText: Syntax {
  let name = "reStructuredText"
  let fileExtensions = ["rst", "rest"]
  let example = """
    Lexique du support
    ==================

    .. glossary::
       :sorted:

       Astreinte
          Période pendant laquelle une personne reste **joignable**.

          Elle donne lieu à compensation.

       Service Level Agreement (SLA)
          Engagement écrit sur un :ref:`niveau <niveaux>` de service.

       Ticket : support
          Demande suivie jusqu'à sa résolution.
    """

  func confidence(in source: SourceText) -> Double {
    let lines = source.sampleLines
    var (markCount, underlineCount, ownUnderlineCount) = (0, 0, 0)
    var width = 0
    for line in lines where !line.isCode {
      if line.text.isUnderline {
        underlineCount += 1
        // Markdown underlines with `=` and `-` alone; its fences of `~` are not as wide as the line
        // above.
        if width > 3, line.text.count == width, !"=-".contains(line.text.first ?? "=") {
          ownUnderlineCount += 1
        }
      }
      width = line.text.count
      if line.text.isReSTMark { markCount += 1 }
    }
    if markCount == 0, definesByIndent(source) { return 0.45 }
    if ownUnderlineCount > 1 { return markCount > 1 ? 0.94 : 0.7 }
    guard markCount > 0 else {
      // Underlined titles alone are common in plain text, too.
      return underlineCount > 0 ? 0.29 : 0.22
    }
    return markCount > 1 || markCount * 50 > lines.count ? 0.94 : 0.6
  }

  /// Whether half of the unindented paragraphs are a line with deeper lines directly below it: a
  /// term and its definition.
  ///
  /// This recognises a file without directives and roles; lists in Markdown look different.
  private func definesByIndent(_ source: SourceText) -> Bool {
    var (definitionCount, paragraphCount) = (0, 0)
    var previousIsBlank = true
    for index in 0..<min(source.lineCount, 1000) {
      let line = source.sourceLine(source.line(index))
      defer { previousIsBlank = line.isBlank }
      guard previousIsBlank, !line.isBlank, line.indent == 0, line.text.count < 4000 else {
        continue
      }
      paragraphCount += 1
      guard index + 1 < source.lineCount else { continue }
      let next = source.sourceLine(source.line(index + 1))
      let isItem = ReSTItem(line.text, in: source, continuesList: true) != nil
      if !next.isBlank, next.indent > 1, !isItem { definitionCount += 1 }
    }
    return definitionCount > 1 && definitionCount * 2 >= paragraphCount
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var scan = ReSTScan(source, builder)
    scan.read()
    builder = scan.builder
  }
}

extension String {
  fileprivate var isUnderline: Bool {
    guard let first = utf8.first, utf8.count > 3, "=-~^\"'#*+".utf8.contains(first) else {
      return false
    }
    return utf8.allSatisfy { $0 == first }
  }

  /// Whether only reStructuredText has such a line: a directive, target, role or table rule.
  fileprivate var isReSTMark: Bool {
    if hasPrefix(".. "), let mark = firstPlace(of: "::") {
      let name = self[..<mark.lowerBound].dropFirst(3)
      return name.hasPrefix("|")
        || !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    }
    if hasPrefix(".. _"), hasSuffix(":") { return true }
    if hasPrefix("+--") || hasPrefix("+=="), isGridRule { return true }
    if hasPrefix("=="), utf8.contains(0x20), utf8.allSatisfy({ $0 == 0x3D || $0 == 0x20 }) {
      return true
    }
    return [":term:`", ":ref:`", ":abbr:`", ":doc:`", ":class:`", ":func:`", "`_ ", "`__"].contains
    {
      firstPlace(of: $0) != nil
    }
  }

  private var isGridRule: Bool {
    utf8.count > 2 && utf8.first == 0x2B && utf8.last == 0x2B
      && utf8.allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x3D }
  }
}
