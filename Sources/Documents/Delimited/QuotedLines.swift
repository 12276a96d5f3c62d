/// Delimited text of which each line is quoted as if it were one field.
///
/// A spreadsheet that imported the text as one column exports it so: `"Bail,""Contrat, écrit"""`.
struct QuotedLines {
  /// The text as it was before its lines were quoted.
  let text: SourceText
  /// The offsets in ``text`` at which the distance to the document's offsets changes.
  private let offsets: [Int]
  /// For each of ``offsets``, the offset in the document.
  private let originals: [Int]

  /// The text without its quotes; nil if its lines are not quoted.
  init?(_ source: SourceText) {
    guard source.utf8.first(where: { $0 != 0x0A }) == UInt8(ascii: "\"") else { return nil }
    var unquoting = Unquoting()
    let isQuoted = source.utf8.withUnsafeBufferPointer { unquoting.read($0) }
    guard isQuoted, unquoting.lineCount > 1 else { return nil }
    text = SourceText(utf8: unquoting.utf8)
    (offsets, originals) = (unquoting.offsets, unquoting.originals)
  }

  /// The location in the document of a range of ``text``.
  func original(of range: Range<Int>) -> Range<Int> {
    let start = original(of: range.lowerBound)
    return start..<(range.isEmpty ? start : max(original(of: range.upperBound - 1) + 1, start))
  }

  private func original(of offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return originals[low - 1] + offset - offsets[low - 1]
  }
}

/// Collects lines without their quotes.
private struct Unquoting {
  var utf8: [UInt8] = []
  var offsets: [Int] = []
  var originals: [Int] = []
  var lineCount = 0

  /// Reads a text; false if one of its lines is not quoted.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var lexer = DelimitedLexer(text, separator: UInt8(ascii: ","), fieldLimit: 2)
    while let hasRecord = try? lexer.readRecord() {
      guard hasRecord else { return true }
      guard lexer.fieldCount == 1, let field = lexer.fields.first,
        field.traits.contains(.quoted), !field.traits.contains(.hasRest),
        text[field.content].contains(where: DelimitedLayout.separators.contains)
      else { return false }
      append(field.content, of: text)
    }
    return false
  }

  private mutating func append(_ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    lineCount += 1
    offsets.append(utf8.count)
    originals.append(line.lowerBound)
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = text[index]
      utf8.append(byte)
      index += 1
      if byte == UInt8(ascii: "\"") {
        // Skip the second of two quotes.
        index += 1
        offsets.append(utf8.count)
        originals.append(index)
      }
    }
    utf8.append(0x0A)
  }
}
