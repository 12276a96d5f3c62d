extension ReSTScan {
  // MARK: Items

  /// The list item that begins on a line; nil if there is none.
  func item(at index: Int) -> ReSTItem? {
    let line = lines[index]
    let continues = builder.openKinds.last == .item && builder.indent(of: .list) == line.indent
    return ReSTItem(line.text, in: source, continuesList: continues)
  }

  /// Reads an item with the lines indented below it.
  mutating func readItem(_ item: ReSTItem) {
    let line = lines[index]
    if !continuesList(isOrdered: item.isOrdered) { builder.closeContainers(atLeast: line.indent) }
    builder.beginItem(mark: item.mark, indent: line.indent, isOrdered: item.isOrdered)
    let depth = builder.depth
    let rest = deeperLines(from: index + 1, than: line.indent)
    readBody(
      firstLine: item.text, column: line.indent + item.text.lowerBound - line.text.lowerBound, rest)
    builder.close(toDepth: depth)
    index = rest.upperBound
  }

  /// Reads a block whose first line follows a marker.
  ///
  /// - Parameters:
  ///   - firstLine: The text after the marker.
  ///   - column: The column of that text; nil to use the indentation of the lines below.
  ///   - rest: The lines below the marker's line.
  mutating func readBody(firstLine: Range<Int>, column: Int?, _ rest: Range<Int>) {
    let start = rest.lowerBound - 1
    let line = lines[start]
    let margin = lines[rest].lazy.filter { !$0.isBlank }.map(\.indent).min()
    let indent = min(margin ?? column ?? 0, column ?? margin ?? 0)
    lines[start] = SourceLine(text: firstLine, indent: indent)
    readBlocks(start..<rest.upperBound)
    lines[start] = line
  }

  /// Whether the open list can take another item of this kind.
  private func continuesList(isOrdered: Bool) -> Bool {
    guard builder.openKinds.last == .item, let list = builder.innermost(.list) else { return false }
    return builder.blocks[list].traits.contains(.ordered) == isOrdered
  }

  // MARK: Definitions

  /// Reads a term, `term : classifier`, with its definition below it.
  mutating func readDefinition() {
    let line = lines[index]
    if builder.openKinds.last == .item { builder.closeContainers(atLeast: line.indent) }
    addTerm(line.text, indent: line.indent)
    let range = deeperLines(from: index + 1, than: line.indent)
    let depth = builder.depth
    builder.beginDefinition(indent: line.indent, at: lines[range.lowerBound].text.lowerBound)
    readBlocks(range, insideDepth: depth)
    index = range.upperBound
  }

  /// Adds a term, with its classifiers as the label.
  mutating func addTerm(_ text: Range<Int>, indent: Int) {
    var (term, classifiers) = (text, TextRange.empty)
    if let mark = firstOffset(of: [0x20, UInt8(ascii: ":"), 0x20], in: text) {
      term = text.lowerBound..<mark
      classifiers = TextRange(source.trimmed((mark + 3)..<text.upperBound))
    }
    builder.beginTerm(term, indent: indent)
    guard !classifiers.isEmpty, let last = builder.lastIndex, builder.blocks[last].kind == .term
    else { return }
    builder.update(last) { $0.label = classifiers }
  }

  private func firstOffset(of mark: [UInt8], in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + mark.count <= range.upperBound {
      if source.utf8[index] == mark[0],
        source.utf8[index..<(index + mark.count)].elementsEqual(mark)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  // MARK: Fields

  /// Reads consecutive fields: metadata at the top of the document, otherwise a record.
  mutating func readFields(_ first: ReSTField) {
    let indent = lines[index].indent
    builder.closeContainers(atLeast: indent)
    let depth = builder.depth
    let start = lines[index].text.lowerBound
    builder.open(isDocinfo ? .metadata : .record, at: start..<start)
    var next: ReSTField? = first
    while let field = next {
      readField(field)
      while index < body.end, lines[index].isBlank { index += 1 }
      next =
        index < body.end && lines[index].indent == indent
        ? ReSTField(lines[index].text, in: source) : nil
    }
    builder.close(toDepth: depth)
    isAboveText = false
  }

  private mutating func readField(_ field: ReSTField) {
    let line = lines[index]
    let label = fieldName(field.name)
    let depth = builder.depth
    builder.open(.field, label: label, at: line.text.lowerBound..<field.text.lowerBound)
    let rest = deeperLines(from: index + 1, than: line.indent)
    readBody(firstLine: field.text, column: nil, rest)
    builder.close(toDepth: depth)
    index = rest.upperBound
  }

  /// A field's name without its markup.
  private mutating func fieldName(_ name: Range<Int>) -> TextRange {
    let text = builder.inline([name]).bytes
    return builder.add(text, from: name)
  }

  /// Whether the fields from here on are about the document.
  ///
  /// They are if nothing is above them or, directly below the document's title, if one of them is a
  /// bibliographic field of docutils.
  private var isDocinfo: Bool {
    guard isAboveText, body.hasTitles else { return false }
    guard !builder.blocks.isEmpty else { return true }
    for line in lines[index..<body.end] where line.indent == body.margin && !line.isBlank {
      guard let field = ReSTField(line.text, in: source) else { break }
      if bibliographicFields.contains(source.string(field.name).lowercased()) { return true }
    }
    return false
  }
}

/// The names of docutils' bibliographic fields in English, German, French and Spanish.
private let bibliographicFields: Set<String> = [
  "author", "authors", "organization", "contact", "address", "version", "status", "date",
  "copyright", "revision", "abstract", "dedication",
  "autor", "autoren", "organisation", "kontakt", "adresse", "datum", "zusammenfassung", "widmung",
  "auteur", "auteurs", "statut", "révision", "résumé", "dédicace",
  "autores", "organización", "contacto", "dirección", "versión", "estado", "fecha", "revisión",
  "resumen", "dedicatoria",
]
