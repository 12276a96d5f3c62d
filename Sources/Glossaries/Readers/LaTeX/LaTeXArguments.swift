/// A command's name and where it begins.
struct LaTeXCommand {
  let name: String
  let start: Int
}

/// A document's bytes, from which commands and their arguments are taken.
struct LaTeXArguments {
  private var scanner: MarkupScanner
  /// A group that never closes costs a search to the end: so many are looked for.
  private var failuresLeft = 32

  init(_ bytes: [UInt8]) { scanner = MarkupScanner(bytes) }

  var index: Int {
    get { scanner.index }
    set { scanner.index = newValue }
  }

  /// The next command of letters, comments passed over; the index is then behind its name.
  mutating func nextCommand() -> LaTeXCommand? {
    while !scanner.isAtEnd {
      switch scanner.byte {
      case UInt8(ascii: "%"): skipLine()
      case UInt8(ascii: "\\"):
        let start = scanner.index
        scanner.index += 1
        guard !scanner.isAtEnd, scanner.byte.isASCIILetter else {
          if !scanner.isAtEnd { scanner.index += 1 }
          continue
        }
        while !scanner.isAtEnd, scanner.byte.isASCIILetter { scanner.index += 1 }
        let name = scanner.bytes[(start + 1)..<scanner.index].string
        if !scanner.isAtEnd, scanner.byte == UInt8(ascii: "*") { scanner.index += 1 }
        return LaTeXCommand(name: name, start: start)
      default: scanner.index += 1
      }
    }
    return nil
  }

  /// What stands in the braces that come next, nothing but white space before them.
  mutating func group(acrossBlankLines: Bool = false) -> Range<Int>? {
    argument(0x7B, 0x7D, acrossBlankLines)
  }

  /// What stands in the square brackets that come next.
  mutating func bracket() -> Range<Int>? { argument(0x5B, 0x5D, false) }

  /// Passes over the blanks and the given marks that stand here, on this line.
  mutating func skip(_ marks: String) {
    while !scanner.isAtEnd, scanner.byte == 0x20 || marks.utf8.contains(scanner.byte) {
      scanner.index += 1
    }
  }

  /// Whether nothing but blanks stands before a place on its line.
  func beginsLine(_ place: Int) -> Bool {
    let before = scanner.bytes[..<place].last { $0 != 0x20 && $0 != 0x09 }
    return before == nil || before == 0x0A || before == 0x0D
  }

  /// Whether another group comes next.
  var isAtGroup: Bool {
    scanner.bytes[scanner.index...].first { $0 != 0x20 && $0 != 0x09 } == 0x7B
  }

  /// Where an environment ends, behind its `\end{…}`.
  mutating func end(of environment: String) -> Int? {
    for name in [environment, environment + "*"] {
      let mark = "\\end{\(name)}"
      if let place = scanner.place(of: mark, from: scanner.index) {
        return place + mark.utf8.count
      }
    }
    return nil
  }

  private mutating func argument(
    _ opening: UInt8, _ closing: UInt8, _ acrossBlankLines: Bool
  ) -> Range<Int>? {
    let before = scanner.index
    skipSpace(acrossBlankLines)
    guard !scanner.isAtEnd, scanner.byte == opening, failuresLeft > 0,
      let end = end(from: scanner.index, closing)
    else {
      if !scanner.isAtEnd, scanner.byte == opening, failuresLeft > 0 { failuresLeft -= 1 }
      scanner.index = before
      return nil
    }
    let range = (scanner.index + 1)..<end
    scanner.index = end + 1
    return range
  }

  /// The place of the byte that closes what is opened at a place.
  func end(from start: Int, _ closing: UInt8) -> Int? {
    var depth = 0
    var place = start + 1
    while place < scanner.bytes.count {
      let byte = scanner.bytes[place]
      if byte == closing, depth == 0 { return place }
      switch byte {
      case UInt8(ascii: "\\"): place += 1
      case 0x7B: depth += 1
      case 0x7D: depth -= 1
      case UInt8(ascii: "%"):
        while place < scanner.bytes.count, scanner.bytes[place] != 0x0A { place += 1 }
      default: break
      }
      if depth < 0 { return nil }
      place += 1
    }
    return nil
  }

  private mutating func skipSpace(_ acrossBlankLines: Bool) {
    var lines = 0
    while !scanner.isAtEnd {
      if scanner.byte == UInt8(ascii: "%") {
        skipLine()
      } else if scanner.byte.isSpace {
        // A blank line ends a command: the next braces are not its own.
        if scanner.byte == 0x0A { lines += 1 }
        if lines > 1, !acrossBlankLines { return }
      } else {
        return
      }
      if !scanner.isAtEnd { scanner.index += 1 }
    }
  }

  private mutating func skipLine() {
    while !scanner.isAtEnd, scanner.byte != 0x0A { scanner.index += 1 }
  }

  /// The `key = value` pairs of an argument; a key without a value is left out.
  func options(in range: Range<Int>) -> [String: Range<Int>] {
    var options: [String: Range<Int>] = [:]
    var (start, depth) = (range.lowerBound, 0)
    var place = range.lowerBound
    while place <= range.upperBound {
      let isEnd = place == range.upperBound
      if isEnd || depth == 0 && scanner.bytes[place] == 0x2C {
        if let option = option(in: start..<place), options[option.key] == nil {
          options[option.key] = option.value
        }
        start = place + 1
      } else {
        switch scanner.bytes[place] {
        case UInt8(ascii: "\\"): place += 1
        case 0x7B: depth += 1
        case 0x7D: depth -= 1
        default: break
        }
      }
      place += 1
    }
    return options
  }

  private func option(in range: Range<Int>) -> (key: String, value: Range<Int>)? {
    guard range.lowerBound <= range.upperBound,
      let equals = scanner.bytes[range].firstIndex(of: 0x3D)
    else { return nil }
    let lines = scanner.bytes[range.lowerBound..<equals].string.brokenLines
    let key = lines.last { !$0.trimmed.hasPrefix("%") && !$0.trimmed.isEmpty }
    return ((key ?? "").trimmed.lowercased(), unbraced((equals + 1)..<range.upperBound))
  }

  /// The range without the braces around all of it, and the white space around them.
  private func unbraced(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, scanner.bytes[lower].isSpace { lower += 1 }
    while lower < upper, scanner.bytes[upper - 1].isSpace { upper -= 1 }
    guard upper - lower > 1, scanner.bytes[lower] == 0x7B, end(from: lower, 0x7D) == upper - 1
    else {
      return lower..<upper
    }
    return (lower + 1)..<(upper - 1)
  }

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { scanner.bytes[range] }
}
