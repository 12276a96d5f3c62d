/// AsciiDoc, as Asciidoctor reads it.
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
      guard source.line(index).count < 4000 else { return 0.1 }
      let line = source.markupLine(at: index)
      if line.text.hasPrefix("```") { isCode.toggle() }
      if isCode { continue }
      if previousIsTerm, !line.isBlank { followedCount += 1 }
      previousIsTerm = false
      if line.text.hasPrefix(".. ") { return 0.1 }
      if let item = AsciiDocTerm(line, in: source) {
        termCount += 1
        if item.text.isEmpty { previousIsTerm = true } else { followedCount += 1 }
      } else if line.text.isAsciiDocTableMark || line.text == "[glossary]"
        || line.text == "[horizontal]"
      {
        markCount += 2
      } else if line.indent == 0, line.text.isAsciiDocHeading || line.text.hasPrefix("include::") {
        markCount += 1
      }
    }
    if termCount > 0, followedCount * 2 > termCount, followedCount > 1 || markCount > 0 {
      return 0.93
    }
    return markCount > 1 ? 0.92 : 0.22
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var reading = AsciiDocReading(source, builder: builder)
    reading.read()
    builder = reading.builder
  }
}

/// A term of a description list, `term:: text`.
struct AsciiDocTerm {
  /// Where the term stands.
  let term: Range<Int>
  /// `::`, or `;;` and the like for lists inside lists.
  let mark: String
  /// Where the text behind the mark stands.
  let text: Range<Int>

  /// The term that a line holds; nil where it holds none.
  init?(_ line: MarkupLine, in source: SourceText) {
    let bytes = source.utf8[line.range]
    guard let first = bytes.first, first != 0x3A, first != 0x2F else { return nil }
    // A marked item or a block macro holds no term.
    guard !line.text.hasPrefix("* "), !line.text.hasPrefix("- "), !line.text.hasPrefix("include::")
    else { return nil }
    var index = line.range.lowerBound + 1
    while index + 1 < line.range.upperBound {
      guard bytes[index] == 0x3A || bytes[index] == 0x3B else {
        index += 1
        continue
      }
      let start = index
      while index < line.range.upperBound, bytes[index] == bytes[start] { index += 1 }
      let count = index - start
      let isMark = bytes[start] == 0x3A ? (2...4).contains(count) : count == 2
      guard isMark,
        index == line.range.upperBound || bytes[index] == 0x20 || bytes[index] == 0x09
      else { continue }
      term = source.trimmed(line.range.lowerBound..<start)
      mark = source.string(start..<index)
      text = source.trimmed(index..<line.range.upperBound)
      guard !term.isEmpty, term.count <= 400 else { return nil }
      return
    }
    return nil
  }
}

extension String {
  /// Whether the line is `== Section`, without the closing marks of MediaWiki.
  fileprivate var isAsciiDocHeading: Bool {
    let marks = prefix { $0 == "=" }.count
    return (1...6).contains(marks) && dropFirst(marks).first == " " && last != "="
  }

  /// Whether the line is a table's bar, `|===`, however long its row of signs is.
  var isAsciiDocTableMark: Bool {
    guard let first, "|!,:".contains(first), utf8.count > 3 else { return false }
    return dropFirst().allSatisfy { $0 == "=" }
  }
}
