/// A scalar or a key of structured data: its text, and where it stands.
struct DataText {
  /// What the line feeds of a text stand for.
  enum LineFeeds {
    /// Each was written as an escape, `\n`; two in a row part paragraphs.
    case written
    /// Each is what folding left of a blank line: it parts paragraphs.
    case folded
    /// The lines of a literal block end where the page did; blank lines part paragraphs.
    case wrapped
  }

  /// Where the scalar stands, its quotes or its block mark included.
  let source: Range<Int>
  /// Its text, unless it stands in the document as it is.
  private(set) var bytes: [UInt8] = []
  /// Where its text stands in the document as it is; nil where it does not.
  private(set) var verbatim: Range<Int>?
  let lineFeeds: LineFeeds

  /// A longer text is no prose, and reading its escapes and its markup would take too much memory.
  static let lengthLimit = 1 << 20

  /// A text that stands in the document as it is.
  init(verbatim: Range<Int>, in source: Range<Int>) {
    (self.verbatim, self.source, lineFeeds) = (verbatim, source, .wrapped)
  }

  /// A text that differs from what stands in the document.
  init(_ bytes: [UInt8], in source: Range<Int>, lineFeeds: LineFeeds) {
    (self.bytes, self.source, self.lineFeeds) = (bytes, source, lineFeeds)
  }
}

extension DataText {
  /// A paragraph of a text.
  struct Paragraph {
    /// Its parts, between which the author asked for a new line; inside a part a line's end is the
    /// page's.
    var parts: [Range<Int>]
    /// Its lines, counted from the text's first, which is 0.
    var lines: ClosedRange<Int>
  }

  /// The paragraphs of a text, at most so many; what is beyond is part of the last.
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
        let goesOn =
          isOpen && lineFeeds != .folded && !(lineFeeds == .wrapped && bytes[line].opensItem)
        paragraphs[last].add(line, goesOn: goesOn, number: number)
      }
      isOpen = true
    }
    return paragraphs
  }

  /// Where a paragraph of the text stands; nil where only the text as a whole is known.
  ///
  /// Folding and escapes leave no trace of the lines of the document; literal blocks have them one
  /// by one, below the line of their mark.
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
  fileprivate mutating func add(_ line: Range<Int>, goesOn: Bool, number: Int) {
    lines = lines.lowerBound...number
    if goesOn, let part = parts.popLast() {
      parts.append(part.lowerBound..<line.upperBound)
    } else {
      parts.append(line)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line of text begins with the mark of a list's item.
  fileprivate var opensItem: Bool {
    let text = drop(while: \.isSpace)
    return text.starts(with: "- ".utf8) || text.starts(with: "* ".utf8)
      || text.starts(with: "• ".utf8)
  }
}
