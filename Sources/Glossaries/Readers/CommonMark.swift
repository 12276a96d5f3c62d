import CMarkGFM

/// cmark-gfm, asked for plain text.
enum CommonMark {
  /// A block and the 1-based line of its piece on which it begins.
  struct LocatedContent {
    let content: Block.Content
    let line: Int
  }

  /// What a hostile text costs grows with the square of its length.
  private static let textLimit = 20_000

  /// Whether the markup of a text is interpreted; else it is kept as it is.
  ///
  /// Each `<?` or `<!` that is never closed has cmark-gfm 0.29 search the whole text again.
  static func reads(_ markup: String) -> Bool {
    guard markup.utf8.count <= textLimit else { return false }
    guard markup.utf8.contains(0x3C) else { return true }
    var (previous, declarations) = (UInt8(0), 0)
    for byte in markup.utf8 {
      if previous == 0x3C, byte == 0x3F || byte == 0x21 { declarations += 1 }
      previous = byte
    }
    return declarations <= 32
  }

  /// What a piece of a document consists of; it must not hold tables.
  static func blocks(of markup: String) -> [LocatedContent] {
    if !reads(markup) {
      return [LocatedContent(content: .paragraph(markup.tidied), line: 1)]
    }
    let hasEntities = markup.utf8.contains(0x26)
    return withDocument(markup) { root in
      var walk = DocumentWalk(cleans: hasEntities)
      walk.read(root)
      return walk.blocks
    } ?? []
  }

  /// The text of a line of inline markup; a line feed where a `<br>` stands.
  static func plainText(_ markup: String) -> String {
    guard markup.utf8.contains(where: \.marksUp), reads(markup) else {
      return markup.tidied
    }
    // As a heading it can hold nothing but inline markup, whatever it begins with; the closing
    // mark of our own keeps the last word of `C #`.
    let block = blocks(of: "# \(markup) #").first
    if case .heading(_, let text, _)? = block?.content { return text }
    return markup.tidied
  }

  private static func withDocument<Result>(
    _ markup: String, _ body: (OpaquePointer) -> Result
  ) -> Result? {
    _ = extensionsRegistered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let strikethrough = cmark_find_syntax_extension("strikethrough") {
      cmark_parser_attach_syntax_extension(parser, strikethrough)
    }
    var markup = markup
    markup.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    return body(root)
  }

  private static let extensionsRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// The leaves of a document in order, as blocks.
///
/// It follows cmark-gfm's own iterator, which keeps no stack: how deep a document nests is its
/// author's choice.
private struct DocumentWalk {
  private(set) var blocks: [CommonMark.LocatedContent] = []
  private let cleans: Bool
  private var text = ""
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
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: text = ""
    case CMARK_NODE_ITEM: opensItem = true
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += literal(node)
    case CMARK_NODE_SOFTBREAK: text += " "
    case CMARK_NODE_LINEBREAK: text += "\n"
    case CMARK_NODE_HTML_INLINE: if literal(node).isLineBreakTag { text += "\n" }
    case CMARK_NODE_CODE_BLOCK:
      text = literal(node)
      append(.paragraph(plainText), node)
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      append(.heading(level: level, text: plainText), node)
    case CMARK_NODE_PARAGRAPH:
      append(opensItem ? .listItem(plainText) : .paragraph(plainText), node)
      opensItem = false
    default: break
    }
  }

  private var plainText: String { (cleans ? CleanedText(text).text : text).tidied }

  private mutating func append(_ content: Block.Content, _ node: OpaquePointer) {
    let line = Int(cmark_node_get_start_line(node))
    blocks.append(CommonMark.LocatedContent(content: content, line: max(line, 1)))
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

extension String {
  fileprivate var isLineBreakTag: Bool {
    let tag = lowercased()
    return tag.hasPrefix("<br") && tag.dropFirst(3).allSatisfy { " />".contains($0) }
  }
}

extension UInt8 {
  /// Whether the byte can begin inline markup: one of `` ! & * < [ \ ] _ ` ~ ``.
  fileprivate var marksUp: Bool {
    switch self {
    case 0x21, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7E: true
    default: false
    }
  }
}
