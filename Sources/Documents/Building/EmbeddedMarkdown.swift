import CMarkGFM

/// Reads one text of CommonMark inline markup with HTML tags in it.
///
/// Each line is read by itself: a cell has no block structure, so `1. ` or `# ` at the beginning of
/// a line is text.
struct EmbeddedMarkdown {
  private let markup: [UInt8]
  private let hasEntities: Bool
  private var text = TaggedText()
  /// The indices of the open spans, outermost first.
  private var spans: [Int] = []
  private var lineCount = 0
  private var imageDepth = 0
  private var imageText: [UInt8] = []

  /// - Parameters:
  ///   - bytes: The text.
  ///   - hasEntities: Whether the text contains a `&`.
  init(_ bytes: ArraySlice<UInt8>, hasEntities: Bool) {
    self.hasEntities = hasEntities
    // Make each line a heading: whatever it begins with, only inline markup is read in it. The
    // closing ` #` keeps the last character of `C #`.
    var markup: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      markup.append(contentsOf: "# ".utf8)
      markup.append(contentsOf: line)
      markup.append(contentsOf: " #\n".utf8)
    }
    self.markup = markup
  }

  /// The text without its markup, with spans for it.
  var inline: InlineText {
    var copy = self
    copy.read()
    return copy.text.finished
  }

  private mutating func read() {
    CommonMark.walk(markup) { node, isEntering in
      if isEntering { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      if lineCount > 0 { text.append(0x0A) }
      lineCount += 1
    case CMARK_NODE_TEXT: append(CommonMark.literal(node))
    case CMARK_NODE_CODE:
      guard imageDepth == 0 else { return append(CommonMark.literal(node)) }
      let span = text.open(.code)
      text.append(CommonMark.literal(node))
      text.close(span)
    case CMARK_NODE_HTML_INLINE: if imageDepth == 0 { addHTML(CommonMark.literal(node)) }
    case CMARK_NODE_IMAGE: imageDepth += 1
    case CMARK_NODE_LINK: open(.link, label: CommonMark.bytes(cmark_node_get_url(node)))
    case CMARK_NODE_STRONG: open(.strong)
    case CMARK_NODE_EMPH: open(.emphasis)
    case CMARK_NODE_LINEBREAK: text.requestLineBreak()
    case _ where CommonMark.isStrikethrough(node): open(.tag, label: Array("del".utf8))
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_IMAGE:
      imageDepth -= 1
      guard imageDepth == 0 else { return }
      text.mark(.image, label: imageText)
      imageText = []
    case CMARK_NODE_LINK, CMARK_NODE_STRONG, CMARK_NODE_EMPH: close()
    case _ where CommonMark.isStrikethrough(node): close()
    default: break
    }
  }

  private mutating func open(_ kind: Span.Kind, label: [UInt8] = []) {
    if imageDepth == 0 { spans.append(text.open(kind, label: label)) }
  }

  private mutating func close() {
    if imageDepth == 0, let span = spans.popLast() { text.close(span) }
  }

  private mutating func append(_ bytes: [UInt8]) {
    if imageDepth > 0 {
      imageText += bytes
    } else if hasEntities {
      text.append(cleaned: bytes)
    } else {
      text.append(bytes)
    }
  }

  private mutating func addHTML(_ markup: [UInt8]) {
    if let tag = HTMLTag(markup) {
      text.add(tag)
    } else if !markup.starts(with: "<!--".utf8) {
      text.append(markup)
    }
  }
}
