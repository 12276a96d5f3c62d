import Flashcards

/// Finds headwords whose author forgot the mark of the others.
extension HeadReading {
  /// Adds headwords whose author forgot the mark of the others: bold type, a heading's level.
  mutating func absorbSlips() {
    var more: [Int] = []
    let isSibling = evidence.marks(of: hypothesis.siblings)
    let termLike = bodies.joined().count { isSibling[$0] && evidence.termLikeness[$0] >= 0.8 }
    if !hypothesis.siblings.isEmpty, termLike * 5 <= heads.count {
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

  /// Items that begin with a term on its own line, as the headwords do, but without their mark.
  var unmarkedItems: [Int] {
    guard heads.count(where: { evidence[$0].headAndText != nil }) * 10 >= heads.count * 8,
      let first = heads.first
    else { return [] }
    let isHead = Set(heads)
    let others = hypothesis.siblings.filter {
      $0 > first && !isHead.contains($0) && evidence.isOpen($0) && evidence[$0].headAndText != nil
    }
    return others.count * 5 <= heads.count ? others : []
  }

  /// Adds headwords directly above another one, with no definition: in capitals like all others, or
  /// in alphabetical order.
  mutating func addBareHeads() {
    guard boundaryLevel == 7, heads.count > 3, let form = evidence[heads[0]].forms.first else {
      return
    }
    // Look for such lines first: most readings have none, and sorting all headwords takes longer
    // than everything else done to a reading.
    let places = heads.indices.dropFirst().filter { place in
      let index = heads[place] - 1
      return index >= bodies[place - 1].upperBound && index > heads[place - 1]
        && evidence.isOpen(index) && evidence[index].forms.first == form
        && evidence.termLikeness[index] >= 0.8 && evidence[index].text.wordCount <= 6
    }
    guard !places.isEmpty else { return }
    let inCapitals =
      heads.count { !evidence[$0].text.contains(where: \.isLowercase) } * 10 >= heads.count * 9
    let isSorted = heads.count > 4 && alphabeticalShare(of: heads.map(evidence.sortText)) > 0.9
    let bare = places.compactMap { place -> Int? in
      let index = heads[place] - 1
      let text = evidence[index].text
      if inCapitals { return text.contains(where: \.isLowercase) ? nil : index }
      let own = evidence.sortText(index)
      let fits =
        evidence.sortText(heads[place - 1]) <= own && own <= evidence.sortText(heads[place])
      return isSorted && fits ? index : nil
    }
    guard bare.count == 1 || bare.count * 5 <= heads.count, !bare.isEmpty else { return }
    let ended = zip(heads, bodies) + bare.map { ($0, ($0 + 1)..<($0 + 1)) }
    let ordered = ended.sorted { $0.0 < $1.0 }
    (heads, bodies) = (ordered.map(\.0), ordered.map(\.1))
  }

  /// Headings above the others' level with a text of their own, among sections without.
  var headingsOutOfLevel: [Int] {
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

  /// The indices of deeper headings that are headwords, too, because their author chose the wrong
  /// level.
  ///
  /// Each is in alphabetical order, names an acronym with its expansion, or belongs to no
  /// definition.
  var deeperHeadings: [Int] {
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

  /// The headwords grouped by part of the document: a heading above their level begins a part.
  var partsOfHeads: [[Int]] {
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
}

extension [[Int]] {
  /// How far the passages of each part are in alphabetical order; parts of one passage do not
  /// count.
  fileprivate func alphabeticalShare(in evidence: Evidence) -> Double {
    let parts = filter { $0.count > 1 }
    let inOrder = parts.reduce(0) {
      $0 + Glossaries.alphabeticalShare(of: $1.map(evidence.sortText)) * Double($1.count)
    }
    return inOrder / Double(Swift.max(parts.joined().count, 1))
  }
}
