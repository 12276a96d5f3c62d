extension DataBuilder {
  /// Repeats the value with this anchor name; false if there is no such anchor.
  mutating func addAlias(_ name: String, at range: Range<Int>) throws(DocumentError) -> Bool {
    guard let anchor = anchors[name] else { return false }
    if anchor.height > 0, takesMerge {
      merge(anchor)
      try count()
      return true
    }
    let limit = builder.limits.nesting
    guard containers.count + anchor.height <= limit else {
      builder.noteNesting(limit: limit, at: range.lowerBound)
      openMergeField()
      openItem(at: range)
      closeFieldOrItem()
      return true
    }
    openMergeField()
    openItem(at: range)
    if anchor.height > 0 {
      try addCopy(of: anchor.blocks, at: range.upperBound, from: anchor.listDepth)
      grow(by: anchor.height)
    } else if !containers.isEmpty {
      try addText(of: anchor, at: range)
    }
    closeFieldOrItem()
    return true
  }

  /// Merges a map into the map with the key `<<`; of `<<: [*a, *b]`, each map of the list.
  private mutating func merge(_ anchor: Anchor) {
    let records = records(in: anchor.blocks)
    let last = containers.count - 1
    containers[last].mergeKey = nil
    if let map = containers.lastIndex(where: { !$0.isMerged }) {
      containers[map].mergedRecords += records
    }
  }

  /// Adds the text with this anchor name as the next value's key; false if there is no such text.
  mutating func addAliasKey(_ name: String, at range: Range<Int>) -> Bool {
    guard let anchor = anchors[name], anchor.height == 0 else { return false }
    let label = anchor.label ?? builder.blocks[anchor.blocks.lowerBound].text
    builder.open(.field, label: label, at: range)
    return true
  }

  private mutating func addText(of anchor: Anchor, at range: Range<Int>) throws(DocumentError) {
    let index = builder.blocks.count - 1
    let original = anchor.label == nil ? builder.blocks[anchor.blocks.lowerBound] : nil
    builder.update(index) {
      $0.source = SourceRange($0.source.start..<range.upperBound)
      $0.text = anchor.label ?? original?.text ?? .empty
      $0.spans = original?.spans ?? 0..<0
    }
    try count()
    try countRepeated(builder.blocks[index].text.count)
    let rest = anchor.blocks.dropFirst()
    if !rest.isEmpty { try addCopy(of: rest, at: range.upperBound, from: anchor.listDepth) }
  }

  /// Refuses a document whose aliases repeat more than twice its size (and 1 MiB) of text.
  private mutating func countRepeated(_ size: Int) throws(DocumentError) {
    repeatedSize += size
    guard repeatedSize <= 2 * source.utf8.count + 1 << 20 else {
      throw .tooManyValues(limit: builder.limits.values)
    }
  }

  private mutating func addCopy(
    of blocks: Range<Int>, at offset: Int, from depth: Int
  ) throws(DocumentError) {
    try count(blocks.count)
    let size = builder.blocks[blocks].reduce(0) { $0 + $1.text.count + $1.label.count }
    try countRepeated(size)
    let first = builder.blocks.count
    builder.addCopy(of: blocks, at: offset)
    guard depth != listDepth else { return }
    for index in first..<builder.blocks.count where builder.blocks[index].level > 0 {
      builder.update(index) { $0.level += listDepth - depth }
    }
  }

  /// The indices of the records to merge: one record, or the items of a list of records.
  private func records(in blocks: Range<Int>) -> [Int] {
    if builder.blocks[blocks.lowerBound].kind == .record { return [blocks.lowerBound] }
    return blocks.dropFirst().filter { index in
      builder.blocks[index].kind == .record && builder.blocks[index - 1].kind == .item
    }
  }

  /// Adds the fields of merged records to a map; the map's own keys take precedence.
  mutating func merge(into container: Container) throws(DocumentError) {
    var keys = Set(
      builder.children(from: container.index + 1, to: builder.blocks.count).map(builder.label))
    for record in container.mergedRecords {
      for field in builder.children(from: record + 1, to: builder.blocks[record].end)
      where keys.insert(builder.label(of: field)).inserted {
        let offset = builder.blocks.last?.source.end ?? 0
        try addCopy(of: field..<builder.blocks[field].end, at: offset, from: listDepth)
      }
    }
  }
}

extension OutlineBuilder {
  /// The sibling blocks in a range, without their contents.
  fileprivate func children(from start: Int, to end: Int) -> [Int] {
    var children: [Int] = []
    var child = start
    while child < end {
      children.append(child)
      child = blocks[child].end
    }
    return children
  }

  fileprivate func label(of index: Int) -> [UInt8] { Array(bytes(blocks[index].label)) }
}
