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
  /// Parts of a text between which its author asked for a new line; inside a part, a line's end is the
  /// page's.
  typealias Paragraph = [Range<Int>]

  /// The paragraphs of a text, at most so many; what is beyond is part of the last.
  func paragraphs(of bytes: [UInt8], limit: Int) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var isOpen = false
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = start..<end
      start = end + 1
      guard !bytes[line].allSatisfy(\.isSpace) else {
        isOpen = false
        continue
      }
      let last = paragraphs.count - 1
      if last < 0 || (!isOpen || lineFeeds == .folded) && paragraphs.count < limit {
        paragraphs.append([line])
      } else if isOpen, lineFeeds != .folded, !(lineFeeds == .wrapped && bytes[line].opensItem) {
        let part = paragraphs[last].count - 1
        paragraphs[last][part] = paragraphs[last][part].lowerBound..<end
      } else {
        paragraphs[last].append(line)
      }
      isOpen = true
    }
    return paragraphs
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
