/// Reads AsciiDoc with the rules of Asciidoctor, its main implementation.
struct AsciiDoc: Syntax {
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
    var (termCount, followedCount, markCount) = (0, 0, 0)
    for index in 0..<min(source.lineCount, 1000) {
      // A line of 4000 bytes and more is data or hostile, no evidence of a syntax.
      if source.line(index).count >= 4000 { continue }
      let line = source.sourceLine(source.line(index)).text
      if source.begins(line, with: "```") { isCode.toggle() }
      if isCode { continue }
      if previousIsTerm, !line.isEmpty { followedCount += 1 }
      previousIsTerm = false
      if source.begins(line, with: ".. ") { return 0.1 }
      if let term = AsciiDocTerm(line, in: source) {
        termCount += 1
        if term.text.isEmpty { previousIsTerm = true } else { followedCount += 1 }
      } else {
        markCount += source.asciiDocMarkCount(
          line, isIndented: line.lowerBound > source.line(index).lowerBound)
      }
    }
    if termCount > 0, followedCount * 2 > termCount, followedCount > 1 || markCount > 0 {
      return 0.93
    }
    return markCount > 1 ? 0.92 : 0.22
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var scan = AsciiDocScan(source, builder)
    scan.read()
    builder = scan.builder
  }
}

extension SourceText {
  /// Points for AsciiDoc that one line of a file without a telling name earns: 2, 1 or 0.
  fileprivate func asciiDocMarkCount(_ line: Range<Int>, isIndented: Bool) -> Int {
    // `|===` may have any number of equals signs.
    let isBar =
      begins(line, with: "|===")
      && repeatedByte((line.lowerBound + 1)..<line.upperBound, atLeast: 3) != nil
    if isBar || equals(line, "[glossary]") || equals(line, "[horizontal]") { return 2 }
    if isIndented { return 0 }
    // `== Title ==` may be a MediaWiki heading, so it earns no point.
    let heading = AsciiDocHeading(line, in: self)
    let isHeading =
      begins(line, with: "=") && heading != nil && utf8[line.upperBound - 1] != UInt8(ascii: "=")
    return isHeading || begins(line, with: "include::") ? 1 : 0
  }
}
