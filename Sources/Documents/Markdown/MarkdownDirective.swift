/// The opening line of a directive: `:::note Title`, or a fence with `{note}`.
struct MarkdownDirective {
  /// The location of the directive's name.
  let name: Range<Int>
  /// The title or argument after the name; empty if there is none.
  let argument: Range<Int>
  /// Whether the name is in braces, as in MyST.
  let isBraced: Bool
  private let mark: UInt8
  private let length: Int

  /// Reads a directive's opening line; nil if the line is not one.
  init?(in range: Range<Int>, of source: SourceText) {
    let line = source.trimmed(range)
    let bytes = source.utf8[line]
    guard let mark = bytes.first, ":`~".utf8.contains(mark) else { return nil }
    let marks = bytes.prefix { $0 == mark }
    let info = source.trimmed(marks.endIndex..<line.upperBound)
    guard marks.count >= 3, !info.isEmpty else { return nil }
    isBraced = source.utf8[info.lowerBound] == UInt8(ascii: "{")
    guard mark == UInt8(ascii: ":") || isBraced else { return nil }
    (self.mark, length) = (mark, marks.count)
    let start = info.lowerBound + (isBraced ? 1 : 0)
    let name = source.utf8[start..<info.upperBound].prefix {
      $0.isASCIILetter || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E
    }
    self.name = name.startIndex..<name.endIndex
    guard !Self.code.contains(name.string.lowercased()) else { return nil }
    argument = Self.argument(in: name.endIndex..<info.upperBound, of: source)
  }

  /// Whether the argument is the block's title; most MyST directives have other arguments.
  func isTitled(in source: SourceText) -> Bool {
    !isBraced || Self.titled.contains(source.string(name).lowercased())
  }

  private static func argument(in range: Range<Int>, of source: SourceText) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, source.utf8[start] == UInt8(ascii: "}") { start += 1 }
    var argument = source.trimmed(start..<range.upperBound)
    guard let first = source.utf8[argument].first, first != UInt8(ascii: "{") else {
      return argument.lowerBound..<argument.lowerBound
    }
    if first == UInt8(ascii: "["), let end = source.utf8[argument].firstIndex(of: 0x5D) {
      return (argument.lowerBound + 1)..<end
    }
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "*")]
    where argument.count > 1 && first == quote && source.utf8[argument].last == quote {
      argument = (argument.lowerBound + 1)..<(argument.upperBound - 1)
    }
    return argument
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop(while: \.isSpace)
    let marks = text.prefix { $0 == mark }
    return marks.count >= length && text.dropFirst(marks.count).allSatisfy(\.isSpace)
  }

  /// Directives with code or formulas: they stay fenced code.
  private static let code: Set = [
    "code", "code-block", "code-cell", "math", "mermaid", "literalinclude",
  ]
  private static let titled: Set = ["admonition", "dropdown", "details", "card"]
}
