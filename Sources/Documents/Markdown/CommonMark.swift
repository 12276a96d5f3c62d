import CMarkGFM
import Foundation

/// Reads pieces of Markdown with cmark-gfm and visits the nodes of the result.
package enum CommonMark {
  /// The longest text read, in bytes: the cost of a hostile text grows with the square of its
  /// length.
  static let textLimit = 20_000
  /// The most `<?` and `<!` in a text: cmark-gfm 0.29 searches the whole text again for each
  /// unclosed one.
  private static let declarationLimit = 32

  /// Held while cmark-gfm parses: it keeps the characters that an extension looks for in one table,
  /// which every parser fills when it begins with inline text and empties when it ends.
  ///
  /// A lock of Foundation's, which the thread sanitizer knows.
  private static let parsing = NSLock()

  /// Whether a text is read for markup; otherwise it is kept as written.
  static func reads(_ markup: ArraySlice<UInt8>) -> Bool {
    guard markup.count <= textLimit else { return false }
    guard markup.contains(0x3C) else { return true }
    var (previous, declarations) = (UInt8(0), 0)
    for byte in markup {
      if previous == 0x3C, byte == 0x3F || byte == 0x21 { declarations += 1 }
      previous = byte
    }
    return declarations <= declarationLimit
  }

  /// Visits the nodes of a text in order, each on entering and on leaving.
  ///
  /// Uses cmark-gfm's own iterator, which keeps no stack, because authors nest as deep as they
  /// like.
  static func walk(
    _ markup: [UInt8], _ visit: (_ node: OpaquePointer, _ isEntering: Bool) -> Void
  ) {
    _ = extensionsRegistered
    ReadingWork.add(markup.count)
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    if let strikethrough = cmark_find_syntax_extension("strikethrough") {
      cmark_parser_attach_syntax_extension(parser, strikethrough)
    }
    markup.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    var parsed: OpaquePointer?
    parsing.withLock { parsed = cmark_parser_finish(parser) }
    guard let root = parsed else { return }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  /// Whether a node is struck-through text.
  ///
  /// cmark-gfm numbers an extension's node types at run time, so only the type's name is certain.
  static func isStrikethrough(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type_string(node).map { String(cString: $0) } == "strikethrough"
  }

  /// The literal text of a node; empty if it has none.
  static func literal(_ node: OpaquePointer) -> [UInt8] { bytes(cmark_node_get_literal(node)) }

  /// A C string as bytes.
  static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string else { return [] }
    return Array(UnsafeBufferPointer(start: string, count: strlen(string))).map(
      UInt8.init(bitPattern:))
  }

  /// Registers cmark-gfm's extensions, at first use.
  ///
  /// cmark-gfm registers them without a lock, so tests that use it beside `Documents` must register
  /// them here, too.
  package static let extensionsRegistered: Void =
    cmark_gfm_core_extensions_ensure_registered()
}
