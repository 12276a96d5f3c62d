/// A document read under one hypothesis about the beginnings of its passages.
struct LeadInReading {
  let evidence: Evidence
  let free: [Bool]
  let hypothesis: LeadInHypothesis
  var leadIns: [Int: LeadIn]
  var heads: [Int] = []
  var bodies: [Range<Int>] = []

  init(_ hypothesis: LeadInHypothesis, in evidence: Evidence, free: [Bool]) {
    (self.hypothesis, self.evidence, self.free) = (hypothesis, evidence, free)
    leadIns = hypothesis.leadIns
    let rules = evidence.passages.rules
    for (rule, step) in Self.steps where rules.contains(rule) { step(&self) }
    for (index, leadIn) in leadIns where leadIn.isSubject {
      leadIns[index] = leadIn.completed(evidence[index].text)
    }
    heads = leadIns.keys.sorted()
    readBodies()
    for (place, head) in heads.enumerated() where rules.contains(.trailingTitles) {
      let hasDefinition = leadIns[head]?.rest.isEmpty == false
      bodies[place] = evidence.withoutTrailingTitles(bodies[place], hasDefinition: hasDefinition)
    }
    if let last = bodies.indices.last, rules.contains(.footer) {
      bodies[last] = evidence.withoutFooter(bodies[last], beside: Array(bodies.dropLast()))
    }
  }

  /// The corrections in order: wrong entries are dropped before unmarked ones are looked for
  /// between the rest.
  private static let steps: [(ReadingRule, @Sendable (inout LeadInReading) -> Void)] = [
    (.unfinished, { $0.takeUnfinished() }),
    (.titleLine, { $0.dropTitle() }),
    (.listsOfChanges, { $0.dropListsOfChanges() }),
    (.notes, { $0.dropNotes() }),
    (.leadInSlips, { $0.absorbSlips() }),
  ]

  // MARK: Bodies

  private mutating func readBodies() {
    bodies = heads.enumerated().map { place, head in
      let limit = place + 1 < heads.count ? heads[place + 1] : evidence.count
      var end = head + 1
      while end < limit, continuesDefinition(end, from: head) { end += 1 }
      return (head + 1)..<end
    }
  }

  /// Whether a passage belongs to the definition of the entry that begins at `head`.
  private func continuesDefinition(_ index: Int, from head: Int) -> Bool {
    guard free[index] else { return false }
    switch evidence.roles[index] {
    case .letter, .footer: return false
    case .navigation: return true
    default: break
    }
    let passage = evidence[index]
    switch passage.kind {
    case .heading, .rule, .declared: return false
    case .table, .paragraph, .item: break
    }
    guard case .item(let level) = evidence[head].kind else {
      if case .table = passage.kind { return false }
      return true
    }
    let block = evidence[head].block
    if block >= 0 {
      if passage.block < Int(evidence.passages.ends[block]) { return true }
      // An item of the same list without a lead-in continues the one above.
      return passage.itemLevel.map { $0 >= level } ?? false && evidence.sameList(index, head)
        && !evidence.isBareTerm(index)
    }
    if let own = passage.itemLevel { return own > level }
    return passage.indent > evidence[head].indent
  }
}

extension Evidence {
  /// Whether an item is only a term, with nothing below it.
  func isBareTerm(_ index: Int) -> Bool {
    guard termLikeness[index] >= 0.8, self[index].text.wordCount <= 6, !self[index].endsInColon
    else {
      return false
    }
    guard let level = self[index].itemLevel, index + 1 < count else { return true }
    if let next = self[index + 1].itemLevel { return next <= level }
    let (block, below) = (self[index].block, self[index + 1].block)
    return block < 0 || below >= Int(passages.ends[block])
  }

  /// Whether two items belong to the same list; true in plain text, where lists have no blocks.
  func sameList(_ one: Int, _ other: Int) -> Bool {
    let blocks = [passages.all[one].block, passages.all[other].block]
    guard blocks.allSatisfy({ $0 >= 0 && $0 < passages.parents.count }) else { return true }
    return passages.parents[blocks[0]] == passages.parents[blocks[1]]
  }
}
