import Flashcards

/// A document read by a guess at its headwords.
struct HeadReading {
  let evidence: Evidence
  let free: [Bool]
  let hypothesis: HeadHypothesis
  private(set) var heads: [Int]
  private(set) var bodies: [Range<Int>] = []
  /// The highest heading that ends a definition.
  let boundaryLevel: Int

  init(_ hypothesis: HeadHypothesis, in evidence: Evidence, free: [Bool]) {
    (self.hypothesis, self.evidence, self.free) = (hypothesis, evidence, free)
    heads = hypothesis.heads
    let levels = heads.compactMap { evidence[$0].headingLevel }
    boundaryLevel = levels.count == heads.count ? levels.max() ?? 0 : 7
    readBodies()
    absorbSlips()
    dropEnumerated()
    dropEdges()
    dropTitles()
    dropOutsideLetters()
    dropShortDefinitions()
    dropContents()
    dropEdges()
    dropAsides()
    trimBodies()
    cutLastBody()
  }

  // MARK: Bodies

  private mutating func readBodies() {
    let isHead = Set(heads)
    bodies = heads.enumerated().map { place, head in
      let limit = place + 1 < heads.count ? heads[place + 1] : evidence.count
      var end = head + 1
      while end < limit, !isBoundary(end, isHead) { end += 1 }
      return (head + 1)..<end
    }
    boundByUnits()
  }

  private func isBoundary(_ index: Int, _ isHead: Set<Int>) -> Bool {
    guard free[index] else { return true }
    switch evidence.roles[index] {
    case .letter, .footer: return true
    case .navigation: return false
    default: break
    }
    switch evidence[index].kind {
    case .heading(let level): return level <= boundaryLevel && !isHead.contains(index)
    case .rule: return true
    case .declared: return false
    case .paragraph, .item, .table: return false
    }
  }

  /// Ends each definition with the element or item that its headword opens, where most have one.
  private mutating func boundByUnits() {
    let units = heads.indices.map { unitEnd($0) }
    let bounded = units.indices.filter { units[$0] != nil }
    guard bounded.count * 10 >= heads.count * 7, bounded.count > 1 || heads.count == 1 else {
      return
    }
    for place in bounded {
      guard let end = units[place] else { continue }
      bodies[place] =
        bodies[place].lowerBound..<max(min(bodies[place].upperBound, end), bodies[place].lowerBound)
    }
  }

  /// The passage after the last one in the largest block that a headword opens and no other
  /// headword stands in; nil where nothing follows in it.
  private func unitEnd(_ place: Int) -> Int? {
    let head = heads[place]
    var block = evidence[head].block
    guard block >= 0, block < evidence.passages.parents.count else { return nil }
    let next = place + 1 < heads.count ? evidence[heads[place + 1]].block : Int.max
    let previous = head > 0 ? evidence[head - 1].block : -1
    var end: Int?
    while true {
      let blockEnd = Int(evidence.passages.ends[block])
      guard next >= blockEnd, previous < block else { break }
      if blockEnd > block + 1 || evidence[head].kind.isItem {
        var passage = head + 1
        while passage < evidence.count, evidence[passage].block < blockEnd,
          evidence[passage].block >= 0
        {
          passage += 1
        }
        if passage > head + 1 { end = passage }
      }
      let parent = Int(evidence.passages.parents[block])
      guard parent != block else { break }
      block = parent
    }
    return end
  }

  // MARK: Slips

  /// Takes in headwords whose author forgot what marks the others: the bold type, the heading's
  /// level.
  private mutating func absorbSlips() {
    var more: [Int] = []
    let siblings = Set(hypothesis.siblings)
    let termLike = bodies.joined().count {
      siblings.contains($0) && evidence.termLikeness[$0] >= 0.8
    }
    if !siblings.isEmpty, termLike * 5 <= heads.count {
      let isHead = Set(heads)
      for index in hypothesis.siblings where !isHead.contains(index) && evidence.isOpen(index) {
        guard let first = heads.first, let last = heads.last, index > first, index < last + 12,
          evidence.termLikeness[index] >= 0.8, index + 1 < evidence.count,
          evidence[index + 1].text.isProse, evidence.repeatCount(index) == 1,
          !evidence[index].endsInColon, !evidence[index - 1].endsInColon,
          !isHead.contains(index - 1), !evidence.isEnumerated(index)
        else { continue }
        more.append(index)
      }
    }
    more += headingsOutOfLevel + deeperHeadings + unmarkedItems
    guard !more.isEmpty else { return }
    heads = (heads + more).sorted()
    readBodies()
  }

