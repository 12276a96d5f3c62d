import CMarkGFM

/// Consecutive lines of a document that cmark-gfm reads together.
struct MarkdownPiece {
  /// The lines as CommonMark, each with its line feed.
  private(set) var markup: [UInt8] = []
  /// The indices of the document's lines in the piece, from 0.
  private(set) var lines: Range<Int>
  /// Whether a list item begins on one of the lines.
  private(set) var hasItem = false
  /// The offset in the document of each line's text.
  private var starts: [Int] = []
  /// Whether a line was rewritten and so differs from the document's.
  private var isRewritten = false

  init(from line: Int) { lines = line..<line }

  /// Appends the next line.
  ///
  /// - Parameters:
  ///   - line: The line as CommonMark.
  ///   - start: The offset of its text in the document.
  ///   - isRewritten: Whether it differs from the document's line.
  mutating func append(_ line: ArraySlice<UInt8>, at start: Int, isRewritten: Bool) {
    markup.append(contentsOf: line)
    markup.append(0x0A)
    starts.append(start)
    lines = lines.lowerBound..<(lines.upperBound + 1)
    self.isRewritten = self.isRewritten || isRewritten
    hasItem = hasItem || line.beginsItem
  }

  /// Adds the blocks of the piece to the outline.
  func read(into builder: inout OutlineBuilder, components: Set<String>) {
    _ = read(into: &builder, components: components, keepingItemsUpTo: -1)
  }

  /// Adds the blocks of the piece, and leaves its last list items open for the lines that follow.
  ///
  /// An item stays open if its text begins at most `columns` columns from the margin.
  ///
  /// - Returns: The column at which the innermost open item's text begins; nil if no item stays
  ///   open.
  func read(
    into builder: inout OutlineBuilder, components: Set<String>, keepingItemsUpTo columns: Int
  ) -> Int? {
    guard markup.contains(where: { $0 > 0x20 }) else { return nil }
    guard CommonMark.reads(markup[...]) else {
      builder.note(.markupNotRead, line: lines.lowerBound + 1)
      let end = builder.source.line(max(lines.upperBound - 1, lines.lowerBound)).upperBound
      builder.addParagraph(
        InlineText(markup), at: builder.source.line(lines.lowerBound).lowerBound..<end)
      return nil
    }
    var walk = MarkdownWalk(self, of: builder, components: components, columns: columns)
    CommonMark.walk(markup) { node, isEntering in
      if isEntering { walk.enter(node, &builder) } else { walk.leave(node, &builder) }
    }
    return walk.margin
  }

  // MARK: Locations

  /// The location of a block: from its first byte to the end of its last line.
  fileprivate func range(of node: OpaquePointer, in source: SourceText) -> Range<Int> {
    let start = start(of: node, in: source)
    return start..<max(line(Int(cmark_node_get_end_line(node)), in: source).upperBound, start)
  }

  fileprivate func start(of node: OpaquePointer, in source: SourceText) -> Int {
    let number = Int(cmark_node_get_start_line(node))
    let line = line(number, in: source)
    let start = starts.isEmpty ? line.lowerBound : starts[offset(number)]
    // In a rewritten line, columns do not match; stay within the line.
    let column = max(Int(cmark_node_get_start_column(node)) - 1, 0)
    return min(max(start + column, line.lowerBound), line.upperBound)
  }

  /// The document's line for a line of the piece, from 1.
  private func line(_ number: Int, in source: SourceText) -> Range<Int> {
    source.line(lines.lowerBound + offset(number))
  }

  private func offset(_ number: Int) -> Int { min(max(number - 1, 0), max(lines.count - 1, 0)) }

  /// The text of a code block.
  ///
  /// Before cmark-gfm reads it, indented code looks like the text of a list item, so its dialect
  /// markup may have been rewritten; the lines are then taken from the document.
  fileprivate func code(of node: OpaquePointer, in source: SourceText) -> [UInt8] {
    guard isRewritten, !isFenced(node) else { return CommonMark.literal(node) }
    let last = offset(Int(cmark_node_get_end_line(node)))
    return (offset(Int(cmark_node_get_start_line(node)))...last)
      .map { Array(source.utf8[source.line(lines.lowerBound + $0)]) }
      .joined(separator: [0x0A]).map { $0 }
  }

