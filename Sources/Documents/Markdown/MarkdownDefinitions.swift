/// An item of a definition list in the style of PHP Markdown Extra and Pandoc.
struct MarkdownDefinitionItem {
  /// The indices of the lines with one term each.
  let terms: Range<Int>
  /// The definitions: the offset of the text after each mark, and the indices of its lines.
  var definitions: [(text: Int, lines: Range<Int>)] = []
  /// The index of the line after the item.
  var end = 0
}

/// Recognises definition lists: terms on lines of their own, with `: definition` below them.
extension MarkdownLines {
  /// The most terms of one item; more lines above a definition are a paragraph.
  private static let termLimit = 6

  /// The text after the `:` or `~` that begins a definition; nil if the line begins none.
  func definitionText(in range: Range<Int>) -> Range<Int>? {
    let line = trimmed(range)
    guard line.lowerBound - range.lowerBound <= 7, let mark = utf8[line].first,
      mark == 0x3A || mark == 0x7E
    else { return nil }
    if line.count == 1 { return line.upperBound..<line.upperBound }
    let space = utf8[line.lowerBound + 1]
    return space == 0x20 || space == 0x09 ? trimmed((line.lowerBound + 1)..<line.upperBound) : nil
  }

  /// The definition item whose first term is on a line; nil if there is none.
  func definitionItem(at index: Int) -> MarkdownDefinitionItem? {
    var next = index
    while next < end, next - index < Self.termLimit, isTerm(line(next)) { next += 1 }
    guard next > index, next < end else { return nil }
    let terms = index..<next
    // One blank line may separate the terms from the definition.
    if isBlank(line(next)), next + 1 < end { next += 1 }
    guard definitionText(in: line(next)) != nil else { return nil }
    var item = MarkdownDefinitionItem(terms: terms)
    readDefinitions(from: next, into: &item)
    return item
  }

  /// The location of a term, without a heading's or list item's mark before it.
  func definitionTerm(in range: Range<Int>) -> Range<Int> {
    let line = trimmed(range)
    let marks = utf8[line].prefix { $0 == 0x23 || $0 == 0x2D || $0 == 0x2A }
    let isMarked =
      !marks.isEmpty && marks.endIndex < line.upperBound && utf8[marks.endIndex] == 0x20
    return isMarked ? trimmed((marks.endIndex + 1)..<line.upperBound) : line
  }

  private func isTerm(_ range: Range<Int>) -> Bool {
    guard range.count <= 300, !isBlank(range), definitionText(in: range) == nil else {
      return false
    }
    let line = utf8[range]
    return CodeFence(openedBy: line) == nil && !line.starts(with: [0x20, 0x20, 0x20, 0x20])
      && line.first != 0x09 && line.first != 0x3E
  }

  private func readDefinitions(from first: Int, into item: inout MarkdownDefinitionItem) {
    var index = first
    while index < end {
      let range = line(index)
      if isBlank(range) {
        let next = filledLine(from: index)
        guard next < end, isIndented(line(next)) || definitionText(in: line(next)) != nil
        else { break }
        index = next
        continue
      }
      if let text = definitionText(in: range), utf8[range].first != 0x09 {
        item.definitions.append((text.lowerBound, index..<index))
      } else if index > first, opensOther(at: index) {
        break
      }
      index += 1
      if let last = item.definitions.indices.last {
        let start = item.definitions[last].lines.lowerBound
        item.definitions[last].lines = start..<index
      }
    }
    item.end = index
  }

  private func isIndented(_ range: Range<Int>) -> Bool {
    utf8[range].first == 0x09 || utf8[range].starts(with: [0x20, 0x20])
  }

  /// Whether an unindented line ends the definition above: a heading, a table, the next term.
  private func opensOther(at index: Int) -> Bool {
    let range = line(index)
    guard !isIndented(range) else { return false }
    if utf8[range].first == 0x23 || CodeFence(openedBy: utf8[range]) != nil { return true }
    // `:::` ends a directive around the list.
    if utf8[range].starts(with: ":::".utf8) { return true }
    if source.abbreviation(in: range) != nil || tableColumns(at: index) != nil { return true }
    return index + 1 < end && definitionText(in: line(index + 1)) != nil
  }
}

extension MarkdownReading {
  /// Reads the definition list that begins on the current line.
  mutating func readDefinitions() {
    let start = lines.line(index).lowerBound
    builder.open(.definitionList, at: start..<start)
    while let item = lines.definitionItem(at: index) {
      add(item)
      index = item.end
      let next = lines.filledLine(from: index)
      guard next < lines.end, lines.definitionItem(at: next) != nil,
        lines.tableColumns(at: next) == nil
      else { break }
      index = next
    }
    builder.close()
  }

  private mutating func add(_ item: MarkdownDefinitionItem) {
    let start = lines.line(item.terms.lowerBound).lowerBound
    piece = MarkdownPiece(from: index)
    builder.open(.definitionItem, at: start..<start)
    for line in item.terms {
      let term = lines.definitionTerm(in: lines.line(line))
      let text = inline(term)
      if !text.trimmed.isEmpty { builder.addBlock(.term, text: text, at: term) }
    }
    for definition in item.definitions {
      builder.open(.definition, at: definition.text..<definition.text)
      readRegion(
        MarkdownLines(
          definition.lines, of: lines, indent: lines.indent + 4, firstText: definition.text))
      builder.close()
    }
    builder.close()
  }
}
