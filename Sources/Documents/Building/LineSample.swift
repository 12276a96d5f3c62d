/// A line of a document as its syntax is told by.
struct SampleLine {
  /// The columns before its text.
  let indent: Int
  /// What stands on it, without white space at its ends.
  let text: String
  /// Whether it stands in a block of code between two ```, which is no evidence.
  let isCode: Bool
}

extension SourceText {
  /// The filled ones among the first thousand lines.
  ///
  /// Lines of thousands of characters say nothing of a syntax and are left out.
  var sampleLines: [SampleLine] {
    var lines: [SampleLine] = []
    var isCode = false
    for index in 0..<min(lineCount, 1000) where !isBlank(line(index)) {
      let range = line(index)
      guard range.count < 4000 else { continue }
      let text = string(trimmed(range))
      if text.hasPrefix("```") { isCode.toggle() }
      lines.append(SampleLine(indent: indent(of: range), text: text, isCode: isCode))
    }
    return lines
  }
}
