import Flashcards

/// Entries that the syntax declares: a definition list, a macro, a map.
struct DeclaredLayout: Layout {
  let name = "definition list"
  let example = """
    # Support

    Astreinte
    : Période pendant laquelle une personne reste joignable.

    Ticket
    : Demande suivie jusqu'à sa résolution.
    """

  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal] {
    var proposal = Proposal(marks: [.definitionList])
    proposal.entries.reserveCapacity(evidence.passages.declared.count)
    for (index, passage) in evidence.passages.all.enumerated() where free[index] {
      guard case .declared(let place) = passage.kind else { continue }
      let candidate = candidate(at: index, declaredAt: place, evidence, free)
      let body = (index + 1)..<candidate.blocks.upperBound
      proposal.entries.append(ProposedEntry(candidate: candidate, head: index, body: body))
      proposal.explained += candidate.blocks.reduce(0) { $0 + evidence[$1].size }
    }
    proposal.entries.dropClosings()
    addBareTerms(to: &proposal, evidence, free)
    let filled = proposal.entries.count {
      !$0.candidate.paragraphs.isEmpty || $0.candidate.expansion != nil
    }
    guard filled > 0 else { return proposal.entries.isEmpty ? [] : [proposal] }
    proposal.quality = 1.6 * (0.5 + 0.5 * Double(filled) / Double(proposal.entries.count))
    return [proposal]
  }

  /// The entry that begins with a declared term, with the lines that continue its definition.
  private func candidate(
    at index: Int, declaredAt place: Int, _ evidence: Evidence, _ free: [Bool]
  ) -> Candidate {
    var candidate = evidence.passages.declared[place]
    // Lines that are only indented continue the definition above.
    var end = index + 1
    while end < evidence.count, free[end],
      evidence[end].forms.first.map({ evidence.passages.formNames[$0] }) == "indented"
    {
      candidate.paragraphs += evidence[end].text.brokenLines
      end += 1
    }
    let below = (end..<evidence.count).first {
      if case .declared = evidence[$0].kind { true } else { false }
    }
    if let last = candidate.paragraphs.last, candidate.paragraphs.count > 1,
      let letter = LetterLine(last),
      let below, evidence.declaredHeadword(below).initials.contains(letter.letter)
    {
      // The last line is the letter above the next term.
      candidate.paragraphs.removeLast()
    }
    candidate.blocks = index..<end
    return candidate
  }

  /// Adds terms that stand alone between entries, so that a finding reports their missing
  /// definition.
  ///
  /// If there are many such lines they are titles of sections, and are not added.
  private func addBareTerms(to proposal: inout Proposal, _ evidence: Evidence, _ free: [Bool]) {
    let heads = Set(proposal.entries.map(\.head))
    let ends = Set(proposal.entries.map(\.body.upperBound))
    let bare = evidence.passages.all.indices.filter { index in
      free[index] && evidence.isOpen(index) && evidence[index].kind == .paragraph
        && evidence.termLikeness[index] >= 0.8 && evidence[index].text.wordCount <= 6
        && !evidence[index].endsInColon && ends.contains(index) && heads.contains(index + 1)
    }
    guard bare.count * 10 <= proposal.entries.count else { return }
    proposal.addUndefined(bare, in: evidence)
  }
}

extension Evidence {
  /// The headword of a declared entry.
  fileprivate func declaredHeadword(_ index: Int) -> String {
    guard case .declared(let place) = self[index].kind else { return "" }
    return passages.declared[place].headword
  }
}

extension [ProposedEntry] {
  /// Drops the short closing lines that several definitions share: `Back to top`.
  fileprivate mutating func dropClosings() {
    var counts: [String: Int] = [:]
    for entry in self {
      if let closing = entry.candidate.closing { counts[closing, default: 0] += 1 }
    }
    for place in indices {
      guard let closing = self[place].candidate.closing, counts[closing, default: 0] > 1 else {
        continue
      }
      self[place].candidate.paragraphs.removeLast()
    }
  }
}

extension Candidate {
  /// The last paragraph, if it is short and others precede it; otherwise nil.
  fileprivate var closing: String? {
    guard paragraphs.count > 1, let last = paragraphs.last, last.utf8.count <= 60, !last.isProse,
      !last.hasPrefix("•")
    else { return nil }
    return last
  }
}
