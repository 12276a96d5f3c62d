/// Puts the values of JSON and YAML into an outline: maps as records, arrays as lists.
///
/// A reader tells of values in their order; `{"quai": ["A"]}` is
///
///     try data.begin(.map, at: 0..<1)
///     data.addKey(DataText(verbatim: 2..<6, in: 1..<7))
///     try data.begin(.list, at: 9..<10)
///     try data.addScalar(DataText(verbatim: 11..<12, in: 10..<13))
///     data.end(at: 14)
///     data.end(at: 15)
struct DataBuilder {
  private(set) var builder: OutlineBuilder
  /// The maps and lists that are open, outermost first.
  private var containers: [Container] = []
  private var markup: DataMarkup
  /// How many values there are beside the first, which holds all others in most documents.
  private var valueCount = -1
  private var listDepth = 0
  private var anchors: [String: Anchor] = [:]
  /// The bytes of text that aliases repeat.
  private var repeatedSize = 0

  /// A map or a list.
  enum Kind { case map, list }

  private struct Container {
    let kind: Kind
    /// Its block.
    let index: Int
    let anchor: String?
    /// Whether it stands under `<<`, so that its fields are those of the map around it.
    var isMerged = false
    /// The key `<<`, while its value is awaited.
    var mergeKey: DataText?
    /// Records whose fields the map has, too.
    var mergedRecords: [Int] = []
    /// How many maps and lists are inside each other in it.
    var height = 1
  }

  /// What aliases of a name repeat.
  private struct Anchor {
    /// Its blocks; of a text, those of the field or item that it is the value of.
    var blocks: Range<Int> = 0..<0
    /// The text of a key.
    var label: TextRange?
    /// How many maps and lists are inside each other; 0 for a text.
    var height = 0
    /// How many lists it stands in.
    var listDepth = 0
  }

  init(_ builder: OutlineBuilder) {
    self.builder = builder
    markup = DataMarkup(limits: builder.limits)
  }

  var source: SourceText { builder.source }

  mutating func note(_ kind: Problem.Kind, at offset: Int) { builder.note(kind, at: offset) }

  /// Counts values, and refuses a document that has too many.
  private mutating func count(_ values: Int = 1) throws(DocumentError) {
    valueCount += values
    let limit = builder.limits.values
    guard valueCount <= limit else { throw .tooManyValues(limit: limit) }
  }

  // MARK: Maps and lists

  /// Begins a map or a list.
  ///
  /// - Returns: False where it is nested too deep: the reader then passes over it, and does not end it.
  mutating func begin(
    _ kind: Kind, at range: Range<Int>, anchor: String? = nil
  ) throws(DocumentError) -> Bool {
    try count()
    let limit = builder.limits.nesting
    guard containers.count < limit else {
      builder.noteNesting(limit: limit, at: range.lowerBound)
      openMergeField()
      openItem(at: range.lowerBound..<range.lowerBound)
      closeFieldOrItem()
      return false
    }
    if takesMerge {
      containers[containers.count - 1].mergeKey = nil
      containers.append(Container(kind: kind, index: 0, anchor: nil, isMerged: true))
      return true
    }
    openItem(at: range.lowerBound..<range.lowerBound)
    let index = builder.open(kind == .map ? .record : .list, at: range)
    containers.append(Container(kind: kind, index: index, anchor: anchor))
    if kind == .list { listDepth += 1 }
    return true
  }

  /// Ends the innermost map or list; the offset is that of its end.
  mutating func end(at offset: Int) throws(DocumentError) {
    guard let container = containers.popLast(), !container.isMerged else { return }
    if !container.mergedRecords.isEmpty { try merge(into: container, at: offset) }
    builder.close()
    if container.kind == .list { listDepth -= 1 }
    if let name = container.anchor {
      anchors[name] = Anchor(
        blocks: container.index..<builder.blocks.count, height: container.height,
        listDepth: listDepth)
    }
    grow(by: container.height)
    closeFieldOrItem()
  }

  /// Notes how high what is inside the innermost map or list reaches.
  private mutating func grow(by height: Int) {
    guard let last = containers.indices.last else { return }
    containers[last].height = max(containers[last].height, height + 1)
  }

  /// Whether the next value is merged into the map around it.
  private var takesMerge: Bool {
    guard let last = containers.last else { return false }
    return last.mergeKey != nil || last.isMerged && last.kind == .list
  }

  // MARK: Keys and scalars

  /// Adds the key of the value that comes next.
  mutating func addKey(_ text: DataText, anchor: String? = nil) {
    var label = text.verbatim.map { source.trimmed($0) }.map { TextRange($0) }
    let bytes = text.verbatim.map { source.utf8[$0] } ?? text.bytes[...]
    if label == nil
      || bytes.count <= DataText.lengthLimit && bytes.contains(where: EmbeddedMarkup.marks.contains)
    {
      label = builder.add(markup.label(bytes), from: source.trimmed(text.source))
    }
    if let anchor { anchors[anchor] = Anchor(label: label) }
    builder.open(.field, label: label ?? .empty, at: text.source)
  }

