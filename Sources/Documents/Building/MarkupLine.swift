/// A line as the readers of small markup syntaxes use it.
struct MarkupLine {
  /// The number of columns before the text; a tab advances to the next multiple of eight.
  let indent: Int
  /// The location of the text, without white space at its ends.
  let range: Range<Int>
  let text: String
  /// The line number in the file, from 1.
  let number: Int

  var isBlank: Bool { range.isEmpty }

  /// Whether the line consists of one of the characters, repeated at least `count` times.
  func isRule(of characters: String, atLeast count: Int) -> Bool {
    guard let first = text.utf8.first, characters.utf8.contains(first) else { return false }
    return text.utf8.count >= count && text.utf8.allSatisfy { $0 == first }
  }
}

extension SourceText {
  func markupLine(at index: Int) -> MarkupLine {
    let line = line(index)
    let range = trimmed(line)
    return MarkupLine(
      indent: indent(of: line), range: range, text: string(range), number: index + 1)
  }

  /// The index of the first line with text from `index` on; the line count if there is none.
  func filledLine(from index: Int) -> Int {
    var index = index
    while index < lineCount, isBlank(line(index)) { index += 1 }
    return index
  }

  /// The share of lines that satisfy a condition, and the number of lines with text.
  ///
  /// Counts only lines with text among the first thousand. Code between two ``` and lines of 4000
  /// bytes and more never satisfy it: they are no evidence of a syntax.
  func share(of isMarked: (MarkupLine) -> Bool) -> (count: Int, share: Double) {
    var (filledCount, markedCount, isCode) = (0, 0, false)
    for index in 0..<min(lineCount, 1000) where !isBlank(line(index)) {
      filledCount += 1
      guard line(index).count < 4000 else { continue }
      let line = markupLine(at: index)
      if line.text.hasPrefix("```") { isCode.toggle() }
      if !isCode, isMarked(line) { markedCount += 1 }
    }
    return (markedCount, filledCount == 0 ? 0 : Double(markedCount) / Double(filledCount))
  }
}
