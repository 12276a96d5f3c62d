import Flashcards

/// Makes entries from headwords, and rates how well they agree.
extension HeadReading {
  /// Whether a headword has a definition.
  func isDefined(_ place: Int) -> Bool {
    !bodies[place].isEmpty || evidence[heads[place]].headAndText != nil
  }

  var proposal: Proposal? {
    let filled = heads.indices.filter { isDefined($0) }
    guard filled.count > 1 || filled.count == 1 && boundaryLevel < 7 && heads.count == 1 else {
      return nil
    }
    guard !areSectionsAroundEntries, !areSectionsAroundTable else { return nil }
    var proposal = Proposal(marks: hypothesis.marks)
    proposal.quality = quality(filled)
    guard proposal.quality > 0.05 else { return nil }
    let isName = areNamesInARow
    for (place, head) in heads.enumerated() where !isName[place] {
      let candidate = Candidate(
        headword: headword(place, isName), paragraphs: [], line: evidence[head].line)
      proposal.entries.append(
        ProposedEntry(candidate: candidate, head: head, body: bodies[place]))
      for name in firstName(place, isName)..<place { proposal.roles[heads[name]] = .headword }
      guard isDefined(place) else { continue }
      proposal.explained += evidence[head].size
      proposal.explained += bodies[place].reduce(0) { $0 + evidence[$1].size }
    }
    proposal.complete = { complete(&$0) }
    return proposal
  }

  /// Fills in the entries' definitions, which only a chosen proposal needs.
  func complete(_ proposal: inout Proposal) {
    let builder = DefinitionText(evidence, bodies)
    let isName = areNamesInARow
    proposal.entries = heads.indices.filter { !isName[$0] }.map { place in
      let head = heads[place]
      var candidate = builder.candidate(
        head: head, body: bodies[place], isMarked: boundaryLevel == 7)
      let first = firstName(place, isName)
      if first < place {
        candidate.aliases += heads[(first + 1)...place].map { evidence[$0].text.headText }
        candidate = candidate.headed(headword(place, isName), line: evidence[heads[first]].line)
      }
      return ProposedEntry(candidate: candidate, head: head, body: bodies[place])
    }
    if evidence.passages.rules.contains(.headwordHabits) { proposal.entries.dropHabits() }
  }

  /// The first of several names directly above a definition that they share; the entry has its
  /// name.
  func firstName(_ place: Int, _ isName: [Bool]) -> Int {
    var first = place
    while first > 0, isName[first - 1] { first -= 1 }
    return first
  }

  /// The headword of an entry: the first of several names in a row.
  func headword(_ place: Int, _ isName: [Bool]) -> String {
    let first = firstName(place, isName)
    guard first == place else { return evidence[heads[first]].text.headText }
    let isMarked = boundaryLevel == 7
    return DefinitionText.headword(of: heads[place], isMarked: isMarked, in: evidence)
  }

  /// For each headword, whether it is directly above another one and so another name for the same
  /// entry.
  ///
  /// All false unless most headwords have a gap above them.
  var areNamesInARow: [Bool] {
    var isName = heads.map { _ in false }
    guard evidence.passages.syntax == "text", heads.count > 2,
      heads.count(where: { evidence[$0].gap > 0 || $0 > 0 && evidence.roles[$0 - 1] == .letter })
        * 10
        >= heads.count * 6
    else { return isName }
    for place in heads.indices.dropLast()
    where bodies[place].isEmpty && heads[place + 1] == heads[place] + 1
      && evidence[heads[place + 1]].gap == 0 && !bodies[place + 1].isEmpty
    {
      isName[place] = true
    }
    return isName
  }

  func quality(_ filled: [Int]) -> Double {
    let count = Double(heads.count)
    let likeness = heads.reduce(0) { $0 + termLikeness(of: $1) } / count
    let distinct = distinctShare(of: evidence.foldedNumbers(of: heads))
    let prose =
      filled.reduce(0.0) { sum, place in
        if evidence[heads[place]].headAndText != nil { return sum + 1 }
        let first = bodies[place].first { evidence.roles[$0] == nil } ?? bodies[place].lowerBound
        return sum + evidence.proseLikeness(first, under: heads[place])
      } / Double(filled.count)
    let sorted = heads.count > 4 ? evidence.alphabeticalShare(of: heads) : 0
    let order = sorted > 0.85 ? 1.1 : 1
    let filledShare = Double(filled.count) / count
    // Passages of the headwords' form that look like headwords but are inside definitions.
    let isHead = evidence.marks(of: heads)
    let isSibling = evidence.marks(of: hypothesis.siblings)
    let swallowed = bodies.joined().count {
      isSibling[$0] && !isHead[$0] && evidence.isOpen($0) && evidence.termLikeness[$0] >= 0.8
        && !evidence[$0].endsInColon && $0 + 1 < evidence.count && evidence[$0 + 1].text.isProse
    }
    let enumerated = heads.count { evidence.isEnumerated($0) }
    let purity = count / (count + Double(swallowed))
    let plainness = 1 - 0.8 * Double(enumerated) / count
    let asides = heads.count { evidence.facts.isNameOfAside($0) }
    let around = 1 - 0.6 * Double(asides) / count
    // A single headword is probably the title.
    let number = heads.count == 1 ? 0.15 : 1
    return likeness * likeness.squareRoot() * distinct * distinct * prose * filledShare * order
      * hypothesis.clarity * number * purity * plainness * around
  }
}

extension HeadReading {
  /// How much a headword looks like a term; the label of a field does not.
  private func termLikeness(of head: Int) -> Double {
    let isField =
      !evidence.labels.isEmpty
      && evidence.fieldLabel(of: head).map { evidence.labels.contains($0) } ?? false
    return isField
      ? 0.1 : evidence[head].headAndText?.head.termLikeness ?? evidence.termLikeness[head]
  }
}

extension Evidence {
  /// How much a passage looks like a definition, from 0 to 1.
  func proseLikeness(_ index: Int, under head: Int) -> Double {
    let passage = self[index]
    switch passage.kind {
    case .table: return 0.4
    case .declared: return 0.3
    case .heading: return 0.3
    case .rule: return 0
    case .paragraph, .item: break
    }
    if passage.text.isProse { return 1 }
    if Expansion(opening: passage.text, of: self[head].text)?.isExact == true { return 1 }
    if self[head].text.last == ")", Headword(reading: self[head].text).acronym != nil { return 1 }
    if LeadIn(passage.text, separatedBy: .colon) != nil { return 0.8 }
    // A short line is a short definition or another headword.
    return termLikeness[index] >= 0.8 ? 0.45 : 0.7
  }
}
