/// Drops passages that only look like headwords: titles, contents, sections around the entries.
extension HeadReading {
  /// Drops the points of a list above the entries that a sentence announces: `Things to know:`.
  mutating func dropEnumerated() {
    let points = heads.prefix { evidence.isEnumerated($0) }
    guard !points.isEmpty, points.count * 2 <= heads.count else { return }
    heads.removeFirst(points.count)
    readBodies()
  }

  /// Drops a line above the entries that announces a list, `Three things to know:`.
  ///
  /// No other definition begins with a list, and the line breaks the alphabetical order or has as
  /// many words as a sentence.
  mutating func dropAnnouncement() {
    guard heads.count > 2, let first = heads.first, evidence[first].endsInColon,
      let point = bodies[0].first, evidence[point].itemLevel != nil,
      !bodies.dropFirst().contains(where: {
        $0.first.map { evidence[$0].itemLevel != nil } ?? false
      })
    else { return }
    let others = heads.dropFirst()
    let isSorted = others.count > 3 && evidence.alphabeticalShare(of: others) > 0.85
    let isOut = isSorted ? isBefore(heads[1], first) : evidence[first].text.wordCount > 4
    guard isOut else { return }
    heads.removeFirst()
    bodies.removeFirst()
  }

  /// Drops the title above an introduction, which has the form of the headwords.
  mutating func dropTitles() {
    while heads.count > 1, let first = heads.first, isTitle(first) {
      heads.removeFirst()
      bodies.removeFirst()
    }
  }

  /// Drops headwords above the first letter, and those below the last letter that begin with
  /// another one, unless an author appended them.
  ///
  /// A short line out of its letter's order is not a headword: it belongs to the definition above.
  mutating func dropOutsideLetters() {
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

  /// Whether the first headword is the document's title: it says so, or it breaks the alphabetical
  /// order.
  func isTitle(_ first: Int) -> Bool {
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

  var firstText: Int? {
    evidence.passages.all.indices.first { evidence.isOpen($0) }
  }

  /// Drops names in a table of contents: headwords without text whose entry follows.
  mutating func dropContents() {
    // Fast path: skip folding all headwords unless some have text and others do not.
    guard bodies.contains(where: \.isEmpty), bodies.contains(where: { !$0.isEmpty }) else { return }
    let names = evidence.foldedNumbers(of: heads)
    let defined = Set(heads.indices.filter { !bodies[$0].isEmpty }.map { names[$0] })
    let kept = heads.indices.filter { !bodies[$0].isEmpty || !defined.contains(names[$0]) }
    guard kept.count < heads.count else { return }
    (heads, bodies) = (kept.map { heads[$0] }, kept.map { bodies[$0] })
  }

  /// Drops sections above and below the entries that look like entries: links, changes.
  mutating func dropAsides() {
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

  func isBefore(_ one: Int, _ other: Int) -> Bool {
    guard let first = evidence[one].text.initials.first,
      let second = evidence[other].text.initials.first
    else { return false }
    return first < second
  }

  /// Drops headwords without text above the first definition and below the last: links, the page's
  /// name.
  mutating func dropEdges() {
    guard boundaryLevel == 7, hypothesis.clarity < 0.95,
      let first = bodies.firstIndex(where: { !$0.isEmpty }),
      let last = bodies.lastIndex(where: { !$0.isEmpty })
    else { return }
    (heads, bodies) = (Array(heads[first...last]), Array(bodies[first...last]))
  }

  /// Removes section titles from the ends of definitions: short lines above the next headword.
  mutating func trimBodies() {
    for place in bodies.indices { bodies[place] = evidence.withoutTrailingTitles(bodies[place]) }
  }

  /// Ends the last definition at the page's footer.
  mutating func cutLastBody() {
    guard let last = bodies.indices.last else { return }
    // If every definition ends in a labelled line (`Source: …`), text below that line is footer.
    // The first definition that ends otherwise decides, so a long lexicon is not read to its end.
    if bodies.count > 2,
      bodies.dropLast().allSatisfy({ $0.last.map { evidence.isLabelled($0) } ?? false }),
      let end = bodies[last].last(where: { evidence.isLabelled($0) })
    {
      bodies[last] = bodies[last].lowerBound..<(end + 1)
    }
    // After terms numbered 2.1, 2.2, a short line numbered 3 begins the next section.
    if heads.allSatisfy({ evidence[$0].text.behindNumber.map { $0.number.count > 1 } ?? false }),
      let section = bodies[last].first(where: { evidence.isNumberedTitle($0) })
    {
      bodies[last] = bodies[last].lowerBound..<section
    }
    bodies[last] = evidence.withoutFooter(
      bodies[last], beside: Array(bodies.dropLast()),
      isSection: boundaryLevel < 7 && evidence[heads[last]].block >= 0)
  }
}

extension Evidence {
  /// Whether a passage is a short line with a one-part number before it.
  fileprivate func isNumberedTitle(_ index: Int) -> Bool {
    guard isOpen(index), termLikeness[index] >= 0.8, !self[index].text.isProse else { return false }
    return self[index].marker.first?.isNumber == true
      || self[index].text.behindNumber.map { $0.number.count == 1 } ?? false
  }
}
