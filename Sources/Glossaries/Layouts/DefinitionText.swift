import Flashcards

/// Makes candidates from passages.
struct DefinitionText {
  private let evidence: Evidence
  /// The folded labels of short lines below most headwords: `department` of `Department: Yard`.
  private let fields: Set<String>

  /// - Parameters:
  ///   - evidence: The facts about the document.
  ///   - bodies: The passages below each headword.
  init(_ evidence: Evidence, _ bodies: [Range<Int>]) {
    self.evidence = evidence
    var counts: [String: Int] = [:]
    for body in bodies {
      for label in Set(body.compactMap { evidence.fieldLabel(of: $0) }) {
        counts[label, default: 0] += 1
      }
    }
    let filled = bodies.count { !$0.isEmpty }
    fields = Set(counts.filter { $0.value > 1 && $0.value * 2 >= filled }.keys)
  }

  /// The candidate for a headword on a line of its own.
  func candidate(head: Int, body: Range<Int>, isMarked: Bool = false) -> Candidate {
    let parts = Self.parts(of: head, isMarked: isMarked, in: evidence)
    var candidate = Candidate(
      headword: (parts?.head ?? evidence.labelledTerm(of: head) ?? evidence[head].text).headText,
      paragraphs: parts?.text.brokenLines ?? [], line: evidence[head].line,
      blocks: head..<max(body.upperBound, head + 1))
    take(body, into: &candidate)
    return candidate
  }

  /// The headword that ``candidate(head:body:isMarked:)`` would use, without building the
  /// candidate.
  static func headword(of head: Int, isMarked: Bool, in evidence: Evidence) -> String {
    (parts(of: head, isMarked: isMarked, in: evidence)?.head ?? evidence[head].text).headText
  }

  private static func parts(
    of head: Int, isMarked: Bool, in evidence: Evidence
  ) -> (head: String, text: String)? {
    isMarked || evidence[head].headingLevel != nil ? evidence[head].headAndText : nil
  }

  /// The candidate for a headword at the beginning of its definition.
  func candidate(leadIn: LeadIn, head: Int, body: Range<Int>) -> Candidate {
    var candidate = Candidate(
      headword: leadIn.head, paragraphs: paragraphs(of: leadIn, at: head),
      line: evidence[head].line,
      blocks: head..<max(body.upperBound, head + 1))
    take(body, into: &candidate)
    return candidate
  }

  /// The texts after a headword in its own passage.
  ///
  /// An expansion in italics is separate from the sentence after it:
  /// `**SLA** – *Service level agreement* What a provider promises.`
  private func paragraphs(of leadIn: LeadIn, at head: Int) -> [String] {
    let passage = evidence[head]
    guard let form = Acronym(loose: leadIn.head),
      let mark = passage.marks.first(where: {
        $0.kind == .emphasis && leadIn.rest.hasPrefix(passage.string($0.range))
      })
    else { return leadIn.rest.brokenLines }
    let phrase = passage.string(mark.range)
    let rest = String(leadIn.rest.dropFirst(phrase.count)).trimmed
    // A sign or lower-case letter after the italics continues the same sentence.
    guard form.fits(phrase), rest.first?.isUppercase == true else { return leadIn.rest.brokenLines }
    return [phrase] + rest.brokenLines
  }

  private func take(_ body: Range<Int>, into candidate: inout Candidate) {
    let isAlone = body.count { evidence.isOpen($0) } == 1 && candidate.paragraphs.isEmpty
    let lines = body.flatMap { self.lines(of: $0, isAlone: isAlone) }
    let fields = LabelledFields(lines, labels: evidence.labels)
    candidate.paragraphs += fields.hasDefinition ? fields.definition : fields.rest
    (candidate.acronym, candidate.expansion) = (fields.acronym, fields.expansion)
    candidate.aliases += fields.aliases
  }

  /// Whether a passage is a field beside the definition, such as a department.
  func isField(_ index: Int) -> Bool {
    !fields.isEmpty && evidence.fieldLabel(of: index).map(fields.contains) ?? false
  }

  private func lines(of index: Int, isAlone: Bool) -> [(text: String, lead: String?)] {
    guard evidence.roles[index] == nil, !isField(index) else { return [] }
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
      // A single point is not a list, so it gets no bullet.
      let mark = isAlone ? "" : passage.marker.first?.isNumber == true ? passage.marker + " " : "• "
      return [(mark + passage.text, passage.leadMark.map { mark + passage.string($0.range) })]
    }
  }
}

extension Evidence {
  /// The folded label of a passage with just a label and a few words, `Department: Yard`; nil for
  /// any other passage and for labels of an entry's own parts.
  func fieldLabel(of index: Int) -> String? {
    guard isOpen(index), self[index].headingLevel == nil, self[index].text.utf8.count <= 120 else {
      return nil
    }
    let passage = self[index]
    let marked = passage.leadMark.flatMap { LeadIn(passage.text, lead: passage.string($0.range)) }
    guard
      let leadIn = marked.flatMap({ $0.isSeparated ? $0 : nil })
        ?? LeadIn(passage.text, separatedBy: .colon),
      !leadIn.rest.isEmpty, leadIn.rest.wordCount <= 5, leadIn.head.wordCount <= 3,
      !".!?".contains(leadIn.rest.last ?? " ")
    else { return nil }
    let name = ColumnName(leadIn.head)
    return name.isOther || name.isAside ? leadIn.head.folded : nil
  }
}

extension String {
  /// The text of a headword on a line of its own, without its final colon.
  var headText: String {
    let text = withoutColon
    return text.isEmpty ? self : String(text).withoutQuestion
  }
}
