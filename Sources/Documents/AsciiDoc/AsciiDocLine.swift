/// A term of a description list, `term:: text`.
struct AsciiDocTerm {
  let term: Range<Int>
  /// The marker: `::`, or `:::`, `::::` and `;;` for lists inside lists.
  let mark: AsciiDocListMark
  let text: Range<Int>

  /// Reads the text of a line; nil if the line has no term.
  init?(_ line: Range<Int>, in source: SourceText) {
    let bytes = source.utf8
    guard let first = bytes[line].first, first != UInt8(ascii: ":"), first != UInt8(ascii: "/"),
      !source.begins(line, with: "* "), !source.begins(line, with: "- "),
      !source.begins(line, with: "include::")
    else { return nil }
    let limit = min(line.upperBound, line.lowerBound + 406)
    var index = line.lowerBound + 1
    while index + 1 < limit {
      guard bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ";") else {
        index += 1
        continue
      }
      let start = index
      while index < limit, bytes[index] == bytes[start] { index += 1 }
      let count = index - start
      let isMark = bytes[start] == UInt8(ascii: ":") ? (2...4).contains(count) : count == 2
      guard isMark, index == line.upperBound || bytes[index].isSpace else { continue }
      term = source.trimmed(line.lowerBound..<start)
      mark = AsciiDocListMark(byte: bytes[start], count: count)
      text = source.trimmed(index..<line.upperBound)
      guard !term.isEmpty else { return nil }
      return
    }
    return nil
  }
}

/// The marker that all items of one list share; a list nested in it uses another marker.
struct AsciiDocListMark: Equatable {
  let byte: UInt8
  let count: Int
}

/// An item of a list, `** text`.
struct AsciiDocItem {
  let mark: Range<Int>
  let listMark: AsciiDocListMark
  let text: Range<Int>
  let isOrdered: Bool

  /// Reads the text of a line; nil if the line is not a list item.
  init?(_ line: Range<Int>, in source: SourceText) {
    guard let first = source.utf8[line].first else { return nil }
    let found: (end: Int, count: Int)?
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "-"):
      found = Self.signs(first, in: line, source.utf8)
    case UInt8(ascii: "<"): found = Self.callout(in: line, source.utf8).map { ($0, 1) }
    default: found = Self.number(in: line, source.utf8).map { ($0, 1) }
    }
    guard let (end, count) = found, end < line.upperBound, source.utf8[end].isSpace else {
      return nil
    }
    mark = line.lowerBound..<end
    // All numbers are one marker, and all letters.
    let byte: UInt8 = first.isDigit ? 0x30 : first.isASCIILetter ? 0x61 : first
    listMark = AsciiDocListMark(byte: byte, count: count)
    isOrdered = first != UInt8(ascii: "*") && first != UInt8(ascii: "-")
    var rest = source.trimmed(end..<line.upperBound)
    if !isOrdered, source.hasCheckbox(rest) {
      rest = source.trimmed((rest.lowerBound + 3)..<rest.upperBound)
    }
    text = rest
  }

  /// The end of a row of the same sign, `**`, and how many these are.
  private static func signs(
    _ sign: UInt8, in line: Range<Int>, _ bytes: [UInt8]
  ) -> (end: Int, count: Int)? {
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] == sign { end += 1 }
    let count = end - line.lowerBound
    return count <= (sign == UInt8(ascii: "-") ? 1 : 5) ? (end, count) : nil
  }

  /// The end of a callout, which opens the explanation of one line of code: `<1> text`.
  private static func callout(in line: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var end = line.lowerBound + 1
    while end < line.upperBound, bytes[end].isDigit || bytes[end] == 0x2E,
      end - line.lowerBound < 4
    {
      end += 1
    }
    let isClosed =
      end > line.lowerBound + 1 && end < line.upperBound && bytes[end] == UInt8(ascii: ">")
    return isClosed ? end + 1 : nil
  }

  /// The end of a number or a small letter with its point: `1.`, `a.`; `A. Smith` may be a name.
  private static func number(in line: Range<Int>, _ bytes: [UInt8]) -> Int? {
    let first = bytes[line.lowerBound]
    var end = line.lowerBound
    while end < line.upperBound, bytes[end].isDigit, end - line.lowerBound < 4 { end += 1 }
    if end == line.lowerBound, first.isASCIILetter { end += 1 }
    guard (1...3).contains(end - line.lowerBound), end < line.upperBound,
      bytes[end] == UInt8(ascii: "."), first.isDigit || first >= UInt8(ascii: "a")
    else { return nil }
    return end + 1
  }
}

/// A heading, `== Section` or `## Section`.
struct AsciiDocHeading {
  let level: Int
  let text: Range<Int>

