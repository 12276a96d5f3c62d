import Flashcards

/// Makes entries from lead-ins, and rates how well they agree.
extension LeadInReading {
  var proposal: Proposal? {
    guard heads.count > 1 else { return nil }
    var proposal = Proposal(marks: hypothesis.marks)
    proposal.quality = quality
    guard proposal.quality > 0.05 else { return nil }
    for (place, head) in heads.enumerated() {
      guard let leadIn = leadIns[head] else { continue }
      let candidate = Candidate(headword: leadIn.head, paragraphs: [], line: evidence[head].line)
      proposal.entries.append(
        ProposedEntry(candidate: candidate, head: head, body: bodies[place]))
      proposal.explained += evidence[head].size
      proposal.explained += bodies[place].reduce(0) { $0 + evidence[$1].size }
    }
    proposal.addUndefined(bareTerms, in: evidence)
    proposal.complete = { complete(&$0) }
    return proposal
  }

  /// Fills in the entries' definitions, which only a chosen proposal needs.
  func complete(_ proposal: inout Proposal) {
    let builder = DefinitionText(evidence, bodies)
    proposal.entries = heads.enumerated().compactMap { place, head in
      guard let leadIn = leadIns[head] else { return nil }
      let candidate = builder.candidate(leadIn: leadIn, head: head, body: bodies[place])
      return ProposedEntry(candidate: candidate, head: head, body: bodies[place])
    }
    if evidence.passages.rules.contains(.headwordHabits) { proposal.entries.dropHabits() }
    proposal.addUndefined(bareTerms, in: evidence)
  }

  var quality: Double {
    let count = Double(heads.count)
    let own = heads.compactMap { leadIns[$0] }
    let likeness = own.reduce(0) { $0 + $1.head.termLikeness } / count
    let distinct = distinctShare(of: own.map(\.head.folded))
    let prose =
      heads.indices.reduce(0.0) { sum, place in
        guard let leadIn = leadIns[heads[place]] else { return sum }
        if leadIn.rest.isProse || leadIn.fits { return sum + 1 }
        if leadIn.rest.isEmpty, !bodies[place].isEmpty { return sum + 1 }
        return sum + (leadIn.rest.isEmpty ? 0.3 : 0.75)
      } / count
    let inBodies = Set(bodies.joined())
    let unexplainedCount = hypothesis.members.count { leadIns[$0] == nil && !inBodies.contains($0) }
    let isItem = evidence[heads[0]].kind.isItem
    // Items that are only a term lack a definition; they do not count against the hypothesis.
    let otherCount = isItem ? unexplainedCount - bareTerms.count : unexplainedCount
    let inside = hypothesis.members.count { leadIns[$0] == nil && inBodies.contains($0) }
    let share =
      count
      / (count + Double(isItem ? inside : 0) + 0.3 * Double(otherCount)
        + (isItem ? 0 : 0.3 * Double(inside)))
    return likeness * likeness.squareRoot() * distinct * distinct * prose * share.squareRoot()
      * hypothesis.clarity
  }

  /// Items that are only a term, among items with definitions.
  var bareTerms: [Int] {
    guard let first = heads.first, evidence[first].kind.isItem else { return [] }
    let taken = Set(heads)
    var previous = first
    var bare: [Int] = []
    // A list of its own above the first entry introduces the glossary.
    let above = evidence.passages.all[..<first].reversed().prefix { $0.kind.isItem }.count
    for index in hypothesis.members where index >= first - above {
      if taken.contains(index) { previous = index }
      if !taken.contains(index), evidence.isBareTerm(index), evidence.sameList(index, previous) {
        bare.append(index)
      }
    }
    return bare
  }
}
