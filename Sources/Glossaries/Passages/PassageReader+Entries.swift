import Documents

/// Reads the entries that the syntax declares: definitions, records, terms without a definition.
extension PassageReader {
  mutating func declare(_ candidate: Candidate, block: Int, end: Int) {
    // One more than the limit shows that there are too many.
    guard passages.declared.count <= Glossary.candidateLimit else { return }
    var passage = Passage(
      kind: .declared(passages.declared.count), text: "", line: candidate.line, block: block,
      blockEnd: end)
    passage.size = candidate.size
    passage.gap = 1
    passages.declared.append(candidate)
    passages.all.append(passage)
  }

  mutating func visitRecord(_ index: Int, _ isFirst: Bool) {
    let block = source.blocks[index]
    if let entry = records.entry(at: index) {
      readUntil = max(readUntil, entry.consumed.upperBound)
      guard let first = entry.terms.first ?? entry.acronym ?? entry.expansion else { return }
      var candidate = Candidate(headword: first, paragraphs: entry.paragraphs, line: entry.line)
      (candidate.acronym, candidate.expansion) = (entry.acronym, entry.expansion)
      candidate.aliases = Array(entry.terms.dropFirst())
      declare(candidate, block: index, end: entry.consumed.upperBound)
      return leaveOut(entry.consumed, besides: passages.declared.suffix(1))
    }
    if block.label.isEmpty, isFieldList(index) { return declareFields(of: index) }
    let name = "record \(source.string(block.label))"
    var hasTitle = false
    if let title = recordTitle(index) {
      path.append(Step(name: name, isFirst: isFirst))
      appendTitle(title, true)
      path.removeLast()
      hasTitle = true
    }
    visitChildren(of: index, as: name, isFirst: isFirst, ownText: hasTitle)
  }

  /// Whether a record consists of named fields.
  private func isFieldList(_ index: Int) -> Bool {
    let fields = source.children(of: index)
    return fields.contains { _ in true }
      && fields.allSatisfy { source.blocks[$0].kind == .field && !source.blocks[$0].label.isEmpty }
  }

  /// Declares the fields of a list: each field's name is a term, its content the definition.
  private mutating func declareFields(of index: Int) {
    for field in source.children(of: index) {
      let name = source.string(source.blocks[field].label).tidied
      let candidate = Candidate(
        headword: name, paragraphs: paragraphs(of: field),
        line: source.line(of: source.blocks[field]))
      declare(candidate, block: field, end: source.blocks[field].end)
    }
  }

  /// Adds a block's title as a text in bold.
  mutating func appendTitle(_ index: Int, _ isFirst: Bool) {
    appendText(index, kind: .paragraph, isFirst)
    guard var last = passages.all.last, last.block == index else { return }
    last.marks = [Passage.Mark(kind: .strong, range: 0..<last.text.utf8.count)]
    passages.all[passages.all.count - 1] = last
  }

  /// The block with a directive's title, `!!! note "Title"`; nil if there is none.
  func recordTitle(_ index: Int) -> Int? {
    source.children(of: index).first {
      source.blocks[$0].kind == .field && source.has(source.blocks[$0].label, text: "title")
        && !source.blocks[$0].text.isEmpty
    } ?? source.titleArgument(of: index)
  }

  mutating func appendDefinition(_ index: Int) {
    var terms: [(text: String, block: Int)] = []
    var paragraphs: [String] = []
    for child in source.children(of: index) {
      if let page, page.isHidden(block: child) { continue }
      switch source.blocks[child].kind {
      case .term: terms += names(of: child).map { ($0, child) }
      default: paragraphs += self.paragraphs(of: child)
      }
    }
    terms.removeAll { $0.text.isEmpty }
    paragraphs.removeAll { $0.isEmpty }
    while terms.count > 1, terms[0].text.isLoneLetter {
      let letter = terms.removeFirst()
      appendText(letter.block, kind: .heading(2), true)
    }
    guard let first = terms.first else { return appendIndented(paragraphs, of: index) }
    if paragraphs.isEmpty { return appendLoneTerms(terms.map(\.block), of: index) }
    var candidate = Candidate(
      headword: first.text, paragraphs: paragraphs,
      line: source.line(of: source.blocks[first.block]))
    candidate.aliases = terms.dropFirst().map(\.text)
    declare(candidate, block: index, end: source.blocks[index].end)
    leaveOutArguments(in: index..<source.blocks[index].end)
  }

  /// Adds lines of a wiki that are only indented: they continue the definition above.
  private mutating func appendIndented(_ paragraphs: [String], of index: Int) {
    for text in paragraphs {
      var passage = Passage(
        kind: .paragraph, text: text, line: source.line(of: source.blocks[index]), block: index,
        blockEnd: source.blocks[index].end)
      passage.forms = [passages.form("indented")]
      append(passage)
    }
  }

  /// Adds terms without a definition; a bold part of a term's own text may be the term, and the
  /// rest its definition.
  mutating func appendLoneTerms(_ terms: [Int], of index: Int) {
    for term in terms {
      let text = PassageText(source.blocks[term], in: source, hidden: isHidden(span:)).whole
      let lead = text.marks.first { $0.range.lowerBound == 0 }
      if let lead, lead.range.upperBound < text.text.utf8.count {
        appendText(term, kind: .paragraph, false)
      } else {
        let line = source.line(of: source.blocks[term])
        declare(
          Candidate(headword: text.text, paragraphs: [], line: line), block: term,
          end: source.blocks[term].end)
      }
    }
  }

  /// The names in a term: one per line, and its gloss.
  func names(of index: Int) -> [String] {
    var names = text(of: index).brokenLines
    if let gloss = texts.badges?.gloss(of: index, in: source), names.count == 1,
      names[0].hasSuffix(gloss)
    {
      names = [String(names[0].dropLast(gloss.count)).tidied, gloss]
    }
    for child in source.children(of: index) where source.blocks[child].kind != .field {
      names += paragraphs(of: child)
    }
    return names
  }
}
