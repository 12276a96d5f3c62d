/// Opens and closes containers, the blocks that hold other blocks.
extension OutlineBuilder {
  /// Opens a container; blocks added from now on are inside it until it is closed.
  ///
  /// `indent` is the number of columns before its marker, for syntaxes that nest by indentation.
  /// Returns the container's index.
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

  mutating func close() {
    endParagraph()
    guard let container = containers.popLast() else { return }
    blocks[container.index].end = blocks.count
    lastClosed = container
  }

  /// The index of the container closed last; nil if anything was added since.
  var lastClosedIndex: Int? {
    guard let lastClosed, lastClosed.index < blocks.count, !isInParagraph,
      blocks[lastClosed.index].end == blocks.count
    else { return nil }
    return lastClosed.index
  }

  /// Reopens the container closed last, so that the next block is inside it too.
  mutating func reopenLast() {
    if lastClosedIndex != nil, let container = lastClosed { containers.append(container) }
    lastClosed = nil
  }

  /// Removes the innermost container with everything inside it.
  mutating func discard() {
    openLines = []
    guard let container = containers.popLast() else { return }
    blocks.removeSubrange(container.index...)
  }

  /// Closes containers until `depth` are open.
  mutating func close(toDepth depth: Int) {
    endParagraph()
    while containers.count > depth { close() }
  }

  /// Closes containers through the innermost one of `kind`; does nothing if none is open.
  mutating func close(through kind: Block.Kind) {
    guard let place = containers.lastIndex(where: { $0.kind == kind }) else { return }
    close(toDepth: place)
  }

  mutating func closeAll() { close(toDepth: 0) }
}