  /// Items that begin with a term on a line of its own as the headwords do, without their mark.
  private var unmarkedItems: [Int] {
    let isHead = Set(heads)
    guard heads.count(where: { evidence[$0].headAndText != nil }) * 10 >= heads.count * 8,
      let first = heads.first
    else { return [] }
    let others = hypothesis.siblings.filter {
      $0 > first && !isHead.contains($0) && evidence.isOpen($0) && evidence[$0].headAndText != nil
    }
    return others.count * 5 <= heads.count ? others : []
  }

  /// Headings above the level of the others that have a text of their own as these do, among
  /// sections that have none.
  private var headingsOutOfLevel: [Int] {
    guard boundaryLevel < 7, let first = heads.first else { return [] }
    let isHead = Set(heads)
    let above = evidence.passages.all.indices.filter { index in
      guard let level = evidence[index].headingLevel, level <= boundaryLevel, index > first else {
        return false
      }
      return free[index] && evidence.roles[index] == nil && !isHead.contains(index)
    }
    let defined = above.filter { index in
      guard index + 1 < evidence.count, isAmidHeads(index) else { return false }
      return evidence.isOpen(index + 1) && evidence[index + 1].headingLevel == nil
        && evidence[index + 1].text.isProse && evidence.termLikeness[index] >= 0.6
    }
    return defined.count <= 2 && defined.count * 5 <= heads.count ? defined : []
  }

  /// Headings below the level of the others that stand like these: where the alphabet would have
  /// them, with a pair, or outside of any definition.
  private var deeperHeadings: [Int] {
    guard boundaryLevel < 7, heads.count > 2 else { return [] }
    let inBodies = Set(bodies.joined())
    let parts = partsOfHeads
    let isSorted = parts.alphabeticalShare(in: evidence) > 0.85
    let deeper = evidence.passages.all.indices.filter { index in
      guard let level = evidence[index].headingLevel, level > boundaryLevel, free[index],
        evidence.roles[index] == nil, index + 1 < evidence.count, evidence.isOpen(index + 1),
        evidence[index + 1].text.isProse, evidence[index + 1].headingLevel == nil,
        evidence.termLikeness[index] >= 0.7, evidence.repeatCount(index) == 1
      else { return false }
      return true
    }
    guard deeper.count <= max(2, heads.count / 8) else { return [] }
    return deeper.filter { index in
      if !inBodies.contains(index) { return index > heads[0] }
      if Headword(reading: evidence[index].text).acronym != nil { return true }
      guard isSorted, evidence.isUnderItsLetter(index) != false,
        let part = parts.last(where: { $0[0] < index }),
        let above = part.last(where: { $0 < index })
      else { return false }
      let below = part.first { $0 > index }
      let text = evidence.sortText(index)
      return evidence.sortText(above) <= text
        && (below.map { text <= evidence.sortText($0) } ?? true)
    }
  }

  /// The headwords by the part of the document that they stand in, below a heading above their
  /// level.
  private var partsOfHeads: [[Int]] {
    var parts: [[Int]] = []
    for head in heads {
      let opensPart =
        parts.last?.last.map { above in
          (above..<head).contains { evidence[$0].headingLevel.map { $0 < boundaryLevel } ?? false }
        } ?? true
      if opensPart { parts.append([head]) } else { parts[parts.count - 1].append(head) }
    }
    return parts
  }

  /// Drops the points of a list above the entries that a sentence announces: `Things to know:`.
  private mutating func dropEnumerated() {
    let points = heads.prefix { evidence.isEnumerated($0) }
    guard !points.isEmpty, points.count * 3 <= heads.count else { return }
    heads.removeFirst(points.count)
    readBodies()
  }

  /// Drops the title above an introduction, which has the same form as the headwords.
  private mutating func dropTitles() {
    while heads.count > 1, let first = heads.first, isTitle(first) {
      heads.removeFirst()
      bodies.removeFirst()
    }
  }

