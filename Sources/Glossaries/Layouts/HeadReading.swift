import Flashcards

/// A document read under one hypothesis about its headwords.
struct HeadReading {
  let evidence: Evidence
  let free: [Bool]
  let hypothesis: HeadHypothesis
  var heads: [Int]
  var bodies: [Range<Int>] = []
  /// The deepest heading level that ends a definition.
  let boundaryLevel: Int

  init(_ hypothesis: HeadHypothesis, in evidence: Evidence, free: [Bool]) {
    (self.hypothesis, self.evidence, self.free) = (hypothesis, evidence, free)
    heads = hypothesis.heads
    let levels = heads.compactMap { evidence[$0].headingLevel }
    boundaryLevel = levels.count == heads.count ? levels.max() ?? 0 : 7
    readBodies()
    for (rule, step) in Self.steps where evidence.passages.rules.contains(rule) { step(&self) }
  }

  /// The corrections in order; edges are examined again after contents are gone.
  private static let steps: [(ReadingRule, @Sendable (inout HeadReading) -> Void)] = [
    (.headSlips, { $0.absorbSlips() }),
    (.enumeratedPoints, { $0.dropEnumerated() }),
    (.edges, { $0.dropEdges() }),
    (.titles, { $0.dropTitles() }),
    (.announcements, { $0.dropAnnouncement() }),
    (.outsideLetters, { $0.dropOutsideLetters() }),
    (.namesInContents, { $0.dropContents() }),
    (.edges, { $0.dropEdges() }),
    (.asides, { $0.dropAsides() }),
    (.trailingTitles, { $0.trimBodies() }),
    (.footer, { $0.cutLastBody() }),
    (.bareHeads, { $0.addBareHeads() }),
  ]

  // MARK: Bodies

  mutating func readBodies() {
    let isHead = evidence.marks(of: heads)
    bodies = heads.enumerated().map { place, head in
      let limit = place + 1 < heads.count ? heads[place + 1] : evidence.count
      var end = head + 1
      while end < limit, !isBoundary(end, isHead) { end += 1 }
      return (head + 1)..<end
    }
    boundByUnits()
  }

  private func isBoundary(_ index: Int, _ isHead: [Bool]) -> Bool {
    guard free[index] else { return true }
    switch evidence.roles[index] {
    case .letter, .footer: return true
    case .navigation: return false
    default: break
    }
    switch evidence[index].kind {
    case .heading(let level): return level <= boundaryLevel && !isHead[index]
    case .rule: return true
    case .declared: return false
    case .paragraph, .item, .table: return false
    }
  }

  /// Ends each definition with the element or item that its headword begins, if most have one.
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

  /// The index after the largest block that a headword begins and that contains no other headword;
  /// nil if nothing follows the headword in it.
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
}
