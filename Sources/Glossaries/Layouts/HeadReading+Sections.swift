import Flashcards

/// Headings that name sections of a page, the glossary being one of them.
extension HeadReading {
  /// Whether the headings are the sections of a page in one of which the entries stand.
  ///
  /// Either another layout has found more entries there than these headings explain, or most of these headings
  /// stand below one of them.
  var areSectionsAroundEntries: Bool {
    guard heads.allSatisfy({ evidence[$0].headingLevel != nil }) else { return false }
    let sections = heads.map { ($0 + 1)..<sectionEnd($0) }
    let isHead = Set(heads)
    if sections.contains(where: { section in
      let inner = section.count(where: isHead.contains)
      return inner > 3 && inner * 10 >= heads.count * 6
    }) {
      return true
    }
    let taken = sections.joined().reduce(0) { free[$1] ? $0 : $0 + evidence[$1].size }
    return taken > bodies.joined().reduce(0) { $0 + evidence[$1].size }
  }

  /// The passage after a heading's section: the next heading of its level or a higher one.
  private func sectionEnd(_ head: Int) -> Int {
    let level = evidence[head].headingLevel ?? 0
    var end = head + 1
    while end < evidence.count, evidence[end].headingLevel.map({ $0 > level }) ?? true { end += 1 }
    return end
  }

  /// Whether a heading stands before the last headword, or behind it where the alphabet has it.
  func isAmidHeads(_ index: Int) -> Bool {
    guard let last = heads.last, index > last else { return true }
    return alphabeticalShare(of: heads.map { evidence[$0].text }) > 0.85
      && evidence[last].text.folded <= evidence[index].text.folded
  }
}