  /// Drops what stands above the first letter and, under another letter than its own, below the
  /// last, a headword that was appended there apart; a short line that is not under its letter
  /// defines the headword above it.
  private mutating func dropOutsideLetters() {
    guard let first = evidence.roles.firstIndex(of: .letter),
      let last = evidence.roles.lastIndex(of: .letter), first < last
    else { return }
    let placed = heads.filter { $0 > first && $0 < last }
    let fitting = placed.count { evidence.isUnderItsLetter($0) == true }
    guard fitting * 4 >= placed.count * 3, placed.count * 2 > heads.count else { return }
    heads = zip(heads, bodies).filter { head, body in
      head > first
        && (head < last || evidence.isUnderItsLetter(head) == true || isAppended(head, body))
    }.map(\.0)
    if boundaryLevel == 7 {
      for place in heads.indices.dropFirst().reversed()
      where heads[place] == heads[place - 1] + 1 && evidence.isUnderItsLetter(heads[place]) == false
        && evidence.isUnderItsLetter(heads[place - 1]) == true
      {
        heads.remove(at: place)
      }
    }
    readBodies()
  }

  /// Drops a short line directly below a headword where headwords stand farther from what is above
  /// them than from what defines them, and this one does not: it is a short definition.
  private mutating func dropShortDefinitions() {
    guard boundaryLevel == 7, hypothesis.clarity < 0.95 else { return }
    let filled = heads.indices.filter { !bodies[$0].isEmpty }
    let apart = filled.count { evidence[heads[$0]].gap > evidence[bodies[$0].lowerBound].gap }
    guard apart * 10 >= filled.count * 7, filled.count > 1 else { return }
    var kept: [Int] = []
    for head in heads {
      if let above = kept.last, above == head - 1, evidence[head].gap < evidence[above].gap {
        continue
      }
      kept.append(head)
    }
    guard kept.count < heads.count else { return }
    heads = kept
    readBodies()
  }

  /// Whether the first headword is the document's title: it says so, or stands where the alphabet
  /// would not have it.
  private func isTitle(_ first: Int) -> Bool {
    if let letter = evidence.roles.firstIndex(of: .letter), first < letter,
      heads.count(where: { $0 > letter }) * 10 >= heads.count * 8
    {
      return true
    }
    if evidence[first].text.namesGlossary { return true }
    guard first == firstText else { return false }
    if evidence[first].text.mentionsGlossary { return true }
    let others = heads.dropFirst()
    guard others.count > 2, let second = others.first,
      evidence.alphabeticalShare(of: others) > (others.count > 4 ? 0.9 : 0.99),
      let own = evidence[first].text.initials.first, let next = evidence[second].text.initials.first
    else { return false }
    return own > next
  }

  private var firstText: Int? {
    evidence.passages.all.indices.first { evidence.isOpen($0) }
  }

  /// Drops what names an entry and has no text: an item of the contents.
  private mutating func dropContents() {
    guard bodies.contains(where: \.isEmpty) else { return }
    let names = evidence.foldedNumbers(of: heads)
    let defined = Set(heads.indices.filter { !bodies[$0].isEmpty }.map { names[$0] })
    let kept = heads.indices.filter { !bodies[$0].isEmpty || !defined.contains(names[$0]) }
    guard kept.count < heads.count else { return }
    (heads, bodies) = (kept.map { heads[$0] }, kept.map { bodies[$0] })
  }

  /// Drops sections above the first entry and below the last that have the form of entries: links,
  /// changes.
  private mutating func dropAsides() {
    guard heads.count > 2 else { return }
    let sorted = heads.count > 4 && evidence.alphabeticalShare(of: heads) > 0.8
    while heads.count > 2, let last = heads.indices.last,
      evidence.asideLikeness(
        heads[last], bodies[last], isOutOfOrder: sorted && isBefore(heads[last], heads[last - 1]))
        >= 2
    {
      heads.removeLast()
      bodies.removeLast()
    }
    while heads.count > 2,
      evidence.asideLikeness(
        heads[0], bodies[0], isOutOfOrder: sorted && isBefore(heads[1], heads[0])) >= 2
    {
      heads.removeFirst()
      bodies.removeFirst()
    }
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    guard let first = evidence[one].text.initials.first,
      let second = evidence[other].text.initials.first
    else { return false }
    return first < second
  }

  /// Drops what stands alone above the first definition and below the last: links, the page's name.
  private mutating func dropEdges() {
    guard boundaryLevel == 7, hypothesis.clarity < 0.95,
      let first = bodies.firstIndex(where: { !$0.isEmpty }),
      let last = bodies.lastIndex(where: { !$0.isEmpty })
    else { return }
    (heads, bodies) = (Array(heads[first...last]), Array(bodies[first...last]))
  }

  /// Takes the titles of sections off the ends of definitions: short lines above the next headword.
  private mutating func trimBodies() {
    for place in bodies.indices { bodies[place] = evidence.withoutTrailingTitles(bodies[place]) }
  }

