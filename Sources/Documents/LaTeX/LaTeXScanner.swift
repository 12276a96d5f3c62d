/// Reads commands and their arguments from a document's bytes.
struct LaTeXScanner {
  let bytes: [UInt8]
  var index = 0
  /// The end of the input; no argument reaches beyond it.
  var end: Int
  /// The number of unclosed groups still searched for: each costs a search to the end.
  private var failuresLeft = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// An argument: `[option]` or `{group}`.
  struct Argument {
    let isOption: Bool
    /// The text between the brackets or braces.
    let range: Range<Int>
  }

  /// A setting: `key = value`.
  struct Option {
    let key: Range<Int>
    /// The value without the braces around it; empty for a key alone.
    let value: Range<Int>
    let hasValue: Bool
  }

  var isAtEnd: Bool { index >= end }

  /// Reads a command's name from its backslash on, and skips a star after it.
  mutating func consumeName() -> Range<Int> {
    index += 1
    let start = index
    while index < end, bytes[index].isASCIILetter { index += 1 }
    let name = start..<index
    if index < end, bytes[index] == UInt8(ascii: "*") { index += 1 }
    return name
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Reads the next group; only white space and comments may precede its brace.
  mutating func group(acrossBlankLines: Bool = false) -> Range<Int>? {
    argument(UInt8(ascii: "{"), UInt8(ascii: "}"), acrossBlankLines)
  }

  /// Reads the next option, in square brackets.
  mutating func option() -> Range<Int>? { argument(UInt8(ascii: "["), UInt8(ascii: "]"), false) }

  /// Reads the options and groups that follow.
  ///
  /// - Parameters:
  ///   - count: The number of groups of the command; nil to read all that follow.
  ///   - acrossBlankLines: Whether a blank line may precede the first group.
  /// - Returns: The arguments in their order.
  mutating func arguments(count: Int? = nil, acrossBlankLines: Bool = false) -> [Argument] {
    var arguments: [Argument] = []
    var groupCount = 0
    if let option = option() { arguments.append(Argument(isOption: true, range: option)) }
    while groupCount < count ?? .max {
      // After a group, an option follows without a space; `[` after a space is text.
      if groupCount > 0, index < end, bytes[index] == UInt8(ascii: "["), let option = option() {
        arguments.append(Argument(isOption: true, range: option))
      } else if let group = group(acrossBlankLines: acrossBlankLines) {
        arguments.append(Argument(isOption: false, range: group))
        groupCount += 1
      } else {
        break
      }
    }
    return arguments
  }

  private mutating func argument(
    _ opening: UInt8, _ closing: UInt8, _ acrossBlankLines: Bool
  ) -> Range<Int>? {
    let before = index
    skipSpace(acrossBlankLines: acrossBlankLines)
    guard index < end, bytes[index] == opening, failuresLeft > 0 else {
      index = before
      return nil
    }
    guard let close = end(of: index, closing) else {
      failuresLeft -= 1
      index = before
      return nil
    }
    let range = (index + 1)..<close
    index = close + 1
    return range
  }

  /// The offset of the byte that closes the bracket at `start`; nil if it is unclosed.
  private func end(of start: Int, _ closing: UInt8) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var depth = 0
      var place = start + 1
      while place < end {
        let byte = bytes[place]
        if byte == closing, depth == 0 { return place }
        switch byte {
        case UInt8(ascii: "\\"): place += 1
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
          depth -= 1
          if depth < 0 { return nil }
        case UInt8(ascii: "%"):
          while place < end, bytes[place] != 0x0A { place += 1 }
        default: break
        }
        place += 1
      }
      return nil
    }
  }

  /// Skips white space and comments; a blank line ends a command, so the next braces are not its
  /// own.
  mutating func skipSpace(acrossBlankLines: Bool = false) {
    var lineCount = 0
    while index < end {
      if bytes[index] == UInt8(ascii: "%") {
        skipComment()
      } else if bytes[index].isSpace {
        if bytes[index] == 0x0A { lineCount += 1 }
        if lineCount > 1, !acrossBlankLines { return }
        index += 1
      } else {
        return
      }
    }
  }

  /// Skips spaces and tabs on this line.
  mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  /// Skips everything before the next group on this line, such as `\name#1`.
  mutating func skipToGroup() {
    while index < end, bytes[index] != UInt8(ascii: "{"), bytes[index] != 0x0A { index += 1 }
  }

  /// Skips a comment with its line end.
  mutating func skipComment() {
    while index < end, bytes[index] != 0x0A { index += 1 }
    if index < end { index += 1 }
  }

  func isAt(_ mark: StaticString) -> Bool { isAt(mark, index) }

  func isAt(_ mark: StaticString, _ place: Int) -> Bool {
    guard place + mark.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where bytes[place + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }

  /// A range without white space and comments at its start and white space at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      if bytes[lower] == UInt8(ascii: "%") {
        while lower < upper, bytes[lower] != 0x0A { lower += 1 }
      } else if bytes[lower].isSpace {
        lower += 1
      } else {
        break
      }
    }
    while lower < upper, bytes[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  // MARK: Options

  /// The `key = value` pairs of an argument, in their order.
  func options(in range: Range<Int>) -> [Option] {
    var options: [Option] = []
    var (start, depth, equals, place) = (range.lowerBound, 0, Int?.none, range.lowerBound)
    // The end of the current pair's text, before any comment.
    var textEnd = range.lowerBound
    while place <= range.upperBound {
      let byte = place < range.upperBound ? bytes[place] : UInt8(ascii: ",")
      switch byte {
      case UInt8(ascii: ",") where depth <= 0 || place == range.upperBound:
        add(start..<min(textEnd, range.upperBound), equals, to: &options)
        (start, equals, textEnd) = (place + 1, nil, place + 1)
      case UInt8(ascii: "="):
        if equals == nil, depth == 0 { equals = place }
        textEnd = place + 1
      case UInt8(ascii: "%"):
        while place + 1 < range.upperBound, bytes[place + 1] != 0x0A { place += 1 }
      case UInt8(ascii: "\\"):
        place += 1
        textEnd = place + 1
      default:
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        if !byte.isSpace { textEnd = place + 1 }
      }
      place += 1
    }
    return options
  }

  private func add(_ range: Range<Int>, _ equals: Int?, to options: inout [Option]) {
    guard range.lowerBound < range.upperBound else { return }
    let key = trimmed(range.lowerBound..<min(equals ?? range.upperBound, range.upperBound))
    guard !key.isEmpty else { return }
    let value = equals.map { unbraced(min($0 + 1, range.upperBound)..<range.upperBound) }
    options.append(
      Option(key: key, value: value ?? key.upperBound..<key.upperBound, hasValue: value != nil))
  }

  /// A range without the braces around all of it and the white space around them.
  private func unbraced(_ range: Range<Int>) -> Range<Int> {
    let text = trimmed(range)
    guard text.count > 1, bytes[text.lowerBound] == UInt8(ascii: "{"),
      end(of: text.lowerBound, UInt8(ascii: "}")) == text.upperBound - 1
    else { return text }
    return (text.lowerBound + 1)..<(text.upperBound - 1)
  }

  /// Whether an argument consists of `key = value` pairs rather than text.
  func isOptions(_ range: Range<Int>, isOption: Bool) -> Bool {
    guard bytes[range].contains(UInt8(ascii: "=")) else { return false }
    let options = options(in: range)
    guard options.allSatisfy({ isKey($0.key) }) else { return false }
    let pairs = options.filter(\.hasValue)
    if isOption { return !pairs.isEmpty }
    // `E = mc` may be text; several pairs, or one with a value in braces, are not.
    return pairs.count > 1
      || pairs.contains { bytes[$0.value.lowerBound - 1] == UInt8(ascii: "{") }
  }

  /// Whether an option is a name to show, `[SLA]`, rather than a setting or a length.
  func isText(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !isOptions(range, isOption: true) else { return false }
    let first = bytes[range.lowerBound]
    return (0x41...0x5A).contains(first) || first >= 0x80
  }

  private func isKey(_ range: Range<Int>) -> Bool {
    range.count <= 60 && bytes[range.lowerBound].isASCIILetter
      && bytes[range].allSatisfy { $0.isWordByte || " -_/.*".utf8.contains($0) }
      && bytes[range].count { $0 == 0x20 } < 3
  }
}
