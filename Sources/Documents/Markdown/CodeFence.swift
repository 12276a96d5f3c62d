/// The line that opens a block of code, inside which nothing is markup.
struct CodeFence {
  private let mark: UInt8
  private let length: Int
  /// Where the name of the language stands, `python` of `{code} python`; empty where none does.
  let language: Range<Int>

  /// The fence that a line opens; nil where it opens none.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - inItem: Whether a list item is open. A fence in one may be indented by more than three
  /// columns.
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

  /// Whether a line ends the code.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    let marks = text.prefix { $0 == mark }
    return marks.count >= length
      && text.dropFirst(marks.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
