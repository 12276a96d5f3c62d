/// Puts the values of JSON and YAML into an outline: maps as records, arrays as lists.
///
/// A reader tells of values in their order; `{"quai": ["A"]}` is
///
///     try data.begin(.map, at: 0..<1)
///     data.addKey(DataText(verbatim: 2..<6, in: 1..<7))
///     try data.begin(.list, at: 9..<10)
///     try data.addScalar(DataText(verbatim: 11..<12, in: 10..<13))
///     try data.end()
///     try data.end()
struct DataBuilder {
  var builder: OutlineBuilder
  /// The maps and lists that are open, outermost first.
  var containers: [Container] = []
  private var markup: DataMarkup
  /// How many values there are beside the first, which holds all others in most documents.
  private var valueCount = -1
  var listDepth = 0
  var anchors: [String: Anchor] = [:]
  /// The bytes of text that aliases repeat.
  var repeatedSize = 0

  /// A map or a list.
  enum Kind { case map, list }

  struct Container {
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
  struct Anchor {
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
  mutating func count(_ values: Int = 1) throws(DocumentError) {
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

  /// Notes how high what is inside the innermost map or list reaches.
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

  /// Has the source of a block end at an offset.
  mutating func extendSource(of index: Int, to end: Int) {
    builder.update(index) { $0.source = SourceRange($0.source.start..<max(end, $0.source.start)) }
  }

  private mutating func paragraphs(of text: DataText) -> [(text: InlineText, place: Range<Int>?)] {
    let paragraphs = markup.paragraphs(of: text, in: source)
    if markup.leftMarkup { builder.note(.markupNotRead, at: text.source.lowerBound) }
    return paragraphs
  }

  /// The text of a range that can stand as it is; nil where it has line feeds, or markup to be
  /// read.
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
  mutating func openItem(at range: Range<Int>) {
    guard let last = containers.last, last.kind == .list, !last.isMerged else { return }
    let item = builder.open(.item, at: range)
    builder.update(item) { $0.level = listDepth }
  }

  /// Opens the field `<<` for a value that is no map and cannot be merged.
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
