/// The lines of a `{glossary}` directive, told by their indents.
struct MarkdownGlossary {
  private var margin: Int?
  private var definitionIndent: Int?
  private var hasTerm = false

  enum Role {
    /// An option of the directive, `:sorted:`.
    case option
    case blank
    case term(Range<Int>)
    /// A line of a definition, without the definition's indent.
    case definition(Range<Int>)
  }

  mutating func role(of line: Range<Int>, in source: SourceText) -> Role {
    let text = source.trimmed(line)
    guard !text.isEmpty else { return .blank }
    let bytes = source.utf8[text]
    let indent = source.indent(of: line)
    if !hasTerm, bytes.first == 0x3A, bytes.dropFirst().first?.isASCIILetter == true {
      return .option
    }
    let margin = margin ?? indent
    self.margin = margin
    if indent <= margin, bytes.first != 0x3A || !hasTerm {
      (hasTerm, definitionIndent) = (true, nil)
      return .term(text)
    }
    guard hasTerm else { return .term(text) }
    if indent <= margin {
      definitionIndent = margin + 2
      return .definition(source.trimmed((text.lowerBound + 1)..<text.upperBound))
    }
    let start = definitionIndent ?? indent
    definitionIndent = start
    let deeper = max(indent - start, 0)
    return .definition(max(text.lowerBound - deeper, line.lowerBound)..<text.upperBound)
  }
}

/// The names of components and calls that a document closes somewhere.
struct MarkdownEnds {
  private(set) var components: Set<String> = []
  private(set) var calls: Set<String> = []

  init(in source: SourceText) {
    var index = 0
    let bytes = source.utf8
    while index + 3 < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        (0x41...0x5A).contains(bytes[index + 2])
      {
        let name = bytes[(index + 2)...].prefix(60).prefix { $0.isWordByte || $0 == 0x2E }
        components.insert(name.string)
      } else if byte == UInt8(ascii: "{"), bytes[index + 1] == 0x7B || bytes[index + 1] == 0x25 {
        noteCall(bytes[index...].prefix(100))
      }
      index += 1
    }
  }

  private mutating func noteCall(_ text: ArraySlice<UInt8>) {
    guard let end = text.firstIndex(of: 0x7D) else { return }
    let call = MarkdownCall(text[...end] + [0x7D])
    if call.isEnd { calls.insert(call.name[...].string) }
  }
}

extension SourceText {
  /// The index of the line after the HTML list or table that begins on a line; nil where none does.
  ///
  /// `unclosed` are the tags that are known to be closed nowhere below.
  func htmlRegion(at index: Int, unclosed: inout Set<String>) -> Int? {
    let line = utf8[trimmed(line(index))]
    guard line.first == 0x3C, let tag = ["dl", "table"].first(where: { opens($0, line) }),
      !unclosed.contains(tag)
    else { return nil }
    let (open, close) = (Array("<\(tag)".utf8), Array("</\(tag)".utf8))
    var depth = 0
    for next in index..<lineCount {
      let range = self.line(next)
      guard utf8[range].contains(0x3C) else { continue }
      depth += utf8[range].ranges(of: open).count - utf8[range].ranges(of: close).count
      if depth <= 0 { return next + 1 }
    }
    unclosed.insert(tag)
    return nil
  }

  private func opens(_ tag: String, _ line: ArraySlice<UInt8>) -> Bool {
    guard line.dropFirst().starts(with: tag.utf8) else { return false }
    guard let next = line.dropFirst(1 + tag.utf8.count).first else { return true }
    return next == 0x3E || next == 0x20
  }

  /// Whether a line opens more lists and quotations inside each other than the limit, by its marks or by
  /// its indent.
  func nests(_ range: Range<Int>, deeperThan limit: Int) -> Bool {
    var (markCount, spaceCount) = (0, 0)
    for byte in utf8[range] {
      switch byte {
      case 0x20, 0x09: spaceCount += 1
      case 0x2A, 0x2B, 0x2D, 0x3E: markCount += 1
      case 0x30...0x39, 0x2E, 0x29: continue
      default: return markCount > limit && spaceCount > 0 || spaceCount > 4 * limit
      }
      // A rule is also a row of marks: it has nothing behind them, and is found here or below.
      if markCount > 4 * limit && spaceCount > limit { return true }
    }
    return false
  }
}
