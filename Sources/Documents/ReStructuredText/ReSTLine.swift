/// The marker of a list item, and the location of its text.
struct ReSTItem {
  let mark: Range<Int>
  let text: Range<Int>
  let isOrdered: Bool

  /// Reads the text of a line; nil if it is not a list item.
  ///
  /// Letters and Roman numerals count only if they continue a list or are the first of one:
  /// `A. Smith` is a name.
  init?(_ line: Range<Int>, in source: SourceText, continuesList: Bool) {
    let bytes = source.utf8
    guard let first = bytes[line].first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      self.init(mark: line.lowerBound..<(line.lowerBound + 1), line, in: source, isOrdered: false)
      return
    }
    if source.begins(line, with: "•") {
      self.init(mark: line.lowerBound..<(line.lowerBound + 3), line, in: source, isOrdered: false)
      return
    }
    let isBracketed = first == UInt8(ascii: "(")
    let start = line.lowerBound + (isBracketed ? 1 : 0)
    var end = start
    while end < line.upperBound, end - start < 6, bytes[end].isEnumerator { end += 1 }
    guard end > start, end < line.upperBound,
      bytes[end] == UInt8(ascii: ")") || !isBracketed && bytes[end] == UInt8(ascii: "."),
      bytes[start..<end].counts(continuesList: continuesList)
    else { return nil }
    self.init(mark: line.lowerBound..<(end + 1), line, in: source, isOrdered: true)
  }

  private init?(mark: Range<Int>, _ line: Range<Int>, in source: SourceText, isOrdered: Bool) {
    let isAlone = mark.upperBound == line.upperBound
    guard isAlone ? !isOrdered : source.utf8[mark.upperBound].isSpace else { return nil }
    self.mark = mark
    text = source.trimmed(mark.upperBound..<line.upperBound)
    self.isOrdered = isOrdered
  }
}

/// A field: `:name: text`.
struct ReSTField {
  let name: Range<Int>
  let text: Range<Int>

  /// Reads the text of a line; nil if it is not a field.
  init?(_ line: Range<Int>, in source: SourceText) {
    let bytes = source.utf8
    guard line.count > 2, bytes[line.lowerBound] == UInt8(ascii: ":"),
      bytes[line.lowerBound + 1] != UInt8(ascii: ":")
    else { return nil }
    var index = line.lowerBound + 1
    let limit = min(line.upperBound, index + 202)
    while index < limit, bytes[index] != UInt8(ascii: "`") {
      let isEnd = index + 1 == line.upperBound || bytes[index + 1].isSpace
      if bytes[index] == UInt8(ascii: ":"), isEnd, bytes[index - 1] != UInt8(ascii: "\\") {
        name = source.trimmed((line.lowerBound + 1)..<index)
        text = source.trimmed((index + 1)..<line.upperBound)
        if name.isEmpty { return nil }
        return
      }
      index += 1
    }
    return nil
  }
}

extension SourceText {
  /// The sign of a rule under a title or between paragraphs; nil for any other text.
  func reSTRule(_ range: Range<Int>, atLeast count: Int) -> UInt8? {
    guard let sign = repeatedByte(range, atLeast: count), reSTSigns.contains(sign) else {
      return nil
    }
    return sign
  }

  /// Whether a text is a rule between the rows of a grid table: `+----+====+`.
  func isReSTGridRule(_ range: Range<Int>) -> Bool {
    guard range.count > 2, utf8[range.lowerBound] == UInt8(ascii: "+"),
      utf8[range.upperBound - 1] == UInt8(ascii: "+")
    else { return false }
    return utf8[range].allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x3D }
  }

  /// Whether a text is a rule of a simple table: runs of equals signs with gaps between them.
  func isReSTSimpleRule(_ range: Range<Int>) -> Bool {
    guard begins(range, with: "=="), utf8[range].contains(0x20) else { return false }
    return utf8[range].allSatisfy { $0 == 0x3D || $0 == 0x20 }
  }
}

private let reSTSigns = ByteSet("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

extension UInt8 {
  /// Whether a byte can be part of an item's number.
  fileprivate var isEnumerator: Bool { isASCIILetter || isDigit || self == UInt8(ascii: "#") }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes can number an item: `12`, `#`, `b`, `iv`.
  fileprivate func counts(continuesList: Bool) -> Bool {
    if count <= 3, allSatisfy(\.isDigit) || elementsEqual([UInt8(ascii: "#")]) { return true }
    guard let first, first.isASCIILetter else { return false }
    if count == 1, first | 0x20 == UInt8(ascii: "a") || continuesList { return true }
    guard allSatisfy({ "ivxIVX".utf8.contains($0) }) else { return false }
    return continuesList || count == 1 && first | 0x20 == UInt8(ascii: "i")
  }
}
