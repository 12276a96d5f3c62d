/// Builds an outline from the values of JSON and YAML: maps become records, arrays lists.
///
/// The reader announces values in document order. `{"quai": ["A"]}` is
///
///     try data.begin(.map, at: 0..<1)
///     data.addKey(DataText(verbatim: 2..<6, in: 1..<7))
///     try data.begin(.list, at: 9..<10)
///     try data.addScalar(DataText(verbatim: 11..<12, in: 10..<13))
///     try data.end()
///     try data.end()
struct DataBuilder {
  var builder: OutlineBuilder
  /// The open maps and lists, outermost first.
  var containers: [Container] = []
  private var markup: DataMarkup
  /// The number of values without the first, which contains all others in most documents.
  private var valueCount = -1
  var listDepth = 0
  var anchors: [String: Anchor] = [:]
  /// The bytes of text repeated by aliases.
  var repeatedSize = 0

  enum Kind { case map, list }

  struct Container {
    let kind: Kind
    /// The index of its block.
    let index: Int
    let anchor: String?
    /// Whether it is under `<<`, so that its fields go to the map around it.
    var isMerged = false
    /// The key `<<`, until its value begins.
    var mergeKey: DataText?
    /// The records merged into the map.
    var mergedRecords: [Int] = []
    /// The number of levels of maps and lists in it, itself included.
    var height = 1
  }

  /// The value that aliases of one name repeat.
  struct Anchor {
    /// The value's blocks; for a text, those of the field or item that contains it.
    var blocks: Range<Int> = 0..<0
    /// The text, if the anchor is on a key.
    var label: TextRange?
    /// The number of levels of maps and lists in the value; 0 for a text.
    var height = 0
    /// The number of lists around the value.
    var listDepth = 0
  }

  init(_ builder: OutlineBuilder) {
    self.builder = builder
    markup = DataMarkup(limits: builder.limits)
  }

  var source: SourceText { builder.source }

  mutating func note(_ kind: Problem.Kind, at offset: Int) { builder.note(kind, at: offset) }

  /// Counts values, and refuses a document with too many.
  mutating func count(_ values: Int = 1) throws(DocumentError) {
    valueCount += values
    let limit = builder.limits.values
    guard valueCount <= limit else { throw .tooManyValues(limit: limit) }
  }

  // MARK: Maps and lists

  /// Begins a map or a list.
  ///
  /// - Returns: False beyond the nesting limit: the reader then skips the value and does not end
  ///   it.
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

  /// Ends the innermost map or list.
  mutating func end() throws(DocumentError) {
    guard let container = containers.popLast(), !container.isMerged else { return }
    if !container.mergedRecords.isEmpty { try merge(into: container) }
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

  /// Updates the innermost container's height for a value of `height` levels inside it.
  mutating func grow(by height: Int) {
    guard let last = containers.indices.last else { return }
    containers[last].height = max(containers[last].height, height + 1)
  }

  /// Whether the next value is merged into the map around it.
  var takesMerge: Bool {
    guard let last = containers.last else { return false }
    return last.mergeKey != nil || last.isMerged && last.kind == .list
  }

  // MARK: Keys and scalars

  /// Opens a field under a key of a map; the next value added becomes the field's.
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

  /// Adds the key `<<`: the next maps are merged into the open one.
  mutating func addMergeKey(_ text: DataText) {
    guard let last = containers.indices.last else { return }
    containers[last].mergeKey = text
  }

  /// Adds a string, number or other single value.
  mutating func addScalar(_ text: DataText, anchor: String? = nil) throws(DocumentError) {
    try count()
    guard !containers.isEmpty else {
      for paragraph in paragraphs(of: text) {
        builder.addBlock(.paragraph, text: paragraph.text, at: paragraph.place ?? text.source)
      }
      return
    }
    openMergeField()
    openItem(at: text.source)
    let index = builder.blocks.count - 1
    extendSource(of: index, to: text.source.upperBound)
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
        builder.setText(paragraph.text, of: index, from: text.verbatim ?? text.source)
        if let place = paragraph.place { extendSource(of: index, to: place.upperBound) }
      } else {
        builder.addBlock(.paragraph, text: paragraph.text, at: paragraph.place ?? end..<end)
      }
    }
  }

  /// Moves the end of a block's source to an offset.
  mutating func extendSource(of index: Int, to end: Int) {
    builder.update(index) { $0.source = SourceRange($0.source.start..<max(end, $0.source.start)) }
  }

  private mutating func paragraphs(of text: DataText) -> [(text: InlineText, place: Range<Int>?)] {
    let paragraphs = markup.paragraphs(of: text, in: source)
    if markup.skippedMarkup { builder.note(.markupNotRead, at: text.source.lowerBound) }
    return paragraphs
  }

  /// A range that needs no copy; nil if it has line feeds, or markup to be read.
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

  /// Opens an item for the next value, if a list is open.
  mutating func openItem(at range: Range<Int>) {
    guard let last = containers.last, last.kind == .list, !last.isMerged else { return }
    let item = builder.open(.item, at: range)
    builder.update(item) { $0.level = listDepth }
  }

  /// Opens a field named `<<` for a value that is not a map and so cannot be merged.
  mutating func openMergeField() {
    guard takesMerge, let last = containers.indices.last else { return }
    let key = containers[last].mergeKey
    containers[last].mergeKey = nil
    builder.open(
      .field, label: key?.verbatim.map { TextRange($0) } ?? .empty,
      at: key?.source ?? source.utf8.count..<source.utf8.count)
  }

  mutating func closeFieldOrItem() {
    if !containers.isEmpty { builder.close() }
  }
}