  fileprivate func isFenced(_ node: OpaquePointer) -> Bool {
    var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
    return cmark_node_get_fenced(node, &length, &offset, &mark) != 0
  }
}

extension ArraySlice<UInt8> {
  fileprivate var beginsItem: Bool {
    let text = drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
    guard let first = text.first else { return false }
    var mark = text.startIndex + 1
    switch first {
    case 0x2D, 0x2A, 0x2B: break
    case 0x30...0x39:
      mark += text.dropFirst().prefix(9).prefix { (0x30...0x39).contains($0) }.count
      guard mark < endIndex, self[mark] == 0x2E || self[mark] == 0x29 else { return false }
      mark += 1
    default: return false
    }
    return mark == endIndex || self[mark] == 0x20 || self[mark] == 0x09
  }
}

/// Turns cmark-gfm's block nodes into blocks of the outline.
private struct MarkdownWalk {
  /// The column at which the innermost open item's text begins; nil if no item stays open.
  private(set) var margin: Int?
  private let piece: MarkdownPiece
  private let components: Set<String>
  private let source: SourceText
  private var text: MarkdownText
  private var listDepth: Int
  /// The indices of the open quotes.
  private var quotes: [Int] = []
  /// The most columns between the margin and the text of an item that stays open.
  private let columns: Int
  /// The lists and items that stay open, outermost first.
  private var kept: [OpaquePointer] = []

  init(
    _ piece: MarkdownPiece, of builder: OutlineBuilder, components: Set<String>, columns: Int
  ) {
    (self.piece, self.components, self.columns) = (piece, components, columns)
    source = builder.source
    text = MarkdownText(components: components)
    listDepth = builder.openKinds.count { $0 == .list }
  }