  /// Reads the text of a line; nil if the line is not a heading.
  init?(_ line: Range<Int>, in source: SourceText) {
    guard let first = source.utf8[line].first,
      first == UInt8(ascii: "=") || first == UInt8(ascii: "#")
    else { return nil }
    var end = line.lowerBound
    while end < line.upperBound, source.utf8[end] == first { end += 1 }
    level = end - line.lowerBound
    guard level <= 6, end < line.upperBound, source.utf8[end].isSpace else { return nil }
    var rest = source.trimmed(end..<line.upperBound)
    // Older documents close a heading as they open it: `== Section ==`.
    let closing = rest.upperBound - level
    if closing - 1 > rest.lowerBound, source.utf8[closing - 1].isSpace,
      source.utf8[closing..<rest.upperBound].allSatisfy({ $0 == first })
    {
      rest = source.trimmed(rest.lowerBound..<closing)
    }
    guard !rest.isEmpty else { return nil }
    text = rest
  }
}

/// A line that sets or unsets an attribute of the document: `:name: value`, `:!name:`.
struct AsciiDocEntry {
  let name: Range<Int>
  let value: Range<Int>

  /// Reads the text of a line; nil if the line sets no attribute.
  init?(_ line: Range<Int>, in source: SourceText) {
    guard source.begins(line, with: ":") else { return nil }
    let bytes = source.utf8
    var end = line.lowerBound + 1
    while end < line.upperBound, bytes[end].isAttributeByte, end - line.lowerBound < 200 {
      end += 1
    }
    guard end > line.lowerBound + 1, end < line.upperBound, bytes[end] == UInt8(ascii: ":"),
      end + 1 == line.upperBound || bytes[end + 1].isSpace
    else { return nil }
    name = (line.lowerBound + 1)..<end
    value = source.trimmed((end + 1)..<line.upperBound)
  }
}

/// A macro on a line of its own, `image::a.png[Alt]`.
struct AsciiDocBlockMacro {
  let name: Range<Int>
  let target: Range<Int>
  let attributes: Range<Int>

  /// Reads the text of a line; nil if the line is not a block macro.
  init?(_ line: Range<Int>, in source: SourceText) {
    let bytes = source.utf8
    guard bytes[line].last == UInt8(ascii: "]") else { return nil }
    var end = line.lowerBound
    while end < line.upperBound, bytes[end].isWordByte || bytes[end] == 0x5F || bytes[end] == 0x2D,
      end - line.lowerBound < 60
    {
      end += 1
    }
    guard end > line.lowerBound, source.begins(end..<line.upperBound, with: "::") else {
      return nil
    }
    var bracket = end + 2
    while bracket < line.upperBound, bytes[bracket] != UInt8(ascii: "["), !bytes[bracket].isSpace {
      bracket += 1
    }
    guard bracket < line.upperBound, bytes[bracket] == UInt8(ascii: "[") else { return nil }
    name = line.lowerBound..<end
    target = (end + 2)..<bracket
    attributes = source.trimmed((bracket + 1)..<(line.upperBound - 1))
  }
}

extension SourceText {
  /// Whether an item's text begins with a checkbox: `[x] `, `[ ] `.
  fileprivate func hasCheckbox(_ range: Range<Int>) -> Bool {
    guard range.count > 3, utf8[range.lowerBound] == UInt8(ascii: "["),
      utf8[range.lowerBound + 2] == UInt8(ascii: "]"), utf8[range.lowerBound + 3].isSpace
    else { return false }
    return " xX*".utf8.contains(utf8[range.lowerBound + 1])
  }

  /// Whether a line sets attributes of the block below: `[NOTE]`, `[[anchor]]`, `[cols="1,2"]`.
  func isAsciiDocAttributes(_ line: Range<Int>) -> Bool {
    guard line.count > 1, utf8[line.lowerBound] == UInt8(ascii: "["),
      utf8[line.upperBound - 1] == UInt8(ascii: "]")
    else { return false }
    let closingCount = begins(line, with: "[[") ? 2 : 1
    guard utf8[line].count(where: { $0 == UInt8(ascii: "]") }) == closingCount else { return false }
    let first = utf8[line.lowerBound + 1]
    return first.isWordByte || "[]_.#%{,\"'".utf8.contains(first)
  }

  /// Whether a line is a preprocessor condition (`ifdef::`, `endif::`), which ends no paragraph.
  func isAsciiDocCondition(_ line: Range<Int>) -> Bool {
    guard utf8[line].last == UInt8(ascii: "]") else { return false }
    return begins(line, with: "ifdef::") && utf8[line.upperBound - 2] == UInt8(ascii: "[")
      || begins(line, with: "ifndef::") && utf8[line.upperBound - 2] == UInt8(ascii: "[")
      || begins(line, with: "ifeval::[") || begins(line, with: "endif::")
  }
}

extension UInt8 {
  /// Whether the byte can be part of an attribute's name.
  fileprivate var isAttributeByte: Bool {
    isWordByte || self == 0x2D || self == 0x5F || self == UInt8(ascii: "!")
  }
}
