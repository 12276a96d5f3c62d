import Documents

/// The texts of blocks that stand inside an entry.
extension PassageReader {
  /// A block's own text, in which lines that only width broke are joined.
  func text(of index: Int, keepsLines: Bool = false) -> String {
    let text = PassageText(
      source.blocks[index], in: source,
      hidden: isHidden(span:), keepsLines: keepsLines)
    let (said, marks) = text.whole
    var passage = Passage(
      kind: .paragraph, text: said, marks: marks, line: 0, block: 0, blockEnd: 0)
    passage.insertAbbreviation()
    return passage.text
  }

  /// What a block and all that is inside it says, a string for each paragraph; items begin with `•
  /// `.
  func paragraphs(of index: Int) -> [String] {
    if let page, page.isHidden(block: index) { return [] }
    let block = source.blocks[index]
    switch block.kind {
    case .table:
      return grid(of: index).rows.map { $0.cells.filter { !$0.isEmpty }.joined(separator: " – ") }
    case .definitionItem: return [definitionLine(index)]
    case .field where block.text.isEmpty && block.end == index + 1: return []
    default: break
    }
    var all = text(of: index).brokenLines
    if block.kind == .item, let first = all.first { all[0] = mark(of: block) + first }
    for child in source.children(of: index) {
      // Arguments of a directive, an image's path or a version, are no text.
      if block.kind == .record, source.blocks[child].kind == .field { continue }
      all += paragraphs(of: child)
    }
    return all
  }

  func mark(of item: Documents.Block) -> String {
    guard item.traits.contains(.ordered) else { return "• " }
    let label = source.string(item.label)
    return label.isEmpty
      ? "• " : label.hasSuffix(".") || label.hasSuffix(")") ? label + " " : label + ". "
  }

  /// A definition inside a definition: `Term: text`.
  func definitionLine(_ index: Int) -> String {
    let children = Array(source.children(of: index))
    let terms = children.filter { source.blocks[$0].kind == .term }.map { text(of: $0) }
    let rest = children.filter { source.blocks[$0].kind != .term }.flatMap { paragraphs(of: $0) }
    return terms.joined(separator: ", ") + ": " + rest.joined(separator: " ")
  }
}
