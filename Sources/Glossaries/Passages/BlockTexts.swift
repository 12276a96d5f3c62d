import Documents

/// Reads the texts of blocks inside an entry, a definition or a record.
struct BlockTexts {
  let source: Documents.Outline
  /// The hidden parts of an HTML page; nil if there are none.
  var page: HiddenParts?
  /// The badges beside headwords; nil if there are none.
  var badges: Badges?

  /// Whether a span is not part of its text: a badge, or a mark for the page's own use.
  func isHidden(span: Int) -> Bool {
    badges?.contains(span: span) == true || page?.isHidden(span: span) == true
  }

  /// A block's own text; lines that were only wrapped are joined.
  func text(of index: Int, keepsLines: Bool = false) -> String {
    let text = PassageText(
      source.blocks[index], in: source, hidden: isHidden(span:), keepsLines: keepsLines)
    let (content, marks) = text.whole
    var passage = Passage(
      kind: .paragraph, text: content, marks: marks, line: 0, block: 0, blockEnd: 0)
    passage.insertAbbreviation()
    return passage.text
  }

  /// The text of a block and everything inside it, one string per paragraph; items begin with `• `.
  func paragraphs(of index: Int) -> [String] {
    if let page, page.isHidden(block: index) { return [] }
    let block = source.blocks[index]
    switch block.kind {
    case .row:
      let cells = source.children(of: index).map { paragraphs(of: $0).joined(separator: "\n") }
      return [cells.filter { !$0.isEmpty }.joined(separator: " – ")]
    case .definitionItem: return [definitionLine(index)]
    case .field where block.text.isEmpty && block.end == index + 1: return []
    default: break
    }
    var all = text(of: index).brokenLines
    if block.kind == .item, let first = all.first { all[0] = mark(of: block) + first }
    for child in source.children(of: index) {
      // Arguments of a directive, such as an image's path or a version, are not text.
      if block.kind == .record, source.blocks[child].kind == .field { continue }
      if source.blocks[child].kind == .caption { continue }
      all += paragraphs(of: child)
    }
    return all
  }

  private func mark(of item: Documents.Block) -> String {
    guard item.traits.contains(.ordered) else { return "• " }
    let label = source.string(item.label)
    return label.isEmpty
      ? "• " : label.hasSuffix(".") || label.hasSuffix(")") ? label + " " : label + ". "
  }

  /// A definition inside another definition, as `Term: text`.
  private func definitionLine(_ index: Int) -> String {
    let children = Array(source.children(of: index))
    let terms = children.filter { source.blocks[$0].kind == .term }.map { text(of: $0) }
    let rest = children.filter { source.blocks[$0].kind != .term }.flatMap { paragraphs(of: $0) }
    return (terms.isEmpty ? "" : terms.joined(separator: ", ") + ": ") + rest.joined(separator: " ")
  }
}

extension PassageReader {
  /// A block's own text; lines that were only wrapped are joined.
  func text(of index: Int, keepsLines: Bool = false) -> String {
    texts.text(of: index, keepsLines: keepsLines)
  }

  /// The text of a block and everything inside it, one string per paragraph.
  func paragraphs(of index: Int) -> [String] { texts.paragraphs(of: index) }
}
