import Documents

/// The parts of an entry in a record of an outline.
struct RecordEntry {
  /// The term and its aliases.
  var terms: [String] = []
  var acronym: String?
  var expansion: String?
  var paragraphs: [String] = []
  /// The line of the headword, from 1.
  var line = 1
  /// The indices of the blocks that belong to the entry.
  var consumed = 0..<0
}

/// Decides which records of a document are entries: commands that declare terms, templates for
/// terms, replacements of acronyms.
struct RecordEntries {
  private let outline: Documents.Outline
  private let latex: LaTeXRecords?
  private let wiki: WikiRecords?
  /// The names of records of which at least two contain a term and its definition.
  private var namesOfEntries: Set<String> = []

  /// Examines the records of a document.
  init(_ outline: Documents.Outline) {
    self.outline = outline
    latex = outline.syntax == "LaTeX" ? LaTeXRecords(outline) : nil
    wiki = outline.syntax == "MediaWiki" ? WikiRecords(outline) : nil
    var counts: [String: Int] = [:]
    for (index, block) in outline.blocks.enumerated() where block.kind == .record {
      if named(at: index) != nil { counts[outline.string(block.label), default: 0] += 1 }
    }
    namesOfEntries = Set(counts.filter { $0.value > 1 }.keys)
  }

  /// The entry that begins with a record; nil if the record is not an entry.
  func entry(at index: Int) -> RecordEntry? {
    if let latex { return latex.entry(at: index) }
    if let wiki, let entry = wiki.entry(at: index) { return entry }
    if wiki != nil, !isOfEntries(index) { return nil }
    return replacement(at: index) ?? named(at: index)
  }

  /// The entry of a record with arguments named like an entry's parts,
  /// `{{% def name="Quai" abbr="Q" %}} …` or `<Term name="Quai">…</Term>`, or with its term as the
  /// only argument; otherwise nil.
  private func named(at index: Int) -> RecordEntry? {
    guard ["Markdown", "HTML", "AsciiDoc", "MediaWiki"].contains(outline.syntax) else { return nil }
    let (positional, labelled) = outline.fields(of: index)
    var parts: [ColumnName: Int] = [:]
    for (label, field) in labelled where label != "title" {
      let name = ColumnName(label)
      if !name.isOther, parts[name] == nil { parts[name] = field }
    }
    let body = outline.children(of: index).filter { outline.blocks[$0].kind != .field }
      .flatMap { outline.paragraphs(of: $0) }
    let definition =
      (parts[.definition] ?? parts[.meaning]).map { outline.paragraphs(of: $0) } ?? []
    let onlyArgument = positional.count == 1 && labelled.isEmpty && !body.isEmpty
    let term =
      (parts[.term] ?? parts[.acronym]).map { outline.joinedText(of: $0) }
      ?? (onlyArgument ? self.term(in: positional[0]) : nil)
    let isDefined = !(body.isEmpty && definition.isEmpty && parts[.expansion] == nil)
    guard let term, !term.isEmpty, isDefined || isOfEntries(index) && parts[.term] != nil
    else { return nil }
    var entry = RecordEntry()
    entry.terms = [term]
    entry.acronym = parts[.acronym].map { outline.joinedText(of: $0) }
    entry.expansion = parts[.expansion].map { outline.joinedText(of: $0) }
    entry.terms += parts[.aliases].map { outline.joinedText(of: $0).listedNames } ?? []
    entry.paragraphs = definition + body
    (entry.line, entry.consumed) = (
      outline.line(of: outline.blocks[index]), index..<outline.blocks[index].end
    )
    return entry
  }

  /// The term in an argument without a name; nil where it looks like another, such as a path.
  private func term(in field: Int) -> String? {
    let term = outline.joinedText(of: field)
    let isTerm =
      term.termLikeness >= 0.7 && !term.contains("/") && term.contains(where: \.isLetter)
    return isTerm ? term : nil
  }

  /// Whether records of this name are entries, so that an empty one lacks its definition.
  private func isOfEntries(_ index: Int) -> Bool {
    namesOfEntries.contains(outline.string(outline.blocks[index].label))
  }

  /// The acronym of a substitution: `.. |SLA| replace:: Service Level Agreement`; nil for any other
  /// record.
  private func replacement(at index: Int) -> RecordEntry? {
    let block = outline.blocks[index]
    guard outline.syntax == "reStructuredText", outline.has(block.label, text: "replace") else {
      return nil
    }
    var parts = outline.children(of: index).map {
      outline.paragraphs(of: $0).joined(separator: " ")
    }
    guard !parts.isEmpty else { return nil }
    let name = parts.removeFirst()
    let text = parts.filter { !$0.isEmpty }.joined(separator: " ").tidied
    // A replacement of the name by itself in markup, such as `:abbr:`, is not an expansion.
    guard Acronym(name) != nil, text != name, text.contains(" ") else { return nil }
    var entry = RecordEntry(terms: [name], acronym: name)
    (entry.line, entry.consumed) = (outline.line(of: block), index..<block.end)
    if let pair = BracketedHeadword(text)?.pair(unless: []), pair.acronym == name {
      entry.expansion = pair.expansion
    } else if text.utf8.count <= 120 {
      entry.expansion = text
    } else {
      return nil
    }
    return entry
  }
}

extension Documents.Outline {
  /// A block's own text as one paragraph.
  func joinedText(of index: Int) -> String {
    PassageText(blocks[index], in: self).whole.text
  }

  /// The text of a block and everything inside it, one string per paragraph.
  func paragraphs(of index: Int) -> [String] { BlockTexts(source: self).paragraphs(of: index) }

  /// The unlabelled fields of a record, and the first field of each label, in lower case.
  func fields(of index: Int) -> (positional: [Int], labelled: [String: Int]) {
    var (positional, labelled) = ([Int](), [String: Int]())
    for child in children(of: index) where blocks[child].kind == .field {
      let label = string(blocks[child].label).lowercased()
      if label.isEmpty {
        positional.append(child)
      } else if labelled[label] == nil {
        labelled[label] = child
      }
    }
    return (positional, labelled)
  }
}
