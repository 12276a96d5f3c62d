/// Lines of a document that are read together, without the indentation of their container.
///
/// Without that indentation, the lines of an admonition, a definition or a footnote are Markdown
/// again.
struct MarkdownLines {
  let source: SourceText
  /// The index of the first line.
  let start: Int
  /// The index after the last line.
  let end: Int
  /// The columns of white space removed from each line, as far as it has them.
  let indent: Int
  /// The offset of the first line's text after the container's mark; nil if it has no mark.
  let firstText: Int?

  /// The lines of a document from `start` on.
  init(_ source: SourceText, from start: Int = 0) {
    (self.source, self.start, end) = (source, start, source.lineCount)
    (indent, firstText) = (0, nil)
  }

  /// Lines inside a container, which may be indented deeper than `outer`.
  init(_ lines: Range<Int>, of outer: MarkdownLines, indent: Int, firstText: Int? = nil) {
    (source, start, end) = (outer.source, lines.lowerBound, lines.upperBound)
    (self.indent, self.firstText) = (indent, firstText)
  }

  var utf8: [UInt8] { source.utf8 }

  /// The location of a line's text, without the container's indentation.
  func line(_ index: Int) -> Range<Int> {
    let line = source.line(index)
    if let firstText, index == start {
      return min(max(firstText, line.lowerBound), line.upperBound)..<line.upperBound
    }
    guard indent > 0 else { return line }
    var (columns, offset) = (0, line.lowerBound)
    while columns < indent, offset < line.upperBound {
      if utf8[offset] == 0x20 {
        columns += 1
      } else if utf8[offset] == 0x09 {
        columns += 4 - columns % 4
      } else {
        break
      }
      offset += 1
    }
    return offset..<line.upperBound
  }

  /// The columns before a line's text, including the container's indentation.
  ///
  /// A tab advances to the next multiple of four.
  func indent(ofLine index: Int) -> Int {
    var columns = 0
    for byte in utf8[source.line(index)] {
      if byte == 0x20 {
        columns += 1
      } else if byte == 0x09 {
        columns += 4 - columns % 4
      } else {
        break
      }
    }
    return columns
  }

  func isBlank(_ range: Range<Int>) -> Bool { source.isBlank(range) }

  func trimmed(_ range: Range<Int>) -> Range<Int> { source.trimmed(range) }

  /// The index of the first line with text from `index` on; `end` if there is none.
  func filledLine(from index: Int) -> Int {
    var index = index
    while index < end, isBlank(source.line(index)) { index += 1 }
    return min(index, end)
  }

  /// The index after the last line, from `index` on, that is indented at least to `margin`.
  ///
  /// Blank lines between such lines are included.
  func blockEnd(from index: Int, margin: Int) -> Int {
    var (index, last) = (index, index)
    while index < end {
      if !isBlank(source.line(index)) {
        guard indent(ofLine: index) >= margin else { break }
        last = index + 1
      }
      index += 1
    }
    return last
  }
}

extension SourceText {
  /// Whether a line's marks or indentation nest lists and quotations beyond the limit.
  func nests(_ range: Range<Int>, deeperThan limit: Int) -> Bool {
    var (markCount, spaceCount) = (0, 0)
    for byte in utf8[range] {
      switch byte {
      case 0x20, 0x09: spaceCount += 1
      case 0x2A, 0x2B, 0x2D, 0x3E: markCount += 1
      case 0x30...0x39, 0x2E, 0x29: continue
      default: return markCount > limit && spaceCount > 0 || spaceCount > 4 * limit
      }
      // So many marks are hostile whatever follows; a shorter row of marks may be a horizontal
      // rule.
      if markCount > 4 * limit && spaceCount > limit { return true }
    }
    return false
  }
}
