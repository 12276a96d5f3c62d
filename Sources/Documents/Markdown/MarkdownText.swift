import CMarkGFM

/// Assembles the text of a paragraph, heading or cell from cmark-gfm's inline nodes.
struct MarkdownText {
  private var text = TaggedText()
  /// The spans of the nodes that are not yet left, innermost last.
  private var spans: [Int] = []
  /// The `md--` tags, which ``MarkdownInlines`` writes for a dialect's markup, not yet closed: each
  /// one's name and span.
  private var tags: [(name: String, span: Int)] = []
  private var imageDepth = 0
  private var imageText: [UInt8] = []
  private let components: Set<String>
  /// The type of the callout marked in the text; nil if there is none.
  private(set) var callout: [UInt8]?

  /// - Parameter components: The capitalised names that have an end tag in the document.
  init(components: Set<String>) { self.components = components }

  /// The text without its markup, with spans for it.
  var inline: InlineText { text.finished }

  /// Reads the inline markup of one line or cell.
  ///
  /// Made a heading, the line can contain only inline markup, whatever it begins with; the closing
  /// ` #` keeps the last character of `C #`.
  static func inline(_ markup: ArraySlice<UInt8>, components: Set<String>) -> InlineText {
    guard markup.contains(where: marks.contains), CommonMark.reads(markup) else {
      return InlineText(markup)
    }
    let line = markup.map { $0 == 0x0A ? 0x20 : $0 }
    var text = MarkdownText(components: components)
    CommonMark.walk(Array("# ".utf8) + line + Array(" #\n".utf8)) { node, isEntering in
      if isEntering { text.enter(node) } else { text.leave(node) }
    }
    return text.inline
  }

  /// The bytes that can begin inline markup.
  static let marks = ByteSet("!&*<[\\]_`~")

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: append(CommonMark.literal(node))
    case CMARK_NODE_CODE:
      guard imageDepth == 0 else { return append(CommonMark.literal(node)) }
      let span = text.open(.code)
      text.append(CommonMark.literal(node))
      text.close(span)
    case CMARK_NODE_SOFTBREAK: text.append(0x0A)
    case CMARK_NODE_LINEBREAK: text.requestLineBreak()
    case CMARK_NODE_HTML_INLINE: if imageDepth == 0 { addHTML(CommonMark.literal(node)) }
    case CMARK_NODE_IMAGE: imageDepth += 1
    case CMARK_NODE_LINK:
      open(
        .link, label: CommonMark.bytes(cmark_node_get_url(node)), attributes: title(of: node))
    case CMARK_NODE_STRONG: open(.strong)
    case CMARK_NODE_EMPH: open(.emphasis)
    case _ where CommonMark.isStrikethrough(node): open(.tag, label: Array("del".utf8))
    default: break
    }
  }

  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_IMAGE:
      imageDepth -= 1
      guard imageDepth == 0 else { return }
      let address = (Array("src".utf8), CommonMark.bytes(cmark_node_get_url(node)))
      text.close(
        text.open(.image, label: imageText, attributes: [address] + title(of: node)))
      imageText = []
    case CMARK_NODE_LINK, CMARK_NODE_STRONG, CMARK_NODE_EMPH: close()
    case _ where CommonMark.isStrikethrough(node): close()
    default: break
    }
  }

  private mutating func open(
    _ kind: Span.Kind, label: [UInt8] = [], attributes: [(name: [UInt8], value: [UInt8])] = []
  ) {
    if imageDepth == 0 {
      spans.append(text.open(kind, label: label, attributes: attributes))
    }
  }

  /// The title of a link or a picture, as an attribute.
  private func title(of node: OpaquePointer) -> [(name: [UInt8], value: [UInt8])] {
    let title = CommonMark.bytes(cmark_node_get_title(node))
    return title.isEmpty ? [] : [(Array("title".utf8), title)]
  }

  private mutating func close() {
    if imageDepth == 0, let span = spans.popLast() { text.close(span) }
  }

  private mutating func append(_ bytes: [UInt8]) {
    if imageDepth > 0 { imageText += bytes } else { text.append(cleaned: bytes) }
  }

  private mutating func addHTML(_ markup: [UInt8]) {
    if markup.starts(with: "<!--".utf8) { return }
    guard let tag = HTMLTag(markup, components: components) else { return text.append(markup) }
    if tag.name.hasPrefix("md--") { return addOwn(tag) }
    text.add(tag)
  }

  /// Reads back an `md--` tag that ``MarkdownInlines`` made of a dialect's markup.
  private mutating func addOwn(_ tag: HTMLTag) {
    let name = tag.name.dropFirst(4)
    if tag.isEnd {
      guard let place = tags.lastIndex(where: { $0.name == tag.name }) else { return }
      text.close(tags.remove(at: place).span)
    } else if name == "note" {
      text.mark(.note, label: tag.value(of: "key") ?? [])
    } else if name == "callout" {
      callout = tag.value(of: "type") ?? []
    } else {
      let label = name.drop { $0 != "-" }.dropFirst()
      let span = text.open(.tag, label: Array(label.utf8), attributes: tag.attributes)
      tags.append((tag.name, span))
    }
  }
}
