import Documents

/// Reads the entries in templates of a wiki page: `{{term|…}}`, with `{{defn|…}}` below it.
struct WikiRecords {
  private let outline: Documents.Outline
  /// For each record, the end of its parent block.
  private var outerEnds: [Int: Int] = [:]

  private static let terms: Set<String> = ["term", "glossary term", "ghat"]
  private static let definitions: Set<String> = ["defn", "glossary definition"]

  init(_ outline: Documents.Outline) {
    self.outline = outline
    var open: [Int] = []
    for (index, block) in outline.blocks.enumerated() {
      while let end = open.last, end <= index { open.removeLast() }
      if block.kind == .record { outerEnds[index] = open.last ?? outline.blocks.count }
      if block.end > index + 1 { open.append(block.end) }
    }
  }

  private func name(_ index: Int) -> String {
    outline.string(outline.blocks[index].label).lowercased()
  }

  /// The entry that begins with a template for a term; nil if the record is another template.
  func entry(at index: Int) -> RecordEntry? {
    guard Self.terms.contains(name(index)) else { return nil }
    var entry = RecordEntry(line: outline.line(of: outline.blocks[index]))
    var next = index
    let end = outerEnds[index] ?? outline.blocks.count
    while next < end, take(next, into: &entry) { next = outline.blocks[next].end }
    entry.consumed = index..<next
    return entry.terms.isEmpty ? nil : entry
  }

  /// Adds a block to the entry; false if the entry ends before it.
  private func take(_ index: Int, into entry: inout RecordEntry) -> Bool {
    let block = outline.blocks[index]
    switch block.kind {
    case .record where Self.terms.contains(name(index)):
      guard entry.paragraphs.isEmpty else { return false }
      if let term = term(index), !term.isEmpty { entry.terms.append(term) }
    case .record where Self.definitions.contains(name(index)):
      entry.paragraphs += definition(index)
    case .list: entry.paragraphs += outline.paragraphs(of: index)
    case .paragraph where entry.paragraphs.isEmpty:
      entry.paragraphs = outline.paragraphs(of: index)
    default: return false
    }
    return true
  }

  private func term(_ index: Int) -> String? {
    let (positional, labelled) = outline.fields(of: index)
    let term = labelled["term"] ?? labelled["1"] ?? positional.first
    let shown = labelled["content"] ?? labelled["2"] ?? positional.dropFirst().first ?? term
    return shown.map { outline.joinedText(of: $0) }
  }

  private func definition(_ index: Int) -> [String] {
    let (positional, labelled) = outline.fields(of: index)
    let field = labelled["defn"] ?? labelled["1"] ?? positional.first
    return field.map { outline.paragraphs(of: $0) } ?? []
  }
}
