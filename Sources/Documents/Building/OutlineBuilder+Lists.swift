extension OutlineBuilder {
  /// Begins a list item, after closing everything open at a deeper indentation.
  ///
  /// - Parameters:
  ///   - mark: The location of the item's marker.
  ///   - indent: The number of columns before the marker.
  ///   - isOrdered: Whether the item is numbered.
  mutating func beginItem(mark: Range<Int>, indent: Int, isOrdered: Bool = false) {
    endParagraph()
    closeContainers(deeperThan: indent)
    // A definition list or an item at the same indentation ends here.
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

  /// Begins a term of a definition list; terms without a definition between them share the next
  /// one.
  ///
  /// - Parameters:
  ///   - text: The location of the term.
  ///   - indent: The number of columns before it.
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

  /// Begins a definition of the term above; the next lines are its text.
  mutating func beginDefinition(indent: Int, at offset: Int) {
    endParagraph()
    if containers.last?.kind == .definition { close() }
    guard containers.last?.kind == .definitionItem else { return }
    open(.definition, indent: indent, at: offset..<offset)
  }

  /// Closes the lists and definition lists at a greater indentation than `indent`.
  mutating func closeContainers(deeperThan indent: Int) {
    endParagraph()
    while let last = containers.last, last.indent > indent { close() }
  }

  /// Closes the lists and definition lists at `indent` or a greater indentation.
  mutating func closeContainers(atLeast indent: Int) {
    closeContainers(deeperThan: indent - 1)
  }

  private var nestingCount: Int {
    containers.count { $0.kind == .list || $0.kind == .definitionList }
  }
}
