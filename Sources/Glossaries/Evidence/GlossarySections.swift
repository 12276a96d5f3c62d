import Flashcards

/// The glossary sections of a longer document, recognised by their headings.
struct GlossarySections {
  /// For each passage of the document, whether it is in one of the sections.
  let contains: [Bool]
  /// The index of the first section's heading.
  let heading: Int
  /// The number of bytes of text in the sections.
  let size: Int

  /// Finds the sections whose headings name a glossary; nil if there are none or the whole document
  /// is a glossary.
  ///
  /// A handbook has a title about something else, and at least two further sections: `Conventions`,
  /// `Vocabulary`, `Git`.
  init?(in evidence: Evidence) {
    let headings = evidence.passages.all.indices.filter {
      evidence[$0].headingLevel != nil && evidence.roles[$0] == nil
    }
    guard let title = headings.first, !evidence[title].text.mentionsGlossary,
      evidence.passages.frontMatter["title"]?.mentionsGlossary != true,
      let first = headings.first(where: { evidence[$0].text.namesGlossary }),
      let level = evidence[first].headingLevel
    else { return nil }
    let named = headings.filter {
      evidence[$0].headingLevel == level && evidence[$0].text.namesGlossary
    }
    let others = headings.count { evidence[$0].headingLevel == level } - named.count
    guard others - (evidence[title].headingLevel == level ? 1 : 0) > 1 else { return nil }
    var contains = [Bool](repeating: false, count: evidence.count)
    for heading in named {
      for index in heading..<evidence.sectionEnd(heading) { contains[index] = true }
    }
    self.contains = contains
    heading = first
    size = contains.indices.reduce(0) { contains[$1] ? $0 + evidence[$1].size : $0 }
  }
}

extension Evidence {
  /// The index after a heading's section: that of the next heading of its level or a higher one.
  func sectionEnd(_ head: Int) -> Int {
    let level = self[head].headingLevel ?? 0
    var end = head + 1
    while end < count, self[end].headingLevel.map({ $0 > level }) ?? true { end += 1 }
    return end
  }
}
