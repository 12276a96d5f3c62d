/// An item of a definition list as PHP Markdown Extra and Pandoc write it.
struct DefinitionItem {
  /// The indices of the lines that hold a term each.
  let terms: Range<Int>
  /// What stands behind each `:`, as Markdown of its own.
  var definitions: [String] = []
  /// The index of the line after the item.
  var end = 0
}

/// Definition lists: terms on lines of their own, and `: definition` below them.
extension SourceText {
  /// More lines than this above a definition are no terms but a paragraph.
  private static let termLimit = 6

  /// The text behind the `:` or `~` that opens a definition; nil where none does.
  func definitionText(in range: Range<Int>) -> Range<Int>? {
    let line = trimmed(range)
    guard line.lowerBound - range.lowerBound <= 7, let mark = utf8[line].first,
      mark == 0x3A || mark == 0x7E
    else { return nil }
    if line.count == 1 { return line.upperBound..<line.upperBound }
    let space = utf8[line.lowerBound + 1]
    return space == 0x20 || space == 0x09 ? trimmed(line.lowerBound + 1..<line.upperBound) : nil
  }

  /// The item of a definition list whose first term stands on a line; nil where there is none.
  func definitionItem(at index: Int) -> DefinitionItem? {
    var line = index
    while line < lines.count, line - index < Self.termLimit, isTerm(lines[line]) { line += 1 }
    guard line > index, line < lines.count else { return nil }
    let terms = index..<line
    // One blank line may stand between.
    if isBlank(lines[line]), line + 1 < lines.count { line += 1 }
    guard definitionText(in: lines[line]) != nil else { return nil }
    var item = DefinitionItem(terms: terms)
    readDefinitions(from: line, into: &item)
    return item
  }

  /// A term without the marks of a heading or a list that its author may have given it.
  func term(in range: Range<Int>) -> String {
    var line = utf8[trimmed(range)]
    let marks = line.prefix { $0 == 0x23 || $0 == 0x2D || $0 == 0x2A }
    if line.dropFirst(marks.count).first == 0x20 { line = line.dropFirst(marks.count + 1) }
    return String(decoding: line, as: UTF8.self)
  }

  private func isTerm(_ range: Range<Int>) -> Bool {
    guard range.count <= 300, !isBlank(range), definitionText(in: range) == nil else {
      return false
    }
    let line = utf8[range]
    return CodeFence(openedBy: line) == nil && !line.starts(with: [0x20, 0x20, 0x20, 0x20])
      && line.first != 0x09 && line.first != 0x3E
  }

  private func readDefinitions(from first: Int, into item: inout DefinitionItem) {
    var index = first
    var text = ""
    func flush() {
      if !text.isEmpty { item.definitions.append(text) }
      text = ""
    }
    while index < lines.count {
      let range = lines[index]
      if isBlank(range) {
        let next = lines[index...].firstIndex { !isBlank($0) } ?? lines.count
        guard next < lines.count, isIndented(lines[next]) || definitionText(in: lines[next]) != nil
        else { break }
        text += "\n"
        index = next
        continue
      }
      if let definition = definitionText(in: range), !isDeep(range) {
        flush()
        text = string(definition)
      } else if index > first, opensOther(at: index) {
        break
      } else {
        text += "\n" + string(dedented(range))
      }
      index += 1
    }
    flush()
    item.end = index
  }

  private func isIndented(_ range: Range<Int>) -> Bool {
    utf8[range].first == 0x09 || utf8[range].starts(with: [0x20, 0x20])
  }

  private func isDeep(_ range: Range<Int>) -> Bool { utf8[range].first == 0x09 }

  /// Whether a line that is not indented belongs to what follows: a heading, or the next term.
  private func opensOther(at index: Int) -> Bool {
    let range = lines[index]
    guard !isIndented(range) else { return false }
    if utf8[range].first == 0x23 || CodeFence(openedBy: utf8[range]) != nil { return true }
    if abbreviation(at: index) != nil || tableColumns(at: index) != nil { return true }
    return index + 1 < lines.count && definitionText(in: lines[index + 1]) != nil
  }

  private func dedented(_ range: Range<Int>) -> Range<Int> {
    let line = utf8[range]
    if line.first == 0x09 { return range.dropFirst(1) }
    return range.dropFirst(min(line.prefix { $0 == 0x20 }.count, 4))
  }
}

/// Abbreviations: `*[SKU]: Stock Keeping Unit`.
extension SourceText {
  /// The abbreviation that a line explains, and its text; nil where it explains none.
  func abbreviation(at index: Int) -> (name: String, text: String)? {
    let line = utf8[trimmed(lines[index])]
    guard line.starts(with: [0x2A, 0x5B]), let end = line.prefix(300).firstIndex(of: 0x5D),
      end > line.startIndex + 2, line[end...].dropFirst().first == 0x3A
    else { return nil }
    let name = String(decoding: line[(line.startIndex + 2)..<end], as: UTF8.self)
    return (name, String(decoding: line[(end + 2)...], as: UTF8.self).trimmed)
  }
}
