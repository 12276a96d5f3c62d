/// Blocks that hold others.
extension OutlineBuilder {
  /// Opens a container, inside which everything stands until it is closed.
  ///
  /// The indent counts the columns before its mark, for syntaxes that nest by indents. The result
  /// is the container's index.
  @discardableResult
  mutating func open(
    _ kind: Block.Kind, label: TextRange = .empty, indent: Int = -1, at range: Range<Int>
  ) -> Int {
    endParagraph()
    let index = append(kind, at: range)
    blocks[index].label = label
    if kind == .definition, let last = containers.indices.last {
      containers[last].hasDefinition = true
    }
    containers.append(Container(index: index, kind: kind, indent: indent))
    return index
  }

  /// Closes the innermost container.
  mutating func close() {
    endParagraph()
    guard let container = containers.popLast() else { return }
    blocks[container.index].end = blocks.count
    lastClosed = container
  }

  /// The index of the container that was closed last, if nothing was added since.
  var lastClosedIndex: Int? {
    guard let lastClosed, lastClosed.index < blocks.count, !isInParagraph,
      blocks[lastClosed.index].end == blocks.count
    else { return nil }
    return lastClosed.index
  }

  /// Opens the container again that was closed last, so that what comes next is inside it too.
  mutating func reopenLast() {
    if lastClosedIndex != nil, let container = lastClosed { containers.append(container) }
    lastClosed = nil
  }

  /// Takes back the innermost container with everything inside it.
  mutating func discard() {
    openLines = []
    guard let container = containers.popLast() else { return }
    blocks.removeSubrange(container.index...)
  }

  /// Closes containers until so many are open.
  mutating func close(toDepth depth: Int) {
    endParagraph()
    while containers.count > depth { close() }
  }

  /// Closes all containers up to the innermost one of a kind, that one included; nothing where none
  /// is open.
  mutating func close(through kind: Block.Kind) {
    guard let place = containers.lastIndex(where: { $0.kind == kind }) else { return }
    close(toDepth: place)
  }

  /// Closes everything.
  mutating func closeAll() { close(toDepth: 0) }
}
