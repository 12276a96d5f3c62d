import Documents

/// The elements and texts of a page in reading order; an element's contents follow it.
///
/// An outline has blocks and, in their texts, spans. Here both are elements, so that `<span>`s in a
/// line can be compared with `<div>`s below each other: to a page's author, both are siblings.
struct PageTree {
  struct Node {
    /// The number of an element's name; 0 for a text.
    let name: Int32
    /// The content of a text; the target of a link.
    let text: TextRange
    /// The block with the element's attributes; -1 for a text and for the element of a span.
    var block: Int32 = -1
    /// The span with the element's attributes; -1 for any other node.
    var span: Int32 = -1
    /// The line on which it begins, from 1.
    let line: Int32
    /// The index of its parent; its own index at the top level.
    let parent: Int32
    /// The index after its contents.
    fileprivate(set) var end: Int32
  }

  let outline: Documents.Outline
  private(set) var nodes: [Node] = []
  /// The elements' names in lower case, by number; a page of a million elements has few.
  private var names = [""]
  private var numbers: [String: Int32] = ["": 0]
  private var open: [Int32] = []

  /// Builds the tree of a whole outline.
  init(_ outline: Documents.Outline) {
    self.outline = outline
    // Reserve memory, because an array that grows by doubling holds everything twice. Reserved but
    // unused nodes cost nothing.
    nodes.reserveCapacity(2 * (outline.blocks.count + outline.spans.count))
    add(outline.roots, followsText: false)
  }

  /// Builds the tree of one block with its contents.
  init(_ outline: Documents.Outline, root: Int) {
    self.outline = outline
    add(root)
  }

  // MARK: Queries

  func name(_ node: Int) -> String { names[Int(nodes[node].name)] }

  func isText(_ node: Int) -> Bool { nodes[node].name == 0 }

  /// The content of a text; empty for an element.
  func text(_ node: Int) -> String { isText(node) ? outline.string(nodes[node].text) : "" }

  /// The bytes of a text; empty for an element.
  func bytes(_ node: Int) -> ArraySlice<UInt8> {
    outline.bytes(isText(node) ? nodes[node].text : .empty)
  }

