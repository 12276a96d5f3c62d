/// A line, or a part of one, as a reader of indents looks at it: its text and the columns before
/// it.
struct SourceLine {
  private let start: UInt32
  private let end: UInt32
  private let columns: UInt32

  init(text: Range<Int>, indent: Int) {
    (start, end) = (UInt32(text.lowerBound), UInt32(text.upperBound))
    columns = UInt32(clamping: indent)
  }

  /// Where its text stands, without white space at its ends.
  var text: Range<Int> { Int(start)..<Int(end) }
  /// The columns before its text; a tab goes to the next multiple of eight.
  var indent: Int { Int(columns) }

  var isBlank: Bool { start == end }
}

extension SourceText {
  /// A part of a line, its indent counted from the part's beginning.
  func sourceLine(_ range: Range<Int>) -> SourceLine {
    SourceLine(text: trimmed(range), indent: indent(of: range))
  }

  /// All lines.
  var sourceLines: [SourceLine] { (0..<lineCount).map { sourceLine(line($0)) } }

  /// Whether a text stands at the beginning of a range.
  func begins(_ range: Range<Int>, with prefix: StaticString) -> Bool {
    guard range.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { prefix in
      for (offset, byte) in prefix.enumerated() where utf8[range.lowerBound + offset] != byte {
        return false
      }
      return true
    }
  }

  /// Whether a text stands in the range, and nothing else.
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && begins(range, with: text)
  }

  /// The byte of which a range consists; nil where it has several, or fewer than a count.
  func repeatedByte(_ range: Range<Int>, atLeast count: Int) -> UInt8? {
    guard let first = utf8[range].first, range.count >= count else { return nil }
    return utf8[range].allSatisfy { $0 == first } ? first : nil
  }

  /// The offset of a byte in a range; nil where it does not stand there.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? { utf8[range].firstIndex(of: byte) }

  /// How many characters stand in a range.
  func characterCount(_ range: Range<Int>) -> Int { utf8[range].count { $0 & 0xC0 != 0x80 } }
}

/// How many bytes a text may have for its inline markup to be read; nobody writes a longer
/// paragraph.
let inlineLengthLimit = 1 << 20

extension OutlineBuilder {
  /// Notes that the paragraph that is open is too long for its markup to be read.
  mutating func noteLongParagraph() {
    guard let first = paragraphLines.first, let last = paragraphLines.last,
      last.upperBound - first.lowerBound > inlineLengthLimit
    else { return }
    note(.markupNotRead, at: first.lowerBound)
  }
}
