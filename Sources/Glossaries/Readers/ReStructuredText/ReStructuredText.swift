/// reStructuredText, as docutils and Sphinx read it.
struct ReStructuredText: GlossaryReader {
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
    var underlines = 0
    let marks = source.share { line in
      if line.text.utf8.count > 3, line.isRule(of: "=-~^\"'#*+", atLeast: 4) { underlines += 1 }
      return line.text.isReSTMark
    }
    if marks.count > 0 { return marks.count > 1 || marks.share > 0.02 ? 0.94 : 0.6 }
    // Whoever types a text underlines its title too.
    return underlines > 0 ? 0.29 : 0.22
  }

  func outline(of source: SourceText) -> Outline {
    var scan = ReSTScan(source)
    return scan.read()
  }
}

extension String {
  /// Whether the line can only be reStructuredText: a directive, a target, a role, a grid's rule.
  fileprivate var isReSTMark: Bool {
    if hasPrefix(".. "), let mark = firstRange(of: "::") {
      let name = self[..<mark.lowerBound].dropFirst(3)
      return name.hasPrefix("|")
        || !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    }
    if hasPrefix(".. _"), hasSuffix(":") { return true }
    if hasPrefix("+--") || hasPrefix("+=="), isGridRule { return true }
    if hasPrefix("=="), contains(" "), utf8.allSatisfy({ $0 == 0x3D || $0 == 0x20 }) { return true }
    return [":term:`", ":ref:`", ":abbr:`", ":doc:`", ":class:`", ":func:`", "`_ ", "`__"].contains
    {
      contains($0)
    }
  }

  /// The line between two rows of a grid table: `+----+====+`.
  var isGridRule: Bool {
    utf8.count > 2 && first == "+" && last == "+"
      && utf8.allSatisfy { "+-=".utf8.contains($0) }
  }
}
