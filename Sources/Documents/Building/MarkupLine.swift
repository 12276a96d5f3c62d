/// A line of a document as the readers of small markups look at it.
struct MarkupLine {
  /// The columns before its text; a tab goes to the next multiple of eight.
  let indent: Int
  /// Where its text stands, without white space at its ends.
  let range: Range<Int>
  /// Its text.
  let text: String
  /// Its line in the file, counted from 1.
  let number: Int

  var isBlank: Bool { range.isEmpty }

  /// Whether it consists of so many of one of the characters, and nothing else.
  func isRule(of characters: String, atLeast count: Int) -> Bool {
    guard let first = text.utf8.first, characters.utf8.contains(first) else { return false }
    return text.utf8.count >= count && text.utf8.allSatisfy { $0 == first }
  }
}

extension SourceText {
  /// The line at an index.
  func markupLine(at index: Int) -> MarkupLine {
    let line = line(index)
    let range = trimmed(line)
    return MarkupLine(
      indent: indent(of: line), range: range, text: string(range), number: index + 1)
  }

  /// The index of the first line that is not blank, from an index on; the count of lines where
  /// there is none.
  func filledLine(from index: Int) -> Int {
    var index = index
    while index < lineCount, isBlank(line(index)) { index += 1 }
    return index
  }

  /// The share of the filled lines among the first thousand for which something holds, and how many
  /// they are.
  ///
  /// A block of code between two ``` is no evidence of a syntax, nor is a line of thousands of
  /// characters.
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