  /// Ends the last definition where the page's footer begins.
  private mutating func cutLastBody() {
    guard let last = bodies.indices.last else { return }
    // Where each definition ends in a labelled line, what stands below the last one is no part.
    let isLabelled = bodies.map { $0.map { evidence.isLabelled($0) } }
    if bodies.count > 2, isLabelled.dropLast().allSatisfy({ $0.last == true }),
      let end = isLabelled[last].lastIndex(of: true)
    {
      bodies[last] = bodies[last].lowerBound..<(bodies[last].lowerBound + end + 1)
    }
    bodies[last] = evidence.withoutFooter(
      bodies[last], beside: Array(bodies.dropLast()),
      isSection: boundaryLevel < 7 && evidence.passages.syntax != "text")
  }

  // MARK: Quality

  /// Whether anything is said of a headword.
  private func isDefined(_ place: Int) -> Bool {
    !bodies[place].isEmpty || evidence[heads[place]].headAndText != nil
  }

  var proposal: Proposal? {
    let filled = heads.indices.filter { isDefined($0) }
    guard filled.count > 1 || filled.count == 1 && boundaryLevel < 7 && heads.count == 1 else {
      return nil
    }
    guard !areSectionsAroundEntries, !areSectionsAroundTable else { return nil }
    var proposal = Proposal(rule: hypothesis.rule)
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

  /// Adds to the entries what stands below their headwords.
  private func complete(_ proposal: inout Proposal) {
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
    proposal.entries.dropHabits()
  }

  /// The first of the names directly above a headword, which share its definition: what the entry
  /// is called.
  private func firstName(_ place: Int, _ isName: [Bool]) -> Int {
    var first = place
    while first > 0, isName[first - 1] { first -= 1 }
    return first
  }

  /// What an entry is called.
  private func headword(_ place: Int, _ isName: [Bool]) -> String {
    let first = firstName(place, isName)
    guard first == place else { return evidence[heads[first]].text.headText }
    let isMarked = boundaryLevel == 7
    return DefinitionText.headword(of: heads[place], isMarked: isMarked, in: evidence)
  }

  /// For each headword, whether it stands directly above another one, with nothing between: they
  /// are names of one thing where headwords usually stand apart.
  private var areNamesInARow: [Bool] {
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

  private func quality(_ filled: [Int]) -> Double {
    let count = Double(heads.count)
    let likeness =
      heads.reduce(0) { sum, head in
        let isField =
          !evidence.labels.isEmpty
          && evidence.fieldLabel(of: head).map { evidence.labels.contains($0) } ?? false
        let likeness = evidence[head].headAndText?.head.termLikeness ?? evidence.termLikeness[head]
        return sum + (isField ? 0.1 : likeness)
      } / count
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
    // Passages of the same form that look like headwords, and are swallowed.
    let isHead = Set(heads)
    let rivals = Set(hypothesis.siblings).subtracting(isHead)
    let swallowed = bodies.joined().count {
      rivals.contains($0) && evidence.isOpen($0) && evidence.termLikeness[$0] >= 0.8
        && !evidence[$0].endsInColon && $0 + 1 < evidence.count && evidence[$0 + 1].text.isProse
    }
    let enumerated = heads.count { evidence.isEnumerated($0) }
    let purity = count / (count + Double(swallowed))
    let plainness = 1 - 0.8 * Double(enumerated) / count
    let asides = heads.count { evidence[$0].text.isNameOfAside }
    let around = 1 - 0.6 * Double(asides) / count
    // One headword above everything is the title.
    let number = heads.count == 1 ? 0.15 : 1
    return likeness * likeness.squareRoot() * distinct * distinct * prose * filledShare * order
      * hypothesis.clarity * number * purity * plainness * around
  }
}

extension [[Int]] {
  /// How far the passages of each part follow the alphabet; parts of one passage do not count.
  fileprivate func alphabeticalShare(in evidence: Evidence) -> Double {
    let parts = filter { $0.count > 1 }
    let inOrder = parts.reduce(0) {
      $0 + Glossaries.alphabeticalShare(of: $1.map(evidence.sortText)) * Double($1.count)
    }
    return inOrder / Double(Swift.max(parts.joined().count, 1))
  }
}

extension Evidence {
  /// How much a passage looks like what defines a headword, from 0 to 1.
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
    // Two short lines: a short definition, or two headwords.
    return termLikeness[index] >= 0.8 ? 0.45 : 0.7
  }
}