  func line(_ node: Int) -> Int { Int(nodes[node].line) }

  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The nodes directly inside an element.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < end(node) {
      children.append(child)
      child = end(child)
    }
    return children
  }

  /// The top-level nodes.
  var roots: [Int] {
    var roots: [Int] = []
    var root = 0
    while root < nodes.count {
      roots.append(root)
      root = end(root)
    }
    return roots
  }

  /// The value of an element's attribute; nil if it does not have the attribute.
  func attribute(_ name: String, of node: Int) -> String? {
    if nodes[node].block >= 0 {
      let block = outline.blocks[Int(nodes[node].block)]
      return block.attributes.isEmpty ? nil : outline.attribute(name, of: block)
    }
    guard nodes[node].span >= 0 else { return nil }
    let span = outline.spans[Int(nodes[node].span)]
    if span.kind == .link, name == "href" { return outline.string(span.label) }
    return span.attributes.isEmpty ? nil : outline.attribute(name, of: span)
  }

  /// Whether an element has any attribute; most have none.
  func hasAttributes(_ node: Int) -> Bool {
    if nodes[node].block >= 0 {
      return !outline.blocks[Int(nodes[node].block)].attributes.isEmpty
    }
    guard nodes[node].span >= 0 else { return false }
    let span = outline.spans[Int(nodes[node].span)]
    return span.kind == .link || !span.attributes.isEmpty
  }

  /// Whether a row is a header.
  func isHeader(_ node: Int) -> Bool {
    nodes[node].block >= 0 && outline.blocks[Int(nodes[node].block)].traits.contains(.header)
  }

  /// The content of the page's `<title>`; nil if there is none.
  var title: String? {
    let head = outline.roots.first {
      outline.blocks[$0].kind == .metadata && outline.has(outline.blocks[$0].label, text: "head")
    }
    guard let head else { return nil }
    return outline.children(of: head).lazy.map { outline.blocks[$0] }
      .first { outline.has($0.label, text: "title") }.map { outline.text(of: $0) }
  }

  // MARK: Building

  private mutating func openElement(
    _ name: String, line: Int, text: TextRange = .empty, block: Int = -1, span: Int = -1
  ) {
    let node = Int32(nodes.count)
    nodes.append(
      Node(
        name: number(of: name), text: text, block: Int32(block), span: Int32(span),
        line: Int32(line), parent: open.last ?? node, end: node + 1))
    open.append(node)
  }

  private mutating func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  private mutating func closeElement() {
    guard let node = open.popLast() else { return }
    nodes[Int(node)].end = Int32(nodes.count)
  }

  private mutating func append(_ text: TextRange, line: Int) {
    let node = Int32(nodes.count)
    nodes.append(
      Node(name: 0, text: text, line: Int32(line), parent: open.last ?? node, end: node + 1))
  }

  private mutating func add(_ index: Int) {
    let block = outline.blocks[index]
    guard block.kind != .metadata, block.kind != .field else { return }
    let name = elementName(block)
    if !name.isEmpty { openElement(name, line: outline.line(of: block), block: index) }
    if !block.text.isEmpty {
      // An item's own text is a paragraph if others follow it.
      let next = outline.children(of: index).first { _ in true }
      let isParagraph =
        block.kind == .item
        && next.map { outline.has(outline.blocks[$0].label, text: "p") } == true
      if isParagraph { openElement("p", line: outline.line(of: block)) }
      addText(of: block)
      if isParagraph { closeElement() }
    }
    add(outline.children(of: index), followsText: !block.text.isEmpty)
    if !name.isEmpty { closeElement() }
  }

  /// Adds sibling blocks, with a blank line between two texts that are not in elements.
  private mutating func add(_ siblings: ChildIndices, followsText: Bool) {
    var followsText = followsText
    for index in siblings {
      let block = outline.blocks[index]
      let isText = block.kind == .paragraph && block.label.isEmpty
      if isText, followsText { addBreaks(line: outline.line(of: block)) }
      add(index)
      followsText = isText
    }
  }

  /// Adds the blank line between two texts that are in no element of their own.
  private mutating func addBreaks(line: Int) {
    for _ in 0..<2 {
      openElement("br", line: line)
      closeElement()
    }
  }

  /// The name of a block's element; empty if its contents are added without an element.
  private func elementName(_ block: Documents.Block) -> String {
    let label = outline.string(block.label)
    switch block.kind {
    case .definitionItem, .metadata, .field: return ""
    case .item: return "li"
    case .heading: return label.isEmpty ? "h\(min(max(block.level, 1), 6))" : label
    case .paragraph: return label
    case .list:
      return label.isEmpty ? (block.traits.contains(.ordered) ? "ol" : "ul") : label
    case .definitionList: return "dl"
    case .term: return "dt"
    case .definition: return "dd"
    case .table: return "table"
    case .row: return "tr"
    case .cell: return label == "th" ? "th" : "td"
    case .caption: return label.isEmpty ? "caption" : label
    case .code: return "pre"
    case .quote: return "blockquote"
    case .rule: return "hr"
    case .element: return label
    case .note, .record: return "div"
    }
  }

  /// Adds a block's own text, with its spans as elements.
  private mutating func addText(of block: Documents.Block) {
    var lines = TextLines(of: block, in: outline)
    var offset = block.text.start
    var ends: [Int] = []
    for (index, span) in zip(block.spans, outline.spans(of: block)) {
      while let end = ends.last, end <= span.range.start {
        if offset < end { addText(of: block, offset..<end, &lines) }
        offset = max(offset, end)
        closeElement()
        ends.removeLast()
      }
      if offset < span.range.start { addText(of: block, offset..<span.range.start, &lines) }
      offset = max(offset, span.range.start)
      guard let name = elementName(span) else { continue }
      openElement(name, line: lines.line(at: offset), block: -1, span: index)
      if span.kind == .lineBreak {
        closeElement()
        offset = max(offset, span.range.end)
      } else {
        // A span that extends beyond the one around it is cut there.
        ends.append(min(span.range.end, ends.last ?? block.text.end))
      }
    }
    while let end = ends.popLast() {
      if offset < end { addText(of: block, offset..<end, &lines) }
      offset = max(offset, end)
      closeElement()
    }
    if offset < block.text.end { addText(of: block, offset..<block.text.end, &lines) }
  }

  private mutating func addText(
    of block: Documents.Block, _ range: Range<Int>, _ lines: inout TextLines
  ) {
    append(block.text.clamped(to: range), line: lines.line(at: range.lowerBound))
  }

  private func elementName(_ span: Span) -> String? {
    let label = outline.string(span.label)
    switch span.kind {
    case .emphasis: return label.isEmpty ? "em" : label
    case .strong: return label.isEmpty ? "strong" : label
    case .code: return label.isEmpty ? "code" : label
    case .link: return "a"
    case .tag: return label.isEmpty ? "span" : label
    case .lineBreak: return "br"
    case .image, .note: return nil
    }
  }
}
