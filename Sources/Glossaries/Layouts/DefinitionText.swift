import Flashcards

/// Makes candidates of passages.
struct DefinitionText {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  /// The candidate of a headword that stands alone.
  func candidate(head: Int, body: Range<Int>) -> Candidate {
    var candidate = Candidate(
      headword: evidence[head].text.headText, paragraphs: [], line: evidence[head].line,
      blocks: head..<max(body.upperBound, head + 1))
    take(body, into: &candidate)
    return candidate
  }

  /// The candidate of a headword at the beginning of its definition.
  func candidate(leadIn: LeadIn, head: Int, body: Range<Int>) -> Candidate {
    var candidate = Candidate(
      headword: leadIn.head, paragraphs: leadIn.rest.brokenLines, line: evidence[head].line,
      blocks: head..<max(body.upperBound, head + 1))
    take(body, into: &candidate)
    return candidate
  }

  private func take(_ body: Range<Int>, into candidate: inout Candidate) {
    let isAlone = body.count { evidence.isOpen($0) } == 1 && candidate.paragraphs.isEmpty
    let lines = body.flatMap { self.lines(of: $0, isAlone: isAlone) }
    let fields = LabelledFields(lines, labels: evidence.labels)
    if fields.hasDefinition {
      candidate.paragraphs += fields.definition
    } else {
      candidate.paragraphs += lines.flatMap { $0.text.brokenLines }
    }
    (candidate.acronym, candidate.expansion) = (fields.acronym, fields.expansion)
    candidate.aliases += fields.aliases
  }

  private func lines(of index: Int, isAlone: Bool) -> [(text: String, lead: String?)] {
    guard evidence.roles[index] == nil else { return [] }
    let passage = evidence[index]
    switch passage.kind {
    case .rule: return []
    case .table(let place):
      let grid = evidence.passages.tables[place]
      return ([grid.header].compactMap { $0 } + grid.rows).prefix(50).map { row in
        let cells = row.cells.filter { !$0.isEmpty }.map { $0.replacing("\n", with: " ") }
        return (cells.joined(separator: " – "), nil)
      }
    case .declared(let place):
      let inner = evidence.passages.declared[place]
      return [(inner.headword + ": " + inner.paragraphs.joined(separator: " "), nil)]
    case .heading, .paragraph:
      return [(passage.text, passage.leadMark.map { passage.string($0.range) })]
    case .item:
      // One point by itself is no list.
      let mark = isAlone ? "" : passage.marker.first?.isNumber == true ? passage.marker + " " : "• "
      return [(mark + passage.text, passage.leadMark.map { mark + passage.string($0.range) })]
    }
  }
}

extension String {
  /// The text of a headword that stands alone, without the colon behind it.
  var headText: String {
    var text = self[...]
    while let last = text.last, last == ":" || last == "：" || last.isWhitespace { text.removeLast() }
    return text.isEmpty ? self : String(text).withoutQuestion
  }
}