  mutating func enter(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST:
      listDepth += 1
      keepIfOpen(list: node)
      openList(node, &builder)
    case CMARK_NODE_ITEM:
      keepIfOpen(item: node)
      openItem(node, &builder)
    case CMARK_NODE_BLOCK_QUOTE:
      let start = piece.start(of: node, in: source)
      quotes.append(builder.open(.quote, at: start..<start))
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: text = MarkdownText(components: components)
    case CMARK_NODE_CODE_BLOCK: addCode(node, &builder)
    case CMARK_NODE_HTML_BLOCK: addHTML(node, &builder)
    case CMARK_NODE_THEMATIC_BREAK:
      builder.addBlock(.rule, verbatim: 0..<0, at: piece.range(of: node, in: source))
    default: text.enter(node)
    }
  }

  mutating func leave(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST:
      listDepth -= 1
      if !kept.contains(node) { builder.close() }
    case CMARK_NODE_ITEM: if !kept.contains(node) { builder.close() }
    case CMARK_NODE_BLOCK_QUOTE:
      quotes.removeLast()
      builder.close()
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      let inline = text.inline
      if !inline.trimmed.isEmpty {
        builder.addBlock(
          .heading, text: inline, level: level, at: piece.range(of: node, in: source))
      }
    case CMARK_NODE_PARAGRAPH: addParagraph(node, &builder)
    default: text.leave(node)
    }
  }

  private func openList(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    let start = piece.start(of: node, in: source)
    // A list may continue from the piece before.
    if let last = builder.lastClosedIndex, builder.blocks[last].kind == .list,
      cmark_node_previous(node) == nil, continues(builder.blocks[last + 1].label, at: start)
    {
      return builder.reopenLast()
    }
    let list = builder.open(.list, at: start..<start)
    if isOrdered(node) { builder.update(list) { $0.traits.insert(.ordered) } }
  }

  /// Whether a list marker continues the list of another item: the same bullet, or numbers with the
  /// same sign.
  private func continues(_ label: TextRange, at start: Int) -> Bool {
    let mark = source.utf8[start...].prefix(12).prefix { !$0.isSpace }
    guard label.end <= source.utf8.count, let sign = mark.last, !label.isEmpty else { return false }
    return source.utf8[label.end - 1] == sign && (label.count > 1) == (mark.count > 1)
  }

  private mutating func openItem(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    let range = piece.range(of: node, in: source)
    let mark = source.utf8[range].prefix(12).prefix { !$0.isSpace }
    let isOrdered = cmark_node_parent(node).map(isOrdered) ?? false
    let item = builder.open(
      .item, label: TextRange(mark.startIndex..<mark.endIndex),
      at: range.lowerBound..<mark.endIndex)
    let depth = listDepth
    builder.update(item) {
      $0.level = depth
      if isOrdered { $0.traits.insert(.ordered) }
    }
  }

  private mutating func addParagraph(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    builder.addParagraph(text.inline, at: piece.range(of: node, in: source))
    guard let callout = text.callout, let quote = quotes.last else { return }
    let label = builder.add(callout)
    builder.update(quote) { if $0.label.isEmpty { $0.label = label } }
  }

  private mutating func addCode(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    if isIndentedHTML(node) { return addHTML(node, &builder) }
    let code = builder.addBlock(
      .code, text: InlineText(piece.code(of: node, in: source)),
      at: piece.range(of: node, in: source))
    let info = CommonMark.bytes(cmark_node_get_fence_info(node)).prefix { !$0.isSpace }
    let label = builder.add(info)
    builder.update(code) { $0.label = label }
  }

  /// Whether indented code is a continuation of the HTML above it.
  ///
  /// Authors indent HTML and put blank lines into it, after which CommonMark takes the rest for
  /// code.
  private func isIndentedHTML(_ node: OpaquePointer) -> Bool {
    guard let above = cmark_node_previous(node),
      cmark_node_get_type(above) == CMARK_NODE_HTML_BLOCK,
      !piece.isFenced(node)
    else { return false }
    var scanner = MarkupScanner(CommonMark.literal(node).drop(while: \.isSpace))
    return HTMLTag(consumedFrom: &scanner, components: components) != nil
  }

  private mutating func addHTML(_ node: OpaquePointer, _ builder: inout OutlineBuilder) {
    let literal = CommonMark.literal(node)
    let first = literal.drop(while: \.isSpace)
    let isDeclaration = first.starts(with: "<!".utf8) || first.starts(with: "<?".utf8)
    var scanner = MarkupScanner(first)
    guard isDeclaration || HTMLTag(consumedFrom: &scanner, components: components) != nil else {
      // `<customer name>` on a line of its own is text, not HTML.
      return builder.addParagraph(
        InlineText(literal), at: piece.range(of: node, in: source))
    }
    if !isDeclaration {
      HTML.readFragment(piece.range(of: node, in: source), of: source, into: &builder)
    }
  }

  private func isOrdered(_ list: OpaquePointer) -> Bool {
    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
  }

  // MARK: Items that stay open

  private mutating func keepIfOpen(list: OpaquePointer) {
    guard columns >= 0, cmark_node_next(list) == nil, let parent = cmark_node_parent(list),
      parent == kept.last || kept.isEmpty && cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT,
      let item = cmark_node_last_child(list), textColumn(of: item) <= columns
    else { return }
    kept.append(list)
  }

  private mutating func keepIfOpen(item: OpaquePointer) {
    guard cmark_node_next(item) == nil, let list = cmark_node_parent(item), list == kept.last
    else { return }
    kept.append(item)
    margin = textColumn(of: item)
  }

  private func textColumn(of item: OpaquePointer) -> Int {
    guard let child = cmark_node_first_child(item) else {
      return Int(cmark_node_get_start_column(item)) + 1
    }
    return max(Int(cmark_node_get_start_column(child)) - 1, 1)
  }
}
