/// Terms at the margin, and what is indented or stands directly below them.
struct HangingDefinition {
  let terms: [String]
  /// The 1-based line of the first term.
  let lineNumber: Int
  let blankLinesBefore: Int
  private(set) var paragraphs: [String] = []
  private(set) var lineCount = 0
  private var last: TypedLine?

  init(terms: [String], lineNumber: Int, blankLinesBefore: Int) {
    self.terms = terms
    (self.lineNumber, self.blankLinesBefore) = (lineNumber, blankLinesBefore)
  }

  mutating func append(_ line: TypedLine) {
    if line.kind == .bulleted {
      paragraphs.append("• \(line.text)")
    } else if goesOn(with: line) {
      paragraphs[paragraphs.count - 1] += " \(line.whole)"
    } else {
      paragraphs.append(line.whole)
    }
    last = line
    lineCount += 1
  }

  /// Whether a line goes on with the paragraph above it: a sentence that ends on a much shorter line
  /// ends a paragraph.
  private func goesOn(with line: TypedLine) -> Bool {
    guard let last, line.blankLinesBefore == 0, let mark = last.utf8.last,
      mark != UInt8(ascii: ":")
    else { return false }
    return !mark.endsSentence || last.width * 4 >= line.width * 3
  }
}
