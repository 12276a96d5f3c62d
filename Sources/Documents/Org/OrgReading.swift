/// Reads the lines of an Org document in one pass.
struct OrgReading {
  private let source: SourceText
  private(set) var builder: OutlineBuilder
  private var index = 0
  /// Lines before this one have no `:END:`; this keeps the search for the ends of drawers linear.
  private var drawerSearchEnd = 0

  init(_ source: SourceText, builder: OutlineBuilder) {
    (self.source, self.builder) = (source, builder)
  }

  mutating func read() {
    readKeywordsAbove()
    while index < source.lineCount {
      let line = source.markupLine(at: index)
      index += 1
      read(line)
    }
    builder.closeAll()
  }

  private mutating func read(_ line: MarkupLine) {
    if line.isBlank { return builder.blankLine() }
    if line.text.hasPrefix("#+") { return readKeyword(line) }
    if line.text == "#" || line.text.hasPrefix("# ") { return builder.endParagraph() }
    if let name = line.text.orgDrawer { return readDrawer(name, line) }
    if ["DEADLINE: ", "SCHEDULED: ", "CLOSED: "].contains(where: line.text.hasPrefix) { return }
    if line.indent == 0, consumeHeading(line) { return }
    if line.text.hasPrefix("|") { return readTable(line) }
    if line.isRule(of: "-", atLeast: 5) {
      builder.closeContainers(atLeast: line.indent)
      builder.addBlock(.rule, verbatim: 0..<0, at: line.range)
      return
    }
    if let item = OrgItem(line.text, indent: line.indent) { return readItem(item, line) }
    readText(line)
  }

  // MARK: Keywords and drawers

  /// Reads the document's keywords, `#+TITLE: …`, into metadata.
  private mutating func readKeywordsAbove() {
    let keywords = (0..<min(source.lineCount, 1000)).compactMap { index -> (MarkupLine, Int)? in
      let line = source.markupLine(at: index)
      guard line.text.hasPrefix("#+"), let colon = line.text.utf8.firstIndex(of: 0x3A) else {
        return nil
      }
      let offset = line.text.utf8.distance(from: line.text.startIndex, to: colon)
      let key = line.text.dropFirst(2).prefix { $0 != ":" }.lowercased()
      return ["title", "language", "author", "date", "description"].contains(key)
        ? (line, offset) : nil
    }
    guard let first = keywords.first?.0.range else { return }
    builder.open(.metadata, at: first.lowerBound..<first.lowerBound)
    for (line, colon) in keywords {
      let start = line.range.lowerBound
      let key = source.string((start + 2)..<(start + colon)).lowercased()
      builder.open(.field, label: builder.add(key.utf8), at: start..<(start + colon))
      builder.addLine((start + colon + 1)..<line.range.upperBound)
      builder.close()
    }
    builder.close()
  }

  private mutating func readKeyword(_ line: MarkupLine) {
    builder.endParagraph()
    let name = line.text.dropFirst(2).prefix { $0 != ":" && $0 != " " }.lowercased()
    guard name.hasPrefix("begin_") else {
      if name == "end_quote" { builder.close(through: .quote) }
      return
    }
    switch name {
    case "begin_quote":
      guard builder.depth < builder.limits.nesting else {
        return builder.noteNesting(limit: builder.limits.nesting, at: line.range.lowerBound)
      }
      builder.open(.quote, at: line.range)
    case "begin_verse", "begin_center": break
    default: readCode(name, line)
    }
  }

  /// Reads a block of code up to its `#+end_…`; a comment block is dropped.
  private mutating func readCode(_ name: String, _ line: MarkupLine) {
    let end = "#+end" + name.dropFirst(5)
    let start = index
    while index < source.lineCount, !source.markupLine(at: index).text.lowercased().hasPrefix(end) {
      index += 1
    }
    let lines = start..<index
    index += 1
    guard name != "begin_comment", name != "begin_export", let last = lines.last else { return }
    let text = source.line(lines.lowerBound).lowerBound..<source.line(last).upperBound
    let code = builder.addBlock(.code, text: InlineText(source.utf8[text]), at: text)
    let language = line.range.lowerBound + 2 + name.utf8.count
    let label = source.trimmed(min(language, line.range.upperBound)..<line.range.upperBound)
    builder.update(code) { $0.label = TextRange(label) }
  }

  /// Reads a drawer, `:PROPERTIES:` … `:END:`; without its end, only its first line is skipped.
  private mutating func readDrawer(_ name: String, _ line: MarkupLine) {
    builder.endParagraph()
    guard name != "END" else { return }
    var next = max(index, drawerSearchEnd)
    let limit = min(source.lineCount, next + 100)
    while next < limit {
      let inner = source.markupLine(at: next)
      next += 1
      drawerSearchEnd = next
      if inner.text.uppercased() == ":END:" { return addDrawer(line, upTo: next - 1) }
      if inner.text.hasPrefix("* ") || inner.text.hasPrefix("** ") { return }
    }
  }

