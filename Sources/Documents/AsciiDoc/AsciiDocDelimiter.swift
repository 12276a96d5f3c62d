/// A line that opens or closes a block: `----`, `====`, `--`, `|===`.
struct AsciiDocDelimiter: Hashable {
  let sign: UInt8
  let count: Int

  /// Reads a line's text; nil where it delimits nothing.
  init?(_ line: Range<Int>, in source: SourceText) {
    guard line.count > 1, let first = source.utf8[line].first else { return nil }
    switch first {
    case UInt8(ascii: "-") where line.count == 2:
      guard source.equals(line, "--") else { return nil }
    case UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "/"):
      guard source.repeatedByte(line, atLeast: 4) != nil else { return nil }
    case UInt8(ascii: "`"):
      guard source.begins(line, with: "```") else { return nil }
      (sign, count) = (first, 3)
      return
    case UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: ":"):
      let bar = (line.lowerBound + 1)..<line.upperBound
      guard source.repeatedByte(bar, atLeast: 3) == UInt8(ascii: "=") else { return nil }
    default: return nil
    }
    (sign, count) = (first, line.count)
  }

  /// What stands between two such lines.
  enum Content {
    case comment
    case code
    case table
    /// Blocks.
    case blocks
  }

  var content: Content {
    switch sign {
    case UInt8(ascii: "/"): .comment
    case UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: ":"): .table
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "`"): .code
    case UInt8(ascii: "-"): count == 2 ? .blocks : .code
    default: .blocks
    }
  }

  /// What Asciidoctor calls a block of blocks that has no style.
  var context: String {
    switch sign {
    case UInt8(ascii: "="): "example"
    case UInt8(ascii: "*"): "sidebar"
    case UInt8(ascii: "_"): "quote"
    default: "open"
    }
  }
}

/// Where each delimiter of a run of lines stands last, so that one never closed is known at once.
struct AsciiDocDelimiters {
  private var last: [AsciiDocDelimiter: Int] = [:]

  init(_ lines: [SourceLine], _ range: Range<Int>, in source: SourceText) {
    for index in range {
      guard let delimiter = AsciiDocDelimiter(lines[index].text, in: source) else { continue }
      last[delimiter] = index
    }
  }

  /// Whether a delimiter stands at an index or behind it.
  func hasDelimiter(_ delimiter: AsciiDocDelimiter, from index: Int) -> Bool {
    last[delimiter].map { $0 >= index } ?? false
  }
}
