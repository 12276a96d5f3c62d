import CMarkGFM

/// The leaves of a document in order, as blocks.
///
/// It follows cmark-gfm's own iterator, which keeps no stack: how deep a document nests is its
/// author's choice.
struct CommonMarkWalk {
  private(set) var blocks: [CommonMark.LocatedContent] = []
  private let cleans: Bool
  private var lines = MarkedLines()
  private var listDepth = 0
  private var imageDepth = 0
  private var opensItem = false

  /// A walk; what entities can make is cleaned away when there are any.
  init(cleans: Bool) { self.cleans = cleans }

  mutating func read(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST: listDepth += 1
    case CMARK_NODE_ITEM: opensItem = true
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: lines = MarkedLines()
    case CMARK_NODE_IMAGE: imageDepth += 1
    case CMARK_NODE_CODE_BLOCK: append(.paragraph(plain(literal(node))), node)
    case CMARK_NODE_HTML_BLOCK: appendHTML(node)
    case CMARK_NODE_THEMATIC_BREAK: append(.rule, node)
    default: if imageDepth == 0 { enterInline(node) }
    }
  }

  private mutating func enterInline(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: lines.append(literal(node))
    case CMARK_NODE_CODE:
      lines.openMark(node)
      lines.append(literal(node))
      lines.closeMark(node)
    case CMARK_NODE_SOFTBREAK: lines.endLine(isHard: false)
    case CMARK_NODE_LINEBREAK: lines.endLine(isHard: true)
    case CMARK_NODE_HTML_INLINE: lines.read(tag: literal(node), node)
    case CMARK_NODE_STRONG, CMARK_NODE_EMPH, CMARK_NODE_LINK: lines.openMark(node)
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST: listDepth -= 1
    case CMARK_NODE_ITEM: opensItem = false
    case CMARK_NODE_IMAGE: imageDepth -= 1
    case CMARK_NODE_STRONG, CMARK_NODE_EMPH, CMARK_NODE_LINK: lines.closeMark(node)
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      let line = lines.whole
      let text = plain(line.text)
      if !text.isEmpty {
        append(.heading(level: level, text: text, lead: line.lead.map(plain)), node)
      }
    case CMARK_NODE_PARAGRAPH: appendParagraphs(node)
    default: break
    }
  }

  private mutating func appendParagraphs(_ node: OpaquePointer) {
    let isNumbered = isInNumberedItem(node)
    for part in lines.paragraphs {
      let text = plain(part.text)
      guard !text.isEmpty else { continue }
      let lead = part.lead.map(plain)
      let content: Block.Content =
        if opensItem {
          .listItem(text, lead: lead, level: max(listDepth, 1))
        } else if part.isBulleted {
          .listItem(text, lead: lead, level: listDepth + 1)
        } else {
          listDepth > 0 ? .continuation(text) : .paragraph(text, lead: lead)
        }
      append(content, node, lineOffset: part.lineOffset, isNumbered: opensItem && isNumbered)
      // What is glued to an item is an item like it.
      if !opensItem { continue }
    }
    opensItem = false
  }

  private func isInNumberedItem(_ node: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM,
      let list = cmark_node_parent(item)
    else { return false }
    return cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
  }

  private mutating func appendHTML(_ node: OpaquePointer) {
    let line = max(Int(cmark_node_get_start_line(node)), 1)
    for block in HTML.blocks(ofFragment: literal(node), startingAt: line) {
      var content = block.content
      if case .definition(let terms, _, _, let paragraphs) = content, paragraphs.isEmpty,
        let term = terms.first
      {
        // An accordion's text is Markdown again, behind a blank line.
        content = .paragraph(term, lead: term)
      }
      blocks.append(CommonMark.LocatedContent(content: content, line: block.line))
    }
  }

  private func plain(_ text: String) -> String {
    (cleans ? CleanedText(text).text : text).tidied
  }

  private mutating func append(
    _ content: Block.Content, _ node: OpaquePointer, lineOffset: Int = 0, isNumbered: Bool = false
  ) {
    let line = max(Int(cmark_node_get_start_line(node)), 1) + lineOffset
    blocks.append(
      CommonMark.LocatedContent(content: content, line: line, isNumbered: isNumbered))
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
