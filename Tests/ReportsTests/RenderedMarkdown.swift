import CMarkGFM
import Documents
import Testing

/// A page parsed by GitHub's own parser, with tables, strikethrough, task lists, footnotes and bare
/// links.
struct RenderedMarkdown {
  /// The kinds of all nodes in order; consecutive text is one node.
  private(set) var structure: [String] = []
  /// The cells of each table, row by row, with the header first.
  private(set) var tables: [[[String]]] = []

  init(_ bytes: [UInt8]) throws {
    _ = CommonMark.extensionsRegistered
    let parser = try #require(cmark_parser_new(CMARK_OPT_FOOTNOTES))
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink", "strikethrough", "tasklist"] {
      let known = try #require(cmark_find_syntax_extension(name))
      #expect(cmark_parser_attach_syntax_extension(parser, known) == 1)
    }
    bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    let root = try #require(cmark_parser_finish(parser))
    defer { cmark_node_free(root) }
    try read(root)
  }

  private mutating func read(_ root: OpaquePointer) throws {
    let iterator = try #require(cmark_iter_new(root))
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let kind = String(cString: cmark_node_get_type_string(node))
      // Where a line breaks depends on the names in it.
      if kind == "softbreak" { continue }
      if kind != "text" || structure.last != "text" { structure.append(kind) }
      switch kind {
      case "table": tables.append([])
      case "table_header", "table_row": tables[tables.count - 1].append([])
      case "table_cell": tables[tables.count - 1][rowIndex].append(text(of: node))
      default: break
      }
    }
  }

  private var rowIndex: Int { tables[tables.count - 1].count - 1 }

  private func text(of node: OpaquePointer) -> String {
    var text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    var child = cmark_node_first_child(node)
    while let next = child {
      text += self.text(of: next)
      child = cmark_node_next(next)
    }
    return text
  }
}
