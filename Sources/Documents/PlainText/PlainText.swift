/// Text without markup: copied from a page, or typed.
///
/// Its outline has only what the shape of lines shows: runs of lines with the same indentation,
/// bullets and numbers, underlined headings, rules, and cells separated by tabs. Which line names
/// the ones below it is left to readers who know the subject.
struct PlainText: Syntax {
  let name = "text"
  let fileExtensions = ["txt", "text"]
  let example = """
    Le petit lexique du support

    Bonne lecture à toutes et à tous !


    A

    Astreinte

    Période pendant laquelle une personne reste joignable.

    Elle donne lieu à compensation.


    Service Level Agreement (SLA)

    Engagement écrit sur un niveau de service.


    T

    Ticket

    Demande suivie jusqu'à sa résolution.
    """

  func confidence(in source: SourceText) -> Double { 0.3 }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var reading = PlainTextReading(source, builder: builder)
    reading.read()
    builder = reading.builder
  }
}

/// Reads the lines of a plain text in one pass.
private struct PlainTextReading {
  private let source: SourceText
  private(set) var builder: OutlineBuilder
  /// Whether tabs separate cells; a single line with a tab is text.
  private let hasRows: Bool
  /// The columns before the last line of text.
  private var margin = 0

  init(_ source: SourceText, builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
    hasRows = source.hasRows
  }

  mutating func read() {
    for index in 0..<source.lineCount {
      let line = source.line(index)
      let text = source.trimmed(line)
      if text.isEmpty {
        builder.blankLine()
      } else {
        read(text, in: line)
      }
    }
    builder.closeAll()
  }

  private mutating func read(_ text: Range<Int>, in line: Range<Int>) {
    let indent = text.lowerBound == line.lowerBound ? 0 : source.indent(of: line)
    // Fast path: a line that begins with a letter (but `o`, a bullet) is neither a rule nor an
    // item.
    let first = source.utf8[text.lowerBound]
    let isPlain = first.isASCIILetter && first != UInt8(ascii: "o")
    if hasRows, indent == 0, isRow(text) {
      // Tabs after the last word are empty cells, so don't trim the line.
      return addRow(line)
    }
    if !isPlain {
      if let mark = source.ruleMark(of: text) { return readRule(mark, text) }
      if let mark = source.itemMark(of: text) { return beginItem(mark, text, indent) }
    }
    readText(text, indent)
  }

  private mutating func readText(_ text: Range<Int>, _ indent: Int) {
    builder.close(through: .table)
    // Any line indented deeper than the item's marker continues the item's first paragraph.
    let isContinuation =
      builder.isInOwnText ? indent > builder.indent(of: .item) ?? indent : indent == margin
    if !builder.isInParagraph || !isContinuation { builder.closeContainers(atLeast: indent) }
    margin = indent
    builder.addLine(text)
  }

  /// Turns the single line directly above a rule into a heading; otherwise adds the rule.
  private mutating func readRule(_ mark: UInt8, _ text: Range<Int>) {
    let above = builder.paragraphLines
    if above.count == 1, let title = above.first, builder.depth == 0,
      let level = headingLevel(underlinedBy: mark), source.isUnderline(text, of: title)
    {
      _ = builder.takeParagraph()
      builder.addBlock(
        .heading, verbatim: title, level: level, at: title.lowerBound..<text.upperBound)
    } else {
      builder.closeAll()
      builder.addBlock(.rule, verbatim: 0..<0, at: text)
    }
  }

  private func headingLevel(underlinedBy mark: UInt8) -> Int? {
    switch mark {
    case UInt8(ascii: "="): 1
    case UInt8(ascii: "-"): 2
    case UInt8(ascii: "~"): 3
    default: nil
    }
  }

  private mutating func beginItem(_ mark: Range<Int>, _ text: Range<Int>, _ indent: Int) {
    builder.close(through: .table)
    let isOrdered = (0x30...0x39).contains(source.utf8[mark.lowerBound])
    builder.beginItem(mark: mark, indent: indent, isOrdered: isOrdered)
    builder.addLine(mark.upperBound..<text.upperBound)
    margin = indent
  }

  /// Whether a text has tabs; with more cells than a table may have, it stays a line of text.
  private func isRow(_ text: Range<Int>) -> Bool {
    var tabCount = 0
    for byte in source.utf8[text] where byte == 0x09 {
      tabCount += 1
      if tabCount == builder.limits.columns { return false }
    }
    return tabCount > 0
  }

  private mutating func addRow(_ text: Range<Int>) {
    if builder.innermostKind != .table {
      builder.closeAll()
      builder.open(.table, at: text.lowerBound..<text.lowerBound)
    }
    builder.addRow(text, parts: 0x09)
  }
}

extension SourceText {
  /// Whether at least two unindented lines have tabs between words.
  fileprivate var hasRows: Bool {
    guard utf8.contains(0x09) else { return false }
    var count = 0
    for index in 0..<lineCount {
      let text = trimmed(line(index))
      guard !text.isEmpty, utf8[text].contains(0x09), indent(of: line(index)) == 0 else { continue }
      count += 1
      if count > 1 { return true }
    }
    return false
  }

  /// The first byte of the sign that a rule repeats, three times or more; nil for any other line.
  ///
  /// Spaces between the signs are allowed. Dashes and box-drawing signs beyond ASCII make rules,
  /// too.
  fileprivate func ruleMark(of text: Range<Int>) -> UInt8? {
    guard text.count >= 3 else { return nil }
    let first = utf8[text.lowerBound]
    if first < 0x80 {
      guard "-=_*~#+".utf8.contains(first) else { return nil }
      return utf8[text].allSatisfy { $0 == first || $0 == 0x20 } ? first : nil
    }
    guard first == 0xE2, text.count <= 3000 else { return nil }
    let line = string(text)
    guard let sign = line.first, "–—─═".contains(sign), line.count >= 3 else { return nil }
    return line.allSatisfy { $0 == sign || $0 == " " } ? first : nil
  }

  /// Whether a rule directly below a line is about as long as the line.
  fileprivate func isUnderline(_ rule: Range<Int>, of title: Range<Int>) -> Bool {
    let (length, titleLength) = (characterCount(rule), characterCount(title))
    guard titleLength <= 100, length * 2 >= titleLength, length <= titleLength * 2 else {
      return false
    }
    return lineIndex(of: rule.lowerBound) == lineIndex(of: title.lowerBound) + 1
  }

  /// The location of a list item's marker, `•` or `2.`; nil for any other line.
  fileprivate func itemMark(of text: Range<Int>) -> Range<Int>? {
    let start = text.lowerBound
    let first = utf8[start]
    if (0x30...0x39).contains(first) {
      let digits = utf8[text].prefix(4).prefix { (0x30...0x39).contains($0) }
      let stop = digits.endIndex
      guard digits.count < 4, stop + 1 < text.upperBound, utf8[stop] == 0x2E || utf8[stop] == 0x29,
        utf8[stop + 1] == 0x20
      else { return nil }
      return start..<(stop + 1)
    }
    let length = utf8[text].dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    let end = start + length
    guard end < text.upperBound, utf8.spaceLength(at: end, before: text.upperBound) != nil,
      "-*•◦▪■●‣∙·–—+o".utf8.contains(first)
    else { return nil }
    let sign = string(start..<end)
    guard "-*•◦▪■●‣∙·–—+o".contains(sign), sign != "o" || text.count > 31 else { return nil }
    // `– A –`, with the sign at both ends, is not an item.
    return sign != "o" && utf8[text].suffix(length).elementsEqual(utf8[start..<end])
      ? nil : start..<end
  }
}