  private mutating func addDrawer(_ opening: MarkupLine, upTo end: Int) {
    let name = (opening.range.lowerBound + 1)..<(opening.range.upperBound - 1)
    builder.open(.record, label: TextRange(name), at: opening.range)
    for line in index..<max(end, index) {
      let line = source.markupLine(at: line)
      guard line.text.hasPrefix(":"),
        let colon = source.utf8[line.range].dropFirst().firstIndex(of: 0x3A)
      else { continue }
      builder.open(
        .field, label: TextRange(line.range.lowerBound + 1, colon), at: line.range)
      builder.addLine((colon + 1)..<line.range.upperBound)
      builder.close()
    }
    builder.close()
    index = end + 1
  }

  // MARK: Headings, items, text

  private mutating func consumeHeading(_ line: MarkupLine) -> Bool {
    let stars = line.text.utf8.prefix { $0 == 0x2A }.count
    guard stars > 0, line.text.utf8.dropFirst(stars).first == 0x20 else { return false }
    builder.closeAll()
    var text = source.trimmed((line.range.lowerBound + stars)..<line.range.upperBound)
    for keyword in ["TODO ", "DONE ", "NEXT ", "WAIT "]
    where source.utf8[text].starts(with: keyword.utf8) {
      text = source.trimmed((text.lowerBound + keyword.utf8.count)..<text.upperBound)
    }
    if source.utf8[text].starts(with: "[#".utf8), text.count > 4,
      source.utf8[text.lowerBound + 3] == 0x5D
    {
      text = source.trimmed((text.lowerBound + 4)..<text.upperBound)
    }
    builder.addHeading(withoutTags(text), level: min(stars, 6), at: line.range)
    return true
  }

  /// A heading without its tags and its counter: `Term [2/3] :finance:draft:`.
  private func withoutTags(_ range: Range<Int>) -> Range<Int> {
    var range = range
    for isCookie in [false, true] {
      guard let space = source.utf8[range].lastIndex(of: 0x20) else { return range }
      let word = source.utf8[(space + 1)..<range.upperBound]
      let isTag = word.count > 2 && word.first == 0x3A && word.last == 0x3A
      let isCount =
        word.first == 0x5B && word.last == 0x5D
        && word.dropFirst().dropLast().allSatisfy {
          (0x30...0x39).contains($0) || $0 == 0x2F || $0 == 0x25
        }
      guard isCookie ? isCount : isTag else { continue }
      range = source.trimmed(range.lowerBound..<space)
    }
    return range
  }

  private mutating func readItem(_ item: OrgItem, _ line: MarkupLine) {
    let start = line.range.lowerBound
    let text = (start + item.textStart)..<line.range.upperBound
    guard let termEnd = item.termEnd else {
      builder.beginItem(
        mark: start..<(start + item.markLength), indent: line.indent, isOrdered: item.isOrdered)
      return builder.addLine(text)
    }
    builder.beginTerm((start + item.textStart)..<(start + termEnd), indent: line.indent)
    builder.beginDefinition(indent: line.indent, at: start + termEnd)
    builder.addLine(min(start + termEnd + 3, line.range.upperBound)..<line.range.upperBound)
  }

  private mutating func readText(_ line: MarkupLine) {
    if !builder.isInParagraph { closeWhatEnds(above: line) }
    var range = line.range
    if line.text.hasPrefix(": ") { range = (range.lowerBound + 2)..<range.upperBound }
    builder.addLine(range)
  }

  /// Closes the lists that a line is not indented into, unless it is the awaited definition of a
  /// term.
  private mutating func closeWhatEnds(above line: MarkupLine) {
    let isAwaited = builder.isAwaitingText && builder.openKinds.last == .definition
    if !isAwaited { builder.closeContainers(atLeast: line.indent) }
  }

  // MARK: Tables

  private mutating func readTable(_ first: MarkupLine) {
    builder.closeContainers(atLeast: first.indent)
    let table = builder.open(.table, at: first.range.lowerBound..<first.range.lowerBound)
    var rows: [Int] = []
    index -= 1
    while index < source.lineCount {
      let line = source.markupLine(at: index)
      guard line.text.hasPrefix("|") else { break }
      index += 1
      if line.text.isOrgRule {
        if rows.count == 1 { builder.update(rows[0]) { $0.traits.insert(.header) } }
      } else if let row = builder.addBarRow(line.range) {
        rows.append(row)
      }
    }
    builder.close(toDepth: builder.openKinds.lastIndex(of: .table) ?? 0)
    if rows.isEmpty { builder.removeLast(ifEmpty: table) }
  }
}

extension String {
  /// The name of the drawer that a line opens; nil if it opens none.
  fileprivate var orgDrawer: String? {
    guard utf8.count > 2, first == ":", last == ":" else { return nil }
    let name = dropFirst().dropLast()
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      ? name.uppercased() : nil
  }
}
