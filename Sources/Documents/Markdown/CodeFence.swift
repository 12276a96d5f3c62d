/// The line that opens a fenced code block, inside which nothing is markup.
struct CodeFence {
  private let mark: UInt8
  private let length: Int
  /// The location of the language's name: `python` of `{code} python`; empty if there is none.
  let language: Range<Int>

  /// Reads an opening fence; nil if the line is not one.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - inItem: Whether a list item is open, in which a fence may be indented by more than three
  ///     columns.
  init?(openedBy line: ArraySlice<UInt8>, inItem: Bool = false) {
    let text = line.drop { $0 == 0x20 || inItem && $0 == 0x09 }
    guard inItem || line.count - text.count <= 3, let mark = text.first,
      mark == 0x60 || mark == 0x7E
    else { return nil }
    let marks = text.prefix { $0 == mark }
    guard marks.count >= 3, mark == 0x7E || !text.dropFirst(marks.count).contains(mark) else {
      return nil
    }
    (self.mark, length) = (mark, marks.count)
    let words = text.dropFirst(marks.count).split(whereSeparator: \.isSpace).prefix(2)
    let isDirective = words.first?.first == UInt8(ascii: "{") && words.count > 1
    language = (isDirective ? words.last : words.first).map { $0.startIndex..<$0.endIndex } ?? 0..<0
  }

  /// Whether a line is the closing fence of this block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    let marks = text.prefix { $0 == mark }
    return marks.count >= length
      && text.dropFirst(marks.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
