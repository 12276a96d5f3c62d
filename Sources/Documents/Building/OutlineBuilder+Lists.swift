extension OutlineBuilder {
  /// Begins an item of a list; what is indented as deep or deeper and still open is closed.
  ///
  /// - Parameters:
  ///   - mark: Where the item's mark stands.
  ///   - indent: The columns before the mark.
  ///   - isOrdered: Whether the items are counted.
  mutating func beginItem(mark: Range<Int>, indent: Int, isOrdered: Bool = false) {
    endParagraph()
    closeContainers(deeperThan: indent)
    // A definition list, or an item, at the same margin has ended.
    while let last = containers.last, last.indent == indent, last.kind != .list { close() }
    if let list = containers.last, list.kind == .list, list.indent == indent,
      blocks[list.index].traits.contains(.ordered) != isOrdered
    {
      close()
    }
    if containers.last?.kind != .list || containers.last?.indent != indent {
      guard nestingCount < limits.nesting else {
        return noteNesting(limit: limits.nesting, at: mark.lowerBound)
      }
      let list = open(.list, indent: indent, at: mark)
      if isOrdered { blocks[list].traits.insert(.ordered) }
    }
    let depth = containers.count { $0.kind == .list }
    let item = open(.item, label: TextRange(mark), indent: indent, at: mark)
    blocks[item].level = depth
    if isOrdered { blocks[item].traits.insert(.ordered) }
  }

  /// Begins a term of a definition list; further terms before a definition share it.
  ///
  /// - Parameters:
  ///   - text: Where the term stands.
  ///   - indent: The columns before it.
  mutating func beginTerm(_ text: Range<Int>, indent: Int) {
    endParagraph()
    closeContainers(deeperThan: indent)
    while let last = containers.last, last.indent == indent,
      last.kind == .item || last.kind == .list || last.kind == .definition
    {
      close()
    }
    if let last = containers.last, last.kind == .definitionItem, last.hasDefinition { close() }
    if containers.last?.kind != .definitionItem {
      if containers.last?.kind != .definitionList || containers.last?.indent != indent {
        guard nestingCount < limits.nesting else {
          return noteNesting(limit: limits.nesting, at: text.lowerBound)
        }
        open(.definitionList, indent: indent, at: text.lowerBound..<text.lowerBound)
      }
      open(.definitionItem, indent: indent, at: text.lowerBound..<text.lowerBound)
    }
    addBlock(.term, text: inline([source.trimmed(text)]), at: text)
  }

  /// Begins a definition of the term above; the lines that follow are its text.
  mutating func beginDefinition(indent: Int, at offset: Int) {
    endParagraph()
    if containers.last?.kind == .definition { close() }
    guard containers.last?.kind == .definitionItem else { return }
    open(.definition, indent: indent, at: offset..<offset)
  }

  /// Closes lists and definition lists that stand deeper than an indent.
  mutating func closeContainers(deeperThan indent: Int) {
    endParagraph()
    while let last = containers.last, last.indent > indent { close() }
  }

  /// Closes lists and definition lists that stand at an indent or deeper.
  mutating func closeContainers(atLeast indent: Int) {
    closeContainers(deeperThan: indent - 1)
  }

  private var nestingCount: Int {
    containers.count { $0.kind == .list || $0.kind == .definitionList }
  }
}
