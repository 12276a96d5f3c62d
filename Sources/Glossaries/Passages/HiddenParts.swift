import Documents

/// The parts of an HTML page that are not its content: navigation, footers, hidden text, marks for
/// the page's own use.
struct HiddenParts: Sendable {
  private var blocks: Set<Int> = []
  private var spans: Set<Int> = []
  /// The page's title without the site's name.
  let title: String?

  /// nil for a document in another syntax, which has no hidden parts.
  init?(of outline: Documents.Outline) {
    guard outline.syntax == "HTML" else { return nil }
    var page = Page(PageTree(outline))
    page.leaveOutFurniture()
    title = page.title
    let isContent = page.nodesOfContent
    var hasNode = [Bool](repeating: false, count: outline.blocks.count)
    for (node, place) in page.tree.nodes.enumerated() {
      if place.block >= 0 { hasNode[Int(place.block)] = true }
      guard page.isLeftOut[node] || !isContent[node] else { continue }
      if place.block >= 0 { blocks.insert(Int(place.block)) }
      if place.span >= 0, page.isLeftOut[node] { spans.insert(Int(place.span)) }
    }
    let bare = outline.blocks.indices.filter { index in
      let block = outline.blocks[index]
      return !hasNode[index] && !block.text.isEmpty && block.kind != .metadata
    }
    hide(bare, of: outline, on: page, isContent)
  }

  /// Hides those of some blocks that are no content: texts without an element of their own, which are
  /// found by their offsets.
  private mutating func hide(
    _ bare: [Int], of outline: Documents.Outline, on page: Page, _ isContent: [Bool]
  ) {
    let tree = page.tree
    let textNodes = tree.textNodes(at: Set(bare.map { outline.blocks[$0].text.start }))
    for index in bare {
      guard let node = textNodes[outline.blocks[index].text.start] else { continue }
      // The element of a span does not decide about the whole text.
      let isLeftOut = tree.ancestors(of: node).contains {
        tree.nodes[$0].block >= 0 && page.isLeftOut[$0]
      }
      if isLeftOut || !isContent[node] { blocks.insert(index) }
    }
  }

  func isHidden(block: Int) -> Bool { blocks.contains(block) }

  func isHidden(span: Int) -> Bool { spans.contains(span) }
}

extension Page {
  /// For each node, whether it is content, holds content or stands in content.
  fileprivate var nodesOfContent: [Bool] {
    var isContent = [Bool](repeating: false, count: tree.nodes.count)
    for node in content {
      for inner in node..<tree.end(node) { isContent[inner] = true }
      for outer in tree.ancestors(of: node) { isContent[outer] = true }
    }
    return isContent
  }
}

extension PageTree {
  /// The nodes around a node, the innermost first.
  fileprivate func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(state: node) { place in
      let outer = parent(place)
      guard outer != place else { return nil }
      place = outer
      return outer
    }
  }

  /// The nodes of the texts that begin at the given offsets, by offset; the last one if there are
  /// several.
  fileprivate func textNodes(at places: Set<Int>) -> [Int: Int] {
    guard !places.isEmpty else { return [:] }
    var found: [Int: Int] = [:]
    for node in nodes.indices where isText(node) && places.contains(nodes[node].text.start) {
      found[nodes[node].text.start] = node
    }
    return found
  }
}
