/// A line of a document as the readers of small markups look at it.
struct MarkupLine {
  /// The columns before its text; a tab goes to the next multiple of eight.
  let indent: Int
  /// What stands on it, without white space at its ends.
  let text: String
  /// Its 1-based place in the file.
  let number: Int

  var isBlank: Bool { text.isEmpty }

  /// Whether it consists of so many of one of the characters, and nothing else.
  func isRule(of characters: String, atLeast count: Int) -> Bool {
    guard let first = text.utf8.first, characters.utf8.contains(first) else { return false }
    return text.utf8.count >= count && text.utf8.allSatisfy { $0 == first }
  }
}

extension SourceText {
  /// The line at an index.
  func markupLine(at index: Int) -> MarkupLine {
    let range = lines[index]
    var (indent, start) = (0, range.lowerBound)
    while start < range.upperBound, utf8[start] == 0x20 || utf8[start] == 0x09 {
      indent += utf8[start] == 0x20 ? 1 : 8 - indent % 8
      start += 1
    }
    return MarkupLine(
      indent: indent, text: string(start..<range.upperBound).trimmed, number: index + 1)
  }

  /// The first line that is not blank, from an index on; the count of lines where there is none.
  func filledLine(from index: Int) -> Int {
    var index = index
    while index < lines.count, isBlank(lines[index]) { index += 1 }
    return index
  }

  /// The share of the filled lines among the first thousand for which something holds, and how
  /// many they are; what stands in a block of code between two ``` is no evidence.
  func share(of isMarked: (MarkupLine) -> Bool) -> (count: Int, share: Double) {
    var (filled, marked, isCode) = (0, 0, false)
    for index in lines.indices.prefix(1000) where !isBlank(lines[index]) {
      filled += 1
      // A line of a million characters says nothing.
      guard lines[index].count < 4000 else { continue }
      let line = markupLine(at: index)
      if line.text.hasPrefix("```") { isCode.toggle() }
      if !isCode, isMarked(line) { marked += 1 }
    }
    return (marked, filled == 0 ? 0 : Double(marked) / Double(filled))
  }
}

extension Outline {
  /// Adds what stands on a line of a text, the blank lines before it counted.
  mutating func append(_ content: Block.Content, line: Int, of source: SourceText) {
    var blankLines = 0
    while line - 2 - blankLines >= 0, source.isBlank(source.lines[line - 2 - blankLines]) {
      blankLines += 1
    }
    blocks.append(Block(content: content, line: line, blankLinesBefore: blankLines))
  }
}

/// A term whose definition is still being read.
struct OpenDefinition {
  var terms: [String]
  var acronym: String?
  var expansion: String?
  var paragraphs: [String] = []
  /// The 1-based line of the first term.
  let line: Int

  var content: Block.Content {
    .definition(
      terms: terms.filter { !$0.isEmpty }, acronym: acronym, expansion: expansion,
      paragraphs: paragraphs.filter { !$0.isEmpty })
  }
}
