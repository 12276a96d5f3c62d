/// YAML front matter: the lines between two `---` at the top of a Markdown document or web page.
///
/// Reads only `key: value` lines, lists, indented texts and nested maps. Site generators seldom
/// write more, and Yams would refuse common slips in it.
///
///     FrontMatter(of: source).add(to: &builder)
///     // title: Quai       metadata > field <title> "Quai"
///     // aka: [Cale]       metadata > field <aka> > list > item "Cale"
struct FrontMatter {
  /// The number of lines from the opening mark to the closing one, both included; 0 without front
  /// matter.
  private(set) var lineCount = 0
  /// False if `---` opens lines with keys but is never closed, which is recorded as a problem.
  ///
  /// True for closed front matter and for documents without any.
  private(set) var isClosed = true
  private let source: SourceText

  /// The most lines of front matter.
  ///
  /// An opening `---` that is not closed by then is a horizontal rule; the limit keeps the search
  /// short in a long document.
  private static let lineLimit = 1000

  /// Finds the front matter at the top of a text.
  init(of source: SourceText) {
    self.source = source
    guard source.lineCount > 0, source.isFrontMatterMark(source.line(0), "---") else { return }
    var hasKey = false
    for index in 1..<max(min(source.lineCount, Self.lineLimit), 1) {
      let line = source.line(index)
      if source.isFrontMatterMark(line, "---") || source.isFrontMatterMark(line, "...") {
        lineCount = index + 1
        return
      }
      guard source.isFrontMatterLine(line) else { break }
      hasKey = hasKey || source.frontMatterKey(line) != nil
    }
    // Unclosed lines with a key were meant as front matter; a lone `---` is a horizontal rule.
    isClosed = !hasKey
  }

  /// Adds a metadata block with one field per key, or records that the front matter is not closed.
  func add(to builder: inout OutlineBuilder) {
    guard lineCount > 0 else {
      if !isClosed { builder.note(.frontMatterNotClosed, line: 1) }
      return
    }
    var reading = FrontMatterReading(source, builder: builder)
    reading.read(1..<(lineCount - 1))
    builder = reading.builder
  }
}

/// Reads the lines of front matter in one pass.
private struct FrontMatterReading {
  private let source: SourceText
  private(set) var builder: OutlineBuilder
  /// The open fields, lists and items, outermost first.
  private var open: [Node] = []
  /// The text of the innermost field or item so far.
  private var text = InlineText()
  private var textRange: Range<Int>?

  private struct Node {
    let kind: Block.Kind
    let index: Int
    /// The number of columns before the node's key or `-`.
    let indent: Int
    /// `|` or `>` if all lines below are the node's text, kept as lines or joined; otherwise nil.
    var scalar: UInt8?
    /// The nesting depth, in half columns: a list may have its key's indentation and is still
    /// inside.
    var rank: Int { kind == .field ? 2 * indent : 2 * indent + 1 }
  }

  init(_ source: SourceText, builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
  }

  mutating func read(_ lines: Range<Int>) {
    builder.open(.metadata, at: source.trimmed(source.line(0)))
    for index in lines {
      let line = source.line(index)
      let text = source.trimmed(line)
      guard !text.isEmpty else { continue }
      let indent = source.indent(of: line)
      if let last = open.last, last.scalar != nil, indent > last.indent {
        addText(text)
      } else if source.utf8[text.lowerBound] != 0x23 {
        read(text, indent: indent)
      }
    }
    close { _ in true }
    builder.close()
  }

  private mutating func read(_ text: Range<Int>, indent: Int) {
    if source.isFrontMatterItem(text) {
      readItem(text, indent: indent)
    } else if let key = source.frontMatterKey(text) {
      close { $0.rank >= 2 * indent }
      readField(key, before: text.upperBound, indent: indent)
    } else if let last = open.last, last.kind != .list, indent > last.indent {
      addText(text)
    }
  }

  /// Reads `- value`, `- key: value` or a lone `-`.
  private mutating func readItem(_ text: Range<Int>, indent: Int) {
    // A list may have its key's indentation, so it counts as half a column deeper.
    let rank = 2 * indent + 1
    close { $0.rank > rank || $0.rank == rank && $0.kind == .item }
    guard open.count < builder.limits.nesting else {
      return builder.noteNesting(limit: builder.limits.nesting, at: text.lowerBound)
    }
    let mark = text.lowerBound..<(text.lowerBound + 1)
    if open.last?.rank != rank { begin(.list, at: mark, indent) }
    let value = source.trimmed(mark.upperBound..<text.upperBound)
    let item = begin(.item, label: TextRange(mark), at: mark, indent)
    let depth = open.count { $0.kind == .list }
    builder.update(item) { $0.level = depth }
    if let key = source.frontMatterKey(value) {
      readField(key, before: text.upperBound, indent: indent + value.lowerBound - text.lowerBound)
    } else if !value.isEmpty {
      addText(value)
    }
  }

  /// Reads `key: value`; the value may also be a list in brackets or on the lines below.
  private mutating func readField(_ key: Range<Int>, before end: Int, indent: Int) {
    guard open.count < builder.limits.nesting else {
      return builder.noteNesting(limit: builder.limits.nesting, at: key.lowerBound)
    }
    let name = source.string(source.unquoted(key)).lowercased()
    let label = builder.add(name.utf8, from: source.unquoted(key))
    begin(.field, label: label, at: key, indent)
    let colon = source.utf8[key.upperBound..<end].firstIndex(of: 0x3A) ?? key.upperBound
    let value = source.trimmed((colon + 1)..<end)
    guard let first = source.utf8[value].first else { return }
    let isMark = (first == 0x7C || first == 0x3E) && value.count <= 3
    if isMark {
      open[open.count - 1].scalar = first
    } else if first == 0x5B, source.utf8[value.upperBound - 1] == 0x5D, value.count > 1 {
      addValues((value.lowerBound + 1)..<(value.upperBound - 1), indent: indent)
    } else {
      addText(value)
    }
  }

