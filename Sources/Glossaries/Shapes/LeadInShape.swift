import Flashcards

/// An entry per paragraph or list item: the term stands at its beginning.
///
/// What makes a beginning a term is that the others beside it begin in the same way.
struct LeadInShape: Shape {
  let name = "lead-in"
  let example = """
    # Support

    - **Astreinte** : période pendant laquelle une personne reste joignable.
    - **Ticket** : demande suivie jusqu'à sa résolution.
    """

  func recognise(_ outline: Outline) -> Recognition {
    recognise(outline, outline.leadIns ?? LeadInLines(outline))
  }

  func recognise(_ outline: Outline, _ lines: LeadInLines) -> Recognition {
    guard lines.hasEntries else { return Recognition() }
    var reading = LeadInReading()
    for index in outline.blocks.indices { reading.read(outline.blocks[index], at: index, lines) }
    return reading.recognition
  }
}

/// Entries as they are met from the top of a document to its end.
private struct LeadInReading {
  private var candidates: [Candidate] = []
  /// The level of the list in which the last entry is an item, 0 for a paragraph; nil when nothing
  /// that follows can belong to it.
  private var openLevel: Int?
  private var explained = 0
  /// How many entries have further paragraphs that no markup ties to them.
  private var loose: Set<Int> = []

  mutating func read(_ block: Block, at index: Int, _ lines: LeadInLines) {
    if let leadIn = lines.entries[index] {
      open(leadIn, block, at: index)
      return
    }
    switch block.content {
    case .heading, .table, .definition: openLevel = nil
    case .paragraph(let text, let lead):
      let last = candidates.last?.blocks.lowerBound
      guard openLevel == 0, last.map({ !lines.leavesRun(index, after: $0) }) ?? true else {
        openLevel = nil
        return
      }
      let isAlike = lead == text && last.flatMap { lines.entries[$0]?.separator } == .alone
      if lines.isTermAlone(index), isAlike || Acronym(text) != nil {
        candidates.append(
          Candidate(headword: text, paragraphs: [], line: block.line, blocks: index..<(index + 1)))
        return
      }
      loose.insert(candidates.count - 1)
      add(text.brokenLines, block, at: index)
    case .continuation(let text): if openLevel != nil { add(text.brokenLines, block, at: index) }
    case .listItem(let text, _, let level):
      guard let openLevel else { return }
      if level > openLevel {
        add([mark(of: block) + text], block, at: index)
      } else if level == openLevel, lines.isTermAlone(index) {
        candidates.append(
          Candidate(headword: text, paragraphs: [], line: block.line, blocks: index..<(index + 1)))
      } else if level == openLevel {
        add([text], block, at: index)
      } else {
        self.openLevel = nil
      }
    }
  }

  private mutating func open(_ leadIn: LeadIn, _ block: Block, at index: Int) {
    let candidate = Candidate(
      headword: leadIn.head, paragraphs: leadIn.rest.brokenLines, line: block.line,
      blocks: index..<(index + 1))
    candidates.append(candidate)
    explained += block.size
    if case .listItem(_, _, let level) = block.content { openLevel = level } else { openLevel = 0 }
  }

  /// What stands before an item: the senses of a term are told by their numbers.
  private func mark(of block: Block) -> String {
    guard block.isNumbered, let last = candidates.last else { return "• " }
    let number = last.paragraphs.count { $0.first?.isNumber ?? false } + 1
    return "\(number). "
  }

  private mutating func add(_ paragraphs: [String], _ block: Block, at index: Int) {
    guard let last = candidates.indices.last else { return }
    candidates[last].paragraphs += paragraphs
    candidates[last].blocks = candidates[last].blocks.lowerBound..<(index + 1)
    explained += block.size
  }

  /// What was read; where no entry but the last has a paragraph to itself below it, that of the
  /// last is the page's footer.
  var recognition: Recognition {
    var candidates = candidates
    if candidates.count > 4, loose == [candidates.count - 1] {
      let last = candidates.count - 1
      candidates[last].paragraphs = Array(candidates[last].paragraphs.prefix(1))
      let start = candidates[last].blocks.lowerBound
      candidates[last].blocks = start..<(start + 1)
    }
    return Recognition(candidates: candidates.unquoted, explained: explained)
  }
}

extension [Candidate] {
  /// The candidates without the quotes that an author puts around each term.
  fileprivate var unquoted: [Candidate] {
    guard allSatisfy({ $0.headword.inQuotes != nil }) else { return self }
    return map { candidate in
      var bare = candidate
      bare.headword = candidate.headword.inQuotes ?? candidate.headword
      if bare.paragraphs.count == 1, let text = bare.paragraphs[0].inQuotes {
        bare.paragraphs = [text]
      }
      return bare
    }
  }
}

extension String {
  /// What stands between straight quotes at both ends, a comma or semicolon behind them; nil where
  /// none stand there.
  fileprivate var inQuotes: String? {
    var text = self[...]
    while let last = text.last, ",;".contains(last) { text.removeLast() }
    guard text.count > 2, let first = text.first, first == text.last, "\"'`".contains(first) else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    return inner.contains(first) ? nil : String(inner)
  }
}
