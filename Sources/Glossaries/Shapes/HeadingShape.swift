import Flashcards

/// A heading per term, or a line in bold, and its definition below.
///
/// Sections stand above the terms, examples below them; which level holds the terms is what most
/// definitions stand under. Letters, contents and what returns are no terms.
struct HeadingShape: Shape {
  let name = "headings"
  let example = """
    # Support

    ## Astreinte

    Période pendant laquelle une personne reste joignable.

    ## Ticket

    Demande suivie jusqu'à sa résolution.
    """

  func recognise(_ outline: Outline) -> Recognition {
    // What a list of lead-ins explains, this shape explains no better.
    let lines = outline.leadIns ?? LeadInLines(outline)
    let listed = Set(LeadInShape().recognise(outline, lines).candidates.flatMap(\.blocks))
    guard let terms = TermHeadings(outline, listed: listed) else { return Recognition() }
    var recognition = Recognition()
    let arePairs = terms.arePairs
    for term in terms.entries {
      let blocks = term.heading.index..<term.end
      recognition.candidates += candidates(of: term, in: outline, terms.labels)
      var isExpanded = false
      if blocks.count > 1, case .paragraph = outline.blocks[blocks.lowerBound + 1].content {
        isExpanded = lines.explainHeading(in: blocks.dropFirst())
      }
      recognition.explained += blocks.reduce(0) {
        !arePairs && listed.contains($1) && $1 > term.heading.index && !isExpanded
          ? $0 : $0 + outline.proseSize(at: $1)
      }
    }
    return recognition.candidates.count > 1 ? recognition : Recognition()
  }

  private func candidates(
    of term: TermHeadings.Entry, in outline: Outline, _ labels: Set<String>
  ) -> [Candidate] {
    var candidate = Candidate(
      headword: term.heading.text, paragraphs: term.heading.opening, line: term.heading.line,
      blocks: term.heading.index..<term.end)
    let body = outline.definition(in: (term.heading.index + 1)..<term.end)
    let fields = LabelledFields(term.heading.opening.map { ($0, nil) } + body, labels: labels)
    if fields.hasDefinition {
      candidate.paragraphs = fields.definition
    } else {
      candidate.paragraphs += body.flatMap(\.text.brokenLines)
    }
    (candidate.acronym, candidate.expansion) = (fields.acronym, fields.expansion)
    candidate.aliases = fields.aliases
    let senses = outline.senses(in: (term.heading.index + 1)..<term.end, of: term.heading.text)
    guard senses.count > 1 else { return [candidate] }
    return senses.map { sense in
      var one = candidate
      one.paragraphs = sense
      one.isSense = true
      return one
    }
  }
}

extension Outline {
  /// The paragraphs of a definition, each with its lead, up to a rule across the page.
  fileprivate func definition(in body: Range<Int>) -> [(text: String, lead: String?)] {
    var paragraphs: [(text: String, lead: String?)] = []
    for block in blocks[body] {
      switch block.content {
      case .heading(_, let text, _) where text.isEmpty:
        if !paragraphs.isEmpty { return paragraphs }
      case .paragraph(let text, let lead): paragraphs.append((text, lead))
      case .table(let table):
        paragraphs += table.rows.prefix(50).map { ($0.line(under: table), nil) }
      case .listItem(let text, let lead, _):
        paragraphs.append(("• " + text, lead.map { "• " + $0 }))
      default: if let text = block.content.paragraph { paragraphs.append((text, nil)) }
      }
    }
    return paragraphs
  }

  /// The senses of a term whose definition is nothing but a list of them: numbered, or each
  /// opening with an expansion of its own.
  fileprivate func senses(in body: Range<Int>, of term: String) -> [[String]] {
    var senses: [[String]] = []
    var isNumbered = true
    for block in blocks[body] {
      switch block.content {
      case .listItem(let text, _, 1):
        senses.append([text])
        isNumbered = isNumbered && block.isNumbered
      case .listItem(let text, _, _) where !senses.isEmpty:
        senses[senses.count - 1].append("• " + text)
      case .continuation(let text) where !senses.isEmpty: senses[senses.count - 1].append(text)
      default: return []
      }
    }
    let areExpansions = senses.allSatisfy { sense in
      Expansion(opening: sense.first ?? "", of: term)?.isExact ?? false
    }
    return isNumbered || areExpansions ? senses : []
  }

  /// The bytes of a block that are text and no table.
  fileprivate func proseSize(at index: Int) -> Int {
    switch blocks[index].content {
    case .table, .definition: 0
    default: blocks[index].size
    }
  }
}

extension Table.Row {
  /// The cells in one line: a table inside a definition is an example.
  fileprivate func line(under table: Table) -> String {
    cells.filter { !$0.isEmpty }.map { $0.replacing("\n", with: " ") }.joined(separator: " – ")
  }
}
