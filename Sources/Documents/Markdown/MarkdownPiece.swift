import CMarkGFM

/// Lines of a document that are handed to cmark-gfm together, and the blocks that it makes of them.
struct MarkdownPiece {
  /// The lines as CommonMark, each with its line feed.
  private(set) var markup: [UInt8] = []
  /// The lines of the document, counted from 0.
  private(set) var lines: Range<Int>
  /// Whether the lines stand in the document as they are here.
  private(set) var isVerbatim = true

  init(from line: Int) { lines = line..<line }

  var isEmpty: Bool { lines.isEmpty }

  mutating func append(_ line: ArraySlice<UInt8>, isVerbatim: Bool) {
    markup.append(contentsOf: line)
    markup.append(0x0A)
    lines = lines.lowerBound..<(lines.upperBound + 1)
    self.isVerbatim = self.isVerbatim && isVerbatim
  }

  /// Adds the blocks of the piece.
  func read(into builder: inout OutlineBuilder, components: Set<String>) {
    guard markup.contains(where: { $0 > 0x20 }) else { return }
    guard CommonMark.reads(markup[...]) else {
      builder.note(.markupNotRead, line: lines.lowerBound + 1)
      builder.addParagraph(
        InlineText(markup),
        at: builder.source.line(lines.lowerBound)
          .lowerBound..<builder.source.line(
            max(lines.upperBound - 1, lines.lowerBound)
          ).upperBound)
      return
    }
    var walk = MarkdownWalk(self, builder: builder, components: components)
    CommonMark.walk(markup) { node, isEntering in
      if isEntering { walk.enter(node) } else { walk.leave(node) }
    }
    builder = walk.builder
  }
}

/// cmark-gfm's block nodes as blocks.
private struct MarkdownWalk {
  private(set) var builder: OutlineBuilder
  private let piece: MarkdownPiece
  private let components: Set<String>
  private var text: MarkdownText
  private var listDepth = 0
  /// The quotes that are open.
  private var quotes: [Int] = []

  init(_ piece: MarkdownPiece, builder: OutlineBuilder, components: Set<String>) {
    (self.piece, self.builder, self.components) = (piece, builder, components)
    text = MarkdownText(components: components)
    listDepth = builder.openKinds.count { $0 == .list }
  }

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST:
      listDepth += 1
      let list = builder.open(.list, at: start(node)..<start(node))
      if isOrdered(node) { builder.update(list) { $0.traits.insert(.ordered) } }
    case CMARK_NODE_ITEM: openItem(node)
    case CMARK_NODE_BLOCK_QUOTE:
      quotes.append(builder.open(.quote, at: start(node)..<start(node)))
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: text = MarkdownText(components: components)
    case CMARK_NODE_CODE_BLOCK: addCode(node)
    case CMARK_NODE_HTML_BLOCK: addHTML(node)
    case CMARK_NODE_THEMATIC_BREAK: builder.addBlock(.rule, verbatim: 0..<0, at: range(node))
    default: text.enter(node)
    }
  }

  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST:
      listDepth -= 1
      builder.close()
    case CMARK_NODE_ITEM: builder.close()
    case CMARK_NODE_BLOCK_QUOTE:
      quotes.removeLast()
      builder.close()
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      let inline = text.inline
      if !inline.trimmed.isEmpty {
        builder.addBlock(.heading, text: inline, level: level, at: range(node))
      }
    case CMARK_NODE_PARAGRAPH: addParagraph(node)
    default: text.leave(node)
    }
  }

  private mutating func openItem(_ node: OpaquePointer) {
    let range = range(node)
    let mark = builder.source.utf8[range].prefix { !$0.isSpace }
    let isOrdered = cmark_node_parent(node).map(isOrdered) ?? false
    let label =
      mark.count < 10 ? TextRange(mark.startIndex..<mark.endIndex) : builder.add("-".utf8)
    let item = builder.open(
      .item, label: label, at: range.lowerBound..<min(mark.endIndex, range.upperBound))
    builder.update(item) {
      $0.level = listDepth
      if isOrdered { $0.traits.insert(.ordered) }
    }
  }

  private mutating func addParagraph(_ node: OpaquePointer) {
    builder.addParagraph(text.inline, at: range(node))
    guard let callout = text.callout, let quote = quotes.last else { return }
    let label = builder.add(callout)
    builder.update(quote) { if $0.label.isEmpty { $0.label = label } }
  }

  private mutating func addCode(_ node: OpaquePointer) {
    let code = builder.addBlock(
      .code, text: InlineText(CommonMark.literal(node)), at: range(node))
    let info = CommonMark.bytes(cmark_node_get_fence_info(node)).prefix { !$0.isSpace }
    let label = builder.add(info)
    builder.update(code) { $0.label = label }
  }

  private mutating func addHTML(_ node: OpaquePointer) {
    let literal = CommonMark.literal(node)
    let first = literal.drop(while: \.isSpace)
    let isDeclaration = first.starts(with: "<!".utf8) || first.starts(with: "<?".utf8)
    var scanner = MarkupScanner(first)
    guard isDeclaration || HTMLTag(consumedFrom: &scanner, components: components) != nil else {
      // `<customer name>` on a line of its own.
      return builder.addParagraph(InlineText(literal), at: range(node))
    }
    if !isDeclaration { HTML.readFragment(range(node), of: builder.source, into: &builder) }
  }

  private func isOrdered(_ list: OpaquePointer) -> Bool {
    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
  }

  // MARK: Places

  /// Where a block stands in the document: where its lines are as written from its first column on, else
  /// whole lines.
  private func range(_ node: OpaquePointer) -> Range<Int> {
    let start = start(node)
    let line = line(Int(cmark_node_get_end_line(node)))
    return start..<max(line.upperBound, start)
  }

  private func start(_ node: OpaquePointer) -> Int {
    let line = line(Int(cmark_node_get_start_line(node)))
    let text = builder.source.trimmed(line)
    guard piece.isVerbatim else { return text.lowerBound }
    let column = max(Int(cmark_node_get_start_column(node)) - 1, 0)
    return min(max(line.lowerBound + column, line.lowerBound), line.upperBound)
  }

  /// The document's line that is a line of the piece, counted from 1.
  private func line(_ number: Int) -> Range<Int> {
    let index = piece.lines.lowerBound + max(number, 1) - 1
    return builder.source.line(min(index, max(piece.lines.upperBound - 1, piece.lines.lowerBound)))
  }
}
