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
    let tree = page.tree
    var isContent = [Bool](repeating: false, count: tree.nodes.count)
    for node in page.content {
      for inner in node..<tree.end(node) { isContent[inner] = true }
      var outer = node
      while tree.parent(outer) != outer {
        outer = tree.parent(outer)
        isContent[outer] = true
      }
    }
    var hasNode = [Bool](repeating: false, count: outline.blocks.count)
    for node in tree.nodes.indices {
      let place = tree.nodes[node]
      if place.block >= 0 { hasNode[Int(place.block)] = true }
      guard page.isLeftOut[node] || !isContent[node] else { continue }
      if place.block >= 0 { blocks.insert(Int(place.block)) }
      if place.span >= 0, page.isLeftOut[node] { spans.insert(Int(place.span)) }
    }
    // A text without an element of its own is found by its offset.
    let bare = outline.blocks.indices.filter { index in
      let block = outline.blocks[index]
      return !hasNode[index] && !block.text.isEmpty && block.kind != .metadata
    }
    let textNodes = tree.textNodes(at: Set(bare.map { outline.blocks[$0].text.start }))
    for index in bare {
      guard let node = textNodes[outline.blocks[index].text.start] else { continue }
      var outer = node
      var isLeftOut = !isContent[node]
      while tree.parent(outer) != outer {
        outer = tree.parent(outer)
        // The element of a span does not decide about the whole text.
        if tree.nodes[outer].block >= 0, page.isLeftOut[outer] { isLeftOut = true }
      }
      if isLeftOut { blocks.insert(index) }
    }
  }

  func isHidden(block: Int) -> Bool { blocks.contains(block) }

  func isHidden(span: Int) -> Bool { spans.contains(span) }
}

extension PageTree {
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