  /// Adds the values of a list in brackets: `[quai, cale]`.
  private mutating func addValues(_ range: Range<Int>, indent: Int) {
    let values = source.commaSeparated(range).filter { !$0.isEmpty }
    guard !values.isEmpty else { return }
    begin(.list, at: range.lowerBound..<range.lowerBound, indent)
    let depth = open.count { $0.kind == .list }
    for value in values {
      builder.addBlock(.item, text: InlineText(source.scalar(value)), level: depth, at: value)
    }
    closeLast()
  }

  // MARK: Text

  private mutating func addText(_ range: Range<Int>) {
    let isFirst = textRange == nil
    if !isFirst {
      if open.last?.scalar == 0x7C { text.appendLineBreak() } else { text.append(0x0A) }
    }
    text.append(
      open.last?.scalar == nil && isFirst ? source.scalar(range) : Array(source.utf8[range]))
    textRange = (textRange?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func endText() {
    if let range = textRange, let last = open.last {
      builder.update(last.index) {
        $0.source = SourceRange($0.source.start..<max(range.upperBound, $0.source.start))
      }
      builder.setText(text, of: last.index, from: range)
    }
    text = InlineText()
    textRange = nil
  }

  // MARK: Containers

  @discardableResult
  private mutating func begin(
    _ kind: Block.Kind, label: TextRange = .empty, at range: Range<Int>, _ indent: Int
  ) -> Int {
    endText()
    let index = builder.open(kind, label: label, at: range)
    open.append(Node(kind: kind, index: index, indent: indent))
    return index
  }

  private mutating func closeLast() {
    endText()
    open.removeLast()
    builder.close()
  }

  private mutating func close(while isEnded: (Node) -> Bool) {
    while let last = open.last, isEnded(last) { closeLast() }
  }
}

extension SourceText {
  fileprivate func isFrontMatterMark(_ line: Range<Int>, _ mark: String) -> Bool {
    utf8[trimmed(line)].elementsEqual(mark.utf8)
  }

  /// Whether a line can be part of front matter: a key, indented text, a list item or a comment.
  fileprivate func isFrontMatterLine(_ line: Range<Int>) -> Bool {
    guard let first = utf8[line].first else { return true }
    if " \t#-'\"".utf8.contains(first) || isBlank(line) { return true }
    let key = utf8[line].prefix { $0.isFrontMatterKey }
    return !key.isEmpty && key.endIndex < line.upperBound && utf8[key.endIndex] == 0x3A
  }

  fileprivate func isFrontMatterItem(_ text: Range<Int>) -> Bool {
    utf8[text].first == 0x2D && (text.count == 1 || utf8[text.lowerBound + 1].isSpace)
  }

  /// The key at the beginning of a line, with its quotes if it has them; nil without a key.
  fileprivate func frontMatterKey(_ text: Range<Int>) -> Range<Int>? {
    let text = trimmed(text)
    guard let first = utf8[text].first else { return nil }
    var end = text.lowerBound
    if first == 0x22 || first == 0x27 {
      end = utf8[text].dropFirst().firstIndex(of: first).map { $0 + 1 } ?? text.upperBound
    } else {
      while end < text.upperBound, utf8[end].isFrontMatterKey { end += 1 }
    }
    guard end > text.lowerBound, end < text.upperBound, utf8[end] == 0x3A else { return nil }
    // `https://example.org` and `12:30` are values, not keys.
    let isAtMargin = text.lowerBound == 0 || utf8[text.lowerBound - 1] == 0x0A
    let isApart = end + 1 == text.upperBound || utf8[end + 1].isSpace
    return isApart || isAtMargin ? text.lowerBound..<end : nil
  }

  /// A text without the quotes around it.
  fileprivate func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, let first = utf8[range].first, first == utf8[range].last,
      first == 0x22 || first == 0x27
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  /// A value without its quotes, and with the escapes inside them resolved.
  fileprivate func scalar(_ range: Range<Int>) -> [UInt8] {
    let inner = unquoted(range)
    guard inner != range, let quote = utf8[range].first else { return Array(utf8[range]) }
    let escape: UInt8 = quote == 0x27 ? 0x27 : 0x5C
    var bytes: [UInt8] = []
    var index = inner.lowerBound
    while index < inner.upperBound {
      if utf8[index] == escape, index + 1 < inner.upperBound,
        utf8[index + 1] == quote || utf8[index + 1] == escape
      {
        index += 1
      }
      bytes.append(utf8[index])
      index += 1
    }
    return bytes
  }

  /// The values between commas; commas inside quotes do not separate.
  fileprivate func commaSeparated(_ range: Range<Int>) -> [Range<Int>] {
    var values: [Range<Int>] = []
    var start = range.lowerBound
    var quote: UInt8?
    for index in range {
      let byte = utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27, trimmed(start..<index).isEmpty {
        quote = byte
      } else if byte == 0x2C {
        values.append(trimmed(start..<index))
        start = index + 1
      }
    }
    return values + [trimmed(start..<range.upperBound)]
  }
}

extension UInt8 {
  fileprivate var isFrontMatterKey: Bool {
    isWordByte || self == 0x2D || self == 0x5F || self == 0x2E
  }
}