  /// Adds the key `<<`: the maps that come next are merged into the one that is open.
  mutating func addMergeKey(_ text: DataText) {
    guard let last = containers.indices.last else { return }
    containers[last].mergeKey = text
  }

  /// Adds a scalar.
  mutating func addScalar(_ text: DataText, anchor: String? = nil) throws(DocumentError) {
    try count()
    guard !containers.isEmpty else {
      for paragraph in paragraphs(of: text) {
        builder.addBlock(.paragraph, text: paragraph, at: text.source)
      }
      return
    }
    openMergeField()
    openItem(at: text.source)
    let index = builder.blocks.count - 1
    builder.update(index) { $0.source = SourceRange($0.source.start..<text.source.upperBound) }
    setText(text, of: index)
    if let anchor {
      anchors[anchor] = Anchor(blocks: index..<builder.blocks.count, listDepth: listDepth)
    }
    closeFieldOrItem()
  }

  private mutating func setText(_ text: DataText, of index: Int) {
    if let range = text.verbatim, let stored = verbatim(range) {
      return builder.update(index) { $0.text = stored }
    }
    let end = text.source.upperBound
    for (place, paragraph) in paragraphs(of: text).enumerated() {
      if place == 0 {
        builder.setText(paragraph, of: index, from: text.verbatim ?? text.source)
      } else {
        builder.addBlock(.paragraph, text: paragraph, at: end..<end)
      }
    }
  }

  private mutating func paragraphs(of text: DataText) -> [InlineText] {
    let paragraphs = markup.paragraphs(of: text, in: source.utf8)
    if markup.leftMarkup { builder.note(.markupNotRead, at: text.source.lowerBound) }
    return paragraphs
  }

  /// The text of a range that can stand as it is; nil where it has line feeds, or markup to be read.
  private mutating func verbatim(_ range: Range<Int>) -> TextRange? {
    let isPlain = source.utf8.withUnsafeBufferPointer { bytes in
      !bytes[range].contains { $0 == 0x0A || EmbeddedMarkup.marks.contains($0) }
    }
    guard isPlain || range.count > DataText.lengthLimit else { return nil }
    if !isPlain { builder.note(.markupNotRead, at: range.lowerBound) }
    let text = source.trimmed(range)
    return text.isEmpty ? .empty : TextRange(text)
  }

  // MARK: Fields and items

  /// Opens an item for the value that comes next, where a list is open.
  private mutating func openItem(at range: Range<Int>) {
    guard let last = containers.last, last.kind == .list, !last.isMerged else { return }
    let item = builder.open(.item, at: range)
    builder.update(item) { $0.level = listDepth }
  }

  /// Opens the field `<<` for a value that is no map and cannot be merged.
  private mutating func openMergeField() {
    guard takesMerge, let last = containers.indices.last else { return }
    let key = containers[last].mergeKey
    containers[last].mergeKey = nil
    builder.open(
      .field, label: key?.verbatim.map { TextRange($0) } ?? .empty,
      at: key?.source ?? source.utf8.count..<source.utf8.count)
  }

  private mutating func closeFieldOrItem() {
    if !containers.isEmpty { builder.close() }
  }
}

// MARK: Aliases

extension DataBuilder {
  /// Repeats what an anchor of the name stands at; false where there is none.
  mutating func addAlias(_ name: String, at range: Range<Int>) throws(DocumentError) -> Bool {
    guard let anchor = anchors[name] else { return false }
    if anchor.height > 0, takesMerge {
      let records = records(in: anchor.blocks)
      let last = containers.count - 1
      containers[last].mergeKey = nil
      // A list of maps under `<<` hands them on to the map that the key stands in.
      if let map = containers.lastIndex(where: { !$0.isMerged }) {
        containers[map].mergedRecords += records
      }
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

  /// Adds the text that an anchor stands at as the key of the value that comes next; false where there
  /// is none.
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

  /// Refuses a document whose aliases repeat long texts a thousand times.
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

  /// The record, or the records of the list, that blocks are.
  private func records(in blocks: Range<Int>) -> [Int] {
    if builder.blocks[blocks.lowerBound].kind == .record { return [blocks.lowerBound] }
    return blocks.dropFirst().filter { index in
      builder.blocks[index].kind == .record && builder.blocks[index - 1].kind == .item
    }
  }

  /// Adds the fields of merged records to a map, but for those whose keys it has itself.
  private mutating func merge(into container: Container, at offset: Int) throws(DocumentError) {
    var keys = Set(
      builder.children(from: container.index + 1, to: builder.blocks.count).map(builder.label))
    for record in container.mergedRecords {
      for field in builder.children(from: record + 1, to: builder.blocks[record].end)
      where keys.insert(builder.label(of: field)).inserted {
        try addCopy(of: field..<builder.blocks[field].end, at: offset, from: listDepth)
      }
    }
  }
}

extension OutlineBuilder {
  /// The blocks that stand in a range, what is inside them passed over.
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
