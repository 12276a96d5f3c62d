/// A line that opens or closes a block: `----`, `====`, `--`, `|===`.
struct AsciiDocDelimiter: Hashable {
  let sign: UInt8
  let count: Int

  /// Reads the text of a line; nil if the line is not a delimiter.
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

  /// The kind of content between an opening and a closing delimiter.
  enum Content {
    case comment
    case code
    case table
    /// Blocks, read like the rest of the document.
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

  /// Asciidoctor's name for a block with this delimiter and no style.
  var context: String {
    switch sign {
    case UInt8(ascii: "="): "example"
    case UInt8(ascii: "*"): "sidebar"
    case UInt8(ascii: "_"): "quote"
    default: "open"
    }
  }
}

/// The last index of each delimiter, so that one lookup tells an unclosed block from a closed one.
///
/// Without it, a file of a thousand unclosed delimiters would be scanned to its end for each.
struct AsciiDocDelimiters {
  private var last: [AsciiDocDelimiter: Int] = [:]

  init(_ lines: [SourceLine], _ range: Range<Int>, in source: SourceText) {
    for index in range {
      guard let delimiter = AsciiDocDelimiter(lines[index].text, in: source) else { continue }
      last[delimiter] = index
    }
  }

  /// Whether this delimiter appears at `index` or on a later line.
  func hasDelimiter(_ delimiter: AsciiDocDelimiter, from index: Int) -> Bool {
    last[delimiter].map { $0 >= index } ?? false
  }
}
