/// A scalar or key of a data file: its text and its location.
struct DataText {
  /// The meaning of the line feeds in a text.
  enum LineFeeds {
    /// Each was written as an escape, `\n`; two in a row separate paragraphs.
    case written
    /// Each is the rest of a folded blank line, so it separates paragraphs.
    case folded
    /// Lines of a literal block, wrapped by the author; blank lines separate paragraphs.
    case wrapped
  }

  /// The location of the scalar, with its quotes or block indicator.
  let source: Range<Int>
  /// The text, if it differs from the document's; otherwise empty.
  private(set) var bytes: [UInt8] = []
  /// The location of the text in the document; nil if it differs from the document's.
  private(set) var verbatim: Range<Int>?
  let lineFeeds: LineFeeds

  /// The longest text in bytes whose escapes and markup are read; a longer one is data, not prose,
  /// and would take too much memory.
  static let lengthLimit = 1 << 20

  /// A text that the document has in the same form.
  init(verbatim: Range<Int>, in source: Range<Int>) {
    (self.verbatim, self.source, lineFeeds) = (verbatim, source, .wrapped)
  }

  /// A text that differs from the document's form of it.
  init(_ bytes: [UInt8], in source: Range<Int>, lineFeeds: LineFeeds) {
    (self.bytes, self.source, self.lineFeeds) = (bytes, source, lineFeeds)
  }
}

extension DataText {
  /// A paragraph of a data file's text.
  struct Paragraph {
    /// Its parts, separated by line breaks that the author asked for; a line feed inside a part is
    /// only wrapping.
    var parts: [Range<Int>]
    /// Its line numbers in the text, from 0.
    var lines: ClosedRange<Int>
  }

  /// The paragraphs of a text; from `limit` on, the last one takes the rest.
  func paragraphs(of bytes: [UInt8], limit: Int) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var isOpen = false
    var (start, number) = (0, -1)
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = start..<end
      (start, number) = (end + 1, number + 1)
      guard !bytes[line].allSatisfy(\.isSpace) else {
        isOpen = false
        continue
      }
      let last = paragraphs.count - 1
      if last < 0 || (!isOpen || lineFeeds == .folded) && paragraphs.count < limit {
        paragraphs.append(Paragraph(parts: [line], lines: number...number))
      } else {
        let isContinuation =
          isOpen && lineFeeds != .folded && !(lineFeeds == .wrapped && bytes[line].opensItem)
        paragraphs[last].add(line, isContinuation: isContinuation, number: number)
      }
      isOpen = true
    }
    return paragraphs
  }

  /// The location of a paragraph of the text; nil if only the text as a whole has one.
  ///
  /// Folding and escapes lose the document's lines. A literal block keeps them, one by one, below
  /// the line with its indicator.
  func place(of paragraph: Paragraph, in text: SourceText) -> Range<Int>? {
    guard lineFeeds == .wrapped, verbatim == nil else { return nil }
    let first = text.lineIndex(of: source.lowerBound) + 1
    guard first + paragraph.lines.upperBound < text.lineCount else { return nil }
    let start = text.line(first + paragraph.lines.lowerBound).lowerBound
    let range = text.trimmed(start..<text.line(first + paragraph.lines.upperBound).upperBound)
    return source.contains(range.lowerBound) && range.upperBound <= source.upperBound ? range : nil
  }
}

extension DataText.Paragraph {
  fileprivate mutating func add(_ line: Range<Int>, isContinuation: Bool, number: Int) {
    lines = lines.lowerBound...number
    if isContinuation, let part = parts.popLast() {
      parts.append(part.lowerBound..<line.upperBound)
    } else {
      parts.append(line)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line begins with a list item's marker.
  fileprivate var opensItem: Bool {
    let text = drop(while: \.isSpace)
    return text.starts(with: "- ".utf8) || text.starts(with: "* ".utf8)
      || text.starts(with: "• ".utf8)
  }
}
