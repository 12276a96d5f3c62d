import CMarkGFM

/// cmark-gfm, asked for plain text.
enum CommonMark {
  /// A block and the 1-based line of its piece on which it begins.
  struct LocatedContent {
    let content: Block.Content
    let line: Int
    /// Whether it is an item of a list whose items bear numbers.
    var isNumbered = false
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
      var walk = CommonMarkWalk(cleans: hasEntities)
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
    // Nothing but a picture.
    return markup.hasPrefix("![") ? "" : markup.tidied
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

extension UInt8 {
  /// Whether the byte can begin inline markup: one of `` ! & * < [ \ ] _ ` ~ ``.
  fileprivate var marksUp: Bool {
    switch self {
    case 0x21, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7E: true
    default: false
    }
  }
}
