/// A line, or part of one, as readers of indentation use it: its text and the columns before it.
struct SourceLine {
  private let start: UInt32
  private let end: UInt32
  private let columns: UInt32

  init(text: Range<Int>, indent: Int) {
    (start, end) = (UInt32(text.lowerBound), UInt32(text.upperBound))
    columns = UInt32(clamping: indent)
  }

  /// The location of the text, without white space at its ends.
  var text: Range<Int> { Int(start)..<Int(end) }
  /// The number of columns before the text; a tab advances to the next multiple of eight.
  var indent: Int { Int(columns) }

  var isBlank: Bool { start == end }
}

extension SourceText {
  /// A part of a line, with its indentation counted from the part's start.
  func sourceLine(_ range: Range<Int>) -> SourceLine {
    SourceLine(text: trimmed(range), indent: indent(of: range))
  }

  var sourceLines: [SourceLine] { (0..<lineCount).map { sourceLine(line($0)) } }

  /// Whether the text in `range` begins with `prefix`.
  func begins(_ range: Range<Int>, with prefix: StaticString) -> Bool {
    guard range.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { prefix in
      for (offset, byte) in prefix.enumerated() where utf8[range.lowerBound + offset] != byte {
        return false
      }
      return true
    }
  }

  /// Whether the text in `range` equals `text`.
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && begins(range, with: text)
  }

  /// The byte that fills `range`; nil if there are several, or fewer than `count` in all.
  func repeatedByte(_ range: Range<Int>, atLeast count: Int) -> UInt8? {
    guard let first = utf8[range].first, range.count >= count else { return nil }
    return utf8[range].allSatisfy { $0 == first } ? first : nil
  }

  /// The offset of the first such byte in `range`; nil if there is none.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? { utf8[range].firstIndex(of: byte) }

  /// The number of characters (Unicode scalars) in `range`.
  func characterCount(_ range: Range<Int>) -> Int { utf8[range].count { $0 & 0xC0 != 0x80 } }
}

/// The longest text read for inline markup, in bytes; longer ones are generated or hostile.
let inlineLengthLimit = 1 << 20

extension OutlineBuilder {
  /// Records that the open paragraph is too long for its markup to be read.
  mutating func noteLongParagraph() {
    guard let first = paragraphLines.first, let last = paragraphLines.last,
      last.upperBound - first.lowerBound > inlineLengthLimit
    else { return }
    note(.markupNotRead, at: first.lowerBound)
  }
}
