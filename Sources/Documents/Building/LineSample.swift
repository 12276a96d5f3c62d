/// A line of a document, as evidence for recognising the document's syntax.
struct SampleLine {
  /// The number of columns before the text.
  let indent: Int
  /// The line's text, without white space at its ends.
  let text: String
  /// Whether the line is in a code block between two ```, which is no evidence of the syntax.
  let isCode: Bool
}

extension SourceText {
  /// The lines with text among the first thousand.
  ///
  /// Lines of 4000 bytes and more are left out: they are data or hostile, no evidence of a syntax.
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
